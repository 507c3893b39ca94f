import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readAddressPoints } from '../../../scripts/import/ruian/address-points.ts';
import { geocodeProviders } from '../../../scripts/import/ruian/geocode.ts';
import { normaliseRegister } from '../../../scripts/import/normalise/normalise-register.ts';
import { parseRegister } from '../../../scripts/import/parse/parse-register.ts';
import { fromSjtsk } from '../../../scripts/import/ruian/sjtsk.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import type { ObecCode } from '../../../src/domain/area.ts';
import { distanceKm } from '../../../src/domain/coordinates.ts';
import { makeAddress, makePlace, makeRecord } from '../../fixtures/rpss/register-record.ts';
import { FIXTURES, makeTempContent } from './temp-content.ts';

const CSV = path.join(FIXTURES, 'ruian/real-services.csv');
const ControlPoint = z.object({
  name: z.string(),
  y: z.number(),
  x: z.number(),
  lat: z.number(),
  lon: z.number(),
});
const { points, wrongAxes } = z
  .object({ points: z.array(ControlPoint), wrongAxes: ControlPoint.omit({ name: true }) })
  .parse(JSON.parse(readFileSync(path.join(FIXTURES, 'ruian/control-points.json'), 'utf8')));

describe('S-JTSK to WGS 84', () => {
  test.each(points)('$name agrees within 0.1 m', ({ y, x, lat, lon }) => {
    expect(distanceKm(fromSjtsk(y, x), { lat, lon }) * 1000).toBeLessThanOrEqual(0.1);
  });

  test('the wrong order of axes would be seen', () => {
    expect(distanceKm(fromSjtsk(wrongAxes.y, wrongAxes.x), wrongAxes)).toBeGreaterThan(100);
  });

  test('seven decimals', () => {
    expect(fromSjtsk(744_384.54, 1_042_569.73)).toEqual({ lat: 50.0894798, lon: 14.3986063 });
  });
});

describe('address points of RÚIAN', () => {
  test('only wanted rows, from a file or from a folder at any depth', async () => {
    const temp = makeTempContent();
    const folder = path.join(temp.root, 'ruian/CSV');
    mkdirSync(folder, { recursive: true });
    copyFileSync(CSV, path.join(folder, '20260831_OB_554499_ADR.csv'));
    const wanted = new Set(['11867906', '1']);
    const fromFile = await readAddressPoints(CSV, wanted);
    expect([...fromFile.keys()]).toEqual(['11867906']);
    expect(fromFile.get('11867906')).toMatchObject({
      obecCode: '554499',
      point: { lat: 50.223071, lon: 12.2024735 },
    });
    expect(await readAddressPoints(path.join(temp.root, 'ruian'), wanted)).toEqual(fromFile);
  });
});

describe('geocodeProviders', () => {
  const territory = readAreas('content');
  const decin = '562335' as ObecCode;
  const known = {
    code: '900000001',
    obecCode: decin,
    cityPart: null,
    pragueDistrict: null,
    point: { lat: 50.78, lon: 14.21 },
  };

  async function geocode(address: object, point: object | null, source: 'ruian' | 'previous' = 'ruian') {
    const record = makeRecord({ zarizeni: [makePlace({ adresa: makeAddress({ ...address }) })] });
    const { providers } = normaliseRegister(
      await parseRegister([record], { territory, asOf: '2026-09-02' }),
      { territory, asOf: '2026-09-02' },
    );
    const entries = point === null ? [] : [['900000001', { ...known, ...point }] as const];
    const result = geocodeProviders(providers, { points: new Map(entries), source }, territory);
    return {
      place: result.providers[0]?.services[0]?.places[0],
      kinds: result.problems.map(({ kind }) => kind),
    };
  }

  test('point by the code', async () => {
    expect(await geocode({}, {})).toMatchObject({ place: { point: known.point }, kinds: [] });
  });

  test.each([
    ['code not in RÚIAN', null, 'ruian', 'address-code-not-in-ruian'],
    ['code not known yet', null, 'previous', 'position-not-known'],
    ['row without coordinates', { point: null }, 'ruian', 'address-point-without-position'],
  ] as const)('%s: no point', async (_case, point, source, kind) => {
    expect(await geocode({}, point, source)).toMatchObject({ place: { point: null }, kinds: [kind] });
  });

  test('no code, no point, even where all the rest is known', async () => {
    expect(await geocode({ kodAdresnihoMista: null }, {})).toMatchObject({
      place: { point: null },
      kinds: [],
    });
  });

  test('another obec in RÚIAN is a problem; that of the register stays', async () => {
    const { place, kinds } = await geocode({ obec: { id: 'Obec/568155' } }, {});
    expect(place?.address.obecCode).toBe('568155');
    expect(kinds).toEqual(['other-obec-in-ruian']);
  });

  test('an obec the register left out is taken, with its kraj; streets and PSČ are not', async () => {
    const { place } = await geocode({ obec: null, kraj: null, ulice: null, psc: null }, {});
    expect(place?.address).toMatchObject({ obecCode: decin, krajCode: 'CZ042', street: null, psc: null });
  });

  test('names of town parts, if the register gives the same code', async () => {
    const cityPart = { code: '25', name: 'Děčín I-Děčín' };
    const { place } = await geocode({ castObce: { id: 'CastObce/25' } }, { cityPart });
    expect(place?.address.cityPart).toEqual(cityPart);
    expect((await geocode({}, { cityPart })).place?.address.cityPart).toBeNull();
  });
});
