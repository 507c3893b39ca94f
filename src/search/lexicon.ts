/**
 * The words search knows: what people call types of service, target groups, situations and places.
 *
 * `LexiconFile`, `WordsFile` and `PlacesFile` are what the build writes and the browser loads, small
 * enough to come with the first search; `Lexicon` is what a query is understood with.
 */
import { foldText } from '../domain/text.ts';
import { analyse, toWords } from './analyse.ts';

/** Czech words, loaded with every first search. */
export interface LexiconFile {
  readonly types: readonly {
    readonly code: string;
    readonly slug: string;
    /** As the law says it. */
    readonly label: string;
    readonly names: readonly string[];
    /** Looked for like the names, never shown; the same below. */
    readonly unsaid: readonly string[];
  }[];
  readonly groups: readonly {
    readonly code: string;
    readonly short: string;
    readonly names: readonly string[];
    readonly unsaid: readonly string[];
  }[];
  readonly situations: readonly {
    readonly title: string;
    /** Codes, the most useful first. */
    readonly types: readonly string[];
    readonly names: readonly string[];
    readonly unsaid: readonly string[];
  }[];
}

/** Words of another language by code of the type or group; of situations in their order. */
export interface WordsFile {
  readonly types: Readonly<Record<string, readonly string[]>>;
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly situations: readonly (readonly string[])[];
}

/** What a word may stand for. */
export interface Concept {
  readonly kind: 'type' | 'group' | 'situation';
  /** Code of the type or group; number of the situation. */
  readonly code: string;
  readonly phrases: Phrase[];
}

/** One name of a concept. */
export interface Phrase {
  /** As written, for "because you wrote …". */
  readonly text: string;
  /** The same folded, for beginnings. */
  readonly folded: string;
  readonly stems: readonly string[];
  /** Whether it is the name the law uses. */
  readonly isOfficial: boolean;
  /** Whether it may be shown. */
  readonly isSaid: boolean;
}

/** Where a stem stands. */
export interface Occurrence {
  readonly concept: Concept;
  readonly phrase: Phrase;
}

/** A word of some name. */
export interface KnownWord {
  /** As in content/terms. */
  readonly written: string;
  readonly stem: string;
}

/** The same for names that differ in endings or in the order of words. */
export function nameOf({ stems }: Phrase): string {
  return stems.toSorted().join(' ');
}

export class Lexicon {
  readonly file: LexiconFile;
  readonly #concepts: Concept[] = [];
  readonly #byStem = new Map<string, Occurrence[]>();
  /** Folded words as people write them, with their stems: for beginnings and slips. */
  readonly #words = new Map<string, KnownWord>();
  /** Those of them that came with another language. */
  readonly #foreign = new Map<string, KnownWord>();
  #groupNames: ReadonlySet<string> | undefined;
  /** Numbers of types a stem leads to. */
  readonly #spread = new Map<string, number>();

  constructor(file: LexiconFile) {
    this.file = file;
    for (const { code, label, names, unsaid } of file.types) {
      const concept = this.#addConcept('type', code);
      for (const name of unsaid) this.#addPhrase(concept, name, { isSaid: false });
      this.#addPhrase(concept, label, { isOfficial: true });
      for (const name of names) this.#addPhrase(concept, name);
    }
    for (const { code, short, names, unsaid } of file.groups) {
      const concept = this.#addConcept('group', code);
      for (const name of unsaid) this.#addPhrase(concept, name, { isSaid: false });
      for (const name of [short, ...names]) this.#addPhrase(concept, name);
    }
    for (const [index, { title, names, unsaid }] of file.situations.entries()) {
      const concept = this.#addConcept('situation', String(index));
      for (const name of unsaid) this.#addPhrase(concept, name, { isSaid: false });
      for (const name of [title, ...names]) this.#addPhrase(concept, name);
    }
  }

