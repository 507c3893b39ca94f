/** The server that tests and `npm run serve` use. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OperatorError } from '../../scripts/lib/errors.ts';
import { startStaticServer } from '../../scripts/lib/static-server.ts';
import type { StaticServer } from '../../scripts/lib/static-server.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-server-'));
const servers: StaticServer[] = [];
let root: string;
let katalog: string;

async function start(base?: string): Promise<string> {
  const server = await startStaticServer({ folder, ...(base === undefined ? {} : { base }) });
  servers.push(server);
  return server.address;
}

beforeAll(async () => {
  mkdirSync(path.join(folder, 'orp', 'decin'), { recursive: true });
  const files = {
    'index.html': '<h1>Úvod</h1>',
    'orp/decin/index.html': 'Děčín',
    'mista.geojson': '{}',
    'sluzby.csv': 'id',
    '404.html': '<h1>Stránka tu není</h1>',
    _headers: '/*\n  Referrer-Policy: no-referrer\n/katalog/orp/*\n  X-Orp: 1\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  root = await start();
  katalog = await start('katalog');
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

/** A request whose path is sent as it is written; fetch() would tidy it up first. */
function statusOf(address: string, rawPath: string): Promise<number | undefined> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path: rawPath }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

describe('startStaticServer', () => {
  test('listens on this machine alone and says where', () => {
    expect(root).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect(katalog).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/katalog\/$/u);
  });
  test('sends pages, data and their types', async () => {
    const page = await fetch(`${root}orp/decin/`);
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([
      200,
      'text/html;charset=utf-8',
      'Děčín',
    ]);
    expect((await fetch(`${root}mista.geojson`)).headers.get('content-type')).toBe('application/geo+json');
    expect((await fetch(`${root}sluzby.csv`)).headers.get('content-type')).toBe('text/csv;charset=utf-8');
  });
  test('applies _headers, also to the page of errors, and keeps the file itself back', async () => {
    expect((await fetch(root)).headers.get('referrer-policy')).toBe('no-referrer');
    expect((await fetch(`${root}nic/`)).headers.get('referrer-policy')).toBe('no-referrer');
    expect((await fetch(`${root}_headers`)).status).toBe(404);
  });
  test('matches _headers with the whole path, base included', async () => {
    expect((await fetch(`${katalog}orp/decin/`)).headers.get('x-orp')).toBe('1');
    expect((await fetch(`${root}orp/decin/`)).headers.get('x-orp')).toBeNull();
  });
  test('answers 404 with the page of the site', async () => {
    const response = await fetch(`${katalog}neni/`);
    expect([response.status, await response.text()]).toEqual([404, '<h1>Stránka tu není</h1>']);
  });
  test('adds the slash at the end of a page and keeps the query', async () => {
    const response = await fetch(`${katalog}orp/decin?x=1`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/katalog/orp/decin/?x=1']);
  });
  test('has nothing outside of the base path but the way to it', async () => {
    const origin = new URL(katalog).origin;
    expect((await fetch(`${origin}/orp/decin/`)).status).toBe(404);
    expect((await fetch(`${origin}/katalog`, { redirect: 'manual' })).status).toBe(301);
  });
  test.each(['/../../etc/passwd', '/..%2f..%2fetc/passwd', '/%00', '/%E0%A4%A', '/index.html/'])(
    'has nothing at %s',
    async (rawPath) => {
      expect(await statusOf(root, rawPath)).toBe(404);
    },
  );
  test('answers no other methods', async () => {
    expect((await fetch(root, { method: 'POST', body: 'x' })).status).toBe(405);
  });
  test('takes the next port when the wanted one is taken', async () => {
    const taken = Number(new URL(root).port);
    const server = await startStaticServer({ folder, port: taken });
    servers.push(server);
    expect(Number(new URL(server.address).port)).toBeGreaterThan(taken);
  });
  test('a missing folder is a sentence, not a stack', async () => {
    await expect(startStaticServer({ folder: path.join(folder, 'neni') })).rejects.toThrow(OperatorError);
  });
});
