/**
 * PSČ (postal codes) → obce and their parts; content/areas/psc.json.
 *
 * Many to many: a town has several PSČ, and one PSČ often serves several obce, even of several ORPs.
 * Whoever looks one up has to let people choose.
 */
import { z } from 'zod';
import { TownPart } from './address.ts';
import { ObecCode } from './area.ts';
import { IsoDate } from './validity.ts';

/** Five digits as text. */
export const Psc = z.string().regex(/^\d{5}$/u);
export type Psc = z.infer<typeof Psc>;

/** An obec with addresses of the PSČ. */
export const PscObec = z.strictObject({
  obecCode: ObecCode,
  /** Parts with addresses of the PSČ, by code; empty when the table does not know parts. */
  cityParts: z.array(TownPart.extend({ name: z.string() })),
});
export type PscObec = z.infer<typeof PscObec>;

export const PscEntry = z.strictObject({
  psc: Psc,
  /** By code. */
  obce: z.array(PscObec).nonempty(),
});
export type PscEntry = z.infer<typeof PscEntry>;

export const PscTable = z.strictObject({
  /**
   * What it was made of: all `address-points` of RÚIAN, so that it is complete; or the one main PSČ
   * of each of the `obce`, so that a PSČ or an obec that is not here may exist all the same.
   */
  source: z.enum(['address-points', 'obce']),
  /** Day the address points are as of; `null` when the source does not say. */
  date: IsoDate.nullable(),
  /** By PSČ. */
  entries: z.array(PscEntry),
});
export type PscTable = z.infer<typeof PscTable>;

/**
 * Obce of a PSČ as people write it.
 *
 * @returns an empty list for what is no PSČ or not in the table
 * @example findByPsc(table, '405 02') // => [{ obecCode: '562335', cityParts: [] }]
 */
export function findByPsc(table: PscTable, text: string): readonly PscObec[] {
  const psc = text.replace(/\s/gu, '');
  return table.entries.find((entry) => entry.psc === psc)?.obce ?? [];
}
