/** How many measures say how they go on, and how they do: the two axes of progress.ts, counted apart. */
import { Progress, ProgressStatus, Reporting } from './progress.ts';

/** State of a measure; `null`: nothing was ever reported. */
export type LatestProgress = Pick<Progress, 'reporting' | 'status'> | null;

export interface ProgressSummary {
  readonly measures: number;
  /** Nobody was asked, or nothing was written down. */
  readonly unasked: number;
  readonly byReporting: Readonly<Record<Reporting, number>>;
  readonly byStatus: Readonly<Record<ProgressStatus, number>>;
  /** Of no known status, measures nothing was ever reported of included. */
  readonly unknownStatus: number;
}

export function summariseProgress(latest: readonly LatestProgress[]): ProgressSummary {
  const count = (test: (progress: LatestProgress) => boolean) => latest.filter(test).length;
  return {
    measures: latest.length,
    unasked: count((progress) => progress === null),
    byReporting: countEach(Reporting.options, (reporting) =>
      count((progress) => progress?.reporting === reporting),
    ),
    byStatus: countEach(ProgressStatus.options, (status) => count((progress) => progress?.status === status)),
    unknownStatus: count((progress) => (progress?.status ?? null) === null),
  };
}

function countEach<Key extends string>(
  keys: readonly Key[],
  countOf: (key: Key) => number,
): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, countOf(key)])) as Record<Key, number>;
}
