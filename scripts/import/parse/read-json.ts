/** Reading JSON files given by the operator; everything that is no JSON stops with words, not a stack. */
import { readFileSync } from 'node:fs';
import { OperatorError } from '../../lib/errors.ts';

export const UNCHANGED = 'Nothing in content/ was changed.';

/** @throws {OperatorError} when the file cannot be read or is no JSON */
export function readJsonFile(file: string, hint: string): unknown {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw fileError(file, cause);
  }
  refuseForeign(file, bytes, hint);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch (cause) {
    throw notUtf8(file, hint, cause);
  }
  if (text === '') throw emptyError(file, hint);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const isCut = !/[}\]]$/u.test(text) || /end of JSON/iu.test(String(cause));
    throw isCut ? cutError(file, bytes.length, hint, cause) : invalidError(file, '', hint, cause);
  }
}

/**
 * What a first look tells: a web page or an archive in place of the data.
 *
 * @param start first bytes of the file
 * @throws {OperatorError}
 */
export function refuseForeign(file: string, start: Buffer, hint: string): void {
  if ((start[0] === 0x1f && start[1] === 0x8b) || start.toString('latin1', 0, 4) === 'PK\u0003\u0004') {
    throw new OperatorError(
      `${file} is a compressed archive`,
      `Unpack it and give the JSON file inside. ${UNCHANGED}`,
    );
  }
  if (/^\s*</u.test(start.toString('utf8', 0, 1024).replace('\uFEFF', ''))) {
    throw new OperatorError(
      `${file} is a web page (HTML or XML), not JSON`,
      `An error page was probably saved in its place. ${hint}`,
    );
  }
}

export function fileError(file: string, cause: unknown): OperatorError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'EISDIR') {
    return new OperatorError(
      `${file} is a folder, not a file`,
      `Give the path of the file itself. ${UNCHANGED}`,
      { cause },
    );
  }
  return new OperatorError(
    `${file} ${code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? 'unknown reason'})`}`,
    `Check the path and the rights to read it. ${UNCHANGED}`,
    { cause },
  );
}

export function emptyError(file: string, hint: string): OperatorError {
  return new OperatorError(`${file} is empty`, hint);
}

export function notUtf8(file: string, hint: string, cause: unknown): OperatorError {
  return new OperatorError(`${file} is not text in UTF-8, or is cut off`, hint, { cause });
}

export function cutError(file: string, bytes: number, hint: string, cause: unknown): OperatorError {
  return new OperatorError(
    `${file} is not valid JSON: it ends in the middle, after ${bytes} bytes`,
    `The download was probably cut off. ${hint}`,
    { cause },
  );
}

/** @param where a place in the file, such as `: record no. 12` */
export function invalidError(file: string, where: string, hint: string, cause: unknown): OperatorError {
  return new OperatorError(`${file} is not valid JSON${where}`, hint, { cause });
}
