/**
 * What of a provider may be published: no home address of a person, no address that leads
 * to a secret place, no personal e-mail beside one of an office.
 */
import { type Address, toKrajOnly, toObecOnly } from '../../../src/domain/address.ts';
import { type Contacts, officeEmails } from '../../../src/domain/contact.ts';
import { isLegalPersonName } from '../../../src/domain/provider.ts';

export interface AddressRule {
  readonly providerName: string;
  /** Whether any linked record has, had or will have a secret place. */
  readonly hasSecretPlace: boolean;
  /** Open places in force of the provider by address code: known to all anyway. */
  readonly openAddresses: ReadonlyMap<string, Address>;
  /** Codes of secret places of anyone that are no open place in force. */
  readonly hiddenCodes: ReadonlySet<string>;
}

/** Seat or contact address as far as it may be known; at an open place, no more than the place itself says. */
export function reduceAddress(address: Address, rule: AddressRule): Address {
  const code = address.addressCode ?? '';
  const open = rule.openAddresses.get(code);
  if (open !== undefined) return open;
  if (rule.hasSecretPlace || rule.hiddenCodes.has(code)) return toKrajOnly(address);
  return isLegalPersonName(rule.providerName) ? address : toObecOnly(address);
}

/** Whether an address says more than the kraj. */
export function saysMoreThanKraj(address: Address): boolean {
  return Object.entries(address).some(([key, value]) => key !== 'krajCode' && value !== null);
}

/** @param officeWords see isPersonalEmail; the same below */
export function hasRoleEmail({ emails }: Contacts, officeWords: readonly string[]): boolean {
  return officeEmails(emails, officeWords).length > 0;
}

export function withoutPersonalEmails(contacts: Contacts, officeWords: readonly string[]): Contacts {
  return { ...contacts, emails: officeEmails(contacts.emails, officeWords) };
}
