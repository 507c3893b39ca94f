/**
 * The search itself: what a query means → which services, in which order, and why.
 *
 * Types of service decide first, then how well a service serves the place; names and numbers are
 * looked for in the texts of the index. All weights stand in ranking.ts.
 */
import { SEARCH_LISTS, type SearchState } from '../routes.ts';
import type { FilterCounts, Filters, IndexReader, Match, Selection } from './index-reader.ts';
import type { Interpretation } from './interpret.ts';
import { END, groupMark, numberMark, typeMark } from './marks.ts';
import { FIT, type ReachStep } from './ranking.ts';
import { FILTER_NAMES, type FilterName } from './records.ts';
import { FAR, Serving } from './serving.ts';
import type { Words } from './words.ts';

/** One result and why it stands where it does. */
export interface RankedResult extends Match {
  readonly rank: number;
  /** Code of the type it was found by. */
  readonly typeCode: string | null;
  /** Name of that type that the query met; `null` when the type played no part. */
  readonly because: string | null;
  /** How it serves the place asked for; `null` without a place. */
  readonly reach: ReachStep | null;
  /** Whether its own name or its provider's was met. */
  readonly isByName: boolean;
}

export interface SearchOutcome {
  readonly interpretation: Interpretation;
  /** The best first. */
  readonly results: readonly RankedResult[];
  /** Words nothing was found for, as written: left out. */
  readonly dropped: readonly string[];
}

/** Words the index has, and those it has not. */
interface KnownWords {
  readonly words: readonly string[];
  /** As written. */
  readonly dropped: readonly string[];
}

/** In a longer query a name that only services of other types bear is an accident. */
const MAX_NAME_ONLY = 3;
/** A query of more words is a sentence, and its unknown words are no names. */
const MAX_NAMED_WORDS = 6;
/** A name found more often than this is a common word. */
const MAX_OF_NAME = 100;

export class Search {
  readonly #index: IndexReader;
  readonly #words: Words;
  readonly #serving: Serving;

  constructor(index: IndexReader, words: Words) {
    this.#index = index;
    this.#words = words;
    this.#serving = new Serving(index, words);
  }

