/** What RÚIAN said, now or before, and what the last import knew → the address points of this one. */
import type { IsoDate } from '../../../src/domain/validity.ts';
import type { AddressPoint } from './address-points.ts';
import type { KnownPoints } from './geocode.ts';
import type { CachedPoint, PointCache } from './point-cache.ts';

const LONG_AGO: IsoDate = '0001-01-01';

/** A point of the last import as an old answer. Only of the position it is certain that RÚIAN said it. */
export function rememberedEntry(point: AddressPoint | undefined): CachedPoint | undefined {
  if (point === undefined) return undefined;
  const position = { ...point, obecCode: null, cityPart: null, pragueDistrict: null };
  return { status: 'found', ...position, date: LONG_AGO };
}

/**
 * @param known points of the last import: they stand in for what RÚIAN was not asked, and for the
 *   obec and parts of points the query service gave
 */
export function composePoints(
  wanted: ReadonlySet<string>,
  entries: PointCache,
  known: ReadonlyMap<string, AddressPoint>,
): KnownPoints {
  const points = new Map<string, AddressPoint>();
  const absent = new Set<string>();
  const remembered = new Set<string>();
  for (const code of wanted) {
    const entry = entries.get(code);
    const before = known.get(code);
    if (entry?.status === 'absent') absent.add(code);
    else if (before !== undefined && (entry?.obecCode ?? null) === null) {
      points.set(code, { ...before, point: entry?.point ?? before.point });
      remembered.add(code);
    } else if (entry !== undefined) points.set(code, toPoint(entry));
  }
  return { points, absent, remembered };
}

function toPoint({
  code,
  obecCode,
  cityPart,
  pragueDistrict,
  point,
}: Extract<CachedPoint, { status: 'found' }>): AddressPoint {
  return { code, obecCode, cityPart, pragueDistrict, point };
}
