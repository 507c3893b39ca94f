/** A provider no rule finds anything in; tests spoil what they are about. */
import path from 'node:path';
import { createInspector } from '../../../scripts/import/quality/inspect-provider.ts';
import type { QualityContext } from '../../../scripts/import/quality/define-rule.ts';
import type { Problem } from '../../../scripts/import/report/problems.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { EMPTY_ADDRESS } from '../../../src/domain/address.ts';
import { Provider } from '../../../src/domain/provider.ts';

export const territory = readAreas(path.resolve(import.meta.dirname, '../../../content'));
export const AS_OF = '2026-09-02';

export const DECIN = '562335';
export const POVRLY = '568155';

export const makeAddress = (changes: object = {}) => ({
  ...EMPTY_ADDRESS,
  addressCode: '900000001',
  street: 'Příkladná',
  houseNumber: '12',
  psc: '40502',
  obecCode: DECIN,
  krajCode: 'CZ042',
  ...changes,
});

export const makePlace = (address: object = {}, changes: object = {}) => ({
  id: '1-00000001',
  name: 'Domov Příklad',
  address: makeAddress(address),
  point: null,
  validFrom: null,
  validTo: null,
  ...changes,
});

export const makeForm = (changes: object = {}) => ({
  form: 'amb',
  isRoundTheClock: false,
  hours: [{ dayCode: '1', text: '8–16' }],
  capacities: [{ count: 3, unit: 'clients', note: null }],
  ...changes,
});

export const makeContacts = (changes: object = {}) => ({
  phones: [{ text: '412 000 111', note: null }],
  emails: [{ address: 'info@example.org', note: null }],
  webs: [],
  ...changes,
});

export const NO_CONTACTS = { phones: [], emails: [], webs: [] };

export const makeService = (changes: object = {}) => ({
  id: '1',
  registration: '1234567',
  typeCode: '4',
  validFrom: '2020-01-01',
  validTo: null,
  places: [makePlace()],
  secret: null,
  contactAddresses: [],
  contacts: makeContacts(),
  forms: [makeForm()],
  targetGroups: [{ code: '3', note: null }],
  ageGroups: ['7'],
  ageNotes: [],
  servedKrajCodes: [],
  subsidies: [],
  inspections: [],
  ...changes,
});

export function makeProvider(changes: object = {}): Provider {
  return Provider.parse({
    key: '00839345',
    ico: '00839345',
    name: 'Příklad, z. s.',
    seat: makeAddress(),
    registeringKraj: 'CZ042',
    contacts: NO_CONTACTS,
    services: [makeService()],
    ...changes,
  });
}

/** All the country has two postal codes, one in Děčín and one in Povrly. */
export const CONTEXT: QualityContext = {
  territory,
  obecCodesOfPsc: (psc) => new Set({ 40502: [DECIN], 40332: [POVRLY] }[psc]),
};

/** What the rules find in finished providers, told or not. */
export function inspect(
  providers: readonly Provider[],
  { hasSecretPlace = false, context = CONTEXT } = {},
): Problem[] {
  const problems: Problem[] = [];
  const inspectProvider = createInspector(context, {
    noteFor: (record) => (kind, key) => problems.push({ kind, record, key }),
  });
  for (const provider of providers) inspectProvider(provider, { hasSecretPlace });
  return problems;
}
