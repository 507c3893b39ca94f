/** The paper about an ORP: what it counts, what it says is missing and near, and where it has it from. */
import { describe, expect, test } from 'vitest';
import { Office } from '../../../src/domain/office.ts';
import { DECIN, makePlace, TEPLICE } from '../catalogue/catalogue-data.ts';
import {
  allSections,
  blocksOf,
  makeOne,
  makeOrpReport,
  makeSource,
  plain,
  rowsOf,
  textsOf,
} from './report-source.ts';

const RUMBURK = '562777';
const form = (code: string, count: number | null = null) => ({
  form: code,
  isRoundTheClock: null,
  hours: [],
  capacities: count === null ? [] : [{ count, unit: 'clients', note: null }],
});

describe('services by type and form', () => {
  const source = makeSource([
    makeOne({ forms: [form('ter', 5), form('amb', 3)] }),
    makeOne(
      {
        forms: [form('ter', 70)],
        places: [makePlace('2', DECIN), makePlace('3', TEPLICE)],
      },
      '900000002',
    ),
  ]);
  const report = makeOrpReport(source, 'decin');

  test('a service with two forms is in both and once in the sum; telephone help is not counted', () => {
    expect(rowsOf(report, 'Druhy služeb v obvodu')).toEqual([
      ['Pečovatelská služba', 'je', '2', '0', '1', '2', '2'],
      ['Telefonická krizová pomoc', 'telefon', '–', '–', '–', '–', '–'],
    ]);
  });
  test('capacity of services of several ORPs is in no sum, and they are named', () => {
    expect(rowsOf(report, 'Kapacita podle registrace')).toEqual([
      [
        'Pečovatelská služba',
        '3 klienti (ambulantní), 0,039 na 1 000 / 5 klientů (terénní), 0,066 na 1 000 / kapacita pro více obvodů: 1 služba (terénní)',
      ],
    ]);
    expect(rowsOf(report, 'Služby s místy i v jiných obvodech')?.[0]?.[2]).toBe('Teplice');
  });
  test('the list names every service with its form and the obce of this ORP alone', () => {
    expect(rowsOf(report, 'Služby s místem v obvodu')?.map((row) => row.slice(1))).toEqual([
      ['Pečovatelská služba', 'terénní, ambulantní', 'Děčín'],
      ['Pečovatelská služba', 'terénní', 'Děčín'],
    ]);
  });
});

describe('white spots', () => {
  test('next door: the neighbour with its number of services and the distance', () => {
    const report = makeOrpReport(makeSource([makeOne({ places: [makePlace('1', RUMBURK)] })]), 'decin');
    expect(rowsOf(report, 'Druhy služeb, které v obvodu')).toEqual([
      [
        'Pečovatelská služba',
        'vedle',
        expect.stringMatching(/^ORP Rumburk: 1 služba, nejbližší [\d,]+ km$/u),
        '1.1 Opatření',
      ],
    ]);
  });
  test('nothing next door: the nearest by name; the summary names the white spot', () => {
    const report = makeOrpReport(makeSource([makeOne()]), 'podborany');
    expect(rowsOf(report, 'Druhy služeb, které v obvodu')).toEqual([
      ['Pečovatelská služba', 'chybí', expect.stringMatching(/, Děčín, \d+ km$/u), 'žádné'],
    ]);
    expect(textsOf(report).map(plain)).toContain(
      '1 bílé místo (druh služby chybí v obvodu i v sousedních): Pečovatelská služba.',
    );
  });
  test('of a secret address only that it is in the kraj', () => {
    const secret = makeOne(
      {
        places: [],
        secret: { krajCodes: ['CZ042'], basis: 'registering' },
      },
      '900000009',
    );
    const report = makeOrpReport(makeSource([secret]), 'decin');
    expect(rowsOf(report, 'Druhy služeb, které v obvodu')).toEqual([
      ['Pečovatelská služba', 'nelze určit', 'katalog nic nablízku nezná', '1.1 Opatření'],
    ]);
    expect(rowsOf(report, 'Služby s místem v obvodu')).toBeUndefined();
  });
});

describe('place', () => {
  const report = makeOrpReport(makeSource([makeOne({ forms: [form('amb')] })]), 'decin');

  test('the map says in words what it shows, and the table has the same numbers', () => {
    const picture = blocksOf(report).find((block) => block.kind === 'picture');
    expect(plain(picture?.alt ?? '')).toMatch(/ORP Děčín má silný okraj\. Sousedí s ním .*Rumburk/u);
    const rows = rowsOf(report, 'Ústecký kraj: srovnání') ?? [];
    expect(rows).toHaveLength(16);
    expect(rows.find(([name]) => name === 'Děčín')).toEqual([
      'Děčín',
      'tento obvod',
      '76 131',
      '1',
      '1',
      '0',
    ]);
    expect(rows.find(([name]) => name === 'Rumburk')?.[1]).toBe('soused');
    expect(rows.find(([name]) => name === 'Most')?.[1]).toBe('–');
  });
  test('neighbours outside of the catalogue are named as such', () => {
    expect(textsOf(report).map(plain)).toContain(
      'Sousedí také Česká Lípa (Liberecký kraj), Nový Bor (Liberecký kraj). Tyto obvody v katalogu nejsou.',
    );
  });
});

