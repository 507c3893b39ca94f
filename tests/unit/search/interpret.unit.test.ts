import { describe, expect, test } from 'vitest';
import { interpret } from '../../../src/search/interpret.ts';
import {
  ADVICE,
  ASSISTANCE,
  CARE,
  DAY_CARE,
  DECIN,
  HOMELESS,
  HOMES,
  HOSTILE,
  JANOV_BY_DECIN,
  JANOV_BY_TEPLICE,
  SENIORS,
  SHELTER,
  TEPLICE,
  TEPLICE_VILLAGE,
  makeLexicon,
  makePlaces,
} from './search-data.ts';

const lexicon = makeLexicon();
const places = makePlaces();
const read = (query: string, isExact = false) => interpret(query, { lexicon, places, isExact });
const typesOf = (query: string) => read(query).types.map(({ code }) => code);
const namesOf = (query: string) => read(query).names.map(({ written }) => written);

describe('the type meant comes first', () => {
  test.each([
    ['pečovatelka', CARE],
    ['s pečovatelkou', CARE],
    ['pečovatelská služba', CARE],
    ['PECOVATELSKA SLUZBA', CARE],
    ['§ 40', CARE],
    ['dluhy', ADVICE],
    ['mám dluhy', ADVICE],
    ['poradna pro seniory', ADVICE],
    ['domovy pro seniory', HOMES],
    ['domov pro seniora', HOMES],
    ['osobní asistence', ASSISTANCE],
    ['pečovatelka nebo pečovatelská služba pro seniory', CARE],
    ['exekuce', ADVICE],
    ['nemám kde spát', SHELTER],
  ])('%s', (query, code) => {
    const [first] = read(query).types;
    expect(first).toMatchObject({ code, fit: 1 });
  });

  test('fits go down from 1', () => {
    const fits = read('pečovatelka poradna domov pro seniory noclehárna').types.map(({ fit }) => fit);
    expect(fits[0]).toBe(1);
    expect(fits).toEqual(fits.toSorted((a, b) => b - a));
    expect(fits.at(-1)).toBeGreaterThan(0);
  });

  test('and tells the name it was met by', () => {
    expect(read('s pečovatelkou').types[0]?.because).toBe('pečovatelka');
    expect(read('rozvoz obědů').types[0]?.because).toBe('rozvoz obědů');
  });

  test('but not one that is not to be said', () => {
    expect(read('flop').types).toEqual([{ code: SHELTER, fit: 1, because: '' }]);
    expect(read('somrák').groups).toEqual([HOMELESS]);
  });

  test('nor with a slip', () => {
    const { types, corrections } = read('somrrák');
    expect(types).toEqual([]);
    expect(corrections.map(({ taken }) => taken)).not.toContain('somrák');
  });

  test('none where nothing of the lexicon is said', () => {
    expect(typesOf('Slunečnice')).toEqual([]);
    expect(typesOf('v Děčíně')).toEqual([]);
  });
});

describe('beginnings', () => {
  test.each([
    ['pečova', CARE],
    ['nocle', SHELTER],
    ['denní stac', DAY_CARE],
    ['dům na p', HOMES],
    ['osobní asi', ASSISTANCE],
  ])('%s', (query, code) => {
    expect(typesOf(query)).toContain(code);
    expect(read(query).corrections).toEqual([]);
  });

  test('too short a beginning is none', () => {
    expect(typesOf('pe')).toEqual([]);
  });
});

describe('a slip', () => {
  test.each([
    ['pečovatlka', 'pečovatelka', CARE],
    ['porandna', 'poradna', ADVICE],
    ['asistnetka', 'asistentka', ASSISTANCE],
  ])('%s is taken for %s, and told', (written, taken, code) => {
    expect(typesOf(written)).toContain(code);
    expect(read(written).corrections).toEqual([{ written, taken }]);
  });

  test('is none when words count as written', () => {
    const exact = read('pečovatlka Tepllice', true);
    expect(exact.corrections).toEqual([]);
    expect(exact.types).toEqual([]);
    expect(exact.place).toBeNull();
    expect(exact.names.map(({ written }) => written)).toEqual(['pečovatlka', 'Tepllice']);
  });

  test('what is right is never told as a slip', () => {
    for (const query of ['pečovatelka', 'pečovatelkami', 'poradnou v Děčíně', 'bezdomovci']) {
      expect(read(query).corrections, query).toEqual([]);
    }
  });

  test('in the name of a place is told with the name', () => {
    const meant = read('pečovatelka Tepllice');
    expect(meant.place?.code).toBe(TEPLICE);
    expect(meant.corrections).toEqual([{ written: 'Tepllice', taken: 'Teplice' }]);
  });
});

