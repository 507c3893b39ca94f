/** File rpss.json → its records as they are; everything that is no register stops here. */
import { readFileSync } from 'node:fs';
import { OperatorError } from '../../lib/errors.ts';

const UNCHANGED = 'Nothing in content/ was changed.';
const DOWNLOAD_AGAIN = `Download rpss.json again and compare its size with the published one. ${UNCHANGED}`;

/**
 * @returns entries of `polozky`, to be taken one by one: a reader that streams the file can stand in its place
 * @throws {OperatorError} when the file is missing, cut off, an error page or another data set
 */
export function readRegisterItems(file: string): Iterable<unknown> {
  const data = parseJsonFile(file, DOWNLOAD_AGAIN);
  const items = isObject(data) ? data['polozky'] : undefined;
  if (!Array.isArray(items)) {
    throw new OperatorError(
      `${file} has no list under the key "polozky"`,
      `This is another data set, or the register has changed its format. ${UNCHANGED}`,
    );
  }
  if (items.length === 0) {
    throw new OperatorError(`${file} has no records: its list "polozky" is empty`, DOWNLOAD_AGAIN);
  }
  return items as unknown[];
}

/** @throws {OperatorError} when the file cannot be read or is no JSON */
export function parseJsonFile(file: string, hint: string): unknown {
  const text = decode(file, readBytes(file), hint).trim();
  if (text === '') throw new OperatorError(`${file} is empty`, hint);
  if (text.startsWith('<')) {
    throw new OperatorError(
      `${file} is a web page (HTML or XML), not JSON`,
      `An error page was probably saved in its place. ${hint}`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const isCut = !/[}\]]$/u.test(text) || /end of JSON/iu.test(String(cause));
    throw new OperatorError(
      `${file} is not valid JSON${isCut ? `: it ends in the middle, after ${text.length} characters` : ''}`,
      isCut ? `The download was probably cut off. ${hint}` : hint,
      { cause },
    );
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EISDIR') {
      throw new OperatorError(
        `${file} is a folder, not a file`,
        `Give the path of the file itself. ${UNCHANGED}`,
        { cause },
      );
    }
    throw new OperatorError(
      `${file} ${code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? 'unknown reason'})`}`,
      `Check the path and the rights to read it. ${UNCHANGED}`,
      { cause },
    );
  }
}

function decode(file: string, bytes: Buffer, hint: string): string {
  const isCompressed =
    (bytes[0] === 0x1f && bytes[1] === 0x8b) || bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004';
  if (isCompressed) {
    throw new OperatorError(
      `${file} is a compressed archive`,
      `Unpack it and give the JSON file inside. ${UNCHANGED}`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new OperatorError(`${file} is not text in UTF-8, or is cut off`, hint, { cause });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
