/** Offices: what a row must have, what is said of one that does not fit, and which ones an ORP is given. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { officesOf } from '../../../src/catalogue/office-views.ts';
import { parseCsv } from '../../../src/catalogue/plans/csv.ts';
import { readOffices } from '../../../src/catalogue/read-offices.ts';
import type { OrpCode } from '../../../src/domain/area.ts';
import { checkOffices, OFFICE_TABLE } from '../../../src/domain/office.ts';
import { formatPlanProblem, PlanDataError } from '../../../src/domain/plan/sheet.ts';
import { readTable } from '../../../src/domain/plan/table.ts';

const HEADER = 'role,area,kind,name,department,address,phone,email,web,source,checked';
const ROW = {
  role: 'social',
  area: '4202',
  kind: 'office',
  name: 'Městský úřad Vzorov',
  department: 'sociální odbor',
  address: '',
  phone: '412 000 111',
  email: 'podatelna@vzorov.cz',
  web: '',
  source: 'https://vzorov.cz/urad',
  checked: '2026-08-01',
};
const NAMES = new Map([
  ['CZ042', 'Ústecký kraj'],
  ['4202', 'Děčín'],
]);

function read(...changes: Partial<typeof ROW>[]) {
  const lines = changes.map((change) =>
    Object.values({ ...ROW, ...change })
      .map((value) => `"${value}"`)
      .join(','),
  );
  const quoted = HEADER.split(',')
    .map((name) => `"${name}"`)
    .join(',');
  const sheet = parseCsv(new TextEncoder().encode([quoted, ...lines].join('\n')), OFFICE_TABLE.file);
  if ('message' in sheet) throw new Error(sheet.message);
  return readTable(OFFICE_TABLE, sheet);
}
function problems(...changes: Partial<typeof ROW>[]): string[] {
  const content = read(...changes);
  return [...content.problems, ...checkOffices(content, NAMES)].map(formatPlanProblem);
}

describe('a row that does not fit is named with its row, column and what to write', () => {
  test.each([
    [
      'an ORP there is not',
      { area: '9999' },
      'sloupec area: ORP s kódem 9999 není. Opravte kód; seznam je ve složce content/areas.',
    ],
    [
      'a kraj there is not',
      { role: 'registration', area: 'CZ099' },
      'sloupec area: kraj s kódem CZ099 není.',
    ],
    [
      'a role at another level',
      { area: 'CZ042' },
      'sloupec area (B): „CZ042“ nepatří k roli social. Napište kód ORP (4202).',
    ],
    [
      'an e-mail of a person',
      { email: 'jana.dubova@vzorov.cz' },
      'sloupec email: „jana.dubova@vzorov.cz“ vypadá jako adresa člověka.',
    ],
    [
      'a person in a department',
      { department: 'Mgr. Jana Dubová' },
      'sloupec department (E): „Mgr. Jana Dubová“ sem nejde zapsat.',
    ],
    [
      'no e-mail',
      { email: 'vzorov.cz' },
      'sloupec email (H): „vzorov.cz“ sem nejde zapsat. Napište jednu e-mailovou adresu',
    ],
    [
      'a number a spreadsheet has rounded',
      { phone: '4,2E+11' },
      'sloupec phone (G): „4,2E+11“ sem nejde zapsat. Napište telefon',
    ],
    ['a web of another scheme', { web: 'javascript:alert(1)' }, 'sloupec web (I)'],
    ['no source', { source: '' }, 'sloupec source (J): je prázdný. Napište odkud údaje jsou'],
    ['no day of check', { checked: '' }, 'sloupec checked (K): je prázdný. Napište den'],
    ['no contact at all', { phone: '', email: '' }, 'sloupec phone (G): chybí jakýkoli kontakt.'],
    [
      'a real contact in an example',
      { kind: 'demo', email: '' },
      'sloupec phone (G): ukázkový řádek (kind = demo) smí mít jen',
    ],
    [
      'an example given for real',
      { email: 'socialni@urad.example.org' },
      'sloupec email (H): tento kontakt je jen na ukázku',
    ],
  ] as const)('%s', (_case, change, expected) => {
    const [problem = '', ...others] = problems(change);
    expect(problem).toContain(`offices.csv, řádek 2, ${expected}`);
    expect(others).toEqual([]);
  });

  test('an office that stands twice', () => {
    expect(problems({}, {})).toEqual([expect.stringContaining('už stojí na řádku 2')]);
  });
});

test.each([
  'socialni.odbor@vzorov.cz',
  'registrace@kr-vzorov.cz',
  'planovani.decin@kraj.cz',
  'podatelna@vzorov.cz',
])('%s is an address of an office', (email) => {
  expect(problems({ email })).toEqual([]);
});

describe('the table as a whole', () => {
  const content = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-offices-'));
  afterAll(() => rmSync(content, { recursive: true }));

  test('that is not there has no offices', () => {
    expect(readOffices(content)).toEqual([]);
  });
  test('with one fault is refused, with the folder and the row', () => {
    cpSync(path.resolve(import.meta.dirname, '../../../content/areas'), path.join(content, 'areas'), {
      recursive: true,
    });
    mkdirSync(path.join(content, 'offices'));
    writeFileSync(
      path.join(content, 'offices/offices.csv'),
      `${HEADER}\nsocial,9999,office,Úřad,,,412000111,,,seznam,2026-08-01\n`,
    );
    expect(() => readOffices(content)).toThrow(PlanDataError);
    expect(() => readOffices(content)).toThrow(
      /content\/offices: co je potřeba opravit \(1\):\n {2}offices\.csv, řádek 2/u,
    );
  });
});

describe('offices of an ORP', () => {
  const { rows } = read(
    { role: 'planning' },
    {},
    { area: '4213', name: 'Jiný' },
    { role: 'registration', area: 'CZ042', name: 'Krajský úřad', checked: '2026-01-01' },
    { role: 'registration', area: 'CZ', name: 'Ministerstvo' },
    { kind: 'demo', name: 'Ukázkový', phone: '+420 000 000 001', email: '' },
  );
  const decin = { code: '4202' as OrpCode, krajCode: 'CZ042' as never };
  const of = (kind: 'demo' | 'register') => officesOf(rows, decin, { kind, asOf: '2026-09-01' });

  test('are its own from the social department on, those of its kraj and of the country', () => {
    const { orp, kraj, country } = of('register');
    expect(orp.map(({ role }) => role)).toEqual(['social', 'planning']);
    expect([...kraj, ...country].map(({ name }) => name)).toEqual(['Krajský úřad', 'Ministerstvo']);
  });
  test('that were checked long ago say so', () => {
    const { orp, kraj } = of('register');
    expect([orp[0]?.isOld, kraj[0]?.isOld]).toEqual([false, true]);
  });
  test('that are invented are shown only beside an invented register, and marked', () => {
    expect(of('register').orp.some(({ isDemo }) => isDemo)).toBe(false);
    expect(of('demo').orp.filter(({ isDemo }) => isDemo)).toHaveLength(1);
  });
});
