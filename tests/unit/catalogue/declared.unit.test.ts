import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { DECIN, LIBEREC, makeData, makeService, TEPLICE } from './catalogue-data.ts';

const AS_OF = '2026-09-01';
const said = (date = '2026-08-20') => ({ source: 'kraj', date });

const make = (...args: Parameters<typeof makeData>) => new Catalogue(makeData(...args), { allObce: false });
/** The one service with what is declared of it. */
const serviceWith = (enrichment: object, changes: object = {}) =>
  make([makeService('1', changes)], { enrichment: { '1': enrichment } }).services[0]!;
const declaredOf = (enrichment: object) => serviceWith(enrichment).declared;

describe('what is declared', () => {
  test('bears who said it and when', () => {
    expect(declaredOf({ languages: { codes: ['cs', 'uk'], ...said() } }).languages).toEqual({
      value: ['cs', 'uk'],
      source: 'declared',
      by: 'kraj',
      date: '2026-08-20',
    });
  });

  test('of another service or of none is not shown', () => {
    const hours = { hours: { text: 'Ráno.', ...said() } };
    const { services } = make([makeService('1'), makeService('2')], {
      enrichment: { '2': hours, '3': hours },
    });
    const kinds = services
      .toSorted((a, b) => Number(a.id) - Number(b.id))
      .map(({ declared }) => declared.hours.value.kind);
    expect(kinds).toEqual(['by-form', 'words']);
  });

  test('nothing declared is nothing shown; hours stay those of the register', () => {
    const { hours, ...others } = make([makeService('1')]).services[0]!.declared;
    expect(Object.values(others).filter((value) => value !== null)).toEqual([]);
    expect(hours).toEqual({ value: { kind: 'by-form' }, source: 'register', date: AS_OF });
  });

  test('hours in words stand before those of the register', () => {
    const { hours } = declaredOf({ hours: { text: 'V úterý.\n\nPo dohodě i v pátek.', ...said() } });
    expect(hours).toMatchObject({
      source: 'declared',
      value: { kind: 'words', text: [['V\u00A0úterý.'], ['Po dohodě i\u00A0v\u00A0pátek.']] },
    });
  });

  test.each([
    ['2026-03-05', undefined], // 180 days
    ['2026-03-04', true],
    ['2027-01-01', undefined],
  ])('of %s is old: %s', (date, isOld) => {
    expect(declaredOf({ languages: { codes: ['cs'], ...said(date) } }).languages?.isOld).toBe(isOld);
  });

  test.each([
    ['2026-08-02', true], // 30 days
    ['2026-08-01', false],
    [AS_OF, true],
  ])('free places of %s are shown: %s', (date, isShown) => {
    const { freePlaces } = declaredOf({ freePlaces: { count: 0, of: 'beds', ...said(date) } });
    expect(freePlaces !== null).toBe(isShown);
  });

  test.each([
    ['2026-08-01', AS_OF, true],
    [AS_OF, '2026-09-30', true],
    ['2026-08-01', '2026-08-31', false],
    ['2026-09-02', '2026-09-30', false],
  ])('a notice from %s to %s is shown: %s', (from, to, isShown) => {
    expect(declaredOf({ notice: { text: 'Nový telefon.', from, to, ...said() } }).notice !== null).toBe(
      isShown,
    );
  });

  test.each([
    ['2026-08-24', AS_OF, false],
    ['2026-08-24', undefined, false],
    ['2026-09-02', '2026-09-03', true],
    ['2026-08-01', '2026-08-31', null],
  ])('a closure from %s to %s: announced, in force or over', (from, to, isAnnounced) => {
    const { closure } = declaredOf({ closure: { from, ...(to && { to }), ...said() } });
    expect(closure?.value.isAnnounced ?? null).toBe(isAnnounced);
  });

  test('barrier-free facts come in the order one meets them', () => {
    const { barrierFree } = declaredOf({
      barrierFree: { toilet: 'Bez madel.', state: 'obstacles', parking: 'Chybí.', ...said() },
    });
    expect(barrierFree?.value.facts.map(({ fact }) => fact)).toEqual(['parking', 'toilet']);
  });
});

