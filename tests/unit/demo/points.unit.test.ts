import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import proj4 from 'proj4';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { radiusOf } from '../../../scripts/demo/address-points.ts';
import { encodeWindows1250 } from '../../../scripts/demo/address-rows.ts';
import { writeRaw } from '../../../scripts/demo/write-raw.ts';
import { records, territory, USTECKY_KRAJ } from './demo-fixture.ts';

const S_JTSK =
  '+proj=krovak +lat_0=49.5 +lon_0=24.83333333333333 +alpha=30.28813972222222 +k=0.9999 +x_0=0 +y_0=0 ' +
  '+ellps=bessel +towgs84=570.8,85.7,462.8,4.998,1.587,5.261,3.56 +units=m +no_defs';
const options = { territory, area: USTECKY_KRAJ, services: 470 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'demo-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('writeRaw', () => {
  test('writes the same bytes each time', async () => {
    const first = await writeRaw(options, path.join(folder, 'first'));
    const second = await writeRaw(options, path.join(folder, 'second'));
    // Megabytes: a difference is found faster than it could be shown.
    for (const name of ['rpss', 'ruian'] as const) {
      expect((await readFile(first[name])).equals(await readFile(second[name])), name).toBe(true);
    }
    const lines = records.map((record) => JSON.stringify(record));
    expect((await readFile(first.rpss, 'utf8')) === `{"polozky":[\n${lines.join(',\n')}\n]}\n`).toBe(true);
    expect(first.records).toBe(records.length);
  });

  test('writes address points as RÚIAN does, each near its obec', async () => {
    const { ruian, addressPoints } = await writeRaw(options, path.join(folder, 'points'));
    const text = new TextDecoder('windows-1250').decode(await readFile(ruian));
    const [header, ...rows] = text.split('\r\n');
    expect(header?.split(';')).toHaveLength(19);
    expect(rows.pop()).toBe('');
    expect(rows).toHaveLength(addressPoints);
    for (const row of rows) {
      const fields = row.split(';');
      expect(fields).toHaveLength(19);
      const obec = territory.getObec(fields[1] ?? '');
      expect(fields[2]).toBe(obec.name);
      if (fields[16] === '') continue;
      const [y, x] = [Number(fields[16]), Number(fields[17])];
      expect(y > 432_000 && y < 902_000 && x > 936_000 && x < 1_220_000, row).toBe(true);
      const [lon, lat] = proj4<[number, number]>(S_JTSK, 'WGS84', [-y, -x]);
      const north = (lat - obec.point.lat) * 111_320;
      const east = (lon - obec.point.lon) * 111_320 * Math.cos((lat * Math.PI) / 180);
      expect(Math.hypot(north, east), row).toBeLessThanOrEqual(radiusOf(obec) * 1.01);
    }
  });
});

test('encodeWindows1250 writes Czech letters and refuses others', () => {
  expect([...encodeWindows1250('č–Ž')]).toEqual([0xe8, 0x96, 0x8e]);
  expect(() => encodeWindows1250('я')).toThrow(/no character/u);
});
