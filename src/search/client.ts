/** All that pages in the browser know of search; how it works stays behind this file. */
import { type RouteContext, searchFilePath, searchIndexPath } from '../routes.ts';
import { IndexReader } from './index-reader.ts';
import { Search } from './search.ts';
import { Words } from './words.ts';

export { type FilterCounts, type LoadedResult, SearchUnavailableError } from './index-reader.ts';
export type { Lexicon } from './lexicon.ts';
export type { SearchPlace } from './places.ts';
export type { RankedResult, Search, SearchOutcome } from './search.ts';
export { type Suggestion, type Suggestions, suggest } from './suggest.ts';
export type { Words } from './words.ts';

type Base = Pick<RouteContext, 'base'>;

/** Words of the site under a base path; nothing is loaded yet. One for a page: what is loaded is shared. */
export function createWords(base: Base): Words {
  return new Words((file) => searchFilePath(base, file));
}

/** Nothing is loaded yet. */
export function createSearch(base: Base, words: Words): Search {
  return new Search(new IndexReader(searchIndexPath(base), base.base), words);
}
