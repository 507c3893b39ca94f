import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { LIBEREC, DECIN, makeData, makePlace, makeService, TEPLICE } from './catalogue-data.ts';

const makeTombstone = (id: string, changes: object = {}) => ({
  id,
  typeCode: '4',
  providerKey: '99000016',
  providerName: 'Lípa, z. s.',
  reason: 'removed',
  endedOn: null,
  asOf: '2026-09-01',
  krajCodes: ['CZ042'],
  open: { name: 'Pečovatelka Lípa', obecCodes: [DECIN] },
  ...changes,
});
const make = (
  tombstones: readonly object[],
  services: readonly object[] = [makeService('1')],
  changes: object = {},
) => new Catalogue(makeData(services, { tombstones, ...changes }), { allObce: false });
/** The view of one tombstone. */
const view = (...[tombstone, ...others]: [object, ...Parameters<typeof make>[1][]]) =>
  make([makeTombstone('9', tombstone)], ...others).endedServices[0]!;

describe('which ended services have a page', () => {
  test('those missed a year ago at most, judged on the date of the register', () => {
    const tombstones = [
      makeTombstone('8', { asOf: '2025-08-31' }),
      makeTombstone('9', { asOf: '2025-09-01', reason: 'ended', endedOn: '2024-12-31' }),
    ];
    expect(make(tombstones).endedServices.map(({ id }) => id)).toEqual(['9']);
  });

  test('none that is in the catalogue again', () => {
    expect(make([makeTombstone('1')]).endedServices).toEqual([]);
  });

  test('they stand in no list, ORP, kraj or search of the catalogue', () => {
    const catalogue = make([makeTombstone('9')]);
    const decin = catalogue.territory.getObec(DECIN);
    const listed = [
      catalogue.services,
      catalogue.servicesOfType('4'),
      catalogue.servicesInOrp(decin.orpCode),
      catalogue.servicesWithoutOrp(decin.krajCode),
      catalogue.servicesNowhere(),
      catalogue.servicesReaching(decin).map(({ service }) => service),
      ...catalogue.providers.map(({ services }) => services),
    ].flat();
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(['1']));
  });
});

describe('what is told of it', () => {
  test('the title by definition: name of its places, else type and provider', () => {
    expect(view({}).title).toBe('Pečovatelka Lípa');
    expect(view({ open: { name: null, obecCodes: [] } }).title).toBe('Pečovatelská služba – Lípa, z. s.');
    expect(view({ open: null }).title).toBe('Pečovatelská služba – Lípa, z. s.');
  });

  test('its obce, with links where there are pages', () => {
    const { obecNames, typeOrps, kraje } = view({
      open: { name: null, obecCodes: [TEPLICE, LIBEREC, DECIN] },
    });
    expect(obecNames).toEqual(['Děčín', 'Liberec', 'Teplice']);
    expect(typeOrps.map(({ name }) => name)).toEqual(['Děčín', 'Teplice']);
    expect(kraje.map(({ name }) => name)).toEqual(['Ústecký kraj']);
  });

  test('of a secret one the kraj it may be named in, no obec, nothing near', () => {
    expect(view({ open: null })).toMatchObject({ obecNames: [], nearest: [], typeOrps: [] });
    expect(view({ open: null }).kraje.map(({ code }) => code)).toEqual(['CZ042']);
    expect(view({ open: null, krajCodes: ['CZ010'] }).kraje).toEqual([]);
  });

  test('its provider is a link only while it has a page', () => {
    expect(view({}).provider.hasPage).toBe(true);
    expect(view({ providerKey: '99000024' }).provider.hasPage).toBe(false);
  });

  test('a type no service has any more, and the code list does not know, has no page', () => {
    expect(view({ typeCode: '35' })).toMatchObject({ hasTypePage: false, typeOrps: [] });
  });

  test('an obec that is no more is left out', () => {
    expect(view({ open: { name: null, obecCodes: ['999999', DECIN] } }).obecNames).toEqual(['Děčín']);
  });
});

describe('what is near it', () => {
  const at = (id: string, obecCode: string, lat: number, changes: object = {}) =>
    makeService(id, {
      places: [makePlace(id, obecCode, { point: { lat, lon: 14.21 }, name: 'Stejný název' })],
      forms: [{ form: 'amb', isRoundTheClock: null, hours: [], capacities: [] }],
      ...changes,
    });

  test('five of its type, first those in the obec, then by distance', () => {
    const services = [
      at('1', LIBEREC, 51.2),
      at('2', LIBEREC, 51.1),
      at('3', LIBEREC, 51.3),
      at('4', LIBEREC, 51.0),
      at('5', LIBEREC, 50.9),
      at('6', DECIN, 50.79),
      at('7', DECIN, 50.78, { typeCode: '18' }),
    ];
    expect(view({}, services).nearest.map(({ service }) => service.id)).toEqual(['6', '5', '4', '2', '1']);
  });

  test('of several obce the nearest counts, and each service is named once', () => {
    const { nearest } = view({ open: { name: null, obecCodes: [DECIN, TEPLICE] } }, [
      at('1', TEPLICE, 50.64),
      at('2', DECIN, 50.78),
    ]);
    expect(nearest.map(({ service, answers: [best] }) => [service.id, best.answer])).toEqual(
      expect.arrayContaining([
        ['1', 'here'],
        ['2', 'here'],
      ]),
    );
    expect(nearest).toHaveLength(2);
  });

  test('a title that is the name of the type is told apart from the link to the type', () => {
    const places = [makePlace('1', DECIN, { name: 'Pečovatelská služba' })];
    const { nearest } = view({}, [makeService('1', { places })]);
    expect(nearest[0]?.service.title).toBe('Pečovatelská služba (Děčín)');
  });

  test('equal titles are told apart', () => {
    const { nearest } = view({}, [at('1', TEPLICE, 50.64), at('2', DECIN, 50.78)]);
    expect(nearest.map(({ service }) => service.title)).toEqual([
      'Stejný název (Děčín)',
      'Stejný název (Teplice)',
    ]);
  });
});
