import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { applyCorrections } from '../../../scripts/import/declared/apply-corrections.ts';
import { guardCorrections } from '../../../scripts/import/declared/guard-corrections.ts';
import { readCorrections } from '../../../scripts/import/declared/read-corrections.ts';
import { geocodeProviders } from '../../../scripts/import/ruian/geocode.ts';
import { EMPTY_ADDRESS } from '../../../src/domain/address.ts';
import { Provider } from '../../../src/domain/provider.ts';
import { DECIN, makePlace, makeService, TEPLICE } from '../catalogue/catalogue-data.ts';
import { AS_OF, SECRET, makeProvider, territory, writeContent, stopOf } from './declared-content.ts';

const phones = (...texts: string[]) => texts.map((text) => ({ text, note: null }));
const emails = (...addresses: string[]) => addresses.map((address) => ({ address, note: null }));
const contacts = (changes: object = {}) => ({ phones: [], emails: [], webs: [], ...changes });

const entry = (changes: object = {}) => ({
  service: '1',
  field: 'contacts.phones',
  value: ['412 000 111'],
  was: ['412 000 112'],
  reason: 'Číslo v registru má překlep.',
  source: 'provider',
  date: '2026-08-20',
  ...changes,
});
const WITH_PHONE = makeProvider({}, [
  makeService('1', { contacts: contacts({ phones: phones('412 000 112') }) }),
]);

const read = (entries: readonly object[]) =>
  readCorrections(writeContent({ 'corrections/opravy.yml': stringify(entries) }), 'register');
const apply = (providers: readonly Provider[], entries: readonly object[], secrecy: object = {}) =>
  applyCorrections(providers, read(entries), { territory, asOf: AS_OF, ...secrecy });
/** Provider after one correction that must fit. */
function corrected(provider: Provider, ...entries: object[]): Provider {
  const { providers, faults } = apply([provider], entries);
  expect(faults).toEqual([]);
  return Provider.parse(providers[0]);
}
/** What the operator is told of corrections that must not fit. */
function refusals(provider: Provider, ...entries: object[]): string[] {
  return apply([provider], entries).faults.map(({ message }) => message);
}

