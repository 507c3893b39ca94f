/** Reading and replacing a correctable field of a service or provider; nothing is changed in place. */
import type { Address } from '../../../src/domain/address.ts';
import type { Territory } from '../../../src/domain/area.ts';
import type { CorrectedContact, FieldName } from '../../../src/domain/correction.ts';
import type { Contacts } from '../../../src/domain/contact.ts';
import type { Form } from '../../../src/domain/form.ts';
import type { Place } from '../../../src/domain/place.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import type { Service, ServiceForm } from '../../../src/domain/service.ts';

/** Value of a field as the register has it; `undefined` when the record has no such place or form. */
export function readField(record: Service | Provider, { key, item }: FieldName): unknown {
  if (key.startsWith('contacts.')) return contactTexts(record.contacts, key);
  if (!('places' in record)) return record.name;
  if (key.startsWith('places.*.')) return readPlace(record, key, item);
  switch (key) {
    case 'forms':
      return record.forms.map(({ form }) => form);
    case 'forms.*.isRoundTheClock':
      return record.forms.find(({ form }) => form === item)?.isRoundTheClock;
    case 'targetGroups':
      return record.targetGroups.map(({ code }) => code);
    case 'ageGroups':
      return record.ageGroups;
    default:
      return record.validTo;
  }
}

/** @param value fits the field, see CORRECTABLE */
export function writeField<Kind extends Service | Provider>(
  record: Kind,
  { key, item }: FieldName,
  value: unknown,
  territory: Territory,
): Kind {
  if (key.startsWith('contacts.')) {
    return { ...record, contacts: withContacts(record.contacts, key, value as CorrectedContact[]) };
  }
  if (!('places' in record)) return { ...record, name: value as string };
  return { ...record, ...serviceChange(record, { key, item }, value, territory) };
}

function serviceChange(
  service: Service,
  { key, item }: FieldName,
  value: unknown,
  territory: Territory,
): Partial<Service> {
  if (key.startsWith('places.*.')) {
    const places = service.places.map((place) =>
      place.id === item ? withPlaceField(place, key, value, territory) : place,
    );
    return { places };
  }
  switch (key) {
    case 'forms':
      return { forms: (value as Form[]).map((form) => formOf(service, form)) };
    case 'forms.*.isRoundTheClock': {
      const isRoundTheClock = value as boolean | null;
      return {
        forms: service.forms.map((form) => (form.form === item ? { ...form, isRoundTheClock } : form)),
      };
    }
    case 'targetGroups':
      return {
        targetGroups: (value as string[]).flatMap((code) => {
          const known = service.targetGroups.filter((group) => group.code === code);
          return known.length > 0 ? known : [{ code, note: null }];
        }),
      };
    case 'ageGroups':
      return { ageGroups: value as string[] };
    default:
      return { validTo: value as string | null };
  }
}

/** A form keeps what the register says of it; a new one has nothing yet. */
function formOf({ forms }: Service, form: Form): ServiceForm {
  return (
    forms.find((known) => known.form === form) ?? { form, isRoundTheClock: null, hours: [], capacities: [] }
  );
}

function contactTexts({ phones, emails, webs }: Contacts, key: FieldName['key']): string[] {
  if (key === 'contacts.emails') return emails.map(({ address }) => address);
  return (key === 'contacts.phones' ? phones : webs).map(({ text }) => text);
}

function withContacts(
  contacts: Contacts,
  key: FieldName['key'],
  value: readonly CorrectedContact[],
): Contacts {
  const noteOf = (
    known: readonly { readonly note: string | null }[],
    texts: readonly string[],
    text: string,
  ) => known[texts.indexOf(text)]?.note ?? null;
  const list =
    key === 'contacts.emails' ? contacts.emails : key === 'contacts.phones' ? contacts.phones : contacts.webs;
  const texts = contactTexts(contacts, key);
  const items = value.map(({ text, note }) => ({
    text,
    note: note === undefined ? noteOf(list, texts, text) : note,
  }));
  if (key === 'contacts.emails') {
    return { ...contacts, emails: items.map(({ text, note }) => ({ address: text, note })) };
  }
  return key === 'contacts.phones' ? { ...contacts, phones: items } : { ...contacts, webs: items };
}

function readPlace({ places }: Service, key: FieldName['key'], item: string): unknown {
  const place = places.find(({ id }) => id === item);
  if (place === undefined) return undefined;
  const part = addressKey(key);
  if (part !== null) return place.address[part];
  return key === 'places.*.name' ? place.name : place.validTo;
}

function withPlaceField(place: Place, key: FieldName['key'], value: unknown, territory: Territory): Place {
  const part = addressKey(key);
  if (part === null) {
    const text = value as string | null;
    return key === 'places.*.name' ? { ...place, name: text } : { ...place, validTo: text };
  }
  const address = { ...place.address, [part]: value };
  if (part !== 'addressCode' && part !== 'obecCode') return { ...place, address };
  // Parts of the town and the point were those of the old house; the importer finds the new ones.
  const krajCode = part === 'obecCode' ? territory.getObec(value as string).krajCode : place.address.krajCode;
  return { ...place, point: null, address: { ...address, krajCode, cityPart: null, pragueDistrict: null } };
}

function addressKey(key: FieldName['key']): keyof Address | null {
  const prefix = 'places.*.address.';
  return key.startsWith(prefix) ? (key.slice(prefix.length) as keyof Address) : null;
}
