/** Pages of an ORP, of a type in it and of an obec: what stands where, and what must not. */
import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { obecReach } from '../../../src/catalogue/obec-reach.ts';
import { orpSurroundings, typeInOrp } from '../../../src/catalogue/orp-reach.ts';
import { DECIN, LIBEREC, makeData, makePlace, makeService, TEPLICE } from './catalogue-data.ts';

const ARNOLTICE = '562343';
const USTI = '554804';
const CHEB = '554481';
const make = (...args: Parameters<typeof makeData>) => new Catalogue(makeData(...args), { allObce: false });
const orpAt = (catalogue: Catalogue, obec: string) =>
  catalogue.territory.getOrp(catalogue.territory.getObec(obec).orpCode);
const ids = (items: readonly { readonly service: { readonly id: string } }[]) =>
  items.map(({ service }) => service.id);
const secret = (id: string) =>
  makeService(id, { places: [], secret: { krajCodes: ['CZ042'], basis: 'served' } });
const at = (id: string, obec: string, changes: object = {}) =>
  makeService(id, { places: [makePlace(id, obec)], ...changes });
const outpatient = { forms: [{ form: 'amb', isRoundTheClock: null, hours: [], capacities: [] }] };
const said = { source: 'kraj', date: '2026-08-20' };

/** The type in the ORP of Děčín: ids in each group. */
function inDecin(...args: Parameters<typeof makeData>) {
  const catalogue = make(...args);
  const type = catalogue.types.find(({ code }) => code === '4')!;
  const view = typeInOrp(catalogue, type, orpAt(catalogue, DECIN));
  const { here, comes, kraj, phone, nearest } = view;
  return {
    here: ids(here),
    comes: ids(comes),
    phone: ids(phone),
    kraj: ids(kraj),
    withoutObec: view.withoutObec.map(({ id }) => id),
    nextDoor: view.nextDoor.map(({ orp, count, nearest: few }) => [orp.name, count, ids(few)]),
    nearest: ids(nearest),
    view,
  };
}

describe('a type in an ORP', () => {
  test('each service stands in one group, the most useful', () => {
    const { view: _view, ...groups } = inDecin(
      [
        at('1', DECIN),
        at('2', TEPLICE),
        at('3', TEPLICE),
        at('4', TEPLICE, { servedKrajCodes: ['CZ042'] }),
        secret('5'),
        makeService('6', { places: [makePlace('6', null)] }),
        at('7', USTI, outpatient),
        at('8', TEPLICE, outpatient),
      ],
      {
        enrichment: {
          '2': { serves: { obce: [ARNOLTICE], ...said } },
          '3': { serves: { byTelephone: true, ...said } },
        },
      },
    );
    expect(groups).toEqual({
      here: ['1'],
      comes: ['2'],
      phone: ['3'],
      kraj: ['4', '5'],
      withoutObec: ['6'],
      nextDoor: [[expect.stringMatching(/^Ústí/u), 1, ['7']]],
      nearest: [],
    });
  });

  test('says for which of its obce a service comes', () => {
    const { view } = inDecin([at('1', TEPLICE)], {
      enrichment: { '1': { serves: { obce: [ARNOLTICE], ...said } } },
    });
    expect(view.comes[0]?.answers[0]).toMatchObject({
      answer: 'comes',
      basis: 'declared',
      obecNames: ['Arnoltice'],
      obecCount: 34,
    });
  });

  test('what comes from the place in the ORP is an estimate', () => {
    expect(inDecin([at('1', DECIN)]).view.here[0]?.answers[0]).toMatchObject({
      answer: 'comes',
      basis: 'estimate',
      obecNames: [],
    });
  });

  test('of each neighbour three are named and all are counted, by their places there', () => {
    const services = ['1', '2', '3', '4'].map((id) => at(id, USTI, outpatient));
    const both = makeService('5', {
      ...outpatient,
      places: [makePlace('5', LIBEREC), makePlace('6', USTI, { id: '5-aaaaaaaa' })],
    });
    const { nextDoor, view } = inDecin([...services, both]);
    expect(nextDoor).toMatchObject([[expect.stringMatching(/^Ústí/u), 5, { length: 3 }]]);
    const named = view.nextDoor[0]!.nearest.map(({ service }) => service.obecNames.join(', '));
    expect(named.every((name) => name.startsWith('Ústí') && !name.includes('Liberec'))).toBe(true);
  });

  test('without anything near the nearest elsewhere are named', () => {
    const { nextDoor, nearest } = inDecin([at('1', CHEB, outpatient)], { area: ['CZ'] });
    expect({ nextDoor, nearest }).toEqual({ nextDoor: [], nearest: ['1'] });
  });

  test('something next door leaves the nearest elsewhere out', () => {
    const { nextDoor, nearest } = inDecin([at('1', CHEB, outpatient), at('2', USTI, outpatient)], {
      area: ['CZ'],
    });
    expect(nextDoor).toHaveLength(1);
    expect(nearest).toEqual([]);
  });
});

