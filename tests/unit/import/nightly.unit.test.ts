/** A night without options: everything is downloaded, and the next night asks only for what changed. */
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importInputs } from '../../../scripts/import/import-register.ts';
import { DownloadError, TransferFailure } from '../../../scripts/import/download/failures.ts';
import { getNewestPoints, obtainInputs } from '../../../scripts/import/inputs.ts';
import { createProgress } from '../../../scripts/lib/progress.ts';
import { makeAddress, makePlace, makeRecords, toRegisterFile } from '../../fixtures/rpss/register-record.ts';
import { codesIn, makeAnswer } from '../../fixtures/ruian/query-answers.ts';
import { type TempContent, hashTree, makeTempContent, readProviders } from './temp-content.ts';

interface Sources {
  readonly files: Map<string, { text: string; lastModified: string }>;
  readonly positions: Record<string, [number, number]>;
  /** Paths asked for; of the query service with the codes. */
  readonly asked: string[];
  readonly address: string;
}

const TYPES = JSON.stringify({
  polozky: [{ id: 'DruhSocialniSluzby/13', nazev: { cs: 'domovy pro seniory' } }],
});
const SCHEMA = JSON.stringify({
  properties: { polozky: { type: 'array', items: { type: 'object', required: ['portalId'] } } },
});

async function startSources(): Promise<Sources> {
  const files: Sources['files'] = new Map();
  const positions: Sources['positions'] = {};
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    if (url.pathname === '/query') {
      asked.push(`query ${codesIn(url).join(',')}`);
      response.setHeader('content-type', 'application/json').end(makeAnswer(url, positions));
      return;
    }
    const file = files.get(url.pathname);
    if (file === undefined) {
      asked.push(`${url.pathname} 404`);
      response.writeHead(404).end();
      return;
    }
    const etag = `"${file.lastModified}"`;
    const isKnown = request.headers['if-none-match'] === etag;
    asked.push(`${url.pathname} ${isKnown ? 304 : 200}`);
    response.setHeader('etag', etag).setHeader('last-modified', file.lastModified);
    if (isKnown) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(file.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { files, positions, asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

function night({ content, reports, root }: TempContent, { address }: Sources) {
  const cache = path.join(root, 'cache');
  const given = {
    rpss: `${address}/rpss.json`,
    schema: `${address}/rpss.schema.json`,
    codelists: `${address}/ciselniky`,
    ruian: `${address}/ruian.zip`,
    ruianQuery: `${address}/query`,
  };
  const progress = createProgress({ stream: process.stderr, isSilent: true });
  return importInputs(
    {
      kind: 'register',
      area: ['CZ'],
      content,
      reports,
      cache,
      write: true,
      acceptLargeChange: false,
    },
    async () => {
      const inputs = await obtainInputs(given, { cache, fresh: false, progress }, '2026-09-05');
      return { ...inputs, asOf: inputs.sourceDate ?? '2026-09-05' };
    },
  );
}

const located = (count: number) =>
  makeRecords(count).map((record, index) => ({
    ...record,
    zarizeni: [makePlace({ adresa: makeAddress({ kodAdresnihoMista: 1000 + index }) })],
  }));

test('the date is that of the source, points are asked for once, a quiet night changes no byte', async () => {
  const temp = makeTempContent();
  const sources = await startSources();
  const { files, positions, asked } = sources;
  files.set('/rpss.json', {
    text: toRegisterFile(located(40)),
    lastModified: 'Tue, 01 Sep 2026 23:30:00 GMT',
  });
  files.set('/rpss.schema.json', { text: SCHEMA, lastModified: 'Mon, 01 Jun 2026 00:00:00 GMT' });
  files.set('/ciselniky/druhy-socialni-sluzby.json', {
    text: TYPES,
    lastModified: 'Mon, 01 Jun 2026 00:00:00 GMT',
  });
  for (let index = 0; index < 41; index += 1) positions[1000 + index] = [14.2, 50.7];

  const first = await night(temp, sources);
  // Half past one in the morning of the next day in Czechia.
  expect(first.meta).toMatchObject({ asOf: '2026-09-02', sourceDate: '2026-09-02' });
  expect(first.status).toBe('written');
  expect(first.meta.counts.placesWithPoint).toBe(40);
  expect(asked.filter((path) => path.startsWith('query'))).toHaveLength(1);
  expect(asked).toContain('/rpss.json 200');
  expect(first.warnings?.join('\n')).toMatch(/CilovaSkupinaOsoby could not be had/u);

  asked.length = 0;
  const before = hashTree(temp.content);
  const second = await night(temp, sources);
  expect(second.status).toBe('unchanged');
  expect(hashTree(temp.content)).toEqual(before);
  expect(asked).toContain('/rpss.json 304');
  expect(asked.filter((path) => path.startsWith('query'))).toEqual([]);

  asked.length = 0;
  files.set('/rpss.json', {
    text: toRegisterFile(located(41)),
    lastModified: 'Wed, 02 Sep 2026 23:30:00 GMT',
  });
  const third = await night(temp, sources);
  expect(third).toMatchObject({ status: 'written', changeCounts: { added: 1, changed: 0, ended: 0 } });
  expect(asked.filter((path) => path.startsWith('query'))).toEqual(['query 1040']);
  expect(readProviders(temp)).toHaveLength(41);
  expect(JSON.parse(readFileSync(path.join(temp.content, 'register/changes.json'), 'utf8'))).toMatchObject({
    days: { '2026-09-03': { added: ['41'] } },
  });
});

test('a register that cannot be had stops with words; what is less needed is a warning', async () => {
  const temp = makeTempContent();
  const sources = await startSources();
  await expect(night(temp, sources)).rejects.toThrow(/the server answered 404/u);
  expect(readFileSync(path.join(temp.reports, 'report.md'), 'utf8')).toMatch(/# Import stopped/u);

  sources.files.set('/rpss.json', {
    text: toRegisterFile(located(3)),
    lastModified: 'Tue, 01 Sep 2026 12:00:00 GMT',
  });
  const outcome = await night(temp, sources);
  expect(outcome.status).toBe('written');
  expect(outcome.warnings?.join('\n')).toMatch(/JSON Schema of the register could not be had/u);
});

test('address points not out yet are those of the month before; a server out of order is not asked for older ones', async () => {
  const failWith = (address: string, status: number) =>
    new DownloadError(address, new TransferFailure('no', 'Wait.', { isTransient: false, status }), 1);
  const asked: string[] = [];
  const serving = (isOut: (address: string) => boolean, status: number) => (address: string) => {
    asked.push(address);
    return isOut(address) ? Promise.resolve({ file: 'a.zip' }) : Promise.reject(failWith(address, status));
  };
  const found = await getNewestPoints(
    '2026-09-02',
    serving((address) => address.includes('20260731'), 404),
  );
  expect(found).toEqual({ file: 'a.zip', date: '2026-07-31' });
  expect(asked).toHaveLength(2);

  asked.length = 0;
  await expect(
    getNewestPoints(
      '2026-09-02',
      serving(() => false, 503),
    ),
  ).rejects.toThrow(/cannot be downloaded/u);
  expect(asked).toHaveLength(1);
});
