/** Tables of white spots: words, links, weight. */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { Catalogue } from '@/catalogue/catalogue.ts';
import { officesOf } from '@/catalogue/office-views.ts';
import { readOffices } from '@/catalogue/read-offices.ts';
import { findNeighbours } from '@/catalogue/neighbours.ts';
import { outlinesToDraw, readOutlines } from '@/catalogue/outlines.ts';
import { WhiteSpots } from '@/catalogue/white-spots.ts';
import type { ServiceTypeView, SpotCell } from '@/catalogue/views.ts';
import CellMeasures from '@/components/white-spots/CellMeasures.astro';
import ProfileOffices from '@/components/white-spots/ProfileOffices.astro';
import KrajSpots from '@/components/white-spots/KrajSpots.astro';
import SpotMap from '@/components/white-spots/SpotMap.astro';
import TypeTable from '@/components/white-spots/TypeTable.astro';
import WhiteList from '@/components/white-spots/WhiteList.astro';
import CountTable from '@/components/white-spots/CountTable.astro';
import { Form } from '@/domain/form.ts';
import { EVIDENCE_KINDS, type Evidence, NO_FILTER, toSpot } from '@/domain/white-spot.ts';
import { decodeEvidence } from '@/components/white-spots/evidence-code.ts';
import { spotOf } from '@/components/white-spots/spot-cells.ts';
import { toSpotsFile } from '@/components/white-spots/spots-file.ts';
import type { FigureColumns } from '@/map/figures-file.ts';
import { pageContext } from '@/page-context.ts';
import { DECIN, makeData, makePlace, makeService } from '../unit/catalogue/catalogue-data.ts';

const context = pageContext(undefined);
let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const neighbours = findNeighbours(readOutlines());
const catalogue = new Catalogue(
  { ...makeData([makeService('1', { places: [makePlace('1', DECIN)] })], { area: ['CZ'] }), neighbours },
  { allObce: true },
);
const spots = new WhiteSpots(catalogue);
const withPages = new Set(catalogue.orps.map(({ code }) => code));
const type = catalogue.types[0]!;
const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
const kilobytes = (html: string) => gzipSync(html).length / 1000;

describe('matrix of a kraj', () => {
  const kraj = catalogue.kraje.find(({ code }) => code === 'CZ042')!;
  const orps = catalogue.orpsInKraj(kraj.code);
  const render = async () =>
    parse(
      await container.renderToString(KrajSpots, {
        props: {
          context,
          kraj,
          orps,
          rows: catalogue.types.map((each) => ({ type: each, cells: spots.cellsOfType(each, orps) })),
          withPages,
          targetGroups: [],
        },
      }),
    );

  test('every cell is one link to type and ORP; its name says state, type and ORP', async () => {
    const html = await render();
    const cells = html.querySelectorAll('td');
    expect(cells).toHaveLength(orps.length * catalogue.types.length);
    for (const cell of cells) expect(cell.querySelectorAll('a')).toHaveLength(1);
    const link = html.querySelector('a[href="/druhy/pecovatelska-sluzba/decin/"]')!;
    expect(tidy(link.textContent)).toBe('odhad: Pečovatelská služba, Děčín');
    expect(link.getAttribute('data-s')).toBe('estimate');
  });
  test('heads of rows and columns say what they are heads of', async () => {
    const html = await render();
    expect(html.querySelectorAll('th[scope="col"]')).toHaveLength(orps.length + 1);
    expect(html.querySelectorAll('th[scope="row"]')).toHaveLength(catalogue.types.length);
    expect(tidy(html.querySelector('caption')!.textContent)).toContain(kraj.name);
  });
  test('the sum of states is said in words', async () => {
    expect(tidy((await render()).querySelector('p')!.textContent)).toContain('odhad: 1');
  });
});

test('a page of a type and an ORP says so when no plan names both', async () => {
  const props = { context, type, orp: catalogue.orps[0], measures: [] };
  const html = await container.renderToString(CellMeasures, { props });
  expect(tidy(parse(html).textContent)).toContain('Žádné opatření plánů');
});

describe('offices of a profile', () => {
  const orp = catalogue.orps.find(({ code }) => code === '4202')!;
  const kraj = catalogue.territory.getKraj(orp.krajCode);
  const all = readOffices(path.resolve(import.meta.dirname, '../../content'));
  const render = async (offices: ReturnType<typeof officesOf>) =>
    parse(await container.renderToString(ProfileOffices, { props: { context, orp, kraj, offices } }));

  test('are those of the ORP and of its kraj, with number, source and day; invented ones say so', async () => {
    const demo = { kind: 'demo' as const, asOf: catalogue.status.asOf };
    const html = await render(officesOf(all, orp, demo));
    expect(html.querySelectorAll('h3').map(({ textContent }) => tidy(textContent))).toEqual([
      'Pro obvod ORP Děčín',
      'Pro celý kraj (Ústecký kraj)',
    ]);
    const [first] = html.querySelectorAll('li');
    expect(tidy(first!.textContent)).toMatch(
      /^Sociální odbor: .*Ukázka: smyšlený úřad.*Zdroj: .*ověřeno 20\. 8\. 2026/u,
    );
    expect(first!.querySelector('a[href="tel:+420000700201"]')).not.toBeNull();
  });
  test('that nobody entered are told in one sentence, and nothing else', async () => {
    const html = await render({ orp: [], kraj: [], country: [] });
    expect(html.querySelectorAll('p')).toHaveLength(1);
    expect(tidy(html.textContent)).toContain('v katalogu zatím nejsou');
    expect(html.querySelectorAll('li')).toHaveLength(0);
  });
});

