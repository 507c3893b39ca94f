/**
 * CSV files inside a ZIP, read one after the other without unpacking it.
 *
 * yauzl reads by the list at the end of the ZIP, one entry at a time, and refuses entries that grow
 * beyond the size they declare; names that lead out of a folder do not pass it either. Sizes that are
 * absurd and damaged contents are caught here.
 */
import { crc32 } from 'node:zlib';
import { type Entry, type ZipFile, openPromise } from 'yauzl';
import { OperatorError } from '../../lib/errors.ts';

/** The country has 6,258 entries, 380 MB unpacked, pressed to a sixth; the limits leave room for years. */
const MAX_ENTRIES = 20_000;
const MAX_BYTES = 2_000_000_000;
const MAX_RATIO = 100;

export interface ZipEntry {
  /** As it stands in the ZIP: `CSV/20260731_OB_562335_ADR.csv`. */
  readonly name: string;
  /** Each piece is valid until the next is asked for. */
  readonly pieces: AsyncIterable<Buffer>;
}

/**
 * @param onProgress bytes of the ZIP done, of all
 * @throws {OperatorError} when it is no ZIP, is cut off or damaged, or would unpack to too much
 */
export async function* readZipEntries(
  file: string,
  onProgress?: (done: number, total: number) => void,
): AsyncGenerator<ZipEntry> {
  const zip = await reading(file, () => openPromise(file, { lazyEntries: true, autoClose: false }));
  try {
    if (zip.entryCount > MAX_ENTRIES) throw tooLarge(file, `${zip.entryCount} files`);
    const entries = zip.eachEntry();
    let bytes = 0;
    let done = 0;
    for (;;) {
      const step = await reading(file, () => entries.next());
      if (step.done === true) break;
      const { fileName, compressedSize, uncompressedSize } = step.value;
      bytes += uncompressedSize;
      if (bytes > MAX_BYTES || bytes > zip.fileSize * MAX_RATIO)
        throw tooLarge(file, `${bytes} bytes or more`);
      if (/\.csv$/iu.test(fileName)) {
        const name = printable(fileName);
        yield { name, pieces: readPieces(`${name} in ${file}`, zip, step.value) };
      }
      done += compressedSize;
      onProgress?.(Math.min(done, zip.fileSize), zip.fileSize);
    }
  } finally {
    zip.close();
  }
}

async function* readPieces(place: string, zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await reading(place, () => zip.openReadStreamPromise(entry));
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    let sum = 0;
    for (;;) {
      const step = await reading(place, () => pieces.next());
      if (step.done === true) break;
      sum = crc32(step.value, sum);
      yield step.value;
    }
    if (sum !== entry.crc32) throw damaged(place, 'its checksum does not fit');
  } finally {
    stream.destroy();
  }
}

async function reading<Value>(place: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (cause) {
    throw damaged(place, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

/** Names of files come from elsewhere and go into messages. */
function printable(name: string): string {
  return name.slice(0, 200).replace(/[^\p{L}\p{N}._/ -]/gu, '?');
}

function damaged(place: string, reason: string, cause?: unknown): OperatorError {
  return new OperatorError(
    `${place} cannot be read as a ZIP: ${reason}`,
    'It was probably cut off or damaged on the way: download it again. Nothing in content/ was changed.',
    { cause },
  );
}

function tooLarge(file: string, size: string): OperatorError {
  return new OperatorError(
    `${file} would unpack to ${size}, far more than the address points of the country`,
    'It is not the ZIP of RÚIAN: download it again from the address in scripts/import/sources.ts. Nothing in content/ was changed.',
  );
}