test('next door, what is for the whole kraj is counted and not named again', () => {
  const { nextDoor, kraj } = inDecin([
    at('1', USTI, { servedKrajCodes: ['CZ042'] }),
    at('2', USTI, outpatient),
  ]);
  expect(kraj).toEqual(['1']);
  expect(nextDoor).toEqual([[expect.stringMatching(/^Ústí/u), 2, ['2']]]);
});

describe('around an ORP', () => {
  const surroundings = (...args: Parameters<typeof makeData>) => {
    const catalogue = make(...args);
    return orpSurroundings(catalogue, orpAt(catalogue, DECIN));
  };

  test('services declared to come, and those for the kraj by number; nothing of secret addresses', () => {
    const { comes, krajCount } = surroundings(
      [
        at('1', DECIN, { servedKrajCodes: ['CZ042'] }),
        at('2', TEPLICE),
        at('3', TEPLICE, { servedKrajCodes: ['CZ042'] }),
        { ...secret('4'), servedKrajCodes: ['CZ042'] },
      ],
      { enrichment: { '2': { serves: { orp: ['Děčín'], ...said } } } },
    );
    expect(ids(comes)).toEqual(['2']);
    expect(krajCount).toBe(1);
  });

  test('neighbours with a page have a number, those outside of the area only their kraj', () => {
    const { neighbours } = surroundings([at('1', USTI)]);
    expect(neighbours.map(({ orp, kraj, count }) => [orp.slug, kraj.code, count])).toEqual([
      ['ceska-lipa', 'CZ051', null],
      ['litomerice', 'CZ042', 0],
      ['novy-bor', 'CZ051', null],
      ['rumburk', 'CZ042', 0],
      ['usti-nad-labem', 'CZ042', 1],
      ['varnsdorf', 'CZ042', 0],
    ]);
  });
});

describe('an obec', () => {
  const inArnoltice = (...args: Parameters<typeof makeData>) => {
    const catalogue = make(...args);
    return obecReach(catalogue, catalogue.territory.getObec(ARNOLTICE));
  };

  test('has its groups most useful first, and no neighbours when something is here', () => {
    const { groups, neighbours, isLong } = inArnoltice([
      secret('1'),
      at('2', TEPLICE, outpatient),
      at('3', DECIN, outpatient),
      at('4', DECIN),
    ]);
    expect(groups.map(({ answer, reached }) => [answer, ids(reached)])).toEqual([
      ['here', ['3']],
      ['comes', ['4']],
      ['kraj', ['1']],
      ['nearest', ['2']],
    ]);
    expect(neighbours).toEqual([]);
    expect(isLong).toBe(false);
  });

  test('with nothing here or coming has the neighbours of its ORP', () => {
    const { groups, neighbours } = inArnoltice([secret('1'), at('2', TEPLICE, outpatient)]);
    expect(groups.map(({ answer }) => answer)).toEqual(['kraj', 'nearest']);
    expect(neighbours).toHaveLength(6);
  });

  test('with more than 150 services that serve it is long', () => {
    const services = Array.from({ length: 151 }, (_, index) => at(String(index + 1), DECIN));
    expect(inArnoltice(services).isLong).toBe(true);
    expect(inArnoltice(services.slice(1)).isLong).toBe(false);
  });
});
