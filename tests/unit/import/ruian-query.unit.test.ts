import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { queryAddressPoints } from '../../../scripts/import/ruian/query-service.ts';
import { type Positions, codesIn, makeAnswer, makeFeature } from '../../fixtures/ruian/query-answers.ts';

const DECIN = [14.21, 50.78] as const;
const POSITIONS: Positions = { '1': DECIN, '2': [14.2133334444, 50.78], '3': null };
const POINT = { lat: 50.78, lon: 14.21 };

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A service on 127.0.0.1; `asked` are the codes of each question. */
async function serve(answer: Answer): Promise<{ address: string; asked: string[][]; most: () => number }> {
  const asked: string[][] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => (open -= 1));
    answer(request, response, asked.push(codesIn(request.url ?? '')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/RUIAN/MapServer/1/query`, asked, most: () => most };
}

const answering =
  (positions: Positions, more: object = {}): Answer =>
  (request, response) =>
    response.end(makeAnswer(request.url ?? '', positions, more));
const ok = answering(POSITIONS);

const query = (codes: readonly string[], address: string, options = {}) =>
  queryAddressPoints(codes, address, { pauseMs: 0, timeoutMs: 5000, ...options });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

describe('the query service', () => {
  test('gives points in degrees; a point without a position, and a code that is not there', async () => {
    const { address } = await serve(ok);
    expect(await query(['1', '2', '3', '4'], address)).toEqual({
      points: new Map([
        ['1', POINT],
        ['2', { lat: 50.78, lon: 14.2133334 }],
        ['3', null],
      ]),
      absent: new Set(['4']),
      failure: null,
    });
  });

  test('is asked for WGS 84 as JSON', async () => {
    let asked: URLSearchParams | undefined;
    const { address } = await serve((request, response, count) => {
      asked = new URL(request.url ?? '', 'http://127.0.0.1').searchParams;
      ok(request, response, count);
    });
    await query(['1', '2'], address);
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      where: 'kod IN (1,2)',
      outSR: '4326',
      f: 'json',
    });
  });

  test('is asked for a hundred codes at a time, two questions at once, with progress', async () => {
    const waiting: (() => void)[] = [];
    const { address, asked, most } = await serve((request, response, count) => {
      // Answers go out when two questions wait, the last alone: so two are under way at once.
      waiting.push(() => ok(request, response, count));
      if (waiting.length === 2 || count === 5) for (const go of waiting.splice(0)) go();
    });
    const progress: [number, number][] = [];
    const onProgress = (done: number, total: number) => progress.push([done, total]);
    const { points, absent } = await query(numbers(450), address, { onProgress });
    expect(asked.map(({ length }) => length).toSorted((a, b) => b - a)).toEqual([100, 100, 100, 100, 50]);
    expect(most()).toBe(2);
    expect(points.size + absent.size).toBe(450);
    expect(progress.at(-1)).toEqual([450, 450]);
  });

  test('is asked again when it is busy', async () => {
    const { address, asked } = await serve((request, response, count) => {
      if (count < 3) response.writeHead(count === 1 ? 503 : 429).end('busy');
      else ok(request, response, count);
    });
    expect(await query(['1'], address)).toMatchObject({ points: new Map([['1', POINT]]), failure: null });
    expect(asked).toEqual([['1'], ['1'], ['1']]);
  });

  test('is asked again after an error told with the status 200', async () => {
    const { address, asked } = await serve((request, response, count) => {
      if (count > 1) ok(request, response, count);
      else response.end('{"error":{"code":500,"message":"Unable to complete operation.","details":[]}}');
    });
    expect((await query(['1'], address)).failure).toBeNull();
    expect(asked).toHaveLength(2);
  });

  test('an ended address point is no address point, one in force beside it is', async () => {
    const ended = makeFeature('1', [15, 50], { platido: 1_500_000_000_000 });
    const { address } = await serve((_request, response) =>
      response.end(
        JSON.stringify({
          features: [
            ended,
            makeFeature('2', DECIN),
            { ...ended, attributes: { ...ended.attributes, kod: 2 } },
          ],
        }),
      ),
    );
    expect(await query(['1', '2'], address)).toEqual({
      points: new Map([['2', POINT]]),
      absent: new Set(['1']),
      failure: null,
    });
  });

  test('an answer that is cut says nothing of the others: they are asked for in halves', async () => {
    const { address, asked } = await serve((request, response) => {
      const codes = codesIn(request.url ?? '');
      const one = makeFeature(codes[0] ?? '', DECIN);
      response.end(JSON.stringify({ features: [one], exceededTransferLimit: codes.length > 1 }));
    });
    const { points, absent } = await query(['1', '2', '3'], address);
    expect([...points.keys()].toSorted()).toEqual(['1', '2', '3']);
    expect(absent.size).toBe(0);
    expect(asked).toEqual([['1', '2', '3'], ['1', '2'], ['1'], ['2'], ['3']]);
  });
});

describe('a query service out of order', () => {
  test('keeps what it answered and is not asked for more', async () => {
    const { address, asked } = await serve((request, response, count) => {
      if (codesIn(request.url ?? '').includes('1')) ok(request, response, count);
      else response.writeHead(404).end();
    });
    const { points, absent, failure } = await query(numbers(1000), address);
    expect(points.size + absent.size).toBe(100);
    expect(failure).toBe('it answers with status 404');
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  test.each<[string, Answer, RegExp, number]>([
    ['busy all the time', (_, response) => response.writeHead(503).end(), /status 503/u, 4],
    ['refusing', (_, response) => response.writeHead(403).end(), /status 403/u, 1],
    ['a page', (_, response) => response.end('<html>Odstávka</html>'), /no JSON/u, 4],
    ['another shape', (_, response) => response.end('{"features":[{"kod":1}]}'), /another shape/u, 4],
    [
      'other codes',
      (_, response) => response.end(JSON.stringify({ features: [makeFeature('77', DECIN)] })),
      /not asked/u,
      4,
    ],
    ['metres', answering({ '1': [-744_384.54, -1_042_569.73] }), /not in degrees/u, 4],
    [
      'an error',
      (_, response) => response.end('{"error":{"code":400,"message":"Failed"}}'),
      /error 400 \(Failed\)/u,
      4,
    ],
    ['a cut line', (_, response) => void response.destroy(), /cannot be reached/u, 4],
  ])('%s', async (_case, answer, failure, questions) => {
    const { address, asked } = await serve(answer);
    const outcome = await query(['1'], address);
    expect(outcome).toMatchObject({ points: new Map(), absent: new Set() });
    expect(outcome.failure).toMatch(failure);
    expect(asked).toHaveLength(questions);
  });

  test('silent: it is not waited for', async () => {
    const { address } = await serve(() => undefined);
    expect((await query(['1'], address, { timeoutMs: 30 })).failure).toBe('no answer within 0.03 s');
  });

  test('what it tells of itself has no codes in it', async () => {
    const { address } = await serve((_, response) => response.writeHead(503).end());
    expect((await query(['900000001'], address)).failure).not.toContain('900000001');
  });
});
