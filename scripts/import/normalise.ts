/**
 * Stage 2, normalise: parsed records → providers with their services and places in force.
 *
 * Everything is judged on `asOf`. Rules that need to know all records of a provider (seats
 * near secret places, homes of persons, personal e-mails) are applied here.
 */
import type { KrajCode } from '../../src/domain/area.ts';
import type { Provider } from '../../src/domain/provider.ts';
import type { SecretPlaces, Service, ServiceId } from '../../src/domain/service.ts';
import { type IsoDate, isInForce } from '../../src/domain/validity.ts';
import { compareCodes, compareText, sortedUnique } from './order.ts';
import { isEmptyAddress } from './parse-address.ts';
import type { ParsedRegister } from './parse.ts';
import type { ParsedRecord } from './parsed-record.ts';
import { toPlaces } from './places.ts';
import {
  type AddressRule,
  hasRoleEmail,
  reduceAddress,
  saysMoreThanKraj,
  withoutPersonalEmails,
} from './privacy.ts';
import { type Problem, providerRecord, serviceRecord } from './problems.ts';
import { type ProviderGroup, groupByProvider } from './provider-groups.ts';
import { withoutContactTexts } from './secrecy.ts';

export interface Normalised {
  /** With a service in force, in the order of their keys. */
  readonly providers: Provider[];
  readonly problems: Problem[];
}

export function normaliseRegister(
  { records, secretOwners }: Pick<ParsedRegister, 'records' | 'secretOwners'>,
  asOf: IsoDate,
): Normalised {
  const problems: Problem[] = [];
  const providers = groupByProvider(records, secretOwners)
    .map((group) => toProvider(group, asOf, problems))
    .filter((provider) => provider !== null)
    .toSorted((a, b) => compareText(a.key, b.key));
  return { providers, problems };
}

function toProvider(group: ProviderGroup, asOf: IsoDate, problems: Problem[]): Provider | null {
  const inForce = group.records.filter((record) => isInForce(record, asOf));
  const newest = group.records.at(-1) ?? group.records[0];
  const { provider } = newest;
  if (group.records.some(({ provider: { name } }) => name !== provider.name)) {
    problems.push({ kind: 'differing-names', record: providerRecord(group.key), key: 'poskytovatel.nazev' });
  }

  // The newest record may leave the seat out; an older one may still have it.
  const lastSeat = group.records.findLast(({ provider: { seat } }) => seat !== null)?.provider.seat ?? null;
  const registeringKraj = lastSeat?.krajCode ?? null;
  const contacts = group.hasSecretPlace ? withoutContactTexts(provider.contacts) : provider.contacts;
  const placesById = new Map(
    inForce.map((record) => {
      const note = (kind: Problem['kind'], key: string | null) =>
        problems.push({ kind, record: serviceRecord(record.id), key });
      return [record.id, toPlaces(record.id, record.places, asOf, note)];
    }),
  );
  const rule: AddressRule = {
    providerName: provider.name,
    hasSecretPlace: group.hasSecretPlace,
    openAddressCodes: new Set(
      [...placesById.values()].flat().flatMap(({ address: { addressCode } }) => addressCode ?? []),
    ),
  };
  const hasProviderRole = hasRoleEmail(contacts);
  const [first, ...others] = inForce.map((record): Service => ({
    id: record.id as ServiceId,
    registration: record.registration,
    typeCode: record.typeCode,
    validFrom: record.validFrom,
    validTo: record.validTo,
    places: placesById.get(record.id) ?? [],
    secret: toSecret(record, registeringKraj, asOf),
    contactAddresses: uniqueItems(
      record.contactAddresses.map((address) => reduceAddress(address, rule)).filter(saysMoreThanKraj),
    ),
    contacts:
      hasProviderRole || hasRoleEmail(record.contacts)
        ? withoutPersonalEmails(record.contacts)
        : record.contacts,
    forms: record.forms.map((form) => ({
      ...form,
      hours: form.hours.toSorted((a, b) => compareCodes(a.dayCode ?? '~', b.dayCode ?? '~')),
    })),
    targetGroups: uniqueItems(record.targetGroups).toSorted(
      (a, b) => compareCodes(a.code, b.code) || compareText(a.note ?? '', b.note ?? ''),
    ),
    ageGroups: sortedUnique(record.ageGroups),
    ageNotes: [...new Set(record.ageNotes)],
    servedKrajCodes: sortedUnique(record.servedKrajCodes),
    subsidies: record.subsidies,
    inspections: record.inspections,
  }));
  if (first === undefined) return null;

  const reducedSeat = lastSeat === null ? null : reduceAddress(lastSeat, rule);
  const seat = reducedSeat === null || isEmptyAddress(reducedSeat) ? null : reducedSeat;
  const isPersonalHidden = hasProviderRole || inForce.some((record) => hasRoleEmail(record.contacts));
  return {
    key: group.key,
    ico: provider.ico,
    name: provider.name,
    seat,
    registeringKraj,
    contacts: isPersonalHidden ? withoutPersonalEmails(contacts) : contacts,
    services: [first, ...others],
  };
}

/** Which kraj a service with secret places in force may be named in. */
function toSecret(
  record: ParsedRecord,
  registeringKraj: KrajCode | null,
  asOf: IsoDate,
): SecretPlaces | null {
  if (!record.secretPlaces.some((place) => isInForce(place, asOf))) return null;
  if (record.servedKrajCodes.length > 0) {
    return { krajCodes: sortedUnique(record.servedKrajCodes), basis: 'served' };
  }
  return { krajCodes: registeringKraj === null ? [] : [registeringKraj], basis: 'registering' };
}

function uniqueItems<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
