/** Too few digits or too many, an account or an IČO in place of a number, words only. */
import { phonesIn } from '../../parse/known-phones.ts';
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const phoneWithoutNumber = defineRule({
  kind: 'phone-without-number',
  title: 'Telephones without a number; shown as text',
  advice: BY_PROVIDER,
  about: 'other',
  isPublished: true,
});

export function hasNumber(text: string): boolean {
  return phonesIn(text).length > 0;
}
