/** Texts of a record that name a person of any record of the same provider: dropped once all are read. */
import type { Address } from '../../../src/domain/address.ts';
import type { Contacts } from '../../../src/domain/contact.ts';
import { toBareNumbers } from '../parse/contacts.ts';
import type { ParsedRecord } from '../parse/parsed-record.ts';
import { type TextTest, personFinder, personInWebFinder } from './persons.ts';
import type { NoteProblem } from '../report/problems.ts';

export interface PersonTests {
  readonly inRemark: TextTest;
  /** A provider that bears a surname itself may have it in the names of its places. */
  readonly inPlaceName: TextTest;
  readonly inWeb: TextTest;
}

export function personTests(surnames: ReadonlySet<string>, providerName: string): PersonTests {
  const inRemark = personFinder(surnames);
  const inWeb = personInWebFinder(surnames);
  if (!inRemark(providerName)) return { inRemark, inPlaceName: inRemark, inWeb };
  const others = [...surnames].filter((surname) => !personFinder([surname])(providerName));
  return { inRemark, inPlaceName: personFinder(others), inWeb: personInWebFinder(others) };
}

export function withoutPersons(
  record: ParsedRecord,
  { inRemark, inPlaceName, inWeb }: PersonTests,
  note: NoteProblem,
): ParsedRecord {
  const clean = (text: string | null, key: string) => {
    if (text === null || !inRemark(text)) return text;
    note('remark-names-person', key);
    return null;
  };
  const cleanAddress = (address: Address, key: string): Address => {
    const supplement = clean(address.supplement, `${key}.dodatekAdresy`);
    return supplement === address.supplement ? address : { ...address, supplement };
  };
  const cleanContacts = ({ phones, emails, webs }: Contacts, prefix: string): Contacts => ({
    phones: phones.flatMap(({ text, note: remark }) => {
      const number = clean(text, `${prefix}telefony.telefon`) ?? toBareNumbers(text);
      return number === null ? [] : [{ text: number, note: clean(remark, `${prefix}telefony.poznamka`) }];
    }),
    emails: emails.map((email) => ({ ...email, note: clean(email.note, `${prefix}emaily.poznamka`) })),
    webs: webs.flatMap((web) => {
      if (!inWeb(web.text)) return [{ ...web, note: clean(web.note, `${prefix}weby.poznamka`) }];
      note('remark-names-person', `${prefix}weby.web`);
      return [];
    }),
  });
  const { provider } = record;
  return {
    ...record,
    registration: clean(record.registration, 'identifikator'),
    provider: {
      ...provider,
      seat: provider.seat === null ? null : cleanAddress(provider.seat, 'poskytovatel.adresa'),
      contacts: cleanContacts(provider.contacts, 'poskytovatel.'),
    },
    places: record.places.map((place) => {
      const isNaming = place.name !== null && inPlaceName(place.name);
      if (isNaming) note('place-named-by-person', 'zarizeni.nazev');
      return {
        ...place,
        name: isNaming ? null : place.name,
        address: cleanAddress(place.address, 'zarizeni.adresa'),
      };
    }),
    contactAddresses: record.contactAddresses.map((address) =>
      cleanAddress(address, 'kontaktniAdresy.adresa'),
    ),
    contacts: cleanContacts(record.contacts, ''),
    forms: record.forms.map((form) => ({
      ...form,
      hours: form.hours.filter(({ text }) => clean(text, 'formy.casoveRozsahy.interval') !== null),
      capacities: form.capacities.map((capacity) => ({
        ...capacity,
        note: clean(capacity.note, 'formy.kapacity.popis'),
      })),
    })),
    targetGroups: record.targetGroups.map(({ code, note: remark }) => ({
      code,
      note: clean(remark, 'ciloveSkupiny.doplnujiciInformace'),
    })),
    ageNotes: record.ageNotes.filter((text) => clean(text, 'doplnujiciInformaceVekoveSkupiny') !== null),
  };
}
