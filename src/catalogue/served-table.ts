/** Files of enrichment joined with the table of served areas, as the import joins them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { formatTableFault, readServedTable, SERVED_TABLE_FILE } from '@/domain/served-table.ts';
import { readSpreadsheet } from '@/domain/spreadsheet.ts';

/**
 * @param files enrichment by id of the service, as read
 * @param content folder `content`
 * @throws Error naming what the import would have refused; for a file changed after it
 */
export function withServedTable(
  files: Readonly<Record<string, Record<string, unknown>>>,
  content: string,
): Record<string, Record<string, unknown>> {
  const file = path.join(content, SERVED_TABLE_FILE);
  if (!existsSync(file)) return files;
  const rows = readSpreadsheet(readFileSync(file), (text, options) => parse(text, options));
  const { services, faults } = readServedTable(rows, () => true);
  const messages = faults.map(formatTableFault);
  for (const [id, { cells }] of services) {
    if (files[id]?.['serves'] === undefined) continue;
    messages.push(`row ${cells[0]?.row ?? ''}: enrichment/${id}.yml says too whom this service serves`);
  }
  if (messages.length > 0) throw new Error([`content/${SERVED_TABLE_FILE}:`, ...messages].join('\n  '));
  const served = [...services].map(([id, { serves }]) => [id, { ...files[id], serves }] as const);
  return { ...files, ...Object.fromEntries(served) };
}
