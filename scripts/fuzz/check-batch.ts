/**
 * What must hold for any records whatever: no crash, nothing private, everything valid, nothing lost
 * without a word, the same twice.
 */
import type { Territory } from '../../src/domain/area.ts';
import { type Case, mutate } from './mutations.ts';
import type { Pipeline } from './pipeline.ts';
import { plantRecords } from './planted-records.ts';
import { BrokenProperty, checkNothingLost, checkPrivate, checkValid, idOf } from './properties.ts';

/** The records of a batch after all that was done to them. */
export function recordsOf(cases: readonly Case[]): unknown[] {
  const records: unknown[] = plantRecords(cases);
  mutate(records, cases);
  return records;
}

/** @throws {Error} the first property that does not hold, or whatever the pipeline throws */
export async function checkBatch(
  cases: readonly Case[],
  territory: Territory,
  pipeline: Pipeline,
): Promise<void> {
  const all = recordsOf(cases);
  const repeated = repeatedIdsOf(all);
  const records = repeated.size === 0 ? all : withoutRepeated(all);
  if (repeated.size > 0) {
    const { repeatedIds } = await pipeline(all, territory);
    expectSame('ids borne by several records', [...repeatedIds].toSorted(), [...repeated].toSorted());
  }
  const outcome = await pipeline(records, territory);
  expectSame('ids borne by several records', [...outcome.repeatedIds], []);
  checkPrivate(records, outcome);
  const providers = checkValid(outcome);
  checkNothingLost(records, outcome, providers);
  const again = await pipeline(records, territory);
  expectSame('a second run', JSON.stringify(again.files), JSON.stringify(outcome.files));
  expectSame('problems of a second run', again.problems, outcome.problems);
  if (Object.keys(Object.prototype).length > 0)
    throw new BrokenProperty('something was added to every object');
}

function repeatedIdsOf(records: readonly unknown[]): Set<string> {
  const ids = records.flatMap((record) => idOf(record) ?? []);
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
}

export function withoutRepeated(records: readonly unknown[]): unknown[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    const id = idOf(record);
    return id === null || seen.size < seen.add(id).size;
  });
}

function expectSame(what: string, actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) throw new BrokenProperty(`${what} differ`);
}
