/** Where a shown value comes from and as of when. */
import { z } from 'zod';
import { IsoDate } from './validity.ts';

export const Source = z.enum([
  'register', // RPSS, as imported
  'declared', // said by the provider or the region (content/enrichment)
  'correction', // mended by hand with a reason (content/corrections)
  'estimate', // derived by us, and labelled so
]);
export type Source = z.infer<typeof Source>;

/** A value with its source and the date it was known on. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
  readonly date: IsoDate;
}

/** Strongest first. */
const PRECEDENCE: readonly Source[] = ['correction', 'declared', 'register', 'estimate'];

/**
 * The value to show of several: correction > declared > register > estimate; of one source the newest.
 *
 * @returns `undefined` when nothing is known
 */
export function prevailing<T>(candidates: readonly (Sourced<T> | undefined)[]): Sourced<T> | undefined {
  return candidates
    .filter((candidate) => candidate !== undefined)
    .toSorted(
      (a, b) => PRECEDENCE.indexOf(a.source) - PRECEDENCE.indexOf(b.source) || b.date.localeCompare(a.date),
    )[0];
}
