/** What a postal code looks like. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const badPsc = defineRule({
  kind: 'bad-psc',
  title: 'Postal codes that do not have five digits; taken as not given',
  advice: BY_PROVIDER,
  about: 'places',
  isPublished: true,
});

/** @param text without spaces */
export function isPsc(text: string): boolean {
  return /^\d{5}$/u.test(text);
}