describe('what a filter changes', () => {
  const white = { form: 'ter', group: null } as const;

  test('the file of a page of several kraje gives every cell the state the catalogue gives it', () => {
    const { types, kraje } = catalogue;
    const rows = types.map((each) => spots.cellsOfType(each));
    const file = toSpotsFile(rows, kraje, new Set([catalogue.orps[0]!.code]));
    expect(file.orps).toHaveLength(206);
    expect(file.orps.filter(([, , slug]) => slug !== null)).toEqual([
      [catalogue.orps[0]!.name, expect.any(Number), catalogue.orps[0]!.slug],
    ]);
    for (const filter of [NO_FILTER, white]) {
      const states = file.types.map(({ codes, isPhone }) =>
        codes.map((code) => spotOf({ evidence: decodeEvidence(code, file.sets), isPhone }, filter).state),
      );
      const expected = types.map((each) =>
        spots.orps.map(({ code }) => spots.spot(code, each.code, filter).state),
      );
      expect(states).toEqual(expected);
    }
  });

  test('shapes of the map stand in groups that name their ORPs, one for each level of the legend', async () => {
    const { orps, kraje } = catalogue;
    const outlines = outlinesToDraw(
      orps.map(({ code }) => code),
      kraje.map(({ code }) => code),
    );
    const cells = spots.cellsOfType(catalogue.types.find(({ slug }) => slug === 'pecovatelska-sluzba')!);
    const html = parse(
      await container.renderToString(SpotMap, { props: { context, title: 'Mapa', outlines, cells } }),
    );
    const groups = html.querySelectorAll('g[data-orps]');
    expect(groups.map((group) => group.getAttribute('data-level')).toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
      'none',
    ]);
    const named = groups.map((group) => group.getAttribute('data-orps')!.split(' ').filter(Boolean));
    expect(named.map(({ length }) => length)).toEqual(
      groups.map((group) => group.querySelectorAll('path').length),
    );
    expect(named.flat().toSorted()).toEqual(orps.map(({ code }) => code).toSorted());
    const decin = groups.find((group) => group.getAttribute('data-orps')!.includes('4202'))!;
    expect(decin.getAttribute('data-level')).toBe('3');
  });
});

/** Worse than the register: 34 types, and in each cell a mixture of what can be known, never the same twice. */
describe('no page weighs more than 40 kB, in the largest kraj and for the whole country', () => {
  const types = Array.from({ length: 34 }, (_, index): ServiceTypeView => ({
    ...type,
    code: String(100 + index),
    slug: `sluzba-s-dlouhym-jmenem-cislo-${index}-pro-lidi`,
    label: `Služba s dlouhým jménem číslo ${index} pro lidi`,
  }));
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const groupSets = Array.from({ length: 120 }, () =>
    Array.from({ length: 1 + random(8) }, () => String(1 + random(33))),
  );
  const evidence = (): Evidence[] =>
    EVIDENCE_KINDS.filter(() => random(3) === 0).flatMap((kind) =>
      Form.options
        .filter(() => random(2) === 0)
        .map((form) => ({ kind, form, groups: groupSets[random(120)] ?? [] })),
    );
  const cellsOf = (orps: readonly SpotCell['orp'][], of: ServiceTypeView): SpotCell[] =>
    orps.map((orp) => {
      const known = evidence();
      return { orp, type: of, evidence: known, spot: toSpot(known) };
    });
  const [largest] = catalogue.kraje
    .map((kraj) => ({ kraj, orps: catalogue.orpsInKraj(kraj.code) }))
    .toSorted((a, b) => b.orps.length - a.orps.length);
  const MAX_KB = 40;
  /** Frame of a page, its legend, and lists of links. */
  const FRAME_KB = 6.5;

  test('matrix of 26 ORPs', async () => {
    const { kraj, orps } = largest!;
    expect(orps).toHaveLength(26);
    const rows = types.map((each) => ({ type: each, cells: cellsOf(orps, each) }));
    const html = await container.renderToString(KrajSpots, {
      props: { context, kraj, orps, rows, withPages, targetGroups: [] },
    });
    expect(kilobytes(html)).toBeLessThan(MAX_KB - FRAME_KB);
  });

  test('table and map of 206 ORPs', async () => {
    const { orps, kraje } = catalogue;
    expect(orps).toHaveLength(206);
    const cells = cellsOf(orps, types[0]!);
    const numbers = () => orps.map(() => random(90));
    const figures: FigureColumns = {
      services: numbers(),
      places: numbers(),
      capacities: Form.options.map((form) => ({
        form,
        unit: 'clients',
        counts: numbers(),
        spanning: numbers(),
      })),
      isForSeniorsOnly: false,
    };
    const table = await container.renderToString(TypeTable, {
      props: {
        context,
        type: types[0],
        cells,
        figures,
        withPages,
        kraje,
      },
    });
    const outlines = outlinesToDraw(
      orps.map(({ code }) => code),
      kraje.map(({ code }) => code),
    );
    const map = await container.renderToString(SpotMap, {
      props: { context, title: 'Mapa', outlines, cells },
    });
    expect(kilobytes(table) + kilobytes(map)).toBeLessThan(MAX_KB - FRAME_KB);
  });

  test.each([0.1, 0.28, 0.5, 1])('the national page, %d of all cells white', async (share) => {
    const { orps, kraje } = catalogue;
    const rows = types.map((each) => ({
      type: each,
      counts: kraje.map(() => ({ white: random(9), all: 13 })),
    }));
    const counts = await container.renderToString(CountTable, { props: { context, kraje, rows } });
    const cells = types.flatMap((each) => cellsOf(orps, each).filter(() => random(1000) < share * 1000));
    const list = await container.renderToString(WhiteList, { props: { context, cells, withPages } });
    expect(kilobytes(counts) + kilobytes(list)).toBeLessThan(MAX_KB - FRAME_KB);
  });
});
