/**
 * How many services there were: content/register/history.csv, one row per date, type and ORP.
 *
 * Counted are services with an open place in the ORP. Telephone help and secret places stand in
 * no ORP, so they count nowhere. A pair without a service has no row.
 */
import { z } from 'zod';
import { OrpCode } from './area.ts';
import { IsoDate } from './validity.ts';

/** Header of the file; the order of the columns. */
export const HISTORY_COLUMNS = ['asOf', 'typeCode', 'orpCode', 'services', 'places'] as const;

/** As read from CSV: every value is text there. */
export const HistoryRow = z.strictObject({
  asOf: IsoDate,
  typeCode: z.string().regex(/^[A-Za-z0-9]{1,20}$/u),
  orpCode: OrpCode,
  services: z.coerce.number().int().positive(),
  /** Open places of these services in the ORP. */
  places: z.coerce.number().int().positive(),
});
export type HistoryRow = z.infer<typeof HistoryRow>;
