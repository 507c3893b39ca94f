/**
 * Every URL of the site, one builder each. Paths are Czech in all languages; Czech has no
 * prefix, others stand under `/en/`, `/uk/`. All pages end in a slash.
 */
import type { Obec } from './domain/area.ts';
import type { ProviderKey } from './domain/provider.ts';
import type { ServiceId } from './domain/service.ts';
import type { Locale } from './domain/locale.ts';
import { type EmbedOptions, formatEmbedFragment } from './embed-options.ts';

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

/** Where pages for other sites' frames are made; the folder they stand in. */
export const embedBuilderPath = (context: RouteContext) => page(context, 'vlozit');

/** What a page to embed lists: services of an ORP, or of a type. */
export interface EmbedSubject {
  readonly kind: 'orp' | 'type';
  readonly slug: string;
}
const EMBED_FOLDERS: Readonly<Record<EmbedSubject['kind'], string>> = { orp: 'orp', type: 'druh' };

/** Page to embed, with what its reader is to see in the fragment. */
export function embedPath(context: RouteContext, { kind, slug }: EmbedSubject, options?: EmbedOptions) {
  const fragment = options === undefined ? '' : formatEmbedFragment(options);
  return page(context, 'vlozit', EMBED_FOLDERS[kind], slug) + (fragment === '' ? '' : `#${fragment}`);
}

/** @param path below the base, of any language: `vlozit/orp/decin/` */
export function isEmbedPage(path: string): boolean {
  return /^(?:[a-z]{2}\/)?vlozit\/(?:orp|druh)\/[^/]+\/$/u.test(path);
}

export const servicesPath = (context: RouteContext) => page(context, 'sluzby');
export const servicePath = (context: RouteContext, id: ServiceId) => page(context, 'sluzby', id);

export const providersPath = (context: RouteContext) => page(context, 'poskytovatele');
export const providerPath = (context: RouteContext, key: ProviderKey) => page(context, 'poskytovatele', key);

export const serviceTypesPath = (context: RouteContext) => page(context, 'druhy');
export const serviceTypePath = (context: RouteContext, typeSlug: string) => page(context, 'druhy', typeSlug);
export const serviceTypeInOrpPath = (context: RouteContext, typeSlug: string, orpSlug: string) =>
  page(context, 'druhy', typeSlug, orpSlug);
/** Id of what stands in a městský obvod on the page of a type in Praha. */
export const districtFragment = (districtSlug: string) => `obvod-${districtSlug}`;

export const krajePath = (context: RouteContext) => page(context, 'kraje');
export const krajPath = (context: RouteContext, krajSlug: string) => page(context, 'kraje', krajSlug);
export const orpsPath = (context: RouteContext) => page(context, 'orp');
export const orpPath = (context: RouteContext, orpSlug: string) => page(context, 'orp', orpSlug);
/** A městský obvod of Praha. */
export const districtPath = (context: RouteContext, orpSlug: string, districtSlug: string) =>
  page(context, 'orp', orpSlug, districtSlug);
export const obcePath = (context: RouteContext) => page(context, 'obce');

/** Last part of the address of an obec; names repeat, so the code stands first. */
export const obecSegment = ({ code, slug }: Pick<Obec, 'code' | 'slug'>) => `${code}-${slug}`;
export const obecPath = (context: RouteContext, obec: Pick<Obec, 'code' | 'slug'>) =>
  page(context, 'obce', obecSegment(obec));

export const planningPath = (context: RouteContext) => page(context, 'planovani');
/** Folder of a plan of the area, and of one of another, which stands among the examples. */
export const planSection = ({ isInArea }: { readonly isInArea: boolean }) => (isInArea ? 'plan' : 'priklady');
export const planPath = (context: RouteContext, plan: { readonly id: string; readonly isInArea: boolean }) =>
  page(context, 'planovani', planSection(plan), plan.id);
