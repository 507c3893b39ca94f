/**
 * Remarks that name a person of the record: "volejte paní Novákovou" beside a head called Nováková.
 *
 * Persons are never published, so such a remark is dropped. Only surnames the record itself
 * lists are looked for; better a remark too many dropped than a person named.
 */
import { foldText } from '../../src/domain/text.ts';

/** Shorter stems would meet ordinary words too often. */
const MIN_STEM = 4;
/** Longest Czech ending: -ovými. */
const MAX_ENDING = 4;
/** Objects nest a few levels in the register; deeper ones are no record of ours. */
const MAX_DEPTH = 12;

/** Surnames anywhere in a raw record: heads, statutory bodies, authorised persons, whatever the key above. */
export function surnamesIn(raw: unknown, depth = 0): Set<string> {
  const found = new Set<string>();
  if (raw === null || typeof raw !== 'object' || depth > MAX_DEPTH) return found;
  for (const [key, value] of Object.entries(raw)) {
    if (typeof value === 'string') {
      if (/prijmeni/iu.test(key)) {
        for (const name of value.normalize('NFC').split(/[^\p{L}]+/u)) {
          if (name.length >= 2) found.add(name);
        }
      }
    } else for (const name of surnamesIn(value, depth + 1)) found.add(name);
  }
  return found;
}

/**
 * A test whether a text has one of the surnames as a word, in any case ("Novákové", "novakovi").
 * A surname too short for a stem counts only as it is written.
 */
export function personFinder(surnames: ReadonlySet<string>): (text: string) => boolean {
  const stems = new Set<string>();
  const exact = new Set<string>();
  for (const surname of surnames) {
    const own = stemsOf(foldText(surname));
    if (own.length === 0) exact.add(surname);
    for (const stem of own) stems.add(stem);
  }
  if (stems.size === 0 && exact.size === 0) return () => false;
  const inflected = new RegExp(`(?<![a-z])(?:${[...stems].join('|')})[a-z]{0,${MAX_ENDING}}(?![a-z])`, 'u');
  const asWritten = new RegExp(`(?<!\\p{L})(?:${[...exact].join('|')})(?!\\p{L})`, 'u');
  return (text) =>
    (stems.size > 0 && inflected.test(foldText(text))) || (exact.size > 0 && asWritten.test(text));
}

/** What stays of a folded surname when it is declined; two forms where a vowel comes and goes (Hájek, Hájková). */
function stemsOf(surname: string): string[] {
  if (!/^[a-z]+$/u.test(surname)) return [];
  const bare = surname.replace(/(?:ova|[aeiouy])$/u, '');
  const stem = bare.length >= MIN_STEM ? bare : surname;
  const contracted = stem.replace(/(?<=[^aeiouy])e(?=[^aeiouy]$)/u, '');
  const expanded = stem.replace(/(?<=[^aeiouy])(?=[ck]$)/u, 'e');
  return [...new Set([stem, contracted, expanded])].filter(({ length }) => length >= MIN_STEM);
}
