import { describe, expect, test } from 'vitest';
import { EMPTY_SEARCH, type SearchState } from '../../../src/routes.ts';
import { analyse, toNumberWord } from '../../../src/search/analyse.ts';
import {
  END,
  comesMark,
  groupMark,
  numberMark,
  phoneMark,
  placeMark,
  typeMark,
} from '../../../src/search/marks.ts';
import { Search } from '../../../src/search/search.ts';
import { FakeIndex, type FakeRecord, FakeWords } from './fake-index.ts';
import {
  ADVICE,
  ARNOLTICE,
  CARE,
  DAY_CARE,
  DECIN,
  HOMES,
  HOSTILE,
  JANOV_BY_DECIN,
  LEXICON,
  SENIORS,
  SHELTER,
  TEPLICE,
  USTI,
} from './search-data.ts';

const inDecin = { krajCode: USTI, okresCode: 'CZ0421', orpCode: DECIN, isSeat: true };
/** In a village of the ORP; which one, the address tells. */
const byDecin = { ...inDecin, isSeat: false };
const inTeplice = { krajCode: USTI, okresCode: 'CZ0426', orpCode: TEPLICE, isSeat: true };
const inUsti = { krajCode: USTI, okresCode: 'CZ0427', orpCode: '4214', isSeat: true };
/** In no kraj search-data.ts knows. */
const inLiberec = { krajCode: 'CZ051', okresCode: 'CZ0513', orpCode: '5105', isSeat: true };

interface Traits {
  readonly type: string;
  readonly places?: readonly (typeof inDecin)[];
  readonly name?: string;
  readonly address?: string;
  readonly numbers?: readonly string[];
  readonly marks?: readonly string[];
  readonly forms?: readonly string[];
  readonly score?: number;
}

const slugOf = (code: string) => LEXICON.types.find((type) => type.code === code)?.slug ?? '';

function record(
  id: string,
  {
    type,
    places = [inDecin],
    name = '',
    address = '',
    numbers = [],
    marks = [],
    forms = ['ter'],
    score = 1,
  }: Traits,
): FakeRecord {
  return {
    id,
    score,
    words: [
      typeMark(type),
      ...places.map(placeMark),
      ...analyse(`${name} ${address}`).map((stem) => stem + END),
      ...numbers.map((number) => `${numberMark(toNumberWord(number))}${END}`),
      ...marks,
    ],
    filters: { druh: [slugOf(type)], forma: forms, orp: places.map(({ orpCode }) => orpCode) },
  };
}

async function search(records: readonly FakeRecord[], query: string, state: Partial<SearchState> = {}) {
  return await new Search(new FakeIndex(records), new FakeWords()).search({
    ...EMPTY_SEARCH,
    query,
    ...state,
  });
}
const idsOf = async (...args: Parameters<typeof search>) =>
  (await search(...args)).results.map(({ id }) => id);

describe('by type', () => {
  const records = [
    record('advice', { type: ADVICE }),
    record('care', { type: CARE }),
    record('shelter', { type: SHELTER }),
  ];

  test('only what fits is found, and told why', async () => {
    const { results, dropped } = await search(records, 's pečovatelkou');
    expect(results).toMatchObject([
      { id: 'care', typeCode: CARE, because: 'pečovatelka', reach: null, isByName: false },
    ]);
    expect(dropped).toEqual([]);
  });

  test('the type that fits best comes first', async () => {
    expect(await idsOf(records, 'nemám kde spát')).toEqual(['shelter', 'advice']);
  });

  test('types that fit nearly as well take turns', async () => {
    const many = [SHELTER, ADVICE].flatMap((type) =>
      Array.from({ length: 20 }, (_, index) => record(`${type}-${String(index)}`, { type })),
    );
    const { results } = await search(many, 'nemám kde spát');
    const types = results.map(({ typeCode }) => typeCode);
    expect(types).toHaveLength(40);
    expect(types[0]).toBe(SHELTER);
    expect(types.indexOf(ADVICE)).toBeLessThan(types.lastIndexOf(SHELTER));
    // Within a type the order stays.
    for (const type of [SHELTER, ADVICE]) {
      const ids = results.filter(({ typeCode }) => typeCode === type).map(({ id }) => id);
      expect(ids).toEqual(Array.from({ length: 20 }, (_, index) => `${type}-${String(index)}`));
    }
  });

  test('ranks go down', async () => {
    const { results } = await search(records, 'nemám kde spát v Děčíně');
    const ranks = results.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });

  test('services for the group that was named come first', async () => {
    const both = [
      record('any', { type: CARE }),
      record('seniors', { type: CARE, marks: [groupMark(SENIORS)] }),
    ];
    expect(await idsOf(both, 'pečovatelka')).toEqual(['any', 'seniors']);
    expect(await idsOf(both, 'pečovatelka pro seniory')).toEqual(['seniors', 'any']);
  });

  test('a group alone finds the services for it', async () => {
    const both = [record('any', { type: CARE }), record('homeless', { type: CARE, marks: [groupMark('6')] })];
    expect(await idsOf(both, 'bezdomovec')).toEqual(['homeless']);
  });
});

