/** The other half of the mutated records, and whole imports of some; see fuzz.unit.test.ts. */
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzz } from '../../../scripts/fuzz/fuzz.ts';
import { checkImports } from '../../../scripts/fuzz/import-round.ts';
import { batchOf } from '../../../scripts/fuzz/mutations.ts';
import { runPipeline } from '../../../scripts/fuzz/pipeline.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';

const territory = readAreas(path.resolve(import.meta.dirname, '../../../content'));
const RECORDS = 10_000;
const SEED = 20_270_000;
const IMPORTS = 6;

test(`${RECORDS} mutated records, seed ${SEED}: nothing breaks`, { timeout: 240_000 }, async () => {
  const { count, failure } = await fuzz({
    territory,
    pipeline: runPipeline,
    seed: SEED,
    isEnough: (done) => done >= RECORDS,
  });
  if (failure !== null) throw failure.error;
  expect(count).toBeGreaterThanOrEqual(RECORDS);
});

test(
  `${IMPORTS} imports after one another: no file tells what must not be known`,
  { timeout: 60_000 },
  async () => {
    const batches = batchOf({ minLength: 40, maxLength: 40 });
    const written: boolean[] = [];
    for (const cases of fc.sample(batches, { seed: SEED, numRuns: IMPORTS })) {
      written.push(await checkImports(cases, territory));
    }
    // A guard may stop one of them, but then it had nothing to look through.
    expect(written.filter((isWritten) => isWritten).length).toBeGreaterThanOrEqual(IMPORTS - 1);
  },
);
