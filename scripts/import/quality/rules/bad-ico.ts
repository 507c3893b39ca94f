/** The check digit is that of src/domain/ico.ts. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const badIco = defineRule({
  kind: 'bad-ico',
  title: 'IČO with a wrong check digit; the provider is known by its lowest service number',
  advice: BY_REGISTRAR,
  about: 'other',
  isPublished: true,
});
