/** File rpss.json → the bytes of its records, piece by piece; everything that is no register stops here. */
import { type FileHandle, open } from 'node:fs/promises';
import { OperatorError } from '../../lib/errors.ts';
import { JsonListCutter, JsonListError } from './json-list.ts';
import {
  UNCHANGED,
  cutError,
  emptyError,
  fileError,
  invalidError,
  notUtf8,
  refuseForeign,
} from './read-json.ts';

const DOWNLOAD_AGAIN = `Download rpss.json again and compare its size with the published one. ${UNCHANGED}`;
const CHUNK_BYTES = 256 * 1024;

/** Records that end in one piece of the file. */
export interface RegisterPiece {
  /** Number of the first one in the file, from 1. */
  readonly firstAt: number;
  /** Each for parseListItem; valid until the next piece is asked for. */
  readonly items: readonly Buffer[];
}

/**
 * @param onRead how many bytes were read, after each piece of the file
 * @returns entries of `polozky` in the order of the file; memory holds a few of them at a time
 * @throws {OperatorError} when the file is missing, cut off, an error page or another data set
 */
export async function* readRegisterPieces(
  file: string,
  onRead: (bytes: number) => void = () => undefined,
): AsyncGenerator<RegisterPiece, void, undefined> {
  const handle = await openFile(file);
  const cutter = new JsonListCutter('polozky');
  let total = 0;
  let firstAt = 1;
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await readInto(handle, chunk, file);
      if (bytesRead === 0) break;
      if (total === 0) refuseForeign(file, chunk.subarray(0, bytesRead), DOWNLOAD_AGAIN);
      total += bytesRead;
      const items: Buffer[] = [];
      try {
        for (const item of cutter.take(chunk.subarray(0, bytesRead))) items.push(item);
      } finally {
        // Also before a fault: a record ahead of it may be at fault itself, and is named first.
        if (items.length > 0) yield { firstAt, items };
      }
      firstAt += items.length;
      onRead(bytesRead);
    }
    if (cutter.end() === 0) {
      throw new OperatorError(`${file} has no records: its list "polozky" is empty`, DOWNLOAD_AGAIN);
    }
  } catch (cause) {
    if (!(cause instanceof JsonListError)) throw cause;
    throw explainFault(file, cause, total);
  } finally {
    await handle.close();
  }
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file);
  } catch (cause) {
    throw fileError(file, cause);
  }
}

async function readInto(handle: FileHandle, chunk: Buffer, file: string): Promise<{ bytesRead: number }> {
  try {
    return await handle.read(chunk, 0, chunk.length, null);
  } catch (cause) {
    throw fileError(file, cause);
  }
}

/** @param bytes of the file that were read, if that may be at fault */
export function explainFault(file: string, error: JsonListError, bytes = 0): OperatorError {
  const { fault } = error;
  switch (fault.kind) {
    case 'empty':
      return emptyError(file, DOWNLOAD_AGAIN);
    case 'cut':
      return cutError(file, bytes, DOWNLOAD_AGAIN, error);
    case 'not-utf8':
      return notUtf8(file, DOWNLOAD_AGAIN, error);
    case 'invalid':
      return invalidError(file, fault.at === null ? '' : `: record no. ${fault.at}`, DOWNLOAD_AGAIN, error);
    case 'too-long-item':
      return new OperatorError(
        `${file}: record no. ${fault.at ?? ''} is longer than 64 MB`,
        `No record of the register is. ${DOWNLOAD_AGAIN}`,
        { cause: error },
      );
    case 'no-list':
    case 'too-long-envelope':
      return new OperatorError(
        `${file} has no list under the key "polozky"`,
        `This is another data set, or the register has changed its format. ${UNCHANGED}`,
        { cause: error },
      );
  }
}
