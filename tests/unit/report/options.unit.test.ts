/** What `npm run report` understands, and what it says when it does not. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../scripts/lib/errors.ts';
import { findOrp, findPlan, HELP, readOptions } from '../../../scripts/report/options.ts';
import { writeFiles } from '../../../scripts/report/write-files.ts';
import type { Orp } from '../../../src/domain/area.ts';

const orps = [
  ['4202', 'decin', 'Děčín'],
  ['4211', 'roudnice-nad-labem', 'Roudnice nad\u00A0Labem'],
  ['4214', 'usti-nad-labem', 'Ústí nad\u00A0Labem'],
].map(([code, slug, name]) => ({ code, slug, name }) as unknown as Orp);

describe('findOrp', () => {
  test.each([
    ['4202', 'decin'],
    ['decin', 'decin'],
    ['DĚČÍN', 'decin'],
    [' decin ', 'decin'],
    ['Ústí nad Labem', 'usti-nad-labem'],
    ['usti', 'usti-nad-labem'],
  ])('%s is found', (asked, slug) => {
    expect(findOrp(orps, asked).slug).toBe(slug);
  });
  test('several that fit are listed', () => {
    expect(() => findOrp(orps, 'nad labem')).toThrow(UsageError);
    expect(() => findOrp(orps, 'nad labem')).toThrow(
      expect.objectContaining({
        hint: expect.stringMatching(/roudnice-nad-labem, 4211.*usti-nad-labem, 4214/su),
      }),
    );
  });
  test.each(['Praha', '', '4299', 'constructor'])('"%s" is not there: all are listed', (asked) => {
    expect(() => findOrp(orps, asked)).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/Děčín \(decin, 4202\)/u) }),
    );
  });
});

test('a plan that is not there: all are listed', () => {
  const plans = [{ id: 'vsetin', title: 'Komunitní plán' }];
  expect(findPlan(plans, 'Vsetin')).toBe(plans[0]);
  expect(() => findPlan(plans, 'brno')).toThrow(
    expect.objectContaining({ hint: expect.stringContaining('vsetin (Komunitní plán)') }),
  );
});

describe('readOptions', () => {
  test('both forms, unless one is asked for', () => {
    expect(readOptions(['--orp', 'decin'])).toEqual({
      subject: { kind: 'orp', name: 'decin' },
      formats: ['pdf', 'docx'],
      out: 'reports',
    });
    expect(readOptions(['--plan', 'ukazka', '--format', 'DOCX', '--out', 'x'])).toEqual({
      subject: { kind: 'plan', name: 'ukazka' },
      formats: ['docx'],
      out: 'x',
    });
  });
  test.each([
    [[], /neither --orp nor --plan/u],
    [['--orp', 'decin', '--plan', 'ukazka'], /both --orp and --plan/u],
    [['--orp', 'decin', '--format', 'odt'], /there is no such format/u],
    [['--orp', 'decin', '--out', ''], /--out is empty/u],
    [['--orp'], /--orp/u],
    [['--kraj', 'x'], /--kraj/u],
    [['decin'], /decin/u],
  ])('%j is written wrongly', (args, message) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(message);
  });
  test('of neither and of both the whole help is shown, with exit code 2; asked for, it is no fault', () => {
    const script = path.resolve(import.meta.dirname, '../../../scripts/report/run.ts');
    const run = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining(HELP) });
    expect(run('--help')).toMatchObject({ status: 0, stdout: `${HELP}\n`, stderr: '' });
  });
});

describe('writeFiles', () => {
  test('replaces what was there, or leaves everything as it was', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-papers-'));
    try {
      const papers = path.join(folder, 'a', 'b');
      writeFiles(papers, new Map([['x.pdf', Buffer.from('1')]]));
      writeFiles(papers, new Map([['x.pdf', Buffer.from('2')]]));
      expect(readFileSync(path.join(papers, 'x.pdf'), 'utf8')).toBe('2');
      // A folder cannot be replaced by a file.
      mkdirSync(path.join(papers, 'y.docx'));
      expect(() => writeFiles(papers, new Map([['y.docx', Buffer.from('3')]]))).toThrow();
      expect(readdirSync(papers).toSorted()).toEqual(['x.pdf', 'y.docx']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
