/** Nothing but the code of the address point leads to a position; noted by toPlaces. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const placeWithoutCode = defineRule({
  kind: 'place-without-code',
  title: 'Places without an address code: listed without a position',
  advice: `${BY_PROVIDER} The address has to be chosen from RÚIAN, not written by hand.`,
  about: 'places',
  isPublished: true,
});
