/**
 * Names by which a place may be asked for: its own, the first word of it ("Roudnice") where that
 * alone tells the place, the adjective ("děčínský") and the other names people use.
 */
import { toWords } from './analyse.ts';
import type { SearchPlace } from './place-files.ts';
import { COMMON_FIRST, LINKS, type NameWord, adjectiveStems, asName } from './place-names.ts';

export interface Alias {
  readonly place: SearchPlace;
  readonly words: readonly NameWord[];
  /** Whole names come before first words and other names. */
  readonly isWhole: boolean;
}

export class PlaceAliases {
  /** By the stem of the first word. */
  readonly #aliases = new Map<string, Alias[]>();

  /** Stems of the first words of all names. */
  get stems(): Iterable<string> {
    return this.#aliases.keys();
  }

  /** Names whose first word has the stem. */
  startingWith(stem: string): readonly Alias[] {
    return this.#aliases.get(stem) ?? [];
  }

  /** @param otherNames that people use for it */
  add(place: SearchPlace, otherNames: readonly string[]): void {
    const isTown = place.kind === 'orp';
    const name = place.kind === 'kraj' ? place.name.replace(/\s*kraj\s*/iu, ' ') : place.name;
    const own = toWords(name).map(asName);
    this.#addAlias({ place, words: own, isWhole: true });
    const [first, second] = own;
    const mayEnd = second !== undefined && (LINKS.has(second.text) || name.includes('-'));
    if (isTown && first !== undefined && mayEnd && !COMMON_FIRST.has(first.stem)) {
      this.#addAlias({ place, words: [first], isWhole: false });
    }
    // "děčínský", "liberecká": of one word only, of more it is no longer this place alone.
    if ((isTown || place.kind === 'okres') && first !== undefined && second === undefined) {
      for (const stem of adjectiveStems(first.text)) {
        this.#addAlias({ place, words: [{ ...first, stem }], isWhole: false });
      }
    }
    for (const other of otherNames) {
      this.#addAlias({ place, words: toWords(other).map(asName), isWhole: false });
    }
  }

  #addAlias(alias: Alias): void {
    const stem = alias.words[0]?.stem;
    if (stem === undefined) return;
    const known = this.#aliases.get(stem);
    if (known === undefined) this.#aliases.set(stem, [alias]);
    else known.push(alias);
  }
}
