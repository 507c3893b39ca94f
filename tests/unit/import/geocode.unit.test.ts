import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readAddressPoints } from '../../../scripts/import/ruian/address-points.ts';
import { addressCodesOf, geocodeProviders, placeCodesOf } from '../../../scripts/import/ruian/geocode.ts';
import { normaliseRegister } from '../../../scripts/import/normalise/normalise-register.ts';
import { parseRegister } from '../../../scripts/import/parse/parse-register.ts';
import { fromSjtsk } from '../../../scripts/import/ruian/sjtsk.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { EMPTY_ADDRESS } from '../../../src/domain/address.ts';
import type { ObecCode } from '../../../src/domain/area.ts';
import { distanceKm } from '../../../src/domain/distance.ts';
import type { Provider } from '../../../src/domain/provider.ts';
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

  interface Knowledge {
    /** What differs in the address point; `null`: there is none. */
    readonly point?: object | null;
    readonly state?: 'from-ruian' | 'absent' | 'remembered';
  }

  async function geocode(address: object, { point = {}, state = 'from-ruian' }: Knowledge = {}) {
    const record = makeRecord({ zarizeni: [makePlace({ adresa: makeAddress({ ...address }) })] });
    const parsed = await parseRegister([record], { territory, asOf: '2026-09-02' });
    const { providers } = normaliseRegister(parsed, { territory });
    const codes = [known.code];
    const result = geocodeProviders(
      providers,
      {
        points: new Map(point === null ? [] : [[known.code, { ...known, ...point }]]),
        absent: new Set(state === 'absent' ? codes : []),
        remembered: new Set(state === 'remembered' ? codes : []),
      },
      territory,
    );
    return {
      place: result.providers[0]?.services[0]?.places[0],
      kinds: result.problems.map(({ kind }) => kind),
    };
  }

  test('point by the code', async () => {
    expect(await geocode({})).toMatchObject({ place: { point: known.point }, kinds: [] });
  });

  test.each<[string, Knowledge, string]>([
    ['code not in RÚIAN', { point: null, state: 'absent' }, 'address-code-not-in-ruian'],
    ['code not known yet', { point: null }, 'position-not-known'],
    ['row without coordinates', { point: { point: null } }, 'address-point-without-position'],
    ['last seen as a seat', { point: { point: null }, state: 'remembered' }, 'position-not-known'],
  ])('%s: no point', async (_case, knowledge, kind) => {
    expect(await geocode({}, knowledge)).toMatchObject({ place: { point: null }, kinds: [kind] });
  });

  test('no code, no point, even where all the rest is known', async () => {
    expect(await geocode({ kodAdresnihoMista: null })).toMatchObject({ place: { point: null }, kinds: [] });
  });

  test('codes of all addresses, and of places', () => {
    const address = (addressCode: string | null) => ({ ...EMPTY_ADDRESS, addressCode });
    const place = {
      id: '1-00000001',
      name: null,
      address: address('2'),
      point: null,
      validFrom: null,
      validTo: null,
    };
    const service = { places: [place], contactAddresses: [address('3'), address(null)] };
    const providers = [
      { seat: address('1'), services: [service] },
      { seat: null, services: [] },
    ] as unknown as Provider[];
    expect(addressCodesOf(providers)).toEqual(new Set(['2', '1', '3']));
    expect(placeCodesOf(providers)).toEqual(new Set(['2']));
  });

  test('another obec in RÚIAN is a problem; that of the register stays', async () => {
    const { place, kinds } = await geocode({ obec: { id: 'Obec/568155' } });
    expect(place?.address.obecCode).toBe('568155');
    expect(kinds).toEqual(['other-obec-in-ruian']);
  });

  test.each<[string, Knowledge]>([
    ['the last import', { state: 'remembered' }],
    ['a source that names none', { point: { obecCode: null } }],
  ])('another obec of %s is no problem', async (_case, knowledge) => {
    const { place, kinds } = await geocode({ obec: { id: 'Obec/568155' } }, knowledge);
    expect([place?.address.obecCode, kinds]).toEqual(['568155', []]);
  });

  test('an obec the register left out is taken, with its kraj; streets and PSČ are not', async () => {
    const { place } = await geocode({ obec: null, kraj: null, ulice: null, psc: null });
    expect(place?.address).toMatchObject({ obecCode: decin, krajCode: 'CZ042', street: null, psc: null });
  });

  describe('part of a town', () => {
    const ruian = { code: '25', name: 'Děčín I-Děčín' };
    const own = { castObce: { id: 'CastObce/26' } };
    const same = { castObce: { id: 'CastObce/25' } };
    const elsewhere = { obec: { id: 'Obec/568155' } };
    const ownPart = { code: '26', name: null };

    test.each<[string, object, Knowledge, object | null]>([
      ['is RÚIAN’s', own, {}, ruian],
      ['is RÚIAN’s where the register has none', {}, {}, ruian],
      ['is RÚIAN’s where the register names no obec', { ...own, obec: null }, {}, ruian],
      ['is the register’s in another obec', { ...own, ...elsewhere }, {}, ownPart],
      ['gets its name in another obec too', { ...same, ...elsewhere }, {}, ruian],
      [
        'is the register’s where the source of the point names no obec',
        own,
        { point: { obecCode: null } },
        ownPart,
      ],
      ['is the register’s where RÚIAN gives none', own, { point: { cityPart: null } }, ownPart],
      ['is the register’s before that of the last import', own, { state: 'remembered' }, ownPart],
      ['gets its name from the last import', same, { state: 'remembered' }, ruian],
      ['is that of the last import where the register has none', {}, { state: 'remembered' }, ruian],
      ['is nothing where the code leads nowhere', {}, { point: null, state: 'absent' }, null],
    ])('%s', async (_case, address, { point = {}, state }, part) => {
      const given = { point: point === null ? null : { cityPart: ruian, ...point } };
      const { place } = await geocode(address, { ...given, ...(state !== undefined && { state }) });
      expect(place?.address.cityPart).toEqual(part);
    });
  });

  test('a district of Praha with code and name', async () => {
    const pragueDistrict = { code: '19', name: 'Praha 1' };
    const point = { obecCode: '554782' as ObecCode, pragueDistrict };
    const { place } = await geocode({ obec: { id: 'Obec/554782' }, kraj: { id: 'Kraj/19' } }, { point });
    expect(place?.address.pragueDistrict).toEqual(pragueDistrict);
  });
});
