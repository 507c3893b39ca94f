/** By the surnames of all linked records, see privacy/persons.ts. Not published: it would show where a name stands. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const remarkNamesPerson = defineRule({
  kind: 'remark-names-person',
  title: 'Remarks that name a person of the register, left out',
  advice: `${BY_PROVIDER} What the remark says besides the name is missing in the catalogue.`,
  about: 'persons',
  isPublished: false,
});
