/** The command itself: options, exit codes, what the operator reads. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { OutcomeJson } from '../../../scripts/import/report/outcome-json.ts';
import { stageChanges } from '../../../scripts/import/store/journal.ts';
import { withImportLock } from '../../../scripts/import/store/lock.ts';
import { makeRecords, toRegisterFile } from '../../fixtures/rpss/register-record.ts';
import { hashTree, makeContent, makeTempContent, writeFileIn } from './temp-content.ts';

/** The commands run here, so that they leave the stores of this repository alone. */
const { root: workFolder } = makeContent();
afterAll(() => rmSync(workFolder, { recursive: true, force: true }));

const node = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.resolve('scripts/import', script), ...args],
    { encoding: 'utf8', cwd: workFolder },
  );
  return { status, stdout, stderr };
};

function prepare() {
  const temp = makeTempContent();
  const rpss = writeFileIn(temp, 'rpss.json', toRegisterFile(makeRecords(3)));
  const base = [
    '--content',
    temp.content,
    '--reports',
    temp.reports,
    '--as-of',
    '2026-09-02',
    '--area',
    'CZ',
  ];
  return { ...temp, rpss, base };
}

/** Imports into content of its own. @returns that content */
function importOnce(rpss: string, base: readonly string[]): string {
  const { content } = makeTempContent();
  expect(node('run.ts', '--rpss', rpss, ...base, '--content', content).status).toBe(0);
  return content;
}

