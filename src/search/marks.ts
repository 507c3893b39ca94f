/**
 * Marks: words of the index that stand for a fact and are looked for by the program, not by people.
 *
 * Pagefind finds words by their beginnings, so places are written from large to small: the mark of
 * an obec begins with that of its ORP, okres and kraj. A mark that must be met whole has an end.
 * Digits are written as letters: Pagefind parts a word where letters and digits meet, and would
 * offer its first part for any other.
 */

/** Ends every word of the index: "slunečnice" must not find "slun", which Pagefind would else offer. */
export const END = 'q';

export const typeMark = (code: string) => `druh${inLetters(code)}${END}`;
export const groupMark = (code: string) => `skupina${inLetters(code)}${END}`;
export const phoneMark = `telefonem${END}`;

/** An IČO, telephone, PSČ or registration number, or the beginning of one. */
export const numberMark = (digits: string) => `cislo${inLetters(digits)}`;

/** Codes of a place from the kraj down, as far as one goes. */
export interface PlaceCodes {
  readonly krajCode: string;
  readonly okresCode?: string | undefined;
  readonly orpCode?: string | undefined;
  readonly obecCode?: string | undefined;
}

/** Where a service has an open place. @example placeMark({ krajCode: 'CZ042', okresCode: 'CZ0421' }) // => 'mistoaecb' */
export function placeMark({ krajCode, okresCode, orpCode, obecCode }: PlaceCodes): string {
  const area = (okresCode ?? krajCode).replace(/^CZ/u, '').toLowerCase();
  return `misto${inLetters(`${area}${orpCode ?? ''}${obecCode ?? ''}`)}${obecCode === undefined ? '' : END}`;
}

/** Where a service comes to, as declared or by the register: code of an obec, ORP or kraj. */
export const comesMark = (code: string) => `dojede${inLetters(code)}${END}`;

/** 0 is a, 9 is j; letters stay, in small. */
function inLetters(code: string): string {
  return code.toLowerCase().replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)));
}
