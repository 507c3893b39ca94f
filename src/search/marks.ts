/**
 * Marks: words of the index that stand for a fact and are looked for by the program, not by people.
 *
 * Pagefind finds words by their beginnings, so places are written from large to small: the mark of
 * an obec begins with that of its ORP, okres and kraj. A mark that must be met whole has an end.
 */

/** Ends every word of the index: "slunečnice" must not find "slun", which Pagefind would else offer. */
export const END = 'q';

export const typeMark = (code: string) => `druh${code.toLowerCase()}${END}`;
export const groupMark = (code: string) => `skupina${code}${END}`;
export const phoneMark = `telefonem${END}`;

/** Codes of a place from the kraj down, as far as one goes. */
export interface PlaceCodes {
  readonly krajCode: string;
  readonly okresCode?: string | undefined;
  readonly orpCode?: string | undefined;
  readonly obecCode?: string | undefined;
}

/** Where a service has an open place. @example placeMark({ krajCode: 'CZ042', okresCode: 'CZ0421' }) // => 'misto0421' */
export function placeMark({ krajCode, okresCode, orpCode, obecCode }: PlaceCodes): string {
  const area = (okresCode ?? krajCode).replace(/^CZ/u, '').toLowerCase();
  return `misto${area}${orpCode ?? ''}${obecCode === undefined ? '' : `${obecCode}${END}`}`;
}

/** Where a service comes to, as declared or by the register: code of an obec, ORP or kraj. */
export const comesMark = (code: string) => `dojede${code.toLowerCase()}${END}`;
