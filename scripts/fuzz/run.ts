/**
 * `npm run fuzz -- --minutes N`: mutated records through the import until the time is over.
 *
 * Exit code 1 at the first failure; the smallest case that fails lies in .cache/fuzz then.
 */
// As the import has it.
import 'zod/compile';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Territory } from '../../src/domain/area.ts';
import { readAreas } from '../lib/areas-file.ts';
import { parseCommand } from '../lib/command-line.ts';
import { OperatorError, UsageError, runScript } from '../lib/errors.ts';
import { recordsOf } from './check-batch.ts';
import { type Failure, fuzz } from './fuzz.ts';
import { checkImports } from './import-round.ts';
import { toJsonText } from './json-text.ts';
import { batchOf } from './mutations.ts';
import { runPipeline } from './pipeline.ts';

const HELP = `npm run fuzz -- --minutes N [options]

  --minutes N    how long to go on
  --seed S       begin with these records; default: others each time
  --path P       with --seed: only the case a failure named
  --help         this text

Mutates real services with planted names and secret addresses and sends them through the import.
A failing case is made as small as it can be and written to .cache/fuzz.

Exit codes: 0 nothing found · 1 a failure · 2 wrong use`;

const FOLDER = '.cache/fuzz';
const MINUTE_MS = 60_000;
/** One whole import to so many records: it takes as long as hundreds of them. */
const RECORDS_IN_IMPORT = 40;
/** Stands for the way to a case when whole imports fail. */
const IMPORT = 'import';

await runScript('fuzz', async () => {
  const values = readOptions();
  if (values.help) {
    console.log(HELP);
    return;
  }
  const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : toNumber('--seed', values.seed);
  const territory = readAreas('content');
  if (values.path !== undefined) {
    await repeat(seed, values.path, territory);
    console.log('This case does not fail.');
    return;
  }
  await goOn(seed, toNumber('--minutes', values.minutes), territory);
});

/** Each round has a seed of its own and ends with whole imports. */
async function goOn(seed: number, minutes: number, territory: Territory): Promise<void> {
  const begun = Date.now();
  const end = begun + minutes * MINUTE_MS;
  let count = 0;
  let told = 0;
  for (let round = 0; Date.now() < end; round += 1) {
    count += await fuzzRound(seed + round, undefined, territory);
    await importRound(seed + round, territory);
    const passed = Math.floor((Date.now() - begun) / MINUTE_MS);
    if (passed === told && Date.now() < end) continue;
    told = passed;
    console.log(
      `${passed} min: ${count} records, ${round + 1} whole imports, seeds ${seed} to ${seed + round}, no failure`,
    );
  }
}

async function repeat(seed: number, way: string, territory: Territory): Promise<void> {
  if (way === IMPORT) await importRound(seed, territory);
  else await fuzzRound(seed, way, territory);
}

async function fuzzRound(seed: number, way: string | undefined, territory: Territory): Promise<number> {
  const options = { territory, pipeline: runPipeline, seed, path: way, isEnough: () => true };
  const { count, failure } = await fuzz(options);
  if (failure !== null) throw failureError(failure);
  return count;
}

async function importRound(seed: number, territory: Territory): Promise<void> {
  const size = { minLength: RECORDS_IN_IMPORT, maxLength: RECORDS_IN_IMPORT };
  const [cases = []] = fc.sample(batchOf(size), { seed, numRuns: 1 });
  try {
    await checkImports(cases, territory);
  } catch (error) {
    throw failureError({ seed, path: IMPORT, error, cases });
  }
}

/** Writes the case and says how to come to it again. */
function failureError({ seed, path: way, error, cases }: Failure): OperatorError {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${seed}.json`);
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  writeFileSync(file, toJsonText({ seed, path: way, error: message, cases, records: recordsOf(cases) }));
  return new OperatorError(
    `a case fails, after it was made smaller:\n${message}`,
    `The case and its records: ${file}. To repeat it: npm run fuzz -- --seed ${seed} --path ${way}`,
    { cause: error },
  );
}

function readOptions() {
  return parseCommand('npm run fuzz --', {
    options: {
      minutes: { type: 'string' },
      seed: { type: 'string' },
      path: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

function toNumber(option: string, text: string | undefined): number {
  const number = Number(text);
  if (text !== undefined && Number.isFinite(number) && number > 0) return number;
  throw new UsageError(`${option} needs a number above 0`, 'See npm run fuzz -- --help.');
}
