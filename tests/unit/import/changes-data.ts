/** Providers before and after an import, as small as the schema allows. Tests change what they are about. */
import path from 'node:path';
import {
  type Comparison,
  type CompareFacts,
  compareProviders,
} from '../../../scripts/import/changes/compare.ts';
import { type MergedChanges, mergeDay } from '../../../scripts/import/changes/merge-day.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { EMPTY_ADDRESS } from '../../../src/domain/address.ts';
import { Provider } from '../../../src/domain/provider.ts';
import { NO_CHANGES, type RegisterChanges } from '../../../src/domain/register-changes.ts';
import type { ServiceId } from '../../../src/domain/service.ts';

export const territory = readAreas(path.resolve(import.meta.dirname, '../../../content'));

export const DECIN = '562335';
export const TEPLICE = '567442';
export const PRAHA = '554782';

/** What must be found nowhere once the place is secret: each unique in the data of a test. */
export const HIDDEN = {
  street: 'Utajenecká',
  houseNumber: '7654',
  orientationNumber: '98z',
  psc: '49876',
  addressCode: '987654321',
  name: 'Dům U Modré břízy',
} as const;

const NO_CONTACTS = { phones: [], emails: [], webs: [] };

export const makeAddress = (changes: object = {}) => ({
  ...EMPTY_ADDRESS,
  addressCode: '1',
  street: 'Školní',
  houseNumber: '1',
  psc: '40502',
  obecCode: DECIN,
  krajCode: 'CZ042',
  ...changes,
});

export const makePlace = (id: string, address: object = {}, changes: object = {}) => ({
  id: `${id}-00000001`,
  name: null,
  address: makeAddress(address),
  point: null,
  validFrom: null,
  validTo: null,
  ...changes,
});

/** A place with all that is to be hidden. */
export const makeHiddenPlace = (id: string) => {
  const { name, ...address } = HIDDEN;
  return makePlace(id, address, { id: `${id}-0000dead`, name, point: { lat: 50.7777, lon: 14.2222 } });
};

export const makeService = (id: string, changes: object = {}) => ({
  id,
  registration: null,
  typeCode: '4',
  validFrom: '2020-01-01',
  validTo: null,
  places: [makePlace(id)],
  secret: null,
  contactAddresses: [],
  contacts: NO_CONTACTS,
  forms: [{ form: 'ter', isRoundTheClock: null, hours: [], capacities: [] }],
  targetGroups: [],
  ageGroups: [],
  ageNotes: [],
  servedKrajCodes: [],
  subsidies: [],
  inspections: [],
  ...changes,
});

export const SECRET = { places: [], secret: { krajCodes: ['CZ010'], basis: 'registering' } };

export const makeProvider = (services: readonly object[], changes: object = {}): Provider =>
  Provider.parse({
    key: '99000016',
    ico: '99000016',
    name: 'Lípa, z. s.',
    seat: null,
    registeringKraj: 'CZ010',
    contacts: NO_CONTACTS,
    services,
    ...changes,
  });

/** Nothing is secret, and what is gone is gone from the register. */
export const makeFacts = (changes: Partial<CompareFacts> = {}): CompareFacts => ({
  asOf: '2026-09-01',
  secretIds: new Set(),
  hiddenCodes: new Set(),
  hasSecretPlace: () => false,
  fateOf: () => ({ kind: 'missing' }),
  ...changes,
});

export const ids = (...values: string[]) => new Set(values as ServiceId[]);

/** One import after another: compared and joined with what is on file. */
export function runImport(
  before: readonly Provider[],
  after: readonly Provider[],
  facts: Partial<CompareFacts> = {},
  onFile: RegisterChanges = NO_CHANGES,
): MergedChanges & { readonly comparison: Comparison } {
  const all = makeFacts(facts);
  const comparison = compareProviders(before, after, all);
  return { ...mergeDay(onFile, comparison, all), comparison };
}
