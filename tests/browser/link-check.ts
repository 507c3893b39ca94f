/**
 * Checks of a built folder as files: where its links lead, whether each page can be reached, and
 * what no page may hold.
 */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'node-html-parser';
import type { HTMLElement } from 'node-html-parser';

export interface LinkCheckOptions {
  /** The built folder. */
  readonly folder: string;
  /** Path it is published under: `/` or `/katalog/`. */
  readonly base: string;
  /**
   * Pages whose fragment is their state (`/hledat/#q=domov`), not the id of an element; as paths
   * without base.
   */
  readonly statePages?: readonly string[];
  /** Hosts no link may lead to, with their subdomains. */
  readonly forbiddenHosts?: readonly string[];
}

/** What a page holds that the checks need. */
interface CheckedPage {
  /** Path within the folder: `/orp/decin/`. */
  readonly path: string;
  readonly ids: readonly string[];
  /** Links a person follows. */
  readonly links: readonly string[];
  /** Links, images, scripts, styles: all that must be there. */
  readonly references: readonly string[];
  /** Marked `data-unlisted`: kept for old links from elsewhere, in no list on purpose. */
  readonly isUnlisted: boolean;
}

/** Attributes that hold one address. */
const ADDRESSES = [
  'href',
  'src',
  'action',
  'poster',
  'component-url',
  'renderer-url',
  'before-hydration-url',
];

const TELEPHONE = /^tel:\+?\d+$/u;
const STATE = /^[a-z]+=/u;

/** @returns one text per fault, beginning with the page it stands on; empty when all is well */
export function checkLinks({
  folder,
  base,
  statePages = [],
  forbiddenHosts = [],
}: LinkCheckOptions): string[] {
  const pages = readPages(folder);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const faults: string[] = [];

  for (const page of pages) {
    const report = (fault: string) => faults.push(`${page.path}: ${fault}`);
    for (const id of findDoubles(page.ids)) report(`the id "${id}" stands twice`);

    for (const reference of new Set(page.references)) {
      const target = resolveReference(reference, page.path, base);
      if (target === null) {
        report(`"${reference}" is no address`);
        continue;
      }
      if (target.kind === 'telephone') {
        if (!TELEPHONE.test(reference)) report(`"${reference}" is no telephone number`);
        continue;
      }
      if (target.kind === 'foreign') {
        const isForbidden = forbiddenHosts.some(
          (host) => target.host === host || target.host.endsWith(`.${host}`),
        );
        if (isForbidden) report(`"${reference}" leads to ${target.host}, where no page may lead`);
        continue;
      }
      if (target.kind === 'outside') report(`"${reference}" leaves the base path ${base}`);
      else if (!isThere(folder, target.path, byPath)) report(`"${reference}" leads to nothing`);
      else if (target.fragment !== '' && !(statePages.includes(target.path) && STATE.test(target.fragment))) {
        const ids = byPath.get(target.path)?.ids;
        if (ids !== undefined && !ids.includes(target.fragment))
          report(`"${reference}" leads to an id that is not there`);
      }
    }
  }
  return [...faults, ...findOrphans(pages, byPath, base)];
}

/** Paths of all pages of a built folder, sorted: `/`, `/404.html`, `/orp/decin/`. */
export function listPages(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((file) => `/${file.split(path.sep).join('/')}`.replace(/(?<=\/)index\.html$/u, ''))
    .toSorted();
}

/** File of a page. */
export function pageFile(folder: string, pagePath: string): string {
  return path.join(folder, pagePath.endsWith('/') ? `${pagePath}index.html` : pagePath);
}

function readPages(folder: string): CheckedPage[] {
  return listPages(folder).map((pagePath) => {
    const html = parse(readFileSync(pageFile(folder, pagePath), 'utf8'));
    const all = html.querySelectorAll('*');
    return {
      path: pagePath,
      ids: all.map((element) => element.getAttribute('id')).filter((id) => id !== undefined),
      links: [
        ...all
          .filter(({ tagName }) => tagName === 'A' || tagName === 'AREA')
          .flatMap((link) => link.getAttribute('href') ?? []),
        ...all.flatMap(readRedirect),
      ],
      references: all.flatMap(readReferences),
      isUnlisted: html.querySelector('[data-unlisted]') !== null,
    };
  });
}

function readReferences(element: HTMLElement): string[] {
  const addresses = ADDRESSES.map((name) => element.getAttribute(name));
  const candidates = (element.getAttribute('srcset') ?? '')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/u)[0]);
  // An empty href or action is the page itself; an image without an address is html-validate's.
  return [...addresses, ...candidates, ...readRedirect(element)].filter(
    (address): address is string => address !== undefined && address !== '',
  );
}

/** Address of `<meta http-equiv="refresh">`, how a static site sends people on. */
function readRedirect(element: HTMLElement): string[] {
  if (element.tagName !== 'META' || element.getAttribute('http-equiv')?.toLowerCase() !== 'refresh')
    return [];
  const address = /url=(?<address>.*)$/iu.exec(element.getAttribute('content') ?? '')?.groups?.['address'];
  return address === undefined ? [] : [address.trim()];
}

type Target =
  | { readonly kind: 'page'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'foreign'; readonly host: string }
  | { readonly kind: 'telephone' };

/** Any host; it tells the site's own addresses from others. */
const OWN_ORIGIN = 'http://own.invalid';

/** @returns `null` for what is no address */
function resolveReference(reference: string, pagePath: string, base: string): Target | null {
  const here = OWN_ORIGIN + base + pagePath.slice(1);
  if (!URL.canParse(reference, here)) return null;
  const url = new URL(reference, here);
  if (url.protocol === 'tel:') return { kind: 'telephone' };
  if (url.origin !== OWN_ORIGIN) return { kind: 'foreign', host: url.hostname };
  const decoded = decode(url.pathname);
  if (!decoded.startsWith(base)) return { kind: 'outside' };
  return { kind: 'page', path: decoded.slice(base.length - 1), fragment: decode(url.hash.slice(1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isThere(folder: string, target: string, pages: ReadonlyMap<string, CheckedPage>): boolean {
  if (pages.has(target)) return true;
  const file = path.join(folder, target);
  return existsSync(file) && statSync(file).isFile();
}

function findDoubles(ids: readonly string[]): Set<string> {
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
}

/** Pages to which no way leads from the first one, and unlisted ones to which one does. The page of errors is reached by errors. */
function findOrphans(
  pages: readonly CheckedPage[],
  byPath: ReadonlyMap<string, CheckedPage>,
  base: string,
): string[] {
  const reached = new Set<string>(['/404.html']);
  const waiting = ['/'];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const page = byPath.get(next);
    if (page === undefined || reached.has(next)) continue;
    reached.add(next);
    for (const link of page.links) {
      const target = resolveReference(link, page.path, base);
      if (target?.kind === 'page') waiting.push(target.path);
    }
  }
  return pages
    .filter((page) => reached.has(page.path) === page.isUnlisted)
    .map((page) =>
      page.isUnlisted
        ? `${page.path}: a link leads here, though it is in no list on purpose`
        : `${page.path}: no link leads here`,
    );
}
