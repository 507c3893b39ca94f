/**
 * For each rule of data quality a record that breaks it and one that does not: a table, and what its
 * lines are made of. Values are put to the stage that notes the problem, or to the rules for finished
 * providers.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { toPlaces } from '../../../scripts/import/normalise/places.ts';
import { readAddress, readKrajCode } from '../../../scripts/import/parse/address.ts';
import { readContactAddresses } from '../../../scripts/import/parse/contact-addresses.ts';
import { readContacts } from '../../../scripts/import/parse/contacts.ts';
import { readForms } from '../../../scripts/import/parse/forms.ts';
import { readItem } from '../../../scripts/import/parse/items.ts';
import { readPlaces } from '../../../scripts/import/parse/places.ts';
import { RegisterAddress, RegisterPlace } from '../../../scripts/import/parse/register-schema.ts';
import {
  type RecordContext,
  readOptionalDate,
  readRegistration,
  readRemark,
} from '../../../scripts/import/parse/values.ts';
import { readPublishedSchema } from '../../../scripts/import/parse/published-schema.ts';
import { toIco } from '../../../scripts/import/parse/provider.ts';
import type { ParsedRecord } from '../../../scripts/import/parse/parsed-record.ts';
import { personTests, withoutPersons } from '../../../scripts/import/privacy/person-texts.ts';
import { personFinder } from '../../../scripts/import/privacy/persons.ts';
import type { ProblemKind } from '../../../scripts/import/quality/all-rules.ts';
import { isBackwards } from '../../../scripts/import/quality/rules/begin-after-end.ts';
import { doNamesDiffer } from '../../../scripts/import/quality/rules/differing-names.ts';
import { hasEmailOfPerson } from '../../../scripts/import/quality/rules/email-of-person.ts';
import type { NoteProblem } from '../../../scripts/import/report/problems.ts';
import { EMPTY_ADDRESS } from '../../../src/domain/address.ts';
import * as raw from '../../fixtures/rpss/register-record.ts';
import * as data from './quality-data.ts';

/** Puts something to a stage or rule and notes what is found. */
export type Case = (note: NoteProblem) => unknown;
export interface Proof {
  readonly breaks: Case;
  readonly holds: Case;
}

export const contextOf = (note: NoteProblem) => ({
  note,
  territory: data.territory,
  asOf: data.AS_OF,
  hasMark: true,
  isWhollySecret: false,
  namesPerson: personFinder(['Hájková']),
  officeWords: [],
  itemCount: { all: 0, unreadable: 0 },
});
type Context = ReturnType<typeof contextOf>;

/** The same reading of two values. */
const both = <Value>(run: (value: Value, context: Context) => unknown, bad: Value, good: Value): Proof => ({
  breaks: (note) => run(bad, contextOf(note)),
  holds: (note) => run(good, contextOf(note)),
});
const places = (bad: object[], good: object[]) => both(readPlaces, bad, good);
const address = (bad: object, good: object) =>
  both(
    (overrides, context) =>
      readAddress(RegisterAddress.parse(raw.makeAddress({ ...overrides })), 'adresa', context),
    bad,
    good,
  );
const contacts = (bad: object, good: object) =>
  both(
    (lists, context) => readContacts({ telefony: [], emaily: [], weby: [], ...lists }, '', context),
    bad,
    good,
  );
const capacity = (bad: object, good: object) =>
  both(
    (kapacity, context: RecordContext) =>
      readForms([{ forma: { id: 'FormaSocialniSluzby/pob' }, kapacity: [kapacity] }], context),
    bad,
    good,
  );
const remark = (bad: string, good: string) =>
  both((text, context) => readRemark(text, 'poznamka', context), bad, good);
/** A rule of one test, asked by the stage that notes it. */
const asked = (kind: ProblemKind, isBad: boolean, isGoodBad: boolean): Proof => ({
  breaks: (note) => isBad && note(kind, null),
  holds: (note) => isGoodBad && note(kind, null),
});
/** Found in finished providers; the sound one breaks no rule at all, see below. */
const found = (bad: object, good: object = {}, options: Parameters<typeof data.inspect>[1] = {}): Proof => {
  const run = (changes: object) => (note: NoteProblem) => {
    for (const { kind, key } of data.inspect([data.makeProvider(changes)], options)) note(kind, key);
  };
  return { breaks: run(bad), holds: run(good) };
};
const service = (changes: object) => ({ services: [data.makeService(changes)] });

const amb = (overrides: object) => [{ forma: { id: 'FormaSocialniSluzby/amb' }, ...overrides }];
const beds = { typ: { id: 'TypKapacitySocialniSluzby/luzka' } };
const parsedPlace = {
  name: 'Domov',
  address: { ...EMPTY_ADDRESS, addressCode: '1' },
  validFrom: null,
  validTo: null,
};

