/** What pages ask: the catalogue, made once for a build. */
import type { Orp } from '../domain/area.ts';
import type { TableName } from '../domain/plan/tables.ts';
import type { FiguresFile } from '../map/figures-file.ts';
import { contentFolder, site } from '../settings.ts';
import { Catalogue } from './catalogue.ts';
import { getPlanNewsEntries, loadCatalogueData, loadOffices, loadPlanData } from './load.ts';
import { toOrpProfile } from './orp-profile.ts';
import { Planning } from './plans/planning.ts';
import type { OrpProfileView } from './views.ts';
import { WhiteSpots } from './white-spots.ts';
import { isPublished } from './plans/published-rows.ts';
import { readPublishedTable } from './plans/published-table.ts';

export { withAddresses, withDistinctTitles } from './listing.ts';
export { obecReach } from './obec-reach.ts';
export { groupByDistrict, groupByTownPart, listOfOrp, MAX_UNDIVIDED } from './orp-parts.ts';
export { orpSurroundings, typeInOrp } from './orp-reach.ts';
export { groupByTime } from './plans/by-time.ts';
export { formatCalendar } from './plans/calendar.ts';
export { countComments } from './plans/to-plan-view.ts';
export { getTermHtml, getTextPage } from './load.ts';
export type * from './views.ts';

let catalogue: Promise<Catalogue> | undefined;

/** The catalogue of this build; the first caller makes it. */
export function getCatalogue(): Promise<Catalogue> {
  catalogue ??= loadCatalogueData().then((data) => new Catalogue(data, { allObce: site.allObce }));
  return catalogue;
}

let planning: Promise<Planning> | undefined;

/** Plans, measures, events, documents and the network; of content/plans. The first caller makes it. */
export function getPlanning(): Promise<Planning> {
  planning ??= Promise.all([loadPlanData(), getPlanNewsEntries(), getCatalogue()]).then(
    ([data, news, of]) => new Planning(data, of, news),
  );
  return planning;
}

let whiteSpots: Promise<WhiteSpots> | undefined;

/** What of each type is to be had in each ORP of the area; the first caller computes it. */
export function getWhiteSpots(): Promise<WhiteSpots> {
  whiteSpots ??= getCatalogue().then((of) => new WhiteSpots(of));
  return whiteSpots;
}

/** Everything planners need to know of an ORP. */
export async function getOrpProfile(orp: Orp): Promise<OrpProfileView> {
  const sources = {
    catalogue: await getCatalogue(),
    planning: await getPlanning(),
    whiteSpots: await getWhiteSpots(),
    offices: await loadOffices(),
  };
  return toOrpProfile(sources, orp);
}

let figures: Promise<FiguresFile> | undefined;

/** Services, places and capacities of each ORP; the first caller computes them. */
export function getFigures(): Promise<FiguresFile> {
  figures ??= getCatalogue().then((of) => of.figures());
  return figures;
}

/** A table of content/plans as CSV, with the rows that may be published. */
export async function getPublishedPlanTable(name: TableName): Promise<string> {
  const [plans, { status }] = await Promise.all([loadPlanData(), getCatalogue()]);
  return readPublishedTable(contentFolder, name, isPublished(plans, status.kind));
}
