/** The table of served areas as offices send it: what is taken, what is refused and in which words. */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { withServedTable } from '../../../src/catalogue/served-table.ts';
import { checkEnrichment } from '../../../scripts/import/declared/check-enrichment.ts';
import { readEnrichment } from '../../../scripts/import/declared/read-enrichment.ts';
import { formatFault } from '../../../scripts/import/declared/yaml-file.ts';
import { encodeWindows1250 } from '../../../scripts/demo/address-rows.ts';
import { Enrichment } from '../../../src/domain/enrichment.ts';
import type { ServiceId } from '../../../src/domain/service.ts';
import { DECIN, TEPLICE, makeService } from '../catalogue/catalogue-data.ts';
import { AS_OF, SECRET, makeProvider, stopOf, territory, writeContent } from './declared-content.ts';

const TABLE = 'enrichment/served-areas.csv';
const HEADER = 'služba;obec;ORP;sdělil;datum';
const ROW = '1;Děčín;;krajský úřad;2026-08-20';
const lines = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n');

const contentWith = (table: string | Buffer, files: Readonly<Record<string, string>> = {}) =>
  writeContent({ [TABLE]: table, ...files });
const read = (table: string | Buffer, files: Readonly<Record<string, string>> = {}) =>
  readEnrichment(contentWith(table, files), 'register', territory);
const told = (...args: Parameters<typeof read>) => read(...args).faults.map(formatFault);
const areaOf = (table: string | Buffer, id = '1') => {
  const { services, faults } = read(table);
  expect(faults.map(formatFault)).toEqual([]);
  return services.get(id as ServiceId)?.area;
};
const both = { obecCodes: [DECIN], orpCodes: ['4213'], byTelephone: false };
const TEPLICE_ROW = '1;;Teplice;krajský úřad;2026-08-20';