describe('a declared area', () => {
  const field = { forms: [{ form: 'ter', isRoundTheClock: null, hours: [], capacities: [] }] };
  const answersIn = (obec: string, serves: object, changes: object = field) => {
    const catalogue = make([makeService('1', changes)], {
      area: ['CZ042', 'CZ051'],
      enrichment: { '1': { serves: { ...serves, ...said() } } },
    });
    return catalogue
      .servicesReaching(catalogue.territory.getObec(obec))
      .flatMap(({ answers }) => answers.map(({ answer, basis }) => `${answer} ${basis}`));
  };

  test('brings the service to its obec and ORP, wherever its place is', () => {
    expect(answersIn(TEPLICE, { obce: ['Teplice'] })).toEqual(['comes declared']);
    expect(answersIn(LIBEREC, { orp: ['Liberec'] })).toEqual(['comes declared']);
  });

  test('takes the place of the estimate by the ORP of its place', () => {
    expect(answersIn(DECIN, { byTelephone: false, orp: ['Rumburk'] })).toEqual(['nearest register']);
    expect(answersIn(DECIN, { obce: [DECIN] })).toEqual(['comes declared']);
  });

  test('by telephone reaches every obec', () => {
    expect(answersIn(LIBEREC, { byTelephone: true })).toEqual(['phone declared']);
  });

  test('names ORPs, and obce that are in none of them', () => {
    const serves = { obce: ['Děčín', 'Teplice'], orp: ['Děčín'], ...said() };
    expect(declaredOf({ serves }).serves?.value).toMatchObject({
      orps: [{ name: 'Děčín' }],
      obce: [{ name: 'Teplice' }],
    });
  });

  test('that cannot be resolved ends the build with the service and the key', () => {
    const make = () => declaredOf({ serves: { obce: ['Adamov'], ...said() } });
    expect(make).toThrow(/content\/enrichment, service 1: serves\.obce\.0: 3 obce have this name/u);
  });
});

test('a text beside a secret address ends the build, whatever was imported before', () => {
  const secret = { secret: { krajCodes: ['CZ042'], basis: 'served' } };
  const hours = { text: 'Dům za kostelem.', ...said() };
  expect(() => serviceWith({ hours }, secret)).toThrow(
    /content\/enrichment, service 1: .*nothing may be said in hours\.text$/u,
  );
  expect(serviceWith({ languages: { codes: ['cs'], ...said() } }, secret).declared.languages).not.toBeNull();
});

describe('corrections', () => {
  const correction = (field: string, date = '2026-08-20') => ({
    field,
    reason: 'Překlep v registru.',
    source: 'provider',
    date,
  });

  test('are listed, those of the service before those of its provider', () => {
    const [service] = make([makeService('1', { corrections: [correction('places.1-00000005.name')] })], {
      provider: { corrections: [correction('name')] },
    }).services;
    expect(service!.corrections).toMatchObject([
      {
        value: { field: 'places.*.name', level: 'service', reason: 'Překlep v\u00A0registru.' },
        by: 'provider',
      },
      { value: { field: 'name', level: 'provider' }, source: 'correction', date: '2026-08-20' },
    ]);
  });

  test('a mended value says so on either level; the rest stays of the register', () => {
    const [service] = make(
      [makeService('1', { corrections: [correction('validTo')], validTo: '2026-12-31' })],
      {
        provider: { corrections: [correction('contacts.phones')] },
      },
    ).services;
    expect([service!.phones, service!.emails, service!.validTo]).toMatchObject([
      { source: 'correction', by: 'provider', date: '2026-08-20' },
      { source: 'register', date: AS_OF },
      { source: 'correction', value: '2026-12-31' },
    ]);
  });
});
