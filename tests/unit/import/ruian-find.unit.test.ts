import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { AddressPoint } from '../../../scripts/import/ruian/address-points.ts';
import { type FindOptions, findAddressPoints } from '../../../scripts/import/ruian/find-address-points.ts';
import { CachedPoint } from '../../../scripts/import/ruian/point-cache.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import type { ObecCode } from '../../../src/domain/area.ts';
import { makeCsv, makeRow, makeZip, nameOfCsv } from '../../fixtures/ruian/address-csv.ts';
import { type Positions, codesIn, makeAnswer } from '../../fixtures/ruian/query-answers.ts';
import { type TempContent, makeTempContent, writeFileIn } from './temp-content.ts';

const AS_OF = '2026-09-02';
const MONTH = '2026-08-31';
const DECIN = '562335' as ObecCode;
const POINT = { lat: 50.78, lon: 14.21 };
const PART = { code: '24104', name: 'Děčín I-Děčín' };

const found = (code: string, date = MONTH, changes: object = {}): CachedPoint =>
  CachedPoint.parse({
    status: 'found',
    code,
    date,
    obecCode: DECIN,
    cityPart: PART,
    pragueDistrict: null,
    point: POINT,
    ...changes,
  });
const absent = (code: string, date = MONTH): CachedPoint => ({ status: 'absent', code, date });
const known = (code: string, changes: object = {}): AddressPoint => ({
  code,
  obecCode: DECIN,
  cityPart: PART,
  pragueDistrict: null,
  point: POINT,
  ...changes,
});
const knownPoints = (...points: AddressPoint[]) => new Map(points.map((point) => [point.code, point]));
const codes = (count: number, first = 1) =>
  Array.from({ length: count }, (_, index) => String(first + index));
const everywhere = (...all: string[]): Positions =>
  Object.fromEntries(all.map((code) => [code, [14.21, 50.78]]));

/** A run with a cache of its own and a query service that knows `positions`. */
function prepare(cached: readonly CachedPoint[] | null = null, positions: Positions = {}) {
  const temp = makeTempContent();
  const file = path.join(temp.root, 'cache/address-points.json');
  if (cached !== null) {
    mkdirSync(path.dirname(file));
    writeFileSync(file, JSON.stringify(cached));
  }
  const asked: string[] = [];
  const fetch = vi.fn((url: string | URL | Request) => {
    const address = url instanceof Request ? url.url : url;
    asked.push(...codesIn(address));
    return Promise.resolve(new Response(makeAnswer(address, positions)));
  });
  const getCountryFile = vi.fn(() =>
    Promise.resolve({ file: path.join(temp.root, 'country.zip'), date: MONTH }),
  );
  const online = {
    queryAddress: 'http://127.0.0.1/query',
    getCountryFile,
    queryOptions: { fetch, pauseMs: 0 },
  };
  const find = (wanted: readonly string[], options: Partial<FindOptions> = {}) =>
    findAddressPoints(new Set(wanted), {
      cacheFile: file,
      known: new Map(),
      asOf: AS_OF,
      online,
      ...options,
    });
  const readCache = () => JSON.parse(readFileSync(file, 'utf8')) as unknown;
  return { temp, file, asked, fetch, getCountryFile, online, find, readCache };
}

async function writeCountry(temp: TempContent, ...present: string[]): Promise<void> {
  const csv = makeCsv(...present.map((code) => makeRow(code)));
  writeFileIn(temp, 'country.zip', await makeZip({ [nameOfCsv(DECIN)]: csv }));
}

