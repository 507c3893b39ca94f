/** Rules of privacy that a correction may have upset, once more: seats, homes and personal e-mails. */
import type { Address } from '../../../src/domain/address.ts';
import { wordsOfOffice } from '../../../src/domain/contact.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { Service } from '../../../src/domain/service.ts';
import {
  type AddressRule,
  hasRoleEmail,
  reduceAddress,
  saysMoreThanKraj,
  withoutPersonalEmails,
} from '../privacy/published-parts.ts';
import type { CorrectionContext } from './apply-corrections.ts';

/**
 * What was published of a seat because it was an open place, or because the name was that of a legal
 * person, and of a personal e-mail because there was no other, goes when that no longer holds.
 */
export function withPrivacyRules(
  provider: Provider,
  { territory, hiddenCodes = new Set() }: Pick<CorrectionContext, 'territory' | 'hiddenCodes'>,
  hasSecretPlace: boolean,
): Provider {
  const places = provider.services.flatMap((service) => service.places);
  const openAddresses = new Map<string, Address>();
  for (const { address } of places) {
    if (address.addressCode !== null) openAddresses.set(address.addressCode, address);
  }
  const rule: AddressRule = {
    providerName: provider.name,
    hasSecretPlace,
    openAddresses,
    hiddenCodes,
  };
  const obecNames = places.flatMap(
    ({ address: { obecCode } }) => territory.findObec(obecCode ?? '')?.name ?? [],
  );
  const words = wordsOfOffice(provider.name, [...new Set(obecNames)]);
  const hasProviderRole = hasRoleEmail(provider.contacts, words);
  const recheck = (service: Service): Service => ({
    ...service,
    contactAddresses: service.contactAddresses
      .map((address) => reduceAddress(address, rule))
      .filter(saysMoreThanKraj),
    contacts:
      hasProviderRole || hasRoleEmail(service.contacts, words)
        ? withoutPersonalEmails(service.contacts, words)
        : service.contacts,
  });
  const [first, ...others] = provider.services.map(recheck);
  const isPersonalHidden =
    hasProviderRole || provider.services.some(({ contacts }) => hasRoleEmail(contacts, words));
  return {
    ...provider,
    seat: provider.seat === null ? null : reduceAddress(provider.seat, rule),
    contacts: isPersonalHidden ? withoutPersonalEmails(provider.contacts, words) : provider.contacts,
    services: first === undefined ? provider.services : [first, ...others],
  };
}
