/** A place turns secret: what was published before must leave everything the next run writes. */
import { describe, expect, test } from 'vitest';
import { formatChangesFile } from '../../../scripts/import/changes/changes-file.ts';
import { formatChanges } from '../../../scripts/import/changes/changes-report.ts';
import { extendHistory } from '../../../scripts/import/changes/history.ts';
import { formatHistoryFile, parseHistory } from '../../../scripts/import/changes/history-file.ts';
import { HistoryCounter } from '../../../scripts/import/changes/history-counter.ts';
import { formatSecretAdvice } from '../../../scripts/import/changes/secret-advice.ts';
import { Area } from '../../../src/domain/area.ts';
import type { Provider } from '../../../src/domain/provider.ts';
import {
  DECIN,
  HIDDEN,
  ids,
  makeAddress,
  makeHiddenPlace,
  makePlace,
  makeProvider,
  makeService,
  runImport,
  SECRET,
  TEPLICE,
  territory,
} from './changes-data.ts';

/** All that a run writes of its changes, as one text. */
function outputsOf({ changes, day, exposedIds, comparison }: ReturnType<typeof runImport>): string {
  const facts = { nameable: comparison.nameable, typeLabelOf: () => 'azylové domy' };
  return [
    formatChangesFile(changes),
    formatChanges(day, facts),
    formatSecretAdvice({ turnedSecret: day.turnedSecret, exposedIds }),
  ].join('\n');
}

/** Everything the hidden place had that could be searched for, its obec and point too. */
function hiddenIn(text: string): string[] {
  return [...Object.values(HIDDEN), '0000dead', DECIN, '50.7777', '14.2222'].filter((value) =>
    text.includes(value),
  );
}

const secretService = makeService('1', { ...SECRET, typeCode: '3' });
const shelter = (changes: object = {}) =>
  makeService('1', { typeCode: '3', places: [makeHiddenPlace('1')], ...changes });
const isLinked = { secretIds: ids('1'), hasSecretPlace: () => true };

test('an open service is told of with its name and obec, so the texts searched can have them', () => {
  const run = runImport([makeProvider([shelter()])], []);
  expect(hiddenIn(outputsOf(run))).toEqual([HIDDEN.name, DECIN]);
});

describe('a service that turns secret', () => {
  const { address } = makeHiddenPlace('1');
  const before = makeProvider([shelter({ contactAddresses: [address] })], { seat: address });
  const after = makeProvider([secretService]);

  test('is only said to have turned secret', () => {
    const run = runImport([before], [after], isLinked);
    expect(run.changes).toEqual({
      days: { '2026-09-01': { added: [], changed: [], ended: [], turnedSecret: ['1'] } },
      tombstones: [],
    });
    expect(run.comparison.day.changed).toEqual([]);
    expect(run.exposedIds).toEqual(['1']);
    expect(run.typesToForget).toEqual(['3']);
    expect(hiddenIn(outputsOf(run))).toEqual([]);
  });

  test.each([
    ['its mark alone', { secretIds: ids('1') }, makeProvider([shelter({ places: [] })])],
    ['its secret place alone', {}, after],
  ])('is found by %s', (_by, facts, now) => {
    expect(runImport([makeProvider([shelter()])], [now], facts).day.turnedSecret).toEqual(['1']);
  });

  test('loses what earlier days say of it, and they keep what they say of others', () => {
    const first = runImport([], [before, makeProvider([makeService('2')], { key: '99000024', ico: null })], {
      asOf: '2026-08-01',
    });
    expect(first.changes.days).toMatchObject({ '2026-08-01': { added: ['1', '2'] } });
    const moved = makeProvider([shelter({ places: [makePlace('1', { obecCode: TEPLICE })] })]);
    const second = runImport([moved], [before], { asOf: '2026-08-15' }, first.changes);
    expect(second.changes.days['2026-08-15']?.changed).toMatchObject([{ id: '1' }]);
    const third = runImport([before], [after], isLinked, second.changes);
    expect(third.changes.days).toEqual({
      '2026-08-01': { added: ['2'], changed: [], ended: [], turnedSecret: [] },
      '2026-09-01': { added: [], changed: [], ended: [], turnedSecret: ['1'] },
    });
  });

  test('on the day it was added or changed leaves no trace of that', () => {
    const first = runImport([], [before]);
    const second = runImport([before], [after], isLinked, first.changes);
    expect(second.changes.days['2026-09-01']).toEqual({
      added: [],
      changed: [],
      ended: [],
      turnedSecret: ['1'],
    });
  });

  test.each(['in-force', 'other'] as const)(
    'and leaves the catalogue (%s) has a page that says no more than its kraj',
    (kind) => {
      const run = runImport([before], [], { ...isLinked, fateOf: () => ({ kind }) });
      expect(run.changes.tombstones).toEqual([
        {
          id: '1',
          typeCode: '3',
          providerKey: '99000016',
          providerName: 'Lípa, z. s.',
          reason: 'unlisted',
          endedOn: null,
          asOf: '2026-09-01',
          krajCodes: ['CZ010'],
          open: null,
        },
      ]);
      expect(run.day.turnedSecret).toEqual(['1']);
      expect(hiddenIn(outputsOf(run))).toEqual([]);
    },
  );

  test('is found though the place it lost had no code, and another without code stays', () => {
    const stays = makePlace('1', { addressCode: null, street: 'Jiná' });
    const lost = makePlace('1', { addressCode: null }, { id: '1-00000002' });
    const run = runImport(
      [makeProvider([shelter({ places: [stays, lost] })])],
      [makeProvider([shelter({ places: [stays] })])],
      { secretIds: ids('1') },
    );
    expect(run.day.turnedSecret).toEqual(['1']);
  });

  test('is told from one that gets a secret place beside the open ones', () => {
    const run = runImport(
      [makeProvider([shelter()])],
      [makeProvider([shelter({ secret: SECRET.secret })])],
      isLinked,
    );
    expect(run.day).toMatchObject({ changed: [{ id: '1', fields: ['secret'] }], turnedSecret: [] });
    expect(run.typesToForget).toEqual([]);
  });

  test('may be one of several places: the loss of any counts', () => {
    const other = makePlace('1', { addressCode: '2' });
    const run = runImport(
      [makeProvider([shelter({ places: [makeHiddenPlace('1'), other], secret: SECRET.secret })])],
      [makeProvider([shelter({ places: [other], secret: SECRET.secret })])],
      isLinked,
    );
    expect(run.day).toMatchObject({ changed: [], turnedSecret: ['1'] });
  });

  test.each([
    ['the seat of its provider', makeProvider([shelter({ places: [] })], { seat: address })],
    ['a contact address', makeProvider([shelter({ places: [], contactAddresses: [address] })])],
  ])('may have been known by %s alone', (_address, withoutPlaces) => {
    expect(runImport([withoutPlaces], [after], isLinked).day.turnedSecret).toEqual(['1']);
  });
});

