/** Telephone numbers in what people write. Runs in the browser too, so it brings no schema. */

export interface PhoneNumber {
  /** For a `tel:` link: `+420412000111`, or a short number such as `116111`. */
  readonly dial: string;
  /** For people, with non-breaking spaces: `412 000 111`. */
  readonly label: string;
}

const NBSP = '\u00A0';
/** A number with its prefix; groups may be parted by a space, a dot or a hyphen. */
const PHONE =
  /(?<![\d+])(?:(?<prefix>(?:\+|00)\s?[1-9]\d{0,2})[\s.\-/]*)?(?<number>\d{3}[\s.-]?\d{3}[\s.-]?\d{3}|116[\s.-]?\d{3})(?!\d)/gu;
const EMERGENCY = /^(?:112|15[0568])$/u;

/**
 * The numbers in one field of the register, in the order written.
 *
 * Czech numbers have nine digits; a prefix other than 420 is kept and shown. What is
 * no number ("pouze SMS") gives none: the text is then shown without a link.
 *
 * @example parsePhones('412 000 111, 777000222') // two numbers
 */
export function parsePhones(text: string): PhoneNumber[] {
  const plain = text.replace(/\s/gu, ' ').trim();
  if (EMERGENCY.test(plain)) return [{ dial: plain, label: plain }];
  const numbers = [...plain.matchAll(PHONE)].map((match) => {
    const digits = (match.groups?.['number'] ?? '').replace(/\D/gu, '');
    const prefix = (match.groups?.['prefix'] ?? '').replace(/^00/u, '').replace(/\D/gu, '');
    const grouped = digits.replace(/\d{3}(?=\d)/gu, `$&${NBSP}`);
    if (digits.length === 6) return { dial: digits, label: grouped };
    if (prefix === '' || prefix === '420') return { dial: `+420${digits}`, label: grouped };
    return { dial: `+${prefix}${digits}`, label: `+${prefix}${NBSP}${grouped}` };
  });
  return numbers.filter(({ dial }, index) => numbers.findIndex((other) => other.dial === dial) === index);
}
