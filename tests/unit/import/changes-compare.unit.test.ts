import { describe, expect, test } from 'vitest';
import { compareProviders } from '../../../scripts/import/changes/compare.ts';
import type { Fate } from '../../../scripts/import/changes/fate.ts';
import {
  DECIN,
  ids,
  makeFacts,
  makePlace,
  makeProvider,
  makeService,
  SECRET,
  TEPLICE,
} from './changes-data.ts';

const phone = (text: string) => ({ phones: [{ text, note: null }], emails: [], webs: [] });
/** Fields named of service 1 when it and its provider become what they are said to be. */
const fieldsOf = (service: object, provider: object = {}, facts = makeFacts()) =>
  compareProviders(
    [makeProvider([makeService('1')])],
    [makeProvider([makeService('1', service)], provider)],
    facts,
  ).day.changed.flatMap(({ fields }) => fields);

describe('what changed', () => {
  test('nothing, where nothing did', () => {
    const { day, tombstones } = compareProviders(
      [makeProvider([makeService('1')])],
      [makeProvider([makeService('1')])],
      makeFacts(),
    );
    expect(day).toEqual({ added: [], changed: [], ended: [], turnedSecret: [] });
    expect(tombstones).toEqual([]);
  });

  test.each([
    ['registration', { registration: '1234567' }],
    ['type', { typeCode: '13' }],
    ['validTo', { validTo: '2027-01-01' }],
    ['places', { places: [] }],
    ['contactAddresses', { contactAddresses: [makePlace('1').address] }],
    ['contacts.phones', { contacts: phone('412 000 111') }],
    [
      'hours',
      {
        forms: [
          { form: 'ter', isRoundTheClock: null, hours: [{ dayCode: null, text: '8–16' }], capacities: [] },
        ],
      },
    ],
    [
      'capacities',
      {
        forms: [
          {
            form: 'ter',
            isRoundTheClock: null,
            hours: [],
            capacities: [{ count: 3, unit: 'beds', note: null }],
          },
        ],
      },
    ],
    ['forms', { forms: [{ form: 'ter', isRoundTheClock: true, hours: [], capacities: [] }] }],
    ['targetGroups', { targetGroups: [{ code: '24', note: null }] }],
    ['servedKraje', { servedKrajCodes: ['CZ042'] }],
    ['subsidies', { subsidies: [{ year: 2026, amountCzk: 1 }] }],
  ])('%s, by its name alone', (field, changes) => {
    expect(fieldsOf(changes)).toEqual([field]);
  });

  test.each([
    ['provider.name', { name: 'Lípa, o. p. s.' }],
    ['provider.seat', { seat: makePlace('1').address }],
    ['provider.contacts.phones', { contacts: phone('412 000 222') }],
  ])('%s, at each service of the provider', (field, changes) => {
    const before = makeProvider([makeService('1'), makeService('2')]);
    const after = makeProvider([makeService('1'), makeService('2')], changes);
    expect(compareProviders([before], [after], makeFacts()).day.changed).toEqual([
      { id: '1', fields: [field] },
      { id: '2', fields: [field] },
    ]);
  });

  test('a point or a part of town that RÚIAN adds is no change of the register', () => {
    const place = makePlace('1', { cityPart: { code: '1', name: 'Podmokly' } });
    expect(fieldsOf({ places: [{ ...place, point: { lat: 50.7, lon: 14.2 } }] })).toEqual([]);
  });

  test('several fields stand in the order of the schema', () => {
    expect(fieldsOf({ ageGroups: ['1'], places: [], registration: '1' }, { name: 'X' })).toEqual([
      'registration',
      'places',
      'ageGroups',
      'provider.name',
    ]);
  });
});