export const planExamplesPath = (context: RouteContext) => page(context, 'planovani', 'priklady');
/** @param number the document's own: `1.1` */
export const measurePath = (
  context: RouteContext,
  plan: { readonly id: string; readonly isInArea: boolean },
  number: string,
) => `${planPath(context, plan)}opatreni/${encodeURIComponent(number)}/`;
/** The statements of the documents of a plan and where each is shown. */
export const planSourcesPath = (
  context: RouteContext,
  plan: { readonly id: string; readonly isInArea: boolean },
) => `${planPath(context, plan)}zdroje/`;
/** What of a plan has a place on its page that one can point to. Of comments see planCommentPath. */
export type PlanAnchor =
  'cil' | 'opatreni' | 'vystup' | 'krok' | 'udaj' | 'skupina' | 'akce' | 'dokument' | 'radek';

/** @example planAnchor('opatreni', '1.1') // => 'opatreni-1-1' */
export function planAnchor(kind: PlanAnchor, name: string | number): string {
  return `${kind}-${String(name).replaceAll('.', '-')}`;
}

/** A line of a source document in the list of its statements; `document` is its name inside its plan. */
export const planSourceLinePath = (
  context: RouteContext,
  plan: { readonly id: string; readonly isInArea: boolean },
  { document, line }: { readonly document: string; readonly line: number },
) => `${planSourcesPath(context, plan)}#${planAnchor('radek', `${document}-${line}`)}`;
export const coordinatorsPath = (context: RouteContext) => page(context, 'planovani', 'koordinatori');
export const planCoveragePath = (context: RouteContext) => page(context, 'planovani', 'pokryti');
export const planEventsPath = (context: RouteContext) => page(context, 'planovani', 'akce');
export const planCalendarPath = (context: Pick<RouteContext, 'base'>) =>
  filePath(context, 'planovani/akce/akce.ics');
export const planDocumentsPath = (context: RouteContext) => page(context, 'planovani', 'dokumenty');
export const planCommentsPath = (context: RouteContext) => page(context, 'planovani', 'pripominky');
/** One comment with its settlement; nowhere else has it an anchor. @param id as in comments.csv */
export const planCommentPath = (context: RouteContext, id: string) =>
  `${planCommentsPath(context)}#${recordAnchor(id)}`;
/** The form for a comment, with the measure chosen. @param measureId as in measures.csv */
export const commentFormPath = (context: RouteContext, measureId: string) =>
  `${planCommentsPath(context)}#${COMMENT_FORM_KEY}=${measureId}`;
export const COMMENT_FORM_KEY = 'opatreni';
/** Id of the element that shows a record of a plan; the two dashes cannot stand in either part. */
export const recordAnchor = (id: string) => id.replace('/', '--').replaceAll('.', '-');
export const networkPath = (context: RouteContext) => page(context, 'planovani', 'sit');
export const whiteSpotsPath = (context: RouteContext) => page(context, 'planovani', 'bila-mista');
export const whiteSpotsOfKrajPath = (context: RouteContext, krajSlug: string) =>
  page(context, 'planovani', 'bila-mista', 'kraj', krajSlug);
export const whiteSpotsOfTypePath = (context: RouteContext, typeSlug: string) =>
  page(context, 'planovani', 'bila-mista', 'druh', typeSlug);
/** Everything planners need to know of one ORP. */
export const orpProfilePath = (context: RouteContext, orpSlug: string) =>
  page(context, 'planovani', 'orp', orpSlug);

/** What pages of white spots show beside what they were built with; kept behind `#`. Empty: all, or no thought. */
export interface SpotChoice {
  /** `amb`, `pob`, `ter`. */
  readonly form: string;
  /** Code of a target group. */
  readonly group: string;
  /** Code of the ORP a thought-up service stands in, and its form. */
  readonly thoughtOrp: string;
  readonly thoughtForm: string;
}
export const NO_SPOT_CHOICE: SpotChoice = { form: '', group: '', thoughtOrp: '', thoughtForm: '' };
const SPOT_PARTS = {
  form: 'forma',
  group: 'skupina',
  thoughtOrp: 'kdyby',
  thoughtForm: 'kdyby-forma',
} as const satisfies Record<keyof SpotChoice, string>;

