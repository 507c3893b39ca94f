/**
 * Text as people wrote it: cleaning of foreign text, Czech order, slugs.
 *
 * Everything the register sends passes `cleanText` once, in scripts/import/parse/parse-register.ts;
 * the rest of the code may rely on it.
 */

/** Controls, line ends among them. */
const CONTROL = /\p{Cc}+/gu;
/** Marks that turn the direction of writing round, join or hide: they can disguise what is shown. */
const INVISIBLE = /\p{Cf}/gu;
const WHITE_SPACE = /\s+/gu;
/** The same but for single spaces, of which most texts are full: they stay as they are. */
const ODD_WHITE_SPACE = /[^\S ]\s*| \s+/gu;
const COMBINING = /\p{M}/gu;
/** What needs no cleaning: words of Western and Central European letters and signs with single spaces between. */
const CLEAN = /^[!-~¡-¬®-ž]+(?: [!-~¡-¬®-ž]+)*$/u;
/** Of millions of characters this test would use up the stack. */
const MAX_TESTED = 10_000;
const ASCII_WORDS = /^[!-~]*(?: [!-~]+)*$/u;

/**
 * Foreign text fit to be stored and shown: normal form C, no control or direction marks,
 * runs of white space (line ends too) as one space, no space at the ends.
 *
 * @returns `null` when nothing is left: an empty text says nothing.
 */
export function cleanText(text: string): string | null {
  if (text.length <= MAX_TESTED && CLEAN.test(text)) return text;
  const cleaned = text
    .toWellFormed()
    .normalize('NFC')
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(WHITE_SPACE, ' ')
    .trim();
  return cleaned === '' ? null : cleaned;
}

/**
 * Text without diacritics, in lower case, for comparing what people type with what is stored.
 *
 * @example foldText('Ústí nad Labem') // => 'usti nad labem'
 */
export function foldText(text: string): string {
  if (text.length <= MAX_TESTED && ASCII_WORDS.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(COMBINING, '').replace(ODD_WHITE_SPACE, ' ').toLowerCase();
}

/**
 * Part of a URL made from a full official name. Made once and stored beside the code;
 * an address people have bookmarked must not move when a name is mended.
 *
 * @example toSlug('Ústí nad Labem') // => 'usti-nad-labem'
 */
export function toSlug(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** Made at its first use: it takes longer than the rest of this file, and an import needs none. */
let collator: Intl.Collator | null = null;

/** Order of the Czech alphabet (č after c, ch after h); numbers by value. */
export function compareCzech(a: string, b: string): number {
  collator ??= new Intl.Collator('cs', { numeric: true });
  return collator.compare(a, b);
}

/** Sorting by the Czech order of one text of each item; equal texts keep their order. */
export function sortCzech<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => compareCzech(textOf(a), textOf(b)));
}

/** First letter as a capital, the rest as it is: "domovy pro seniory" → "Domovy pro seniory". */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('cs') + text.slice(first.length);
}
