/** How long a text may be. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const MAX_NAME = 300;
/** Longer texts are no remarks but mistakes; the register's own limit is 4,000. */
export const MAX_TEXT = 10_000;

export const textTooLong = defineRule({
  kind: 'text-too-long',
  title: 'Names over 300 characters and other texts over 10,000, left out',
  advice: BY_PROVIDER,
  about: 'other',
  isPublished: true,
});

export function isTooLong(text: string, maxLength: number): boolean {
  return text.length > maxLength;
}
