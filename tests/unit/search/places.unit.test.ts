import { describe, expect, test } from 'vitest';
import { toWords, type Word } from '../../../src/search/analyse.ts';
import { findPlace, findSlippedPlace } from '../../../src/search/find-place.ts';
import { PlaceIndex } from '../../../src/search/places.ts';
import {
  ARNOLTICE,
  DECIN,
  HOSTILE,
  JANOV_BY_DECIN,
  JANOV_BY_TEPLICE,
  MISTO,
  PLACES,
  PRAHA,
  PSCS,
  ROUDNICE,
  TEPLICE,
  TEPLICE_VILLAGE,
  USTI,
  USTI_ORP,
  makePlaces,
} from './search-data.ts';

const places = makePlaces();
/** Words of the lexicon. */
const isOther = ({ text }: Word) => ['misto', 'miste', 'domov', 'pomoc', 'pece'].includes(text);
const find = (query: string, index = places) => findPlace(index, toWords(query), isOther);
const codesOf = (query: string) => find(query)?.places.map(({ code }) => code) ?? [];
const rest = (query: string) => {
  const found = find(query);
  const words = toWords(query).map(({ written }) => written);
  return found === null ? words : words.toSpliced(found.from, found.to - found.from);
};

describe('a place is found', () => {
  test.each([
    ['Děčín', DECIN],
    ['v Děčíně', DECIN],
    ['decin', DECIN],
    ['z Děčína', DECIN],
    ['za Děčínem', DECIN],
    ['DĚČÍN', DECIN],
    ['Praha', PRAHA],
    ['v Praze', PRAHA],
    ['praze', PRAHA],
    ['v Ústí nad Labem', USTI_ORP],
    ['usti nad labem', USTI_ORP],
    ['Usti n. L.', USTI_ORP],
    ['Ústí n/L', USTI_ORP],
    ['v Ústí', USTI_ORP],
    ['Roudnice nad Labem', ROUDNICE],
    ['Roudnice', ROUDNICE],
    ['v Roudnici', ROUDNICE],
    ['Roudnice n.L.', ROUDNICE],
    ['teplické', TEPLICE],
    ['okr. Teplice', 'CZ0426'],
    ['v okrese Teplice', 'CZ0426'],
    ['okres Ústí nad Labem', 'CZ0427'],
    ['v Ústeckém kraji', USTI],
    ['Ústecký kraj', USTI],
    ['kraj ústecký', USTI],
    ['Severní Čechy', USTI],
    ['v Arnolticích', ARNOLTICE],
    ['arnoltice', ARNOLTICE],
    ['Усті над Лабем', USTI_ORP],
    ['в Дечині', DECIN],
    ['у Празі', PRAHA],
  ])('%s', (query, code) => {
    const found = find(`pečovatelka ${query}`);
    expect(found?.places[0].code).toBe(code);
    expect(found?.isCertain).toBe(true);
    expect(rest(`pečovatelka ${query}`)).toEqual(['pečovatelka'].concat(query === 'za Děčínem' ? 'za' : []));
  });

  test.each(['', 'pečovatelka', 'poradna pro seniory', 'v kraji', 'okres', 'v', 'kraj obec'])(
    'not in "%s"',
    (query) => {
      expect(find(query)).toBeNull();
    },
  );

  test.each(HOSTILE)('not in %s', (_, text) => {
    const words = toWords(text.slice(0, 200));
    expect(findPlace(places, words, isOther)).toBeNull();
    expect(findSlippedPlace(places, words, isOther)).toBeNull();
  });

  test('villages only where they were loaded', () => {
    expect(find('Arnoltice', new PlaceIndex(PLACES))).toBeNull();
    expect(find('Děčín', new PlaceIndex(PLACES))?.places[0].code).toBe(DECIN);
  });
});

describe('names of several places', () => {
  test('a town comes before a village, which is offered', () => {
    expect(codesOf('Teplice')).toEqual([TEPLICE, TEPLICE_VILLAGE]);
    expect(find('Teplice')?.isCertain).toBe(true);
  });

  test('of two villages none is certain', () => {
    expect(codesOf('v Janově').toSorted()).toEqual([JANOV_BY_DECIN, JANOV_BY_TEPLICE].toSorted());
    expect(find('v Janově')?.isCertain).toBe(false);
  });

  test('the longest name wins', () => {
    expect(codesOf('okres Ústí nad Labem')).toEqual(['CZ0427']);
    expect(codesOf('Děčín Ústí nad Labem')).toEqual([USTI_ORP]);
  });

  test('the one with a preposition wins over one without', () => {
    expect(codesOf('Praha v Děčíně')).toEqual([DECIN]);
  });
});

describe('a village called like a common word', () => {
  test('is meant with a capital', () => {
    expect(codesOf('v Místě')).toEqual([MISTO]);
  });

  test('is not meant in small letters', () => {
    expect(find('pomoc na místo')).toBeNull();
    expect(find('místo domova')).toBeNull();
  });

  test('is meant after "obec"', () => {
    expect(codesOf('obec místo')).toEqual([MISTO]);
  });
});

