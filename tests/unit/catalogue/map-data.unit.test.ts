/** What the catalogue gives to maps: address points and figures of ORPs. */
import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { DECIN, LIBEREC, makeData, makePlace, makeService, TEPLICE } from './catalogue-data.ts';

const make = (...args: Parameters<typeof makeData>) => new Catalogue(makeData(...args), { allObce: false });
const SECRET = { krajCodes: ['CZ042'], basis: 'served' };
/** A place by the code of its address point. */
const placeAt = (addressCode: number, lat: number, lon: number, obec = DECIN) =>
  makePlace(String(addressCode), obec, { point: { lat, lon } });

describe('address points', () => {
  const codes = (services: readonly object[]) =>
    make(services).addressPoints.map(({ addressCode }) => addressCode);

  test('stand by ORP in the order of lists, then from south to north, from west to east, by code', () => {
    const places = [
      placeAt(1, 50.66, 13.82, TEPLICE),
      placeAt(5, 50.79, 14.21),
      placeAt(4, 50.77, 14.22),
      placeAt(3, 50.77, 14.2),
      placeAt(2, 50.77, 14.2),
      placeAt(6, 50.64, 13.82, TEPLICE),
    ];
    const expected = ['92', '93', '94', '95', '96', '91'];
    expect(codes([makeService('1', { places })])).toEqual(expected);
    expect(codes([makeService('1', { places: places.toReversed() })])).toEqual(expected);
  });

  test('name a service once, however many places it has at the address', () => {
    const first = placeAt(1, 50.77, 14.2);
    const { addressPoints } = make([
      makeService('1', { places: [first, { ...first, id: '1-aaaaaaaa', name: 'Druhé patro' }] }),
      makeService('2', { places: [{ ...first, id: '2-aaaaaaaa' }] }),
    ]);
    expect(addressPoints.map(({ services }) => services.map(({ id }) => id))).toEqual([['1', '2']]);
  });

  test.each([
    ['outside of the area', makeService('1', { places: [placeAt(1, 50.77, 15.05, LIBEREC)] })],
    ['without a point', makeService('1', { places: [makePlace('1', DECIN, { point: null })] })],
    ['without an ORP', makeService('1', { places: [makePlace('1', null)] })],
    ['of telephone help, which stands in no ORP', makeService('1', { typeCode: '18' })],
    ['that is secret', makeService('1', { places: [], secret: SECRET })],
  ])('a place %s is none', (_case, service) => {
    expect(codes([service])).toEqual([]);
  });

  test('of a service with a secret place show its open place alone', () => {
    expect(codes([makeService('1', { places: [placeAt(7, 50.77, 14.2)], secret: SECRET })])).toEqual(['97']);
  });
});

describe('figures', () => {
  const CARE = 'pecovatelska-sluzba';
  const seniors = { code: '24', note: null };
  const clients = (count: number) => [
    { form: 'ter', isRoundTheClock: null, hours: [], capacities: [{ count, unit: 'clients', note: '' }] },
  ];
  const read = (services: readonly object[]) => {
    const catalogue = make(services);
    const figures = catalogue.figures();
    const position = (obec: string) =>
      figures.orps.findIndex(({ code }) => code === catalogue.territory.getObec(obec).orpCode);
    return { catalogue, figures, decin: position(DECIN), teplice: position(TEPLICE) };
  };

  test('say services and places of each ORP, in the order of lists', () => {
    const { catalogue, figures, decin, teplice } = read([
      makeService('1', {
        places: [placeAt(1, 50.77, 14.2), placeAt(2, 50.78, 14.2), placeAt(3, 50.64, 13.82, TEPLICE)],
      }),
      makeService('2', { places: [placeAt(1, 50.77, 14.2)] }),
    ]);
    expect(figures.orps.map(({ code }) => code)).toEqual(catalogue.orps.map(({ code }) => code));
    expect([figures.all.services[decin], figures.all.places[decin]]).toEqual([2, 3]);
    expect([figures.all.services[teplice], figures.all.places[teplice]]).toEqual([1, 1]);
    expect(figures.types[CARE]?.places[decin]).toBe(3);
  });

  test('add capacities of whole services and name the others beside them', () => {
    const spanning = [placeAt(1, 50.77, 14.2), placeAt(3, 50.64, 13.82, TEPLICE)];
    const { figures, decin, teplice } = read([
      makeService('1', { forms: clients(5) }),
      makeService('2', { forms: clients(7) }),
      makeService('3', { forms: clients(100), places: spanning }),
      makeService('4', { forms: clients(1000), secret: SECRET }),
    ]);
    const [column] = figures.types[CARE]?.capacities ?? [];
    expect(column).toMatchObject({ form: 'ter', unit: 'clients' });
    expect([column?.counts[decin], column?.spanning[decin]]).toEqual([12, 2]);
    expect([column?.counts[teplice], column?.spanning[teplice]]).toEqual([0, 1]);
  });

  test('never add capacities of different types', () => {
    expect(read([makeService('1', { forms: clients(5) })]).figures.all.capacities).toEqual([]);
  });

  test('know neither telephone help nor secret addresses nor types without a service', () => {
    const { figures } = read([
      makeService('1', { typeCode: '18' }),
      makeService('2', { places: [], secret: SECRET, forms: clients(5) }),
    ]);
    const sums = [figures.all, ...Object.values(figures.types)].flatMap(({ services, places }) => [
      ...services,
      ...places,
    ]);
    expect(sums.filter((count) => count !== 0)).toEqual([]);
    expect(figures.types[CARE]?.capacities).toEqual([]);
    expect(Object.keys(read([makeService('1')]).figures.types)).toEqual([CARE]);
  });

  test.each([
    ['seniors alone', [[seniors], [seniors]], true],
    ['others, too', [[seniors], [seniors, { code: '8', note: null }]], false],
    ['nobody in particular', [[seniors], []], false],
  ])('a type whose services are for %s', (_case, groups, isForSeniorsOnly) => {
    const { figures } = read(
      groups.map((targetGroups, index) => makeService(String(index + 1), { targetGroups })),
    );
    expect(figures.types[CARE]?.isForSeniorsOnly).toBe(isForSeniorsOnly);
  });
});