export const PROOFS: Partial<Record<ProblemKind, Proof>> = {
  'off-schema': both(
    (record: object, { note }) => {
      const schema = { properties: { polozky: { items: { required: ['portalId'] } } } };
      const key = readPublishedSchema(writeTempFile(JSON.stringify(schema)))(record);
      if (key !== null) note('off-schema', key);
    },
    {},
    { portalId: 1 },
  ),
  'unreadable-item': both<unknown>(
    (item, context) => readItem(item, 'zarizeni.0', RegisterPlace, context, () => []),
    'Děčín',
    raw.makePlace(),
  ),
  'unreadable-date': both(
    (value, context) => readOptionalDate(value, 'datumPoskytovaniOd', context),
    '31. 12. 2020',
    '2020-12-31',
  ),
  'unreadable-end': places([raw.makePlace({ poskytujeDo: 'loni' })], [raw.makePlace()]),
  'begin-after-end': asked(
    'begin-after-end',
    isBackwards({ validFrom: '2026-02-01', validTo: '2026-01-31' }),
    isBackwards({ validFrom: '2026-01-31', validTo: '2026-01-31' }),
  ),
  'place-begin-after-end': places(
    [raw.makePlace({ poskytujeOd: '2027-01-02', poskytujeDo: '2027-01-01' })],
    [raw.makePlace({ poskytujeOd: '2027-01-01', poskytujeDo: '2027-01-01' })],
  ),
  'odd-secret-flag': places(
    [raw.makePlace({ utajenaAdresa: 'ano' })],
    [raw.makePlace({ utajenaAdresa: true })],
  ),
  'misplaced-secret-flag': both(
    readContactAddresses,
    [{ adresa: raw.makeAddress({ utajenaAdresa: true }) }],
    [{ adresa: raw.makeAddress({ utajenaAdresa: false }) }],
  ),
  'place-without-mark': places([raw.makePlace({ utajenaAdresa: null })], [raw.makePlace()]),
  'open-and-secret': places(
    [raw.makePlace({ utajenaAdresa: true }), raw.makePlace()],
    [
      raw.makePlace({ utajenaAdresa: true }),
      raw.makePlace({ adresa: raw.makeAddress({ kodAdresnihoMista: 2 }) }),
    ],
  ),
  'text-too-long': remark('x'.repeat(10_001), 'x'.repeat(10_000)),
  'remark-names-person': remark('u paní Hájkové', 'v hájku'),
  'remark-with-personal-email': remark('jana.prikladova@example.org', 'info@example.org'),
  'bad-registration': both(
    (text, context) => readRegistration(text, 'identifikator', context),
    'č. 5, u lesa',
    '1234567',
  ),
  'unknown-kraj': both((id, context) => readKrajCode(id, 'kraj', context), 'Kraj/99', 'Kraj/60'),
  'unknown-obec': address({ obec: { id: 'Obec/1' } }, {}),
  'bad-code': address({ castObce: { id: 'CastObce/střed' } }, { castObce: { id: 'CastObce/25' } }),
  'bad-psc': address({ psc: '405' }, { psc: '405 02' }),
  'not-email': contacts(
    { emaily: [{ email: 'info(at)example.org' }] },
    { emaily: [{ email: 'info@example.org' }] },
  ),
  'not-web': contacts({ weby: [{ web: 'javascript:alert(1)' }] }, { weby: [{ web: 'www.example.org' }] }),
  'phone-without-number': contacts(
    { telefony: [{ telefon: '412 000 11' }] },
    { telefony: [{ telefon: '412 000 111' }] },
  ),
  'duplicate-phone': contacts(
    { telefony: [{ telefon: '412 000 111' }, { telefon: '+420412000111', poznamka: 'kancelář' }] },
    { telefony: [{ telefon: '412 000 111' }, { telefon: '412 000 112' }] },
  ),
  'duplicate-email': contacts(
    { emaily: [{ email: 'info@example.org' }, { email: 'Info@example.org', poznamka: 'kancelář' }] },
    { emaily: [{ email: 'info@example.org' }, { email: 'posta@example.org' }] },
  ),
  'duplicate-contact-address': both(
    readContactAddresses,
    [{ adresa: raw.makeAddress() }, { adresa: raw.makeAddress({ dodatekAdresy: '2. patro' }) }],
    [{ adresa: raw.makeAddress() }, { adresa: raw.makeAddress({ kodAdresnihoMista: 2 }) }],
  ),
  'bad-capacity': capacity({ ...beds, pocet: 0 }, { ...beds, pocet: 1 }),
  'capacity-without-unit': capacity({ pocet: 3, typ: null }, { ...beds, pocet: 3 }),
  'unknown-form': both(readForms, [{ forma: { id: 'FormaSocialniSluzby/dis' } }], amb({})),
  'bad-ico': asked('bad-ico', toIco('12345678') === null, toIco('00839345') === null),

  'place-named-by-person': both(
    (name, { note }) =>
      withoutPersons(parsedRecordAt(name), personTests(new Set(['Hájková']), 'Lípa, z. s.'), note),
    'U Hájkové',
    'U hájku',
  ),
  'differing-names': asked(
    'differing-names',
    doNamesDiffer(['Lípa', 'Lípa, z. s.']),
    doNamesDiffer(['Lípa', 'Lípa']),
  ),
  'duplicate-place': both(
    (entries, { note }) => toPlaces('1', entries, note),
    [parsedPlace, { ...parsedPlace, name: 'DOMOV' }],
    [parsedPlace, { ...parsedPlace, name: 'Poradna' }],
  ),
  'place-without-code': both(
    (entries, { note }) => toPlaces('1', entries, note),
    [{ ...parsedPlace, address: EMPTY_ADDRESS }],
    [parsedPlace],
  ),
  'email-of-person': asked(
    'email-of-person',
    hasEmailOfPerson(emails('jana.prikladova@example.org'), []),
    hasEmailOfPerson(emails('info@example.org'), []),
  ),

  'provider-without-ico': found({ ico: null, key: 's1' }),
  'obec-outside-kraj': found(service({ contactAddresses: [data.makeAddress({ krajCode: 'CZ010' })] })),
  'place-without-obec': found(service({ places: [data.makePlace({ obecCode: null })] })),
  'unknown-psc': found(service({ places: [data.makePlace({ psc: '99999' })] })),
  'psc-of-another-obec': found({ seat: data.makeAddress({ psc: '40332' }) }),
  'no-place': found(service({ places: [] }), service({ places: [], typeCode: '18' })),
  'no-contact': found(
    service({ contacts: data.NO_CONTACTS }),
    service({ contacts: { ...data.NO_CONTACTS, webs: [{ text: 'example.org', note: null }] } }),
  ),
  'no-phone': found(
    service({ contacts: data.makeContacts({ phones: [{ text: 'pouze SMS', note: null }] }) }),
    { ...service({ contacts: data.NO_CONTACTS }), contacts: data.makeContacts() },
  ),
  'no-email': found(service({ contacts: data.makeContacts({ emails: [] }) }), {
    ...service({ contacts: data.NO_CONTACTS }),
    contacts: data.makeContacts(),
  }),
  'no-form': found(service({ forms: [] })),
  'no-target-group': found(service({ targetGroups: [] })),
  'no-age-group': found(service({ ageGroups: [] })),
  'no-hours': found(
    service({ forms: [data.makeForm({ hours: [] })] }),
    service({
      forms: [data.makeForm({ hours: [], isRoundTheClock: true }), data.makeForm({ form: 'pob', hours: [] })],
    }),
  ),
  'no-capacity': found(service({ forms: [data.makeForm({ capacities: [] })] })),
  'no-registration': found(service({ registration: null })),
  'duplicate-registration': found(
    { services: [data.makeService(), data.makeService({ id: '2' })] },
    { services: [data.makeService(), data.makeService({ id: '2', registration: '7654321' })] },
  ),
};

