/** Batches of mutated records through the pipeline, until something breaks or there were enough. */
import fc from 'fast-check';
import type { Territory } from '../../src/domain/area.ts';
import { checkBatch } from './check-batch.ts';
import { type Case, batchOf } from './mutations.ts';
import type { Pipeline } from './pipeline.ts';
import { shrinkCases } from './shrink.ts';

export interface FuzzOptions {
  readonly territory: Territory;
  readonly pipeline: Pipeline;
  /** The same seed gives the same records. */
  readonly seed: number;
  /** Way to one failing case, as a failure names it: only that is done. */
  readonly path?: string | undefined;
  /** Asked after each round with the number of records so far. */
  readonly isEnough: (count: number) => boolean;
}

export interface FuzzOutcome {
  /** Mutated records that were checked. */
  readonly count: number;
  readonly failure: Failure | null;
}

/** The smallest case found, and what to give to come to it again. */
export interface Failure {
  readonly seed: number;
  readonly path: string;
  readonly error: unknown;
  readonly cases: readonly Case[];
}

const BATCH = 100;
const BATCHES_IN_ROUND = 50;

/** @returns at the first failure, or when there were enough; each round has a seed of its own */
export async function fuzz({ territory, pipeline, seed, path, isEnough }: FuzzOptions): Promise<FuzzOutcome> {
  const batch = batchOf({ minLength: 1, maxLength: BATCH });
  let count = 0;
  const property = fc.asyncProperty(batch, async (cases) => {
    count += cases.length;
    await checkBatch(cases, territory, pipeline);
  });
  for (let round = 0; ; round += 1) {
    const { failed, counterexample, counterexamplePath } = await fc.check(property, {
      seed: seed + round,
      endOnFailure: true,
      ...(path === undefined ? { numRuns: BATCHES_IN_ROUND } : { path }),
    });
    if (failed && counterexample !== null) {
      const errorOf = (cases: readonly Case[]) => findError(() => checkBatch(cases, territory, pipeline));
      const cases = await shrinkCases(counterexample[0], async (fewer) => (await errorOf(fewer)) !== null);
      const failure = {
        seed: seed + round,
        path: counterexamplePath,
        error: await errorOf(cases),
        cases,
      };
      return { count, failure };
    }
    if (path !== undefined || isEnough(count)) return { count, failure: null };
  }
}

async function findError(check: () => Promise<void>): Promise<Error | null> {
  try {
    await check();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