describe('what is asked for', () => {
  test('nothing, when all is in the cache or known', async () => {
    const { find, fetch, getCountryFile } = prepare([found('1'), absent('2')]);
    // Its age is not known, so it would be asked for; without a cache from run to run it is not.
    const result = await find(['1', '2']);
    expect(result).toMatchObject({
      source: 'ruian',
      points: new Map([['1', known('1')]]),
      absent: new Set(['2']),
      remembered: new Set(),
      asked: { cached: 2, query: 0, country: 0 },
      warnings: [],
    });
    const first = prepare();
    expect((await first.find(['3'], { known: knownPoints(known('3')) })).asked.cached).toBe(1);
    for (const ask of [fetch, getCountryFile, first.fetch]) expect(ask).not.toHaveBeenCalled();
  });

  test('the query service for up to 2,000 codes', async () => {
    const wanted = codes(2000);
    const { find, asked, getCountryFile } = prepare(null, everywhere(...wanted));
    expect((await find(wanted)).asked).toEqual({ cached: 0, query: 2000, country: 0 });
    expect(asked).toHaveLength(2000);
    expect(getCountryFile).not.toHaveBeenCalled();
  });

  test('the ZIP of the country for more, and all is taken from it', async () => {
    const wanted = codes(2002);
    const { temp, find, fetch, readCache } = prepare([found('1', '2026-01-31', { cityPart: null })]);
    await writeCountry(temp, ...codes(2001));
    const { points, absent: gone, asked, saveCache } = await find(wanted);
    expect(asked).toEqual({ cached: 0, query: 0, country: 2002 });
    expect([points.size, [...gone]]).toEqual([2001, ['2002']]);
    expect(points.get('1')?.cityPart).toEqual(PART);
    expect(fetch).not.toHaveBeenCalled();
    saveCache();
    expect(readCache()).toContainEqual(absent('2002', MONTH));
  });

  test('an absent code again after 30 days, a point after 180', async () => {
    const cached = [
      absent('1', '2026-08-04'),
      absent('2', '2026-08-03'),
      found('3', '2026-03-06'),
      found('4', '2026-03-05'),
    ];
    const { find, asked } = prepare(cached, everywhere('2', '4'));
    const { points, absent: gone } = await find(['1', '2', '3', '4']);
    expect(asked).toEqual(['2', '4']);
    expect([...points.keys()].toSorted()).toEqual(['2', '3', '4']);
    expect([...gone]).toEqual(['1']);
  });

  test('at most 200 old points a run, the oldest first', async () => {
    const all = codes(250);
    const cached = all.map((code) => found(code, Number(code) > 100 ? '2025-01-31' : '2025-02-28'));
    const { find, asked } = prepare(cached, everywhere(...all));
    await find(all);
    expect(asked).toHaveLength(200);
    expect(asked).toEqual([...codes(50), ...codes(150, 101)]);
  });

  test('points of the last import that are not in the cache, as the oldest', async () => {
    const { find, asked } = prepare([found('1')], everywhere('2'));
    await find(['1', '2'], { known: knownPoints(known('2')) });
    expect(asked).toEqual(['2']);
  });

  test('addresses of the last import without a point, if they are places now', async () => {
    const { find, asked } = prepare(null, everywhere('1', '2'));
    const seats = knownPoints(known('1', { point: null }), known('2', { point: null }));
    const { points } = await find(['1', '2'], { known: seats, placeCodes: new Set(['2']) });
    expect(asked).toEqual(['2']);
    expect(points.get('1')).toEqual(known('1', { point: null }));
    expect(points.get('2')).toEqual(known('2'));
  });

  test('nothing without a network', async () => {
    const { find } = prepare([found('1')]);
    const result = await find(['1', '2', '3'], { online: undefined, known: knownPoints(known('2')) });
    expect([...result.points.keys()]).toEqual(['1', '2']);
    expect(result).toMatchObject({
      source: 'previous',
      remembered: new Set(['2']),
      absent: new Set(),
      warnings: [],
    });
  });
});

describe('answers', () => {
  test('of the query service are kept; obec and parts are those known before', async () => {
    const { find, readCache } = prepare([found('1', '2025-01-31')], everywhere('1', '2', '3'));
    const { points, remembered, saveCache } = await find(['1', '2', '3'], { known: knownPoints(known('2')) });
    expect(points.get('1')).toEqual(known('1'));
    expect(points.get('2')).toEqual(known('2'));
    expect(points.get('3')).toEqual(known('3', { obecCode: null, cityPart: null }));
    expect([...remembered]).toEqual(['2']);
    saveCache();
    // The obec of the last import may have been the register's: it is not kept as an answer of RÚIAN.
    const bare = { obecCode: null, cityPart: null };
    expect(readCache()).toEqual([found('1', AS_OF), found('2', AS_OF, bare), found('3', AS_OF, bare)]);
  });

  test('that differ by rounding move nothing, others do', async () => {
    const { find } = prepare([found('1', '2025-01-31'), found('2', '2025-01-31')], {
      '1': [14.210_000_2, 50.78],
      '2': [14.2101, 50.78],
    });
    const { points } = await find(['1', '2']);
    expect(points.get('1')?.point).toEqual(POINT);
    expect(points.get('2')?.point).toEqual({ lat: 50.78, lon: 14.2101 });
  });

  test('older than what is known do not replace it', async () => {
    const wanted = codes(2010);
    const { temp, find } = prepare([absent('1', AS_OF), found('2', AS_OF)]);
    await writeCountry(temp, ...wanted.filter((code) => code !== '2'));
    const { points, absent: gone, warnings } = await find(wanted);
    expect([[...gone], warnings]).toEqual([['1'], []]);
    expect(points.get('2')?.point).toEqual(POINT);
  });

  test('a code no longer there has no point any more', async () => {
    const { find } = prepare([found('1', '2025-01-31')]);
    const { points, absent: gone } = await find(['1'], { known: knownPoints(known('1')) });
    expect([points.size, [...gone]]).toEqual([0, ['1']]);
  });
});

