/**
 * An import killed at any moment leaves the old state or the new one, and nothing in the way of the next.
 *
 * Real processes are ended by SIGKILL at points drawn by a seed, see kill-switch.ts. To draw others:
 * ROZCESTNIK_KILL_SEED=7 npm test -- --project unit kill.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Random } from '../../../scripts/demo/random.ts';
import { dropBuildStores } from '../../../scripts/import/store/build-stores.ts';
import { recoverContent } from '../../../scripts/import/store/recover.ts';
import { makePlace, makeRecord, makeRecords, toRegisterFile } from '../../fixtures/rpss/register-record.ts';
import type { KillSwitch } from './kill-switch.ts';
import {
  FIXTURES,
  type TempContent,
  hashTree,
  importFile,
  makeContent,
  removeContent,
  writeFileIn,
} from './temp-content.ts';

const SEED = process.env['ROZCESTNIK_KILL_SEED'] ?? '20260902';
const KILLS = 50;
/** As many as the smallest machine has cores. */
const AT_ONCE = 2;
const SCRIPTS = path.resolve(import.meta.dirname, '../../../scripts/import');
const SWITCH = path.join(import.meta.dirname, 'kill-switch.ts');
const RUIAN = path.join(FIXTURES, 'ruian/real-services.csv');
/** Kept by Astro between builds; must not outlive the texts it was made of. */
const STORE = '.astro/data-store.json';

/** The old state on disk, its inputs beside it; each run works on a copy. */
let template: TempContent;
/** Halves the time a process takes to start. */
let compiled: string;
let points: number;
let before: Record<string, string>;
let after: Record<string, string>;

beforeAll(async () => {
  template = makeContent();
  reduceAreas(template);
  compiled = `${template.root}-compiled`;
  writeFileIn(template, 'old.json', toRegisterFile(oldRecords()));
  writeFileIn(template, 'new.json', toRegisterFile(newRecords()));
  mkdirSync(path.join(template.root, 'lists'));
  const types = [{ id: 'DruhSocialniSluzby/13', nazev: { cs: 'Domovy pro seniory (nový název)' } }];
  writeFileIn(template, 'lists/druhy-socialni-sluzby.json', JSON.stringify({ polozky: types }));
  expect(await run(template, ['run.ts', '--rpss', 'old.json', ...OPTIONS])).toMatchObject({ code: 0 });
  mkdirSync(path.dirname(path.join(template.root, STORE)));
  writeFileIn(template, STORE, 'text of the old state');
  before = hashTree(template.content);
  const whole = copyTemplate();
  const file = path.join(whole.root, 'points');
  expect(await run(whole, NEW_IMPORT, { kind: 'count', file })).toMatchObject({ code: 0 });
  points = Number(readFileSync(file, 'utf8'));
  after = hashTree(whole.content);
  removeContent(whole);
}, 30_000);
afterAll(() => {
  removeContent(template);
  rmSync(compiled, { recursive: true, force: true });
});

/** To the one ORP of the records: to read all obce takes longer than the import itself. */
function reduceAreas({ content }: TempContent): void {
  const areas = path.join(content, 'areas');
  const whole = realpathSync(areas);
  rmSync(areas);
  cpSync(whole, areas, { recursive: true, filter: (file) => !file.endsWith('psc.json') });
  const file = path.join(areas, 'obce.json');
  const obce = JSON.parse(readFileSync(file, 'utf8')) as { readonly orpCode: string }[];
  writeFileSync(file, JSON.stringify(obce.filter(({ orpCode }) => orpCode === '4202')));
}

const OPTIONS = ['--as-of', '2026-09-02', '--area', 'CZ'];
const NEW_IMPORT = [
  ...['run.ts', '--rpss', 'new.json', ...OPTIONS, '--accept-large-change'],
  ...['--codelists', 'lists', '--ruian', RUIAN],
];

/** Of twelve providers three go, three come and the others change, but for one. */
const oldRecords = () => makeRecords(12);
const newRecords = () => [
  ...makeRecords(1),
  ...makeRecords(8, 2).map((record) => ({ ...record, identifikator: '1234567' })),
  ...makeRecords(2, 50),
  makeRecord({ portalId: 60, zarizeni: [makePlace({ utajenaAdresa: true })] }),
];

