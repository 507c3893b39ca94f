/** Names of places as they stand in a query: their forms, and the words beside them that say what is meant. */
import { type Word as AnyWord } from './analyse.ts';
import { stemOfName } from './stem.ts';

/** Here the stem is that of a name, see stemOfName. */
export type NameWord = AnyWord;

export type PlaceKind = 'obec' | 'orp' | 'okres' | 'kraj';

export const PREPOSITIONS = new Set(
  'v ve na u z ze do od k ke pobliz blizko okoli kolem in near at в у на з із біля'.split(' '),
);
const OKRES_WORDS = new Set('okr okres okrese okresu okresem district район районі'.split(' '));
const KRAJ_WORDS = new Set('kraj kraji kraje krajem region oblast край краі краю'.split(' '));
export const OBEC_WORDS = new Set(
  'obec obci obce mesto meste mesta mestys mestyse vesnice vesnici orp'.split(' '),
);
/** First words too common to stand for the whole name. */
export const COMMON_FIRST = new Set(
  'nov star velk mal horn doln cesk moravsk svat kral hruba dlouh bil cern cerven vysok mlad such hlubok'.split(
    ' ',
  ),
);
/** A name may go on by these, and people leave that part out. */
export const LINKS = new Set(['nad', 'pod', 'u', 'v', 've', 'na', 'n', 'p']);

/** As a word of a name; one a speaker of Ukrainian writes, "Усті над Лабем", in Latin letters. */
export function asName(word: AnyWord): NameWord {
  const text = /\p{Script=Cyrillic}/u.test(word.text)
    ? [...word.text].map((letter) => LATIN.get(letter) ?? letter).join('')
    : word.text;
  return { ...word, text, stem: stemOfName(text) };
}

const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'h',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'e',
    ж: 'z',
    з: 'z',
    и: 'i',
    і: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'ch',
    ц: 'c',
    ч: 'c',
    ш: 's',
    щ: 'st',
    ь: '',
    ю: 'u',
    я: 'a',
    ы: 'y',
    э: 'e',
    ъ: '',
  }),
);

/** děčínský, teplický, liberecký, pražský, rumburský. @param name folded */
export function adjectiveStems(name: string): string[] {
  const base = name.replace(/[aeiouy]+$/u, '');
  if (base.endsWith('c')) return [`${base}k`];
  return [`${base.replace(/k$/u, '').replace(/h$/u, 'z')}sk`];
}

/** How many words of the query the name takes; 0 when it does not stand there. */
export function matchLength(name: readonly NameWord[], words: readonly NameWord[], at: number): number {
  for (const [index, part] of name.entries()) {
    const word = words[at + index];
    if (word === undefined) return 0;
    const isInitial = index > 0 && word.text.length === 1 && part.text.startsWith(word.text);
    if (word.stem !== part.stem && !isInitial) return 0;
  }
  return name.length;
}

/** "okres Teplice", "v Ústeckém kraji": which kind of place is meant. */
export function wantedKind(words: readonly NameWord[], at: number): PlaceKind | null {
  const before = words[at - 1]?.text ?? '';
  const after = words[at + 1]?.text ?? '';
  if (OKRES_WORDS.has(before) || OKRES_WORDS.has(after)) return 'okres';
  return KRAJ_WORDS.has(before) || KRAJ_WORDS.has(after) ? 'kraj' : null;
}

/** Prepositions and words for a kind of place before the name belong to it. */
export function beginOf(words: readonly NameWord[], at: number): number {
  let from = at;
  while (from > 0) {
    const before = words[from - 1]?.text ?? '';
    if (![PREPOSITIONS, OKRES_WORDS, KRAJ_WORDS, OBEC_WORDS].some((set) => set.has(before))) break;
    from -= 1;
  }
  return from;
}

export function endOf(words: readonly NameWord[], to: number): number {
  const after = words[to]?.text ?? '';
  return KRAJ_WORDS.has(after) || OKRES_WORDS.has(after) ? to + 1 : to;
}
