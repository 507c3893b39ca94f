/** One e-mail address, one entry. */
import type { Email } from '../../../../src/domain/contact.ts';
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const duplicateEmail = defineRule({
  kind: 'duplicate-email',
  title: 'Services with one e-mail address in several entries',
  advice: BY_PROVIDER,
  about: 'other',
  isPublished: true,
});

/** Whether one address stands in two entries; capital letters make no other one. */
export function hasEmailTwice(emails: readonly Email[]): boolean {
  return new Set(emails.map(({ address }) => address.toLowerCase())).size < emails.length;
}
