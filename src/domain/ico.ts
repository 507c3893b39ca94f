/**
 * IČO, the identification number of a legal or natural person in business.
 *
 * Eight digits kept as text, because leading zeros count; the last is a check digit.
 */
import { z } from 'zod';

/**
 * Whether the text is eight digits with a right check digit: 11 minus the sum of
 * the first seven digits weighted 8 to 2, modulo 11; 10 becomes 0 and 11 becomes 1.
 */
export function isIco(text: string): boolean {
  if (!/^\d{8}$/u.test(text)) return false;
  const digits = [...text].map(Number);
  const sum = digits.slice(0, 7).reduce((total, digit, index) => total + digit * (8 - index), 0);
  return digits[7] === (11 - (sum % 11)) % 10;
}

export const Ico = z.string().refine(isIco, 'eight digits with a right check digit').brand<'Ico'>();
export type Ico = z.infer<typeof Ico>;
