/** What is offered while people write: kinds of help, and places and providers. Nothing is searched yet. */
import { foldText } from '../domain/text.ts';
import type { Vocabulary } from './words.ts';

export interface Suggestion {
  readonly kind: 'type' | 'situation' | 'place' | 'provider';
  /** What the field is filled with. */
  readonly text: string;
  /** Beside it: the official name of the type, when people know it by another. */
  readonly hint: string;
}

export interface Suggestions {
  /** Types and situations. */
  readonly help: readonly Suggestion[];
  /** Places and providers. */
  readonly where: readonly Suggestion[];
}

/** Of each of the two kinds. */
const MOST = 5;
const SHORTEST = 2;

/** @param providers names, in Czech order */
export function suggest(
  written: string,
  { lexicon, places }: Vocabulary,
  providers: readonly string[],
): Suggestions {
  const wanted = foldedWords(written);
  if (wanted.join('').length < SHORTEST) return { help: [], where: [] };
  const { types, situations } = lexicon.file;
  const help: Suggestion[] = [];
  for (const { label, names } of types) {
    if (begins(label, wanted)) help.push({ kind: 'type', text: label, hint: '' });
    else {
      const name = names.find((candidate) => begins(candidate, wanted));
      if (name !== undefined) help.push({ kind: 'type', text: name, hint: label });
    }
  }
  for (const { title, names } of situations) {
    if (begins(title, wanted) || names.some((name) => startsWith(name, wanted))) {
      help.push({ kind: 'situation', text: title, hint: '' });
    }
  }
  const { before, last } = splitLast(written);
  const named = places.suggest(last, MOST).map(({ name, kind }): Suggestion => {
    return { kind: 'place', text: `${before}${kind === 'okres' ? 'okres ' : ''}${name}`, hint: '' };
  });
  const known = providers.filter((name) => begins(name, wanted)).slice(0, MOST);
  return {
    help: bestFirst(help, wanted).slice(0, MOST),
    where: [...named, ...known.map((text): Suggestion => ({ kind: 'provider', text, hint: '' }))].slice(
      0,
      MOST,
    ),
  };
}

function foldedWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether each word written begins a word of the text. */
function begins(text: string, wanted: readonly string[]): boolean {
  const words = foldedWords(text);
  return wanted.every((part) => words.some((word) => word.startsWith(part)));
}

/** Whether the text itself begins so. */
function startsWith(text: string, wanted: readonly string[]): boolean {
  return foldedWords(text).join(' ').startsWith(wanted.join(' '));
}

/** What begins so comes before what has it in the middle; official names before others. */
function bestFirst(suggestions: readonly Suggestion[], wanted: readonly string[]): Suggestion[] {
  const rank = ({ text, hint, kind }: Suggestion) =>
    (startsWith(text, wanted) ? 0 : 4) + (kind === 'situation' ? 2 : 0) + (hint === '' ? 0 : 1);
  return suggestions.toSorted((a, b) => rank(a) - rank(b));
}

/** "pečovatelka v dě" → "pečovatelka v " and "dě": a place may be named last. */
function splitLast(written: string): { before: string; last: string } {
  const [last = ''] = /[\p{L}\p{M}]+$/u.exec(written.trimEnd()) ?? [];
  return last.length < SHORTEST
    ? { before: '', last: written }
    : { before: written.slice(0, written.trimEnd().length - last.length), last };
}
