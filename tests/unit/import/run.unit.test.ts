/** The command itself: options, exit codes, what the operator reads. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stageChanges } from '../../../scripts/import/store/journal.ts';
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

describe('npm run import', () => {
  test('--check, import, --check again: exit codes 3, 0, 0', () => {
    const { rpss, base, content } = prepare();
    const before = hashTree(content);
    expect(node('run.ts', '--rpss', rpss, ...base, '--check').status).toBe(3);
    expect(hashTree(content)).toEqual(before);
    const done = node('run.ts', '--rpss', rpss, ...base);
    expect(done).toMatchObject({ status: 0, stderr: '' });
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

  test('stops while another import runs, and so does recover.ts', () => {
    const { rpss, base, content } = prepare();
    const lock = path.join(content, '.import-lock');
    writeFileSync(lock, String(process.pid));
    for (const { status, stderr } of [node('run.ts', '--rpss', rpss, ...base), node('store/recover.ts', content)]) {
      expect(status).toBe(1);
      expect(stderr).toMatch(/another import is working on [^]*→ Wait until it ends/u);
    }
    expect(existsSync(lock)).toBe(true);
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
    expect(stderr).toBe(
      'import stopped: nowhere.json does not exist\n  → Check the path and the rights to read it. Nothing in content/ was changed.\n',
    );
  });

  test.each([
    ['no file', [], /the file of the register is not given/u],
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

  test('--help tells all options', () => {
    const { status, stdout } = node('run.ts', '--help');
    expect(status).toBe(0);
    for (const option of [
      'rpss',
      'codelists',
      'ruian',
      'area',
      'as-of',
      'dry-run',
      'check',
      'accept-large-change',
      'content',
    ]) {
      expect(stdout).toContain(`--${option}`);
    }
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

  test('--dry-run after an interrupted import says so and changes nothing', () => {
    const { rpss, base, content } = prepare();
    stageChanges(content, [{ path: 'register/a.json', text: 'a' }]);
    const before = hashTree(content);
    const { status, stderr } = node('run.ts', '--rpss', rpss, ...base, '--dry-run');
    expect(status).toBe(1);
    expect(stderr).toMatch(/interrupted[^]*npm run recover/u);
    expect(hashTree(content)).toEqual(before);
  });
});

describe('store/recover.ts', () => {
  test('is quiet when there is nothing to do, else says what it did', () => {
    const { content } = makeTempContent();
    expect(node('store/recover.ts', content)).toEqual({ status: 0, stdout: '', stderr: '' });
    stageChanges(content, [{ path: 'register/a.json', text: 'a' }]);
    expect(node('store/recover.ts', content).stdout).toMatch(/it is finished now/u);
    expect(hashTree(content)).toHaveProperty(['register/a.json']);
  });
});
