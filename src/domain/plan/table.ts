/**
 * Tables of content/plans and content/offices: a sheet of texts ↔ checked records.
 *
 * A column is called by its key in snake case (`otherCzech` → `other_czech`). Every problem names
 * the row and the column as the spreadsheet shows them.
 */
import { z } from 'zod';
import { columnNotes } from './cell.ts';
import { type Dialect, PLAIN_DIALECT, type PlanProblem, type Sheet } from './sheet.ts';

/** One CSV file: what its rows are and what tells them apart. */
export interface Table<Row> {
  /** Name in its folder. */
  readonly file: string;
  readonly schema: z.ZodType<Row, Readonly<Record<string, string>>> & {
    readonly shape: Readonly<Record<string, z.ZodType>>;
  };
  /** Columns that together stand only once; the id as a rule. */
  readonly unique: readonly (keyof Row & string)[];
}

/** Of a table only what its columns are: all that most of this file needs. */
type Columns = Pick<Table<unknown>, 'file'> & {
  readonly schema: { readonly shape: Readonly<Record<string, z.ZodType>> };
};

/** What a table holds, with the row of the spreadsheet each record stands in. */
export interface TableContent<Row> {
  readonly rows: readonly Row[];
  readonly rowNumbers: readonly number[];
  readonly problems: readonly PlanProblem[];
}

/** How a file writes days and decimals; `null` where it has none. */
interface Habits {
  readonly days: 'iso' | 'czech';
  readonly decimals: '.' | ',';
}

const CZECH_DAY = /^(?<day>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})$/u;

