/**
 * What of a provider may be published: no home address of a person, no address that leads
 * to a secret place, no personal e-mail beside one of an office.
 */
import { type Address, toKrajOnly, toObecOnly } from '../../src/domain/address.ts';
import { type Contacts, isPersonalEmail } from '../../src/domain/contact.ts';
import { isLegalPersonName } from '../../src/domain/provider.ts';

export interface AddressRule {
  readonly providerName: string;
  /** Whether any record of the provider has, had or will have a secret place. */
  readonly hasSecretPlace: boolean;
  /** Address points that are open places in force of the provider: known to all anyway. */
  readonly openAddressCodes: ReadonlySet<string>;
}

/** Seat or contact address as far as it may be known. */
export function reduceAddress(address: Address, rule: AddressRule): Address {
  if (address.addressCode !== null && rule.openAddressCodes.has(address.addressCode)) return address;
  if (rule.hasSecretPlace) return toKrajOnly(address);
  return isLegalPersonName(rule.providerName) ? address : toObecOnly(address);
}

/** Whether an address says more than the kraj. */
export function saysMoreThanKraj(address: Address): boolean {
  return Object.entries(address).some(([key, value]) => key !== 'krajCode' && value !== null);
}

export function hasRoleEmail({ emails }: Contacts): boolean {
  return emails.some(({ address }) => !isPersonalEmail(address));
}

export function withoutPersonalEmails(contacts: Contacts): Contacts {
  return { ...contacts, emails: contacts.emails.filter(({ address }) => !isPersonalEmail(address)) };
}
