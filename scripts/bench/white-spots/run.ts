/**
 * `npm run bench:white-spots`: the state of every type in every ORP, by our index and by asking every
 * service about every ORP. Both run in one process and must agree; the ratio holds between machines,
 * seconds do not.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { RegisterKind } from '../../../src/domain/code-list.ts';
import { SPOT_STATES } from '../../../src/domain/white-spot.ts';
import { parseCommand } from '../../lib/command-line.ts';
import { OperatorError, runScript } from '../../lib/errors.ts';
import { measure } from '../measure.ts';

const HELP = `npm run bench:white-spots -- [options]

  --country DIR  a content folder with the whole country; default: .cache/bench/search/content if it was
                 made (npm run bench:reach -- --country makes it)
  --runs N       runs on each folder, the middle one is printed; default: 3
  --check        exit code 1 when the bar is missed
  --help         this text

Measures the demo in content/, and the whole country where there is one.`;

const COUNTRY = '.cache/bench/search/content';
/** Processor time for all pairs of ORP and type, neighbours included. */
const BAR_MS = 2000;

const Outcome = z.object({
  kind: RegisterKind,
  orps: z.int(),
  types: z.int(),
  services: z.int(),
  states: z.record(z.enum(SPOT_STATES), z.int()),
  /** Processor time in milliseconds: finding neighbours, our index with all states, the plain way. */
  spent: z.object({ neighbours: z.number(), own: z.number(), plain: z.number() }),
  /** `<ORP> <type>` where the ways do not agree. */
  differing: z.array(z.string()),
});
type Outcome = z.infer<typeof Outcome>;

await runScript('bench:white-spots', async () => {
  const { values } = parseCommand('npm run bench:white-spots --', {
    options: {
      country: { type: 'string', default: COUNTRY },
      runs: { type: 'string', default: '3' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const runs = Math.max(1, Number.parseInt(values.runs, 10) || 3);
  const hasCountry = existsSync(path.join(values.country, 'register', 'meta.json'));
  if (!hasCountry && values.country !== COUNTRY) {
    throw new OperatorError(
      `${values.country} has no register/meta.json`,
      'Give the folder "content" of a whole country with --country.',
    );
  }
  const outcomes: Outcome[] = [];
  for (const content of hasCountry ? ['content', values.country] : ['content']) {
    outcomes.push(await compare(content, runs));
  }
  print(outcomes);
  if (!hasCountry)
    console.log('\nFor the whole country too: npm run bench:reach -- --country, then this again');
  const slowest = Math.max(...outcomes.map(timeOf));
  const isMet = slowest <= BAR_MS;
  console.log(`\n${isMet ? 'reached' : 'MISSED '}  all pairs ≤ ${seconds(BAR_MS)}`);
  if (values.check && !isMet) process.exitCode = 1;
});

/** @throws {OperatorError} when the two ways do not agree */
async function compare(content: string, runs: number): Promise<Outcome> {
  const at = (...names: string[]) => path.join(import.meta.dirname, ...names);
  const taken: Outcome[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const program = [at('compare-ways.ts'), path.resolve(content)];
    const { output } = await measure(['--import', at('..', 'reach', 'alias.ts'), ...program]);
    taken.push(Outcome.parse(JSON.parse(output)));
  }
  const sorted = taken.toSorted((a, b) => timeOf(a) - timeOf(b));
  const outcome = sorted[Math.floor((sorted.length - 1) / 2)];
  if (outcome === undefined) throw new OperatorError('nothing was measured', 'Give --runs 1 or more.');
  const [example] = outcome.differing;
  if (example !== undefined) {
    throw new OperatorError(
      `${content}: ${outcome.differing.length} pairs of ORP and type have another state by the index; such as ${example}`,
      'src/catalogue/white-spots.ts must ask every service about each ORP it may say something of.',
    );
  }
  return outcome;
}

function timeOf({ spent }: Outcome): number {
  return spent.neighbours + spent.own;
}

function print(outcomes: readonly Outcome[]): void {
  console.log(`\nNode ${process.version}; both ways give the same state of every pair\n`);
  console.log('| register | ORPs × types | services | own index (processor) | plain way | ratio |');
  console.log('|---|---|---|---|---|---|');
  for (const outcome of outcomes) {
    const { kind, orps, types, services, spent } = outcome;
    const time = timeOf(outcome);
    console.log(
      `| ${kind} | ${orps} × ${types} | ${services} | ${seconds(time)} | ${seconds(spent.plain)} | ${(spent.plain / time).toFixed(1)} |`,
    );
  }
  console.log(`\n| register | ${SPOT_STATES.join(' | ')} |`);
  console.log(`|---|${SPOT_STATES.map(() => '---|').join('')}`);
  for (const { kind, states } of outcomes) {
    console.log(`| ${kind} | ${SPOT_STATES.map((state) => states[state]).join(' | ')} |`);
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