describe('by place', () => {
  const records = [
    record('far', { type: CARE, places: [inLiberec] }),
    record('next', { type: CARE, places: [inUsti] }),
    record('phone', { type: CARE, places: [], marks: [phoneMark] }),
    record('orp', { type: CARE, places: [byDecin], address: 'Arnoltice 34, 407 14 Arnoltice, Děčín' }),
    record('comes', { type: CARE, places: [inLiberec], marks: [comesMark(DECIN)] }),
    record('kraj', { type: CARE, places: [inLiberec], marks: [comesMark(USTI)] }),
    record('obec', { type: CARE, places: [inDecin], address: 'Tržní 1, 405 02 Děčín' }),
  ];

  test('the better a service serves the place, the sooner it comes', async () => {
    const ids = await idsOf(records, 'pečovatelka v Děčíně');
    expect(ids.slice(0, 3)).toEqual(['obec', 'comes', 'orp']);
    expect(ids.slice(3, 5).toSorted()).toEqual(['kraj', 'phone']);
    expect(ids.slice(5)).toEqual(['next', 'far']);
  });

  test('each tells how it serves it', async () => {
    const { results } = await search(records, 'pečovatelka v Děčíně');
    expect(Object.fromEntries(results.map(({ id, reach }) => [id, reach]))).toEqual({
      obec: 'inObec',
      comes: 'comes',
      orp: 'inOrp',
      kraj: 'wholeKraj',
      phone: 'byPhone',
      next: 'nearOrp',
      far: 'far',
    });
  });

  test('a village: its own services before those of its town', async () => {
    const { results } = await search(records, 'pečovatelka v Arnolticích');
    expect(results[0]).toMatchObject({ id: 'orp', reach: 'inObec' });
    expect(results.find(({ id }) => id === 'obec')?.reach).toBe('inOrp');
  });

  test('a village: all words of an address outside of the town tell that a service is there', async () => {
    const village = (address: string) => ({ type: CARE, places: [byDecin], address });
    const around = [
      record('elsewhere', village('Labská 2, Dolní Žleb')),
      // A street of the town called after the village.
      record('street', { type: CARE, places: [inDecin], address: 'Arnoltická 5, Arnoltice, Děčín' }),
      record('name', { type: CARE, places: [inUsti], name: 'Arnoltice' }),
      record('there', village('č. p. 7, 407 14 Arnoltice')),
    ];
    const { results } = await search(around, 'pečovatelka v Arnolticích');
    expect(Object.fromEntries(results.map(({ id, reach }) => [id, reach]))).toEqual({
      there: 'inObec',
      elsewhere: 'inOrp',
      street: 'inOrp',
      name: 'nearOrp',
    });
    expect(results[0]?.id).toBe('there');
  });

  test('a village no address names: what is in its ORP', async () => {
    const around = [
      record('near', { type: CARE, places: [byDecin], address: 'Labská 2, Dolní Žleb' }),
      record('comes', { type: CARE, places: [inLiberec], marks: [comesMark(ARNOLTICE)] }),
    ];
    const { results } = await search(around, 'pečovatelka v Arnolticích');
    expect(results.map(({ id, reach }) => [id, reach])).toEqual([
      ['comes', 'comes'],
      ['near', 'inOrp'],
    ]);
  });

  test('a village by its PSČ', async () => {
    const { results } = await search(records, 'pečovatelka 407 14');
    expect(results[0]).toMatchObject({ id: 'orp', reach: 'inObec' });
  });

  test('okres and kraj', async () => {
    const reachOf = async (query: string) =>
      Object.fromEntries((await search(records, query)).results.map(({ id, reach }) => [id, reach]));
    expect(await reachOf('pečovatelka okres Děčín')).toMatchObject({
      obec: 'inOkres',
      orp: 'inOkres',
      next: 'nearOrp',
    });
    expect(await reachOf('pečovatelka v Ústeckém kraji')).toMatchObject({
      obec: 'inKraj',
      next: 'inKraj',
      far: 'far',
    });
  });

  test('neighbours by distance', async () => {
    const near = [
      record('teplice', { type: CARE, places: [inTeplice] }),
      record('usti', { type: CARE, places: [inUsti] }),
    ];
    expect(await idsOf(near, 'pečovatelka Děčín')).toEqual(['usti', 'teplice']);
  });

  test('a place alone finds what is there, the nearest first', async () => {
    const { results } = await search(records, 'Děčín');
    expect(results[0]).toMatchObject({ id: 'obec', typeCode: null, because: null });
    expect(results).toHaveLength(records.length);
  });

  test('a place that may be several is asked for, and changes no order', async () => {
    const { results, interpretation } = await search(records, 'pečovatelka v Janově');
    expect(interpretation.place).toBeNull();
    expect(interpretation.otherPlaces).toHaveLength(2);
    expect(results.every(({ reach }) => reach === null)).toBe(true);
  });

  test('the one chosen counts', async () => {
    const { results, interpretation } = await search(records, 'pečovatelka v Janově', {
      place: JANOV_BY_DECIN,
    });
    expect(interpretation.place?.code).toBe(JANOV_BY_DECIN);
    expect(results.find(({ id }) => id === 'obec')?.reach).toBe('inOrp');
  });

  test('fit counts more than a slightly better place', async () => {
    const far = [
      record('advice', { type: ADVICE, places: [inDecin] }),
      record('care', { type: CARE, places: [inDecin] }),
    ];
    expect(await idsOf(far, 'pečovatelka v Děčíně')).toEqual(['care']);
  });
});

