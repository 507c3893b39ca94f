/** Tables of content/plans: texts of cells ↔ records, and what is said of a row that does not fit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCsv, parseCsv } from '../../../src/catalogue/plans/csv.ts';
import { type Action, MONEY_SOURCES, sumOfSources } from '../../../src/domain/plan/action.ts';
import { formatPlanProblem, type Sheet } from '../../../src/domain/plan/sheet.ts';
import { columnLetter, headerOf, readTable, type Table, writeTable } from '../../../src/domain/plan/table.ts';
import { TABLES } from '../../../src/domain/plan/tables.ts';

const sheetOf = (text: string): Sheet => {
  const sheet = parseCsv(new TextEncoder().encode(text), 'test.csv');
  if ('message' in sheet) throw new Error(formatPlanProblem(sheet));
  return sheet;
};
/** A row of a table with these cells filled in, the others empty. */
function rowsOf<Row>(table: Table<Row>, ...rows: Record<string, string>[]): Sheet {
  const header = Object.keys(table.schema.shape).map(headerOf);
  const cells = rows.map((row) => header.map((name) => row[name] ?? ''));
  return { ...sheetOf(`${header.join(',')}\n`), rows: cells };
}
const problemsOf = <Row>(table: Table<Row>, ...rows: Record<string, string>[]) =>
  readTable(table, rowsOf(table, ...rows)).problems.map(formatPlanProblem);

const MEASURE = { id: 'x/1.1', goal: 'x/1', name: 'Opatření' };
const ACTION = { id: 'x/a', measure: 'x/1.1', year: '2026', project: 'Projekt' };
const PROGRESS = { measure: 'x/1.1', date: '2026-06-30', reporting: 'reported', status: 'moving' };

