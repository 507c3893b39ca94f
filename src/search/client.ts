/**
 * Search in the browser: our own small interface over Pagefind's files, so that pages know
 * nothing of Pagefind and it can be replaced.
 */
import type { SearchState } from '../routes.ts';
import { analyseQuery } from './analyse.ts';
import type { SearchRecord } from './records.ts';

/** One result with what is shown of it. */
export interface SearchResult {
  /** Link to the page, base path included. */
  readonly href: string;
  readonly meta: SearchRecord['meta'];
}

export interface SearchOutcome {
  /** Number of all results. */
  readonly count: number;
  /** Loads results from..to (not included); they come in pieces of the index. */
  readonly load: (from: number, to: number) => Promise<SearchResult[]>;
}

/** Thrown when the index is missing or cannot be read; the page then shows its browse links. */
export class SearchUnavailableError extends Error {
  override name = 'SearchUnavailableError';
}

interface PagefindModule {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(
    query: string | null,
    options: { filters: Record<string, { any: readonly string[] }>; sort?: Record<string, 'asc'> },
  ): Promise<{ results: { data: () => Promise<{ url: string; meta: SearchRecord['meta'] }> }[] }>;
}

/**
 * @param indexPath folder of the index, such as `/katalog/pagefind/`
 * @param base base path of the site; links of results begin with it
 */
export class SearchClient {
  readonly #indexPath: string;
  readonly #base: string;
  #module: Promise<PagefindModule> | undefined;

  constructor(indexPath: string, base: string) {
    this.#indexPath = indexPath;
    this.#base = base;
  }

  /** @throws {SearchUnavailableError} */
  async search({ query, types, forms, orps }: SearchState): Promise<SearchOutcome> {
    const pagefind = await this.#load();
    const words = analyseQuery(query);
    const filters = Object.fromEntries(
      Object.entries({ druh: types, forma: forms, orp: orps })
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => [name, { any: values }]),
    );
    if (words === '' && Object.keys(filters).length === 0)
      return { count: 0, load: () => Promise.resolve([]) };
    try {
      const { results } = await pagefind.search(words === '' ? null : words, { filters });
      return {
        count: results.length,
        load: async (from, to) => {
          const loaded = await Promise.all(results.slice(from, to).map((result) => result.data()));
          return loaded.map(({ url, meta }) => ({ href: this.#toHref(url), meta }));
        },
      };
    } catch (cause) {
      throw new SearchUnavailableError('the search index cannot be read', { cause });
    }
  }

  /** Loads Pagefind at the first search, not with the page. */
  #load(): Promise<PagefindModule> {
    this.#module ??= import(/* @vite-ignore */ `${this.#indexPath}pagefind.js`)
      .then(async (module: PagefindModule) => {
        await module.options({ baseUrl: '/' });
        await module.init();
        return module;
      })
      .catch((cause: unknown) => {
        this.#module = undefined; // a broken network may work at the next try
        throw new SearchUnavailableError('the search index cannot be loaded', { cause });
      });
    return this.#module;
  }

  #toHref(url: string): string {
    return `${this.#base.replace(/\/*$/u, '')}/${url.replace(/^\/+/u, '')}`;
  }
}
