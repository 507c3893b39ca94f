/** What is known is said by Form of src/domain/form.ts. */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const unknownForm = defineRule({
  kind: 'unknown-form',
  title: 'Forms other than amb, pob and ter, left out',
  advice: `${BY_REGISTRAR} If the law knows a new form, the catalogue has to learn it.`,
  about: 'other',
  isPublished: true,
});
