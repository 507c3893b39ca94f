/**
 * Places in a query: "v Děčíně", "Usti n. L.", "okr. Teplice".
 *
 * A name counts in all its forms. Names that several places bear are asked for, unless one is the
 * seat of an ORP.
 */
import { foldText } from '../domain/text.ts';
import { type Word as AnyWord, isStopWord } from './analyse.ts';
import { editDistance, slipsAllowed } from './edit-distance.ts';
import type { Alias, PlaceAliases } from './place-aliases.ts';
import type { SearchPlace } from './place-files.ts';
import {
  LINKS,
  type NameWord,
  OBEC_WORDS,
  type PlaceKind,
  PREPOSITIONS,
  asName,
  beginOf,
  endOf,
  matchLength,
  wantedKind,
} from './place-names.ts';
import type { PlaceIndex } from './places.ts';

export interface FoundPlace {
  readonly places: readonly [SearchPlace, ...SearchPlace[]];
  /** Words of the query it takes: from, to (not included), prepositions before it among them. */
  readonly from: number;
  readonly to: number;
  /** Whether the first of them is meant; else people are asked. */
  readonly isCertain: boolean;
}

/**
 * The place a query names: the longest name wins, then the one with a preposition before it.
 *
 * @param isOther whether a word means something else too; such a word is a place only where it is written like one
 */
export function findPlace(
  { aliases }: PlaceIndex,
  written: readonly NameWord[],
  isOther: (word: NameWord, kind: PlaceKind) => boolean,
): FoundPlace | null {
  const words = written.map(asName);
  const found = words.flatMap((_, at) => findAt(aliases, words, at, isOther) ?? []);
  const [best] = found.toSorted((a, b) => b.score - a.score);
  if (best === undefined) return null;
  // "Jílové u Děčína": the second name says which of the first is meant.
  const before = found.find(({ to }) => to === best.from && words[to]?.text === 'u');
  const inBest = before?.places.filter(({ orpCode }) =>
    best.places.some((other) => other.orpCode === orpCode),
  );
  const [first, ...others] = inBest ?? [];
  return before === undefined || first === undefined
    ? best
    : { places: [first, ...others], from: before.from, to: best.to, isCertain: others.length === 0 };
}

/** As findPlace, for names with a slip of the finger. */
export function findSlippedPlace(
  { aliases }: PlaceIndex,
  written: readonly AnyWord[],
  isOther: (word: AnyWord) => boolean,
): FoundPlace | null {
  const words = written.map(asName);
  for (const [at, word] of words.entries()) {
    if (isStopWord(word) || isOther(written[at] ?? word) || word.text.length < 5 || /\d/u.test(word.text))
      continue;
    if (slipsAllowed(word.text.length) === 0) continue;
    const near = [...aliases.stems].filter(
      (known) => known.startsWith(word.stem.charAt(0)) && editDistance(known, word.stem, 1) <= 1,
    );
    const found = near.flatMap((known) => {
      const changed = words.with(at, { ...word, stem: known, isCapitalised: true });
      const slipped = findAt(aliases, changed, at, () => false);
      // So many villages are there that any word is near to one.
      return slipped === null || (slipped.places[0].kind === 'obec' && slipped.from === at) ? [] : slipped;
    });
    const [best] = found.toSorted((a, b) => b.score - a.score);
    if (best !== undefined) return best;
  }
  return null;
}

/** The name that begins at one word. */
function findAt(
  aliases: PlaceAliases,
  words: readonly NameWord[],
  at: number,
  isOther: (word: NameWord, kind: PlaceKind) => boolean,
): (FoundPlace & { readonly score: number }) | null {
  const word = words[at];
  if (word === undefined || PREPOSITIONS.has(word.text)) return null;
  const wanted = wantedKind(words, at);
  const fits = aliases.startingWith(word.stem).flatMap((alias) => {
    const length = matchLength(alias.words, words, at);
    // "Ústí nad Orlicí" is not the Ústí people mean by "Ústí".
    const goesOn =
      !alias.isWhole && LINKS.has(words[at + length]?.text ?? '') && words.length > at + length + 1;
    return length === 0 || goesOn ? [] : [{ ...alias, length }];
  });
  const longest = Math.max(0, ...fits.map(({ length }) => length));
  const named = fits.filter(({ length }) => length === longest);
  const [first, ...others] = choose(named, wanted);
  if (first === undefined) return null;
  const isCertain =
    others.length === 0 || (first.kind === 'orp' && others.every(({ kind }) => kind !== 'orp'));
  const from = beginOf(words, at);
  const to = endOf(words, at + longest);
  const isPlaced = from < at || to > at + longest;
  const isNamed = OBEC_WORDS.has(words[at - 1]?.text ?? '') || wanted !== null;
  // The first word of a sentence has a capital whatever it is.
  const isCapitalised = word.isCapitalised && at > 0;
  if (longest === 1 && !isCapitalised && !isNamed) {
    // "na místo", "v domově": a village called so would be written with a capital.
    if (isOther(word, first.kind) && (first.kind === 'obec' || !isPlaced)) return null;
    if (word.text.length < 4 && !isPlaced) return null;
    // "domov pod dubem" is not in Dubí.
    if (first.kind === 'obec' && !isPlaced && foldText(first.name) !== word.text) return null;
  }
  return {
    places: [first, ...others],
    from,
    to,
    isCertain,
    score: scoreOf(longest, isPlaced, word, first),
  };
}

/** The one meant; several when nothing tells which. */
function choose(fits: readonly Alias[], wanted: PlaceKind | null): SearchPlace[] {
  const whole = fits.some(({ isWhole }) => isWhole) ? fits.filter(({ isWhole }) => isWhole) : fits;
  const places = [...new Set(whole.map(({ place }) => place))];
  if (wanted !== null) {
    const ofKind = [...new Set(fits.map(({ place }) => place))].filter(({ kind }) => kind === wanted);
    if (ofKind.length > 0) return ofKind;
  }
  const towns = places.filter(({ kind }) => kind === 'orp');
  const [town] = towns;
  // The town first; villages of the same name and its okres are offered beside it.
  if (town !== undefined && towns.length === 1)
    return [town, ...places.filter((place) => place !== town && place.kind === 'obec')];
  const other = places.filter(({ kind }) => kind !== 'okres');
  return other.length > 0 ? other : places;
}

/** Longer names first; then what is written as a place; then towns. */
function scoreOf(
  length: number,
  isPlaced: boolean,
  { isCapitalised }: NameWord,
  { kind }: SearchPlace,
): number {
  return length * 4 + (isPlaced ? 2 : 0) + (isCapitalised ? 1 : 0) + (kind === 'obec' ? 0 : 1);
}
