/** What papers are made of, out of the small register and the small plan. */
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { toOrpProfile } from '../../../src/catalogue/orp-profile.ts';
import { Planning } from '../../../src/catalogue/plans/planning.ts';
import { WhiteSpots } from '../../../src/catalogue/white-spots.ts';
import type { Office } from '../../../src/domain/office.ts';
import { getMessages } from '../../../src/i18n/messages.ts';
import { toOrpReport } from '../../../src/report/orp-report.ts';
import { toPlanReport } from '../../../src/report/plan-report.ts';
import { type Block, linesOf, type Report, type Section, type Table } from '../../../src/report/report.ts';
import type { ReportSource } from '../../../src/report/report-source.ts';
import { site } from '../../../src/settings.ts';
import { DECIN, makeData, makePlace, makeService } from '../catalogue/catalogue-data.ts';
import { makePlanData } from '../plan/plan-data.ts';

/** In Děčín, unless it is told otherwise; of an id that the small plan knows. */
export const makeOne = (changes: object = {}, id = '900000001') =>
  makeService(id, { places: [makePlace(id.slice(-1), DECIN)], ...changes });

export function makeSource(
  services: readonly object[],
  {
    data = {},
    plans = {},
    plan = {},
  }: {
    data?: Parameters<typeof makeData>[1];
    plans?: Parameters<typeof makePlanData>[0];
    plan?: object;
  } = {},
): ReportSource {
  const catalogue = new Catalogue(makeData(services, data), { allObce: true });
  return {
    catalogue,
    planning: new Planning(makePlanData(plans, plan).data, catalogue, []),
    whiteSpots: new WhiteSpots(catalogue),
    figures: catalogue.figures(),
    messages: getMessages('cs'),
    site,
    routes: { locale: 'cs', base: '/katalog/' },
    address: new URL('https://mesto.example.org/katalog/'),
  };
}

export function makeOrpReport(source: ReportSource, slug: string, offices: readonly Office[] = []): Report {
  const orp = source.catalogue.orps.find((each) => each.slug === slug);
  return toOrpReport(source, toOrpProfile({ ...source, offices }, orp!));
}

export function makePlanReport(source: ReportSource): Report {
  return toPlanReport(source, source.planning.allPlans()[0]!);
}

export function allSections({ sections = [] }: Pick<Report, 'sections'> | Section): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section)]);
}

export function blocksOf(report: Report): Block[] {
  return allSections(report).flatMap(({ blocks }) => blocks);
}

/** By the beginning of its caption, with ordinary spaces, lines of a cell by a slash. */
export function rowsOf(report: Report, caption: string): string[][] | undefined {
  const tables = blocksOf(report).filter((block): block is Table => block.kind === 'table');
  return tables
    .find((table) => plain(table.caption).startsWith(caption))
    ?.rows.map((row) => row.map((cell) => plain(linesOf(cell).join(' / '))));
}

/** Everything a paper says, pictures by their descriptions. */
export function textsOf(report: Report): string[] {
  return [
    report.title,
    ...report.lines,
    report.notice ?? '',
    ...allSections(report).map(({ title }) => title),
    ...blocksOf(report).flatMap((block): readonly string[] => {
      switch (block.kind) {
        case 'paragraph':
          return [block.text];
        case 'list':
          return block.items;
        case 'pairs':
          return block.pairs.flat();
        case 'table':
          return [
            block.caption,
            ...block.columns.map(({ head }) => head),
            ...block.rows.flat().flatMap(linesOf),
          ];
        case 'picture':
          return [block.title, block.alt];
      }
    }),
  ].filter((text) => text !== '');
}

export const plain = (text: string) => text.replaceAll('\u00A0', ' ');
