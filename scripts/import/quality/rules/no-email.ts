/** Whether anyone can be written to, at the service or at its provider. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const noEmail = defineRule({
  kind: 'no-email',
  title: 'Services without a valid e-mail address, of their own or of the provider',
  advice: BY_PROVIDER,
  about: 'other',
  isPublished: true,
  findInService: ({ contacts }, { provider }) =>
    contacts.emails.length + provider.contacts.emails.length === 0 ? ['emaily'] : [],
});
