/** Which address points have to be asked for, where, and how a new answer joins an old one. */
import type { Point } from '../../../src/domain/coordinates.ts';
import { distanceKm } from '../../../src/domain/distance.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { compareCodes, compareText } from '../../lib/order.ts';
import type { AddressPoint } from './address-points.ts';
import type { CachedPoint, ReadCache } from './point-cache.ts';

/** A code RÚIAN did not have may be entered later. */
const ABSENT_DAYS = 30;
/** Houses move seldom, but positions are mended and codes retired. */
const FOUND_DAYS = 180;
/** Few enough that every run stays as quick as any other. */
const MAX_REFRESHED = 200;
/** More than this is no use of a query service: the file of the country is taken. */
const MAX_QUERIED = 2000;
/** Fewer answers than this say nothing of the source as a whole. */
const MIN_JUDGED = 20;
/** Sources agree to centimetres; a point moves only by more than rounding. */
const SAME_POINT_KM = 0.001;
const DAY_MS = 86_400_000;

export type Shape = 'none' | 'query' | 'country';

/** @param count of codes that have to be asked for */
export function chooseShape(count: number): Shape {
  if (count === 0) return 'none';
  return count <= MAX_QUERIED ? 'query' : 'country';
}

/**
 * Codes to ask for: those nothing is known of, those that were absent a while ago, and the
 * oldest points once more.
 *
 * @param known addresses of the last import. Their age is not known: they are asked for as the oldest,
 *   but only where the cache is kept from run to run, or each would ask for the same ones.
 * @param placeCodes codes that need a position; of others it is enough to know the obec and parts
 */
export function codesToAsk(
  wanted: ReadonlySet<string>,
  { entries, status }: ReadCache,
  known: ReadonlyMap<string, AddressPoint>,
  placeCodes: ReadonlySet<string>,
  asOf: IsoDate,
): string[] {
  const missing: string[] = [];
  const old: { code: string; date: string }[] = [];
  for (const code of wanted) {
    const entry = entries.get(code);
    if (entry === undefined) {
      const before = known.get(code);
      if (before === undefined || (before.point === null && placeCodes.has(code))) missing.push(code);
      else if (status === 'read') old.push({ code, date: '' });
    } else {
      const days = (Date.parse(asOf) - Date.parse(entry.date)) / DAY_MS;
      if (entry.status === 'absent' && days >= ABSENT_DAYS) missing.push(code);
      if (entry.status === 'found' && days > FOUND_DAYS) old.push({ code, date: entry.date });
    }
  }
  const oldest = old.toSorted((a, b) => compareText(a.date, b.date) || compareCodes(a.code, b.code));
  return [...missing, ...oldest.slice(0, MAX_REFRESHED).map(({ code }) => code)].toSorted(compareCodes);
}

/**
 * Whether answers come from the whole of RÚIAN: of codes that a register uses nearly all exist.
 * Those known as absent before are not judged.
 */
export function isBelievable(
  answers: readonly CachedPoint[],
  before: ReadonlyMap<string, CachedPoint>,
): boolean {
  const judged = answers.filter(({ code }) => before.get(code)?.status !== 'absent');
  const found = judged.filter(({ status }) => status === 'found');
  return judged.length < MIN_JUDGED || found.length * 2 >= judged.length;
}

/** The newer answer counts; obec and parts it does not give stay those of the older one. */
export function mergeAnswers(before: CachedPoint | undefined, answer: CachedPoint): CachedPoint {
  if (before === undefined) return answer;
  const [older, newer] = before.date > answer.date ? [answer, before] : [before, answer];
  if (newer.status === 'absent' || older.status === 'absent') return newer;
  const { obecCode, cityPart, pragueDistrict } = newer.obecCode === null ? older : newer;
  return { ...newer, obecCode, cityPart, pragueDistrict, point: mergePoints(older.point, newer.point) };
}

/** A point that only differs by rounding stays, so that nothing changes in content. */
export function mergePoints(older: Point | null, newer: Point | null): Point | null {
  if (older === null || newer === null) return newer ?? older;
  return distanceKm(older, newer) < SAME_POINT_KM ? older : newer;
}
