/** All that pages in the browser know of search; how it works stays behind this file. */
import { type RouteContext, searchFilePath, searchIndexPath } from '../routes.ts';
import { IndexReader, SearchUnavailableError } from './index-reader.ts';
import { MAP_NUMBERS_FILE, type MapNumbersFile } from './map-numbers.ts';
import { ObecFinder } from './obec-finder.ts';
import { Search } from './search.ts';
import { Words } from './words.ts';

export { type FilterCounts, type LoadedResult, SearchUnavailableError } from './index-reader.ts';
export type { Lexicon } from './lexicon.ts';
export type { FoundObec, ObecAnswer, ObecFinder } from './obec-finder.ts';
export type { SearchPlace } from './place-files.ts';
export type { PlaceIndex } from './places.ts';
export type { RankedResult, Search, SearchOutcome } from './search.ts';
export { type Suggestion, type Suggestions, suggest } from './suggest.ts';
export type { Words } from './words.ts';

type Base = Pick<RouteContext, 'base'>;

/** By base path; there is one on a page. */
const words = new Map<string, Words>();

/** Words of the site; nothing is loaded yet. The same for all of a page, so that each file is loaded once. */
export function wordsOf(base: Base): Words {
  const known = words.get(base.base) ?? new Words((file) => searchFilePath(base, file));
  words.set(base.base, known);
  return known;
}

/** Ids of results → numbers of services on the map of the area. @throws {SearchUnavailableError} */
export async function fetchMapNumbers(base: Base): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(`${searchIndexPath(base)}${MAP_NUMBERS_FILE}`);
  if (!response.ok) throw new SearchUnavailableError(`${MAP_NUMBERS_FILE}: ${response.status}`);
  const ids = (await response.json()) as MapNumbersFile;
  return new Map(ids.map((id, number) => [id, number]));
}

/** Nothing is loaded yet. */
export function createSearch(base: Base): Search {
  return new Search(new IndexReader(searchIndexPath(base), base.base), wordsOf(base));
}

/** Nothing is loaded yet. */
export function createObecFinder(base: Base): ObecFinder {
  return new ObecFinder(wordsOf(base));
}
