/** What may be a registration number. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const badRegistration = defineRule({
  kind: 'bad-registration',
  title: 'Registration numbers that are none, left out',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
});

/** Digits as a rule, in old records with letters and signs. */
export function isRegistration(text: string): boolean {
  return /^[\p{L}\p{N}/.-]{1,30}$/u.test(text);
}
