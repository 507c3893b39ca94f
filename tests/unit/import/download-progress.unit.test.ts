/** How far a run is: a bar on a terminal, a line now and then elsewhere, nothing with --json. */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { obtainWithProgress } from '../../../scripts/import/download/show-download.ts';
import { formatBytes, formatShare } from '../../../scripts/lib/bytes.ts';
import { createProgress } from '../../../scripts/lib/progress.ts';
import { FAST, HALF, NEW, useTempCache } from './temp-downloads.ts';
import { cutAfter, fail, serve, startUnreliableServer } from './unreliable-server.ts';

const cache = useTempCache();

function start({ isTTY = false, isSilent = false } = {}) {
  let ms = 0;
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100, rows: 24 });
  const progress = createProgress({
    stream: stream as unknown as NodeJS.WriteStream,
    isSilent,
    now: () => ms,
  });
  return {
    progress,
    passSeconds: (seconds: number) => (ms += seconds * 1000),
    written: () => String(stream.read() ?? ''),
  };
}

describe('elsewhere than on a terminal', () => {
  test('a stage has a line at its start and end, and one for each tenth in between', () => {
    const { progress, passSeconds, written } = start();
    const stage = progress.stage('Read register', { total: 1000, unit: 'bytes' });
    for (let step = 0; step < 40; step += 1) {
      passSeconds(10);
      stage.advance(25);
    }
    stage.done('6733 services');
    const lines = written().trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe('Read register …');
    expect(lines[1]).toBe('Read register: 10 %, 100 bytes of 1.0 kB');
    expect(lines.at(-1)).toBe('Read register: 6733 services (6.7 min)');
  });
  test('a fast stage has no lines in between', () => {
    const { progress, passSeconds, written } = start();
    const stage = progress.stage('Read', { total: 100 });
    for (let step = 0; step < 100; step += 1) {
      passSeconds(0.09);
      stage.advance(1);
    }
    stage.done();
    expect(written()).toBe('Read …\nRead: done (9.0 s)\n');
  });
  test('a stage of unknown length has a line each ten seconds', () => {
    const { progress, passSeconds, written } = start();
    const stage = progress.stage('Read');
    for (let step = 0; step < 50; step += 1) {
      passSeconds(1);
      stage.advance(2);
    }
    expect(written().trimEnd().split('\n').slice(1, 3)).toEqual(['Read: 20', 'Read: 40']);
  });
  test('what goes back is told again', () => {
    const { progress, passSeconds, written } = start();
    const stage = progress.stage('Get', { total: 100 });
    for (const done of [80, 0, 50]) {
      passSeconds(10);
      stage.moveTo(done);
    }
    expect(written()).toBe('Get …\nGet: 80 %, 80 of 100\nGet: 50 %, 50 of 100\n');
  });
  test('the next stage ends the one before, which is then silent', () => {
    const { progress, passSeconds, written } = start();
    const first = progress.stage('First');
    progress.stage('Second').done('well');
    passSeconds(20);
    first.advance(1);
    first.done();
    expect(written()).toBe('First …\nFirst: done (0.0 s)\nSecond …\nSecond: well (0.0 s)\n');
  });
});

describe('on a terminal', () => {
  test('a bar is drawn over, at most ten times a second', () => {
    const { progress, passSeconds, written } = start({ isTTY: true });
    const stage = progress.stage('Read', { total: 100, unit: 'bytes' });
    written();
    stage.moveTo(25);
    expect(written()).toBe('');
    passSeconds(0.1);
    stage.moveTo(50);
    const drawn = written();
    expect(drawn).toContain(`${'█'.repeat(12)}${'░'.repeat(12)} 50 %, 50 bytes of 100 bytes`);
    expect(drawn).toContain('\u001B[');
    stage.done('all');
    expect(written()).toContain('Read: all (0.1 s)\n');
    progress.close();
    expect(written()).toBe('');
  });
  test('a line stays above the bar', () => {
    const { progress, written } = start({ isTTY: true });
    progress.stage('Read', { total: 2 }).advance(1);
    written();
    progress.line('the server answered 503');
    expect(written()).toMatch(/the server answered 503\n.*Read █{12}░{12} 50 %, 1 of 2\n/su);
  });
  test('a bar that is not finished is taken away', () => {
    const { progress, written } = start({ isTTY: true });
    progress.stage('Read', { total: 2 });
    written();
    progress.close();
    // Erases the line of the bar.
    expect(written()).toContain('\u001B[2K');
  });
});

test('nothing is written when only the outcome is wanted', () => {
  for (const isTTY of [false, true]) {
    const { progress, written } = start({ isTTY, isSilent: true });
    progress.stage('Read', { total: 2 }).done();
    progress.line('told');
    progress.close();
    expect(written()).toBe('');
  }
});

test.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_500, '1.5 kB'],
  [99_040_000, '99.0 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
  expect(formatShare(bytes, null)).toBe(text);
});

describe('a download', () => {
  const get = (where: string, progress: ReturnType<typeof createProgress>) =>
    obtainWithProgress(
      where,
      { cache: cache.folder(), name: 'rpss.json', kind: 'json', maxBytes: 1e6, fresh: false, retry: FAST },
      progress,
      'register',
    );

  test('tells its attempts and its end', async () => {
    const server = await startUnreliableServer(fail(503), cutAfter(HALF, NEW), serve(NEW));
    const { progress, written } = start();
    await get(server.address, progress);
    await get(server.address, progress);
    expect(written()).toBe(
      [
        'Get register …',
        'register: attempt 2 of 4 in 1 s: the server answered 503 (Service Unavailable)',
        'register: attempt 3 of 4 in 1 s: the connection was cut after 6.0 kB of 9.9 kB',
        'Get register: downloaded, 9.9 kB (0.0 s)',
        'Get register …',
        'Get register: downloaded by an earlier run (0.0 s)',
        '',
      ].join('\n'),
    );
  });
  test('that is not needed says so', async () => {
    const server = await cache.startWithKept();
    const { progress, written } = start();
    await get(server.address, progress);
    await get('rpss.json', progress);
    expect(written()).toBe(
      [
        'Get register …',
        'Get register: not changed since the last import (0.0 s)',
        'Get register …',
        'Get register: local file (0.0 s)',
        '',
      ].join('\n'),
    );
  });
});
