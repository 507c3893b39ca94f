/** One telephone number, one entry. */
import type { Phone } from '../../../../src/domain/contact.ts';
import { phonesIn } from '../../parse/known-phones.ts';
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const duplicatePhone = defineRule({
  kind: 'duplicate-phone',
  title: 'Services with one telephone number in several entries',
  advice: BY_PROVIDER,
  about: 'other',
  isPublished: true,
});

/** Whether one number stands in two entries, however it is written. */
export function hasPhoneTwice(phones: readonly Phone[]): boolean {
  const numbers = phones.flatMap(({ text }) => phonesIn(text).map(({ dial }) => dial));
  return new Set(numbers).size < numbers.length;
}
