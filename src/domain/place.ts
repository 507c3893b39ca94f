/**
 * A place where a service is given: one `zarizeni` entry in force, with an open address.
 *
 * Secret places are no Place: they are dropped when the register is parsed, and what may be
 * said of them stands in `Service.secret`.
 */
import { z } from 'zod';
import { Address } from './address.ts';
import { Point } from './coordinates.ts';
import { foldText } from './text.ts';
import { IsoDate } from './validity.ts';

/** `<service id>-<8 hex>`; no dates in it, so it stays while the place stays. */
export const PlaceId = z
  .string()
  .regex(/^\d+-[0-9a-f]{8}$/u)
  .brand<'PlaceId'>();
export type PlaceId = z.infer<typeof PlaceId>;

export const Place = z.strictObject({
  id: PlaceId,
  name: z.string().nullable(),
  address: Address,
  /** Of its address point in RÚIAN; `null` when no code or point is known. Never guessed. */
  point: Point.nullable(),
  validFrom: IsoDate.nullable(),
  validTo: IsoDate.nullable(),
});
export type Place = z.infer<typeof Place>;

/** Name for comparing: places of one service that agree in it and in the address are one. */
export function normalisePlaceName(name: string | null): string {
  return name === null ? '' : foldText(name);
}
