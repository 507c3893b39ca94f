/** Hands slip: any change of the committed tables is refused with a sentence, or kept byte for byte. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCsv, parseCsv } from '../../../src/catalogue/plans/csv.ts';
import { OFFICE_TABLE } from '../../../src/domain/office.ts';
import { readTable, type Table, writeTable } from '../../../src/domain/plan/table.ts';
import { TABLES } from '../../../src/domain/plan/tables.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../../content');
const FILES: readonly { folder: string; table: Table<unknown> }[] = [
  ...Object.values(TABLES).map((table) => ({ folder: 'plans', table: table as Table<unknown> })),
  { folder: 'offices', table: OFFICE_TABLE as Table<unknown> },
];
/** What slips in: delimiters, quotes, line ends, spaces seen and unseen, formulas, other numbers and letters. */
const SLIPS = fc.constantFrom(
  ',',
  ';',
  '"',
  '\n',
  '\r\n',
  '\r',
  ' ',
  '\u00A0',
  '\u200B',
  '=',
  '-',
  '0',
  '.',
  'Ž',
  '\t',
  '\uFEFF',
  '',
);

test.each(FILES.map(({ folder, table }) => ({ file: table.file, folder, table })))(
  '$file',
  ({ file, folder, table }) => {
    const text = readFileSync(path.join(CONTENT, folder, file), 'utf8')
      .split('\n')
      .slice(0, 40)
      .join('\n');
    let accepted = 0;
    fc.assert(
      fc.property(fc.nat(text.length), SLIPS, fc.integer({ min: 0, max: 2 }), (at, slip, cut) => {
        const changed = text.slice(0, at) + slip + text.slice(at + cut);
        const sheet = parseCsv(new TextEncoder().encode(changed), file);
        if ('message' in sheet) {
          expect(sheet.message.length).toBeGreaterThan(20);
          return;
        }
        const { rows, problems } = readTable(table, sheet);
        for (const problem of problems) expect(problem.message.length).toBeGreaterThan(10);
        if (problems.length > 0) return;
        accepted += 1;
        expect(formatCsv(writeTable(table, rows, sheet))).toBe(changed);
      }),
      { seed: 6, numRuns: 150 },
    );
    expect(accepted).toBeGreaterThan(0);
  },
);
