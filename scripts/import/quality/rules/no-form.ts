/** People look for services by form. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const noForm = defineRule({
  kind: 'no-form',
  title: 'Services without a known form: found under none',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
  findInService: ({ forms }) => (forms.length === 0 ? ['formy'] : []),
});
