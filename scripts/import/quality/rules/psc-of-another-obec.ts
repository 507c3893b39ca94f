/** A PSČ that no address point has is the matter of unknown-psc. */
import { type KeyedAddress, addressesOf, seatOf } from '../addresses.ts';
import { type ProviderContext, defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const pscOfAnotherObec = defineRule({
  kind: 'psc-of-another-obec',
  title: 'Addresses whose postal code belongs to other obce',
  advice: `Either the postal code or the obec is wrong. ${BY_PROVIDER}`,
  about: 'places',
  isPublished: true,
  needs: 'psc',
  findInService: (service, context) => keysIn(addressesOf(service), context),
  findInProvider: (provider, context) => keysIn(seatOf(provider), context),
});

function keysIn(addresses: readonly KeyedAddress[], { obecCodesOfPsc }: ProviderContext): string[] {
  return addresses.flatMap(({ key, address: { psc, obecCode } }) => {
    if (psc === null || obecCode === null || obecCodesOfPsc === null) return [];
    const obecCodes = obecCodesOfPsc(psc);
    return obecCodes.size > 0 && !obecCodes.has(obecCode) ? [`${key}.psc`] : [];
  });
}
