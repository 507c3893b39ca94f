/**
 * Questions to ČÚZK: the query service for some codes, or the ZIP of the country for many.
 *
 * Neither may stop an import; why there was no answer is told instead.
 */
import type { IsoDate } from '../../../src/domain/validity.ts';
import { OperatorError } from '../../lib/errors.ts';
import type { OnProgress } from './address-files.ts';
import { type AddressPoint, readAddressPoints } from './address-points.ts';
import type { CachedPoint } from './point-cache.ts';
import { type QueryOptions, queryAddressPoints } from './query-service.ts';

export interface OnlineSources {
  /** Fetches the ZIP of the country, or says where it lies; `date`: the day it is as of. */
  readonly getCountryFile: () => Promise<{ readonly file: string; readonly date: IsoDate }>;
  /** Of the query service: `https://…/RUIAN/MapServer/1/query`. */
  readonly queryAddress: string;
  /** How it is asked; tests have their own. */
  readonly queryOptions?: QueryOptions | undefined;
}

export interface Answers {
  readonly entries: readonly CachedPoint[];
  /** Why there are no more; `null` when all was answered. */
  readonly failure: string | null;
}

/** The service says where an address point lies, not in which obec. */
export async function askQueryService(
  codes: readonly string[],
  { queryAddress, queryOptions }: OnlineSources,
  asOf: IsoDate,
  onProgress?: OnProgress,
): Promise<Answers> {
  const { points, absent, failure } = await queryAddressPoints(codes, queryAddress, {
    ...queryOptions,
    onProgress,
  });
  const found = [...points].map(([code, point]) =>
    toEntry({ code, obecCode: null, cityPart: null, pragueDistrict: null, point }, asOf),
  );
  const reason = failure === null ? null : `the query service of RÚIAN failed: ${failure}`;
  return { entries: [...found, ...[...absent].map((code) => absentEntry(code, asOf))], failure: reason };
}

export async function readCountry(
  codes: ReadonlySet<string>,
  { getCountryFile }: OnlineSources,
  onProgress?: OnProgress,
): Promise<Answers> {
  try {
    const { file, date } = await getCountryFile();
    const points = await readAddressPoints(file, codes, onProgress);
    const entries = [...codes].map((code) => {
      const point = points.get(code);
      return point === undefined ? absentEntry(code, date) : toEntry(point, date);
    });
    return { entries, failure: null };
  } catch (error) {
    if (!isOfTheWorld(error)) throw error;
    return { entries: [], failure: `the address points of RÚIAN cannot be had: ${error.message}` };
  }
}

export function toEntry(point: AddressPoint, date: IsoDate): CachedPoint {
  return { status: 'found', ...point, date };
}

function absentEntry(code: string, date: IsoDate): CachedPoint {
  return { status: 'absent', code, date };
}

/** Of network or disk, not a fault of the program. */
function isOfTheWorld(error: unknown): error is Error {
  return error instanceof OperatorError || (error instanceof Error && 'code' in error);
}
