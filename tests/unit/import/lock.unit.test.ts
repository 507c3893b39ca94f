import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { withImportLock } from '../../../scripts/import/store/lock.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import { makeRecords } from '../../fixtures/rpss/register-record.ts';
import { importRecords, makeTempContent } from './temp-content.ts';

const lockOf = (content: string) => path.join(content, '.import-lock');
/** Of a process that has ended. */
const deadPid = () => String(spawnSync(process.execPath, ['-e', '']).pid);

describe('the lock of an import', () => {
  test('holds the process while it runs and goes at the end, also after an error', async () => {
    const { content } = makeTempContent();
    await withImportLock(content, async () => {
      expect(readFileSync(lockOf(content), 'utf8')).toBe(`${process.pid}\n`);
      await expect(withImportLock(content, () => Promise.resolve())).rejects.toThrow(OperatorError);
    });
    expect(existsSync(lockOf(content))).toBe(false);
    await expect(withImportLock(content, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(existsSync(lockOf(content))).toBe(false);
  });

  test('two imports at once: the second says so and stops, the first goes on', async () => {
    const temp = makeTempContent();
    const first = importRecords(temp, makeRecords(5));
    await expect(importRecords(temp, makeRecords(5))).rejects.toThrow(/another import is working on/u);
    expect((await first).status).toBe('written');
  });

  test.each([
    ['a process that has ended', deadPid],
    ['this process, but an earlier one of the same number', () => String(process.pid)],
  ])('left over by %s: taken over', async (_case, pid) => {
    const { content } = makeTempContent();
    writeFileSync(lockOf(content), pid());
    expect(await withImportLock(content, () => Promise.resolve('done'))).toBe('done');
    expect(existsSync(lockOf(content))).toBe(false);
  });

  test.each(['', 'x', '-1', '0'])('that names no process counts as held: "%s"', async (text) => {
    const { content } = makeTempContent();
    writeFileSync(lockOf(content), text);
    await expect(withImportLock(content, () => Promise.resolve())).rejects.toMatchObject({
      hint: expect.stringContaining('.import-lock'),
    });
  });

  test('a folder that is not there is no crash', async () => {
    await expect(withImportLock('/nowhere', () => Promise.resolve())).rejects.toThrow(
      /cannot be written \(ENOENT\)/u,
    );
  });
});