describe('a source out of order does not stop', () => {
  test('the query service: what is known stays, the rest is not known', async () => {
    const { find, online, readCache } = prepare([found('1', '2025-01-31'), absent('2', '2025-01-31')]);
    const fetch = () => Promise.resolve(new Response('', { status: 503 }));
    const result = await find(['1', '2', '3'], {
      online: { ...online, queryOptions: { fetch, pauseMs: 0 } },
    });
    expect([...result.points.keys(), ...result.absent]).toEqual(['1', '2']);
    expect(result.warnings).toEqual([
      'the query service of RÚIAN failed: it answers with status 503. Positions known before are kept, 1 of 3 codes have none until a later import',
    ]);
    result.saveCache();
    expect(readCache()).toEqual([found('1', '2025-01-31'), absent('2', '2025-01-31')]);
  });

  test('a download that fails, or a ZIP that is damaged', async () => {
    const { temp, find, online } = prepare();
    writeFileIn(temp, 'country.zip', 'PK but no ZIP');
    const options = { known: knownPoints(known('1')) };
    const damaged = await find(codes(2500), options);
    expect([...damaged.points.keys()]).toEqual(['1']);
    expect(damaged.warnings).toEqual([expect.stringMatching(/cannot be read as a ZIP.*2499 of 2500 codes/u)]);

    const fails = () => Promise.reject(new OperatorError('no answer', 'wait'));
    const failed = await find(codes(2500), { ...options, online: { ...online, getCountryFile: fails } });
    expect(failed.warnings).toEqual([expect.stringMatching(/cannot be had: no answer/u)]);
  });

  test('a bug does', async () => {
    const { find, online } = prepare();
    const getCountryFile = () => Promise.reject(new RangeError('bug'));
    await expect(find(codes(2500), { online: { ...online, getCountryFile } })).rejects.toThrow(RangeError);
  });

  test('answers that lack most of what a register uses are not believed', async () => {
    const { temp, find, readCache } = prepare();
    const few = await find(codes(30));
    expect(few.warnings).toEqual([expect.stringMatching(/lacks most of the codes/u)]);
    expect(few.absent.size).toBe(0);
    await writeCountry(temp, ...codes(1000));
    const part = await find(codes(2500));
    expect([part.points.size, part.absent.size]).toEqual([0, 0]);
    part.saveCache();
    expect(readCache()).toEqual([]);
  });

  test('codes absent before are no sign of that', async () => {
    const all = codes(60);
    const { find } = prepare(all.map((code) => absent(code, '2026-01-31')));
    expect(await find(all)).toMatchObject({ absent: new Set(all), warnings: [] });
  });
});

describe('the cache', () => {
  test('holds only what is wanted: what ended or turned secret goes in the same run', async () => {
    const { find, file } = prepare([found('1'), found('900000666'), absent('900000667')]);
    const result = await find(['1']);
    expect(readFileSync(file, 'utf8')).toContain('900000666');
    result.saveCache();
    expect(readFileSync(file, 'utf8')).not.toMatch(/90000066[67]/u);
    expect(existsSync(`${file}.new`)).toBe(false);
  });

  test('is the same whatever the order, and sorted by code', async () => {
    const { find, file } = prepare(null, everywhere('10', '9'));
    (await find(['10', '9', '1'])).saveCache();
    const text = readFileSync(file, 'utf8');
    expect(text.match(/"code":"\d+"/gu)).toEqual(['"code":"1"', '"code":"9"', '"code":"10"']);
    (await find(['1', '9', '10'])).saveCache();
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test.each([
    '',
    '{"1":',
    '[{"status":"found","code":"1"}]',
    '[{"status":"absent","code":"x","date":"2026-01-01"}]',
  ])('that is damaged (%s) is made anew, with a warning', async (text) => {
    const { find, file, asked, readCache } = prepare([], everywhere('1'));
    writeFileSync(file, text);
    const { points, warnings, saveCache } = await find(['1']);
    expect(warnings).toEqual([`${file} is damaged; it is made anew, and address points are asked for again`]);
    expect([asked, [...points.keys()]]).toEqual([['1'], ['1']]);
    saveCache();
    expect(readCache()).toHaveLength(1);
  });

  test('may be done without', async () => {
    const { find } = prepare(null, everywhere('1'));
    const { points, saveCache } = await find(['1'], { cacheFile: null });
    saveCache();
    expect(points.size).toBe(1);
  });
});

describe('local files', () => {
  test('beat the cache; what they lack is absent now, and not kept as that', async () => {
    const { temp, find, fetch, readCache } = prepare([found('1', MONTH, { point: null }), found('2')]);
    const local = writeFileIn(temp, 'adr.csv', makeCsv(makeRow('1')));
    const result = await find(['1', '2', '3'], { local, known: knownPoints(known('3')) });
    expect(result.points.get('1')?.point).not.toBeNull();
    expect([...result.absent]).toEqual(['2', '3']);
    expect(result).toMatchObject({ source: 'ruian', remembered: new Set() });
    expect(fetch).not.toHaveBeenCalled();
    result.saveCache();
    expect(readCache()).toEqual([expect.objectContaining({ code: '1', date: AS_OF }), found('2')]);
  });

  test('that cannot be read stop', async () => {
    const { temp, find } = prepare();
    const local = writeFileIn(temp, 'adr.csv', 'kod;lat;lon\n');
    await expect(find(['1'], { local })).rejects.toThrow(/19 columns/u);
  });
});