describe('npm run import', () => {
  test('--check, import, --check again: exit codes 3, 0, 0', () => {
    const { rpss, base, content } = prepare();
    const before = hashTree(content);
    expect(node('run.ts', '--rpss', rpss, ...base, '--check').status).toBe(3);
    expect(hashTree(content)).toEqual(before);
    const done = node('run.ts', '--rpss', rpss, ...base);
    expect(done.status).toBe(0);
    expect(done.stderr).toMatch(/Read the register[^]*Write content: \d+ files changed/u);
    expect(done.stdout).toMatch(/The register was imported[^]*services: 3/u);
    expect(node('run.ts', '--rpss', rpss, ...base, '--check').status).toBe(0);
  });

  test('what Astro keeps of earlier builds goes once content is written, not before', () => {
    const { rpss, base } = prepare();
    const store = path.join(workFolder, '.cache/astro/dist');
    mkdirSync(store, { recursive: true });
    node('run.ts', '--rpss', rpss, ...base, '--dry-run');
    expect(existsSync(store)).toBe(true);
    expect(node('run.ts', '--rpss', rpss, ...base).stdout).toMatch(/shows the old state until it is built/u);
    expect(existsSync(store)).toBe(false);
  });

  test('stops while another import runs, and so does recover.ts', async () => {
    const { rpss, base, content } = prepare();
    const outcomes = await withImportLock(content, () => [
      node('run.ts', '--rpss', rpss, ...base),
      node('store/recover.ts', content),
    ]);
    for (const { status, stderr } of outcomes) {
      expect(status).toBe(1);
      expect(stderr).toMatch(/another import is working on [^]*→ Wait until it ends/u);
    }
  });

  test('--dry-run: 0 and nothing written', () => {
    const { rpss, base, content } = prepare();
    const before = hashTree(content);
    expect(node('run.ts', '--rpss', rpss, ...base, '--dry-run').status).toBe(0);
    expect(hashTree(content)).toEqual(before);
  });

  test('what stops is two sentences without a stack, exit code 1', () => {
    const { base } = prepare();
    const { status, stderr } = node('run.ts', '--rpss', 'nowhere.json', ...base);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /(?:^|\n)import stopped: nowhere\.json does not exist\n {2}→ Check the path and the rights to read it\. Nothing in content\/ was changed\.\n$/u,
    );
    expect(stderr).not.toMatch(/^\s+at /mu);
  });

  test('--json: the outcome alone on stdout, of a stop too', () => {
    const { rpss, base, content, reports } = prepare();
    const done = node('run.ts', '--rpss', rpss, ...base, '--json');
    expect(done.stderr).toBe('');
    expect(OutcomeJson.parse(JSON.parse(done.stdout))).toMatchObject({
      status: 'written',
      exitCode: 0,
      meta: { counts: { services: 3 } },
      report: path.join(reports, 'report.md'),
    });
    const before = hashTree(content);
    const stopped = node('run.ts', '--rpss', 'nowhere.json', ...base, '--json');
    expect(stopped).toMatchObject({ status: 1, stderr: '' });
    expect(OutcomeJson.parse(JSON.parse(stopped.stdout))).toMatchObject({
      status: 'stopped',
      exitCode: 1,
      message: 'nowhere.json does not exist',
    });
    const wrong = node('run.ts', '--json', '--nic');
    expect(wrong.status).toBe(2);
    expect(OutcomeJson.parse(JSON.parse(wrong.stdout))).toMatchObject({ status: 'stopped', exitCode: 2 });
    expect(hashTree(content)).toEqual(before);
  });

  test('--only: what becomes of one provider, nothing written', () => {
    const { rpss, base, content } = prepare();
    const before = hashTree(content);
    const key = readdirSync(path.join(importOnce(rpss, base), 'register/providers'))[0]!.replace('.json', '');
    const { status, stdout } = node('run.ts', '--rpss', rpss, ...base, '--only', key);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ provider: { key } });
    expect(hashTree(content)).toEqual(before);
    const none = node('run.ts', '--rpss', rpss, ...base, '--only', '00000000');
    expect(none.status).toBe(1);
    expect(none.stderr).toMatch(/no provider 00000000 has a service in force/u);
  });

  test.each([
    [
      'neither file nor address',
      ['--area', 'CZ', '--rpss', 'ftp://127.0.0.1/x'],
      /is no address to download from/u,
    ],
    ['unknown option', ['--rpss', 'x', '--nic'], /Unknown option '--nic'/u],
    ['a word too many', ['x.json'], /Unexpected argument/u],
    ['bad date', ['--rpss', 'x', '--as-of', '2026-02-30'], /"2026-02-30" is no date/u],
    ['unknown area', ['--rpss', 'x', '--area', 'CZ042,1'], /no kraj, ORP or obec has the code "1"/u],
  ])('wrong use, exit code 2: %s', (_case, args, message) => {
    const { content, reports } = makeTempContent();
    const { status, stderr } = node(
      'run.ts',
      ...args,
      ...(args.length > 1 ? ['--content', content, '--reports', reports] : []),
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /u);
  });

  test.each([
    ['an empty value', ['--area', ''], '--area has an empty value'],
    ['an empty folder', ['--content='], '--content has an empty value'],
    ['an area nobody knows, before anything is downloaded', ['--area', 'XX'], 'XX'],
  ])('%s is wrong use: exit code 2', (_case, args, message) => {
    const { status, stderr } = node('run.ts', '--rpss', 'http://127.0.0.1:9/rpss.json', ...args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
  });

  test('--help tells all options', () => {
    const { status, stdout } = node('run.ts', '--help');
    expect(status).toBe(0);
    const options = readFileSync(path.resolve('scripts/README.md'), 'utf8').matchAll(/^\| `(--[a-z-]+)/gmu);
    const documented = [...options].map(([, option]) => option);
    expect(documented.length).toBeGreaterThan(15);
    const own = new Set(stdout.match(/--[a-z-]+/gu));
    for (const option of own) if (option !== '--help') expect(documented).toContain(option);
  });
});

describe('what it cannot write', () => {
  test('a report folder that is a file stops it before content changes, without a stack', () => {
    const { rpss, base, content } = prepare();
    const before = hashTree(content);
    const file = path.join(content, '..', 'report-is-a-file');
    writeFileSync(file, '');
    const { status, stderr } = node('run.ts', '--rpss', rpss, ...base, '--reports', file);
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot be written: a file stands where a folder is needed/u);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(hashTree(content)).toEqual(before);
  });

  test('--dry-run after an interrupted import says so and changes nothing', async () => {
    const { rpss, base, content } = prepare();
    await stageChanges(content, [{ path: 'register/a.json', text: 'a' }]);
    const before = hashTree(content);
    const { status, stderr } = node('run.ts', '--rpss', rpss, ...base, '--dry-run');
    expect(status).toBe(1);
    expect(stderr).toMatch(/interrupted[^]*npm run recover/u);
    expect(hashTree(content)).toEqual(before);
  });
});

describe('store/recover.ts', () => {
  test('is quiet when there is nothing to do, else says what it did', async () => {
    const { content } = makeTempContent();
    expect(node('store/recover.ts', content)).toEqual({ status: 0, stdout: '', stderr: '' });
    await stageChanges(content, [{ path: 'register/a.json', text: 'a' }]);
    expect(node('store/recover.ts', content).stdout).toMatch(/it is finished now/u);
    expect(hashTree(content)).toHaveProperty(['register/a.json']);
  });

  test('tells what must be done at once, where the import that was cut off could not', async () => {
    const { content } = makeTempContent();
    await stageChanges(content, [{ path: 'register/a.json', text: 'a' }], () => '## Urgent: do this today');
    expect(node('store/recover.ts', content).stdout).toMatch(
      /it is finished now[^]*## Urgent: do this today/u,
    );
  });

  test('--help tells what it does; an unknown option is wrong use', () => {
    expect(node('store/recover.ts', '--help').stdout).toContain('Exit codes');
    expect(node('store/recover.ts', '--bogus')).toMatchObject({ status: 2, stdout: '' });
  });
});
