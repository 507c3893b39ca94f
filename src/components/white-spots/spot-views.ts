/**
 * What a filter of white spots changes on a page: the cells of a table, with a list and a map where
 * the page has them; on the page of a whole country the counts by kraj.
 */
import { parseLocale } from '@/domain/locale.ts';
import type { Spot, SpotFilter } from '@/domain/white-spot.ts';
import { patternName } from '@/map/patterns.ts';
import { serviceTypeInOrpPath, whiteSpotsOfTypePath } from '@/routes.ts';
import { find } from '../find.ts';
import { decodeEvidence } from './evidence-code.ts';
import { sayCounts } from './say-counts.ts';
import { readCells, type SpotElement, spotOf, writeCell } from './spot-cells.ts';
import { SPOT_LEVELS } from './spot-levels.ts';
import type { SpotMessages } from './spot-messages.ts';
import type { SpotsFile } from './spots-file.ts';
import { type WhiteGroup, writeWhiteList } from './white-list.ts';

/**
 * Shows what a filter leaves.
 *
 * @returns how many cells have each state, in words; rejected when what is known cannot be fetched
 */
export type ShowSpots = (filter: SpotFilter, t: SpotMessages) => Promise<string>;

/** @throws Error when the page has no table of white spots */
export function findSpots(page: Document): ShowSpots {
  const counts = page.querySelector<HTMLElement>('[data-spot-counts]');
  const list = page.querySelector<HTMLElement>('[data-white-list]');
  return counts === null ? showTable(page, list) : showCounts(counts, list);
}

function showTable(page: Document, list: HTMLElement | null): ShowSpots {
  const table = find(page, '[data-spots]', HTMLElement);
  const map = page.querySelector<SVGElement>('[data-spot-map] svg');
  const cells = readCells(table);
  return (filter, t) => {
    const spots = cells.map((cell) => {
      const spot = spotOf(cell, filter);
      writeCell(cell, spot, t);
      return spot;
    });
    if (list !== null) writeWhiteList(list, readGroups(table, cells, spots), t);
    if (map !== null) moveOrps(map, cells, spots);
    return Promise.resolve(sayCounts(spots, t));
  };
}

/** Rows of the matrix are types, its columns ORPs. */
function readGroups(table: HTMLElement, cells: readonly SpotElement[], spots: readonly Spot[]): WhiteGroup[] {
  const names = [...table.querySelectorAll('thead th')].map(({ textContent }) => textContent.trim());
  const white = cells.filter((_, index) => spots[index]?.state === 'none');
  const byRow = Map.groupBy(white, ({ element }) => element.closest('tr'));
  return [...byRow].flatMap(([row, ofType]) => {
    const link = row?.querySelector<HTMLAnchorElement>('th a');
    if (link === null || link === undefined) return [];
    const orps = ofType.map(({ element }) => ({
      name: names[element.closest('td')?.cellIndex ?? -1] ?? '',
      href: element instanceof HTMLAnchorElement ? element.href : null,
    }));
    return [{ label: link.textContent.trim(), href: link.href, orps }];
  });
}

/** The shapes of each level stand in a group that names their ORPs. */
function moveOrps(map: SVGElement, cells: readonly SpotElement[], spots: readonly Spot[]): void {
  const groups = [...map.querySelectorAll<SVGGElement>('[data-orps]')];
  const shapes = new Map(
    groups.flatMap((group) => codesOf(group).map((code, at) => [code, group.children[at]] as const)),
  );
  const levels = cells.map(({ element }, index) => ({
    code: element.closest<HTMLElement>('[data-orp]')?.dataset['orp'] ?? '',
    level: patternName(SPOT_LEVELS[spots[index]?.state ?? 'unknown']),
  }));
  for (const group of groups) {
    const codes = levels.filter(({ level }) => level === group.dataset['level']).map(({ code }) => code);
    group.replaceChildren(...codes.flatMap((code) => shapes.get(code) ?? []));
    group.dataset['orps'] = codes.join(' ');
  }
}

function codesOf({ dataset }: SVGElement): string[] {
  return (dataset['orps'] ?? '').split(' ').filter((code) => code !== '');
}

function showCounts(table: HTMLElement, list: HTMLElement | null): ShowSpots {
  const context = { locale: parseLocale(table.dataset['locale']), base: table.dataset['base'] ?? '/' };
  let file: Promise<SpotsFile> | undefined;
  return async (filter, t) => {
    file ??= fetchSpots(table.dataset['spotCounts'] ?? '');
    const known = await file.catch((error: unknown) => {
      file = undefined;
      throw error;
    });
    const spots = known.types.map(({ codes, isPhone }) =>
      codes.map((code) => spotOf({ evidence: decodeEvidence(code, known.sets), isPhone }, filter)),
    );
    const white = spots.map((ofType) => known.orps.filter((_, at) => ofType[at]?.state === 'none'));
    for (const [row, ofType] of white.entries()) {
      writeCounts(table.querySelectorAll('tbody tr')[row], known.orps, ofType, t);
    }
    if (list !== null) {
      const groups = known.types.map(({ label, slug }, row) => ({
        label,
        href: whiteSpotsOfTypePath(context, slug),
        orps: (white[row] ?? []).map(([name, , orp]) => ({
          name,
          href: orp === null ? null : serviceTypeInOrpPath(context, slug, orp),
        })),
      }));
      writeWhiteList(list, groups, t);
    }
    return sayCounts(spots.flat(), t);
  };
}

/** A column for each kraj. */
function writeCounts(
  row: Element | undefined,
  all: SpotsFile['orps'],
  white: SpotsFile['orps'],
  t: SpotMessages,
): void {
  for (const [index, link] of [...(row?.querySelectorAll('td a') ?? [])].entries()) {
    const count = (orps: SpotsFile['orps']) => orps.filter(([, kraj]) => kraj === index).length;
    // What stands behind the figure says which cell it is, and stays.
    if (link.firstChild !== null) link.firstChild.textContent = t.countsRow(count(white), count(all));
  }
}

async function fetchSpots(path: string): Promise<SpotsFile> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // Made by our own build.
  return (await response.json()) as SpotsFile;
}
