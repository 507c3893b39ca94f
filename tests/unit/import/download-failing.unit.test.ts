/** A server that fails in every way is asked again within limits; then the operator reads why, and the last good copy is as it was. */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DownloadError } from '../../../scripts/import/download/failures.ts';
import type { DownloadEvent, ObtainOptions } from '../../../scripts/import/download/obtain.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import { HALF, NEW, NEW_DATE, OLD_DATE, readText, rangesOf, useTempCache } from './temp-downloads.ts';
import { hashTree } from './temp-content.ts';
import {
  type Answer,
  cutAfter,
  fail,
  lieAboutLength,
  redirect,
  serve,
  servePacked,
  servePart,
  serveUntilClosed,
  serveWhole,
  stallAfter,
  startUnreliableServer,
} from './unreliable-server.ts';

const cache = useTempCache();

describe('a server that is busy', () => {
  test('is asked again', async () => {
    const server = await startUnreliableServer(fail(503), fail(429), serve(NEW));
    expect(readText((await cache.get(server.address)).file)).toBe(NEW.text);
  });
  test.each([
    ['seconds, up to the longest pause', { 'retry-after': '3600' }, 5],
    [
      'a date, by its own clock',
      { date: 'Wed, 02 Sep 2026 02:00:00 GMT', 'retry-after': 'Wed, 02 Sep 2026 02:00:01 GMT' },
      5,
    ],
    ['a date that is past', { date: NEW_DATE, 'retry-after': OLD_DATE }, null],
    ['nonsense', { 'retry-after': 'soon' }, null],
  ])('is given the time it asks for: %s', async (_what, headers, waitMs) => {
    const server = await startUnreliableServer(fail(503, headers), serve(NEW));
    const events: DownloadEvent[] = [];
    await cache.get(server.address, { onProgress: (event) => events.push(event) });
    const waited = events.find((event) => event.kind === 'retry')?.waitMs ?? NaN;
    if (waitMs === null) expect(waited).toBeLessThan(5);
    else expect(waited).toBe(waitMs);
  });
});

interface Failing {
  readonly answers: readonly Answer[];
  readonly message: RegExp;
  readonly requests: number;
  readonly options?: Partial<ObtainOptions>;
}
const html = '<!DOCTYPE html><title>Odstávka</title>';