describe('a correction that fits', () => {
  test('replaces the value and stays with the record, without the values', () => {
    const provider = corrected(WITH_PHONE, entry());
    expect(provider.services[0]).toMatchObject({
      contacts: { phones: [{ text: '412 000 111', note: null }] },
      corrections: [
        {
          field: 'contacts.phones',
          reason: 'Číslo v registru má překlep.',
          source: 'provider',
          date: '2026-08-20',
        },
      ],
    });
    expect(provider.corrections).toEqual([]);
  });

  test('leaves all other providers the same objects and changes nothing in place', () => {
    const other = makeProvider({ key: '25232142' }, [makeService('2')]);
    const before = structuredClone(WITH_PHONE);
    const { providers, used } = apply([other, WITH_PHONE], [entry()]);
    expect(providers[0]).toBe(other);
    expect(WITH_PHONE).toEqual(before);
    expect(used).toHaveLength(1);
  });

  test('of a provider goes by its key, with or without quotes', () => {
    const change = { service: undefined, field: 'name', value: 'Lípa, z. ú.', was: 'Lípa, z. s.' };
    for (const provider of ['00839345', 839345]) {
      expect(corrected(makeProvider(), entry({ ...change, provider })).name).toBe('Lípa, z. ú.');
    }
  });

  test.each([
    ['forms', ['ter', 'amb'], ['ter'], { forms: [{ form: 'ter' }, { form: 'amb', isRoundTheClock: null }] }],
    ['forms.ter.isRoundTheClock', true, null, { forms: [{ form: 'ter', isRoundTheClock: true }] }],
    ['targetGroups', [24], [], { targetGroups: [{ code: '24', note: null }] }],
    ['ageGroups', ['7'], [], { ageGroups: ['7'] }],
    ['validTo', '2026-12-31', null, { validTo: '2026-12-31' }],
    ['contacts.webs', ['www.example.org'], [], { contacts: { webs: [{ text: 'www.example.org' }] } }],
    ['places.1-00000005.name', 'Dům A', null, { places: [{ name: 'Dům A' }] }],
    ['places.1-00000005.address.street', 'Nová', 'Školní', { places: [{ address: { street: 'Nová' } }] }],
    ['places.1-00000005.address.houseNumber', 12, 1, { places: [{ address: { houseNumber: '12' } }] }],
    ['places.1-00000005.address.psc', '405 02', null, { places: [{ address: { psc: '40502' } }] }],
  ])('of %s', (field, value, was, expected) => {
    expect(corrected(makeProvider(), entry({ field, value, was })).services[0]).toMatchObject(expected);
  });

  test('a note stays with the number it was beside, unless another one is given', () => {
    const known = [
      { text: '412 000 111', note: 'recepce' },
      { text: '412 000 112', note: 'noc' },
    ];
    const provider = makeProvider({}, [makeService('1', { contacts: contacts({ phones: known }) })]);
    const was = ['412000111', '412 000 112'];
    const value = ['412 000 111', { text: '412 000 113', note: 'jen ve dne' }];
    expect(corrected(provider, entry({ was, value })).services[0]?.contacts.phones).toEqual([
      { text: '412 000 111', note: 'recepce' },
      { text: '412 000 113', note: 'jen ve dne' },
    ]);
  });

  test('of an address code leads to the new point; the id of the place stays', () => {
    const place = makePlace('1', DECIN, {
      address: { ...makePlace('1', DECIN).address, cityPart: { code: '24104', name: 'Stará' } },
    });
    const provider = corrected(
      makeProvider({}, [makeService('1', { places: [place] })]),
      entry({ field: 'places.1-00000005.address.addressCode', value: 900000777, was: 91 }),
      entry({ field: 'places.1-00000005.address.obecCode', value: TEPLICE, was: DECIN }),
    );
    const point = { lat: 50.64, lon: 13.82 };
    const found = { code: '900000777', obecCode: null, cityPart: null, pragueDistrict: null, point };
    const known = {
      points: new Map([['900000777', found]]),
      absent: new Set<string>(),
      remembered: new Set<string>(),
    };
    const [geocoded] = geocodeProviders([provider], known, territory).providers;
    expect(geocoded?.services[0]?.places[0]).toMatchObject({
      id: '1-00000005',
      point,
      address: { addressCode: '900000777', obecCode: TEPLICE, cityPart: null, krajCode: 'CZ042' },
    });
  });

  test('of the last day ends a service, a place, and a provider without any other', () => {
    const two = makeProvider({}, [makeService('1'), makeService('2')]);
    const end = entry({ field: 'validTo', value: '2026-08-31', was: null });
    const { providers, endedIds } = apply([two], [end]);
    expect(providers[0]?.services.map(({ id }) => id)).toEqual(['2']);
    expect([...endedIds]).toEqual(['1']);
    expect(apply([makeProvider()], [end]).providers).toEqual([]);
    const endOfPlace = { ...end, field: 'places.1-00000005.validTo' };
    expect(corrected(makeProvider(), endOfPlace).services[0]?.places).toEqual([]);
  });

  test('is not touched by an import of the other kind', () => {
    const content = writeContent({
      'corrections/a.yml': stringify([
        entry({ service: '900000001' }),
        entry({ service: undefined, provider: '99000016' }),
      ]),
    });
    expect(readCorrections(content, 'register')).toEqual({ corrections: [], faults: [] });
    expect(readCorrections(content, 'demo').corrections).toHaveLength(2);
  });
});

describe('a correction that does not fit the register', () => {
  test.each([
    ['unused', { service: '77' }, /^unused: the register has no such record/u],
    ['outdated', { was: ['412 000 999'] }, /^outdated: the register has changed/u],
    ['no longer needed', { value: ['412 000 112'] }, /^no longer needed/u],
    ['of a place that is gone', { field: 'places.1-ffffffff.name', value: 'A', was: 'B' }, /no such place/u],
    [
      'to an unknown obec',
      { field: 'places.1-00000005.address.obecCode', value: '999999', was: DECIN },
      /^the value does not fit: write the code of an obec/u,
    ],
  ])('%s', (_name, changes, message) => {
    expect(refusals(WITH_PHONE, entry(changes))).toEqual([expect.stringMatching(message)]);
  });

  test('two of one field', () => {
    const [message, ...others] = refusals(WITH_PHONE, entry(), entry({ value: ['412 000 113'] }));
    expect(message).toMatch(/corrected twice/u);
    expect(others).toEqual([]);
  });

  test('the order of a list is no change of the register', () => {
    const provider = makeProvider({}, [
      makeService('1', { contacts: contacts({ phones: phones('412 000 112', '412 000 110') }) }),
    ]);
    const was = ['412 000 110', '412 000 112'];
    expect(refusals(provider, entry({ was }))).toEqual([]);
    expect(refusals(provider, entry({ was, value: was }))).toEqual([
      expect.stringMatching(/no longer needed/u),
    ]);
  });
});