test(
  `killed at ${KILLS} points of ${SEED}: the state before or after, never a mixture`,
  { timeout: 120_000 },
  async () => {
    const random = new Random(SEED);
    const drawn = random.shuffle(Array.from({ length: points }, (_, index) => index + 1)).slice(0, KILLS);
    const jobs = drawn.map((at, index) => ({ at, index, again: random.int(1, 12) }));
    const states: string[] = [];
    const work = async () => {
      for (let job = jobs.pop(); job !== undefined; job = jobs.pop()) states.push(await killAndRecover(job));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(drawn).toHaveLength(KILLS);
    // Kills before and after the decision, and some amid the moves: otherwise nothing was tested.
    const count = (state: string) => states.filter((other) => other === state).length;
    expect(count('before')).toBeGreaterThan(5);
    expect(count('after')).toBeGreaterThan(1);
    expect(count('mixture')).toBeGreaterThan(5);
  },
);

interface Job {
  readonly at: number;
  readonly index: number;
  /** Point of the recovery at which that is killed too. */
  readonly again: number;
}

/** @returns what the kill left before anybody mended it */
async function killAndRecover({ at, index, again }: Job): Promise<string> {
  const temp = copyTemplate();
  try {
    const name = `seed ${SEED}, killed at ${at} of ${points}`;
    const killed = await run(temp, NEW_IMPORT, { kind: 'kill', at });
    expect(killed, name).toMatchObject({ signal: 'SIGKILL' });
    const left = stateOf(temp);
    if (index % 4 === 0) await recoverTwice(temp, again, name);
    else if (index % 4 !== 1) await recoverContent(temp.content, temp.root);
    // Every fourth time nobody looks before the next import does.
    if (index % 4 !== 1) {
      expect(stateOf(temp), name).toMatch(/^(?:before|after)$/u);
      expectNoRemains(temp, name);
      await importFile(temp, path.join(temp.root, 'new.json'), {
        acceptLargeChange: true,
        codelists: path.join(temp.root, 'lists'),
        ruian: RUIAN,
        whenWritten: () => dropBuildStores(temp.root),
      });
    } else expect(await run(temp, NEW_IMPORT), name).toMatchObject({ code: 0 });
    expect(stateOf(temp), `${name}, imported again`).toBe('after');
    expectNoRemains(temp, name);
    return left;
  } finally {
    removeContent(temp);
  }
}

/** Neither files laid aside nor, once the new texts are there, what Astro keeps of the old ones. */
function expectNoRemains(temp: TempContent, name: string): void {
  expect(existsSync(path.join(temp.content, '.import-staging')), name).toBe(false);
  if (stateOf(temp) === 'after') expect(existsSync(path.join(temp.root, STORE)), name).toBe(false);
}

/** A real process mends, is killed at it, and another one mends what that left. */
async function recoverTwice(temp: TempContent, again: number, name: string): Promise<void> {
  const killed = await run(temp, ['store/recover.ts'], { kind: 'kill', at: again });
  // With little to mend it may be done before that point.
  expect([killed.signal, killed.code], name).toContainEqual(killed.signal === null ? 0 : 'SIGKILL');
  expect(await run(temp, ['store/recover.ts']), name).toMatchObject({ code: 0, stderr: '' });
}

function stateOf({ content }: TempContent): string {
  const isLaidAside = ([file]: [string, string]) => file.startsWith('.import-staging');
  const tree = Object.entries(hashTree(content)).filter((entry) => !isLaidAside(entry));
  const is = (other: Record<string, string>) =>
    JSON.stringify(tree) === JSON.stringify(Object.entries(other));
  return is(before) ? 'before' : is(after) ? 'after' : 'mixture';
}

function copyTemplate(): TempContent {
  const root = mkdtempSync(`${template.root}-copy-`);
  cpSync(template.root, root, { recursive: true, verbatimSymlinks: true });
  return { root, content: path.join(root, 'content'), reports: path.join(root, '.cache/import') };
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Runs a script in the folder of the content, as an operator would in the repository. */
function run({ root }: TempContent, [script = '', ...args]: string[], order?: KillSwitch): Promise<Ended> {
  const preload = order === undefined ? [] : ['--import', SWITCH];
  const child = spawn(process.execPath, [...preload, path.join(SCRIPTS, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_COMPILE_CACHE: compiled,
      KILL_SWITCH: JSON.stringify(order ?? null),
    },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}
