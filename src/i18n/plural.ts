/** Counted words: Czech has one form for 1, one for 2–4, one for 0 and from 5 up, one for fractions. */
const rules = new Intl.PluralRules('cs');
const numbers = new Intl.NumberFormat('cs');

/** Number as people write it: thousands parted by a non-breaking space, decimal comma. */
export function formatNumber(count: number): string {
  return numbers.format(count);
}

/** "je" or "jsou" before a counted word. */
export function areCounted(count: number): string {
  return rules.select(count) === 'few' ? 'jsou' : 'je';
}

/**
 * Number and word in the right form.
 *
 * @param one 1 služba
 * @param few 2 služby
 * @param many 5 služeb; also 0
 */
export function plural(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  const word = form === 'one' ? one : form === 'few' ? few : many;
  return `${formatNumber(count)}\u00A0${word}`;
}