describe('what must not be published', () => {
  const secretService = makeService('1', { places: [], secret: SECRET });

  test.each([
    ['of the service', [secretService, makeService('2')], '1'],
    ['of another service of the provider', [secretService, makeService('2')], '2'],
  ])('no place is corrected beside a secret address %s', (_name, services, id) => {
    const field = `places.${id}-00000005.address.street`;
    expect(
      refusals(makeProvider({}, services), entry({ service: id, field, value: 'Nová', was: 'Školní' })),
    ).toEqual([expect.stringMatching(/secret address/u)]);
  });

  test('nor of a provider whose secret place is known of linked records only', () => {
    const field = 'places.1-00000005.name';
    const { faults } = apply([makeProvider()], [entry({ field, value: 'A', was: null })], {
      hasSecretPlace: () => true,
    });
    expect(faults).toMatchObject([{ message: expect.stringMatching(/secret address/u) }]);
  });

  test('a contact beside a secret address has no words, and the reason is not kept', () => {
    const provider = makeProvider({}, [
      { ...secretService, contacts: contacts({ phones: phones('412 000 112') }) },
    ]);
    expect(corrected(provider, entry()).services[0]?.corrections).toMatchObject([{ reason: null }]);
    for (const value of [['412 000 111 vila v lese'], [{ text: '412 000 111', note: 'u řeky' }]]) {
      expect(refusals(provider, entry({ value }))).toEqual([expect.stringMatching(/bare numbers/u)]);
    }
  });

  test('no address code leads to the secret place of anyone', () => {
    const field = 'places.1-00000005.address.addressCode';
    const { faults } = apply([makeProvider()], [entry({ field, value: 900000777, was: 91 })], {
      hiddenCodes: new Set(['900000777']),
    });
    expect(faults).toMatchObject([{ message: expect.stringMatching(/may not be published/u) }]);
  });

  test('no e-mail of a person where there is one of an office, on either level', () => {
    const change = { field: 'contacts.emails', value: ['jana.mala@example.org'], was: [] };
    const office = contacts({ emails: emails('info@example.org') });
    expect(refusals(makeProvider({ contacts: office }), entry(change))).toEqual([
      expect.stringMatching(/e-mail address of a person/u),
    ]);
    const ofService = makeProvider({}, [makeService('1', { contacts: office })]);
    expect(refusals(ofService, entry({ ...change, service: undefined, provider: '00839345' }))).toHaveLength(
      1,
    );
    expect(refusals(makeProvider(), entry(change))).toEqual([]);
  });

  test('an office added by a correction hides the personal one of the register', () => {
    const provider = makeProvider({ contacts: contacts({ emails: emails('jana.mala@example.org') }) });
    const change = { field: 'contacts.emails', value: ['info@example.org'], was: [] };
    expect(corrected(provider, entry(change)).contacts.emails).toEqual([]);
  });

  test('a seat that was shown as an open place goes when the place is elsewhere', () => {
    const place = makePlace('1', DECIN);
    const seat = place.address;
    const provider = makeProvider({ name: 'Ctibor Pohádkář', seat }, [makeService('1', { places: [place] })]);
    const move = entry({ field: 'places.1-00000005.address.addressCode', value: 900000777, was: '91' });
    expect(corrected(provider, move).seat).toMatchObject({
      street: null,
      houseNumber: null,
      obecCode: DECIN,
    });
  });

  test('a seat or contact address at the secret place of anyone goes, whatever is corrected', () => {
    const { address } = makePlace('1', DECIN, {
      address: { ...makePlace('1', DECIN).address, addressCode: '777' },
    });
    const [service = makeService('1')] = WITH_PHONE.services;
    const provider = makeProvider({ seat: address }, [{ ...service, contactAddresses: [address] }]);
    const after = (hiddenCodes: ReadonlySet<string>) => {
      const { providers, faults } = apply([provider], [entry()], { hiddenCodes });
      expect(faults).toEqual([]);
      return providers[0];
    };
    expect(after(new Set(['778']))).toMatchObject({
      seat: address,
      services: [{ contactAddresses: [address] }],
    });
    expect(after(new Set(['777']))).toMatchObject({
      seat: { ...EMPTY_ADDRESS, krajCode: address.krajCode },
      services: [{ contactAddresses: [] }],
    });
  });

  test('messages hold no value of the record, the correction or the register', () => {
    const { providers: _, ...outcome } = apply(
      [WITH_PHONE],
      [entry({ was: ['412 000 999'] }), entry({ field: 'contacts.emails', value: ['not an address'] })],
    );
    const message = stopOf(() => guardCorrections(outcome, [WITH_PHONE])).message;
    expect(message).not.toMatch(/412|not an/u);
    expect(message.split('\n')).toEqual([
      '2 corrections in content/corrections cannot be applied:',
      expect.stringMatching(
        /^ {2}corrections\/opravy\.yml, line 10, entry 2, service 1, contacts\.emails: the value does not fit: write a list of e-mail/u,
      ),
      expect.stringMatching(
        /^ {2}corrections\/opravy\.yml, line 1, entry 1, service 1, contacts\.phones: outdated/u,
      ),
    ]);
  });
});

