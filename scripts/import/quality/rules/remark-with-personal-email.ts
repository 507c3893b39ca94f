/** By hasPersonalEmail of privacy/persons.ts. Not published: it would show where the address stands. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const remarkWithPersonalEmail = defineRule({
  kind: 'remark-with-personal-email',
  title: 'Remarks with an e-mail address of a person, left out',
  advice: `${BY_PROVIDER} What the remark says besides the address is missing in the catalogue.`,
  about: 'persons',
  isPublished: false,
});
