/** Content → checked data, once for a build; the only module that imports astro:content. */
import { getCollection, getEntry } from 'astro:content';
import { type OrpCode, Territory } from '@/domain/area.ts';
import type { CodeListItem, ServiceType } from '@/domain/code-list.ts';
import type { CrisisLine } from '@/domain/crisis-line.ts';
import type { Enrichment } from '@/domain/enrichment.ts';
import type { Office } from '@/domain/office.ts';
import type { PlanData } from '@/domain/plan/check-joins.ts';
import type { PlanNews } from '@/domain/plan/news.ts';
import type { Provider } from '@/domain/provider.ts';
import type { Tombstone } from '@/domain/register-changes.ts';
import type { RegisterMeta } from '@/domain/register-meta.ts';
import { ServiceHistory } from '@/domain/service-history.ts';
import type { PlaceTerm, Situation, TargetGroupTerm, Term } from '@/domain/term.ts';
import { typeset, typesetHtml } from '@/i18n/typography.ts';
import { findNeighbours } from './neighbours.ts';
import { readOutlines } from './outlines.ts';

/** Everything the catalogue is made of. Code lists by their codes. */
export interface CatalogueData {
  readonly territory: Territory;
  /** ORPs by the ORP they have a border with. */
  readonly neighbours: ReadonlyMap<OrpCode, readonly OrpCode[]>;
  readonly meta: RegisterMeta;
  readonly providers: readonly Provider[];
  /** Of services that are gone. */
  readonly tombstones: readonly Tombstone[];
  /** Counts at earlier imports. */
  readonly history: ServiceHistory;
  /** By id of the service, which need not be in the register. */
  readonly enrichment: ReadonlyMap<string, Enrichment>;
  readonly serviceTypes: readonly ServiceType[];
  readonly targetGroups: readonly CodeListItem[];
  readonly ageGroups: readonly CodeListItem[];
  readonly days: readonly CodeListItem[];
  readonly terms: readonly Term[];
  readonly targetGroupTerms: readonly TargetGroupTerm[];
  /** By their slugs. */
  readonly situations: ReadonlyMap<string, Situation>;
  readonly placeTerms: readonly PlaceTerm[];
  readonly crisisLines: readonly CrisisLine[];
}

/** @throws Error when there is no register: run `npm run demo` or `npm run import` first */
export async function loadCatalogueData(): Promise<CatalogueData> {
  const meta = await getEntry('registerMeta', 'meta');
  if (meta === undefined) {
    throw new Error('content/register/meta.json is missing: run npm run demo, or npm run import');
  }
  const byCode = <Item extends { code: string }>(items: readonly { data: Item }[]) =>
    items.map(({ data }) => data).toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
  return {
    territory: new Territory({
      kraje: named(byCode(await getCollection('kraje'))),
      okresy: byCode(await getCollection('okresy')),
      orps: named(byCode(await getCollection('orps'))),
      obce: named(byCode(await getCollection('obce'))),
    }),
    neighbours: findNeighbours(readOutlines()),
    meta: meta.data,
    providers: (await getCollection('providers')).map(({ data }) => data),
    tombstones: (await getEntry('registerChanges', 'changes'))?.data.tombstones ?? [],
    history: new ServiceHistory((await getEntry('serviceHistory', 'history'))?.data.csv ?? ''),
    enrichment: new Map((await getCollection('enrichment')).map(({ id, data }) => [id, data])),
    serviceTypes: byCode(await getCollection('serviceTypes')),
    targetGroups: byCode(await getCollection('targetGroups')),
    ageGroups: byCode(await getCollection('ageGroups')),
    days: byCode(await getCollection('days')),
    terms: (await getCollection('terms')).map(({ data }) => data),
    targetGroupTerms: (await getCollection('targetGroupTerms')).map(({ data }) => data),
    situations: new Map((await getCollection('situations')).map(({ id, data }) => [id, data])),
    placeTerms: (await getCollection('placeTerms')).map(({ data }) => data),
    crisisLines: (await getEntry('crisisLines', 'all'))?.data.lines ?? [],
  };
}

/** Areas with their names set for print: "Nová Ves v~Horách". */
function named<Area extends { readonly name: string }>(areas: readonly Area[]): Area[] {
  return areas.map((area) => ({ ...area, name: typeset(area.name) }));
}

/** content/plans; nothing of it is there when the folder is not. */
export async function loadPlanData(): Promise<PlanData> {
  const entry = await getEntry('plans', 'all');
  if (entry === undefined) throw new Error('the collection of plans has no entry: delete .cache/astro');
  return entry.data;
}

/** content/offices; none when the table is not there. */
export async function loadOffices(): Promise<readonly Office[]> {
  const entry = await getEntry('offices', 'all');
  if (entry === undefined) throw new Error('the collection of offices has no entry: delete .cache/astro');
  return entry.data.rows;
}

/** News for coordinators with their texts as HTML. */
export async function getPlanNewsEntries(): Promise<PlanNewsEntry[]> {
  const entries = await getCollection('planNews');
  return entries.map((entry) => ({ ...entry.data, id: entry.id, html: htmlOf(entry) }));
}

/** One file of content/plans/news. */
export interface PlanNewsEntry extends PlanNews {
  readonly id: string;
  readonly html: string;
}

/** A page written by hand (content/pages) with its text as HTML. */
export async function getTextPage(name: string) {
  const entry = await getEntry('textPages', name);
  if (entry === undefined) throw new Error(`content/pages/${name}.md is missing`);
  const { enforcementObliged = '', enforcementVoluntary = '', ...data } = entry.data;
  return {
    ...data,
    title: typeset(data.title),
    enforcementObliged: typeset(enforcementObliged),
    enforcementVoluntary: typeset(enforcementVoluntary),
    html: htmlOf(entry),
  };
}

/** The plain words for a type of service (content/terms/druhy) as HTML, if there are any. */
export async function getTermHtml(typeCode: string): Promise<string | undefined> {
  const entry = await getEntry('terms', typeCode);
  return entry === undefined ? undefined : htmlOf(entry);
}

/**
 * HTML of Markdown in content/pages and content/terms: files written by hand and reviewed like code,
 * so pages may set it as it is. Nothing of the register ever passes here.
 */
function htmlOf(entry: { readonly rendered?: { readonly html: string } | undefined }): string {
  return typesetHtml(entry.rendered?.html ?? '');
}
