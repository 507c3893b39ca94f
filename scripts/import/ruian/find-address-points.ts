/**
 * Address points of the codes a register names: from local files, else from the cache and, for what
 * is missing there, from ČÚZK.
 *
 * Local files are the operator's choice, so what is wrong with them stops the import. The network
 * is not: what cannot be asked is a warning, and positions known before stay.
 */
import type { IsoDate } from '../../../src/domain/validity.ts';
import type { OnProgress } from './address-files.ts';
import { type AddressPoint, readAddressPoints } from './address-points.ts';
import { type Answers, type OnlineSources, askQueryService, readCountry, toEntry } from './ask-ruian.ts';
import { chooseShape, codesToAsk, isBelievable, mergeAnswers } from './cache-rules.ts';
import { composePoints, rememberedEntry } from './compose-points.ts';
import type { KnownPoints } from './geocode.ts';
import { type PointCache, type ReadCache, readPointCache, writePointCache } from './point-cache.ts';

/** Of the codes, so many may be without an answer while RÚIAN still counts as the source. */
const MAX_UNKNOWN_SHARE = 0.1;

export interface FindOptions {
  /** Local CSV file, folder or ZIP: beats cache and network. */
  readonly local?: string | undefined;
  /** Left out: nothing is asked for. */
  readonly online?: OnlineSources | undefined;
  /** `null`: nothing is kept between runs. */
  readonly cacheFile: string | null;
  /** Addresses of the last import by code, those of seats and contacts without a point. */
  readonly known: ReadonlyMap<string, AddressPoint>;
  /** Codes that need a position; all, when left out. */
  readonly placeCodes?: ReadonlySet<string> | undefined;
  readonly asOf: IsoDate;
  readonly onProgress?: OnProgress | undefined;
}

export interface FoundPoints extends KnownPoints {
  /**
   * `ruian`: it can be asked, and has answered for nearly all codes, now or for an import before;
   * else all that is known is what the last import knew.
   */
  readonly source: 'ruian' | 'previous';
  /** Number of codes by where they were looked for this time. */
  readonly asked: { readonly cached: number; readonly query: number; readonly country: number };
  /** Sentences for the operator. */
  readonly warnings: readonly string[];
  /** To be called when the import was written, and only then. */
  readonly saveCache: () => void;
}

/** @throws {OperatorError} when local files cannot be read */
export async function findAddressPoints(
  wanted: ReadonlySet<string>,
  options: FindOptions,
): Promise<FoundPoints> {
  const { local, cacheFile } = options;
  const read: ReadCache =
    cacheFile === null ? { entries: new Map(), status: 'missing' } : readPointCache(cacheFile);
  // Codes no longer wanted ended or turned secret: they are forgotten here.
  const cache = { ...read, entries: new Map([...read.entries].filter(([code]) => wanted.has(code))) };
  const found = await (local === undefined
    ? findOnline(wanted, cache, options)
    : findLocally(wanted, cache, local, options));
  const { entries, warnings, ...points } = found;
  const damaged = `${cacheFile ?? ''} is damaged; it is made anew, and address points are asked for again`;
  return {
    ...points,
    warnings: read.status === 'damaged' ? [damaged, ...warnings] : warnings,
    saveCache: () => {
      if (cacheFile !== null) writePointCache(cacheFile, entries);
    },
  };
}

interface Found extends Omit<FoundPoints, 'saveCache'> {
  /** What is to be kept for later runs. */
  readonly entries: PointCache;
}

/** What a local file lacks may be elsewhere: it counts as absent now, but is not kept as that. */
async function findLocally(
  wanted: ReadonlySet<string>,
  { entries: cached }: ReadCache,
  local: string,
  { asOf, onProgress }: FindOptions,
): Promise<Found> {
  const points = await readAddressPoints(local, wanted, onProgress);
  const entries = new Map(cached);
  for (const [code, point] of points) entries.set(code, toEntry(point, asOf));
  return {
    source: 'ruian',
    points,
    absent: new Set([...wanted].filter((code) => !points.has(code))),
    remembered: new Set(),
    asked: { cached: 0, query: 0, country: wanted.size },
    warnings: [],
    entries,
  };
}

async function findOnline(
  wanted: ReadonlySet<string>,
  cache: ReadCache,
  { online, known, placeCodes = wanted, asOf, onProgress }: FindOptions,
): Promise<Found> {
  const codes = online === undefined ? [] : codesToAsk(wanted, cache, known, placeCodes, asOf);
  const shape = chooseShape(codes.length);
  let answers: Answers = { entries: [], failure: null };
  if (online !== undefined && shape === 'query') {
    answers = await askQueryService(codes, online, asOf, onProgress);
  } else if (online !== undefined && shape === 'country') {
    answers = await readCountry(wanted, online, onProgress);
  }
  if (!isBelievable(answers.entries, cache.entries)) {
    answers = {
      entries: [],
      failure: 'what RÚIAN answers lacks most of the codes asked for, so it is not whole',
    };
  }

  const entries = new Map(cache.entries);
  for (const answer of answers.entries) {
    const before = entries.get(answer.code) ?? rememberedEntry(known.get(answer.code));
    entries.set(answer.code, mergeAnswers(before, answer));
  }
  const found = composePoints(wanted, entries, known);
  const unknown = wanted.size - found.points.size - found.absent.size;
  const query = shape === 'query' ? codes.length : 0;
  const country = shape === 'country' ? wanted.size : 0;
  return {
    ...found,
    source: online !== undefined && unknown <= wanted.size * MAX_UNKNOWN_SHARE ? 'ruian' : 'previous',
    asked: { cached: wanted.size - query - country, query, country },
    warnings:
      answers.failure === null
        ? []
        : [
            `${answers.failure}. Positions known before are kept, ${unknown} of ${wanted.size} codes have none until a later import`,
          ],
    entries,
  };
}
