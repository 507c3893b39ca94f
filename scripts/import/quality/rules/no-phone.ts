/** Whether anyone can be called, at the service or at its provider. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';
import { hasNumber } from './phone-without-number.ts';

export const noPhone = defineRule({
  kind: 'no-phone',
  title: 'Services without a telephone number, of their own or of the provider',
  advice: BY_PROVIDER,
  about: 'other',
  isPublished: true,
  findInService: ({ contacts }, { provider }) =>
    [...contacts.phones, ...provider.contacts.phones].some(({ text }) => hasNumber(text)) ? [] : ['telefony'],
});
