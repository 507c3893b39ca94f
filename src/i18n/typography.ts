/**
 * Czech typography of running text: non-breaking spaces, dashes, quotes (ČSN 01 6910).
 *
 * For sentences of our own. Text of the register is shown as it stands there, and nothing that
 * a machine reads (addresses, attributes, exports) passes here.
 */
const NBSP = '\u00A0';
const MONTHS = 'ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince';
/** Words that belong to the number before them. */
const COUNTED =
  'Kč|km|m|h|hod|min|let|rok|roky|roků|míst|místa|místo|lůžek|lůžka|lůžko|klient|klienti|klientů|služeb|služby|služba|obcí|obce|obec|poskytovatel|poskytovatelé|poskytovatelů|obyvatel|Sb';

const RULES: readonly (readonly [RegExp, string])[] = [
  // one-letter prepositions and conjunctions, two in a row as well ("a v Praze")
  [/(?<![\p{L}\p{N}])([AaIiKkOoSsUuVvZz]) +(?=\S)/gu, `$1${NBSP}`],
  // dates: 1. 1. 2026, 1. ledna 2026
  [/(?<!\d)(\d{1,2})\. +(?=\d{1,2}\.)/gu, `$1.${NBSP}`],
  [new RegExp(`(\\.${NBSP}\\d{1,2})\\. +(?=\\d{4})`, 'gu'), `$1.${NBSP}`],
  [new RegExp(`(?<!\\d)(\\d{1,2})\\. +(?=(?:${MONTHS})(?!\\p{L}))`, 'gu'), `$1.${NBSP}`],
  [new RegExp(`(?<=\\.${NBSP}(?:${MONTHS})) +(?=\\d{4})`, 'gu'), NBSP],
  // telephone numbers, postcodes before a town, thousands
  [/(?<!\d)(\+\d{1,3}) (?=\d{3})/gu, `$1${NBSP}`],
  [/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/gu, `$1${NBSP}`],
  [/(?<!\d)(\d{3}) (\d{2})(?= \p{Lu})/gu, `$1${NBSP}$2`],
  // number and what it counts, § 8, č. 99, ORP Děčín, a dash that must not begin a line
  [new RegExp(`(\\d) +(?=(?:${COUNTED}|%)(?!\\p{L}))`, 'gu'), `$1${NBSP}`],
  [/(§§?) +(?=\d)/gu, `$1${NBSP}`],
  [/(?<!\p{L})ORP +(?=\p{Lu})/gu, `ORP${NBSP}`],
  [/(?<!\p{L})(č|čl|odst|písm|tel|str|sv|např|tzv|Mgr|Ing|MUDr)\. +(?=[\p{L}\d+])/gu, `$1.${NBSP}`],
  [/ – /gu, `${NBSP}– `],
  [/\.{3}/gu, '…'],
];

/** @example typeset('Služby v Děčíně k 1. 9. 2026') // non-breaking after v, k and in the date */
export function typeset(text: string): string {
  // Rules overlap at their ends ("a v Praze"), so one pass may leave a space that the next mends.
  return applyRules(applyRules(text));
}

function applyRules(text: string): string {
  return RULES.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

/** The same for the text between the tags of HTML made from our own Markdown. */
export function typesetHtml(html: string): string {
  return (
    html
      .replace(/(?<=^|>)[^<]+/gu, typeset)
      // A preposition right before a link or an emphasis.
      .replace(/(?<=(?<![\p{L}\p{N}])[AaIiKkOoSsUuVvZz]) (?=<[a-z])/gu, NBSP)
  );
}

type Message = string | ((...values: never[]) => string);
interface MessageTree {
  [key: string]: Message | MessageTree;
}

/** The same for messages: for texts at once, for those made of values when they are made. */
export function typesetMessages<Tree extends object>(tree: Tree): Tree {
  const entries = Object.entries(tree as MessageTree).map(([key, message]) => {
    if (typeof message === 'string') return [key, typeset(message)];
    if (typeof message === 'object') return [key, typesetMessages(message)];
    return [key, (...values: never[]) => typeset(message(...values))];
  });
  return Object.fromEntries(entries) as Tree;
}
