/** One contact address, one entry. */
import type { Address } from '../../../../src/domain/address.ts';
import { defineRule } from '../define-rule.ts';
import { BY_PROVIDER } from '../who-mends.ts';

export const duplicateContactAddress = defineRule({
  kind: 'duplicate-contact-address',
  title: 'Services with one contact address entered more than once',
  advice: BY_PROVIDER,
  about: 'places',
  isPublished: true,
});

/** Whether two are one: by the address code, or where there is none by all that is written. */
export function hasAddressTwice(addresses: readonly Address[]): boolean {
  const marks = addresses.map((address) => address.addressCode ?? JSON.stringify(address));
  return new Set(marks).size < marks.length;
}
