/**
 * Address points that RÚIAN was asked for before, by code, so that a normal night asks for a handful.
 *
 * The file holds codes the last import wanted and no others: what ended or turned secret goes from
 * it in the same run. It may be deleted at any time; a damaged one is left out.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { TownPart } from '../../../src/domain/address.ts';
import { ObecCode } from '../../../src/domain/area.ts';
import { Point } from '../../../src/domain/coordinates.ts';
import { IsoDate } from '../../../src/domain/validity.ts';
import { formatJsonLines } from '../../lib/json-file.ts';
import { compareCodes } from '../../lib/order.ts';

const Code = z.string().regex(/^\d{1,9}$/u);

export const CachedPoint = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('found'),
    code: Code,
    /** Day RÚIAN said so: the day of the query, or the end of the month of the ZIP. */
    date: IsoDate,
    obecCode: ObecCode.nullable(),
    cityPart: TownPart.nullable(),
    pragueDistrict: TownPart.nullable(),
    point: Point.nullable(),
  }),
  z.strictObject({ status: z.literal('absent'), code: Code, date: IsoDate }),
]);
export type CachedPoint = z.infer<typeof CachedPoint>;

/** By code. */
export type PointCache = ReadonlyMap<string, CachedPoint>;

export interface ReadCache {
  readonly entries: PointCache;
  readonly status: 'read' | 'missing' | 'damaged';
}

export function readPointCache(file: string): ReadCache {
  if (!existsSync(file)) return { entries: new Map(), status: 'missing' };
  try {
    const entries = z.array(CachedPoint).parse(JSON.parse(readFileSync(file, 'utf8')));
    return { entries: new Map(entries.map((entry) => [entry.code, entry])), status: 'read' };
  } catch {
    return { entries: new Map(), status: 'damaged' };
  }
}

/** The old file stays whole until the new one is; sorted, so that the same points give the same bytes. */
export function writePointCache(file: string, entries: PointCache): void {
  const sorted = [...entries.values()].toSorted((a, b) => compareCodes(a.code, b.code));
  mkdirSync(path.dirname(file), { recursive: true });
  const next = `${file}.new`;
  writeFileSync(next, formatJsonLines(sorted));
  renameSync(next, file);
}
