/** Noted by geocodeProviders, if there are address points to compare with. */
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const otherObecInRuian = defineRule({
  kind: 'other-obec-in-ruian',
  title: 'Addresses whose obec is another one in RÚIAN; that of the register stays',
  advice: `Either the address code or the obec is wrong. ${BY_PROVIDER}`,
  about: 'places',
  isPublished: true,
  needs: 'address-points',
});
