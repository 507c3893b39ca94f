/** Districts of Praha and parts of towns: what stands in which, and what is not known. */
import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { groupByDistrict, groupByTownPart, listOfOrp } from '../../../src/catalogue/orp-parts.ts';
import type { PlaceView } from '../../../src/catalogue/views.ts';
import { PRAGUE, PRAGUE_DISTRICTS } from '../../../src/domain/prague-district.ts';
import { toSlug } from '../../../src/domain/text.ts';
import { DECIN, makeData, makePlace, makeService } from './catalogue-data.ts';

const ARNOLTICE = '562343';

function placeIn(id: string, obec: string, part: object, street = `Ulice ${id}`) {
  const place = makePlace(id, obec, { id: `1-0000${id.padStart(4, '0')}` });
  return { ...place, address: { ...place.address, ...part, street } };
}
const district = (code: string) => ({ pragueDistrict: { code, name: null } });
const part = (code: string, name: string | null) => ({ cityPart: { code, name } });

function listAt(obec: string, services: readonly object[]) {
  const catalogue = new Catalogue(makeData(services, { area: ['CZ'] }), { allObce: false });
  const { orpCode } = catalogue.territory.getObec(obec);
  return {
    orpCode,
    items: listOfOrp(catalogue, orpCode),
    isOf: ({ orp }: PlaceView) => orp?.code === orpCode,
  };
}

test('each district has the slug of its name and a code with the right check digit', () => {
  for (const [index, { code, name, slug }] of PRAGUE_DISTRICTS.entries()) {
    expect(name).toBe(`Praha ${index + 1}`);
    expect(slug).toBe(toSlug(name));
    const [hundreds, tens, check] = [...code.padStart(3, '0')].map(Number) as [number, number, number];
    expect(Number(code.slice(0, -1))).toBe(index + 1);
    // ČSÚ: weights 3, 2 and 1, modulo 11; a remainder of ten is written as nought.
    expect((11 - ((3 * hundreds + 2 * tens) % 11)) % 10, name).toBe(check);
  }
});

describe('districts of Praha', () => {
  test('a service stands in each district it has a place in, with its addresses there', () => {
    const { items, orpCode } = listAt(PRAGUE, [
      makeService('1', {
        places: [
          placeIn('1', PRAGUE, district('51'), 'Lidická'),
          placeIn('2', PRAGUE, district('51'), 'Nádražní'),
          placeIn('3', PRAGUE, district('108'), 'Moskevská'),
          placeIn('4', DECIN, {}, 'Teplická'),
        ],
      }),
    ]);
    const groups = groupByDistrict(items, orpCode);
    const shown = groups?.districts.map((group) => [
      group.district.slug,
      group.items.map(({ service }) => service.addresses?.map((address) => address.split(' ')[0])),
    ]);
    expect(shown).toEqual([
      ['praha-5', [['Lidická', 'Nádražní']]],
      ['praha-10', [['Moskevská']]],
    ]);
    expect(groups?.withoutDistrict).toEqual([]);
  });

  test('a place without one, or with an unknown code, is in none: it is not guessed', () => {
    const { items, orpCode } = listAt(PRAGUE, [
      makeService('1', { places: [placeIn('1', PRAGUE, district('51'))] }),
      makeService('2', { places: [placeIn('2', PRAGUE, {})] }),
      makeService('3', { places: [placeIn('3', PRAGUE, district('500097'))] }),
    ]);
    const groups = groupByDistrict(items, orpCode);
    expect(groups?.districts.map(({ items: { length } }) => length)).toEqual([1]);
    expect(groups?.withoutDistrict.map(({ service }) => service.id)).toEqual(['2', '3']);
  });

  test('where no district is known, and outside of Praha, there is nothing to choose from', () => {
    const nowhere = listAt(PRAGUE, [makeService('1', { places: [placeIn('1', PRAGUE, {})] })]);
    expect(groupByDistrict(nowhere.items, nowhere.orpCode)).toBeNull();
    const decin = listAt(DECIN, [makeService('1', { places: [placeIn('1', DECIN, district('51'))] })]);
    expect(groupByDistrict(decin.items, decin.orpCode)).toBeNull();
  });

  test('a secret address is in no district', () => {
    const { items } = listAt(PRAGUE, [
      makeService('1', { places: [], secret: { krajCodes: ['CZ010'], basis: 'served' } }),
    ]);
    expect(items).toEqual([]);
  });
});

describe('parts of towns', () => {
  const many = (count: number, address: object, from = 1) =>
    Array.from({ length: count }, (_, index) =>
      makeService(String(from + index), { places: [placeIn(String(from + index), DECIN, address)] }),
    );

  test('an obec with many services is divided, others stand whole', () => {
    const { items, isOf } = listAt(DECIN, [
      ...many(15, part('1', 'Děčín VI-Letná')),
      ...many(6, part('2', 'Březiny'), 100),
      makeService('200', { places: [placeIn('200', ARNOLTICE, part('3', 'Horní Arnoltice'))] }),
    ]);
    expect(groupByTownPart(items, isOf).map(({ id, name, items: { length } }) => [id, name, length])).toEqual(
      [
        ['562343', 'Arnoltice', 1],
        ['1', 'Děčín VI-Letná', 15],
        ['2', 'Děčín, Březiny', 6],
      ],
    );
  });

  test('without a name the part is not known; it is the last of its obec', () => {
    const { items, isOf } = listAt(DECIN, [
      ...many(15, part('1', 'Podmokly')),
      ...many(5, part('2', null), 100),
      ...many(5, {}, 200),
    ]);
    expect(
      groupByTownPart(items, isOf).map(({ name, isPartUnknown, items: { length } }) => [
        name,
        isPartUnknown,
        length,
      ]),
    ).toEqual([
      ['Děčín, Podmokly', false, 15],
      ['Děčín', true, 10],
    ]);
  });

  test('where no part is known at all the obec stands whole', () => {
    const { items, isOf } = listAt(DECIN, many(30, {}));
    expect(groupByTownPart(items, isOf)).toMatchObject([
      { id: DECIN, isPartUnknown: false, items: { length: 30 } },
    ]);
  });

  test('a service with places in two parts stands in both', () => {
    const both = makeService('500', {
      places: [placeIn('500', DECIN, part('1', 'Podmokly')), placeIn('501', DECIN, part('2', 'Bynov'))],
    });
    const { items, isOf } = listAt(DECIN, [both, ...many(20, part('1', 'Podmokly'))]);
    expect(groupByTownPart(items, isOf).map(({ items: { length } }) => length)).toEqual([1, 21]);
  });
});
