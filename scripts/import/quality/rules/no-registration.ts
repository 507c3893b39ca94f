/** Where there is a secret place, numbers with letters in them were dropped, so nothing can be said. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const noRegistration = defineRule({
  kind: 'no-registration',
  title: 'Services without a usable registration number',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
  findInService: ({ registration }, { hasSecretPlace }) =>
    registration === null && !hasSecretPlace ? ['identifikator'] : [],
});