describe('a row that does not fit is named with file, row, column and what to write', () => {
  test.each([
    [
      'an id a spreadsheet made a date of',
      TABLES.measures,
      { ...MEASURE, id: '1.1.2026' },
      'measures.csv, řádek 2, sloupec id (A): „1.1.2026“ sem nejde zapsat. Napište plán, lomítko a číslo opatření, například ustecky-kraj/1.1.',
    ],
    [
      'a required cell that is empty',
      TABLES.progress,
      { ...PROGRESS, date: '' },
      'progress.csv, řádek 2, sloupec date (B): je prázdný. Napište den jako 2026-03-01 (nebo v celém souboru jako 01.03.2026).',
    ],
    [
      'money with spaces',
      TABLES.actions,
      { ...ACTION, city: '1 000' },
      'actions.csv, řádek 2, sloupec city (H): „1 000“ sem nejde zapsat. Napište částku v celých korunách, nula nebo víc, bez mezer a bez jednotky.',
    ],
    [
      'money below nothing',
      TABLES.actions,
      { ...ACTION, city: '-5' },
      /sloupec city \(H\): „-5“ sem nejde zapsat/u,
    ],
    [
      'a total that is not the sum',
      TABLES.actions,
      { ...ACTION, city: '1', other_czech: '2', other_foreign_foundations_clients: '0', eu: '0', total: '4' },
      'actions.csv, řádek 2, sloupec total (L): je 4, ale součet částí je 3. Opravte částku, nebo do sloupce total_note napište, proč se liší.',
    ],
    [
      'a total less than its known parts',
      TABLES.actions,
      { ...ACTION, city: '5', total: '4' },
      /je 4, ale součet částí je 5/u,
    ],
    [
      'a day that is none',
      TABLES.progress,
      { ...PROGRESS, date: '2026-02-30' },
      /sloupec date \(B\): „2026-02-30“/u,
    ],
    [
      'a word outside the list',
      TABLES.progress,
      { ...PROGRESS, status: 'ano' },
      /Napište jedno ze slov planned, moving, stalled, done, dropped/u,
    ],
    [
      'a code twice in a list',
      TABLES.measures,
      { ...MEASURE, orps: '4202 4202' },
      /sloupec orps \(E\).*každou jen jednou/u,
    ],
    ['a formula', TABLES.measures, { ...MEASURE, name: '=A1' }, /nesmí začínat znakem =/u],
    [
      'a formula that failed',
      TABLES.measures,
      { ...MEASURE, name: '#NÁZEV?' },
      /„#NÁZEV\?“ sem nejde zapsat/u,
    ],
    [
      'a name of a person',
      TABLES.measures,
      { ...MEASURE, owner: 'Ing. Dub' },
      /sloupec owner \(D\).*bez jmen a e-mailů osob/u,
    ],
    [
      'an e-mail of a person',
      TABLES.groups,
      { id: 'x/a', kind: 'body', name: 'Rada', contact: 'jan.dub@example.org' },
      /bez jmen a e-mailů osob/u,
    ],
    [
      'data that did not come with a state',
      TABLES.progress,
      { ...PROGRESS, reporting: 'missing' },
      /je missing \(údaje nepřišly\), ale stav/u,
    ],
    [
      'data that came without a state',
      TABLES.progress,
      { ...PROGRESS, status: '' },
      /sloupec status \(D\): je prázdný, ale údaje přišly/u,
    ],
    [
      'a plan that ends before it begins',
      TABLES.communityPlans,
      { id: 'x/a', title: 'A', from: '2026-01-01', to: '2025-01-01', orps: '4202' },
      /sloupec to \(E\): plán končí \(2025-01-01\) dřív/u,
    ],
    ['a plan of nowhere', TABLES.communityPlans, { id: 'x/a', title: 'A' }, /není vyplněno, které území/u],
    [
      'a capacity without unit',
      TABLES.network,
      { service: '1', year: '2026', form: 'amb', type: '4', layer: 'L', capacity: '5' },
      /patří k sobě/u,
    ],
    [
      'days out of order',
      TABLES.events,
      { id: 'x/a', kind: 'course', title: 'K', days: '2026-02-02 2026-01-01' },
      /dny nejdou za sebou/u,
    ],
    [
      'an end before the beginning',
      TABLES.events,
      { id: 'x/a', kind: 'course', title: 'K', begins: '10:00', ends: '09:00' },
      /konec je bez začátku, nebo před ním/u,
    ],
    [
      'a rejection without reason',
      TABLES.comments,
      {
        id: 'x/a',
        received: '2026-01-01',
        sender: 'obec',
        text: 'T',
        settlement: 'rejected',
        settled: '2026-01-02',
      },
      /chybí důvod/u,
    ],
    [
      'a settlement before the comment',
      TABLES.comments,
      {
        id: 'x/a',
        received: '2026-01-03',
        sender: 'obec',
        text: 'T',
        settlement: 'accepted',
        settled: '2026-01-02',
      },
      /dřív, než připomínka přišla/u,
    ],
    [
      'a figure without unit',
      TABLES.facts,
      { id: 'x/a', topic: 'figure', text: 'T', value: '5' },
      /hodnota a jednotka patří k sobě/u,
    ],
    [
      'a statement shown nowhere, without a reason',
      TABLES.sources,
      { document: 'x/d', line: '1', kind: 'figure', statement: 'T' },
      /ani proč ne/u,
    ],
    [
      'an address with a script',
      TABLES.documents,
      { id: 'x/a', kind: 'plan', title: 'T', url: 'javascript:alert(1)' },
      /celou adresu začínající https/u,
    ],
  ] as const)('%s', (_case, table, row, expected) => {
    const [problem = ''] = problemsOf(table as Table<unknown>, row);
    if (typeof expected === 'string') expect(problem).toBe(expected);
    else expect(problem).toMatch(expected);
  });

  test('an empty row, and the row after it keeps its number', () => {
    expect(problemsOf(TABLES.goals, { id: 'x/1', name: 'A' }, {}, { id: 'x/2' })).toEqual([
      'goals.csv, řádek 3: je prázdný. Smažte ho celý (v tabulce: pravé tlačítko na čísle řádku, Odstranit).',
      expect.stringMatching(/^goals\.csv, řádek 4, sloupec name \(B\): je prázdný/u),
    ]);
  });
  test('an id that stands twice', () => {
    expect(problemsOf(TABLES.goals, { id: 'x/1', name: 'A' }, { id: 'x/1', name: 'B' })).toEqual([
      'goals.csv, řádek 3, sloupec id: „x/1“ už stojí na řádku 2. Jeden z nich opravte nebo smažte.',
    ]);
  });
  test('a column that is missing, unknown or there twice', () => {
    const problems = readTable(TABLES.goals, sheetOf('id,jmeno,id\nx/1,A,x/1\n')).problems.map(
      formatPlanProblem,
    );
    expect(problems).toEqual([
      expect.stringMatching(/^goals\.csv, řádek 1, sloupec name: chybí/u),
      expect.stringMatching(/^goals\.csv, řádek 1, sloupec jmeno: sem nepatří/u),
      expect.stringMatching(/^goals\.csv, řádek 1, sloupec id: je v tabulce dvakrát/u),
    ]);
  });
});

