/** Nobody can ask such a service anything. */
import type { Contacts } from '../../../../src/domain/contact.ts';
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const noContact = defineRule({
  kind: 'no-contact',
  title: 'Services without any telephone, e-mail or web, of their own or of the provider',
  advice: BY_PROVIDER,
  about: 'other',
  isPublished: true,
  findInService: ({ contacts }, { provider }) =>
    isEmpty(contacts) && isEmpty(provider.contacts) ? [null] : [],
});

function isEmpty({ phones, emails, webs }: Contacts): boolean {
  return phones.length + emails.length + webs.length === 0;
}
