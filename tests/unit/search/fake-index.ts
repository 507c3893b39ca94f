/** An index of a few records in memory, which finds as Pagefind does: words by their beginnings. */
import { type Filters, IndexReader, type Match, type Selection } from '../../../src/search/index-reader.ts';
import { interpret } from '../../../src/search/interpret.ts';
import { type Vocabulary, Words } from '../../../src/search/words.ts';
import type { FilterName } from '../../../src/search/records.ts';
import { makeLexicon, makePlaces } from './search-data.ts';

export interface FakeRecord {
  readonly id: string;
  /** Words and marks, as the index holds them. */
  readonly words: readonly string[];
  readonly score?: number;
  readonly filters?: Readonly<Partial<Record<FilterName, readonly string[]>>>;
}

export class FakeIndex extends IndexReader {
  readonly #records: readonly FakeRecord[];

  constructor(records: readonly FakeRecord[]) {
    super('/pagefind/', '/');
    this.#records = records;
  }

  override prepare(): Promise<void> {
    return Promise.resolve();
  }

  override select(words: readonly string[], filters: Filters = {}): Promise<Selection> {
    return Promise.resolve(new Map(this.#find(words, filters).map((record) => [record.id, toMatch(record)])));
  }

  override count(
    words: readonly string[],
    filters: Filters,
  ): Promise<Record<string, Record<string, number>>> {
    const counts: Record<string, Record<string, number>> = {};
    for (const record of this.#find(words, filters)) {
      for (const [name, values] of Object.entries(record.filters ?? {})) {
        const ofName = (counts[name] ??= {});
        for (const value of values) ofName[value] = (ofName[value] ?? 0) + 1;
      }
    }
    return Promise.resolve(counts);
  }

  /** Words that no record has are passed over, but not all of them. */
  #find(words: readonly string[], filters: Filters): FakeRecord[] {
    const known = words.filter((word) => this.#records.some((record) => has(record, word)));
    if (words.length > 0 && known.length === 0) return [];
    return this.#records
      .filter((record) => known.every((word) => has(record, word)))
      .filter((record) =>
        Object.entries(filters).every(
          ([name, values]) =>
            values.length === 0 ||
            values.some((value) => record.filters?.[name as FilterName]?.includes(value)),
        ),
      );
  }
}

/** The words of search-data.ts; nothing is loaded. */
export class FakeWords extends Words {
  readonly #vocabulary: Vocabulary = { lexicon: makeLexicon(), places: makePlaces() };

  constructor() {
    super(() => '');
  }

  override vocabulary(): Promise<Vocabulary> {
    return Promise.resolve(this.#vocabulary);
  }

  override interpret(query: string, placeCode: string, isExact: boolean) {
    const { places } = this.#vocabulary;
    return Promise.resolve(interpret(query, { ...this.#vocabulary, isExact, place: places.get(placeCode) }));
  }
}

function has({ words }: FakeRecord, beginning: string): boolean {
  return words.some((word) => word.startsWith(beginning));
}

function toMatch({ id, score = 1 }: FakeRecord): Match {
  return { id, score, load: () => Promise.reject(new Error('no test shows a result')) };
}