describe('files that cannot be read', () => {
  const faultsOf = (text: string | Buffer, name = 'opravy.yml') =>
    readCorrections(writeContent({ [`corrections/${name}`]: text }), 'register').faults.map(
      ({ file, where, message }) => [file, where, message].filter((part) => part !== '').join(' | '),
    );

  test.each([
    ['no YAML', '- service: 1\n  field: "x', /opravy\.yml \| line \d \| is not written as YAML/u],
    ['no list', 'service: 1', /is no list/u],
    ['another kind of file', '', /named? it with \.yml/u, 'opravy.txt'],
    ['not UTF-8', Buffer.from([0x2d, 0x20, 0xff]), /UTF-8/u],
    ['a key too many', stringify([entry({ hodnota: 1 })]), /entry 1, hodnota \| no such key/u],
    [
      'nothing of what was before',
      stringify([{ ...entry(), was: undefined }]),
      /entry 1, was \| is missing/u,
    ],
    ['an odd date', stringify([entry({ date: '20. 8. 2026' })]), /entry 1, date \| write the day as YYYY/u],
    [
      'a person as source',
      stringify([entry({ source: 'paní Malá' })]),
      /source \| write one of: provider, kraj/u,
    ],
    ['both records', stringify([entry({ provider: '00839345' })]), /give either service or provider/u],
    ['neither', stringify([entry({ service: undefined })]), /give either service or provider/u],
    [
      'a field of the other level',
      stringify([entry({ field: 'name' })]),
      /of a service cannot be corrected/u,
    ],
    ['an unknown field', stringify([entry({ field: 'typeCode' })]), /cannot be corrected/u],
    ['a field of an object', stringify([entry({ field: 'constructor' })]), /cannot be corrected/u],
    ['no place id', stringify([entry({ field: 'places.*.name' })]), /cannot be corrected/u],
    ['no telephone', stringify([entry({ value: ['12'] })]), /write a list of telephones/u],
  ])('%s', (_name, text, message, name?: string) => {
    expect(faultsOf(text, name)).toEqual([expect.stringMatching(message)]);
  });

  test('all are told at once, whatever file they stand in', () => {
    const content = writeContent({
      'corrections/a.yml': stringify([entry({ field: 'x' }), entry({ date: 'x' })]),
      'corrections/b.yml': 'x',
    });
    const faults = readCorrections(content, 'register').faults;
    expect(faults.map(({ file }) => file)).toEqual([
      'corrections/a.yml',
      'corrections/a.yml',
      'corrections/b.yml',
    ]);
  });

  test('no folder, a folder with its README and a file of remarks are no corrections', () => {
    expect(readCorrections(writeContent({}), 'register').faults).toEqual([]);
    const content = writeContent({ 'corrections/README.md': 'x', 'corrections/a.yml': '# nothing yet\n' });
    expect(readCorrections(content, 'register')).toEqual({ corrections: [], faults: [] });
  });
});

describe('guardCorrections', () => {
  test('names a correction of a record outside of the area', () => {
    const { providers: _, ...outcome } = apply([WITH_PHONE], [entry()]);
    const error = stopOf(() => guardCorrections(outcome, []));
    expect(error.message).toMatch(
      /^1 correction .*\n .*unused: the record lies outside of the covered area/u,
    );
    expect(error.hint).toMatch(/corrections\/README\.md/u);
  });

  test('lets pass what was applied, and a service the correction itself ended', () => {
    const end = entry({ field: 'validTo', value: '2026-08-31', was: null });
    for (const change of [entry(), end]) {
      const { providers, ...outcome } = apply([WITH_PHONE], [change]);
      expect(() => guardCorrections(outcome, providers)).not.toThrow();
    }
  });
});
