/** The two days the demo is judged on. Whatever changes between them changes in August 2026. */
export const DEMO_FORMER_AS_OF = '2026-08-01';
export const DEMO_AS_OF = '2026-09-01';

/** First days of services and places that are new on the second day. */
export const LATE_STARTS = ['2026-08-03', '2026-08-10', '2026-08-17', '2026-08-02', '2026-08-24'] as const;
/** Last days of services and places that were there on the first day only. */
export const LATE_ENDS = ['2026-08-14', '2026-08-31', '2026-08-07', '2026-08-20', '2026-08-31'] as const;

/** Some places move in between. */
export const LAST_DAY_BEFORE_MOVE = '2026-08-15';
export const DAY_OF_MOVE = '2026-08-16';

/** When a service is given, as dates of the register. */
export interface Term {
  readonly from: string;
  readonly to: string | null;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** A service without an end on record is given on the day of the demo. */
export function lastYearOf({ to }: Term): number {
  return Math.min(yearOf(DEMO_AS_OF), yearOf(to ?? DEMO_AS_OF));
}
