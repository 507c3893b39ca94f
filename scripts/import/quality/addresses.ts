/** Addresses of a service or provider with the key they have in the register, for rules about addresses. */
import type { Address } from '../../../src/domain/address.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { Service } from '../../../src/domain/service.ts';

export interface KeyedAddress {
  readonly key: string;
  readonly address: Address;
}

/** Without numbers: places and contact addresses were put in an order of their own. */
export function addressesOf({ places, contactAddresses }: Service): KeyedAddress[] {
  return [
    ...places.map(({ address }) => ({ key: 'zarizeni.adresa', address })),
    ...contactAddresses.map((address) => ({ key: 'kontaktniAdresy.adresa', address })),
  ];
}

export function seatOf({ seat }: Provider): KeyedAddress[] {
  return seat === null ? [] : [{ key: 'poskytovatel.adresa', address: seat }];
}
