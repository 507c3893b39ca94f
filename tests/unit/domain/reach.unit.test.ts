import { describe, expect, test } from 'vitest';
import { KrajCode, Obec, ObecCode, OrpCode } from '../../../src/domain/area.ts';
import { type DeclaredArea, reach, type ReachableService } from '../../../src/domain/reach.ts';

const usti = KrajCode.parse('CZ042');
const liberec = KrajCode.parse('CZ051');
const decin = {
  obecCode: ObecCode.parse('562335'),
  orpCode: OrpCode.parse('4202'),
  point: { lat: 50.78, lon: 14.21 },
};
const teplice = {
  obecCode: ObecCode.parse('567442'),
  orpCode: OrpCode.parse('4213'),
  point: { lat: 50.64, lon: 13.82 },
};
const arnoltice = Obec.parse({
  code: '562343',
  name: 'Arnoltice',
  slug: 'arnoltice',
  status: 'obec',
  psc: '40714',
  point: { lat: 50.83, lon: 14.26 },
  orpCode: '4202',
  okresCode: 'CZ0421',
  krajCode: 'CZ042',
  population: { year: 2020, total: 400, seniors: 80 },
});

const service = (changes: Partial<ReachableService>): ReachableService => ({
  forms: ['ter'],
  isTelephone: false,
  places: [],
  secretKrajCodes: null,
  servedKrajCodes: [],
  ...changes,
});
const declares = (changes: Partial<DeclaredArea>): DeclaredArea => ({
  obecCodes: [],
  orpCodes: [],
  byTelephone: false,
  ...changes,
});
const first = (changes: Partial<ReachableService>, declared?: DeclaredArea) =>
  reach(arnoltice, service(changes), declared)[0];

describe('people come to it (pob, amb)', () => {
  test('a place in the obec is here', () => {
    expect(first({ forms: ['pob'], places: [{ ...decin, obecCode: arnoltice.code }] })).toMatchObject({
      answer: 'here',
      basis: 'register',
      isInObec: true,
    });
  });

  test('a place in the ORP is here too, with its distance', () => {
    const answer = first({ forms: ['amb'], places: [teplice, decin] });
    expect(answer).toMatchObject({ answer: 'here', isInObec: false });
    expect(answer?.distanceKm).toBeCloseTo(6.6, 0);
  });

  test('the distance of what is here is that of a place that is here, not of a nearer one behind the border', () => {
    const behindTheBorder = { ...teplice, point: { lat: 50.83, lon: 14.25 } };
    const answer = first({ forms: ['amb'], places: [behindTheBorder, decin] });
    expect(answer).toMatchObject({ answer: 'here', isInObec: false });
    expect(answer?.distanceKm).toBeCloseTo(6.6, 0);
    expect(
      first({ forms: ['amb'], places: [behindTheBorder, { ...decin, point: null }] })?.distanceKm,
    ).toBeNull();
  });

  test('places without an obec are nowhere: neither here nor at a distance', () => {
    const nowhere = { obecCode: null, orpCode: null, point: null };
    for (const form of ['pob', 'amb'] as const) {
      expect(first({ forms: [form], places: [nowhere] })).toMatchObject({
        answer: 'nearest',
        distanceKm: null,
      });
    }
  });

  test('a place in another kraj is the nearest, with its distance', () => {
    const place = { obecCode: ObecCode.parse('563889'), orpCode: OrpCode.parse('5105'), point: decin.point };
    expect(first({ forms: ['pob'], places: [place], servedKrajCodes: [usti] })).toMatchObject({
      answer: 'nearest',
      basis: 'register',
    });
  });

  test('elsewhere it is the nearest, never "comes"', () => {
    for (const form of ['pob', 'amb'] as const) {
      expect(first({ forms: [form], places: [teplice], servedKrajCodes: [usti] })).toMatchObject({
        answer: 'nearest',
      });
    }
  });

  test('without a point the distance is not known, and not guessed', () => {
    expect(first({ forms: ['amb'], places: [{ ...teplice, point: null }] })).toMatchObject({
      answer: 'nearest',
      distanceKm: null,
    });
  });
});