/** Proven beside the stage that notes them: the file has a record that breaks the rule and one that does not. */
export const PROVEN_ELSEWHERE: Partial<Record<ProblemKind, string>> = {
  'unreadable-record': 'parse.unit.test.ts',
  'address-code-not-in-ruian': 'geocode.unit.test.ts',
  'address-point-without-position': 'geocode.unit.test.ts',
  'position-not-known': 'geocode.unit.test.ts',
  'other-obec-in-ruian': 'geocode.unit.test.ts',
  'code-without-item': 'code-lists.unit.test.ts',
  'unofficial-label': 'code-lists.unit.test.ts',
  'code-list-item': 'code-lists.unit.test.ts',
  'enrichment-without-service': 'enrichment.unit.test.ts',
  'enrichment-from-future': 'enrichment.unit.test.ts',
  'enrichment-over': 'enrichment.unit.test.ts',
};

function writeTempFile(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'quality-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'rpss.schema.json');
  writeFileSync(file, text);
  return file;
}

/** Of a parsed record what may name a person. */
function parsedRecordAt(name: string): ParsedRecord {
  const { contacts, ...rest } = data.makeService({ places: [data.makePlace({}, { name })] });
  return { ...rest, contacts, provider: { seat: null, contacts } } as unknown as ParsedRecord;
}

function emails(...addresses: string[]) {
  return { ...data.NO_CONTACTS, emails: addresses.map((text) => ({ address: text, note: null })) };
}

export function kindsOf(run: Case): ProblemKind[] {
  const kinds: ProblemKind[] = [];
  run((kind) => kinds.push(kind));
  return kinds;
}
