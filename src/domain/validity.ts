/**
 * From when to when a registration or a place is in force.
 *
 * Everything is judged on one date, `asOf`, that the import was told; no module of
 * the domain, stage or page reads the clock, so the same input gives the same site.
 */
import { z } from 'zod';

/** A day as `YYYY-MM-DD`; such texts compare in the order of time. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;

export interface Validity {
  /** First day in force; `null` when the register does not say. */
  readonly validFrom: IsoDate | null;
  /** Last day in force; `null` while no end is known. */
  readonly validTo: IsoDate | null;
}

/** In force on its first and on its last day too. */
export function isInForce({ validFrom, validTo }: Validity, asOf: IsoDate): boolean {
  return (validFrom === null || validFrom <= asOf) && (validTo === null || validTo >= asOf);
}
