/** Put to contacts whose service or provider has an address of an office as well. */
import { type Contacts, officeEmails } from '../../../../src/domain/contact.ts';
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const emailOfPerson = defineRule({
  kind: 'email-of-person',
  title: 'E-mails of persons where an office has one too; not published',
  advice: `${BY_PROVIDER} Nothing has to be done unless the address is an office's: then it should be named like one.`,
  about: 'other',
  isPublished: true,
});

/** @param officeWords see isPersonalEmail */
export function hasEmailOfPerson({ emails }: Contacts, officeWords: readonly string[]): boolean {
  return officeEmails(emails, officeWords).length < emails.length;
}