describe('who is added, gone or moved', () => {
  test('ids stand in the order of numbers, whatever the order of the files', () => {
    const before = [makeProvider([makeService('3')])];
    const after = [
      makeProvider([makeService('10'), makeService('9')], { key: '99000024', ico: null, name: 'B' }),
    ];
    const { day } = compareProviders(before, after, makeFacts());
    expect(day.added).toEqual(['9', '10']);
    expect(day.ended).toEqual([{ id: '3', reason: 'removed', endedOn: null }]);
  });

  test('a service that moves to another IČO has a new provider, it is not ended and added', () => {
    const from = makeProvider([makeService('1'), makeService('2')]);
    const stays = makeProvider([makeService('1')]);
    const to = makeProvider([makeService('2', { validTo: '2030-01-01' })], {
      key: '99000024',
      ico: null,
      name: 'Buk, z. s.',
    });
    const { day, tombstones } = compareProviders([from], [to, stays], makeFacts());
    expect(day).toEqual({
      added: [],
      changed: [{ id: '2', fields: ['validTo', 'provider'] }],
      ended: [],
      turnedSecret: [],
    });
    expect(tombstones).toEqual([]);
  });

  test('a provider without IČO whose key moves with its lowest service is the same one', () => {
    const named = { ico: null, name: 'Jana Lípová' };
    const before = makeProvider([makeService('1'), makeService('2')], { ...named, key: 's1' });
    const after = makeProvider([makeService('2')], { ...named, key: 's2' });
    const { day } = compareProviders([before], [after], makeFacts());
    expect(day.changed).toEqual([]);
    expect(day.ended.map(({ id }) => id)).toEqual(['1']);
  });

  test.each<[Fate, string, string | null]>([
    [{ kind: 'ended', endedOn: '2026-08-31' }, 'ended', '2026-08-31'],
    [{ kind: 'missing' }, 'removed', null],
    [{ kind: 'in-force' }, 'outside', null],
    [{ kind: 'other' }, 'unlisted', null],
  ])('the reason for %o is told as %s', (fate, reason, endedOn) => {
    const facts = makeFacts({ fateOf: () => fate });
    const { day, tombstones } = compareProviders([makeProvider([makeService('1')])], [], facts);
    expect(day.ended).toEqual([{ id: '1', reason, endedOn }]);
    expect(tombstones).toMatchObject([{ id: '1', reason, endedOn, asOf: '2026-09-01' }]);
  });
});

describe('a tombstone', () => {
  const bury = (service: object, provider: object = {}) =>
    compareProviders([makeProvider([makeService('1', service)], provider)], [], makeFacts()).tombstones[0];

  test('keeps what its page needs, and no address', () => {
    const place = (code: string, obecCode: string) =>
      makePlace('1', { addressCode: code, obecCode }, { id: `1-0000000${code}`, name: 'Domov Lípa' });
    expect(bury({ places: [place('2', TEPLICE), place('1', DECIN), place('3', DECIN)] })).toEqual({
      id: '1',
      typeCode: '4',
      providerKey: '99000016',
      providerName: 'Lípa, z. s.',
      reason: 'removed',
      endedOn: null,
      asOf: '2026-09-01',
      krajCodes: ['CZ010'],
      open: { name: 'Domov Lípa', obecCodes: [DECIN, TEPLICE] },
    });
  });

  test('has no name where its places had several', () => {
    const places = [
      makePlace('1', {}, { name: 'Domov Lípa' }),
      makePlace('1', {}, { id: '1-00000002', name: 'Domov Buk' }),
    ];
    expect(bury({ places })?.open).toEqual({ name: null, obecCodes: [DECIN] });
  });

  test('of telephone help has no obec: nobody went there', () => {
    expect(bury({ typeCode: '18' })?.open).toEqual({ name: null, obecCodes: [] });
  });

  test('names the kraje the register lists, else that of the seat, never that of a place', () => {
    expect(bury({ servedKrajCodes: ['CZ080'] })?.krajCodes).toEqual(['CZ080']);
    expect(bury({}, { registeringKraj: null })?.krajCodes).toEqual([]);
  });

  test('of a secret service says type, provider and kraj only, and not that it left the area', () => {
    const secret = { krajCodes: ['CZ020'], basis: 'served' };
    const before = makeProvider([makeService('1', { ...SECRET, secret })]);
    const facts = makeFacts({ fateOf: () => ({ kind: 'in-force' }), secretIds: ids('1') });
    const { tombstones, nameable } = compareProviders([before], [], facts);
    expect(tombstones).toMatchObject([{ reason: 'unlisted', krajCodes: ['CZ020'], open: null }]);
    expect(nameable).toEqual([]);
  });
});
