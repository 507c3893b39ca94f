/** What may be the address of a `mailto:` link. */
import { mailtoHref } from '../../../../src/domain/link.ts';
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const notEmail = defineRule({
  kind: 'not-email',
  title: 'E-mail addresses that are none, left out',
  advice: BY_PROVIDER,
  about: 'other',
  isPublished: true,
});

export function isEmail(text: string): boolean {
  return mailtoHref(text) !== null;
}
