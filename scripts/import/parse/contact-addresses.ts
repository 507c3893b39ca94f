/** `kontaktniAdresy` of the register → addresses to write to. */
import type { Address } from '../../../src/domain/address.ts';
import { type AddressContext, readAddress } from './address.ts';
import { hasAddressTwice } from '../quality/rules/duplicate-contact-address.ts';
import { readItem } from './items.ts';
import { RegisterContactAddress } from './register-schema.ts';
import { hasSecretMark } from '../privacy/secrecy.ts';

/** A secret one is dropped; of a record that is secret as a whole, all are. */
export function readContactAddresses(
  items: readonly unknown[],
  context: AddressContext & { readonly hasMark: boolean; readonly isWhollySecret: boolean },
): Address[] {
  const addresses = items.flatMap((item, index): readonly Address[] => {
    const key = `kontaktniAdresy.${index}`;
    if (context.isWhollySecret) return [];
    if (context.hasMark && hasSecretMark(item)) {
      context.note('misplaced-secret-flag', key);
      return [];
    }
    return readItem(item, key, RegisterContactAddress, context, (entry) => {
      const address = readAddress(entry.adresa, `${key}.adresa`, context);
      return address === null ? [] : [address];
    });
  });
  if (hasAddressTwice(addresses)) context.note('duplicate-contact-address', 'kontaktniAdresy');
  return addresses;
}
