/**
 * Every URL of the site, one builder each. Paths are Czech in all languages; Czech has no
 * prefix, others stand under `/en/`, `/uk/`. All pages end in a slash.
 */
import type { Obec } from './domain/area.ts';
import type { ProviderKey } from './domain/provider.ts';
import type { ServiceId } from './domain/service.ts';
import type { Locale } from './domain/locale.ts';

/** Where a link is made: the language of the page and the base path the site lives under. */
export interface RouteContext {
  readonly locale: Locale;
  /** `/` or `/katalog/`; a missing slash at the end is added. */
  readonly base: string;
}

/** First segments of the paths of a language. */
const PREFIX: Readonly<Record<Locale, readonly string[]>> = { cs: [] };

/** Joins base, language and path. */
function page({ locale, base }: RouteContext, ...segments: readonly string[]): string {
  return withBase(
    base,
    [...PREFIX[locale], ...segments].map((segment) => `${encodeURIComponent(segment)}/`).join(''),
  );
}

/** A file of the site, the same in every language. */
export function filePath({ base }: Pick<RouteContext, 'base'>, path: string): string {
  return withBase(base, path);
}

function withBase(base: string, path: string): string {
  return `${base.replace(/\/*$/u, '')}/${path}`;
}

export const homePath = (context: RouteContext) => page(context);
export const mapPath = (context: RouteContext) => page(context, 'mapa');
export const aboutPath = (context: RouteContext) => page(context, 'o-katalogu');
export const accessibilityPath = (context: RouteContext) => page(context, 'pristupnost');

export const servicesPath = (context: RouteContext) => page(context, 'sluzby');
export const servicePath = (context: RouteContext, id: ServiceId) => page(context, 'sluzby', id);

export const providersPath = (context: RouteContext) => page(context, 'poskytovatele');
export const providerPath = (context: RouteContext, key: ProviderKey) => page(context, 'poskytovatele', key);

export const serviceTypesPath = (context: RouteContext) => page(context, 'druhy');
export const serviceTypePath = (context: RouteContext, typeSlug: string) => page(context, 'druhy', typeSlug);
export const serviceTypeInOrpPath = (context: RouteContext, typeSlug: string, orpSlug: string) =>
  page(context, 'druhy', typeSlug, orpSlug);

export const krajePath = (context: RouteContext) => page(context, 'kraje');
export const krajPath = (context: RouteContext, krajSlug: string) => page(context, 'kraje', krajSlug);
export const orpsPath = (context: RouteContext) => page(context, 'orp');
export const orpPath = (context: RouteContext, orpSlug: string) => page(context, 'orp', orpSlug);
export const obcePath = (context: RouteContext) => page(context, 'obce');

/** Last part of the address of an obec; names repeat, so the code stands first. */
export const obecSegment = ({ code, slug }: Pick<Obec, 'code' | 'slug'>) => `${code}-${slug}`;
export const obecPath = (context: RouteContext, obec: Pick<Obec, 'code' | 'slug'>) =>
  page(context, 'obce', obecSegment(obec));

/** What a search is for; kept behind `#`, so that no server's log ever sees it. */
export interface SearchState {
  /** What was written in the field. */
  readonly query: string;
  /** Slugs of service types. */
  readonly types: readonly string[];
  /** `amb`, `pob`, `ter`. */
  readonly forms: readonly string[];
  /** ČSÚ codes. */
  readonly orps: readonly string[];
}

export const EMPTY_SEARCH: SearchState = { query: '', types: [], forms: [], orps: [] };

/** Names of the parts of the fragment, in the order they are written. */
const SEARCH_KEYS = { query: 'q', types: 'druh', forms: 'forma', orps: 'orp' } as const;

/** `/hledat/`, with the state in the fragment when it says something. */
export function searchPath(context: RouteContext, state: SearchState = EMPTY_SEARCH): string {
  const fragment = formatSearchFragment(state);
  return page(context, 'hledat') + (fragment === '' ? '' : `#${fragment}`);
}

/** @example formatSearchFragment({ query: 'dluhy', forms: ['amb', 'ter'], … }) // => 'q=dluhy&forma=amb%2Cter' */
export function formatSearchFragment({ query, types, forms, orps }: SearchState): string {
  const parts = new URLSearchParams();
  if (query !== '') parts.set(SEARCH_KEYS.query, query);
  if (types.length > 0) parts.set(SEARCH_KEYS.types, types.join(','));
  if (forms.length > 0) parts.set(SEARCH_KEYS.forms, forms.join(','));
  if (orps.length > 0) parts.set(SEARCH_KEYS.orps, orps.join(','));
  return parts.toString();
}

/** Reads a fragment with or without `#`; unknown parts are left out, repeated keys are joined. */
export function parseSearchFragment(fragment: string): SearchState {
  const parts = new URLSearchParams(fragment.replace(/^#/u, ''));
  const list = (key: string) => [
    ...new Set(
      parts
        .getAll(key)
        .flatMap((value) => value.split(','))
        .filter((value) => value !== ''),
    ),
  ];
  return {
    query: parts.get(SEARCH_KEYS.query) ?? '',
    types: list(SEARCH_KEYS.types),
    forms: list(SEARCH_KEYS.forms),
    orps: list(SEARCH_KEYS.orps),
  };
}

/** Pagefind's folder in the built site. */
export const searchIndexPath = (context: Pick<RouteContext, 'base'>) => filePath(context, 'pagefind/');
/** Outlines of the ORPs of the area, TopoJSON. */
export const outlinesPath = (context: Pick<RouteContext, 'base'>) => filePath(context, 'data/hranice.json');
/** Markers of one ORP. */
export const orpMarkersPath = (context: Pick<RouteContext, 'base'>, orpCode: string) =>
  filePath(context, `data/orp/${orpCode}.json`);
export const placesGeoJsonPath = (context: Pick<RouteContext, 'base'>) =>
  filePath(context, 'data/mista.geojson');
export const servicesCsvPath = (context: Pick<RouteContext, 'base'>) => filePath(context, 'data/sluzby.csv');
