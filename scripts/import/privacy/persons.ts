/**
 * Texts that name a person of the register: "volejte paní Novákovou" beside a head called Nováková.
 *
 * Persons are never published, so such a text is dropped. Only surnames the register itself
 * lists are looked for; better a remark too many dropped than a person named.
 */
import { isPersonalEmail } from '../../../src/domain/contact.ts';
import { GIVEN_NAMES } from '../../../src/domain/given-names.ts';
import { cleanText, foldText } from '../../../src/domain/text.ts';
import { remember } from '../../lib/remember.ts';

/** Longer ones are no surnames but mistakes. */
const MAX_SURNAME = 60;
/** Nor are texts that go on beyond this. */
const MAX_VALUE = 1_000;
/** Shorter stems do not soften: they would meet too many ordinary words. */
const MIN_SOFTENED = 4;

/** Endings of nouns and adjectives, of women's names and of what belongs to someone; folded. */
const ENDINGS: ReadonlySet<string> = new Set(
  (
    ' a e i o u y em um am im ym mi ami ech ich ych ach imi ymi iho imu eho emu ou uv ovi ove ova ovo ovy ' +
    'ovou ovu ovem ovym ovych ovymi ovic ovice ovi ete eti etem'
  ).split(' '),
);
const MAX_ENDING = Math.max(...[...ENDINGS].map(({ length }) => length));

/** Surnames have two letters at least. */
const WORD = /\p{L}{2}/u;
/** A word that may be a name by its first letter. */
const CAPITALISED = /(?<!\p{L})\p{Lu}\p{L}*/gu;
const TITLES =
  'p|pi|pí|pan|pana|panu|panem|pane|pani|paní|slecna|slečna|slecny|slečny|ing|mgr|bc|mudr|phdr|judr|rndr|dis|' +
  'vedouci|vedoucí|reditel|ředitel|reditelka|ředitelka';
/** A word behind a title is a name even where it is written in small letters. */
const AFTER_TITLE = new RegExp(`(?<!\\p{L})(?:${TITLES})(?=\\P{L}+(\\p{L}+))`, 'giu');

export type TextTest = (text: string) => boolean;

export function isSurnameKey(key: string): boolean {
  return /prijmeni/iu.test(key);
}

/** Surnames of two parts are looked for by each part. Cleaned as texts are, or a sign nobody sees would part them. */
export function toSurnames(values: readonly (string | number)[]): string[] {
  return values
    .flatMap((value) => (cleanText(String(value).slice(0, MAX_VALUE)) ?? '').split(/[^\p{L}]+/u))
    .filter(({ length }) => length >= 2 && length <= MAX_SURNAME);
}

/**
 * A test whether a text has one of the surnames as a word, in any case ("Novákové").
 *
 * The word must begin with a capital letter or follow a title: "svobodné" is no Mrs Svobodná.
 */
export function personFinder(surnames: Iterable<string>): TextTest {
  const stems = new Set<string>();
  for (const surname of surnames) for (const stem of knownStemsOf(surname)) stems.add(stem);
  if (stems.size === 0) return () => false;
  const all = [...stems];
  const isName = (word: string) => isDeclined(foldText(word), stems);
  return (text) => {
    // Telephone numbers and hours of the day are most of the texts.
    if (!WORD.test(text)) return false;
    // Most texts have the letters of no stem anywhere; to part them into words costs ten times as much.
    const folded = knownFoldOf(text);
    if (!all.some((stem) => folded.includes(stem))) return false;
    for (const [word] of text.matchAll(CAPITALISED)) if (isName(word)) return true;
    for (const { 1: word = '' } of text.matchAll(AFTER_TITLE)) if (isName(word)) return true;
    return false;
  };
}

/**
 * A test whether a web address has one of the surnames beside a given name or a title: its words
 * have no capitals, and a surname alone may be any word ("novy", "sluzby").
 */
export function personInWebFinder(surnames: Iterable<string>): TextTest {
  const stems = new Set([...surnames].flatMap(knownStemsOf));
  if (stems.size === 0) return () => false;
  return (text) => {
    const words = foldText(text)
      .split(/[^\p{L}]+/u)
      .filter((word) => word !== '');
    return words.some(
      (word, at) =>
        isDeclined(word, stems) &&
        [words[at - 1], words[at + 1]].some(
          (beside = '') => GIVEN_NAMES.has(beside) || FOLDED_TITLES.has(beside),
        ),
    );
  };
}

/** Shorter ones may be anything in an address: `?p=novy`. */
const FOLDED_TITLES = new Set(
  TITLES.split('|')
    .filter(({ length }) => length > 2)
    .map(foldText),
);

/** All records of a provider bear the same names. */
const knownStemsOf = remember((surname) => stemsOf(foldText(surname)));
/** Each text is asked about twice, and hours and remarks repeat from service to service. */
const knownFoldOf = remember(foldText);

function isDeclined(word: string, stems: ReadonlySet<string>): boolean {
  for (let length = 0; length <= Math.min(MAX_ENDING, word.length - 1); length += 1) {
    const cut = word.length - length;
    if (ENDINGS.has(word.slice(cut)) && stems.has(word.slice(0, cut))) return true;
  }
  return false;
}

/**
 * What stays of a folded surname when it is declined: without the ending, with a vowel that
 * comes and goes (Hájek, Hájkovi), softened (Procházka, Procházce; Zborovský, Zborovští).
 */
function stemsOf(surname: string): string[] {
  const bare =
    [/ova$/u, /[aeiouy]$/u]
      .map((ending) => surname.replace(ending, ''))
      .find((stem) => stem !== surname && stem.length >= 2) ?? surname;
  const contracted = bare.replace(/(?<=[^aeiouy])e(?=[^aeiouy]$)/u, '');
  const expanded = bare.replace(/(?<=[^aeiouy])(?=[cklnr]$)/u, 'e');
  const softened =
    bare.length < MIN_SOFTENED
      ? bare
      : bare
          .replace(/sk$/u, 'st')
          .replace(/ck$/u, 'ct')
          .replace(/ch$/u, 's')
          .replace(/k$/u, 'c')
          .replace(/[gh]$/u, 'z');
  return [...new Set([bare, contracted, expanded, softened])];
}

/** Whether a text gives the e-mail address of a person. */
export function hasPersonalEmail(text: string, officeWords: readonly string[]): boolean {
  if (!text.includes('@')) return false;
  return text.split(/[\s,;:<>()[\]"]+/u).some((word) => {
    const parts = word.split('@');
    return parts
      .slice(1)
      .some((domain, index) => isEmailOfPerson(parts[index] ?? '', domain.replace(/\.+$/u, ''), officeWords));
  });
}

function isEmailOfPerson(local: string, domain: string, officeWords: readonly string[]): boolean {
  return local !== '' && domain !== '' && isPersonalEmail(`${local}@${domain}`, officeWords);
}
