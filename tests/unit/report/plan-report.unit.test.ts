/** The paper about a plan: its frame, measures in words, money, services now and before, comments, sources. */
import { describe, expect, test } from 'vitest';
import { pickDays } from '../../../src/report/plan-service-section.ts';
import {
  allSections,
  blocksOf,
  makeOne,
  makePlanReport,
  makeSource,
  plain,
  rowsOf,
  textsOf,
} from './report-source.ts';

const HISTORY = 'asOf,typeCode,orpCode,services,places\n2026-07-01,4,4202,3,3\n2026-08-01,4,4202,2,2\n';
const titles = (report: Parameters<typeof allSections>[0]) =>
  allSections(report).map(({ title }) => plain(title));

describe('frame', () => {
  test('a plan without a period says so', () => {
    const report = makePlanReport(makeSource([makeOne()], { plan: { period: null } }));
    expect(report.lines).toContain('Období není ve zdroji uvedeno');
    expect(textsOf(report)).toContain('období není ve zdroji uvedeno');
  });
  test('of a real document only the counted services can be invented, and that is said', () => {
    const { notice } = makePlanReport(makeSource([makeOne()]));
    expect(plain(notice ?? '')).toMatch(/Údaje z dokumentů jsou skutečné/u);
    const demo = makePlanReport(makeSource([makeOne()], { plan: { kind: 'demo' } }));
    expect(demo.notice).toMatch(/smyšlený/u);
  });
});

describe('goals, measures, outcomes', () => {
  const report = makePlanReport(makeSource([makeOne()]));

  test('stand in the order of their numbers, each with a heading', () => {
    expect(titles(report).filter((title) => /^(?:Cíl|Opatření) \d/u.test(title))).toEqual([
      'Cíl 1: Cíl',
      'Opatření 1.1: Opatření',
      'Opatření 1.10: Desáté',
      'Cíl 2: Druhý',
      'Cíl 10: Desátý',
      'Cíl 1: Cíl', // of its money
    ]);
    expect(textsOf(report)).toContain('1.1.1 Výstup');
  });
  test('both axes are told in words; what nobody reported is not', () => {
    expect(rowsOf(report, 'Máme o opatřeních')?.map((row) => row.slice(0, 3))).toEqual([
      ['1.1 Opatření', 'údaje máme', 'probíhá'],
      ['1.10 Desáté', 'není uvedeno', 'není známo'],
    ]);
  });
  test('what no measure says is said once, and not at each', () => {
    const silent = makePlanReport(
      makeSource([makeOne()], {
        plans: {
          measures: ['Úřad,4202,4,klienti,klientů,1,9,2026-12-31', ',,,,,,,'],
          progress: [
            'plan/1.1,2026-12-31,reported,done,9,\nplan/1.1,2026-06-30,reported,moving,3,\nplan/1.1,2025-06-30,missing,,,',
            '',
          ],
        },
      }),
    );
    expect(textsOf(silent).filter((text) => plain(text).startsWith('U žádného opatření'))).toHaveLength(1);
    expect(rowsOf(silent, 'Máme o opatřeních')).toBeUndefined();
    expect(textsOf(silent)).toContain('Jak opatření postupují, zdroj neříká.');
  });
});

describe('money', () => {
  test('a chart and the same amounts as a table; what is not given is not 0', () => {
    const report = makePlanReport(makeSource([makeOne()]));
    expect(rowsOf(report, 'Cíl 1: částky')).toEqual([
      [
        '1.1, 2026: Projekt',
        '5',
        'není uvedeno',
        'není uvedeno',
        'není uvedeno',
        '9',
        expect.stringContaining('4 Kč'),
      ],
    ]);
    const chart = blocksOf(report).find(
      (block) => block.kind === 'picture' && block.title.includes('peníze'),
    );
    expect(chart).toMatchObject({ alt: expect.stringContaining('tabulce') });
  });
});

describe('services', () => {
  test('are counted now and at earlier imports', () => {
    const source = makeSource([makeOne()], { data: { history: HISTORY } });
    const report = makePlanReport(source);
    expect(rowsOf(report, 'Počet služeb')).toEqual([
      ['1.1', 'Pečovatelská služba, ORP Děčín', 'odhad', '3', '2', '1'],
    ]);
  });
  test('of many days a table shows some, the first and the last among them', () => {
    expect(pickDays([1, 2, 3])).toEqual([1, 2, 3]);
    expect(pickDays(Array.from({ length: 36 }, (_, index) => index))).toEqual([0, 12, 23, 35]);
  });
});

describe('comments and facts', () => {
  const report = makePlanReport(makeSource([makeOne()]));

  test('comments stand with counts and settlement', () => {
    expect(textsOf(report).map(plain)).toContain(
      'Přišlo: 2. Přijato: 1, zčásti: 0, nepřijato: 0. Čeká na vypořádání: 1.',
    );
    expect(rowsOf(report, 'Připomínky a jejich')).toEqual([
      ['1.1', 'Obec, 1. 1. 2026', 'Text', 'přijata, 1. 2. 2026'],
      ['celý plán', 'Veřejnost, 2. 1. 2026', 'Text', 'čeká'],
    ]);
  });
  test('a figure keeps its qualifier, its date and its source', () => {
    expect(textsOf(report).map(plain)).toContainEqual(
      expect.stringMatching(/^Vzorek: cca 32 organizací \(rok 2009\) \[\d, ř\. 3\]$/u),
    );
  });
});

describe('where', () => {
  test('a map and a table of the ORPs the measures name', () => {
    expect(rowsOf(makePlanReport(makeSource([makeOne()])), 'Správní obvody, které')).toEqual([
      ['Děčín', '1', '1.1'],
    ]);
  });
  test('a plan of a part of a kraj gets a map of where that is; one of a whole kraj none', () => {
    const plans = { measures: ['Úřad,4202,4,', 'Úřad,,4,'] as const };
    const pictures = (plan: object) =>
      blocksOf(makePlanReport(makeSource([makeOne()], { plans, plan }))).flatMap((block) =>
        block.kind === 'picture' && block.title.includes('území') ? plain(block.alt) : [],
      );
    expect(pictures({ area: ['4202'] })).toEqual([expect.stringMatching(/ORP Děčín/u)]);
    expect(pictures({})).toEqual([]);
  });
});
