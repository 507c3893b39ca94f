/** An obec lies in one kraj; which, the territory of content/areas says. */
import { type KeyedAddress, addressesOf, seatOf } from '../addresses.ts';
import { type ProviderContext, defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const obecOutsideKraj = defineRule({
  kind: 'obec-outside-kraj',
  title: 'Addresses whose obec does not lie in the kraj given',
  advice: `Either the obec or the kraj is wrong. ${BY_PROVIDER}`,
  about: 'places',
  isPublished: true,
  findInService: (service, context) => keysIn(addressesOf(service), context),
  findInProvider: (provider, context) => keysIn(seatOf(provider), context),
});

function keysIn(addresses: readonly KeyedAddress[], { territory }: ProviderContext): string[] {
  return addresses.flatMap(({ key, address: { obecCode, krajCode } }) => {
    const obec = obecCode === null ? undefined : territory.findObec(obecCode);
    return obec !== undefined && krajCode !== null && obec.krajCode !== krajCode ? [`${key}.kraj`] : [];
  });
}
