/**
 * What was published and must not be any more: addresses that are secret now.
 *
 * Of a secret place nothing is kept, not even which of the open ones it was. So a marked service
 * that lost any published address counts as having lost it to secrecy: better one too many.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Address } from '../../../src/domain/address.ts';
import type { Ico } from '../../../src/domain/ico.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { Service } from '../../../src/domain/service.ts';
import { saysMoreThanKraj } from '../privacy/published-parts.ts';
import type { ProvidedService } from './fields.ts';

/** What the new register file says of secrecy, of all its records. */
export interface SecrecyFacts {
  /** Services whose record has any mark of secrecy, whether kept, in force, readable or not. */
  readonly secretIds: Pick<ReadonlySet<string>, 'has'>;
  /** Address codes of secret places of anyone that are no open place in force. */
  readonly hiddenCodes: ReadonlySet<string>;
  /** Whether any record linked to the provider has, had or will have a secret place. */
  readonly hasSecretPlace: (provider: { readonly ico: Ico | null; readonly name: string }) => boolean;
}

/** Whether an address published with the service or its provider is withheld because of a secret place. */
export function turnsSecret(
  before: ProvidedService,
  after: ProvidedService | null,
  { secretIds }: Pick<SecrecyFacts, 'secretIds'>,
): boolean {
  const isMarked = secretIds.has(before.service.id) || (after !== null && after.service.secret !== null);
  return isMarked && areLost(addressesOf(before), after === null ? [] : addressesOf(after));
}

/**
 * Whether any address the provider published is gone: of its seat, its services and their places. With a
 * new secret service, it may be there; the register may have given an old service a new id.
 */
export function losesProviderAddress(before: Provider, after: Provider): boolean {
  return areLost(providerAddresses(before), providerAddresses(after));
}

/** Whether a secret place of anyone is now where the service had an open one. */
export function wasAtHiddenCode(
  { places }: Service,
  { hiddenCodes }: Pick<SecrecyFacts, 'hiddenCodes'>,
): boolean {
  return places.some(({ address: { addressCode } }) => addressCode !== null && hiddenCodes.has(addressCode));
}

/** Whether nothing of the provider's services may say where they are or were. */
export function hidesAddresses(
  providers: readonly (Provider | null)[],
  { hasSecretPlace }: Pick<SecrecyFacts, 'hasSecretPlace'>,
): boolean {
  return providers.some(
    (provider) =>
      provider !== null &&
      (hasSecretPlace(provider) || provider.services.some(({ secret }) => secret !== null)),
  );
}

const openAddresses = ({ places }: Service): Address[] => places.map(({ address }) => address);

function addressesOf({ provider, service }: ProvidedService): Address[] {
  return published([...openAddresses(service), ...service.contactAddresses, provider.seat]);
}

function providerAddresses({ seat, services }: Provider): Address[] {
  return published([
    seat,
    ...services.flatMap((service) => [...openAddresses(service), ...service.contactAddresses]),
  ]);
}

function published(addresses: readonly (Address | null)[]): Address[] {
  return addresses.filter((address) => address !== null).filter(saysMoreThanKraj);
}

/** Whether any of the addresses is not among those published still. */
function areLost(before: readonly Address[], after: readonly Address[]): boolean {
  return before.some(
    (address) =>
      !after.some((other) =>
        address.addressCode === null
          ? isDeepStrictEqual(other, address)
          : other.addressCode === address.addressCode,
      ),
  );
}
