/** Written with the index: which service on the map a result is. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAP_NUMBERS_FILE, type MapNumbersFile } from '../../../src/search/map-numbers.ts';
import { writeIndex } from '../../../src/search/pagefind.ts';
import type { SearchRecord } from '../../../src/search/records.ts';

const record = (id: string, onMap: number | null): SearchRecord => ({
  path: `sluzby/${id}/`,
  meta: { id, title: `Poradna ${id}`, type: '', provider: '', where: '', obec: '', phone: '', points: '' },
  texts: { name: [`Poradna ${id}`], provider: [], places: [], remarks: [] },
  marks: [],
  filters: { druh: [], skupina: [], forma: [], orp: [], okres: [], vek: [], znak: [] },
  onMap,
});

describe('numbers on the map', () => {
  let folder: string;
  let ids: MapNumbersFile;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'rozcestnik-index-'));
    await writeIndex([record('31', 2), record('12', 0), record('44', null), record('20', 1)], folder);
    ids = JSON.parse(readFileSync(path.join(folder, MAP_NUMBERS_FILE), 'utf8')) as MapNumbersFile;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('each leads from the id of a result to the service with that number', () => {
    const urls = ids.map((id) => {
      const file = gunzipSync(readFileSync(path.join(folder, 'fragment', `${id}.pf_fragment`))).toString(
        'utf8',
      );
      return /"url":"([^"]+)"/u.exec(file)?.[1];
    });
    expect(urls).toEqual(['sluzby/12/', 'sluzby/20/', 'sluzby/31/']);
  });

  test('a service without a point has none', () => {
    expect(readdirSync(path.join(folder, 'fragment'))).toHaveLength(4);
    expect(ids).toHaveLength(3);
  });
});
