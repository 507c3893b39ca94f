/** Mutated records from one seed on, in a test; two files share them, so that two cores do. */
import type { Territory } from '../../../src/domain/area.ts';
import { expect, test } from 'vitest';
import { fuzz } from '../../../scripts/fuzz/fuzz.ts';
import { runPipeline } from '../../../scripts/fuzz/pipeline.ts';

const RECORDS = 10_000;

export function testRecords(seed: number, territory: Territory): void {
  test(`${RECORDS} mutated records, seed ${seed}: nothing breaks`, { timeout: 240_000 }, async () => {
    const { count, failure } = await fuzz({
      territory,
      pipeline: runPipeline,
      seed,
      isEnough: (done) => done >= RECORDS,
    });
    if (failure !== null) throw failure.error;
    expect(count).toBeGreaterThanOrEqual(RECORDS);
  });
}
