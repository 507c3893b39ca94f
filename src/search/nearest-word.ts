/** A word nobody has a name for → the word of the lexicon it is but for a slip of the finger. */
import type { Word } from './analyse.ts';
import { editDistance, isFirstLetterSlip, slipsAllowed } from './edit-distance.ts';
import type { Lexicon } from './lexicon.ts';

/** A word taken for the one written. */
export interface NearWord {
  readonly written: string;
  readonly stem: string;
  readonly distance: number;
}

/**
 * By the stem or by the whole word, whichever is nearer; the first letter is mostly right. Words of
 * other languages only where no Czech one is near: Czech people make more slips than foreigners search.
 */
export function findNearest(word: Word, lexicon: Lexicon): NearWord | null {
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
