/**
 * The search itself: what a query means → which services, in which order, and why.
 *
 * Types of service decide first, then how well a service serves the place; names and numbers are
 * looked for in the texts of the index. All weights stand in ranking.ts.
 */
import type { SearchState } from '../routes.ts';
import type { FilterCounts, Filters, IndexReader, Match, Selection } from './index-reader.ts';
import type { Interpretation } from './interpret.ts';
import { END, comesMark, groupMark, numberMark, phoneMark, placeMark, typeMark } from './marks.ts';
import type { SearchPlace } from './places.ts';
import { FIT, NEXT_ORP, REACH, type ReachStep } from './ranking.ts';
import { FILTER_NAMES, type FilterName } from './records.ts';
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

/** Neighbouring ORPs whose services are put in their order; further away it matters no more. */
const NEIGHBOURS = 8;
/** With so many that serve the place, nobody looks for those that do not. */
const ENOUGH = 30;
/** In a longer query a name that only services of other types bear is an accident. */
const MAX_NAME_ONLY = 3;
/** A query of more words is a sentence, and its unknown words are no names. */
const MAX_NAMED_WORDS = 6;
/** A name found more often than this is a common word. */
const MAX_OF_NAME = 100;

export class Search {
  readonly #index: IndexReader;
  readonly #words: Words;

  constructor(index: IndexReader, words: Words) {
    this.#index = index;
    this.#words = words;
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
      interpretation.place === null ? null : await this.#reach(interpretation.place, filters, found);
    const results = [...found.values()].map((result): RankedResult => {
      const reach =
        reached === null ? null : (reached.get(result.id) ?? { step: 'far' as const, factor: REACH.far });
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
    if (numbers.length > 0) {
      const marks = numbers.map(numberMark);
      const selection = await this.#index.select(marks, filters);
      const isFound = selection.size > 0 && (await this.#areAllKnown(marks));
      if (isFound) return { found: byScore(selection, true), dropped: [] };
    }
    const { known, dropped } = await this.#lookUpNames(interpretation);
    const types = state.types.length > 0 ? [] : interpretation.types;
    const found = new Map<string, RankedResult>();
    if (types.length > 0) {
      for (const { code, fit, because } of types) {
        for (const [id, match] of await this.#index.select([typeMark(code)], filters)) {
          if (!found.has(id))
            found.set(id, { ...match, rank: fit, typeCode: code, because, reach: null, isByName: false });
        }
      }
      await this.#putNamedFirst(found, known, interpretation, filters);
    } else if (known.length > 0) {
      const all = await this.#index.select(known.map(inIndex), filters);
      const some =
        all.size > 0
          ? [all]
          : await Promise.all(known.map((name) => this.#index.select([inIndex(name)], filters)));
      for (const selection of some)
        for (const [id, result] of byScore(selection, true)) if (!found.has(id)) found.set(id, result);
    } else if (groups.length > 0 || interpretation.place !== null || hasFilters(filters)) {
      const [group] = groups;
      const selection = await this.#index.select(group === undefined ? [] : [groupMark(group)], filters);
      for (const [id, match] of selection)
        found.set(id, { ...match, rank: 1, typeCode: null, because: null, reach: null, isByName: false });
    }
    if (types.length > 0 && groups.length > 0) await this.#putGroupFirst(found, groups, filters);
    return { found, dropped: numbers.length > 0 ? [...dropped, ...numbers] : dropped };
  }

  /** Which of the words the index has; in a sentence they are no names. */
  async #lookUpNames({ names, allWords }: Interpretation): Promise<{ known: string[]; dropped: string[] }> {
    if (allWords.length > MAX_NAMED_WORDS) return { known: [], dropped: [] };
    const known: string[] = [];
    const dropped: string[] = [];
    for (const { stem, written } of names) {
      if ((await this.#index.select([inIndex(stem)])).size > 0) known.push(stem);
      else dropped.push(written);
    }
    return { known, dropped };
  }

  async #areAllKnown(words: readonly string[]): Promise<boolean> {
    for (const word of words) if ((await this.#index.select([word])).size === 0) return false;
    return true;
  }

  /** "Domov Slunečnice": a service that bears the name comes before all others of its type. */
  async #putNamedFirst(
    found: Map<string, RankedResult>,
    names: readonly string[],
    { allWords, mayBeName }: Interpretation,
    filters: Filters,
  ): Promise<void> {
    const words = names.length > 0 ? names : mayBeName ? allWords : [];
    if (words.length === 0 || (names.length === 0 && !(await this.#areAllKnown(words.map(inIndex))))) return;
    const named = await this.#index.select(words.map(inIndex), filters);
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

  /** How services serve a place, by id; those not in it are far away. */
  async #reach(
    place: SearchPlace,
    filters: Filters,
    found: ReadonlyMap<string, unknown>,
  ): Promise<Map<string, { step: ReachStep; factor: number }>> {
    const reached = new Map<string, { step: ReachStep; factor: number }>();
    const take = async (step: ReachStep, marks: readonly string[], factor: number = REACH[step]) => {
      for (const mark of marks) {
        for (const id of (await this.#index.select([mark], filters)).keys()) {
          if (!reached.has(id)) reached.set(id, { step, factor });
        }
      }
    };
    const { kind, krajCode, okresCodes, orpCode, obecCode } = place;
    if (kind === 'kraj') await take('inKraj', [placeMark({ krajCode })]);
    else if (kind === 'okres')
      await take(
        'inOkres',
        okresCodes.map((okresCode) => placeMark({ krajCode, okresCode })),
      );
    else {
      const inside = okresCodes.map((okresCode) => ({ krajCode, okresCode, orpCode: orpCode ?? '' }));
      await take(
        'inObec',
        inside.map((codes) => placeMark({ ...codes, obecCode: obecCode ?? '' })),
      );
      await take('comes', [comesMark(orpCode ?? ''), comesMark(obecCode ?? '')]);
      await take('inOrp', inside.map(placeMark));
    }
    await take('wholeKraj', [comesMark(krajCode)]);
    await take('byPhone', [phoneMark]);
    const served = [...reached.keys()].filter((id) => found.has(id)).length;
    if (kind !== 'kraj' && served < Math.min(ENOUGH, found.size)) {
      const { places } = await this.#words.vocabulary();
      for (const [index, orp] of places.neighboursOf(place).slice(0, NEIGHBOURS).entries()) {
        const marks = orp.okresCodes.map((okresCode) =>
          placeMark({ krajCode: orp.krajCode, okresCode, orpCode: orp.orpCode ?? '' }),
        );
        await take('nearOrp', marks, REACH.nearOrp - index * NEXT_ORP);
      }
    }
    return reached;
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

export function filtersOf({ types, groups, forms, orps, okresy, ages, features }: SearchState): Filters {
  return { druh: types, skupina: groups, forma: forms, orp: orps, okres: okresy, vek: ages, znak: features };
}

function hasFilters(filters: Filters): boolean {
  return Object.values(filters).some((values) => values.length > 0);
}
