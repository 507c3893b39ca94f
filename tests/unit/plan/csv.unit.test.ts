/** CSV files of content/plans: what spreadsheets save is read and written back byte for byte, or refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCsv, parseCsv } from '../../../src/catalogue/plans/csv.ts';
import {
  type Dialect,
  formatPlanProblem,
  PLAIN_DIALECT,
  type Sheet,
} from '../../../src/domain/plan/sheet.ts';

const read = (text: string | Uint8Array) =>
  parseCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'goals.csv');
const sheetOf = (text: string): Sheet => {
  const sheet = read(text);
  if ('message' in sheet) throw new Error(formatPlanProblem(sheet));
  return sheet;
};
const problemOf = (text: string | Uint8Array): string => {
  const sheet = read(text);
  return 'message' in sheet ? formatPlanProblem(sheet) : 'no problem';
};

describe('what a spreadsheet saves comes back the same', () => {
  test.each([
    ['a plain file', 'id,name\na/1,Cíl\n'],
    ['Excel: mark, semicolons, CRLF', '\uFEFFid;name\r\na/1;Péče, doma\r\n'],
    ['tabs', 'id\tname\na/1\tCíl\n'],
    ['all in quotes', '"id","name"\n"a/1",""\n'],
    ['no line end at the end', 'id,name\na/1,Cíl'],
    ['quotes, commas and lines inside', 'id,name\na/1,"Řekl ""ne"", a\nšel"\n'],
    ['no rows', 'id,name\n'],
  ])('%s', (_case, text) => {
    expect(formatCsv(sheetOf(text))).toBe(text);
  });

  test('any texts, in any way of writing', () => {
    const cellText = fc.string({
      unit: fc.constantFrom('a', 'ž', ' ', ',', ';', '"', '\n', '\t', "'", '|', '1'),
    });
    const dialects: fc.Arbitrary<Dialect> = fc.record({
      hasMark: fc.boolean(),
      delimiter: fc.constantFrom(',', ';', '\t'),
      newline: fc.constantFrom('\n', '\r\n'),
      endsWithNewline: fc.boolean(),
      quotes: fc.constantFrom('all', 'needed'),
    });
    const cellRows = fc.array(fc.tuple(fc.constantFrom('x', 'y'), cellText, cellText), { maxLength: 5 });
    fc.assert(
      fc.property(dialects, cellRows, (dialect, cells) => {
        const sheet = { dialect, header: ['id', 'name', 'note'], rows: cells };
        const text = formatCsv(sheet);
        // The way of writing itself cannot always be told from one line; the bytes are what counts.
        const { header, rows } = sheetOf(text);
        expect({ header, rows }).toEqual({ header: sheet.header, rows: cells });
        expect(formatCsv(sheetOf(text))).toBe(text);
      }),
      { seed: 6, numRuns: 400 },
    );
  });
});

describe('what cannot be kept is refused', () => {
  test('Windows-1250, with the way to save it right', () => {
    // "Péče" as Windows-1250 has it.
    const bytes = Uint8Array.from([...Buffer.from('id,name\na/1,P'), 0xe9, 0xe8, 0x65, 0x0a]);
    expect(problemOf(bytes)).toMatch(/^goals\.csv: soubor není v kódování UTF-8 .*CSV UTF-8/u);
  });
  test('quotes here and there, with the row', () => {
    expect(problemOf('id,name\na/1,Cíl\na/2,"Cíl"\n')).toMatch(
      /^goals\.csv, řádek 3: tady by se soubor .* změnil/u,
    );
  });
  test('a quote that does not end', () => {
    expect(problemOf('id,name\na/1,"Cíl\n')).toMatch(/uvozovky v souboru nesedí/u);
  });
  test('a row with more cells than the header, counted as the spreadsheet counts', () => {
    expect(problemOf('id,name\na/1,"dva\nřádky"\na/2,b,c\n')).toMatch(
      /^goals\.csv, řádek 3: má 3 sloupců místo 2/u,
    );
  });
  test('an empty file', () => {
    expect(problemOf('')).toMatch(/soubor je prázdný/u);
  });
});

test('a file without any habit of its own is written with commas and line feeds', () => {
  expect(formatCsv({ dialect: PLAIN_DIALECT, header: ['a', 'b'], rows: [['1', 'x,y']] })).toBe(
    'a,b\n1,"x,y"\n',
  );
});