describe('plans', () => {
  test('a measure stands with who, when, state and the number and line of its source', () => {
    const plans = {
      sources: ['\nplan/zdroj,4,', '\nplan/zdroj,7,goal,Opatření,measures:plan/1.1,\nplan/zdroj,4,'] as const,
    };
    const report = makeOrpReport(makeSource([makeOne()], { plans }), 'decin');
    const [row] = rowsOf(report, 'Opatření, která jmenují') ?? [];
    expect(row).toEqual([
      expect.stringMatching(/^1\.1 Opatření \[\d, ř\. 7\] \/ z plánu Plán$/u),
      'Úřad / do 31. 12. 2026',
      'Pečovatelská služba',
      'Údaje: údaje máme / Hýbe se: probíhá',
    ]);
    const number = /\[(\d),/u.exec(row?.[0] ?? '')?.[1];
    expect(rowsOf(report, 'Zdroje údajů')?.find(([each]) => each === number)?.[1]).toBe('Zdroj');
  });
  test('the network says where the register differs', () => {
    const source = makeSource([makeOne({ forms: [form('ter', 8)] })]);
    const rows = rowsOf(makeOrpReport(source, 'decin'), 'Služby v základní síti');
    expect(rows?.map((row) => row.slice(1))).toEqual([
      ['2026', 'krajská', 'terénní', '5 klientů', 'není uvedeno', 'V registru je 8 klientů.'],
    ]);
  });
  test('what there is nothing of is said in a sentence, and no table stands empty', () => {
    const report = makeOrpReport(makeSource([makeOne()]), 'teplice');
    expect(blocksOf(report).filter((block) => block.kind === 'table' && block.rows.length === 0)).toEqual([]);
    expect(
      allSections(report).filter(({ blocks, sections = [] }) => blocks.length + sections.length === 0),
    ).toEqual([]);
  });
});

describe('frame', () => {
  test('the day is that of the register, in the title block, the sources and the properties', () => {
    const report = makeOrpReport(makeSource([makeOne()], { data: { kind: 'register' } }), 'decin');
    expect(report.asOf).toBe('2026-09-01');
    expect(report.lines.map(plain)).toContain('Stav registru k 1. 9. 2026');
    expect(rowsOf(report, 'Zdroje údajů')?.[0]).toEqual([
      '1',
      'Registr poskytovatelů sociálních služeb (RPSS)',
      'Ministerstvo práce a sociálních věcí',
      'stav k 1. 9. 2026',
    ]);
    expect(report.notice).toBeNull();
    expect(textsOf(report)).toContain(
      'Aktuální údaje: https://mesto.example.org/katalog/planovani/orp/decin/',
    );
  });
  test('invented data say so at the beginning and among the sources', () => {
    const report = makeOrpReport(makeSource([makeOne()]), 'decin');
    expect(report.notice).toMatch(/^Ukázková data/u);
    expect(rowsOf(report, 'Zdroje údajů')?.[0]?.[1]).toMatch(/smyšlená$/u);
  });
});

describe('contacts', () => {
  const row = {
    role: 'social',
    area: '4202',
    kind: 'office',
    name: 'Městský úřad Vzorov',
    department: 'sociální odbor',
    address: 'Náměstí 1, Vzorov',
    phone: '412000111',
    email: 'podatelna@vzorov.cz',
    web: '',
    source: 'seznam úřadu',
    checked: '2026-08-01',
  };
  const source = makeSource([makeOne()]);

  test('the office of the ORP stands with its role, its contacts, and where they are from', () => {
    const report = makeOrpReport(source, 'decin', [Office.parse(row)]);
    expect(rowsOf(report, 'Kdo o plánování')?.[0]).toEqual([
      'Městský úřad Vzorov / sociální odbor',
      'Sociální odbor',
      '412 000 111 / podatelna@vzorov.cz / Náměstí 1, Vzorov / Zdroj: seznam úřadu, ověřeno 1. 8. 2026.',
    ]);
  });
  test('an invented one says so, and that of another ORP is not there', () => {
    const demo = {
      ...row,
      kind: 'demo',
      phone: '+420000700201',
      email: 'podatelna@vzorov.example.org',
      address: '',
    };
    const report = makeOrpReport(source, 'decin', [
      Office.parse(demo),
      Office.parse({ ...row, area: '4203', name: 'Jiný úřad' }),
    ]);
    const rows = rowsOf(report, 'Kdo o plánování')?.flat().join(' ');
    expect(rows).toContain('smyšlený úřad');
    expect(rows).not.toContain('Jiný úřad');
  });
});