describe('it comes to people (ter)', () => {
  test('a declared obec or ORP', () => {
    const places = [teplice];
    expect(first({ places }, declares({ obecCodes: [arnoltice.code] }))).toMatchObject({
      answer: 'comes',
      basis: 'declared',
    });
    expect(first({ places }, declares({ orpCodes: [arnoltice.orpCode] }))).toMatchObject({
      answer: 'comes',
      basis: 'declared',
    });
  });

  test('a place in the ORP is an estimate', () => {
    expect(first({ places: [decin] })).toMatchObject({ answer: 'comes', basis: 'estimate' });
  });

  test('a declaration that leaves the obec out beats the estimate', () => {
    expect(first({ places: [decin] }, declares({ obecCodes: [teplice.obecCode] }))).toMatchObject({
      answer: 'nearest',
    });
  });

  test('a kraj named in the register', () => {
    expect(first({ places: [teplice], servedKrajCodes: [usti] })).toMatchObject({
      answer: 'kraj',
      basis: 'register',
    });
  });

  test('otherwise the nearest', () => {
    expect(first({ places: [teplice], servedKrajCodes: [liberec] })).toMatchObject({
      answer: 'nearest',
      basis: 'register',
    });
  });
});

describe('any form', () => {
  test('telephone help, by type or by declaration', () => {
    expect(first({ isTelephone: true, places: [teplice] })).toMatchObject({
      answer: 'phone',
      basis: 'register',
    });
    expect(first({ places: [teplice] }, declares({ byTelephone: true }))).toMatchObject({
      answer: 'phone',
      basis: 'declared',
    });
  });

  test('help by telephone hides neither a place that is here nor a declared obec, but comes before an estimate', () => {
    const byTelephone = declares({ byTelephone: true });
    expect(first({ forms: ['amb'], places: [decin] }, byTelephone)).toMatchObject({ answer: 'here' });
    expect(first({ forms: ['amb'], places: [teplice] }, byTelephone)).toMatchObject({ answer: 'phone' });
    expect(first({ places: [decin] }, byTelephone)).toMatchObject({ answer: 'phone', basis: 'declared' });
    expect(first({ places: [teplice] }, { ...byTelephone, orpCodes: [arnoltice.orpCode] })).toMatchObject({
      answer: 'comes',
      basis: 'declared',
    });
  });

  test('where crisis help by telephone has its office says nothing', () => {
    expect(first({ forms: ['amb'], isTelephone: true, places: [decin] })).toMatchObject({
      answer: 'phone',
      distanceKm: null,
    });
  });

  test('beside an open place a secret one says nothing', () => {
    const mixed = { forms: ['pob' as const], places: [teplice], secretKrajCodes: [usti] };
    expect(first(mixed)).toMatchObject({ answer: 'nearest' });
    expect(first(mixed)).toEqual(first({ ...mixed, secretKrajCodes: null }));
  });

  test('a secret service of the kraj has no distance, one of another kraj no answer', () => {
    expect(first({ forms: ['pob'], secretKrajCodes: [usti] })).toEqual({
      form: 'pob',
      answer: 'kraj',
      basis: 'register',
      distanceKm: null,
      isInObec: false,
    });
    expect(reach(arnoltice, service({ secretKrajCodes: [liberec] }))).toEqual([]);
  });

  test('one answer for each form, the most useful first', () => {
    const answers = reach(
      arnoltice,
      service({ forms: ['pob', 'ter'], places: [teplice], servedKrajCodes: [usti] }),
    );
    expect(answers.map(({ form, answer }) => [form, answer])).toEqual([
      ['ter', 'kraj'],
      ['pob', 'nearest'],
    ]);
  });

  test('a service without a form still gets an answer', () => {
    expect(first({ forms: [], places: [decin] })).toMatchObject({ form: null, answer: 'here' });
  });
});
