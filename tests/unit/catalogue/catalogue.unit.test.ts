import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { DECIN, LIBEREC, makeData, makePlace, makeService, TEPLICE } from './catalogue-data.ts';

const make = (...args: Parameters<typeof makeData>) => new Catalogue(makeData(...args), { allObce: false });
const orpOf = (catalogue: Catalogue, obec: string) => catalogue.territory.getObec(obec).orpCode;
const ids = (services: readonly { readonly id: string }[]) => services.map(({ id }) => id);

describe('where a service stands', () => {
  test('in each ORP of its open places, once', () => {
    const catalogue = make([
      makeService('1', {
        places: [makePlace('1', DECIN), makePlace('2', DECIN, { id: '1-aaaaaaaa' }), makePlace('3', TEPLICE)],
      }),
    ]);
    expect(ids(catalogue.servicesInOrp(orpOf(catalogue, DECIN)))).toEqual(['1']);
    expect(ids(catalogue.servicesInOrp(orpOf(catalogue, TEPLICE)))).toEqual(['1']);
  });

  test('telephone help stands in no ORP, but in each kraj', () => {
    const catalogue = make([makeService('1', { typeCode: '18' })]);
    const krajCode = catalogue.kraje[0]!.code;
    expect(catalogue.servicesInOrp(orpOf(catalogue, DECIN))).toEqual([]);
    expect(ids(catalogue.servicesWithoutOrp(krajCode))).toEqual(['1']);
  });

  test('a secret address stands in its kraj only: no ORP, no marker, no distance', () => {
    const catalogue = make([
      makeService('1', { places: [], secret: { krajCodes: ['CZ042'], basis: 'served' } }),
    ]);
    const decin = catalogue.territory.getObec(DECIN);
    expect(ids(catalogue.servicesWithoutOrp(decin.krajCode))).toEqual(['1']);
    expect(catalogue.orps.flatMap(({ code }) => catalogue.servicesInOrp(code))).toEqual([]);
    expect(catalogue.addressPointsOf(decin.orpCode)).toEqual([]);
    expect(catalogue.servicesReaching(decin).map(({ answers }) => answers[0])).toMatchObject([
      { answer: 'kraj', distanceKm: null },
    ]);
  });

  test('a place without an obec leads to the kraj of its provider', () => {
    const catalogue = make([makeService('1', { places: [makePlace('1', null)] })]);
    expect(ids(catalogue.servicesWithoutOrp(catalogue.kraje[0]!.code))).toEqual(['1']);
  });

  test('a service the register places nowhere is still listed', () => {
    const catalogue = make([makeService('1', { places: [] })], { provider: { registeringKraj: null } });
    expect(ids(catalogue.servicesNowhere())).toEqual(['1']);
  });

  test('a place outside the area is kept and marked', () => {
    const catalogue = make([makeService('1', { places: [makePlace('1', DECIN), makePlace('2', LIBEREC)] })]);
    expect(catalogue.services[0]!.places.value.map(({ isInArea }) => isInArea)).toEqual([true, false]);
  });
});

describe('what is shown', () => {
  test('labels that are not official go by their number in a real register', () => {
    const targetGroups = [
      { code: '8', note: null },
      { code: '24', note: null },
      { code: '28', note: null },
    ];
    const labels = (kind: 'demo' | 'register') =>
      make([makeService('1', { targetGroups })], { kind }).services[0]!.targetGroups.value.map(
        ({ label }) => label,
      );
    expect(labels('register')).toEqual(['cílová skupina č.\u00A08', 'senioři', 'cílová skupina č.\u00A028']);
    expect(labels('demo')[0]).toBe('odhadnutá skupina');
  });

  test('a type newer than the code list has a page of its own', () => {
    const catalogue = make([makeService('1', { typeCode: '35' })]);
    expect(catalogue.types.at(-1)).toMatchObject({
      slug: 'typ-35',
      label: 'Druh sociální služby č.\u00A035',
    });
    expect(ids(catalogue.servicesOfType('35'))).toEqual(['1']);
  });

  test("the service's own contacts come first, repeated ones once, with whose they are", () => {
    const phone = (text: string) => ({ text, note: null });
    const catalogue = make(
      [makeService('1', { contacts: { phones: [phone('412 000 222')], emails: [], webs: [] } })],
      {
        provider: {
          contacts: { phones: [phone('+420 412000222'), phone('412 000 333')], emails: [], webs: [] },
        },
      },
    );
    const { phones, phone: first } = catalogue.services[0]!;
    expect(phones.value.map(({ text, level }) => [text, level])).toEqual([
      ['412 000 222', 'both'],
      ['412 000 333', 'provider'],
    ]);
    expect(first?.dial).toBe('+420412000222');
  });

  test('everything says that it is of the register and as of when', () => {
    const { places, phones } = make([makeService('1')]).services[0]!;
    expect([places, phones]).toMatchObject([
      { source: 'register', date: '2026-09-01' },
      { source: 'register', date: '2026-09-01' },
    ]);
  });
});

describe('pages that exist', () => {
  test('in a kraj: all its obce and every pair of type and ORP', () => {
    const catalogue = make([makeService('1')]);
    expect(catalogue.obce).toHaveLength(354);
    expect(catalogue.typeOrpPairs()).toHaveLength(16 * 2);
  });

  test('in the whole country: obce and pairs only of ORPs with a service, unless all are asked for', () => {
    const data = makeData([makeService('1')], { area: ['CZ'] });
    const some = new Catalogue(data, { allObce: false });
    expect(some.orps).toHaveLength(206);
    expect(new Set(some.obce.map(({ orpCode }) => orpCode))).toEqual(new Set([orpOf(some, DECIN)]));
    expect(some.typeOrpPairs()).toHaveLength(2);
    expect(new Catalogue(data, { allObce: true }).obce).toHaveLength(6258);
  });
});

describe('markers', () => {
  test('one for each address point, with the titles of the list', () => {
    const shared = makePlace('7', DECIN);
    const catalogue = make([
      makeService('1', { places: [{ ...shared, id: '1-aaaaaaaa', name: 'Pečovatelská služba Lípa' }] }),
      makeService('2', { places: [{ ...shared, id: '2-aaaaaaaa', name: 'Poradna Lípa' }] }),
      makeService('3', { places: [makePlace('3', DECIN, { point: null })] }),
      makeService('4', { places: [makePlace('4', TEPLICE)] }),
    ]);
    expect(catalogue.addressPointsOf(orpOf(catalogue, DECIN))).toMatchObject([
      { addressCode: '97', services: [{ title: 'Pečovatelská služba Lípa' }, { title: 'Poradna Lípa' }] },
    ]);
  });
});

test('of each type at most three services are named as nearest', () => {
  const catalogue = make(
    [1, 2, 3, 4, 5].map((id) => makeService(String(id), { places: [makePlace(String(id), TEPLICE)] })),
  );
  const reaching = catalogue.servicesReaching(catalogue.territory.getObec(DECIN));
  expect(reaching.map(({ answers: [best] }) => best.answer)).toEqual(['nearest', 'nearest', 'nearest']);
});
