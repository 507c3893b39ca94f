/**
 * Pagefind's files in the browser behind a small interface of our own: the rest of search knows
 * nothing of Pagefind, and it can be replaced.
 */
import type { FilterName, ResultMeta } from './records.ts';

/** Thrown when index or words are missing, cut off or of another build; the page then shows its browse links. */
export class SearchUnavailableError extends Error {
  override name = 'SearchUnavailableError';
}

/** Values of filters; one of each filter's must hold. */
export type Filters = Readonly<Partial<Record<FilterName, readonly string[]>>>;

export interface Match {
  readonly id: string;
  /** Higher is better; of use only within one selection. */
  readonly score: number;
  readonly load: () => Promise<LoadedResult>;
}

export interface LoadedResult {
  /** Link to the page, base path included. */
  readonly href: string;
  readonly meta: ResultMeta;
}

/** By id, the best first. */
export type Selection = ReadonlyMap<string, Match>;

/** By filter and value: how many results have it. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface PagefindModule {
  options(options: {
    baseUrl: string;
    noWorker: boolean;
    ranking: { metaWeights: Readonly<Record<string, number>> };
  }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    query: string | null,
    options: { filters: Record<string, { any: readonly string[] }> },
  ): Promise<{
    results: {
      id: string;
      score: number;
      words: readonly number[];
      data: () => Promise<{ url: string; meta: ResultMeta }>;
    }[];
    filters: FilterCounts;
  }>;
}

/** What is shown with a result is not what it is found by. */
const NO_META = {
  id: 0,
  title: 0,
  type: 0,
  provider: 0,
  where: 0,
  obec: 0,
  phone: 0,
  points: 0,
} satisfies Record<keyof ResultMeta, 0>;
/** Selections kept: types and places are asked for again and again. */
const MAX_KEPT = 400;

export class IndexReader {
  readonly #indexPath: string;
  readonly #base: string;
  #module: Promise<PagefindModule> | undefined;
  #areFiltersLoaded = false;
  readonly #kept = new Map<string, Promise<Selection>>();

  /**
   * @param indexPath folder of the index, such as `/katalog/pagefind/`
   * @param base base path of the site; links of results begin with it
   */
  constructor(indexPath: string, base: string) {
    this.#indexPath = indexPath;
    this.#base = base;
  }

  /** Loads what every search needs. @throws {SearchUnavailableError} */
  async prepare(): Promise<void> {
    await this.#load();
  }

  /**
   * Services that have all words and fit the filters.
   *
   * @param words words or marks of the index, or beginnings of them; those it does not have at all are passed over
   * @throws {SearchUnavailableError}
   */
  select(words: readonly string[], filters: Filters = {}): Promise<Selection> {
    const key = JSON.stringify([words, filters]);
    const known = this.#kept.get(key);
    // What was asked for last goes last.
    this.#kept.delete(key);
    if (known !== undefined) {
      this.#kept.set(key, known);
      return known;
    }
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MAX_KEPT) this.#kept.delete(oldest);
    const selection = this.#search(words, filters).then(
      ({ results }) =>
        new Map(
          results
            // Without a word of the text only what is shown has it, or the beginning of it: by accident.
            .filter(({ words: places }) => words.length === 0 || places.length > 0)
            .map(({ id, score, data }) => [id, { id, score, load: () => this.#loadResult(data) }]),
        ),
    );
    this.#kept.set(key, selection);
    selection.catch(() => this.#kept.delete(key));
    return selection;
  }

  /** How many of the selection have each value of each filter. @throws {SearchUnavailableError} */
  async count(words: readonly string[], filters: Filters): Promise<FilterCounts> {
    const pagefind = await this.#load();
    try {
      if (!this.#areFiltersLoaded) await pagefind.filters();
      this.#areFiltersLoaded = true;
    } catch (cause) {
      throw unreadable(cause);
    }
    return (await this.#search(words, filters)).filters;
  }

  async #search(words: readonly string[], filters: Filters) {
    const pagefind = await this.#load();
    const any = Object.fromEntries(
      Object.entries(filters)
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, { any: values }]),
    );
    try {
      return await pagefind.search(words.length === 0 ? null : words.join(' '), { filters: any });
    } catch (cause) {
      throw unreadable(cause);
    }
  }

  async #loadResult(data: () => Promise<{ url: string; meta: ResultMeta }>): Promise<LoadedResult> {
    try {
      const { url, meta } = await data();
      return { href: `${this.#base.replace(/\/*$/u, '')}/${url.replace(/^\/+/u, '')}`, meta };
    } catch (cause) {
      throw unreadable(cause);
    }
  }

  /** At the first search, not with the page. */
  #load(): Promise<PagefindModule> {
    this.#module ??= import(/* @vite-ignore */ `${this.#indexPath}pagefind.js`)
      .then(async (module: PagefindModule) => {
        // Its worker is 11 kB more and no faster: one search takes some milliseconds.
        await module.options({ baseUrl: '/', noWorker: true, ranking: { metaWeights: NO_META } });
        await module.init();
        return module;
      })
      .catch((cause: unknown) => {
        this.#module = undefined; // a broken network may work at the next try
        throw unreadable(cause);
      });
    return this.#module;
  }
}

function unreadable(cause: unknown): SearchUnavailableError {
  return cause instanceof SearchUnavailableError
    ? cause
    : new SearchUnavailableError('the search index cannot be loaded', { cause });
}
