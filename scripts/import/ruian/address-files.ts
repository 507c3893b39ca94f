/**
 * Where address points of RÚIAN lie: one CSV, a folder of them, or the ZIP of the country; each is
 * read line by line, whatever its size.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { glob, open } from 'node:fs/promises';
import path from 'node:path';
import { IsoDate } from '../../../src/domain/validity.ts';
import { OperatorError } from '../../lib/errors.ts';
import { decodeLine, isHeader } from './address-rows.ts';
import { LineScanner, LineTooLongError, type VisitLine } from './line-scanner.ts';
import { readZipEntries } from './zip-entries.ts';

const PIECE_BYTES = 262_144;
const ZIP_MARK = 'PK';

export type OnProgress = (done: number, total: number) => void;

interface AddressFile {
  readonly name: string;
  /** Each piece is valid until the next is asked for. */
  readonly pieces: AsyncIterable<Buffer>;
}

/**
 * Shows every row, without the header of its file, to `visit`.
 *
 * @param source CSV file, folder with CSV files at any depth, or ZIP with CSV files
 * @param onProgress bytes done, of all
 * @returns the day the address points are as of, from the names of the files; `null` when these do not say
 * @throws {OperatorError} when there is no such file, its columns are others, or the ZIP is damaged
 */
export async function visitAddressRows(
  source: string,
  visit: VisitLine,
  onProgress?: OnProgress,
): Promise<{ asOf: IsoDate | null }> {
  let isEmpty = true;
  let asOf: IsoDate | null = null;
  for await (const { name, pieces } of addressFilesOf(source, onProgress)) {
    isEmpty = false;
    const date = dateIn(name);
    if (date !== null && (asOf === null || date > asOf)) asOf = date;
    await visitRows(name, pieces, visit);
  }
  if (isEmpty) throw noAddressFile(source);
  return { asOf };
}

async function visitRows(name: string, pieces: AsyncIterable<Buffer>, visit: VisitLine): Promise<void> {
  const read = { hasHeader: false };
  const scanner = new LineScanner((bytes, start, end) => {
    if (read.hasHeader) visit(bytes, start, end);
    else if (isHeader(decodeLine(bytes, start, end))) read.hasHeader = true;
    else throw otherColumns(name);
  });
  try {
    for await (const piece of pieces) scanner.push(piece);
    scanner.end();
  } catch (cause) {
    throw cause instanceof LineTooLongError ? otherColumns(name) : cause;
  }
  if (!read.hasHeader) throw otherColumns(name);
}

async function* addressFilesOf(source: string, onProgress?: OnProgress): AsyncGenerator<AddressFile> {
  const stats = statSync(source, { throwIfNoEntry: false });
  if (stats?.isFile() === true && isZip(source)) {
    for await (const { name, pieces } of readZipEntries(source, onProgress)) {
      yield { name: `${name} in ${source}`, pieces };
    }
    return;
  }
  const files: string[] = [];
  if (stats?.isFile() === true) files.push(source);
  else if (stats?.isDirectory() === true) {
    for await (const name of glob('**/*.csv', { cwd: source })) files.push(path.join(source, name));
  }
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  let done = 0;
  for (const file of files.toSorted()) {
    yield { name: file, pieces: readPieces(file, (bytes) => onProgress?.((done += bytes), total)) };
  }
}

/** One buffer for the whole file: memory stays the same however long it is. */
async function* readPieces(file: string, onBytes: (bytes: number) => void): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  await using handle = await open(file);
  for (;;) {
    const { bytesRead } = await handle.read(buffer);
    if (bytesRead === 0) break;
    yield buffer.subarray(0, bytesRead);
    onBytes(bytesRead);
  }
}

function isZip(file: string): boolean {
  const mark = Buffer.alloc(ZIP_MARK.length);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, mark);
  } finally {
    closeSync(descriptor);
  }
  return mark.toString('latin1') === ZIP_MARK;
}

/** `20260731_OB_562335_ADR.csv` → `2026-07-31`. */
function dateIn(name: string): IsoDate | null {
  const [, year = '', month = '', day = ''] = /(?:^|[/\\])(\d{4})(\d{2})(\d{2})_OB_/u.exec(name) ?? [];
  return IsoDate.safeParse(`${year}-${month}-${day}`).data ?? null;
}

function noAddressFile(source: string): OperatorError {
  return new OperatorError(
    `${source} is no ZIP with CSV files, no CSV file and no folder with any`,
    'Give --ruian the address points of RÚIAN: the ZIP of the country, a CSV file or a folder of them. Nothing in content/ was changed.',
  );
}

function otherColumns(name: string): OperatorError {
  return new OperatorError(
    `${name} does not have the 19 columns of RÚIAN address points`,
    'Give the CSV files of RÚIAN as they are (windows-1250, semicolons, first line with the names of columns). Nothing in content/ was changed.',
  );
}
