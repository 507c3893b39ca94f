/** Noted by geocodeProviders, if there are address points to look in. */
import { defineRule } from '../define-rule.ts';

export const addressPointWithoutPosition = defineRule({
  kind: 'address-point-without-position',
  title: 'Address points for which RÚIAN has no coordinates; listed without a position',
  advice: 'The building authority of the obec mends it in RÚIAN; providers can ask it to.',
  about: 'places',
  isPublished: true,
  needs: 'address-points',
});