/** `otherCzech` → `other_czech` */
export function headerOf(key: string): string {
  return key.replace(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`);
}

/** Letter a spreadsheet shows above a column: A, B … AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest === 0 ? '' : columnLetter(rest - 1)}${String.fromCodePoint(65 + (index % 26))}`;
}

/** Reads a sheet; rows that do not fit are left out and each has at least one problem. */
export function readTable<Row>(table: Table<Row>, sheet: Sheet): TableContent<Row> {
  const headerProblems = checkHeader(table, sheet.header);
  if (headerProblems.length > 0) return { rows: [], rowNumbers: [], problems: headerProblems };
  const habits = habitsOf(table, sheet);
  const rows: Row[] = [];
  const rowNumbers: number[] = [];
  const problems: PlanProblem[] = [];
  const seen = new Map<string, number>();
  for (const [index, cells] of sheet.rows.entries()) {
    const row = index + 2;
    if (cells.every((text) => text === '')) {
      problems.push({ file: table.file, row, column: null, message: EMPTY_ROW });
      continue;
    }
    const texts = toTexts(table, sheet.header, cells, habits);
    const result = z.safeDecode(table.schema, texts);
    if (!result.success) {
      problems.push(...result.error.issues.map((issue) => toProblem(table, sheet, row, issue)));
      continue;
    }
    const key = table.unique.map((name) => texts[name]).join(' + ');
    const first = seen.get(key);
    if (first !== undefined) {
      const column = table.unique.map(headerOf).join(' + ');
      const message = `„${key}“ už stojí na řádku ${first}. Jeden z nich opravte nebo smažte.`;
      problems.push({ file: table.file, row, column, message });
      continue;
    }
    seen.set(key, row);
    rows.push(result.data);
    rowNumbers.push(row);
  }
  return { rows, rowNumbers, problems };
}

/**
 * Records as a sheet again.
 *
 * @param like the sheet they were read from: its order of columns, days and decimals are kept
 */
export function writeTable<Row>(table: Table<Row>, rows: readonly Row[], like?: Sheet): Sheet {
  const header = like?.header ?? Object.keys(table.schema.shape).map(headerOf);
  const habits = like === undefined ? ISO : habitsOf(table, like);
  const dialect: Dialect = like?.dialect ?? PLAIN_DIALECT;
  const keys = keysByHeader(table);
  return {
    dialect,
    header,
    rows: rows.map((row) => {
      const texts = z.encode(table.schema, row);
      return header.map((name) => {
        const key = keys.get(name) ?? '';
        return asWritten(kindOf(table, key), texts[key] ?? '', habits);
      });
    }),
  };
}

const ISO: Habits = { days: 'iso', decimals: '.' };
const EMPTY_ROW = 'je prázdný. Smažte ho celý (v tabulce: pravé tlačítko na čísle řádku, Odstranit).';

function keysByHeader({ schema }: Columns): ReadonlyMap<string, string> {
  return new Map(Object.keys(schema.shape).map((key) => [headerOf(key), key]));
}

function kindOf({ schema }: Columns, key: string) {
  const column = schema.shape[key];
  return column === undefined ? 'text' : (columnNotes.get(column)?.kind ?? 'text');
}

function checkHeader(table: Columns, header: readonly string[]): PlanProblem[] {
  const known = keysByHeader(table);
  const about = (column: string, message: string) => ({ file: table.file, row: 1, column, message });
  return [
    ...[...known.keys()]
      .filter((name) => !header.includes(name))
      .map((name) =>
        about(
          name,
          `chybí. Doplňte ho do prvního řádku; buňky pod ním mohou být prázdné, jen kde to README dovoluje.`,
        ),
      ),
    ...header.flatMap((name, index) => {
      const column = name === '' ? columnLetter(index) : name;
      if (header.indexOf(name) < index) return [about(column, 'je v tabulce dvakrát. Jeden z nich smažte.')];
      if (known.has(name)) return [];
      return [about(column, 'sem nepatří. Smažte ho, nebo opravte jeho název v prvním řádku.')];
    }),
  ];
}

/** The first day and the first decimal of a file say how it writes them all. */
function habitsOf(table: Columns, { header, rows }: Sheet): Habits {
  const keys = keysByHeader(table);
  const kinds = header.map((name) => kindOf(table, keys.get(name) ?? ''));
  const some = (kind: readonly string[], pattern: RegExp) =>
    rows.some((cells) =>
      cells.some((text, index) => kind.includes(kinds[index] ?? '') && pattern.test(text)),
    );
  const isCzech =
    some(['date', 'days'], /(?:^|\s)\d{2}\.\d{2}\.\d{4}(?:\s|$)/u) && !some(['date', 'days'], /\d{4}-/u);
  const hasComma = some(['number'], /^-?\d+,\d+$/u) && !some(['number'], /^-?\d+\.\d+$/u);
  return { days: isCzech ? 'czech' : 'iso', decimals: hasComma ? ',' : '.' };
}

function toTexts(
  table: Columns,
  header: readonly string[],
  cells: readonly string[],
  habits: Habits,
): Record<string, string> {
  const keys = keysByHeader(table);
  return Object.fromEntries(
    header.map((name, index) => {
      const key = keys.get(name) ?? '';
      return [key, asRead(kindOf(table, key), cells[index] ?? '', habits)];
    }),
  );
}

function asRead(kind: string, text: string, { days, decimals }: Habits): string {
  if (kind === 'number' && decimals === ',') return text.replace(/^(-?\d+),(\d+)$/u, '$1.$2');
  if ((kind === 'date' || kind === 'days') && days === 'czech') {
    return text
      .split(' ')
      .map((part) => part.replace(CZECH_DAY, '$<year>-$<month>-$<day>'))
      .join(' ');
  }
  return text;
}

function asWritten(kind: string, text: string, { days, decimals }: Habits): string {
  if (kind === 'number' && decimals === ',') return text.replace('.', ',');
  if ((kind === 'date' || kind === 'days') && days === 'czech') {
    return text.replace(/(\d{4})-(\d{2})-(\d{2})/gu, '$3.$2.$1');
  }
  return text;
}

function toProblem(table: Columns, sheet: Sheet, row: number, issue: z.core.$ZodIssue): PlanProblem {
  const key = String(issue.path[0] ?? '');
  const header = headerOf(key);
  const index = sheet.header.indexOf(header);
  const column = index < 0 ? null : `${header} (${columnLetter(index)})`;
  const note = table.schema.shape[key] && columnNotes.get(table.schema.shape[key]);
  // A rule of the whole row brings its own sentence, a cell that of its column.
  if (issue.message !== 'does not fit' || note === undefined) {
    return { file: table.file, row, column, message: issue.message };
  }
  const text = sheet.rows[row - 2]?.[index] ?? '';
  const what = text === '' ? 'je prázdný' : `„${shorten(text)}“ sem nejde zapsat`;
  return { file: table.file, row, column, message: `${what}. Napište ${note.expected}.` };
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