/** @example formatSpotFragment({ form: 'ter', group: '', thoughtOrp: '4202', thoughtForm: 'amb' }) // => 'forma=ter&kdyby=4202&kdyby-forma=amb' */
export function formatSpotFragment(choice: SpotChoice): string {
  const parts = new URLSearchParams();
  for (const [key, name] of Object.entries(SPOT_PARTS) as [keyof SpotChoice, string][]) {
    if (choice[key] !== '') parts.set(name, choice[key]);
  }
  return parts.toString();
}

/** Reads a fragment with or without `#`. */
export function parseSpotFragment(fragment: string): SpotChoice {
  const parts = new URLSearchParams(fragment.replace(/^#/u, ''));
  const part = (key: keyof SpotChoice) => parts.get(SPOT_PARTS[key]) ?? '';
  return {
    form: part('form'),
    group: part('group'),
    thoughtOrp: part('thoughtOrp'),
    thoughtForm: part('thoughtForm'),
  };
}

/** What a thought-up service has to know of each ORP (src/map/orp-facts.ts). */
export const orpFactsPath = (context: Pick<RouteContext, 'base'>) =>
  filePath(context, 'data/planovani/obvody.json');

/** What is known of every ORP and type (src/components/white-spots/spots-file.ts). */
export const spotsFilePath = (context: Pick<RouteContext, 'base'>) =>
  filePath(context, 'data/planovani/bila-mista.json');

/** Tables of content/plans that are published, by their names in the address. */
export const PLAN_TABLE_FILES = {
  cile: 'goals',
  opatreni: 'measures',
  vystupy: 'outcomes',
  'akcni-plan': 'actions',
  postup: 'progress',
  'komunitni-plany': 'communityPlans',
  sit: 'network',
  pripominky: 'comments',
} as const;
export type PlanTableFile = keyof typeof PLAN_TABLE_FILES;
export const planTablePath = (context: Pick<RouteContext, 'base'>, file: PlanTableFile) =>
  filePath(context, `data/planovani/${file}.csv`);

/** What a search is for; kept behind `#`, so that no server's log ever sees it. */
export interface SearchState {
  /** What was written in the field. */
  readonly query: string;
  /** Code of the place people chose where a name was not clear; empty: as the query says. */
  readonly place: string;
  /** Slugs of service types. */
  readonly types: readonly string[];
  /** Codes of target groups. */
  readonly groups: readonly string[];
  /** `amb`, `pob`, `ter`. */
  readonly forms: readonly string[];
  /** ČSÚ codes. */
  readonly orps: readonly string[];
  readonly okresy: readonly string[];
  /** Codes of age groups. */
  readonly ages: readonly string[];
  /** `nonstop`, `bezbarier`. */
  readonly features: readonly string[];
  /** Whether words are taken as written, slips and all. */
  readonly isExact: boolean;
  /** From 1. */
  readonly page: number;
}

export const EMPTY_SEARCH: SearchState = {
  query: '',
  place: '',
  types: [],
  groups: [],
  forms: [],
  orps: [],
  okresy: [],
  ages: [],
  features: [],
  isExact: false,
  page: 1,
};

/** The lists of a state by their names in the fragment, the form and the index, in the order they are written. */
export const SEARCH_LISTS = {
  types: 'druh',
  groups: 'skupina',
  forms: 'forma',
  orps: 'orp',
  okresy: 'okres',
  ages: 'vek',
  features: 'znak',
} as const satisfies Partial<Record<keyof SearchState, string>>;
/** Further pages than this are nobody's. */
const MAX_PAGE = 10_000;

/** `/hledat/`, with the state in the fragment when it says something. */
export function searchPath(context: RouteContext, state: SearchState = EMPTY_SEARCH): string {
  const fragment = formatSearchFragment(state);
  return page(context, 'hledat') + (fragment === '' ? '' : `#${fragment}`);
}

/** @example formatSearchFragment({ query: 'dluhy', forms: ['amb', 'ter'], … }) // => 'q=dluhy&forma=amb%2Cter' */
export function formatSearchFragment(state: SearchState): string {
  const parts = new URLSearchParams();
  if (state.query !== '') parts.set('q', state.query);
  if (state.place !== '') parts.set('misto', state.place);
  for (const [key, name] of Object.entries(SEARCH_LISTS) as [keyof typeof SEARCH_LISTS, string][]) {
    if (state[key].length > 0) parts.set(name, state[key].join(','));
  }
  if (state.isExact) parts.set('presne', '1');
  if (state.page > 1) parts.set('strana', String(state.page));
  return parts.toString();
}

/** Reads a fragment with or without `#`; unknown parts are left out, repeated keys are joined. */
export function parseSearchFragment(fragment: string): SearchState {
  const parts = new URLSearchParams(fragment.replace(/^#/u, ''));
  const list = (name: string) => [
    ...new Set(
      parts
        .getAll(name)
        .flatMap((value) => value.split(','))
        .filter((value) => value !== ''),
    ),
  ];
  const lists = Object.entries(SEARCH_LISTS).map(([key, name]) => [key, list(name)] as const);
  const number = Number(parts.get('strana') ?? '1');
  return {
    ...EMPTY_SEARCH,
    ...Object.fromEntries(lists),
    query: parts.get('q') ?? '',
    place: parts.get('misto') ?? '',
    isExact: parts.get('presne') === '1',
    page: Number.isInteger(number) && number > 0 && number < MAX_PAGE ? number : 1,
  };
}

/** What the map of the area shows; kept behind `#`. */
export interface MapState {
  /** Figures by ORP, or all places. */
  readonly view: 'obvody' | 'mista';
  /** Slug of a service type; empty: all. */
  readonly type: string;
  /** `sluzby`, `mista`, or a capacity as `kapacita-<form>-<unit>`, `na-tisic-<form>-<unit>`. */
  readonly figure: string;
}
export const DEFAULT_MAP: MapState = { view: 'obvody', type: '', figure: 'sluzby' };

/** @example formatMapFragment({ view: 'mista', type: '', figure: 'sluzby' }) // => 'ukaz=mista' */
export function formatMapFragment({ view, type, figure }: MapState): string {
  const parts = new URLSearchParams();
  if (view !== DEFAULT_MAP.view) parts.set('ukaz', view);
  if (type !== '') parts.set('druh', type);
  if (figure !== DEFAULT_MAP.figure) parts.set('mira', figure);
  return parts.toString();
}

/** Reads a fragment with or without `#`; what is not known stays at its default. */
export function parseMapFragment(fragment: string): MapState {
  const parts = new URLSearchParams(fragment.replace(/^#/u, ''));
  return {
    view: parts.get('ukaz') === 'mista' ? 'mista' : DEFAULT_MAP.view,
    type: parts.get('druh') ?? '',
    figure: parts.get('mira') ?? DEFAULT_MAP.figure,
  };
}

/** Files search and the finder of obce load beside the index. */
export const SEARCH_FILES = [
  'slova',
  'slova-en',
  'slova-uk',
  'mista',
  'obce',
  'psc',
  'jinde',
  'polohy',
  'poskytovatele',
] as const;
export type SearchFile = (typeof SEARCH_FILES)[number];
export const searchFilePath = (context: Pick<RouteContext, 'base'>, file: SearchFile) =>
  filePath(context, `data/hledani/${file}.json`);

/** Pagefind's folder in the built site. */
export const searchIndexPath = (context: Pick<RouteContext, 'base'>) => filePath(context, 'pagefind/');
/** Outlines of the ORPs of the area, TopoJSON. */
export const outlinesPath = (context: Pick<RouteContext, 'base'>) => filePath(context, 'data/hranice.json');
/** Names, telephones and addresses of one ORP, by the name of the piece (src/map/orp-piece.ts). */
export const orpPiecePath = (context: Pick<RouteContext, 'base'>, name: string) =>
  filePath(context, `data/orp/${name}.json`);
/** All points of the area (src/map/points-file.ts). */
export const pointsPath = (context: Pick<RouteContext, 'base'>) => filePath(context, 'data/mapa/body.json');
/** Figures of each ORP (src/map/figures-file.ts). */
export const figuresPath = (context: Pick<RouteContext, 'base'>) =>
  filePath(context, 'data/mapa/obvody.json');
export const placesGeoJsonPath = (context: Pick<RouteContext, 'base'>) =>
  filePath(context, 'data/mista.geojson');
export const servicesCsvPath = (context: Pick<RouteContext, 'base'>) => filePath(context, 'data/sluzby.csv');
