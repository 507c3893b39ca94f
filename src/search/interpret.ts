/**
 * Query → what is meant: types of service, target groups, a place, numbers, and the words left over,
 * which are names as a rule. Pure; ranking.ts holds the weights.
 */
import { MAX_QUERY, type Word, isStopWord, toNumberWord, toWords } from './analyse.ts';
import { editDistance, isFirstLetterSlip, slipsAllowed } from './edit-distance.ts';
import { type Lexicon, type Phrase, nameOf } from './lexicon.ts';
import type { PlaceKind } from './place-names.ts';
import type { FoundPlace, PlaceIndex, SearchPlace } from './places.ts';
import { FIT } from './ranking.ts';

/** A type that fits, 1 for the best. */
export interface FittingType {
  readonly code: string;
  readonly fit: number;
  /** Its name that fits best, as written in content/terms; empty when that is not to be said. */
  readonly because: string;
}

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

/** A word of the query with the stems it may stand for. */
interface Meaning {
  readonly word: Word;
  /** With how sure each is. */
  readonly stems: ReadonlyMap<string, number>;
}

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

  let found: FoundPlace | null = places.find(words, isOther) ?? findByPsc(words, places);
  if (found === null && !isExact && !isSentence) {
    // What is nearer to a word of the lexicon is no slip in the name of a place.
    found = places.findSlipped(
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

interface NearWord {
  readonly written: string;
  readonly stem: string;
  readonly distance: number;
}

/**
 * By the stem or by the whole word, whichever is nearer; the first letter is mostly right. Words of
 * other languages only where no Czech one is near: Czech people make more slips than foreigners search.
 */
function findNearest(word: Word, lexicon: Lexicon): NearWord | null {
  return nearestOf(word, lexicon.words()) ?? nearestOf(word, lexicon.foreignWords());
}

function nearestOf(word: Word, words: ReturnType<Lexicon['words']>): NearWord | null {
  let best: NearWord | null = null;
  const limit = slipsAllowed(word.text.length);
  const stemLimit = word.stem.length < 5 ? 0 : Math.min(limit, slipsAllowed(word.stem.length));
  const first = word.text.charAt(0);
  for (const [text, { stem, written }] of words) {
    if (best?.distance === 1) break;
    // With another first letter only that letter may be the slip, which is told without counting.
    if (!text.startsWith(first)) {
      if (limit > 0 && (best?.distance ?? 2) > 1 && isFirstLetterSlip(word.text, text))
        best = { written, stem, distance: 1 };
      continue;
    }
    const byText = editDistance(word.text, text, limit);
    // Another form of the word with a slip in it, which is a little less sure.
    const byStem = stemLimit < 1 ? Infinity : editDistance(word.stem, stem, stemLimit);
    const distance = Math.min(
      byText > limit ? Infinity : byText,
      byStem > stemLimit ? Infinity : byStem + 0.5,
    );
    if (distance < (best?.distance ?? Infinity)) best = { written, stem, distance };
  }
  return best;
}

/** How much of a name the query has. */
interface Coverage {
  /** Of its words by weight, 1 for all. */
  readonly share: number;
  /** What that counts. */
  readonly value: number;
}

interface Fits {
  readonly types: readonly FittingType[];
  readonly groups: readonly string[];
  /** Whether some name of a type stands in the query whole. */
  readonly isWhole: boolean;
}

function fitTypes(meanings: readonly Meaning[], lexicon: Lexicon, words: readonly Word[]): Fits {
  const stems = new Map<string, number>();
  for (const meaning of meanings) {
    for (const [stem, quality] of meaning.stems) stems.set(stem, Math.max(quality, stems.get(stem) ?? 0));
  }
  const peopleNames = lexicon.namesOfGroups();
  const coverages = new Map<Phrase, Coverage>();
  const coverageOf = (phrase: Phrase): Coverage => {
    const known = coverages.get(phrase);
    if (known !== undefined) return known;
    const weigh = (list: readonly string[]) => list.reduce((sum, stem) => sum + lexicon.weightOf(stem), 0);
    const share =
      phrase.stems.reduce((sum, stem) => sum + lexicon.weightOf(stem) * (stems.get(stem) ?? 0), 0) /
      weigh(phrase.stems);
    const isWholeQuery =
      share > 0.75 && meanings.every((meaning) => phrase.stems.some((stem) => meaning.stems.has(stem)));
    const isOfPeople = peopleNames.has(nameOf(phrase));
    const value =
      share ** FIT.partPower *
      (share > 0.99 ? FIT.furtherWord ** (phrase.stems.length - 1) : 1) *
      (isOfPeople ? FIT.nameOfPeople : 1) *
      (phrase.isOfficial && share > 0.75 ? FIT.officialName : 1) *
      (isWholeQuery ? FIT.wholeQuery : 1);
    const coverage = { share, value };
    coverages.set(phrase, coverage);
    return coverage;
  };

  /** By code of the type: what each word of the query brings, and the best name. */
  const scores = new Map<string, { sum: number; best: number; because: string }>();
  const groups = new Map<string, { share: number; phrase: Phrase }>();
  /** Names that stand in the query whole, by code of the type. */
  const wholeNames = new Map<string, Phrase[]>();
  let isWhole = false;
  for (const [position, { stems: ofWord }] of meanings.entries()) {
    const inOrder = Math.max(FIT.leastWord, FIT.nextWord ** position);
    const brought = new Map<string, { value: number; phrase: Phrase }>();
    for (const [stem, quality] of ofWord) {
      const weight = lexicon.weightOf(stem) * quality * inOrder;
      for (const { concept, phrase } of lexicon.occurrencesOf(stem)) {
        const { share: covered, value: coverage } = coverageOf(phrase);
        if (concept.kind === 'group') {
          if (covered > Math.max(0.75, groups.get(concept.code)?.share ?? 0)) {
            groups.set(concept.code, { share: covered, phrase });
          }
          continue;
        }
        if (concept.kind === 'type' && covered > 0.99) {
          isWhole = true;
          wholeNames.set(concept.code, [...(wholeNames.get(concept.code) ?? []), phrase]);
        }
        for (const [index, code] of lexicon.typesOf(concept).entries()) {
          const share = concept.kind === 'type' ? 1 : FIT.situation * FIT.nextInSituation ** index;
          const value = weight * coverage * share;
          if (value > (brought.get(code)?.value ?? 0)) brought.set(code, { value, phrase });
        }
      }
    }
    for (const [code, { value, phrase }] of brought) {
      const score = scores.get(code) ?? { sum: 0, best: 0, because: '' };
      score.sum += value;
      if (value > score.best) {
        score.best = value;
        score.because = phrase.isSaid ? phrase.text : '';
      }
      scores.set(code, score);
    }
  }
  // Pressed Enter in the middle of a name: "dům na p".
  const begun = words.length < 2 ? [] : lexicon.namesBeginning(words.map(({ text }) => text).join(' '));
  for (const { concept, phrase } of begun) {
    const value = phrase.stems.reduce((sum, stem) => sum + lexicon.weightOf(stem), 0) * FIT.beginningOfName;
    const score = scores.get(concept.code);
    if (value > (score?.sum ?? 0))
      scores.set(concept.code, { sum: value, best: value, because: phrase.isSaid ? phrase.text : '' });
  }
  const sorted = [...scores].toSorted(([, a], [, b]) => b.sum - a.sum);
  const top = sorted[0]?.[1].sum ?? 0;
  return {
    types: sorted
      .filter(([, { sum }]) => sum >= top * FIT.leastShare)
      .slice(0, FIT.mostTypes)
      .map(([code, { sum, because }]) => ({ code, fit: sum / top, because })),
    groups: [...groups]
      .filter(([, { phrase }]) => !isPartOfName(phrase, wholeNames.get(sorted[0]?.[0] ?? '') ?? []))
      .toSorted(([, a], [, b]) => b.share - a.share)
      .map(([code]) => code)
      .slice(0, 2),
    isWhole,
  };
}

/** "Domovy pro seniory" are all for seniors: only a group that is named besides tells services apart. */
function isPartOfName(group: Phrase, names: readonly Phrase[]): boolean {
  return names.some(({ stems }) => group.stems.every((stem) => stems.includes(stem)));
}
