/** By the surnames of all linked records, see privacy/person-texts.ts. Not published: it would show where a name stands. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const placeNamedByPerson = defineRule({
  kind: 'place-named-by-person',
  title: 'Names of places that name a person of the register, left out',
  advice: `${BY_PROVIDER} The place is shown by its address.`,
  about: 'persons',
  isPublished: false,
});
