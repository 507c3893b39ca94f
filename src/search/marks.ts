/**
 * Marks: words of the index that stand for a fact and are looked for by the program, not by people.
 *
 * Pagefind keeps words in alphabetical pieces and finds them by their beginnings. So each kind of mark
 * has a beginning of its own behind all words of people, in the order they are needed together; and
 * places are written from large to small: the mark of an ORP begins with that of its okres and kraj.
 * A mark that must be met whole has an end. Digits are written as letters: Pagefind parts a word where
 * letters and digits meet, and would offer its first part for any other.
 */

/** Ends every word of the index: "slunečnice" must not find "slun", which Pagefind would else offer. */
export const END = 'q';

const KINDS = { type: 'zza', comes: 'zzb', phone: 'zzc', place: 'zzd', group: 'zze', number: 'zzf' } as const;

export const typeMark = (code: string) => `${KINDS.type}${inLetters(code)}${END}`;
export const groupMark = (code: string) => `${KINDS.group}${inLetters(code)}${END}`;
export const phoneMark = `${KINDS.phone}${END}`;

/** An IČO, telephone or registration number, or the beginning of one. */
export const numberMark = (digits: string) => `${KINDS.number}${inLetters(digits)}`;

/** Where a service comes to, as declared or by the register: code of an obec, ORP or kraj. */
export const comesMark = (code: string) => `${KINDS.comes}${inLetters(code)}${END}`;

/** Codes of a place from the kraj down, as far as one goes. */
export interface PlaceCodes {
  readonly krajCode: string;
  readonly okresCode?: string | undefined;
  readonly orpCode?: string | undefined;
  /** Whether it is in the town the ORP is named by. */
  readonly isSeat?: boolean | undefined;
}

/** Where a service has an open place; the index has it down to the seat of the ORP or outside of it. */
export function placeMark({ krajCode, okresCode, orpCode, isSeat }: PlaceCodes): string {
  const end = isSeat === undefined ? '' : `${isSeat ? 'x' : 'y'}${END}`;
  return `${KINDS.place}${inLetters((okresCode ?? krajCode).replace(/^CZ/u, ''))}${inLetters(orpCode ?? '')}${end}`;
}

/** 0 is a, 9 is j; a letter follows a z, so that it is no digit. */
function inLetters(code: string): string {
  return code
    .toLowerCase()
    .replace(/[a-z]/gu, 'z$&')
    .replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)));
}
