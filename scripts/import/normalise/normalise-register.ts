/**
 * Stage 2, normalise: parsed records → providers with their services and places in force.
 *
 * All records and places are in force already. Rules that need to know more than one record (seats near
 * secret places, homes and names of persons, personal e-mails) are applied here.
 */
import type { Address } from '../../../src/domain/address.ts';
import type { KrajCode, Territory } from '../../../src/domain/area.ts';
import { type Contacts, wordsOfOffice } from '../../../src/domain/contact.ts';
import type { Place } from '../../../src/domain/place.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { SecretPlaces, Service, ServiceId } from '../../../src/domain/service.ts';
import type { LinkedFacts } from '../privacy/linked-records.ts';
import { compareCodes, compareText, sortedUnique, uniqueItems } from '../../lib/order.ts';
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
import { doNamesDiffer } from '../quality/rules/differing-names.ts';
import { hasEmailOfPerson } from '../quality/rules/email-of-person.ts';
import { type NoteProblem, type Problem, providerRecord, serviceRecord } from '../report/problems.ts';
import { type ProviderGroup, groupByProvider } from './provider-groups.ts';
import { withoutContactTexts } from '../privacy/secrecy.ts';

export interface Normalised {
  /** With a service in force, in the order of their keys. */
  readonly providers: Provider[];
  readonly problems: Problem[];
  /** Address codes of secret places of anyone that are no open place in force. */
  readonly hiddenCodes: ReadonlySet<string>;
}

interface NormaliseOptions {
  readonly territory: Territory;
}

export function normaliseRegister(
  { records, links, lowestIds }: Pick<ParsedRegister, 'records' | 'links' | 'lowestIds'>,
  options: NormaliseOptions,
): Normalised {
  const problems: Problem[] = [];
  const groups = groupByProvider(records, lowestIds).map((group) =>
    prepareGroup(group, links.factsOf(group.records[0].provider), problems),
  );
  const hiddenCodes = links.hiddenCodes(groups.flatMap(({ openAddresses }) => [...openAddresses.keys()]));
  const providers = groups
    .map((group) => toProvider(group, hiddenCodes, options, problems))
    .toSorted((a, b) => compareText(a.key, b.key));
  return { providers, problems, hiddenCodes };
}

/** A provider's records in force with what must be known of all providers before any address is judged. */
interface PreparedGroup extends ProviderGroup {
  readonly facts: LinkedFacts;
  /** Open places by id of the record. */
  readonly placesById: ReadonlyMap<string, readonly Place[]>;
  readonly openAddresses: ReadonlyMap<string, Address>;
}

function prepareGroup(
  { key, records: [first, ...others] }: ProviderGroup,
  facts: LinkedFacts,
  problems: Problem[],
): PreparedGroup {
  const { name } = (others.at(-1) ?? first).provider;
  if (doNamesDiffer([first, ...others].map(({ provider }) => provider.name))) {
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
    records.map((record) => [record.id, toPlaces(record.id, record.places, noteOf(record))]),
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
  { territory }: NormaliseOptions,
  problems: Problem[],
): Provider {
  const { provider } = records.at(-1) ?? records[0];
  // The newest record may leave the seat out; an older one may still have it.
  const lastSeat = records.findLast(({ provider: { seat } }) => seat !== null)?.provider.seat ?? null;
  const registeringKraj = lastSeat?.krajCode ?? null;
  const { hasSecretPlace } = facts;
  const tellable = (contacts: Contacts) => (hasSecretPlace ? withoutContactTexts(contacts) : contacts);
  const contacts = tellable(provider.contacts);
  const rule: AddressRule = { providerName: provider.name, hasSecretPlace, openAddresses, hiddenCodes };
  const officeWords = wordsOfOffice(provider.name, obecNamesOf([...placesById.values()].flat(), territory));
  const hasProviderRole = hasRoleEmail(contacts, officeWords);
  /** E-mails of persons are left out where service or provider has one of an office. */
  const officesOf = (own: Contacts, hasRole: boolean, record: string, emailKey: string): Contacts => {
    if (!hasRole) return own;
    if (hasEmailOfPerson(own, officeWords)) problems.push({ kind: 'email-of-person', record, key: emailKey });
    return withoutPersonalEmails(own, officeWords);
  };
  const toService = (record: ParsedRecord): Service => ({
    id: record.id as ServiceId,
    registration: record.registration,
    typeCode: record.typeCode,
    validFrom: record.validFrom,
    validTo: record.validTo,
    places: [...(placesById.get(record.id) ?? [])],
    secret: toSecret(record, registeringKraj),
    contactAddresses: uniqueItems(
      record.contactAddresses.map((address) => reduceAddress(address, rule)).filter(saysMoreThanKraj),
    ),
    contacts: officesOf(
      tellable(record.contacts),
      hasProviderRole || hasRoleEmail(record.contacts, officeWords),
      serviceRecord(record.id),
      'emaily',
    ),
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
    corrections: [],
  });
  const [first, ...others] = records;

  const reducedSeat = lastSeat === null ? null : reduceAddress(lastSeat, rule);
  const seat = reducedSeat === null || isEmptyAddress(reducedSeat) ? null : reducedSeat;
  const isPersonalHidden =
    hasProviderRole || records.some((record) => hasRoleEmail(record.contacts, officeWords));
  return {
    key,
    ico: provider.ico,
    name: provider.name,
    seat,
    registeringKraj,
    contacts: officesOf(contacts, isPersonalHidden, providerRecord(key), 'poskytovatel.emaily'),
    services: [toService(first), ...others.map(toService)],
    corrections: [],
  };
}

function obecNamesOf(places: readonly Place[], territory: Territory): string[] {
  const names = places.flatMap(({ address: { obecCode } }) => territory.findObec(obecCode ?? '')?.name ?? []);
  return [...new Set(names)];
}

/** Which kraj a service with secret places in force may be named in. */
function toSecret(record: ParsedRecord, registeringKraj: KrajCode | null): SecretPlaces | null {
  if (!record.hasSecretPlace) return null;
  if (record.servedKrajCodes.length > 0) {
    return { krajCodes: sortedUnique(record.servedKrajCodes), basis: 'served' };
  }
  return { krajCodes: registeringKraj === null ? [] : [registeringKraj], basis: 'registering' };
}
