/**
 * Is a file what it should be? Cheap looks at its start and its end, to be had without reading it
 * all: an error page with status 200, an archive, a file that ends in the middle.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { TRY_LATER, TransferFailure } from './failures.ts';

export type FileKind = 'json' | 'zip' | 'csv';

/** How much of a file `checkStart` should be given, if the file has that much. */
export const START_BYTES = 1024;

const NOT_THE_FILE =
  'Open the address in a browser: it may name another file now. If so, give the right address or path.';
const ERROR_PAGE = `A notice was sent in place of the data: open the address in a browser. ${TRY_LATER}`;
const BROKEN_AT_SOURCE = `The file is broken where it is published. ${TRY_LATER}`;

/** Signatures of ZIP, gzip, Zstandard, bzip2, xz and 7-Zip. */
const ARCHIVES = ['504b0304', '504b0506', '1f8b', '28b52ffd', '425a68', 'fd377a585a00', '377abcaf271c'];
const ZIP_START = '504b0304';

/** @throws {TransferFailure} by the header `Content-Type`, before anything is read */
export function checkType(contentType: string | undefined): void {
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(contentType ?? '')) throw webPage();
}

/** @throws {TransferFailure} when the first bytes are of another kind */
export function checkStart(start: Buffer, kind: FileKind): void {
  if (start.length === 0) throw wrongFile('the file is empty', BROKEN_AT_SOURCE);
  const hex = start.toString('hex', 0, 8);
  if (kind === 'zip') {
    if (hex.startsWith(ZIP_START)) return;
    if (isMarkup(start)) throw webPage();
    throw wrongFile('it is no ZIP archive', NOT_THE_FILE);
  }
  if (ARCHIVES.some((signature) => hex.startsWith(signature))) {
    throw wrongFile(`it is a compressed archive, not ${kind.toUpperCase()}`, NOT_THE_FILE);
  }
  if (isMarkup(start)) throw webPage();
  if (kind === 'json' && !/^\s*[[{]/u.test(toText(start))) {
    throw wrongFile('it is no JSON: it begins with neither { nor [', NOT_THE_FILE);
  }
}

/**
 * @param size of the file, in bytes
 * @param isLengthKnown the server told the length and all of it came: then no attempt will help
 * @throws {TransferFailure} when the end of the file is missing
 */
export function checkEnd(file: string, size: number, kind: FileKind, isLengthKnown: boolean): void {
  const isWhole = kind === 'json' ? hasJsonEnd(file, size) : kind === 'zip' ? hasZipEnd(file, size) : true;
  if (isWhole) return;
  throw new TransferFailure('the file ends in the middle', BROKEN_AT_SOURCE, {
    isTransient: !isLengthKnown,
    spoilsPart: true,
  });
}

/** Of what was there before nothing has been touched yet. */
function wrongFile(reason: string, hint: string): TransferFailure {
  return new TransferFailure(reason, hint, { isTransient: false });
}

function webPage(): TransferFailure {
  return wrongFile('the server sent a web page', ERROR_PAGE);
}

/** HTML or XML; neither JSON nor the CSV of RÚIAN can begin so. */
function isMarkup(start: Buffer): boolean {
  return /^\s*</u.test(toText(start));
}

function toText(start: Buffer): string {
  return start.toString('utf8').replace(/^\uFEFF/u, '');
}

const BRACKETS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The last sign closes the first one; what lies between is for the parser. */
function hasJsonEnd(file: string, size: number): boolean {
  const first = toText(readPart(file, 0, Math.min(size, START_BYTES)))
    .trimStart()
    .charAt(0);
  const last = readPart(file, Math.max(0, size - START_BYTES), size)
    .toString('latin1')
    .trimEnd()
    .at(-1);
  return last !== undefined && last === BRACKETS[first];
}

const ZIP_END = Buffer.from('504b0506', 'hex');
const ZIP_END_BYTES = 22;
const LONGEST_ZIP_COMMENT = 0xffff;

/** The record at the end of an archive, which lists its files, ends where the file does. */
function hasZipEnd(file: string, size: number): boolean {
  const tail = readPart(file, Math.max(0, size - ZIP_END_BYTES - LONGEST_ZIP_COMMENT), size);
  const at = tail.lastIndexOf(ZIP_END);
  if (at === -1 || at + ZIP_END_BYTES > tail.length) return false;
  return at + ZIP_END_BYTES + tail.readUInt16LE(at + ZIP_END_BYTES - 2) === tail.length;
}

function readPart(file: string, from: number, to: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(to - from);
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from));
  } finally {
    closeSync(handle);
  }
}
