/** A table of content/plans as open data: the operator's own file, less the rows that are not published. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PLAIN_DIALECT, PlanDataError, type Sheet } from '../../domain/plan/sheet.ts';
import { readTable, type Table, writeTable } from '../../domain/plan/table.ts';
import { TABLES, type TableName } from '../../domain/plan/tables.ts';
import { formatCsv, parseCsv } from './csv.ts';

/**
 * @param content folder `content`; a file that is not there gives the names of its columns alone
 * @returns text of the file, byte for byte when every row is published
 * @throws {PlanDataError} when the file cannot be read
 */
export function readPublishedTable(
  content: string,
  name: TableName,
  isPublished: (row: object) => boolean,
): string {
  const table = TABLES[name] as Table<object>;
  const file = path.join(content, 'plans', table.file);
  if (!existsSync(file)) return formatCsv({ ...writeTable(table, []), dialect: PLAIN_DIALECT });
  const sheet = parseCsv(readFileSync(file), table.file);
  if ('message' in sheet) throw new PlanDataError([sheet]);
  return formatCsv(keepRows(sheet, table, isPublished));
}

function keepRows(sheet: Sheet, table: Table<object>, isPublished: (row: object) => boolean): Sheet {
  const { rows, rowNumbers, problems } = readTable(table, sheet);
  if (problems.length > 0) throw new PlanDataError(problems);
  const published = new Set(rowNumbers.filter((_, index) => isPublished(rows[index] ?? {})));
  return { ...sheet, rows: sheet.rows.filter((_, index) => published.has(index + 2)) };
}
