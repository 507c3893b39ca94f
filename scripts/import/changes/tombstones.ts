/** What stays of services that are gone; the less, the more is secret. */
import type { KrajCode } from '../../../src/domain/area.ts';
import type { Ico } from '../../../src/domain/ico.ts';
import { daysBetween } from '../../../src/domain/provenance.ts';
import { CHANGES_KEPT_DAYS, type Tombstone } from '../../../src/domain/register-changes.ts';
import { type Service, isTelephoneService } from '../../../src/domain/service.ts';
import type { IsoDate } from '../../../src/domain/validity.ts';
import { compareCodes, sortedUnique } from '../../lib/order.ts';
import type { SecrecyFacts } from './exposure.ts';
import type { ProvidedService } from './fields.ts';

/** How a service left the catalogue. */
export type Departure = Pick<Tombstone, 'reason' | 'endedOn' | 'asOf'>;

export function toTombstone(
  { provider, service }: ProvidedService,
  departure: Departure,
  { isReduced }: { readonly isReduced: boolean },
): Tombstone {
  return {
    id: service.id,
    typeCode: service.typeCode,
    providerKey: provider.key,
    providerName: provider.name,
    ...departure,
    krajCodes: namedKraje(service, provider.registeringKraj),
    open: isReduced || service.secret !== null ? null : toOpenPart(service),
  };
}

/** Tombstones of services and providers with a secret place lose all that says where they were. */
export function reduceTombstones(
  tombstones: readonly Tombstone[],
  { hasSecretPlace, secretIds }: Pick<SecrecyFacts, 'hasSecretPlace' | 'secretIds'>,
): Tombstone[] {
  return tombstones.map((tombstone) => {
    const isMarked = secretIds.has(tombstone.id);
    if (!isMarked && !hasSecretPlace(providerOf(tombstone))) return tombstone;
    const reason = isMarked && tombstone.reason === 'outside' ? 'unlisted' : tombstone.reason;
    return { ...tombstone, reason, open: null };
  });
}

/** By what records of its provider are linked. */
export function providerOf({ providerKey, providerName }: Tombstone): { ico: Ico | null; name: string } {
  const ico = /^\d{8}$/u.test(providerKey) ? (providerKey as string as Ico) : null;
  return { ico, name: providerName };
}

/** Those still kept on a date, by id; one a later import missed counts as missed on that date. */
export function keepTombstones(tombstones: readonly Tombstone[], asOf: IsoDate): Tombstone[] {
  return tombstones
    .map((tombstone) => (tombstone.asOf > asOf ? { ...tombstone, asOf } : tombstone))
    .filter((tombstone) => daysBetween(tombstone.asOf, asOf) <= CHANGES_KEPT_DAYS)
    .toSorted((a, b) => compareCodes(a.id, b.id));
}

/** The rule of definition 6, for open services too: they may turn secret when it is too late to ask. */
function namedKraje({ secret, servedKrajCodes }: Service, registeringKraj: KrajCode | null): KrajCode[] {
  if (secret !== null) return secret.krajCodes;
  if (servedKrajCodes.length > 0) return sortedUnique(servedKrajCodes);
  return registeringKraj === null ? [] : [registeringKraj];
}

function toOpenPart(service: Service): NonNullable<Tombstone['open']> {
  const names = new Set(service.places.map(({ name }) => name));
  const [name = null] = names;
  const obecCodes = service.places.flatMap(({ address: { obecCode } }) => obecCode ?? []);
  return {
    name: names.size === 1 ? name : null,
    // Nobody went where the telephones stood.
    obecCodes: isTelephoneService(service) ? [] : sortedUnique(obecCodes),
  };
}
