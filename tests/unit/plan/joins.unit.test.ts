/** Rules between the files of content/plans: what one names and another lacks is told, with the row. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPlans } from '../../../src/catalogue/plans/read-plans.ts';
import { findPersonTrace } from '../../../src/domain/plan/person-trace.ts';
import { PlanDataError } from '../../../src/domain/plan/sheet.ts';
import { joinProblems, KNOWN } from './plan-data.ts';

test('records that fit have no problems', () => {
  expect(joinProblems()).toEqual([]);
});

describe('what is named and is not there', () => {
  test.each([
    [
      'an ORP',
      { measures: ['4202', '9999'] },
      'measures.csv, řádek 3, sloupec orps: ORP s kódem 9999 není. Opravte kód; seznam je ve složce content/areas.',
    ],
    [
      'an ORP outside the plan',
      { measures: ['4202', '5105'] },
      /sloupec orps: ORP 5105 leží mimo území plánu „plan“/u,
    ],
    [
      'a type of service',
      { measures: [',4,', ',99,'] },
      'measures.csv, řádek 3, sloupec types: druh služby číslo 99 není. Opravte číslo; seznam je v content/codelists/service-types.json.',
    ],
    [
      'a goal',
      { measures: ['plan/1.1,plan/1', 'plan/1.1,plan/7'] },
      'measures.csv, řádek 3, sloupec goal: „plan/7“ není v goals.csv. Doplňte ho tam, nebo tady opravte překlep.',
    ],
    [
      'a goal of another number',
      { measures: ['plan/1.10,plan/1', 'plan/1.10,plan/2'] },
      /číslo plan\/1\.10 nezačíná číslem plan\/2/u,
    ],
    [
      'a plan',
      { goals: ['plan/10', 'jiny/10'] },
      'goals.csv, řádek 3, sloupec id: plán „jiny“ není v plans.yml. Doplňte ho tam, nebo tady opravte překlep.',
    ],
    [
      'a measure of an outcome',
      { outcomes: ['1.1,Výstup', '1.7,Výstup'] },
      /^outcomes\.csv, řádek 2, sloupec measure: „plan\/1\.7“ není v measures\.csv/u,
    ],
    [
      'a measure of an action',
      { actions: ['plan/1.1', 'plan/1.7'] },
      /^actions\.csv, řádek 2, sloupec measure: „plan\/1\.7“ není/u,
    ],
    [
      'a year outside the period',
      { actions: ['2026', '2031'] },
      /sloupec year: rok 2031 je mimo období plánu \(2025 až 2027\)/u,
    ],
    [
      'a measure of progress',
      { progress: ['plan/1.1,2026-06', 'plan/3.1,2026-06'] },
      /^progress\.csv, řádek 3, sloupec measure/u,
    ],
    [
      'an indicator',
      { progress: ['plan/1.1,2026-06', 'plan/1.10,2026-06'] },
      /^progress\.csv, řádek 3, sloupec value: opatření plan\/1\.10 nemá ukazatel/u,
    ],
    [
      'an obec',
      { communityPlans: ['562335', '111111'] },
      /^community-plans\.csv, řádek 2, sloupec obce: obec s kódem 111111 není/u,
    ],
    ['a type of the network', { network: [',4,', ',77,'] }, /^network\.csv, řádek 2, sloupec type/u],
    [
      'an area of a document',
      { documents: ['CZ042', 'CZ099'] },
      /^documents\.csv, řádek 2, sloupec areas: území s kódem CZ099 není/u,
    ],
    [
      'a measure of a comment',
      { comments: ['plan/1.1', 'plan/1.7'] },
      /^comments\.csv, řádek 2, sloupec measure/u,
    ],
    [
      'a document of a statement',
      { sources: ['plan/zdroj,4', 'plan/jiny,4'] },
      /^sources\.csv, řádek 3, sloupec document/u,
    ],
    [
      'a record that shows a statement',
      { sources: ['plan/vzorek', 'plan/nic'] },
      /^sources\.csv, řádek 2, sloupec shown: záznam „facts:plan\/nic“ není/u,
    ],
  ] as const)('%s', (_case, changes, expected) => {
    const [problem = ''] = joinProblems(changes);
    if (typeof expected === 'string') expect(problem).toBe(expected);
    else expect(problem).toMatch(expected);
  });

  test('an area, a supported plan and a step of plans.yml', () => {
    const step = { id: 'a', kind: 'method', name: 'Krok', body: null, from: null, to: null, note: null };
    expect(joinProblems({}, { area: ['CZ042', 'CZ099'], supports: 'jiny', steps: [step, step] })).toEqual([
      expect.stringMatching(/^plans\.yml, sloupec plan\.area: území s kódem CZ099 není/u),
      expect.stringMatching(/^plans\.yml, sloupec plan\.supports: plán „jiny“ v souboru není/u),
      expect.stringMatching(/^plans\.yml, sloupec plan\.steps: krok „a“ je v plánu dvakrát/u),
    ]);
  });
});

describe('a folder of plans', () => {
  const content = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-plans-'));
  afterAll(() => rmSync(content, { recursive: true }));

  test('that is not there has no records', () => {
    const { plans, tables } = readPlans(content, KNOWN);
    expect(
      [plans.length, ...Object.values(tables).map(({ length }) => length)].every((count) => count === 0),
    ).toBe(true);
  });

  test('with faults is refused as a whole, with every fault', () => {
    mkdirSync(path.join(content, 'plans'));
    cpSync(
      path.resolve(import.meta.dirname, '../../../content/plans/outcomes.csv'),
      path.join(content, 'plans/outcomes.csv'),
    );
    writeFileSync(path.join(content, 'plans/goals.csv'), 'id,name\nx,A\nx/2,\n');
    writeFileSync(path.join(content, 'plans/plans.yml'), '- id: x\n  kind: jiny\n');
    const read = () => readPlans(content, KNOWN);
    expect(read).toThrow(PlanDataError);
    expect(read).toThrow(/goals\.csv, řádek 2, sloupec id \(A\): „x“ sem nejde zapsat/u);
    expect(read).toThrow(/goals\.csv, řádek 3, sloupec name \(B\): je prázdný/u);
    expect(read).toThrow(/plans\.yml, sloupec x\.kind: hodnota sem nepatří/u);
  });
});

test.each([
  ['Ing. arch. Anna Dubová', 'Ing. arch. An'],
  ['pište na jan.dub@example.org', 'jan.dub@example.org'],
  ['odbor sociálních věcí, planovani@example.org', null],
  ['Střednědobý plán 4.3 – Sociální integrace', null],
  ['Společnost pro komunitní práci Vsetín o.p.s.', null],
])('%s names a person, or not', (text, trace) => {
  expect(findPersonTrace(text)).toBe(trace);
});
