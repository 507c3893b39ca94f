/** Noted by geocodeProviders, if there are address points to look in. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const addressCodeNotInRuian = defineRule({
  kind: 'address-code-not-in-ruian',
  title: 'Address codes that are not in the address points given; listed without a position',
  advice: `The address point was probably abolished. ${BY_PROVIDER}`,
  about: 'places',
  isPublished: true,
  needs: 'address-points',
});
