/** States of white spots, as a table; what filters change; evidence by the rules of reach. */
import { describe, expect, test } from 'vitest';
import { Obec } from '../../../src/domain/area.ts';
import type { DeclaredArea, ReachableService } from '../../../src/domain/reach.ts';
import { evidenceOfThought, type KnownOrp, whatIf } from '../../../src/domain/what-if.ts';
import {
  countSpots,
  type Evidence,
  EVIDENCE_KINDS,
  NO_FILTER,
  type SpotState,
  toSpot,
} from '../../../src/domain/white-spot.ts';
import { findEvidence, standsIn } from '../../../src/domain/white-spot-evidence.ts';

type Short = readonly [Evidence['kind'], Evidence['form'], ...string[]];
const known = (...list: readonly Short[]): Evidence[] =>
  list.map(([kind, form, ...groups]) => ({ kind, form, groups }));

describe('state of a type in an ORP', () => {
  test.each<[SpotState, string, Short[]]>([
    ['none', 'nothing is known', []],
    ['covered', 'an outpatient place', [['here', 'amb']]],
    ['covered', 'a place of an unknown form', [['here', null]]],
    ['covered', 'a field service of elsewhere that declares the ORP', [['declared', 'ter']]],
    [
      'covered',
      'residential and outpatient',
      [
        ['here', 'pob'],
        ['here', 'amb'],
      ],
    ],
    ['estimate', 'a field service seated here that declares nothing', [['estimate', 'ter']]],
    [
      'estimate',
      'residential, and a field service by estimate',
      [
        ['here', 'pob'],
        ['estimate', 'ter'],
      ],
    ],
    [
      'covered',
      'declared beside an estimate',
      [
        ['estimate', 'ter'],
        ['declared', 'ter'],
      ],
    ],
    ['kraj', 'a field service for the kraj', [['kraj', 'ter']]],
    [
      'kraj',
      'the same beside a residential one',
      [
        ['kraj', 'ter'],
        ['here', 'pob'],
      ],
    ],
    ['residential-only', 'a residential place', [['here', 'pob']]],
    [
      'residential-only',
      'a residential place, a secret one, one next door',
      [
        ['here', 'pob'],
        ['secret', 'amb'],
        ['neighbour', 'amb'],
      ],
    ],
    ['unknown', 'a secret address in the kraj', [['secret', 'pob']]],
    [
      'unknown',
      'a secret address and a place next door',
      [
        ['secret', 'pob'],
        ['neighbour', 'amb'],
      ],
    ],
    ['neighbour', 'a place next door', [['neighbour', 'pob']]],
  ])('%s: %s', (state, _why, evidence) => {
    expect(toSpot(known(...evidence))).toEqual({ state, isPartial: false });
  });

  test('covered in part: a service that declares some of the obce alone, or beside less', () => {
    const partly = { state: 'covered', isPartial: true };
    expect(toSpot(known(['part', 'ter']))).toEqual(partly);
    expect(toSpot(known(['part', 'ter'], ['estimate', 'ter']))).toEqual(partly);
    expect(toSpot(known(['part', 'ter'], ['here', 'amb']))).toEqual({ ...partly, isPartial: false });
  });
});

describe('filter', () => {
  const evidence = known(['here', 'amb', '24'], ['here', 'pob', '5'], ['neighbour', 'ter', '5', '24']);
  test.each<[SpotState, Partial<typeof NO_FILTER>]>([
    ['covered', {}],
    ['covered', { form: 'amb' }],
    ['neighbour', { form: 'ter' }],
    ['residential-only', { group: '5' }],
    ['covered', { group: '24' }],
    ['none', { group: '7' }],
    ['neighbour', { form: 'ter', group: '24' }],
    ['none', { form: 'amb', group: '5' }],
    // Who asks for residential services misses nothing where there is one.
    ['covered', { form: 'pob' }],
    ['none', { form: 'pob', group: '24' }],
  ])('%s with %o', (state, filter) => {
    expect(toSpot(evidence, { ...NO_FILTER, ...filter }).state).toBe(state);
  });
  test('a service without a known form is of no form that is asked for', () => {
    expect(toSpot(known(['here', null]), { form: 'amb', group: null }).state).toBe('none');
  });
});

const obec = (code: string, orpCode = '4202', krajCode = 'CZ042') =>
  Obec.parse({
    code,
    name: code,
    slug: `obec-${code}`,
    status: 'obec',
    psc: null,
    point: { lat: 50.78, lon: 14.21 },
    orpCode,
    okresCode: 'CZ0421',
    krajCode,
    population: { year: 2025, total: 100, seniors: 20 },
  });
const [seat, village] = [obec('562335'), obec('562343')];
const OBCE = [seat, village] as const;
const here = { obecCode: seat.code, orpCode: seat.orpCode, point: null };
const away = { ...here, obecCode: obec('567442', '4213').code, orpCode: obec('567442', '4213').orpCode };

const service = (changes: Partial<ReachableService> = {}): ReachableService => ({
  forms: ['ter'],
  isTelephone: false,
  places: [here],
  secretKrajCodes: null,
  servedKrajCodes: [],
  ...changes,
});
const declare = (changes: Partial<DeclaredArea> = {}): DeclaredArea => ({
  obecCodes: [],
  orpCodes: [],
  byTelephone: false,
  ...changes,
});

