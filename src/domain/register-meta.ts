/** What an import brought: content/register/meta.json. Never the time of the run. */
import { z } from 'zod';
import { Area, KrajCode } from './area.ts';
import { RegisterKind } from './code-list.ts';
import { IsoDate } from './validity.ts';

export const RegisterMeta = z.strictObject({
  kind: RegisterKind,
  area: Area,
  /** The one date everything is judged on. */
  asOf: IsoDate,
  /** Day the source was published, as it says itself; `null` when it does not. */
  sourceDate: IsoDate.nullable(),
  counts: z.strictObject({
    providers: z.int().nonnegative(),
    services: z.int().nonnegative(),
    places: z.int().nonnegative(),
    /** Places with a point on the map. */
    placesWithPoint: z.int().nonnegative(),
    /** Services by code of their type. */
    byType: z.record(z.string(), z.int().positive()),
    /** Services by form; one service may have several. */
    byForm: z.record(z.string(), z.int().positive()),
    /** Services by kraj of their places, secret ones by the kraj they may be named in; one may have several. */
    byKraj: z.record(KrajCode, z.int().positive()),
  }),
  /** SHA-256 over the provider files, hex. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type RegisterMeta = z.infer<typeof RegisterMeta>;
