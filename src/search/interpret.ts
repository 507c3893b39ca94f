/**
 * Query → what is meant: types of service, target groups, a place, numbers, and the words left over,
 * which are names as a rule. Pure; ranking.ts holds the weights.
 */
import { MAX_QUERY, type Word, isStopWord, toNumberWord, toWords } from './analyse.ts';
import { type FittingType, type Meaning, fitTypes } from './fit-types.ts';
import type { Lexicon } from './lexicon.ts';
import { type NearWord, findNearest } from './nearest-word.ts';
import type { PlaceKind } from './place-names.ts';
import { type FoundPlace, findPlace, findSlippedPlace } from './find-place.ts';
import type { SearchPlace } from './place-files.ts';
import type { PlaceIndex } from './places.ts';
import { FIT } from './ranking.ts';

export interface Interpretation {
  readonly types: readonly FittingType[];
  /** Codes of target groups. */
  readonly groups: readonly string[];
  /** `null`: no place, or one that must be asked for. */
  readonly place: SearchPlace | null;
  /** Other places of that name; which one is meant is asked when `place` is `null`. */
  readonly otherPlaces: readonly SearchPlace[];
  /** Numbers without spaces and zeros in front: IČO, telephone, registration or PSČ. */
  readonly numbers: readonly string[];
  /** Words the lexicon does not know: names of services, providers and streets. */
  readonly names: readonly { readonly stem: string; readonly written: string }[];
  /** Stems of all words that say something but the place: what a name may be made of. */
  readonly allWords: readonly string[];
  /** Whether the query may be a name, although all its words are known. */
  readonly mayBeName: boolean;
  /** Words taken for others. */
  readonly corrections: readonly { readonly written: string; readonly taken: string }[];
}

export interface InterpretOptions {
  readonly lexicon: Lexicon;
  readonly places: PlaceIndex;
  /** Chosen before: words that name it are still taken out. */
  readonly place?: SearchPlace | undefined;
  /** Take all words as they are written. */
  readonly isExact?: boolean;
}

/** Words that say something, in a query; more of them are a sentence. */
const LONGEST_QUERY = 5;

export function interpret(query: string, options: InterpretOptions): Interpretation {
  const { lexicon, places, isExact = false } = options;
  const words = toWords(query.slice(0, MAX_QUERY));
  const isOther = ({ text, stem }: Word, kind: PlaceKind) =>
    kind === 'obec' ? lexicon.knows(stem) : lexicon.knowsWord(text);
  const nearest = new Map<string, NearWord | null>();
  const nearestWord = (word: Word) => {
    const known = nearest.get(word.text);
    if (known !== undefined) return known;
    const near = findNearest(word, lexicon);
    nearest.set(word.text, near);
    return near;
  };
  // In a sentence words nobody has a name for are just words, not slips.
  const isSentence = words.filter((word) => !isStopWord(word)).length > LONGEST_QUERY;
  const corrections: { written: string; taken: string }[] = [];

  let found: FoundPlace | null = findPlace(places, words, isOther) ?? findByPsc(words, places);
  if (found === null && !isExact && !isSentence) {
    // What is nearer to a word of the lexicon is no slip in the name of a place.
    found = findSlippedPlace(
      places,
      words,
      (word) => lexicon.knows(word.stem) || (nearestWord(word)?.distance ?? 2) < 2,
    );
    if (found !== null) {
      const written = words.slice(found.from, found.to).filter((word) => !isStopWord(word));
      corrections.push({
        written: written.map((word) => word.written).join(' '),
        taken: found.places[0].name,
      });
    }
  }
  const rest = found === null ? words : [...words.slice(0, found.from), ...words.slice(found.to)];

  const numbers: string[] = [];
  const meanings: Meaning[] = [];
  const unknown: Word[] = [];
  for (const [index, word] of rest.entries()) {
    const isLast = index === rest.length - 1;
    if (/^\d{4,}$/u.test(word.text)) numbers.push(toNumberWord(word.text));
    else if (isStopWord(word) || word.text.length < 2 || /^\d+$/u.test(word.text)) continue;
    else {
      const meaning = meaningOf(word, lexicon, {
        nearestWord: isExact || isSentence ? undefined : nearestWord,
        isLast,
        isAlone: rest.length === 1,
      });
      if (meaning === null) unknown.push(word);
      else meanings.push(meaning.meaning);
      if (meaning?.taken !== undefined) corrections.push({ written: word.written, taken: meaning.taken });
    }
  }
  const { types, groups, isWhole } = fitTypes(meanings, lexicon, rest);
  const [first = null, ...others] = found?.places ?? [];
  const isCertain = found?.isCertain ?? false;
  return {
    types,
    groups,
    place: options.place ?? (isCertain ? first : null),
    otherPlaces: options.place !== undefined || found === null ? [] : isCertain ? others : found.places,
    numbers,
    names: unknown.map(({ stem, written }) => ({ stem, written })),
    allWords: [...meanings.map(({ word }) => word.stem), ...unknown.map(({ stem }) => stem)],
    mayBeName: !isWhole && meanings.length > 1 && meanings.length + unknown.length <= 5,
    corrections,
  };
}

function findByPsc(words: readonly Word[], places: PlaceIndex): FoundPlace | null {
  for (const [at, { text }] of words.entries()) {
    const [first, ...others] = /^[1-7]\d{4}$/u.test(text) ? places.withPsc(text) : [];
    if (first !== undefined) {
      return {
        places: [first, ...others],
        from: at,
        to: at + 1,
        isCertain: others.length === 0 || first.kind === 'orp',
      };
    }
  }
  return null;
}

/** What a word stands for: itself, a word it begins, or the nearest one but for a slip. */
function meaningOf(
  word: Word,
  lexicon: Lexicon,
  {
    nearestWord,
    isLast,
    isAlone,
  }: {
    /** Left out: words are taken as they are written. */
    readonly nearestWord: ((word: Word) => NearWord | null) | undefined;
    readonly isLast: boolean;
    readonly isAlone: boolean;
  },
): { readonly meaning: Meaning; readonly taken?: string } | null {
  const isKnown = lexicon.knows(word.stem);
  const isWritten = lexicon.knowsWord(word.text);
  if (isKnown && isWritten && !(isLast && word.text.length > 4)) {
    return { meaning: { word, stems: new Map([[word.stem, 1]]) } };
  }
  // People press Enter before they have written the last word.
  const begun = word.text.length >= (isLast && !isAlone ? 3 : 4) ? lexicon.stemsBeginning(word.text) : [];
  if (isKnown || begun.length > 0) {
    const quality = FIT.beginning * (isKnown ? FIT.beginningOfKnown : 1);
    const stems = new Map<string, number>(begun.map((stem) => [stem, quality]));
    if (isKnown) stems.set(word.stem, 1);
    return { meaning: { word, stems } };
  }
  const near = nearestWord?.(word) ?? null;
  if (near === null) return null;
  return {
    meaning: { word: { ...word, stem: near.stem }, stems: new Map([[near.stem, FIT.slip]]) },
    taken: near.written,
  };
}
