/** One import at a time, whatever happened to those before: with real processes, as on the operator's machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { guardNoImport, withImportLock } from '../../../scripts/import/store/lock.ts';
import { recoverContent } from '../../../scripts/import/store/recover.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import { makeRecords, toRegisterFile } from '../../fixtures/rpss/register-record.ts';
import type { KillSwitch } from './kill-switch.ts';
import {
  type TempContent,
  hashTree,
  importRecords,
  makeTempContent,
  readProviders,
  writeFileIn,
} from './temp-content.ts';

const RUN = path.resolve(import.meta.dirname, '../../../scripts/import/run.ts');
const SWITCH = path.join(import.meta.dirname, 'kill-switch.ts');
const ANOTHER = /import stopped: another import is working on .*\n {2}→ Wait until it ends/u;

const lockOf = (content: string) => path.join(content, '.import-lock');

describe('the lock of an import', () => {
  test('keeps others off while it runs and ends with it, also after an error', async () => {
    const { content } = makeTempContent();
    await withImportLock(content, async () => {
      await expect(withImportLock(content, () => undefined)).rejects.toThrow(OperatorError);
      expect(() => guardNoImport(content)).toThrow(/another import is working on/u);
    });
    expect(() => guardNoImport(content)).not.toThrow();
    const broken = withImportLock(content, () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    expect(await withImportLock(content, () => 'done')).toBe('done');
  });

  test('two imports at once: the second says so and stops, the first goes on', async () => {
    const temp = makeTempContent();
    const first = importRecords(temp, makeRecords(5));
    await expect(importRecords(temp, makeRecords(5))).rejects.toThrow(/another import is working on/u);
    expect((await first).status).toBe('written');
  });

  // Locks that name a process hold for ever once its number belongs to another one.
  test.each(['', '1\n', String(process.pid), 'x'.repeat(5_000)])(
    'a text in its file does not hold: "%.10s"',
    async (text) => {
      const { content } = makeTempContent();
      writeFileSync(lockOf(content), text);
      expect(() => guardNoImport(content)).not.toThrow();
      expect(await withImportLock(content, () => 'done')).toBe('done');
      expect(statSync(lockOf(content)).size).toBe(0);
    },
  );

  test('whoever only looks leaves no file', async () => {
    const { content, root } = makeTempContent();
    guardNoImport(content);
    expect(await recoverContent(content, root)).toBeNull();
    expect(existsSync(lockOf(content))).toBe(false);
  });

  test('a folder that is not there is no crash', async () => {
    await expect(withImportLock('/nowhere', () => undefined)).rejects.toThrow(
      /cannot be written \(ENOENT\)/u,
    );
    expect(() => guardNoImport('/nowhere')).not.toThrow();
  });
});

describe('imports started by themselves', { timeout: 60_000 }, () => {
  test('eight at once: one imports, seven stop with the message', async () => {
    const temp = makeTempContent();
    await holdOneOfMany(temp, 8);
    expect(readProviders(temp)).toHaveLength(5);
  });

  test('one killed at work: exactly one of those that come then takes over', async () => {
    const temp = makeTempContent();
    const killed = startImport(temp);
    await killed.holding;
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toMatchObject({ code: null });
    await holdOneOfMany(temp, 3);
    expect(Object.keys(hashTree(temp.content)).filter((file) => file.startsWith('.'))).toEqual([]);
  });

  test('one halted for however long keeps its lock', async () => {
    const temp = makeTempContent();
    const { child, holding, ended } = startImport(temp);
    await holding;
    child.kill('SIGSTOP');
    await expect(importRecords(temp, makeRecords(1))).rejects.toThrow(/another import is working on/u);
    child.kill('SIGCONT');
    child.stdin?.end();
    expect(await ended).toMatchObject({ code: 0 });
    expect(readProviders(temp)).toHaveLength(5);
  });
});

/** Starts imports at once and lets the one that got in go on when all others have ended. */
async function holdOneOfMany(temp: TempContent, count: number): Promise<void> {
  const started = Array.from({ length: count }, () => startImport(temp));
  const outcomes = started.map(async ({ child, holding, ended }) => {
    const isIn = await Promise.race([holding.then(() => true), ended.then(() => false)]);
    return { child, ended, isIn };
  });
  const decided = await Promise.all(outcomes);
  const [first, ...others] = decided.filter(({ isIn }) => isIn);
  expect(others).toEqual([]);
  for (const { ended } of decided.filter(({ isIn }) => !isIn)) {
    expect(await ended).toMatchObject({ code: 1, stderr: expect.stringMatching(ANOTHER) });
  }
  first?.child.stdin?.end();
  expect(await first?.ended).toMatchObject({ code: 0 });
}

interface Started {
  readonly child: ChildProcess;
  /** Fulfilled when it is about to change content. */
  readonly holding: Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** An import that halts before its journal is written until its standard input is closed. */
function startImport(temp: TempContent): Started {
  const rpss = writeFileIn(temp, 'rpss.json', toRegisterFile(makeRecords(5)));
  const order: KillSwitch = { kind: 'hold', on: 'rename' };
  const child = spawn(
    process.execPath,
    ['--import', SWITCH, RUN, '--rpss', rpss, '--area', 'CZ', '--as-of', '2026-09-02'],
    { cwd: temp.root, env: { ...process.env, NODE_OPTIONS: '', KILL_SWITCH: JSON.stringify(order) } },
  );
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return {
    child,
    holding: new Promise((resolve) => {
      child.stdout.on('data', (text) => {
        if (String(text).includes('holding')) resolve();
      });
    }),
    ended: new Promise((resolve, reject) => {
      child.on('error', reject).on('close', (code) => resolve({ code, stderr }));
    }),
  };
}
