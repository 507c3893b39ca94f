/** content/register/history.csv: numbers of services by date, type and ORP, as a file. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HISTORY_COLUMNS } from '../../../src/domain/history.ts';
import { IsoDate } from '../../../src/domain/validity.ts';
import { OperatorError } from '../../lib/errors.ts';
import { type History, NO_HISTORY } from './history.ts';

/** Inside content. */
export const HISTORY_FILE = 'register/history.csv';

const HEADER = HISTORY_COLUMNS.join(',');
/** A row as HistoryRow says, nothing quoted: there is nothing that would need it. */
const LINE = /^(?<asOf>\d{4}-\d{2}-\d{2}),[A-Za-z0-9]{1,20},\d{4},[1-9]\d*,[1-9]\d*$/u;

/**
 * @param content folder `content`
 * @returns no rows when there is no file yet
 * @throws {OperatorError} when it was edited or damaged
 */
export function readHistory(content: string): History {
  const file = path.join(content, HISTORY_FILE);
  return existsSync(file) ? parseHistory(readFileSync(file, 'utf8'), file) : NO_HISTORY;
}

/**
 * @param file for the message
 * @throws {OperatorError} naming the first line that is none of ours
 */
export function parseHistory(text: string, file: string): History {
  const [header, ...lines] = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  if (header !== HEADER) throw damaged(file, 1);
  const history = new Map<IsoDate, string[]>();
  for (const [index, line] of lines.entries()) {
    const asOf = LINE.exec(line)?.groups?.['asOf'];
    const rows = asOf === undefined ? undefined : history.get(asOf);
    if (rows !== undefined) rows.push(line);
    else if (asOf !== undefined && IsoDate.safeParse(asOf).success) history.set(asOf, [line]);
    else throw damaged(file, index + 2);
  }
  return history;
}

/** Text of the file. */
export function formatHistoryFile(history: History): string {
  return [HEADER, ...[...history.values()].flat(), ''].join('\n');
}

function damaged(file: string, line: number): OperatorError {
  return new OperatorError(
    `${file}, line ${line}: not a row of ${HEADER}`,
    'Take the file from git; a spreadsheet program may have changed it. If it cannot be had, delete it: the counts then begin anew.',
  );
}
