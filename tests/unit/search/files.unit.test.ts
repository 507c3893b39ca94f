import { describe, expect, test } from 'vitest';
import type { LexiconView, ProviderView } from '../../../src/catalogue/views.ts';
import { Obec, Orp } from '../../../src/domain/area.ts';
import { toWords } from '../../../src/search/analyse.ts';
import {
  type AreaOfSearch,
  toLexiconFile,
  toObceFile,
  toPlacesFile,
  toProvidersFile,
  toPscFile,
  toWordsFile,
} from '../../../src/search/files.ts';
import { Lexicon } from '../../../src/search/lexicon.ts';
import { findPlace } from '../../../src/search/find-place.ts';
import { PlaceIndex } from '../../../src/search/places.ts';
import { stem } from '../../../src/search/stem.ts';

const view: LexiconView = {
  types: [
    {
      code: '4',
      slug: 'pecovatelska-sluzba',
      label: 'pečovatelská služba',
      names: { cs: ['pečovatelská služba', 'pečovatelka'], en: ['home care'], uk: ['догляд'], unsaid: [] },
    },
  ],
  groups: [
    {
      code: '24',
      short: 'senioři',
      names: { cs: ['senioři', 'staří lidé'], en: ['elderly'], uk: [], unsaid: [] },
    },
  ],
  situations: [
    {
      title: 'Nemám kde spát',
      typeCodes: ['20', '4'],
      names: { cs: ['Nemám kde spát', 'vyhodili mě'], en: ['nowhere to sleep'], uk: [], unsaid: [] },
    },
  ],
  places: [
    { code: '4214', names: { cs: ['Ústí n. L.'], en: [], uk: [], unsaid: [] } },
    { code: '9999', names: { cs: ['jinde'], en: [], uk: [], unsaid: [] } },
  ],
};

const population = { year: 2020, total: 400, seniors: 80 };
const makeOrp = (code: string, name: string, okresCodes: string[], seatObecCode: string) =>
  Orp.parse({
    code,
    ruianCode: '1',
    name,
    slug: 'x',
    krajCode: 'CZ042',
    okresCodes,
    seatObecCode,
    point: { lat: 50.123456, lon: 14.123456 },
    population,
  });
const makeObec = (code: string, name: string, psc: string | null, orpCode: string, okresCode: string) =>
  Obec.parse({
    code,
    name,
    slug: 'x',
    status: 'obec',
    psc,
    point: { lat: 50.1, lon: 14.1 },
    orpCode,
    okresCode,
    krajCode: 'CZ042',
    population,
  });

const area: AreaOfSearch = {
  kraje: [{ code: 'CZ042', name: 'Ústecký kraj' }],
  okresy: [
    { code: 'CZ0427', name: 'Ústí\u00A0nad\u00A0Labem' },
    { code: 'CZ0421', name: 'Děčín' },
  ],
  orps: [
    makeOrp('4214', 'Ústí\u00A0nad\u00A0Labem', ['CZ0427'], '554804'),
    // Of two okresy, as Turnov is of three.
    makeOrp('4202', 'Děčín', ['CZ0421', 'CZ0427'], '562335'),
    makeOrp('4299', 'Prázdné', ['CZ0421'], '599999'),
  ],
  obce: [
    makeObec('562343', 'Arnoltice', '40714', '4202', 'CZ0421'),
    makeObec('562335', 'Děčín', '40502', '4202', 'CZ0421'),
    makeObec('562344', 'Malé\u00A0Březno', null, '4202', 'CZ0427'),
    makeObec('562345', 'Dolní Habartice', '40502', '4202', 'CZ0421'),
    makeObec('554804', 'Ústí\u00A0nad\u00A0Labem', '40001', '4214', 'CZ0427'),
  ],
};

/** As a browser gets it. */
const sent = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;