describe('what is near a secret place', () => {
  test('fields of addresses are named of no service of its provider', () => {
    const moved = {
      places: [makePlace('2', { addressCode: '2' })],
      contactAddresses: [makeAddress()],
      ageGroups: ['1'],
    };
    const run = runImport(
      [makeProvider([makeService('2')], { seat: makeAddress() })],
      [makeProvider([makeService('2', moved)])],
      { hasSecretPlace: () => true },
    );
    expect(run.day.changed).toEqual([{ id: '2', fields: ['ageGroups'] }]);
  });

  test('a new secret service may be where its provider had its seat: that is told to the operator', () => {
    const run = runImport(
      [makeProvider([makeService('2')], { seat: makeHiddenPlace('1').address })],
      [makeProvider([makeService('2'), secretService])],
      isLinked,
    );
    expect(run.day).toMatchObject({ added: ['1'], turnedSecret: [] });
    expect(run.exposedIds).toEqual(['1']);
    expect(hiddenIn(outputsOf(run))).toEqual([]);
  });

  test('a service that gets a secret place may be where another of its provider had its post', () => {
    const other = (changes: object = {}) => makeService('2', changes);
    const withPost = other({ contactAddresses: [makeHiddenPlace('2').address] });
    const run = runImport(
      [makeProvider([shelter({ places: [] }), withPost])],
      [makeProvider([secretService, other()])],
      isLinked,
    );
    expect(run.day).toMatchObject({ changed: [{ id: '1', fields: ['secret'] }], turnedSecret: [] });
    expect(run.exposedIds).toEqual(['1']);
  });

  test('a service that ended beside a secret one says no more than its kraj, whatever the new file knows', () => {
    const run = runImport([makeProvider([shelter(), makeService('2', SECRET)])], []);
    expect(run.changes.tombstones).toMatchObject([
      { id: '1', open: null },
      { id: '2', open: null },
    ]);
    expect(hiddenIn(outputsOf(run))).toEqual([]);
  });

  test('a service that ended where anyone has a secret place now says no more than its kraj', () => {
    const run = runImport([makeProvider([shelter()])], [], {
      hiddenCodes: new Set([HIDDEN.addressCode]),
    });
    expect(run.changes.tombstones).toMatchObject([{ open: null, reason: 'removed' }]);
    expect(run.day.turnedSecret).toEqual([]);
    expect(run.typesToForget).toEqual(['3']);
    expect(hiddenIn(outputsOf(run))).toEqual([]);
  });

  test('a service that left such a place is not said to have changed its places', () => {
    const run = runImport(
      [makeProvider([shelter()])],
      [makeProvider([shelter({ places: [makePlace('1')], ageGroups: ['1'] })])],
      { hiddenCodes: new Set([HIDDEN.addressCode]) },
    );
    expect(run.day.changed).toEqual([{ id: '1', fields: ['ageGroups'] }]);
  });
});