describe('a total may differ from its parts', () => {
  const whole = { city: '1', other_czech: '2', other_foreign_foundations_clients: '0', eu: '0' };
  test.each([
    ['with a note', { ...whole, total: '9', total_note: 'Rezerva kraje.' }],
    ['as the sum', { ...whole, total: '3' }],
    ['as more than the parts, where some are not given', { city: '1', total: '9' }],
    ['as not given', whole],
  ])('%s', (_case, money) => {
    expect(problemsOf(TABLES.actions, { ...ACTION, ...money })).toEqual([]);
  });
});

describe('records written back are the file again', () => {
  test('Czech Excel: its days, decimals, order of columns and marks', () => {
    const text =
      '\uFEFFdate;measure;value;reporting;status;evidence\r\n30.06.2026;x/1.1;1,5;reported;moving;\r\n01.07.2026;x/1.1;2;partial;;"a; b"\r\n';
    const sheet = sheetOf(text);
    const { rows, problems } = readTable(TABLES.progress, sheet);
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ date: '2026-06-30', value: 1.5 });
    expect(formatCsv(writeTable(TABLES.progress, rows, sheet))).toBe(text);
  });
  test('days written both ways in one file are refused, not guessed', () => {
    const sheet = rowsOf(TABLES.progress, PROGRESS, { ...PROGRESS, date: '01.07.2026' });
    expect(readTable(TABLES.progress, sheet).problems.map(({ row }) => row)).toEqual([3]);
  });
  test('any actions', () => {
    const crowns = fc.option(fc.nat(1e9));
    const word = fc.string({
      unit: fc.constantFrom('a', 'ž', '"', ',', ';', '\n', '-'),
      minLength: 1,
      maxLength: 9,
    });
    const phrase = word.map((middle) => `a${middle}z`);
    const actions = fc.uniqueArray(
      fc.record({
        id: fc.nat(999).map((n) => `x/a-${n}`),
        measure: fc.constant('x/1.1'),
        year: fc.integer({ min: 2000, max: 2099 }),
        project: phrase,
        organisation: fc.option(phrase),
        activities: fc.option(phrase),
        averageClients: fc.option(fc.nat(1000).map((n) => n / 4)),
        city: crowns,
        otherCzech: crowns,
        otherForeignFoundationsClients: crowns,
        eu: crowns,
      }),
      { selector: ({ id }) => id, maxLength: 6 },
    );
    const table = TABLES.actions;
    fc.assert(
      fc.property(actions, (some) => {
        const rows = some.map((action) => ({
          ...action,
          total: sumOfSources(action),
          totalNote: null,
        })) as Action[];
        const text = formatCsv(writeTable(table, rows));
        const sheet = sheetOf(text);
        const read = readTable(table, sheet);
        expect(read.problems).toEqual([]);
        expect(read.rows).toEqual(rows);
        expect(formatCsv(writeTable(table, read.rows, sheet))).toBe(text);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

test('money that is not given is no zero', () => {
  const none = Object.fromEntries(MONEY_SOURCES.map((source) => [source, null])) as Record<
    (typeof MONEY_SOURCES)[number],
    null
  >;
  expect(sumOfSources(none)).toBeNull();
  expect(sumOfSources({ ...none, eu: 0 })).toBe(0);
});

test('columns are named as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});