  /** Words of one more language. */
  add({ types, groups, situations }: WordsFile): void {
    for (const concept of this.#concepts) {
      const names =
        concept.kind === 'situation'
          ? situations[Number(concept.code)]
          : (concept.kind === 'type' ? types : groups)[concept.code];
      for (const name of names ?? []) this.#addPhrase(concept, name, { isForeign: true });
    }
    this.#spread.clear();
    this.#groupNames = undefined;
  }

  /** Names of target groups, as nameOf gives them. */
  namesOfGroups(): ReadonlySet<string> {
    this.#groupNames ??= new Set(
      this.#concepts.filter(({ kind }) => kind === 'group').flatMap(({ phrases }) => phrases.map(nameOf)),
    );
    return this.#groupNames;
  }

  knows(stem: string): boolean {
    return this.#byStem.has(stem);
  }

  /** Whether a word stands there as it is, not only in another form. @param text folded */
  knowsWord(text: string): boolean {
    return this.#words.has(text) || this.#foreign.has(text);
  }

  occurrencesOf(stem: string): readonly Occurrence[] {
    return this.#byStem.get(stem) ?? [];
  }

  /** Codes of the types a concept leads to, the most useful first. */
  typesOf({ kind, code }: Concept): readonly string[] {
    if (kind === 'type') return [code];
    return kind === 'situation' ? (this.file.situations[Number(code)]?.types ?? []) : [];
  }

  /** How much a stem says: a word of one type much, one of all types next to nothing. */
  weightOf(stem: string): number {
    const spread = this.#spread.get(stem) ?? this.#countTypes(stem);
    this.#spread.set(stem, spread);
    return Math.log(1 + (this.file.types.length + 1) / (spread + 0.5));
  }

  /** Stems of the words that begin so; the word itself is not among them. */
  stemsBeginning(text: string): string[] {
    const stems = new Set<string>();
    for (const words of [this.#words, this.#foreign]) {
      for (const [folded, { stem }] of words) if (folded.startsWith(text)) stems.add(stem);
    }
    return [...stems];
  }

  /** Names of types that go on after what is written, which is in folded words. */
  namesBeginning(written: string): Occurrence[] {
    return this.#concepts
      .filter(({ kind }) => kind === 'type')
      .flatMap((concept) =>
        concept.phrases
          .filter(({ folded }) => folded.length > written.length && folded.startsWith(written))
          .map((phrase) => ({ concept, phrase })),
      );
  }

  /** Folded Czech words with their stems. */
  words(): Iterable<readonly [folded: string, word: KnownWord]> {
    return this.#words;
  }

  foreignWords(): Iterable<readonly [folded: string, word: KnownWord]> {
    return this.#foreign;
  }

  #countTypes(stem: string): number {
    const types = new Set(
      this.occurrencesOf(stem).flatMap(({ concept }) => (concept.kind === 'type' ? [concept.code] : [])),
    );
    return types.size;
  }

  #addConcept(kind: Concept['kind'], code: string): Concept {
    const concept: Concept = { kind, code, phrases: [] };
    this.#concepts.push(concept);
    return concept;
  }

  #addPhrase(
    concept: Concept,
    text: string,
    { isOfficial = false, isForeign = false, isSaid = true } = {},
  ): void {
    const stems = [...new Set(analyse(text))];
    if (stems.length === 0) return;
    const phrase: Phrase = { text, folded: foldText(text), stems, isOfficial, isSaid };
    concept.phrases.push(phrase);
    for (const stem of stems) {
      const occurrences = this.#byStem.get(stem);
      if (occurrences === undefined) this.#byStem.set(stem, [{ concept, phrase }]);
      else occurrences.push({ concept, phrase });
    }
    // Nobody is told that they meant such a word.
    if (!isSaid) return;
    const words = isForeign ? this.#foreign : this.#words;
    for (const word of toWords(text)) {
      if (this.#byStem.has(word.stem) && !this.#words.has(word.text))
        words.set(word.text, { written: word.written, stem: word.stem });
    }
  }
}
