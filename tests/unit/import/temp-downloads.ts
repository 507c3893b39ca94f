/** Downloads into a cache of its own for each test, with limits of milliseconds. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished } from 'vitest';
import { type ObtainOptions, type Obtained, obtain } from '../../../scripts/import/download/obtain.ts';
import { type Published, type UnreliableServer, serve, startUnreliableServer } from './unreliable-server.ts';

export const OLD_DATE = 'Tue, 01 Sep 2026 02:00:00 GMT';
export const NEW_DATE = 'Wed, 02 Sep 2026 02:00:00 GMT';

/** Both are longer than what is looked at before anything is written, and of the same length. */
export const OLD: Published = { text: makeRegister('old'), etag: '"old"', lastModified: OLD_DATE };
export const NEW: Published = { text: makeRegister('new'), etag: '"new"', lastModified: NEW_DATE };
/** Bytes of about half of them. */
export const HALF = 6000;

export function makeRegister(word: string): string {
  return JSON.stringify({ polozky: Array.from({ length: 1000 }, (_, index) => `${word} ${index}`) });
}

export const FAST = { attempts: 4, pauseMs: 1, maxPauseMs: 5, stallMs: 5_000, totalMs: 10_000 };

/** To be called once by each file of tests. */
export function useTempCache() {
  let cache = '';
  beforeEach(() => {
    cache = mkdtempSync(path.join(tmpdir(), 'download-test-'));
    onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  });
  const fileIn = (slot: 'part' | 'fresh' | 'kept') => path.join(cache, 'downloads', slot, 'rpss.json');
  const get = (where: string, options: Partial<ObtainOptions> = {}): Promise<Obtained> =>
    obtain(where, {
      cache,
      name: 'rpss.json',
      kind: 'json',
      maxBytes: 1_000_000,
      fresh: false,
      ...options,
      retry: { ...FAST, ...options.retry },
    });
  return {
    folder: () => cache,
    fileIn,
    filesIn: (slot: 'part' | 'fresh' | 'kept') => readdirSync(path.dirname(fileIn(slot))),
    get,
    /** With OLD as the last good copy. */
    startWithKept: async (): Promise<UnreliableServer> => {
      const server = await startUnreliableServer(serve(OLD));
      (await get(server.address)).accept();
      expect(readText(fileIn('kept'))).toBe(OLD.text);
      return server;
    },
  };
}

export function readText(file: string): string {
  return readFileSync(file, 'utf8');
}

export function rangesOf({ requests }: UnreliableServer): (string | undefined)[] {
  return requests.map(({ range }) => range);
}