describe('filters', () => {
  const records = [
    record('field', { type: CARE, forms: ['ter'] }),
    record('house', { type: HOMES, forms: ['pob'] }),
    record('both', { type: CARE, forms: ['amb', 'ter'], places: [inTeplice] }),
  ];

  test('restrict, one of each is enough', async () => {
    expect(await idsOf(records, 'pečovatelka', { forms: ['amb'] })).toEqual(['both']);
    expect(await idsOf(records, 'pečovatelka', { forms: ['amb', 'ter'] })).toEqual(['field', 'both']);
    expect(await idsOf(records, 'pečovatelka', { forms: ['ter'], orps: [DECIN] })).toEqual(['field']);
    expect(await idsOf(records, 'pečovatelka', { forms: ['pob'] })).toEqual([]);
  });

  test('alone are a question too', async () => {
    expect(await idsOf(records, '', { forms: ['pob'] })).toEqual(['house']);
  });

  test('a type that was chosen replaces the one that was meant', async () => {
    expect(await idsOf(records, 'pečovatelka', { types: [slugOf(HOMES)] })).toEqual(['house']);
  });

  test('counts: of its own filter any value may be chosen', async () => {
    const state: SearchState = { ...EMPTY_SEARCH, query: 'pečovatelka', orps: [DECIN] };
    const found = new Search(new FakeIndex(records), new FakeWords());
    const counts = await found.count(state, await found.search(state));
    expect(counts['forma']).toEqual({ ter: 1 });
    expect(counts['orp']).toEqual({ [DECIN]: 1, [TEPLICE]: 1 });
  });
});

