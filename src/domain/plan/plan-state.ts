/** Where the period of a plan stands on a day. */
import type { IsoDate } from '../validity.ts';
import type { Period } from './plan.ts';

export type PlanState = 'past' | 'current' | 'future';

/** @returns `null` when the period is not known. A year or month lasts to its last day. */
export function planState(period: Period | null, asOf: IsoDate): PlanState | null {
  if (period === null) return null;
  const { from, to } = period;
  // Cut to the length of the date, so that 2014 ends with the last day of 2014.
  if (asOf.slice(0, from.length) < from) return 'future';
  return asOf.slice(0, to.length) > to ? 'past' : 'current';
}