describe('tombstones on file', () => {
  const openEnd = () => runImport([makeProvider([shelter()])], [], { asOf: '2026-08-01' }).changes;
  const next = (after: Provider[], facts: Parameters<typeof runImport>[2]) =>
    runImport([], after, facts, openEnd());

  test('are reduced when their provider has a secret place, by IČO and by name', () => {
    const asked: unknown[] = [];
    const run = next([], { hasSecretPlace: (provider) => asked.push(provider) > 0 });
    expect(asked).toEqual([{ ico: '99000016', name: 'Lípa, z. s.' }]);
    expect(run.changes.tombstones).toMatchObject([{ id: '1', open: null }]);
    expect(hiddenIn(outputsOf(run))).toEqual([]);
  });

  test('are reduced when the ended record itself is marked afterwards, with all other traces', () => {
    const run = next([], { secretIds: ids('1') });
    expect(run.changes.tombstones).toMatchObject([{ id: '1', open: null }]);
    expect(run.changes.days).toEqual({
      '2026-09-01': { added: [], changed: [], ended: [], turnedSecret: ['1'] },
    });
    expect(run.exposedIds).toEqual(['1']);
    expect(run.typesToForget).toEqual(['3']);
    const sameDate = next([], { asOf: '2026-08-01', secretIds: ids('1') });
    expect(sameDate.changes.tombstones).toMatchObject([{ id: '1', open: null }]);
  });

  test('do not say of a marked service that it left the area', () => {
    const fate = { fateOf: () => ({ kind: 'in-force' as const }) };
    const outside = runImport([makeProvider([shelter()])], [], { asOf: '2026-08-01', ...fate }).changes;
    expect(outside.tombstones).toMatchObject([{ reason: 'outside' }]);
    const run = runImport([], [], { secretIds: ids('1') }, outside);
    expect(run.changes.tombstones).toMatchObject([{ reason: 'unlisted' }]);
  });

  test('go when the service comes back, and if it comes back secret so do its traces', () => {
    const run = next([makeProvider([secretService])], isLinked);
    expect(run.changes).toEqual({
      days: { '2026-09-01': { added: [], changed: [], ended: [], turnedSecret: ['1'] } },
      tombstones: [],
    });
    expect(run.typesToForget).toEqual(['3']);
    expect(next([makeProvider([secretService])], {}).day.turnedSecret).toEqual(['1']);
  });

  test('a secret service of the same type and provider may be the ended one registered anew', () => {
    const anew = makeService('7', { ...SECRET, typeCode: '3' });
    const run = next([makeProvider([anew])], { secretIds: ids('7'), hasSecretPlace: () => true });
    expect(run.typesToForget).toEqual(['3']);
    const ofOtherType = next([makeProvider([makeService('7', SECRET)])], { secretIds: ids('7') });
    expect(ofOtherType.typesToForget).toEqual([]);
  });
});

test('history keeps no row of the type from before, for any ORP, and all of the others', () => {
  const count = (providers: readonly Provider[]) => {
    const counter = new HistoryCounter(territory, Area.parse(['CZ042']));
    for (const service of providers.flatMap(({ services }) => services)) counter.add(service);
    return counter;
  };
  const elsewhere = makeProvider(
    [
      makeService('8', { typeCode: '3', places: [makePlace('8', { obecCode: TEPLICE })] }),
      makeService('9', { typeCode: '4' }),
    ],
    { key: '99000024', ico: null, name: 'Buk' },
  );
  const before = [makeProvider([shelter()]), elsewhere];
  const after = [makeProvider([secretService]), elsewhere];
  const facts = { rows: count(before).rows('2026-08-01'), asOf: '2026-08-01', typesToForget: [] };
  const history = extendHistory(new Map(), facts);
  expect([...history.values()].flat()).toEqual([
    '2026-08-01,3,4202,1,1',
    '2026-08-01,3,4213,1,1',
    '2026-08-01,4,4202,1,1',
  ]);
  const { typesToForget } = runImport(before, after, isLinked);
  const next = extendHistory(history, {
    asOf: '2026-09-01',
    rows: count(after).rows('2026-09-01'),
    typesToForget,
  });
  const text = formatHistoryFile(next);
  expect([...parseHistory(text, 'history.csv').values()].flat()).toEqual([
    '2026-08-01,4,4202,1,1',
    '2026-09-01,3,4213,1,1',
    '2026-09-01,4,4202,1,1',
  ]);
});
