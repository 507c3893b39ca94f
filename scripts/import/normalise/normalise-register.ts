/**
 * Stage 2, normalise: parsed records → providers with their services and places in force.
 *
 * Everything is judged on `asOf`. Rules that need to know more than one record (seats near
 * secret places, homes and names of persons, personal e-mails) are applied here.
 */
import type { Address } from '../../../src/domain/address.ts';
import type { KrajCode, Territory } from '../../../src/domain/area.ts';
import { type Contacts, wordsOfOffice } from '../../../src/domain/contact.ts';
import type { Place } from '../../../src/domain/place.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { SecretPlaces, Service, ServiceId } from '../../../src/domain/service.ts';
import { type IsoDate, isInForce } from '../../../src/domain/validity.ts';
import { type LinkedFacts, linkRecords } from '../privacy/linked-records.ts';
import { compareCodes, compareText, sortedUnique } from '../../lib/order.ts';
import { isEmptyAddress } from '../parse/address.ts';
import type { ParsedRegister } from '../parse/parse-register.ts';
import type { ParsedRecord } from '../parse/parsed-record.ts';
import { personTests, withoutPersons } from '../privacy/person-texts.ts';
import { toPlaces } from './places.ts';
import {
  type AddressRule,
  hasRoleEmail,
  reduceAddress,
  saysMoreThanKraj,
  withoutPersonalEmails,
} from '../privacy/published-parts.ts';
import { type NoteProblem, type Problem, providerRecord, serviceRecord } from '../report/problems.ts';
import { type ProviderGroup, groupByProvider } from './provider-groups.ts';
import { withoutContactTexts } from '../privacy/secrecy.ts';

export interface Normalised {
  /** With a service in force, in the order of their keys. */
  readonly providers: Provider[];
  readonly problems: Problem[];
}

interface NormaliseOptions {
  readonly territory: Territory;
  readonly asOf: IsoDate;
}

export function normaliseRegister(
  { records, traces }: Pick<ParsedRegister, 'records' | 'traces'>,
  options: NormaliseOptions,
): Normalised {
  const problems: Problem[] = [];
  const factsOf = linkRecords(traces);
  const groups = groupByProvider(records).map((group) =>
    prepareGroup(group, factsOf(group.records[0].provider), options, problems),
  );
  const hiddenCodes = new Set(traces.flatMap(({ secretCodes }) => [...secretCodes]));
  for (const { openAddresses } of groups) for (const code of openAddresses.keys()) hiddenCodes.delete(code);
  const providers = groups
    .map((group) => toProvider(group, hiddenCodes, options))
    .filter((provider) => provider !== null)
    .toSorted((a, b) => compareText(a.key, b.key));
  return { providers, problems };
}

/** A provider's records with what must be known of all providers before any address is judged. */
interface PreparedGroup extends ProviderGroup {
  readonly facts: LinkedFacts;
  /** Open places in force by id of the record in force. */
  readonly placesById: ReadonlyMap<string, readonly Place[]>;
  readonly openAddresses: ReadonlyMap<string, Address>;
}

function prepareGroup(
  { key, records: [first, ...others] }: ProviderGroup,
  facts: LinkedFacts,
  { asOf }: NormaliseOptions,
  problems: Problem[],
): PreparedGroup {
  const { name } = (others.at(-1) ?? first).provider;
  if ([first, ...others].some(({ provider }) => provider.name !== name)) {
    problems.push({ kind: 'differing-names', record: providerRecord(key), key: 'poskytovatel.nazev' });
  }
  const noteOf =
    ({ id }: ParsedRecord): NoteProblem =>
    (kind, path) =>
      problems.push({ kind, record: serviceRecord(id), key: path });
  const tests = personTests(facts.surnames, name);
  const clean = (record: ParsedRecord) => withoutPersons(record, tests, noteOf(record));
  const records = [clean(first), ...others.map(clean)] as const;
  const placesById = new Map(
    records
      .filter((record) => isInForce(record, asOf))
      .map((record) => [record.id, toPlaces(record.id, record.places, asOf, noteOf(record))]),
  );
  const openAddresses = new Map<string, Address>();
  for (const { address } of [...placesById.values()].flat()) {
    const code = address.addressCode;
    if (code !== null && !openAddresses.has(code)) openAddresses.set(code, address);
  }
  return { key, records: [...records], facts, placesById, openAddresses };
}

function toProvider(
  { key, records, facts, placesById, openAddresses }: PreparedGroup,
  hiddenCodes: ReadonlySet<string>,
  { territory, asOf }: NormaliseOptions,
): Provider | null {
  const { provider } = records.at(-1) ?? records[0];
  // The newest record may leave the seat out; an older one may still have it.
  const lastSeat = records.findLast(({ provider: { seat } }) => seat !== null)?.provider.seat ?? null;
  const registeringKraj = lastSeat?.krajCode ?? null;
  const { hasSecretPlace } = facts;
  const tellable = (contacts: Contacts) => (hasSecretPlace ? withoutContactTexts(contacts) : contacts);
  const contacts = tellable(provider.contacts);
  const inForce = records
    .filter(({ id }) => placesById.has(id))
    .map((record) => ({ ...record, contacts: tellable(record.contacts) }));
  const rule: AddressRule = { providerName: provider.name, hasSecretPlace, openAddresses, hiddenCodes };
  const officeWords = wordsOfOffice(provider.name, obecNamesOf([...placesById.values()].flat(), territory));
  const hasProviderRole = hasRoleEmail(contacts, officeWords);
  const [first, ...others] = inForce.map((record): Service => ({
    id: record.id as ServiceId,
    registration: record.registration,
    typeCode: record.typeCode,
    validFrom: record.validFrom,
    validTo: record.validTo,
    places: [...(placesById.get(record.id) ?? [])],
    secret: toSecret(record, registeringKraj, asOf),
    contactAddresses: uniqueItems(
      record.contactAddresses.map((address) => reduceAddress(address, rule)).filter(saysMoreThanKraj),
    ),
    contacts:
      hasProviderRole || hasRoleEmail(record.contacts, officeWords)
        ? withoutPersonalEmails(record.contacts, officeWords)
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
  const isPersonalHidden =
    hasProviderRole || inForce.some((record) => hasRoleEmail(record.contacts, officeWords));
  return {
    key,
    ico: provider.ico,
    name: provider.name,
    seat,
    registeringKraj,
    contacts: isPersonalHidden ? withoutPersonalEmails(contacts, officeWords) : contacts,
    services: [first, ...others],
  };
}

function obecNamesOf(places: readonly Place[], territory: Territory): string[] {
  const names = places.flatMap(({ address: { obecCode } }) => territory.findObec(obecCode ?? '')?.name ?? []);
  return [...new Set(names)];
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
