/** Views of planning: joined, ordered, and silent where the source is. */
import { expect, test } from 'vitest';
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { Planning } from '../../../src/catalogue/plans/planning.ts';
import { PlanNews } from '../../../src/domain/plan/news.ts';
import { DECIN, makeData, makePlace, makeService } from '../catalogue/catalogue-data.ts';
import { makePlanData } from './plan-data.ts';

const NEWS = {
  id: 'zprava',
  title: 'Zpráva',
  date: '2026-01-01',
  plan: 'plan',
  documents: ['plan/zdroj'],
  html: '<p>a</p>',
};
type Changes = Parameters<typeof makePlanData>[0];
const ter = (count: number) => ({
  form: 'ter',
  isRoundTheClock: null,
  hours: [],
  capacities: [{ count, unit: 'clients', note: null }],
});
function makePlanning(
  changes: Changes = {},
  {
    plan = {},
    service = {},
    kind = 'demo' as const,
    news = {},
  }: { plan?: object; service?: object; kind?: 'demo' | 'register'; news?: object } = {},
) {
  const data = makeData(
    [makeService('900000001', { places: [makePlace('1', DECIN)], forms: [ter(5)], ...service })],
    { kind },
  );
  return new Planning(makePlanData(changes, plan).data, new Catalogue(data, { allObce: false }), [
    { ...NEWS, ...news },
  ] as never);
}

test('goals and measures stand in the order of their numbers', () => {
  const [plan] = makePlanning().plans;
  expect(plan?.goals.map(({ number }) => number)).toEqual(['1', '2', '10']);
  expect(plan?.goals[0]?.measures.map(({ number }) => number)).toEqual(['1.1', '1.10']);
});

test('a measure carries its ORPs, types, outcomes, money and state on the day of the register', () => {
  const [measure] = makePlanning().measures;
  expect(measure?.orps.map(({ name }) => name)).toEqual(['Děčín']);
  expect(measure?.types.map(({ code }) => code)).toEqual(['4']);
  expect(measure?.outcomes.map(({ number, name }) => [number, name])).toEqual([['1.1.1', 'Výstup']]);
  expect(measure?.actions[0]?.money).toEqual({
    parts: [
      { source: 'city', amountCzk: 5 },
      { source: 'otherCzech', amountCzk: null },
      { source: 'otherForeignFoundationsClients', amountCzk: null },
      { source: 'eu', amountCzk: null },
    ],
    totalCzk: 9,
    totalNote: null,
  });
  expect(measure?.progress.map(({ date }) => date)).toEqual(['2025-06-30', '2026-06-30', '2026-12-31']);
  // The register is of 1 September 2026.
  expect(measure?.latest).toMatchObject({ date: '2026-06-30', status: 'moving', value: 3 });
});

test('a measure of which nothing is said has no state, no ORP and no indicator', () => {
  const measure = makePlanning().measures.find(({ number }) => number === '1.10');
  expect(measure).toMatchObject({
    owner: null,
    orps: [],
    types: [],
    indicator: null,
    due: null,
    latest: null,
  });
});

test('measures are found by type and ORP; what a plan does not say matches nothing', () => {
  const planning = makePlanning();
  const [orp] = planning.measures[0]?.orps ?? [];
  expect(planning.measuresFor({ typeCode: '4', orpCode: orp!.code })).toHaveLength(1);
  expect(planning.measuresFor({ typeCode: '13' })).toHaveLength(0);
  expect(planning.measuresFor({})).toHaveLength(2);
});

test('runs of one course are one event; events with days come first', () => {
  expect(
    makePlanning().events.map(({ title, runs }) => [title, runs.map(({ days }) => days.length)]),
  ).toEqual([
    ['Kurz', [2, 1]],
    ['Den', [0]],
  ]);
});

test('a figure keeps its qualifier and says where it stands', () => {
  expect(makePlanning().plans[0]?.facts).toMatchObject([
    {
      value: 32,
      unit: 'organizací',
      qualifier: 'cca',
      asOf: '2009',
      sources: [{ line: 3, document: { id: 'plan/zdroj' } }],
    },
  ]);
});

test('comments are counted by what became of them', () => {
  expect(makePlanning().plans[0]?.commentCounts).toEqual({
    received: 2,
    accepted: 1,
    partly: 0,
    rejected: 0,
    open: 1,
  });
});

test('coverage counts obce and inhabitants under plans valid on the day', () => {
  const planning = makePlanning();
  const orp = planning.measures[0]!.orps[0]!;
  const coverage = planning.coverage(orp);
  expect(coverage).toMatchObject({ obce: 34, coveredObce: 1 });
  expect(coverage.coveredInhabitants).toBeGreaterThan(0);
  expect(coverage.coveredInhabitants).toBeLessThan(coverage.inhabitants);
  expect(coverage.plans.map(({ title }) => title)).toEqual(['Komunitní']);
});

test('two plans over one obec count it once', () => {
  const both = makePlanning({ communityPlans: [',2020-12-31,', ',2027-12-31,'] });
  const orp = both.measures[0]!.orps[0]!;
  expect(both.coverage(orp)).toMatchObject({ obce: 34, coveredObce: 34 });
  expect(both.coverage(orp).plans).toHaveLength(2);
});

test.each([
  ['nothing, when the register says the same', {}, {}, []],
  ['a service there is not', { network: ['900000001', '900000002'] }, {}, [{ kind: 'unknown-service' }]],
  ['another type', { network: [',4,', ',18,'] }, {}, [{ kind: 'type', registered: { code: '4' } }]],
  ['a form it does not have', { network: [',ter,', ',amb,'] }, {}, [{ kind: 'form', registered: ['ter'] }]],
  ['another capacity', { network: [',5,clients', ',6,clients'] }, {}, [{ kind: 'capacity', registered: 5 }]],
  [
    'a capacity in another unit',
    { network: ['clients', 'contacts'] },
    {},
    [{ kind: 'capacity', registered: null }],
  ],
] as const)('the network reports %s', (_case, changes, service, mismatches) => {
  expect(makePlanning(changes, { service }).network[0]?.mismatches).toMatchObject(mismatches);
});

test('a plan of elsewhere is an example only', () => {
  const planning = makePlanning({ measures: ['4202', ''] }, { plan: { area: ['CZ051'] } });
  expect([planning.plans.length, planning.examples.length, planning.measures.length]).toEqual([0, 1, 0]);
});

test('beside a real register the demo is passed over, with all that belongs to it', () => {
  const planning = makePlanning({}, { plan: { kind: 'demo' }, kind: 'register' });
  expect([
    planning.plans,
    planning.measures,
    planning.events,
    planning.communityPlans,
    planning.network,
    planning.news,
  ]).toEqual([[], [], [], [], [], []]);
});

test('news bring their documents; one that names what is not there is an error', () => {
  expect(makePlanning().news).toMatchObject([{ title: 'Zpráva', documents: [{ id: 'plan/zdroj' }] }]);
  expect(() => makePlanning({}, { news: { documents: ['plan/nic'] } })).toThrow(
    'news/zprava.md: „plan/nic“ není v plans.yml ani v documents.csv.',
  );
});

test('the front matter of news may give its day with quotes or without', () => {
  const dateOf = (date: unknown) => PlanNews.parse({ title: 'Zpráva', plan: 'plan', date }).date;
  expect([dateOf('2026-03-03'), dateOf(new Date('2026-03-03'))]).toEqual(['2026-03-03', '2026-03-03']);
});