describe('a table', () => {
  test('says of a service what its own file would say', () => {
    const own = { serves: { obce: ['Děčín'], orp: ['Teplice'], source: 'kraj', date: '2026-08-20' } };
    const byTable = read(lines(ROW, TEPLICE_ROW)).services.get('1' as ServiceId);
    const byFile = readEnrichment(
      writeContent({ 'enrichment/1.yml': stringify(own) }),
      'register',
      territory,
    ).services.get('1' as ServiceId);
    expect(byTable?.enrichment).toEqual(byFile?.enrichment);
    expect(byTable?.area).toEqual(byFile?.area);
    expect(byTable?.area).toEqual(both);
  });

  const text = lines(ROW, TEPLICE_ROW);
  test.each<[string, string | Buffer]>([
    ['with a mark at its beginning', `\uFEFF${text}`],
    ['in windows-1250', Buffer.from(encodeWindows1250(text))],
    ['in UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['with commas', text.replaceAll(';', ',')],
    ['with tabs', text.replaceAll(';', '\t')],
    ['with line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with mixed line ends', text.replace('\n', '\r\n')],
    ['without a last line end', text.trimEnd()],
    ['with blank rows', text.replaceAll('\n', '\n;;;;\n\n')],
    ['with blank rows before the headings', `\n;;;;\n${text}`],
    ['with spaces round the cells', text.replaceAll(';', ' ; ')],
    ['with quotes round every cell', text.replaceAll(/[^;\n]+/gu, '"$&"')],
    [
      'with a quotation mark inside a cell',
      text.replace(HEADER, `${HEADER};poznámka`).replace('08-20\n', '08-20;Domov "Lípa"\n'),
    ],
    ['with repeated rows', lines(ROW, TEPLICE_ROW, ROW, TEPLICE_ROW)],
    ['with the same obec by name and by code', lines(ROW, TEPLICE_ROW, ROW.replace('Děčín', DECIN))],
    ['with empty columns at its end', text.replaceAll('\n', ';;\n')],
    [
      'with columns in another order',
      `datum;sdělil;ORP;obec;služba\n2026-08-20;kraj;;Děčín;1\n2026-08-20;kraj;Teplice;;1`,
    ],
    ['with headings without diacritics', text.replace(HEADER, 'SLUZBA;Obec;orp;sdelil;Datum')],
    [
      'with a column of remarks',
      text.replace(HEADER, `${HEADER};poznámka`).replace('08-20\n', '08-20;"příloha\nč. 2"\n'),
    ],
    [
      'with spaces in numbers',
      lines(ROW.replace('Děčín', '562\u00A0335'), TEPLICE_ROW.replace('Teplice', '4 213')),
    ],
    ['with dates as Czech spreadsheets write them', text.replaceAll('2026-08-20', '20.08.2026')],
  ])('%s is read', (_name, table) => {
    expect(areaOf(table)).toEqual(both);
  });

  test('that is empty, or not there, says nothing', () => {
    expect(read('')).toEqual({ services: new Map(), faults: [] });
    expect(read(lines())).toEqual({ services: new Map(), faults: [] });
    expect(readEnrichment(writeContent({}), 'register', territory).services.size).toBe(0);
  });

  test('joins what the file of the service says beside it', () => {
    const languages = { codes: ['cs'], source: 'provider', date: '2026-01-15' };
    const { services, faults } = read(lines(ROW), { 'enrichment/1.yml': stringify({ languages }) });
    expect(faults).toEqual([]);
    expect(services.get('1' as ServiceId)?.enrichment).toMatchObject({
      languages,
      serves: { obce: ['Děčín'], source: 'kraj' },
    });
  });

  test('keeps services in the order of their numbers', () => {
    const table = lines(ROW.replace('1;', '30;'), ROW.replace('1;', '4;'));
    expect([
      ...read(table, {
        'enrichment/7.yml': 'fees: {isFree: true, source: kraj, date: 2026-01-01}',
      }).services.keys(),
    ]).toEqual(['4', '7', '30']);
  });

  test('of the demo is passed over by a real import, whatever is in it, and the other way round', () => {
    const content = contentWith(lines('900000001;Nikde;;nikdo;nikdy', ROW));
    expect(readEnrichment(content, 'register', territory)).toMatchObject({ faults: [] });
    const { services, faults } = readEnrichment(content, 'demo', territory);
    expect([services.size, faults.length > 0]).toEqual([0, true]);
  });

  test.each([
    ['poskytovatel', 'provider'],
    ['Krajský úřad', 'kraj'],
    ['obecní úřad', 'obec'],
    ['mestsky urad', 'obec'],
    ['provozovatel katalogu', 'operator'],
    ['veřejný zdroj', 'public'],
    ['provider', 'provider'],
    ['obec', 'obec'],
  ])('knows who said it: %s', (words, source) => {
    const { services } = read(lines(ROW.replace('krajský úřad', words)));
    expect(services.get('1' as ServiceId)?.enrichment.serves?.source).toBe(source);
  });

  test('is for a service as old as its oldest row', () => {
    const { services } = read(lines(ROW, TEPLICE_ROW.replace('2026-08-20', '3. 2. 2026')));
    expect(services.get('1' as ServiceId)?.enrichment.serves?.date).toBe('2026-02-03');
  });
});

describe('a row is named as the spreadsheet numbers it', () => {
  test('with blank rows and cells of several lines before it', () => {
    const table = [`${HEADER};poznámka`, '', `${ROW};"dva\nřádky"`, ';;;;;', ROW.replace('Děčín', 'Nikde')];
    expect(told(table.join('\r\n'))).toEqual([
      expect.stringMatching(/^enrichment\/served-areas\.csv, row 5, column obec: no obec/u),
    ]);
  });

  test.each([
    [
      'no number of a service',
      'č. 4951;Děčín;;kraj;2026-08-20',
      /^row 2, column služba: is no number of a service/u,
    ],
    ['no service at all', ';Děčín;;kraj;2026-08-20', /^row 2, column služba: is empty: write the number/u],
    [
      'neither obec nor ORP',
      '1;;;kraj;2026-08-20',
      /^row 2, column obec: is empty, and so is the column ORP/u,
    ],
    [
      'both obec and ORP',
      '1;Děčín;Děčín;kraj;2026-08-20',
      /^row 2, column obec: is filled in, and so is the column ORP/u,
    ],
    ['an unknown name', '1;Nikde;;kraj;2026-08-20', /^row 2, column obec: no obec has this name/u],
    ['an unknown code', '1;999999;;kraj;2026-08-20', /^row 2, column obec: no obec has this code/u],
    ['an obec that is no ORP', '1;;Arnoltice;kraj;2026-08-20', /^row 2, column ORP: no ORP has this name/u],
    ['an unknown code of an ORP', '1;;9999;kraj;2026-08-20', /^row 2, column ORP: no ORP has this code/u],
    [
      'a name of several obce',
      '1;Adamov;;kraj;2026-08-20',
      /^row 2, column obec: 3 obce have this name; write the code of the right one: 531367 \(ORP Čáslav\)/u,
    ],
    [
      'nobody who says so',
      '1;Děčín;;;2026-08-20',
      /^row 2, column sdělil: is empty: write who says so: poskytovatel/u,
    ],
    [
      'a person who says so',
      '1;Děčín;;Jana Malá;2026-08-20',
      /^row 2, column sdělil: write one of: poskytovatel, krajský úřad/u,
    ],
    ['no date', '1;Děčín;;kraj;', /^row 2, column datum: is empty: write the day/u],
    [
      'a day that is not',
      '1;Děčín;;kraj;31. 2. 2026',
      /^row 2, column datum: is no day: write it as 31\. 8\. 2026/u,
    ],
    ['a month alone', '1;Děčín;;kraj;srpen 2026', /^row 2, column datum: is no day/u],
    ['a cell too many', '1;Děčín;;kraj;2026-08-20;Ústí', /^row 2: something stands outside the columns/u],
  ])('with %s', (_name, row, message) => {
    const all = told(lines(row));
    expect(all.map((text) => text.replace(`${TABLE}, `, ''))).toEqual([expect.stringMatching(message)]);
    expect(all.join()).not.toMatch(/Jana/u);
  });

  test('with all that is wrong in it', () => {
    expect(
      told(lines('x;;;;', ROW, ';Nikde;;kraj;dnes')).map((text) => /row \d+, column [^:]+/u.exec(text)?.[0]),
    ).toEqual([
      'row 2, column služba',
      'row 2, column sdělil',
      'row 2, column datum',
      'row 2, column obec',
      'row 4, column služba',
      'row 4, column datum',
    ]);
  });

  test('when one service has two who say so', () => {
    expect(told(lines(ROW, ROW.replace('1;', '2;'), '1;Teplice;;poskytovatel;2026-08-20'))).toEqual([
      expect.stringMatching(/row 4, column sdělil: is not the same as in row 2 of the same service/u),
    ]);
  });

  test('when the file of the service says whom it serves too', () => {
    const own = { serves: { orp: ['Rumburk'], source: 'kraj', date: '2026-08-20' } };
    expect(told(lines(ROW, TEPLICE_ROW), { 'enrichment/1.yml': stringify(own) })).toEqual([
      `${TABLE}, row 2, column obec: enrichment/1.yml says too whom this service serves (serves): leave it in one place only`,
    ]);
  });
});

describe('a table whose columns are not right is refused as a whole', () => {
  test.each<[string, string | Buffer, RegExp[]]>([
    [
      'an unknown column',
      lines(ROW).replace(HEADER, `${HEADER};okres`),
      [/row 1, column okres: this heading is not known; the columns are služba, obec/u],
    ],
    [
      'a column missing',
      lines(ROW).replace(';datum', ''),
      [/row 1, column datum: there is no column with this heading/u],
    ],
    [
      'no column of an area',
      'služba;sdělil;datum\n1;kraj;2026-08-20',
      [/row 1: there is neither a column obec nor a column ORP/u],
    ],
    [
      'a column twice',
      lines(ROW).replace(HEADER, `${HEADER};obec`),
      [/row 1, column obec: there are two columns/u],
    ],
    ['no headings', ROW, Array.from({ length: 8 }, () => /row 1/u)],
    [
      'a quotation mark that never ends',
      lines(ROW, '1;"Děčín;;kraj;2026-08-20'),
      [/served-areas\.csv: has a quotation mark/u],
    ],
    [
      'a workbook under its name',
      Buffer.from('PK\u0003\u0004\u0014\u0000'),
      [/served-areas\.csv: is a workbook/u],
    ],
  ])('%s', (_name, table, messages) => {
    const { services, faults } = read(table);
    expect(services.size).toBe(0);
    expect(faults).toHaveLength(messages.length);
    for (const [index, message] of messages.entries()) expect(formatFault(faults[index]!)).toMatch(message);
  });

  test('letters broken on the way lead to the encoding', () => {
    expect(told(Buffer.concat([Buffer.from(lines(ROW)), Buffer.from([0xff])])).join()).toMatch(
      /save the table as "CSV UTF-8"/u,
    );
  });
});

describe('against the services', () => {
  const check = (table: string, services = [makeService('1')], files = {}) =>
    checkEnrichment(read(table, files), [makeProvider({}, services)], { asOf: AS_OF, territory });

  test('a secret address contradicts every row of its service, without naming what is in it', () => {
    const secret = [makeService('1', { places: [], secret: SECRET }), makeService('2')];
    const error = stopOf(() => check(lines(ROW, ROW.replace('1;', '2;'), TEPLICE_ROW), secret));
    expect(error.message).toMatch(
      /^2 entries .*\n.*served-areas\.csv, row 2, column obec: contradicts the secret address.*\n.*served-areas\.csv, row 4, column ORP: contradicts the secret address/u,
    );
    expect(error.message).not.toMatch(/Děčín|Teplice/u);
  });

  test('rows of a service that is not there are reported, each by its number', () => {
    expect(check(lines(ROW, ROW.replace('1;', '77;'), ROW.replace('1;', '77;')))).toEqual([
      { kind: 'enrichment-without-service', record: TABLE, key: 'row.3' },
      { kind: 'enrichment-without-service', record: TABLE, key: 'row.4' },
    ]);
  });

  test('a date far ahead is reported', () => {
    expect(check(lines(ROW.replace('2026', '2062')))).toEqual([
      { kind: 'enrichment-from-future', record: TABLE, key: 'row.2.date' },
    ]);
  });

  test('of very many faults the first hundred are told', () => {
    const error = stopOf(() =>
      check(lines(...Array.from({ length: 250 }, () => '1;Nikde;;kraj;2026-08-20'))),
    );
    expect(error.message).toMatch(/^250 entries/u);
    expect(error.message.split('\n')).toHaveLength(102);
    expect(error.message).toMatch(/… and 150 more$/u);
  });
});

describe('the catalogue', () => {
  test('reads the table as the import does', () => {
    const joined = withServedTable(
      { 1: { fees: 1 } },
      contentWith(lines(ROW, TEPLICE_ROW.replace('1;', '2;'))),
    );
    expect(joined['1']).toMatchObject({ fees: 1, serves: { obce: ['Děčín'], orp: [] } });
    expect(Enrichment.parse(joined['2'])).toMatchObject({ serves: { orp: ['Teplice'], source: 'kraj' } });
  });

  test('without a table is as before', () => {
    const files = { 1: { fees: 1 } };
    expect(withServedTable(files, writeContent({}))).toEqual(files);
  });

  test('ends the build where the import would have stopped', () => {
    const content = contentWith(lines(ROW, `x;;;;`));
    expect(() => withServedTable({ 1: { serves: {} } }, content)).toThrow(
      /served-areas\.csv:\n {2}row 3, column služba: [^]*row 2: enrichment\/1\.yml says too/u,
    );
  });
});

test('obce of the table come to where they lie: no row is lost on the way', () => {
  expect(areaOf(lines(ROW, ROW.replace('Děčín', 'Teplice')))?.obecCodes).toEqual([DECIN, TEPLICE]);
});
