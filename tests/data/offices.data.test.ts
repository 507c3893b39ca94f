/** The offices as they are: the table comes back byte for byte, its rows hold, the README explains every column. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatCsv, parseCsv } from '../../src/catalogue/plans/csv.ts';
import { readOffices } from '../../src/catalogue/read-offices.ts';
import { OFFICE_TABLE } from '../../src/domain/office.ts';
import { findPersonTrace } from '../../src/domain/plan/person-trace.ts';
import { headerOf, readTable, writeTable } from '../../src/domain/plan/table.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../content');
const FOLDER = path.join(CONTENT, 'offices');
const bytes = readFileSync(path.join(FOLDER, OFFICE_TABLE.file));

test('every row is one of an office that can be shown', () => {
  expect(() => readOffices(CONTENT)).not.toThrow();
});

test('what is read and written back is the same file', () => {
  const sheet = parseCsv(bytes, OFFICE_TABLE.file);
  if ('message' in sheet) throw new Error(sheet.message);
  expect(formatCsv(writeTable(OFFICE_TABLE, readTable(OFFICE_TABLE, sheet).rows, sheet))).toBe(
    bytes.toString('utf8'),
  );
});

test('no row names a person', () => {
  expect(
    bytes
      .toString('utf8')
      .split('\n')
      .filter((line) => findPersonTrace(line) !== null),
  ).toEqual([]);
});

test('the README explains every column', () => {
  const readme = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
  for (const key of Object.keys(OFFICE_TABLE.schema.shape)) expect(readme).toContain(`\`${headerOf(key)}\``);
});
