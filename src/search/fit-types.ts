/** How well the words of a query fit each type of service and target group; ranking.ts holds the weights. */
import type { Word } from './analyse.ts';
import { type Lexicon, type Phrase, nameOf } from './lexicon.ts';
import { FIT } from './ranking.ts';

/** A word of the query with the stems it may stand for. */
export interface Meaning {
  readonly word: Word;
  /** With how sure each is. */
  readonly stems: ReadonlyMap<string, number>;
}

/** A type that fits, 1 for the best. */
export interface FittingType {
  readonly code: string;
  readonly fit: number;
  /** Its name that fits best, as written in content/terms; empty when that is not to be said. */
  readonly because: string;
}

/** How much of a name the query has. */
interface Coverage {
  /** Of its words by weight, 1 for all. */
  readonly share: number;
  /** What that counts. */
  readonly value: number;
}

export interface Fits {
  readonly types: readonly FittingType[];
  readonly groups: readonly string[];
  /** Whether some name of a type stands in the query whole. */
  readonly isWhole: boolean;
}

/** @param words of the query without its place, for names broken off in the middle */
export function fitTypes(meanings: readonly Meaning[], lexicon: Lexicon, words: readonly Word[]): Fits {
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
      share *
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
    const value = phrase.stems.reduce((sum, stem) => sum + lexicon.weightOf(stem), 0);
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