describe('by number', () => {
  const records = [
    record('one', { type: CARE, numbers: ['412000111', '00255301'] }),
    record('two', { type: ADVICE, numbers: ['412000222'] }),
  ];

  test.each(['412 000 111', '+420 412 000 111', '412000111', 'IČO 00255301', '255301'])(
    '%s',
    async (query) => {
      expect(await idsOf(records, query)).toEqual(['one']);
    },
  );

  test('the beginning of a number', async () => {
    expect((await idsOf(records, '412000')).toSorted()).toEqual(['one', 'two']);
  });

  test('one that nobody has is told, and what else was written is looked for', async () => {
    expect(await search(records, '999888777')).toMatchObject({ results: [], dropped: ['999888777'] });
    const { results, dropped } = await search(records, 'poradna 999888777');
    expect(results.map(({ id }) => id)).toEqual(['two']);
    expect(dropped).toEqual(['999888777']);
  });

  test('of several, those that somebody has are looked for and the others told', async () => {
    const { results, dropped } = await search(records, '412 000 111 nebo 999 888 777');
    expect(results.map(({ id }) => id)).toEqual(['one']);
    expect(dropped).toEqual(['999888777']);
    expect(await search(records, '412000111, IČO 00255301')).toMatchObject({
      results: [{ id: 'one' }],
      dropped: [],
    });
  });

  test('of several, each finds its own', async () => {
    expect((await idsOf(records, '412 000 111, 412 000 222')).toSorted()).toEqual(['one', 'two']);
  });

  test('is met from its beginning, not inside', async () => {
    expect(await search(records, '000111')).toMatchObject({ results: [], dropped: ['111'] });
  });
});

describe('by name', () => {
  test('answers where no service is of the type the word means', async () => {
    const named = [record('named', { type: CARE, name: 'Poradna Racek' }), record('other', { type: CARE })];
    expect(await idsOf(named, 'poradna')).toEqual(['named']);
  });

  const records = [
    record('first', { type: HOMES, name: 'Domov Dubová' }),
    record('sunflower', { type: HOMES, name: 'Domov Slunečnice' }),
    record('day', { type: DAY_CARE, name: 'Slunečnice' }),
    record('care', { type: CARE, name: 'Farní charita Děčín' }),
  ];

  test('the named one comes before all others of its type', async () => {
    const { results } = await search(records, 'domov pro seniory Slunečnice');
    expect(results.map(({ id }) => id)).toEqual(['sunflower', 'first']);
    expect(results[0]).toMatchObject({ isByName: true, typeCode: HOMES });
    expect(results[1]?.isByName).toBe(false);
  });

  test('a name alone finds all that bear it, in any form', async () => {
    expect((await idsOf(records, 've Slunečnici')).toSorted()).toEqual(['day', 'sunflower']);
    expect(await idsOf(records, 'farní charita')).toEqual(['care']);
  });

  test('the better met comes first', async () => {
    const both = [
      record('weak', { type: CARE, name: 'Slunečnice', score: 1 }),
      record('strong', { type: CARE, name: 'Slunečnice', score: 5 }),
    ];
    expect(await idsOf(both, 'Slunečnice')).toEqual(['strong', 'weak']);
  });

  test('words that are nowhere are left out and told', async () => {
    const { results, dropped } = await search(records, 'pečovatelka Xylofonová');
    expect(results.map(({ id }) => id)).toEqual(['care']);
    expect(dropped).toEqual(['Xylofonová']);
  });

  test('one that no service of the type bears is found all the same', async () => {
    const ids = await idsOf(records, 'poradna Slunečnice');
    expect(ids.toSorted()).toEqual(['day', 'sunflower']);
  });
});

describe('whatever comes', () => {
  const records = [record('care', { type: CARE, name: 'Lípa', numbers: ['412000222'] })];

  test.each(['', 'a', 'prosím, co mám dělat', 'Xylofonová'])('nothing is found for "%s"', async (query) => {
    expect((await search(records, query)).results).toEqual([]);
  });

  test.each(HOSTILE)('%s', async (_, query) => {
    expect((await search(records, query)).results).toEqual([]);
  });

  test('an empty index', async () => {
    for (const query of ['pečovatelka v Děčíně', 'Lípa', '412000111', 'Děčín']) {
      expect((await search([], query)).results).toEqual([]);
    }
  });

  test('no service is found twice', async () => {
    const twice = [record('care', { type: CARE, places: [inDecin, inTeplice], marks: [typeMark(ADVICE)] })];
    expect(await idsOf(twice, 'pečovatelka poradna Děčín')).toEqual(['care']);
  });
});
