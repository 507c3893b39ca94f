/**
 * `npm run bench:reach`: what reaches every obec, by our index and by asking every service about every
 * obec. Both run in one process in turn and must agree; the ratio holds between machines, seconds do not.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { RegisterKind } from '../../../src/domain/code-list.ts';
import { parseCommand } from '../../lib/command-line.ts';
import { OperatorError, runScript } from '../../lib/errors.ts';
import { makeCountryContent } from '../country-content.ts';
import { measure } from '../measure.ts';

const HELP = `npm run bench:reach -- [options]

  --content DIR  a content folder to measure on; default: content, and the whole country if it was made
  --country      make the fictional register of the whole country if it is not there (takes minutes)
  --every N      ask for every Nth obec of the whole country only; default: 1, for all, which takes minutes
  --runs N       runs on each folder, the middle one is printed; of the whole country there is one; default: 3
  --check        exit code 1 when a bar is missed
  --help         this text

The whole country is kept in .cache/bench/search, and is the same as that of bench:search.`;

const COUNTRY = '.cache/bench/search';
/** Processor time for all obce of the demo's kraj: what a build spends on the whole question. */
const BAR_MS = 1000;
/** Forty million pairs on a busy machine. */
const MAX_MS = 60 * 60 * 1000;

const Outcome = z.object({
  kind: RegisterKind,
  obce: z.int(),
  services: z.int(),
  /** Of all obce together. */
  servingAnswers: z.int(),
  /** Processor time in milliseconds: making our index, asking it, the plain way. */
  spent: z.object({ index: z.number(), own: z.number(), plain: z.number() }),
  /** Codes of obce where the ways do not agree. */
  differing: z.object({ serving: z.array(z.string()), nearest: z.array(z.string()) }),
});
type Outcome = z.infer<typeof Outcome>;

await runScript('bench:reach', async () => {
  const { values } = parseCommand('npm run bench:reach --', {
    options: {
      content: { type: 'string' },
      country: { type: 'boolean', default: false },
      every: { type: 'string', default: '1' },
      runs: { type: 'string', default: '3' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const every = Math.max(1, Number.parseInt(values.every, 10) || 1);
  const runs = Math.max(1, Number.parseInt(values.runs, 10) || 3);
  const country = path.join(COUNTRY, 'content');
  const isMade = () => existsSync(path.join(country, 'register', 'meta.json'));
  if (values.country && !isMade()) {
    console.log(`making ${country} …`);
    await makeCountryContent(COUNTRY);
  }

  const first = await compare(values.content ?? 'content', { runs, every: 1 });
  const others = values.content === undefined && isMade() ? [await compare(country, { runs: 1, every })] : [];
  print([first, ...others]);
  if (values.content === undefined && others.length === 0) {
    console.log('\nFor the whole country too: npm run bench:reach -- --country');
  }
  const { index, own } = first.spent;
  const isMet = index + own <= BAR_MS;
  console.log(
    `\n${isMet ? 'reached' : 'MISSED '}  ${first.obce} obce × ${first.services} services ≤ ${seconds(BAR_MS)}`,
  );
  if (values.check && !isMet) process.exitCode = 1;
});

/** @throws {OperatorError} when the two ways do not give the same serving answers */
async function compare(content: string, { runs, every }: { runs: number; every: number }): Promise<Outcome> {
  const at = (name: string) => path.join(import.meta.dirname, name);
  const taken: Outcome[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const program = [at('compare-ways.ts'), path.resolve(content), String(every)];
    const { output } = await measure(['--import', at('alias.ts'), ...program], {}, MAX_MS);
    taken.push(Outcome.parse(JSON.parse(output)));
  }
  const sorted = taken.toSorted((a, b) => a.spent.own - b.spent.own);
  const outcome = sorted[Math.floor((sorted.length - 1) / 2)];
  if (outcome === undefined) throw new OperatorError('nothing was measured', 'Give --runs 1 or more.');
  const { serving, nearest } = outcome.differing;
  const [example] = [...serving, ...nearest];
  if (example !== undefined) {
    throw new OperatorError(
      `${content}: in ${serving.length} obce other services serve, in ${nearest.length} others are nearest, by the index than by reach() itself; such as in obec ${example}`,
      'src/catalogue/reaching.ts must ask reach() about every service that may serve an obec.',
    );
  }
  return outcome;
}

function print(outcomes: readonly Outcome[]): void {
  console.log(`\nNode ${process.version}; both ways give the same answers in every obec\n`);
  console.log('| register | obce × services | serving answers | own index (processor) | plain way | ratio |');
  console.log('|---|---|---|---|---|---|');
  for (const { kind, obce, services, servingAnswers, spent } of outcomes) {
    const own = spent.index + spent.own;
    console.log(
      `| ${kind} | ${obce} × ${services} | ${servingAnswers} | ${seconds(own)} | ${seconds(spent.plain)} | ${(spent.plain / own).toFixed(1)} |`,
    );
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
