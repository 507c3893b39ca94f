/** Which fields of a service differ between two imports: their names, never their values. */
import { isDeepStrictEqual } from 'node:util';
import type { Contacts } from '../../../src/domain/contact.ts';
import type { Place } from '../../../src/domain/place.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import { ChangedField } from '../../../src/domain/register-changes.ts';
import type { Service } from '../../../src/domain/service.ts';

/** A service with who provides it. */
export interface ProvidedService {
  readonly provider: Provider;
  readonly service: Service;
}

type Reader<From> = (from: From) => unknown;
/** Every key of a record stands here once, so that a new one is not forgotten: `[]` means not compared. */
type FieldsOf<Item> = { readonly [Key in keyof Item]: readonly (readonly [ChangedField, Reader<Item>])[] };

const SERVICE_FIELDS: FieldsOf<Service> = {
  id: [],
  registration: [['registration', ({ registration }) => registration]],
  typeCode: [['type', ({ typeCode }) => typeCode]],
  validFrom: [['validFrom', ({ validFrom }) => validFrom]],
  validTo: [['validTo', ({ validTo }) => validTo]],
  places: [['places', ({ places }) => places.map(asRegistered)]],
  secret: [['secret', ({ secret }) => secret]],
  contactAddresses: [['contactAddresses', ({ contactAddresses }) => contactAddresses]],
  contacts: contactFields('contacts'),
  forms: [
    ['forms', ({ forms }) => forms.map(({ form, isRoundTheClock }) => [form, isRoundTheClock])],
    ['hours', ({ forms }) => forms.map(({ form, hours }) => [form, hours])],
    ['capacities', ({ forms }) => forms.map(({ form, capacities }) => [form, capacities])],
  ],
  targetGroups: [['targetGroups', ({ targetGroups }) => targetGroups]],
  ageGroups: [['ageGroups', ({ ageGroups }) => ageGroups]],
  ageNotes: [['ageNotes', ({ ageNotes }) => ageNotes]],
  servedKrajCodes: [['servedKraje', ({ servedKrajCodes }) => servedKrajCodes]],
  subsidies: [['subsidies', ({ subsidies }) => subsidies]],
  inspections: [['inspections', ({ inspections }) => inspections]],
  corrections: [], // what was mended shows in the fields themselves
};

const PROVIDER_FIELDS: FieldsOf<Provider> = {
  key: [], // see isSameProvider
  ico: [['provider.ico', ({ ico }) => ico]],
  name: [['provider.name', ({ name }) => name]],
  seat: [['provider.seat', ({ seat }) => seat]],
  registeringKraj: [['provider.registeringKraj', ({ registeringKraj }) => registeringKraj]],
  contacts: contactFields('provider.contacts'),
  corrections: [],
  services: [],
};

/** Where something is secret, even that one of these changed may help to find it. */
const ADDRESS_FIELDS: ReadonlySet<ChangedField> = new Set<ChangedField>([
  'places',
  'contactAddresses',
  'provider.seat',
]);

/**
 * @param hidesAddresses whether service or provider has or had a secret place
 * @returns in the order of the schema; empty when nothing a reader sees has changed
 */
export function changedFields(
  before: ProvidedService,
  after: ProvidedService,
  { hidesAddresses }: { readonly hidesAddresses: boolean },
): ChangedField[] {
  const ofProvider: ChangedField[] = isSameProvider(before.provider, after.provider)
    ? differing(PROVIDER_FIELDS, before.provider, after.provider)
    : ['provider'];
  const changed = new Set([...differing(SERVICE_FIELDS, before.service, after.service), ...ofProvider]);
  return ChangedField.options.filter(
    (field) => changed.has(field) && !(hidesAddresses && ADDRESS_FIELDS.has(field)),
  );
}

/** A provider without an IČO is known by its lowest service; that key moves while the provider stays. */
function isSameProvider(a: Provider, b: Provider): boolean {
  return a.key === b.key || (a.name === b.name && (a.ico === null || b.ico === null));
}

function differing<Item extends object>(fields: FieldsOf<Item>, before: Item, after: Item): ChangedField[] {
  const readers = Object.values<FieldsOf<Item>[keyof Item]>(fields).flat();
  return readers.flatMap(([field, read]) => (isDeepStrictEqual(read(before), read(after)) ? [] : [field]));
}

function contactFields<Prefix extends 'contacts' | 'provider.contacts'>(prefix: Prefix) {
  return (['phones', 'emails', 'webs'] as const).map(
    (kind) => [`${prefix}.${kind}`, ({ contacts }: { contacts: Contacts }) => contacts[kind]] as const,
  );
}

/** Without what RÚIAN adds: a run with other address points is no change of the register. */
function asRegistered({ id, name, address, validFrom, validTo }: Place): unknown {
  const { cityPart: _cityPart, pragueDistrict: _pragueDistrict, ...ofRegister } = address;
  return { id, name, validFrom, validTo, ...ofRegister };
}