describe('words', () => {
  const lexicon = new Lexicon(sent(toLexiconFile(view)));

  test('come back as concepts, each name once', () => {
    const occurrences = lexicon.occurrencesOf(stem('pecovatelska'));
    expect(occurrences).toHaveLength(1);
    expect(occurrences[0]?.phrase).toMatchObject({ text: 'pečovatelská služba', isOfficial: true });
    expect(lexicon.occurrencesOf(stem('seniori'))).toHaveLength(1);
    const [situation] = lexicon.occurrencesOf(stem('spat'));
    expect(situation && lexicon.typesOf(situation.concept)).toEqual(['20', '4']);
  });

  test('of another language come apart and join their concepts', () => {
    expect(lexicon.knows(stem('care'))).toBe(false);
    lexicon.add(sent(toWordsFile(view, 'en')));
    lexicon.add(sent(toWordsFile(view, 'uk')));
    for (const [word, kind, code] of [
      ['care', 'type', '4'],
      ['догляд', 'type', '4'],
      ['elderly', 'group', '24'],
      ['sleep', 'situation', '0'],
    ] as const) {
      expect(lexicon.occurrencesOf(stem(word)).map(({ concept }) => concept)).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind, code })]),
      );
    }
  });
});

describe('places', () => {
  const places = new PlaceIndex(sent(toPlacesFile(area, view)));
  places.addObce(sent(toObceFile(area)));
  places.addPscs(sent(toPscFile(area)));
  const find = (query: string) => findPlace(places, toWords(query), () => false)?.places[0];

  test.each([
    ['Ústí n. L.', { kind: 'orp', code: '4214', name: 'Ústí nad Labem', obecCode: '554804' }],
    ['okres Děčín', { kind: 'okres', code: 'CZ0421' }],
    ['Ústecký kraj', { kind: 'kraj', code: 'CZ042' }],
    ['Arnoltice', { kind: 'obec', code: '562343', orpCode: '4202', okresCodes: ['CZ0421'] }],
    ['Malé Březno', { kind: 'obec', code: '562344', name: 'Malé Březno', okresCodes: ['CZ0427'] }],
    ['v Děčíně', { kind: 'orp', code: '4202', okresCodes: ['CZ0421', 'CZ0427'], krajCode: 'CZ042' }],
  ])('%s comes back', (query, place) => {
    expect(find(query)).toMatchObject(place);
  });

  test('names of places outside stay out', () => {
    expect(find('jinde')).toBeUndefined();
  });

  test('PSČ come back with all their obce, those without one in none', () => {
    expect(toPscFile(area)).toEqual({ '40714': '562343', '40502': '562335 562345', '40001': '554804' });
    expect(places.withPsc('40714').map(({ code }) => code)).toEqual(['562343']);
    expect(places.withPsc('40502').map(({ code }) => code)).toEqual(['4202', '562345']);
    expect(places.withPsc('40001').map(({ code }) => code)).toEqual(['4214']);
    expect(places.withPsc('')).toEqual([]);
  });

  test('obce go by their codes, each written as the step from the one before', () => {
    expect(toObceFile(area).orps['4202']).toEqual([
      'Děčín|Arnoltice|Malé Březno|Dolní Habartice',
      '562335|8|1|1',
      'CZ0421|CZ0421|CZ0427|CZ0421',
    ]);
    expect(toObceFile(area).orps['4214']).toEqual(['Ústí nad Labem', '554804', 'CZ0427']);
  });

  test('points are no more exact than an order of neighbours needs', () => {
    expect(places.get('4214')).toMatchObject({ lat: 50.12, lon: 14.12 });
  });

  test('an ORP without an obec of the area has no list', () => {
    expect(Object.keys(toObceFile(area).orps).toSorted()).toEqual(['4202', '4214']);
  });
});

test('names of providers, each once', () => {
  const providers = ['Lípa,\u00A0z.\u00A0s.', 'Lípa, z. s.', 'Dub'].map((name) => ({ name }) as ProviderView);
  expect(toProvidersFile(providers)).toEqual(['Lípa, z. s.', 'Dub']);
});