  /** Loads what every search needs. @throws {SearchUnavailableError} */
  async prepare(): Promise<void> {
    await Promise.all([this.#words.vocabulary(), this.#index.prepare()]);
  }

  /** @throws {SearchUnavailableError} */
  async search(state: SearchState): Promise<SearchOutcome> {
    const [interpretation] = await Promise.all([
      this.#words.interpret(state.query, state.place, state.isExact),
      this.#index.prepare(),
    ]);
    const filters = filtersOf(state);
    const { found, dropped } = await this.#find(interpretation, filters, state);
    const reached =
      interpretation.place === null ? null : await this.#serving.find(interpretation.place, filters, found);
    const results = [...found.values()].map((result): RankedResult => {
      const reach = reached === null ? null : (reached.get(result.id) ?? FAR);
      return { ...result, rank: result.rank * (reach?.factor ?? 1), reach: reach?.step ?? null };
    });
    return { interpretation, results: inTurns(results), dropped };
  }

  /**
   * How many results each value of each filter would leave: of its own filter any value may be chosen.
   *
   * @throws {SearchUnavailableError}
   */
  async count(state: SearchState, { interpretation }: SearchOutcome): Promise<FilterCounts> {
    const filters = filtersOf(state);
    const { lexicon } = await this.#words.vocabulary();
    const slugs = new Map(lexicon.file.types.map(({ code, slug }) => [code, slug]));
    const meant = interpretation.types.flatMap(({ code }) => slugs.get(code) ?? []);
    const words = meant.length > 0 ? [] : interpretation.names.map(({ stem }) => inIndex(stem));
    const entries = await Promise.all(
      FILTER_NAMES.map(async (name): Promise<[FilterName, Readonly<Record<string, number>>]> => {
        const others: Filters = { ...filters, [name]: [] };
        const druh = name === 'druh' || (filters.druh ?? []).length > 0 ? others.druh : meant;
        const counts = await this.#index.count(words, druh === undefined ? others : { ...others, druh });
        return [name, counts[name] ?? {}];
      }),
    );
    return Object.fromEntries(entries);
  }

  async #find(
    interpretation: Interpretation,
    filters: Filters,
    state: SearchState,
  ): Promise<{ found: Map<string, RankedResult>; dropped: string[] }> {
    const { numbers, groups } = interpretation;
    const known = await this.#knownOf(
      numbers.map((number) => ({ word: numberMark(number), written: number })),
    );
    if (known.words.length > 0) {
      return { found: await this.#named(known.words, filters), dropped: [...known.dropped] };
    }
    const names = await this.#lookUpNames(interpretation);
    const dropped = [...known.dropped, ...names.dropped];
    const types = state.types.length > 0 ? [] : interpretation.types;
    const found = new Map<string, RankedResult>();
    if (types.length > 0) {
      for (const { code, fit, because } of types) {
        for (const [id, match] of await this.#index.select([typeMark(code)], filters)) {
          if (!found.has(id))
            found.set(id, { ...match, rank: fit, typeCode: code, because, reach: null, isByName: false });
        }
      }
      await this.#putNamedFirst(found, names.words, interpretation, filters);
      if (found.size === 0) await this.#putAnyNamed(found, interpretation, filters);
    } else if (names.words.length > 0) {
      for (const [id, result] of await this.#named(names.words, filters)) found.set(id, result);
    } else if (groups.length > 0 || interpretation.place !== null || hasFilters(filters)) {
      const [group] = groups;
      const selection = await this.#index.select(group === undefined ? [] : [groupMark(group)], filters);
      for (const [id, match] of selection)
        found.set(id, { ...match, rank: 1, typeCode: null, because: null, reach: null, isByName: false });
    }
    if (types.length > 0 && groups.length > 0) await this.#putGroupFirst(found, groups, filters);
    return { found, dropped };
  }

  /** Which of the names the index has; in a sentence they are no names. */
  async #lookUpNames({ names, allWords }: Interpretation): Promise<KnownWords> {
    if (allWords.length > MAX_NAMED_WORDS) return { words: [], dropped: [] };
    return this.#knownOf(names.map(({ stem, written }) => ({ word: inIndex(stem), written })));
  }

  /** Services that bear all of the words, else any of them. */
  async #named(words: readonly string[], filters: Filters): Promise<Map<string, RankedResult>> {
    const all = await this.#index.select(words, filters);
    if (all.size > 0) return byScore(all, true);
    const some = await Promise.all(words.map((word) => this.#index.select([word], filters)));
    return new Map(some.flatMap((selection) => [...byScore(selection, true)]));
  }

  async #knownOf(asked: readonly { readonly word: string; readonly written: string }[]): Promise<KnownWords> {
    const sizes = await Promise.all(asked.map(async ({ word }) => (await this.#index.select([word])).size));
    return {
      words: asked.filter((_, index) => sizes[index] !== 0).map(({ word }) => word),
      dropped: asked.filter((_, index) => sizes[index] === 0).map(({ written }) => written),
    };
  }

  /** "Domov Slunečnice": a service that bears the name comes before all others of its type. */
  async #putNamedFirst(
    found: Map<string, RankedResult>,
    names: readonly string[],
    { allWords, mayBeName }: Interpretation,
    filters: Filters,
  ): Promise<void> {
    const words = names.length > 0 ? names : mayBeName ? allWords.map(inIndex) : [];
    if (words.length === 0) return;
    const known = await this.#knownOf(words.map((word) => ({ word, written: word })));
    if (known.dropped.length > 0) return;
    const named = await this.#index.select(words, filters);
    if (named.size > MAX_OF_NAME) return;
    const isOfType = [...named.keys()].some((id) => found.has(id));
    for (const [id, match] of named) {
      const known = found.get(id);
      if (known !== undefined) found.set(id, { ...known, rank: known.rank + 1, isByName: true });
      // Of another type: the words may mean something else, so only where nothing of the types fits.
      else if (!isOfType && words.length <= MAX_NAME_ONLY)
        found.set(id, { ...match, rank: 1, typeCode: null, because: null, reach: null, isByName: true });
    }
  }

  /** There is no service of the types meant: one that bears the words in its name may still be it. */
  async #putAnyNamed(
    found: Map<string, RankedResult>,
    { allWords }: Interpretation,
    filters: Filters,
  ): Promise<void> {
    const { words } = await this.#knownOf(allWords.map((stem) => ({ word: inIndex(stem), written: stem })));
    if (words.length === 0) return;
    for (const [id, result] of await this.#named(words, filters)) found.set(id, result);
  }

  async #putGroupFirst(
    found: Map<string, RankedResult>,
    groups: readonly string[],
    filters: Filters,
  ): Promise<void> {
    const served = await Promise.all(groups.map((code) => this.#index.select([groupMark(code)], filters)));
    for (const [id, result] of found) {
      if (!served.some((selection) => selection.has(id)))
        found.set(id, { ...result, rank: result.rank * FIT.withoutGroup });
    }
  }
}

/** Services of several types take turns where they fit as well; within a type the order stays. */
function inTurns(results: readonly RankedResult[]): RankedResult[] {
  const sorted = results.toSorted((a, b) => b.rank - a.rank || b.score - a.score);
  const seen = new Map<string, number>();
  return sorted
    .map((result) => {
      const key = result.isByName ? '' : (result.typeCode ?? '');
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return { ...result, rank: result.rank / (1 + FIT.nextOfType * before) };
    })
    .toSorted((a, b) => b.rank - a.rank);
}

function byScore(selection: Selection, isByName: boolean): Map<string, RankedResult> {
  const top = Math.max(1e-9, ...[...selection.values()].map(({ score }) => score));
  return new Map(
    [...selection].map(([id, match]) => [
      id,
      { ...match, rank: 0.5 + match.score / top / 2, typeCode: null, because: null, reach: null, isByName },
    ]),
  );
}

/** A name as the index has it; the beginning of a word is enough. */
function inIndex(stem: string): string {
  return stem.length < 4 ? `${stem}${END}` : stem;
}

function filtersOf(state: SearchState): Filters {
  const lists = Object.entries(SEARCH_LISTS) as [keyof typeof SEARCH_LISTS, FilterName][];
  return Object.fromEntries(lists.map(([key, name]) => [name, state[key]]));
}

function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((values) => values.length > 0);
}
