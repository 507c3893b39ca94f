/** Searches on a built site in Chromium: what is found, how long it takes, how much it loads. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

export interface Searched {
  /** Ids of the services shown, the best first. */
  readonly ids: readonly string[];
  /** From the question to the results on the page. */
  readonly ms: number;
}

/** What a search loads: kB as a web server sends it, HTML and CSS left out. */
export interface Loaded {
  readonly kB: number;
  readonly requests: number;
}

/** Level web servers use for files compressed once. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** @param page the search page of the site, open */
export function searchOnPage(page: Page, query: string): Promise<Searched> {
  return page.evaluate(async (text) => {
    const status = document.querySelector('[role=status]');
    const isDone = () => !/^$|^Hledám/u.test(status?.textContent ?? '');
    const fragment = new URLSearchParams({ q: text }).toString();
    // Asked for again, it must be a new search.
    location.hash = '';
    await new Promise((resolve) => setTimeout(resolve, 0));
    const start = performance.now();
    location.hash = fragment;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (location.hash !== `#${fragment}` || !isDone()) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      addEventListener('hashchange', () => setTimeout(look, 0), { once: true });
    });
    const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-results-list] h3 a')];
    return {
      ids: links.map(({ pathname }) => /sluzby\/(\d+)\//u.exec(pathname)?.[1] ?? ''),
      ms: performance.now() - start,
    };
  }, query);
}

/** The same question to plain Pagefind, as its own page would ask it. @param index path of its folder */
export function searchPlain(page: Page, index: string, query: string): Promise<Searched> {
  return page.evaluate(
    async ([folder, text]) => {
      interface Pagefind {
        init(): Promise<void>;
        search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      }
      const pagefind = (await import(`${folder ?? ''}pagefind.js`)) as Pagefind;
      await pagefind.init();
      const start = performance.now();
      const { results } = await pagefind.search(text ?? '');
      const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return {
        ids: first.map(({ url }) => /sluzby\/(\d+)\//u.exec(url)?.[1] ?? ''),
        ms: performance.now() - start,
      };
    },
    [index, query],
  );
}

/**
 * What the first search of a visitor loads.
 *
 * @param act what is done on a page of its own, with nothing in its cache
 * @param isCounted all, when left out
 */
export async function measureLoad(
  browser: Browser,
  act: (page: Page) => Promise<unknown>,
  isCounted: (url: string) => boolean = () => true,
): Promise<Loaded> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      const type = response.headers()['content-type'] ?? '';
      if (/html|css|svg|icon/u.test(type) || !isCounted(response.url())) return;
      sizes.push(response.body().then((body) => wireSize(response.url(), body)));
    });
    await act(page);
    const bytes = await Promise.all(sizes);
    return { kB: bytes.reduce((sum, size) => sum + size, 0) / 1000, requests: bytes.length };
  } finally {
    await context.close();
  }
}

/** Pagefind's own files are compressed already. */
function wireSize(url: string, body: Buffer): number {
  return /\.(?:pf_\w+|pagefind)(?:\?|$)/u.test(url) ? body.length : brotliCompressSync(body, BROTLI).length;
}
