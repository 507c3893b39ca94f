/**
 * `npm run bench:import`: time and memory of the import at the scale of the whole register.
 *
 * Everything runs in turn in the same run, each program in a process of its own; ratios hold
 * between machines, seconds do not. The files are made by the demo's generator.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseCommand } from '../../lib/command-line.ts';
import { OperatorError, runScript } from '../../lib/errors.ts';
import { type Measured, measure, median } from '../measure.ts';

const HELP = `npm run bench:import -- [options]

  --runs N      runs of each program, the middle one is printed; default: 3
  --large       also 10 times the services in force (takes minutes)
  --check       exit code 1 when a bar is missed
  --help        this text

Files are made once, in .cache/bench.`;

const CACHE = '.cache/bench';
const CONTENTS = path.join(CACHE, 'contents');
const AS_OF = '2026-09-01';
const SCRIPTS = path.resolve(import.meta.dirname, '../..');
/** As `npm run import` starts it. */
const IMPORT = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--heap-growing-percent=70',
  path.join(SCRIPTS, 'import/run.ts'),
];
const READ_ALONE = path.join(import.meta.dirname, 'read-alone.ts');

/** What DESIGN promises of the import. */
const BARS = { timeToLibrary: 1.5, peakMb: 350, ballastShare: 0.2, largePeakMb: 1536 };

interface Raw {
  readonly rpss: string;
  readonly ruian: string;
}

await runScript('bench:import', async () => {
  const { values } = parseCommand('npm run bench:import --', {
    options: {
      runs: { type: 'string', default: '3' },
      large: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const runs = Math.max(1, Number.parseInt(values.runs, 10) || 3);
  const normal = await makeRaw('normal', ['--services', '6733']);
  const ballast = await makeRaw('ballast', ['--services', '6733', '--ballast', '10']);
  rmSync(CONTENTS, { recursive: true, force: true });
  const content = makeContent();
  await importInto(content, normal);

  const programs: Readonly<Record<string, () => Promise<Measured>>> = {
    'library alone (@streamparser/json)': () => measure([READ_ALONE, 'streamparser', normal.rpss]),
    'library alone (stream-json)': () => measure([READ_ALONE, 'stream-json', normal.rpss]),
    'JSON.parse alone': () => measure([READ_ALONE, 'json-parse', normal.rpss]),
    'own reader alone': () => measure([READ_ALONE, 'own', normal.rpss]),
    'import into empty content': () => importInto(makeContent(), normal),
    'import, nothing changed': () => importInto(content, normal),
    'import, 10 × the bytes in what is dropped': () => importInto(content, ballast),
  };
  const rows = new Map<string, Measured>();
  for (const [name, taken] of await runInTurn(programs, runs)) rows.set(name, median(taken));
  if (values.large) {
    const large = await makeRaw('large', ['--services', '67330']);
    rows.set('import, 10 × the services', await importInto(makeContent(), large));
  }
  rmSync(CONTENTS, { recursive: true });

  const isMet = print(rows, normal);
  if (values.check && !isMet) process.exitCode = 1;
});

/** In turn, so that what else the machine does falls on all of them alike. */
async function runInTurn(
  programs: Readonly<Record<string, () => Promise<Measured>>>,
  runs: number,
): Promise<Map<string, [Measured, ...Measured[]]>> {
  const taken = new Map<string, [Measured, ...Measured[]]>();
  for (let run = 1; run <= runs; run += 1) {
    for (const [name, program] of Object.entries(programs)) {
      const one = await program();
      taken.set(name, [one, ...(taken.get(name) ?? [])]);
    }
  }
  return taken;
}

function importInto(content: string, { rpss, ruian }: Raw): Promise<Measured> {
  const files = [
    '--rpss',
    rpss,
    '--ruian',
    ruian,
    '--content',
    content,
    '--reports',
    path.join(CACHE, 'reports'),
  ];
  return measure([...IMPORT, ...files, '--area', 'CZ', '--as-of', AS_OF, '--accept-large-change', '--json']);
}

/** The files of the demo's generator, made anew only when its options have changed. */
async function makeRaw(name: string, options: readonly string[]): Promise<Raw> {
  const folder = path.join(CACHE, name);
  const raw = { rpss: path.join(folder, 'rpss.json'), ruian: path.join(folder, 'address-points.csv') };
  const mark = path.join(folder, 'options.json');
  const wanted = JSON.stringify(options);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return raw;
  mkdirSync(folder, { recursive: true });
  console.log(`making ${raw.rpss} …`);
  await measure([path.join(SCRIPTS, 'demo/run.ts'), ...options, '--area', 'CZ', '--out', folder]);
  writeFileSync(mark, wanted);
  return raw;
}

/** Empty, and deleted only at the end: who has just deleted thousands of files is slow to write others. */
function makeContent(): string {
  mkdirSync(CONTENTS, { recursive: true });
  const content = mkdtempSync(path.join(CONTENTS, 'content-'));
  for (const part of ['areas', 'codelists']) {
    cpSync(path.join('content', part), path.join(content, part), { recursive: true });
  }
  return content;
}

function print(rows: ReadonlyMap<string, Measured>, { rpss }: Raw): boolean {
  const of = (name: string): Measured => {
    const row = [...rows].find(([key]) => key.startsWith(name))?.[1];
    if (row === undefined)
      throw new OperatorError(`${name} was not measured`, 'Run the whole benchmark again.');
    return row;
  };
  const library = of('library alone (@streamparser');
  console.log(`\n${rpss}: ${(statSync(rpss).size / 1e6).toFixed(1)} MB; Node ${process.version}\n`);
  console.log('| program | time | to the library | user | system | peak memory |\n|---|---|---|---|---|---|');
  for (const [name, { wallMs, userMs, systemMs, peakMb }] of rows) {
    const ratio = (wallMs / library.wallMs).toFixed(2);
    console.log(
      `| ${name} | ${seconds(wallMs)} | ${ratio} | ${seconds(userMs)} | ${seconds(systemMs)} | ${peakMb.toFixed(0)} MB |`,
    );
  }
  const first = of('import into empty');
  const share = Math.abs(of('import, 10 × the bytes').peakMb / of('import, nothing').peakMb - 1);
  const large = rows.get('import, 10 × the services');
  const bars: [string, boolean][] = [
    [
      `time of an import ≤ ${BARS.timeToLibrary} × the library alone`,
      first.wallMs <= BARS.timeToLibrary * library.wallMs,
    ],
    [`peak memory ≤ ${BARS.peakMb} MB`, Math.max(first.peakMb, of('import, nothing').peakMb) <= BARS.peakMb],
    [`10 × the dropped bytes: memory the same ± ${BARS.ballastShare * 100} %`, share <= BARS.ballastShare],
    ...(large === undefined
      ? []
      : [
          [`10 × the services: ≤ ${BARS.largePeakMb} MB`, large.peakMb <= BARS.largePeakMb] as [
            string,
            boolean,
          ],
        ]),
  ];
  console.log('');
  for (const [bar, isMet] of bars) console.log(`${isMet ? 'reached' : 'MISSED '}  ${bar}`);
  return bars.every(([, isMet]) => isMet);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