/** After OLD was kept: what is answered then, what the operator reads, how often it was asked. */
const FAILING: Record<string, Failing> = {
  'busy for ever': {
    answers: [fail(503)],
    message: /answered 503 \(Service Unavailable\) \(tried 4 times\)$/u,
    requests: 4,
  },
  'not there': { answers: [fail(404)], message: /answered 404 \(Not Found\)$/u, requests: 1 },
  forbidden: { answers: [fail(403)], message: /answered 403 \(Forbidden\)$/u, requests: 1 },
  'an unknown status': { answers: [fail(299)], message: /answered 299$/u, requests: 1 },
  'a part that was not asked for': {
    answers: [servePart(NEW, { from: 100 })],
    message: /answered 206/u,
    requests: 1,
  },
  'cut every time': {
    answers: [serveWhole(NEW, HALF)],
    message: /cut after 6.0 kB of 9.9 kB \(tried 4 times\)/u,
    requests: 4,
  },
  'cut before the first byte': {
    answers: [(request) => request.destroy()],
    message: /the connection was cut \(tried 4 times\)/u,
    requests: 4,
  },
  'silent before the answer': {
    answers: [() => undefined],
    message: /sent nothing for 0.02 s \(tried 2 times\)/u,
    requests: 2,
    options: { retry: { stallMs: 20, attempts: 2 } },
  },
  'silent in the middle': {
    answers: [stallAfter(2000, NEW)],
    message: /sent nothing for 0.03 s \(tried 2 times\)/u,
    requests: 2,
    options: { retry: { stallMs: 30, attempts: 2 } },
  },
  'slower than the run may be': {
    answers: [stallAfter(2000, NEW)],
    message: /took longer than 0 min$/u,
    requests: 1,
    options: { retry: { totalMs: 50, stallMs: 60_000 } },
  },
  'a web page': {
    answers: [serve({ text: html, type: 'text/html; charset=utf-8' })],
    message: /sent a web page$/u,
    requests: 1,
  },
  'a web page said to be JSON': {
    answers: [serve({ text: `\uFEFF\n ${html}` })],
    message: /sent a web page$/u,
    requests: 1,
  },
  'JSON said to be a web page': {
    answers: [serve({ ...NEW, type: 'text/html' })],
    message: /sent a web page$/u,
    requests: 1,
  },
  'an archive': {
    answers: [serve({ text: 'PK\u0003\u0004 and so on' })],
    message: /it is a compressed archive, not JSON$/u,
    requests: 1,
  },
  'other text': {
    answers: [serve({ text: 'Databáze není dostupná' })],
    message: /begins with neither \{ nor \[$/u,
    requests: 1,
  },
  'an empty file': { answers: [serve({ text: '' })], message: /the file is empty$/u, requests: 1 },
  'a length that is too long': {
    answers: [lieAboutLength(NEW, NEW.text.length + 5)],
    message: /cut after 9.9 kB of 9.9 kB \(tried 4 times\)/u,
    requests: 4,
  },
  'a length that is too short': {
    answers: [lieAboutLength(NEW, NEW.text.length - 5)],
    message: /ends in the middle$/u,
    requests: 1,
  },
  'cut where no length is said': {
    answers: [serveUntilClosed(NEW, HALF)],
    message: /ends in the middle \(tried 4 times\)$/u,
    requests: 4,
  },
  'packed and cut': {
    answers: [servePacked(NEW, 1500)],
    message: /cut after .* \(tried 4 times\)|damaged or cut off/u,
    requests: 4,
  },
  'an unknown packing': {
    answers: [fail(200, { 'content-encoding': 'pack200' })],
    message: /unknown encoding \(pack200\)$/u,
    requests: 1,
  },
  'too large by what it says': {
    answers: [stallAfter(2000, NEW)],
    message: /larger than 5.0 kB$/u,
    requests: 1,
    options: { maxBytes: 5000 },
  },
  'too large by what comes': {
    answers: [serveUntilClosed(NEW)],
    message: /larger than 5.0 kB$/u,
    requests: 1,
    options: { maxBytes: 5000 },
  },
  'too large when unpacked': {
    answers: [servePacked(NEW)],
    message: /larger than 5.0 kB$/u,
    requests: 1,
    options: { maxBytes: 5000 },
  },
  'redirected in a circle': {
    answers: [redirect('/rpss.json')],
    message: /redirected more than 5 times$/u,
    requests: 6,
  },
  'redirected to nowhere': { answers: [redirect('http://')], message: /not to any address$/u, requests: 1 },
  'redirected to a file': {
    answers: [redirect('file:///etc/passwd')],
    message: /address of another kind \(file:\)$/u,
    requests: 1,
  },
  'no HTTP': {
    answers: [(_request, response) => void response.socket?.end('SSH-2.0\r\n')],
    message: /the connection failed \(HPE_/u,
    requests: 4,
  },
};

describe('a download that fails', () => {
  test.each(Object.entries(FAILING))('%s', async (_name, { answers, message, requests, options }) => {
    const server = await cache.startWithKept();
    const before = hashTree(path.dirname(cache.fileIn('kept')));
    server.answer(...answers);
    const error = await cache.get(server.address, options).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(DownloadError);
    const { message: told, hint } = error as DownloadError;
    expect(told).toMatch(message);
    expect(told.startsWith(`${server.address} cannot be downloaded: `)).toBe(true);
    expect(hint).toMatch(/^[A-Z].*\. Nothing in content\/ was changed\.$/u);
    expect(server.requests).toHaveLength(1 + requests);
    expect(hashTree(path.dirname(cache.fileIn('kept')))).toEqual(before);
    expect(cache.filesIn('fresh')).toEqual([]);

    // And the next night, when all is well again, nothing is left of it.
    server.answer(serve({ ...NEW, etag: '"newer"' }));
    expect(readText((await cache.get(server.address)).file)).toBe(NEW.text);
  });
  test('a web page in between does not cost what has come so far', async () => {
    const server = await startUnreliableServer(cutAfter(HALF, NEW), serve({ text: html, type: 'text/html' }));
    await expect(cache.get(server.address)).rejects.toThrow('web page');
    server.answer(serve(NEW));
    expect(readText((await cache.get(server.address)).file)).toBe(NEW.text);
    expect(rangesOf(server).at(-1)).toBe(`bytes=${HALF}-`);
  });
  test('tells its status, by which a file not yet published is known', async () => {
    const server = await startUnreliableServer(fail(404));
    await expect(cache.get(server.address)).rejects.toMatchObject({ status: 404 });
    server.answer(serve({ text: '' }));
    await expect(cache.get(server.address)).rejects.toMatchObject({ status: null });
  });
  test('names the host that is not known or refuses', async () => {
    const server = await startUnreliableServer(serve(NEW));
    await server.close();
    await expect(cache.get(server.address)).rejects.toThrow(
      /the server refused the connection \(tried 4 times\)/u,
    );
  });
  test('a cache that cannot be written stops at once', async () => {
    const server = await startUnreliableServer(serve(NEW));
    writeFileSync(path.join(cache.folder(), 'downloads'), 'a file');
    const error = await cache.get(server.address).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OperatorError);
    expect((error as OperatorError).message).toMatch(
      /downloads.* cannot be written: a (?:file stands|part of the path)/u,
    );
    expect(server.requests).toHaveLength(0);
  });
  test('a cache that cannot be written any more is no reason to ask again', async () => {
    const server = await startUnreliableServer(cutAfter(HALF, NEW), (request, response) => {
      rmSync(path.join(cache.folder(), 'downloads'), { recursive: true });
      serve(NEW)(request, response);
    });
    await expect(cache.get(server.address)).rejects.toThrow(/part.*rpss\.json.* cannot be written: ENOENT/u);
    expect(server.requests).toHaveLength(2);
  });
});
