/** Events by when they are, as seen from one day. Runs of one event may stand in different groups. */
import type { IsoDate } from '../../domain/validity.ts';
import type { EventRunView, EventView } from './plan-views.ts';

export interface EventsByTime {
  /** With a day on or after the given one; the nearest first. */
  readonly coming: readonly EventView[];
  /** The latest first. */
  readonly past: readonly EventView[];
  /** No day is given. */
  readonly undated: readonly EventView[];
}

/** @param asOf day of the register: no page reads the clock */
export function groupByTime(events: readonly EventView[], asOf: IsoDate): EventsByTime {
  const pick = (isPicked: (lastDay: IsoDate | undefined) => boolean) =>
    events.flatMap((event) => {
      const runs = event.runs.filter(({ days }) => isPicked(days.at(-1)));
      return runs.length === 0 ? [] : [{ ...event, runs }];
    });
  return {
    coming: pick((day) => day !== undefined && day >= asOf).toSorted((a, b) =>
      compareDays(firstDay(a.runs), firstDay(b.runs)),
    ),
    past: pick((day) => day !== undefined && day < asOf).toSorted((a, b) =>
      compareDays(lastDay(b.runs), lastDay(a.runs)),
    ),
    undated: pick((day) => day === undefined),
  };
}

const daysOf = (runs: readonly EventRunView[]) => runs.flatMap(({ days }) => days).toSorted();
const firstDay = (runs: readonly EventRunView[]) => daysOf(runs)[0] ?? '';
const lastDay = (runs: readonly EventRunView[]) => daysOf(runs).at(-1) ?? '';
const compareDays = (a: IsoDate, b: IsoDate) => a.localeCompare(b);
