/** A download that is cut goes on where it stopped, and never with the rest of another version. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DownloadEvent } from '../../../scripts/import/download/obtain.ts';
import {
  HALF,
  NEW,
  NEW_DATE,
  OLD,
  OLD_DATE,
  makeRegister,
  readText,
  rangesOf,
  useTempCache,
} from './temp-downloads.ts';
import {
  type Answer,
  cutAfter,
  fail,
  serve,
  servePart,
  serveWhole,
  stallAfter,
  startUnreliableServer,
} from './unreliable-server.ts';

const cache = useTempCache();

describe('after a cut', () => {
  test('the download goes on where it stopped', async () => {
    const server = await startUnreliableServer(cutAfter(HALF, NEW), cutAfter(2000, NEW), serve(NEW));
    const events: DownloadEvent[] = [];
    const { file } = await cache.get(server.address, { onProgress: (event) => events.push(event) });
    expect(readText(file)).toBe(NEW.text);
    expect(rangesOf(server)).toEqual([undefined, `bytes=${HALF}-`, `bytes=${HALF + 2000}-`]);
    expect(server.requests[1]).toMatchObject({ 'if-range': '"new"' });
    expect(events.filter(({ kind }) => kind === 'retry')).toMatchObject([
      { attempt: 2, attempts: 4, reason: 'the connection was cut after 6.0 kB of 9.9 kB' },
      { attempt: 3, attempts: 4, reason: 'the connection was cut after 8.0 kB of 9.9 kB' },
    ]);
    expect(events.at(-1)).toEqual({ kind: 'bytes', done: NEW.text.length, total: NEW.text.length });
  });
  test('the next run goes on where this one gave up', async () => {
    const server = await startUnreliableServer(cutAfter(HALF, NEW), cutAfter(0, NEW));
    await expect(cache.get(server.address)).rejects.toThrow(
      'cannot be downloaded: the connection was cut after 6.0 kB of 9.9 kB (tried 4 times)',
    );
    server.answer(serve(NEW));
    expect(readText((await cache.get(server.address)).file)).toBe(NEW.text);
    expect(server.requests.at(-1)).toMatchObject({ range: `bytes=${HALF}-`, 'if-range': '"new"' });
  });
  test('one byte is asked for again when only the name was missing', async () => {
    const server = await startUnreliableServer(cutAfter(HALF, NEW), fail(404));
    await expect(cache.get(server.address)).rejects.toThrow();
    writeFileSync(cache.fileIn('part'), NEW.text);
    server.answer(serve(NEW));
    expect(readText((await cache.get(server.address)).file)).toBe(NEW.text);
    expect(rangesOf(server).at(-1)).toBe(`bytes=${NEW.text.length - 1}-`);
  });
  test('a date serves where there is no ETag, unless it is too young to be sure', async () => {
    const dated = { text: NEW.text, lastModified: NEW_DATE };
    const server = await startUnreliableServer(cutAfter(HALF, dated), serve(dated));
    expect(readText((await cache.get(server.address)).file)).toBe(NEW.text);
    expect(server.requests[1]).toMatchObject({ 'if-range': NEW_DATE, range: `bytes=${HALF}-` });

    const young = { text: NEW.text, lastModified: new Date().toUTCString() };
    server.answer(cutAfter(HALF, young), serve(young));
    expect(readText((await cache.get(server.address, { fresh: true })).file)).toBe(NEW.text);
    expect(rangesOf(server).at(-1)).toBeUndefined();
  });
  test.each([
    ['a weak ETag', { text: NEW.text, etag: 'W/"new"', lastModified: NEW_DATE }],
    ['nothing to tell versions by', { text: NEW.text }],
  ])('the download begins anew with %s', async (_what, file) => {
    const server = await startUnreliableServer(cutAfter(HALF, file), serve(file));
    expect(readText((await cache.get(server.address)).file)).toBe(NEW.text);
    expect(rangesOf(server)).toEqual([undefined, undefined]);
  });
  test('a part of another address is removed', async () => {
    const server = await startUnreliableServer(cutAfter(HALF, OLD), fail(404));
    await expect(cache.get(server.address)).rejects.toThrow();
    expect(existsSync(cache.fileIn('part'))).toBe(true);
    const other = await startUnreliableServer(fail(404));
    await expect(cache.get(other.address)).rejects.toThrow();
    expect(cache.filesIn('part')).toEqual([]);
  });
  test('and so is a fresh copy of another address that was never accepted', async () => {
    const server = await startUnreliableServer(serve(OLD));
    await cache.get(server.address);
    expect(existsSync(cache.fileIn('fresh'))).toBe(true);
    const other = await startUnreliableServer(fail(404));
    await expect(cache.get(other.address)).rejects.toThrow();
    expect(cache.filesIn('fresh')).toEqual([]);
  });
  test('a part is of no use when the last good copy is the current one again', async () => {
    const server = await cache.startWithKept();
    server.answer(cutAfter(HALF, NEW), serve(OLD));
    expect(await cache.get(server.address)).toMatchObject({
      state: 'not-modified',
      file: cache.fileIn('kept'),
    });
    expect(cache.filesIn('part')).toEqual([]);
  });
});

describe('a file that changes while it is downloaded is never glued together', () => {
  const longer = { ...NEW, text: makeRegister('longer') };
  const unmarked = { text: NEW.text };
  test.each<[string, Answer]>([
    ['the server sends the new one', serve(NEW)],
    ['the server knows no ranges', serveWhole(NEW)],
    ['the rest has another ETag', servePart(NEW, { from: HALF })],
    ['the rest has no ETag', servePart(unmarked, { from: HALF })],
    ['the rest has another date', servePart({ ...NEW, etag: '"old"' }, { from: HALF })],
    [
      'the rest is of a longer file',
      servePart({ ...longer, etag: '"old"', lastModified: OLD_DATE }, { from: HALF }),
    ],
    ['the rest begins elsewhere', servePart({ ...OLD, text: NEW.text }, { from: HALF - 1 })],
    ['the rest is not said to be any', servePart({ ...OLD, text: NEW.text }, { from: HALF, total: 5 })],
    ['there is no rest', fail(416)],
  ])('%s', async (_case, answer) => {
    const server = await startUnreliableServer(cutAfter(HALF, OLD), answer, serve(NEW));
    const { file } = await cache.get(server.address);
    expect(readText(file)).toBe(NEW.text);
    expect(server.requests[1]).toMatchObject({ range: `bytes=${HALF}-`, 'if-range': '"old"' });
  });
  test('again and again: the run gives up, with nothing kept', async () => {
    const server = await startUnreliableServer(
      ...['1', '2', '3', '4'].flatMap((etag) => [
        cutAfter(HALF, { ...OLD, etag }),
        servePart({ ...NEW, etag: `${etag}x` }, { from: HALF }),
      ]),
    );
    await expect(cache.get(server.address)).rejects.toThrow(
      /changed while it was being downloaded \(tried 4 times\)/u,
    );
    expect([...cache.filesIn('part'), ...cache.filesIn('fresh')]).toEqual([]);
  });
  test('a server that ignores ranges sends all of it again', async () => {
    const server = await startUnreliableServer(serveWhole(NEW, HALF), serveWhole(NEW));
    const done: number[] = [];
    const onProgress = (event: DownloadEvent) => {
      if (event.kind === 'bytes') done.push(event.done);
    };
    expect(readText((await cache.get(server.address, { onProgress })).file)).toBe(NEW.text);
    expect(done.filter((bytes) => bytes === 0)).toHaveLength(2);
  });
  test('a rest in two pieces is put together', async () => {
    const server = await startUnreliableServer(
      cutAfter(HALF, NEW),
      servePart(NEW, { from: HALF, to: HALF + 999 }),
      serve(NEW),
    );
    expect(readText((await cache.get(server.address)).file)).toBe(NEW.text);
    expect(rangesOf(server).at(-1)).toBe(`bytes=${HALF + 1000}-`);
  });
});

describe('a process that is killed in the middle of a download', () => {
  // Starting another Node takes its time on a busy machine.
  test('leaves a part the next run goes on with', async () => {
    const server = await startUnreliableServer(stallAfter(HALF, NEW));
    const obtainFile = new URL('../../../scripts/import/download/obtain.ts', import.meta.url).href;
    const options = {
      cache: cache.folder(),
      name: 'rpss.json',
      kind: 'json',
      maxBytes: 1_000_000,
      fresh: false,
    };
    const script = `
      const { obtain } = await import(${JSON.stringify(obtainFile)});
      const onProgress = ({ done }) => done === ${HALF} && process.stdout.write('half');
      await obtain(${JSON.stringify(server.address)}, { ...${JSON.stringify(options)}, onProgress });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(readText(cache.fileIn('part'))).toBe(NEW.text.slice(0, HALF));

    server.answer(serve(NEW));
    expect(readText((await cache.get(server.address)).file)).toBe(NEW.text);
    expect(server.requests.at(-1)).toMatchObject({ range: `bytes=${HALF}-`, 'if-range': '"new"' });
  }, 20_000);
});
