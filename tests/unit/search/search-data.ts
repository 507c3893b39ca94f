/** A few words and places, as the build writes them for the browser. */
import { Lexicon, type LexiconFile } from '../../../src/search/lexicon.ts';
import type { ObceFile, PlacesFile, PscFile } from '../../../src/search/place-files.ts';
import { PlaceIndex } from '../../../src/search/places.ts';

export const CARE = '4';
export const ADVICE = '1';
export const HOMES = '11';
export const SHELTER = '20';
export const ASSISTANCE = '2';
export const DAY_CARE = '10';
export const SENIORS = '24';
export const HOMELESS = '6';

export const LEXICON: LexiconFile = {
  types: [
    {
      code: CARE,
      slug: 'pecovatelska-sluzba',
      label: 'pečovatelská služba',
      names: ['pečovatelka', 'rozvoz obědů', '§ 40'],
      unsaid: [],
    },
    {
      code: ADVICE,
      slug: 'odborne-socialni-poradenstvi',
      label: 'odborné sociální poradenství',
      names: ['poradna', 'dluhy', 'poradna pro seniory'],
      unsaid: [],
    },
    {
      code: HOMES,
      slug: 'domovy-pro-seniory',
      label: 'domovy pro seniory',
      names: ['domov důchodců', 'dům na půl cesty pro seniory'],
      unsaid: [],
    },
    { code: SHELTER, slug: 'noclehárny', label: 'noclehárny', names: ['nocleh'], unsaid: ['flop'] },
    {
      code: ASSISTANCE,
      slug: 'osobni-asistence',
      label: 'osobní asistence',
      names: ['asistentka'],
      unsaid: [],
    },
    {
      code: DAY_CARE,
      slug: 'denni-stacionare',
      label: 'denní stacionáře',
      names: ['školka pro dospělé'],
      unsaid: [],
    },
  ],
  groups: [
    { code: SENIORS, short: 'senioři', names: ['staří lidé'], unsaid: [] },
    { code: HOMELESS, short: 'bez přístřeší', names: ['bezdomovec'], unsaid: ['somrák'] },
  ],
  situations: [
    { title: 'Nemám kde spát', types: [SHELTER, ADVICE], names: ['vyhodili mě z bytu'], unsaid: [] },
    { title: 'Přišel exekutor', types: [ADVICE], names: ['exekuce'], unsaid: [] },
  ],
};

export const USTI = 'CZ042';
export const DECIN = '4202';
export const TEPLICE = '4213';
export const USTI_ORP = '4214';
export const ROUDNICE = '4211';
export const PRAHA = '1000';
export const TEPLICE_VILLAGE = '999001';
export const JANOV_BY_DECIN = '544680';
export const JANOV_BY_TEPLICE = '999002';
export const MISTO = '563218';
export const ARNOLTICE = '562343';

export const PLACES: PlacesFile = {
  kraje: [
    [USTI, 'Ústecký kraj'],
    ['CZ010', 'Hlavní město Praha'],
  ],
  okresy: [
    ['CZ0421', 'Děčín'],
    ['CZ0426', 'Teplice'],
    ['CZ0427', 'Ústí nad Labem'],
    ['CZ0423', 'Litoměřice'],
  ],
  orps: [
    [DECIN, 'Děčín', 'CZ0421', '562335', 50.78, 14.21],
    [TEPLICE, 'Teplice', 'CZ0426', '567442', 50.64, 13.82],
    [USTI_ORP, 'Ústí nad Labem', 'CZ0427', '554804', 50.66, 14.03],
    ['4205', 'Litoměřice', 'CZ0423', '564567', 50.53, 14.13],
    [ROUDNICE, 'Roudnice nad Labem', 'CZ0423', '565555', 50.42, 14.26],
    [PRAHA, 'Praha', 'CZ0100', '554782', 50.09, 14.42],
  ],
  names: [
    [USTI_ORP, ['Ústí', 'Ústí n. L.']],
    [USTI, ['Severní Čechy']],
    ['CZ999', ['nowhere']],
  ],
  slugs: [],
  withoutPages: [],
};

export const OBCE: ObceFile = {
  orps: {
    // 544680, 562335, 562343, 563218, 999001
    [DECIN]: ['Janov|Děčín|Arnoltice|Místo|Teplice', '544680|17655|8|875|435783', 'CZ0421'],
    // 567442, 999002
    [TEPLICE]: ['Teplice|Janov', '567442|431560', 'CZ0426|CZ0426'],
    '9999': ['Atlantida', '111111', 'CZ0999'],
  },
};

export const PSCS: PscFile = {
  '40502': `${JANOV_BY_DECIN} 562335`,
  '40714': ARNOLTICE,
  '41501': '567442',
  '43111': `${JANOV_BY_DECIN} ${JANOV_BY_TEPLICE}`,
  '43158': MISTO,
  '79999': '111111',
};

export const makeLexicon = () => new Lexicon(LEXICON);

/** With the obce and PSČ, as after queries that are not clear without them. */
export function makePlaces(): PlaceIndex {
  const places = new PlaceIndex(PLACES);
  places.addObce(OBCE);
  places.addPscs(PSCS);
  return places;
}

/** What people write or paste and nobody means. */
export const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['white space', ' \t\n\u00A0 '],
  ['signs', '?!…-–"\'§§ / \\ %'],
  ['emoji', '😀👨‍👩‍👧🏳️‍🌈'],
  ['controls', 'a\u0000b\u0007\u001B[31m'],
  ['right-to-left marks', '\u202Epomoc\u202C \u200F'],
  ['half of a character', '\uD83D pomoc \uDE00'],
  ['marks over nothing', '\u0301'.repeat(500)],
  ['a regular expression', '(a+)+$|.*[^\\p{L}]{1,99}'],
  ['HTML', '<script>alert(1)</script><img src=x onerror="x">'],
  ['a property of objects', '__proto__ constructor toString'],
  ['10,000 letters', 'a'.repeat(10_000)],
  ['10,000 words', 'dům '.repeat(10_000)],
  ['10,000 digits', '1'.repeat(10_000)],
  ['5,000 groups of digits', '412 '.repeat(5_000)],
  ['10,000 letters and apostrophes', "б'".repeat(5_000)],
];
