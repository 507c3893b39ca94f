/** Telephone numbers in what people write. Runs in the browser too, so it brings no schema. */

export interface PhoneNumber {
  /** For a `tel:` link: `+420412000111`, or a short number such as `116111`. */
  readonly dial: string;
  /** For people, with non-breaking spaces: `412 000 111`. */
  readonly label: string;
}

const NBSP = '\u00A0';
/** Digits with what people put between them; anything else ends a run. */
const RUN = /(?<![\d\p{L}])(?:\+|00)?\s?(?:\(\d+\)|\d)[\d\s.\-–/]*\d(?![\d\p{L}])/gu;
/** What most fields hold, and nothing else: one Czech number. */
const ONLY_NUMBER = /^(?:\+420 ?)?(\d{3} ?\d{3} ?\d{3})$/u;
/** Before a number that is none to ring. */
const OTHER_NUMBER = /(?:ičo?|dič|psč|pin|č\.\s?ú\.?|účtu?|účet)\W*$/iu;
/** 112 and the like; too short to be told from other numbers inside a sentence. */
const EMERGENCY = /(?<!\d[\s.\-–/]?)(?:112|15[0568])(?![\s.\-–/]?\d)/gu;
const EMERGENCY_FIELD = /^\s*(?:112|15[0568])(?:\s*(?:,|;|\/|a|nebo)\s*(?:112|15[0568]))*\s*$/u;

/**
 * The numbers in one field of the register, in the order written, each once.
 *
 * Czech numbers have nine digits; a number with another country's prefix is kept whole or not at
 * all. What is no number ("pouze SMS", an account, an IČO) gives none: such a text is shown
 * without a link.
 *
 * @example parsePhones('412 000 111, 777000222') // two numbers
 */
export function parsePhones(text: string): PhoneNumber[] {
  const [, only] = ONLY_NUMBER.exec(text) ?? [];
  if (only !== undefined) return [toCzechNumber(digitsOf(only))];
  const plain = text.replace(/\s+/gu, ' ').trim();
  const numbers = EMERGENCY_FIELD.test(plain)
    ? [...plain.matchAll(EMERGENCY)].map(([number]) => ({ dial: number, label: number }))
    : [...plain.matchAll(RUN)].flatMap((match) =>
        OTHER_NUMBER.test(plain.slice(0, match.index)) ? [] : readRun(match[0]),
      );
  return numbers.filter(({ dial }, index) => numbers.findIndex((other) => other.dial === dial) === index);
}

/** One run of digits; a slash joins two numbers, parts of one (777/123456) or an extension. */
function readRun(run: string): PhoneNumber[] {
  const parts = run.split('/');
  if (parts.length > 1) {
    const each = parts.flatMap(readDigits);
    if (each.length === parts.length) return each;
    const [first = '', ...rest] = parts;
    if (rest.every((part) => digitsOf(part).length <= MAX_EXTENSION) && readDigits(first).length === 1) {
      return readDigits(first);
    }
  }
  return readDigits(run.replaceAll('/', ' '));
}

/** "412 000 111/112": another end of the same number, which a link cannot say. */
const MAX_EXTENSION = 3;

function readDigits(run: string): PhoneNumber[] {
  const digits = digitsOf(run);
  const hasPrefix = /^\s*(?:\+|00\s?[1-9])/u.test(run);
  const national = hasPrefix ? digits.replace(/^00/u, '') : digits;
  if (!hasPrefix && /^116\d{3}$/u.test(digits)) return [{ dial: digits, label: inThrees(digits) }];
  if (hasPrefix && !national.startsWith('420')) return readForeign(run, national);
  // "+420 420 412 …" repeats the prefix; without a plus, 420 is one only before nine digits.
  const own = national.replace(hasPrefix ? /^(?:420)+(?=\d{9})/u : /^420(?=\d{9}$)/u, '');
  const range = /^(?<number>.*\d)\s?[-–]\s?\d{1,2}$/u.exec(run)?.groups?.['number'];
  if (own.length > 9 && range !== undefined && digitsOf(range).length === digits.length - 1) {
    return readDigits(range);
  }
  if (own.length === 0 || own.length % 9 !== 0 || !isCutAtSpaces(run, digits.length - own.length)) return [];
  return (own.match(/\d{9}/gu) ?? []).map(toCzechNumber);
}

/** Several numbers in one run must part where there is something between the digits. */
function isCutAtSpaces(run: string, prefixLength: number): boolean {
  let count = -prefixLength;
  for (const [index, sign] of [...run].entries()) {
    if (!/\d/u.test(sign)) continue;
    count += 1;
    const next = run[index + 1];
    if (count > 0 && count % 9 === 0 && next !== undefined && /\d/u.test(next)) return false;
  }
  return true;
}

/** Eight to fifteen digits (E.164) with the prefix; shown as written. */
function readForeign(run: string, digits: string): PhoneNumber[] {
  if (digits.length < 8 || digits.length > 15 || digits.startsWith('0')) return [];
  const label = run
    .trim()
    .replace(/^00\s?/u, '+')
    .replace(/\s+/gu, NBSP);
  return [{ dial: `+${digits}`, label }];
}

/** @param digits nine */
const toCzechNumber = (digits: string): PhoneNumber => ({ dial: `+420${digits}`, label: inThrees(digits) });
const digitsOf = (text: string) => text.replace(/\D/gu, '');
const inThrees = (digits: string) => digits.replace(/\d{3}(?=\d)/gu, `$&${NBSP}`);