describe('evidence of a service', () => {
  test.each<[string, ReachableService, DeclaredArea | undefined, object[]]>([
    ['outpatient here', service({ forms: ['amb'] }), undefined, [{ kind: 'here', form: 'amb' }]],
    ['field seated here', service(), undefined, [{ kind: 'estimate', form: 'ter' }]],
    ['field seated here that declares another ORP', service(), declare({ orpCodes: [away.orpCode] }), []],
    ['field of elsewhere', service({ places: [away] }), undefined, []],
    [
      'field of elsewhere that declares the ORP',
      service({ places: [away] }),
      declare({ orpCodes: [here.orpCode] }),
      [{ kind: 'declared', form: 'ter' }],
    ],
    [
      'field of elsewhere that declares one obec',
      service({ places: [away] }),
      declare({ obecCodes: [village.code] }),
      [{ kind: 'part', form: 'ter', obecCodes: [village.code] }],
    ],
    [
      'field of elsewhere that declares every obec',
      service({ places: [away] }),
      declare({ obecCodes: [seat.code, village.code] }),
      [{ kind: 'declared', form: 'ter' }],
    ],
    [
      'field for the kraj',
      service({ places: [away], servedKrajCodes: [seat.krajCode] }),
      undefined,
      [{ kind: 'kraj', form: 'ter' }],
    ],
    ['telephone help', service({ isTelephone: true }), undefined, []],
    ['declared by telephone', service({ places: [away] }), declare({ byTelephone: true }), []],
    [
      'a secret address',
      service({ forms: ['pob'], places: [], secretKrajCodes: [seat.krajCode] }),
      undefined,
      [{ kind: 'secret', form: 'pob' }],
    ],
    [
      'a secret address with a declared area, which must not tell more',
      service({ places: [], secretKrajCodes: [seat.krajCode] }),
      declare({ orpCodes: [here.orpCode] }),
      [{ kind: 'secret', form: 'ter' }],
    ],
    [
      'a secret address of another kraj',
      service({ places: [], secretKrajCodes: [obec('554782', '1000', 'CZ010').krajCode] }),
      undefined,
      [],
    ],
    [
      'a secret address beside an open one',
      service({ forms: ['amb'], secretKrajCodes: [seat.krajCode] }),
      undefined,
      [
        { kind: 'here', form: 'amb' },
        { kind: 'secret', form: 'amb' },
      ],
    ],
  ])('%s', (_case, reachable, declared, expected) => {
    expect(findEvidence([...OBCE], reachable, declared)).toEqual(expected);
  });

  test('a place next door is one people can see; a telephone or a secret address is none', () => {
    expect(standsIn(here.orpCode, service())).toBe(true);
    expect(standsIn(away.orpCode, service())).toBe(false);
    expect(standsIn(here.orpCode, service({ isTelephone: true }))).toBe(false);
    expect(standsIn(here.orpCode, service({ places: [], secretKrajCodes: [seat.krajCode] }))).toBe(false);
  });
});

describe('what if a service stood there', () => {
  const orp = (code: string, neighbours: string[], ...evidence: Short[]): KnownOrp => ({
    code: obec('500011', code).orpCode,
    neighbours: neighbours.map((each) => obec('500011', each).orpCode),
    evidence: known(...evidence),
  });
  const A = orp('0001', ['0002', '0003']);
  const B = orp('0002', ['0001']);
  const C = orp('0003', ['0001'], ['here', 'amb', '1']);
  const far = orp('0004', []);
  const changesOf = (...question: Parameters<typeof whatIf>) =>
    whatIf(...question).map(({ code, before, after }) => `${code} ${before.state} → ${after.state}`);

  test.each(['amb', 'pob', 'ter'] as const)('says what reach would say of a real one: %s', (form) => {
    const [real] = findEvidence([...OBCE], service({ forms: [form] }));
    expect(evidenceOfThought(form).own).toMatchObject({ ...real });
  });
  test('the ORP itself and its neighbours change, others do not', () => {
    const orps = [far, B, A, C];
    expect(changesOf(orps, A.code, 'amb', NO_FILTER)).toEqual([
      '0001 none → covered',
      '0002 none → neighbour',
    ]);
    expect(changesOf(orps, A.code, 'pob', NO_FILTER)[0]).toBe('0001 none → residential-only');
    expect(changesOf(orps, A.code, 'ter', NO_FILTER)[0]).toBe('0001 none → estimate');
  });
  test('nothing changes where there is such a service', () => {
    expect(changesOf([C], C.code, 'amb', NO_FILTER)).toEqual([]);
  });
  test('the filter asks for the same in both states', () => {
    expect(changesOf([C], C.code, 'amb', { form: null, group: '2' })).toEqual(['0003 none → covered']);
    expect(changesOf([C], C.code, 'amb', { form: 'ter', group: null })).toEqual([]);
  });
  test('where some obce were served, the others gain', () => {
    const partly: KnownOrp = {
      ...A,
      evidence: [{ kind: 'part', form: 'ter', groups: [], obecCodes: [village.code] }],
    };
    expect(whatIf([partly], A.code, 'amb', NO_FILTER)).toMatchObject([{ servedBefore: [village.code] }]);
  });
});

test('counts name every state, also those nothing has', () => {
  expect(countSpots([{ state: 'none' }, { state: 'none' }])).toMatchObject({ none: 2, covered: 0, phone: 0 });
});

test('more evidence never makes a spot whiter', () => {
  const rank: SpotState[] = [
    'none',
    'neighbour',
    'unknown',
    'residential-only',
    'kraj',
    'estimate',
    'covered',
  ];
  for (const kind of EVIDENCE_KINDS) {
    for (const form of ['amb', 'pob', 'ter', null] as const) {
      const one = known([kind, form]);
      for (const more of EVIDENCE_KINDS) {
        const both = toSpot([...one, ...known([more, 'ter'])]).state;
        expect(rank.indexOf(both)).toBeGreaterThanOrEqual(rank.indexOf(toSpot(one).state));
      }
    }
  }
});
