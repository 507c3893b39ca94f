/** None given, or one that does not hold (bad-ico). */
import { defineRule } from '../define-rule.ts';
import { BY_REGISTRAR } from '../who-mends.ts';

export const providerWithoutIco = defineRule({
  kind: 'provider-without-ico',
  title: 'Providers without a valid IČO; known by their lowest service number',
  advice: `${BY_REGISTRAR} The key, and with it the address of the provider's page, then changes to the IČO.`,
  about: 'other',
  isPublished: true,
  findInProvider: ({ ico }) => (ico === null ? ['poskytovatel.ico'] : []),
});