describe('words beside a name', () => {
  test('okres after its name', () => {
    expect(codesOf('Teplice okres')).toEqual(['CZ0426']);
  });

  test('okres after its adjective', () => {
    expect(codesOf('teplický okres')).toEqual(['CZ0426']);
  });

  test.each([
    ['děčínský', DECIN],
    ['pražský', PRAHA],
  ])('the adjective %s', (query, code) => {
    expect(codesOf(query)).toEqual([code]);
  });

  test('the first word of a town is not a longer name that is not known', () => {
    expect(find('Roudnice nad Orlicí')).toBeNull();
    expect(find('Roudnice pod Řípem')).toBeNull();
  });

  test('nor is another name of it', () => {
    expect(find('Ústí nad Orlicí')?.isCertain ?? false).toBe(false);
  });

  test.each(['deky pro bezdomovce', 'deka'])('a word that only shares its stem with a town: %s', (query) => {
    expect(find(query)).toBeNull();
  });
});

describe('a slip', () => {
  const slipped = (query: string) => findSlippedPlace(places, toWords(query), isOther)?.places[0].code;

  test.each([
    ['litmerice', '4205'],
    ['Rodunice', ROUDNICE],
    ['Tepllice', TEPLICE],
    ['pečovatelka v arnotlicích', ARNOLTICE],
    ['obec arnotlice', ARNOLTICE],
  ])('%s', (query, code) => {
    expect(find(query)).toBeNull();
    expect(slipped(query)).toBe(code);
  });

  test.each(['domov', 'dcn', '40502', 'pro', 'slunečnice', 'pečovatelka arnotlice'])('not in %s', (query) => {
    expect(slipped(query)).toBeUndefined();
  });

  test('in the name of a town with a short stem', () => {
    expect(slipped('Decinn')).toBe(DECIN);
  });
});

describe('PSČ', () => {
  test('the town comes before villages of the same', () => {
    expect(places.withPsc('40502').map(({ code, kind }) => [kind, code])).toEqual([
      ['orp', DECIN],
      ['obec', JANOV_BY_DECIN],
    ]);
  });

  test('one of several villages has them all', () => {
    expect(places.withPsc('43111').map(({ code }) => code)).toEqual([JANOV_BY_DECIN, JANOV_BY_TEPLICE]);
  });

  test.each(['99999', '', '00000', '79999'])('%s has no place', (psc) => {
    expect(places.withPsc(psc)).toEqual([]);
  });

  test('has none before its file is loaded; without the obce it has the towns', () => {
    const towns = new PlaceIndex(PLACES);
    expect(towns.withPsc('40502')).toEqual([]);
    towns.addPscs(PSCS);
    expect(towns.withPsc('40502').map(({ code }) => code)).toEqual([DECIN]);
    expect(towns.withPsc('40714')).toEqual([]);
  });
});

describe('what belongs to a place', () => {
  test('an ORP knows its seat and okres', () => {
    expect(places.get(DECIN)).toMatchObject({
      kind: 'orp',
      obecCode: '562335',
      orpCode: DECIN,
      okresCodes: ['CZ0421'],
      krajCode: USTI,
    });
  });

  test('an obec knows its ORP', () => {
    expect(places.get(ARNOLTICE)).toMatchObject({
      kind: 'obec',
      name: 'Arnoltice',
      obecCode: ARNOLTICE,
      orpCode: DECIN,
      okresCodes: ['CZ0421'],
    });
    expect(places.get(MISTO)?.name).toBe('Místo');
    expect(places.get(JANOV_BY_TEPLICE)).toMatchObject({ orpCode: TEPLICE, okresCodes: ['CZ0426'] });
  });

  test('an okres and a kraj have neither obec nor ORP', () => {
    expect(places.get('CZ0421')).toMatchObject({
      kind: 'okres',
      obecCode: null,
      orpCode: null,
      krajCode: USTI,
    });
    expect(places.get(USTI)).toMatchObject({ kind: 'kraj', okresCodes: [] });
  });

  test('the seat of an ORP is known as the ORP; obce of an ORP outside are none', () => {
    expect(places.get('562335')).toBeUndefined();
    expect(places.get('111111')).toBeUndefined();
  });

  test('neighbours, the nearest first, without itself', () => {
    const decin = places.get(DECIN);
    const codes = decin === undefined ? [] : places.neighboursOf(decin).map(({ code }) => code);
    expect(codes).toHaveLength(PLACES.orps.length - 1);
    expect(codes[0]).toBe(USTI_ORP);
    expect(codes.at(-1)).toBe(PRAHA);
  });
});

describe('suggestions', () => {
  test('towns before villages before larger areas', () => {
    const kinds = places.suggest('tep', 5).map(({ kind }) => kind);
    expect(kinds).toEqual(['orp', 'obec', 'okres']);
  });

  test('no more than asked for, none for what no name begins with', () => {
    expect(places.suggest('', 2)).toHaveLength(2);
    expect(places.suggest('labem', 5)).toEqual([]);
  });
});

test('an obec of an ORP without services has no page to lead to', () => {
  const bare = new PlaceIndex({ ...PLACES, withoutPages: [TEPLICE] });
  const [teplice] = find('Teplice', bare)?.places ?? [];
  const [decin] = find('Děčín', bare)?.places ?? [];
  expect(teplice?.code).toBe(TEPLICE);
  expect(bare.hasObecPage(teplice!)).toBe(false);
  expect(bare.hasObecPage(decin!)).toBe(true);
  expect(places.hasObecPage(teplice!)).toBe(true);
});
