/**
 * Queries people type with what they want, and how a list of results is judged by them.
 *
 * queries.csv: what is typed, its kind, codes of the types that are a right answer, and the code of the
 * place the query names, if any. Written by people who did not see the words in content/terms.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Territory } from '../../../src/domain/area.ts';

export const QUERY_KINDS = [
  'inflected',
  'place',
  'no-diacritics',
  'colloquial',
  'typo',
  'prefix',
  'number',
  'sentence',
  'english',
  'ukrainian',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface LabelledQuery {
  readonly query: string;
  readonly kind: QueryKind;
  /** Codes of service types; empty for a number. */
  readonly types: readonly string[];
  /** Code of an obec, ORP, okres or kraj. */
  readonly place: string | null;
  /** Ids of the services wanted, for a number. */
  readonly ids: readonly string[];
}

/** One line of data/sluzby.csv of a built site. */
export interface ListedService {
  readonly id: string;
  readonly typeCode: string;
  readonly ico: string;
  readonly orpCodes: readonly string[];
}

export interface Judgement {
  /** Among the first three one of a wanted type that serves the place, and half of the first ten wanted. */
  readonly isGood: boolean;
  /** Share of the first ten that are wanted. */
  readonly precision: number;
  /** Wanted ones among the first ten, of ten or of all there are. */
  readonly recall: number;
  /** 1 / place of the first wanted one; 0 when there is none. */
  readonly reciprocalRank: number;
}

const FIRST = 10;
const TOP = 3;

const Row = z.strictObject({
  query: z.string().min(1),
  kind: z.enum(QUERY_KINDS),
  types: z.string().regex(/^\d+(?: \d+)*$/u),
  place: z.string(),
});

export function readLabelledQueries(): LabelledQuery[] {
  const file = path.join(import.meta.dirname, 'queries.csv');
  const rows: unknown[] = parse(readFileSync(file, 'utf8'), { columns: true, bom: true });
  return rows.map((row) => {
    const { query, kind, types, place } = Row.parse(row);
    return { query, kind, types: types.split(' '), place: place === '' ? null : place, ids: [] };
  });
}

/** IČO of some providers, as people write them, and ids of services. */
export function numberQueries(services: readonly ListedService[], count: number): LabelledQuery[] {
  const step = Math.max(1, Math.floor(services.length / count));
  const withSpaces = (ico: string) => ico.replace(/^(\d{2})(\d{3})(\d{3})$/u, '$1 $2 $3');
  return services
    .filter(({ ico }, index) => index % step === 0 && ico !== '')
    .slice(0, count)
    .map(({ id, ico }, index) => {
      const ids = services.filter((service) => service.ico === ico).map((service) => service.id);
      const [query, wanted] = [
        [ico, ids],
        [withSpaces(ico), ids],
        [`IČO ${ico}`, ids],
        [id, [id]],
      ][index % 4] as [string, string[]];
      return { query, kind: 'number', types: [], place: null, ids: wanted };
    });
}

/** @param slugs codes of types by their slugs */
export function readListedServices(csv: string, slugs: ReadonlyMap<string, string>): ListedService[] {
  const rows: Record<'id' | 'druh' | 'ico' | 'orp', string>[] = parse(csv, { columns: true, bom: true });
  return rows.map(({ id, druh, ico, orp }) => ({
    id,
    typeCode: slugs.get(druh) ?? '',
    ico,
    orpCodes: orp.split(';').filter((code) => code !== ''),
  }));
}

/** @param found ids of the results, the best first */
export function judge(
  { types, place, ids }: LabelledQuery,
  found: readonly string[],
  services: ReadonlyMap<string, ListedService>,
  territory: Territory,
): Judgement {
  const isWanted = ({ id, typeCode }: ListedService) =>
    ids.length > 0 ? ids.includes(id) : types.includes(typeCode);
  const doesServe = servesPlace(place, territory);
  const first = found.slice(0, FIRST).flatMap((id) => services.get(id) ?? []);
  const all = [...services.values()].filter(isWanted);
  const isServed = all.some(doesServe);
  const hits = first.filter(isWanted).length;
  const rank = first.findIndex(isWanted);
  const isOnTop = first
    .slice(0, TOP)
    .some((service) => isWanted(service) && (!isServed || doesServe(service)));
  // Fewer than five there are cannot be half of ten.
  const isHalf = hits >= Math.min(Math.ceil(first.length / 2), all.length);
  return {
    isGood: first.length > 0 && isOnTop && isHalf,
    precision: first.length === 0 ? 0 : hits / first.length,
    recall: hits / Math.max(1, Math.min(FIRST, all.length)),
    reciprocalRank: rank === -1 ? 0 : 1 / (rank + 1),
  };
}

/** By where it has its places: what has none in any ORP is reached by telephone or serves a kraj. */
function servesPlace(place: string | null, territory: Territory): (service: ListedService) => boolean {
  if (place === null || territory.findKraj(place) !== undefined) return () => true;
  const okres = territory.findOkres(place);
  const orpCode = territory.findOrp(place)?.code ?? territory.findObec(place)?.orpCode ?? '';
  const isInside = (code: string) =>
    okres === undefined
      ? code === orpCode
      : (territory.findOrp(code)?.okresCodes.includes(okres.code) ?? false);
  return ({ orpCodes }) => orpCodes.length === 0 || orpCodes.some(isInside);
}
