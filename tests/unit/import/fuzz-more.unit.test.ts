/** The other half of the mutated records, and whole imports of some; see fuzz.unit.test.ts. */
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkImports } from '../../../scripts/fuzz/import-round.ts';
import { batchOf } from '../../../scripts/fuzz/mutations.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { testRecords } from './fuzz-records.ts';

const territory = readAreas(path.resolve(import.meta.dirname, '../../../content'));
const SEED = 20_270_000;
const IMPORTS = 6;

testRecords(SEED, territory);

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