describe('situations and groups', () => {
  test('a situation leads to several types, the most useful first', () => {
    expect(typesOf('nemám kde spát')).toEqual([SHELTER, ADVICE]);
    expect(typesOf('vyhodili mě z bytu')[0]).toBe(SHELTER);
  });

  test.each([
    ['bezdomovec', HOMELESS],
    ['pro bezdomovce', HOMELESS],
    ['senioři', SENIORS],
    ['staří lidé', SENIORS],
  ])('%s names a group', (query, group) => {
    expect(read(query).groups).toContain(group);
  });

  test('a group beside a type', () => {
    expect(read('pečovatelka pro seniory').groups).toEqual([SENIORS]);
  });

  test('a group of which only a part is named is not meant', () => {
    expect(read('mladí lidé').groups).not.toContain(SENIORS);
  });
});

describe('the place', () => {
  test('is taken out of the words', () => {
    const meant = read('pečovatelka v Děčíně');
    expect(meant.place?.code).toBe(DECIN);
    expect(meant.types.map(({ code }) => code)).toEqual([CARE]);
    expect(meant.names).toEqual([]);
    expect(meant.allWords).toHaveLength(1);
  });

  test('a town of many names is taken, the others are offered', () => {
    const meant = read('Teplice');
    expect(meant.place?.code).toBe(TEPLICE);
    expect(meant.otherPlaces.map(({ code }) => code)).toEqual([TEPLICE_VILLAGE]);
  });

  test('is asked for where it may be several', () => {
    const meant = read('poradna v Janově');
    expect(meant.place).toBeNull();
    expect(meant.otherPlaces.map(({ code }) => code).toSorted()).toEqual(
      [JANOV_BY_DECIN, JANOV_BY_TEPLICE].toSorted(),
    );
  });

  test('chosen before stays, and words that name it are taken out', () => {
    const chosen = places.get(JANOV_BY_DECIN);
    const meant = interpret('poradna v Janově', { lexicon, places, place: chosen });
    expect(meant.place).toBe(chosen);
    expect(meant.otherPlaces).toEqual([]);
    expect(meant.names).toEqual([]);
  });

  test.each(['405 02', '40502'])('by PSČ %s', (psc) => {
    const meant = read(`pečovatelka ${psc}`);
    expect(meant.place?.code).toBe(DECIN);
    expect(meant.numbers).toEqual([]);
  });

  test('by a PSČ of two villages it is asked for', () => {
    const meant = read('pečovatelka 431 11');
    expect(meant.place).toBeNull();
    expect(meant.otherPlaces.map(({ code }) => code)).toEqual([JANOV_BY_DECIN, JANOV_BY_TEPLICE]);
    expect(meant.numbers).toEqual([]);
  });
});

describe('numbers and names', () => {
  test.each([
    ['+420 412 000 111', ['412000111']],
    ['420412000111', ['412000111']],
    ['IČO 00255301', ['255301']],
    ['99999', ['99999']],
    ['412 000 111 nebo 412 000 222', ['412000111', '412000222']],
    ['24/7', []],
    ['3 děti', []],
  ])('%s', (query, numbers) => {
    expect(read(query).numbers).toEqual(numbers);
  });

  test('words the lexicon does not know are left over as names', () => {
    expect(namesOf('domov Slunečnice Děčín')).toEqual(['Slunečnice']);
    expect(namesOf('Farní charita')).toEqual(['Farní', 'charita']);
  });

  test('of words that are all known, no whole name of a type: may be a name', () => {
    expect(read('domov poradna').mayBeName).toBe(false); // "poradna" is a whole name
    expect(read('služba důchodců').mayBeName).toBe(true);
    expect(read('pečovatelka').mayBeName).toBe(false);
  });
});

describe('whatever comes', () => {
  test.each(HOSTILE)('%s', (_, query) => {
    const start = performance.now();
    const meant = read(query);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(meant.place).toBeNull();
    for (const { fit } of meant.types) expect(fit).toBeGreaterThan(0);
  });

  test.each(['', 'a', 'prosím, co mám dělat', 'hledám pro mou', 'I need help please'])(
    'only words that say nothing: "%s"',
    (query) => {
      const { types, groups, place, numbers } = read(query);
      expect({ types, groups, place, numbers }).toEqual({ types: [], groups: [], place: null, numbers: [] });
    },
  );

  test('what is beyond the longest query is not looked at', () => {
    expect(typesOf(`${'a '.repeat(200)}pečovatelka`)).toEqual([]);
  });

  test('the same query means the same twice', () => {
    expect(read('pečovatlka v Teplicích')).toEqual(read('pečovatlka v Teplicích'));
  });
});
