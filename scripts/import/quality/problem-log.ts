/**
 * What the stages note about single records, as far as it may be told and memory holds it.
 *
 * Of records that are not kept most problems are only counted; of a record whose fate is not known
 * yet they wait. Nothing about an address is told of who has a secret place, and nothing but the id
 * where a mark of secrecy is the problem. The counts are exact, however much is left out.
 */
import type { QualityKind } from '../../../src/domain/quality.ts';
import type { NoteProblem, Problem, ToldProblems } from '../report/problems.ts';
import { ALL_RULES, type ProblemKind, ruleOf } from './all-rules.ts';
import { isPlaceKey, isPublishedRecord, toSafeKey, toSafeRecord } from './safe-names.ts';

/** What becomes of a record. */
export interface Fate {
  /** Whether it is in what this import brings. */
  readonly isKept: boolean;
  /** Whether it, or a record linked to it, has a secret place. */
  readonly hasSecretPlace: boolean;
}

/** Problems of one kind that go to quality.json. */
export interface PublishedProblems {
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** Of one kind; more are counted, not listed. Every rejected record must be named, so that limit is higher. */
const MAX_LISTED = 10_000;
const MAX_REJECTED = 100_000;
const MAX_PUBLISHED = 100_000;

/** Not decided: told like a record that is not kept, and that may have a secret place. */
const UNDECIDED: Fate = { isKept: false, hasSecretPlace: true };

export class ProblemLog {
  readonly #published = new Map<ProblemKind, CappedList>();
  readonly #internal = new Map<ProblemKind, CappedList>();
  readonly #noted = new Map<ProblemKind, number>();
  readonly #waiting = new Map<string, Problem[]>();
  #others = 0;
  #withheld = 0;

  /** A problem of what has no fate: an item of a code list, a file, a record so bad that it has no id. */
  note({ kind, record, key }: Problem): void {
    const isOfRegister = record.startsWith('record ');
    this.noteFor(record, isOfRegister ? UNDECIDED : { isKept: true, hasSecretPlace: false })(kind, key);
  }

  /**
   * @param record as serviceRecord and providerRecord name it
   * @param fate left out while it is not known; decide() then must follow
   */
  noteFor(record: string, fate?: Fate): NoteProblem {
    const name = toSafeRecord(record);
    return (kind, key) => {
      this.#noted.set(kind, this.countOf(kind) + 1);
      const problem = { kind, record: name, key: toSafeKey(key) };
      if (fate === undefined) this.#wait(problem);
      else this.#take(problem, fate);
    };
  }

  /** Says what becomes of a record whose problems wait; one without any may be named too. */
  decide(record: string, fate: Fate): void {
    const name = toSafeRecord(record);
    for (const problem of this.#waiting.get(name) ?? []) this.#take(problem, fate);
    this.#waiting.delete(name);
  }

  /** How many were noted, told or not: for guards. */
  countOf(kind: ProblemKind): number {
    return this.#noted.get(kind) ?? 0;
  }

  /** For the report; records not decided by then are told with care. */
  told(): ToldProblems {
    for (const name of [...this.#waiting.keys()]) this.decide(name, UNDECIDED);
    const lists = ALL_RULES.flatMap(({ kind }) =>
      [this.#published.get(kind), this.#internal.get(kind)].filter((list) => list !== undefined),
    );
    const counts = ALL_RULES.map(({ kind }): [ProblemKind, number] => [
      kind,
      (this.#published.get(kind)?.count ?? 0) + (this.#internal.get(kind)?.count ?? 0),
    ]);
    return {
      problems: lists.flatMap(({ problems }) => problems),
      problemCounts: new Map(counts.filter(([, count]) => count > 0)),
      otherProblems: this.#others,
      withheldProblems: this.#withheld,
    };
  }

  /** For quality.json: of kept records only. */
  published(): ReadonlyMap<QualityKind, PublishedProblems> {
    return this.#published as ReadonlyMap<string, CappedList> as ReadonlyMap<QualityKind, CappedList>;
  }

  #wait(problem: Problem): void {
    const waiting = this.#waiting.get(problem.record);
    if (waiting === undefined) this.#waiting.set(problem.record, [problem]);
    else waiting.push(problem);
  }

  #take(problem: Problem, { isKept, hasSecretPlace }: Fate): void {
    const { kind, record, key } = problem;
    const { about, isPublished, isAlwaysTold = false } = ruleOf(kind);
    const isHidden = hasSecretPlace && (about === 'places' || isPlaceKey(key));
    if (!isKept && !isAlwaysTold) this.#others += 1;
    else if (about === 'secrecy') this.#list(this.#internal, { kind, record, key: null });
    else if (isHidden && (about === 'places' || !isAlwaysTold)) this.#withheld += 1;
    else if (isHidden) this.#list(this.#internal, { kind, record, key: null });
    else
      this.#list(
        isPublished && isKept && isPublishedRecord(record) ? this.#published : this.#internal,
        problem,
      );
  }

  #list(lists: Map<ProblemKind, CappedList>, problem: Problem): void {
    const { kind } = problem;
    const list = lists.get(kind) ?? new CappedList(maxOf(kind, lists === this.#published));
    lists.set(kind, list);
    list.add(problem);
  }
}

function maxOf(kind: ProblemKind, isPublished: boolean): number {
  if (isPublished) return MAX_PUBLISHED;
  return kind === 'unreadable-record' ? MAX_REJECTED : MAX_LISTED;
}

/** A list that goes on counting when it is full. */
class CappedList {
  readonly problems: Problem[] = [];
  count = 0;
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  add(problem: Problem): void {
    this.count += 1;
    if (this.problems.length < this.#max) this.problems.push(problem);
  }
}
