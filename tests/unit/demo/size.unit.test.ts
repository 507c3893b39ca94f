/** The demo at the size of the real register, and with ballast. Nothing is written to a file here. */
import { describe, expect, test } from 'vitest';
import { MAX_RECORDS, countRecords, generateDemo } from '../../../scripts/demo/generate.ts';
import type { RawRecord } from '../../../scripts/demo/raw-record.ts';
import { Area } from '../../../src/domain/area.ts';
import {
  inForce,
  isPlaceInForce,
  isServiceInForce,
  obecCodeOf,
  openPlaces,
  openPlacesOf,
  records,
  territory,
  USTECKY_KRAJ,
} from './demo-fixture.ts';

/** Services and places the real register has. */
const REAL = { services: 6733, places: 18_907, bytes: 100e6 };
const ONE_ORP = Area.parse(['4202']);

const sizeOf = (all: readonly RawRecord[]): number => Buffer.byteLength(JSON.stringify(all));
const hasEnded = ({ datumPoskytovaniDo }: RawRecord): boolean =>
  (datumPoskytovaniDo ?? '9999') < '2026-09-01';

describe('generateDemo', () => {
  test('gives the same records for the same options', () => {
    const again = generateDemo({ territory, area: USTECKY_KRAJ, services: 470 });
    expect(JSON.stringify([...again.records])).toBe(JSON.stringify(records));
  });

  test('works for one ORP', () => {
    const one = [...generateDemo({ territory, area: ONE_ORP, services: 40 }).records];
    expect(one.length).toBeGreaterThanOrEqual(40);
  });

  test('gives each house once, with the record that needs it first', () => {
    const { records: all, takeAddressPoints } = generateDemo({ territory, area: ONE_ORP, services: 40 });
    const codes = new Set<number>();
    for (const record of all) {
      for (const { code } of takeAddressPoints()) {
        expect(codes.has(code)).toBe(false);
        codes.add(code);
      }
      const retired = 990_000_000;
      for (const { adresa } of record.zarizeni ?? []) {
        const code = adresa?.kodAdresnihoMista ?? retired;
        if (code < retired) expect(codes).toContain(code);
      }
    }
  });
});

describe('size', () => {
  test('the bytes of a service are those of the real register', () => {
    const perService = sizeOf(records) / inForce.length;
    expect(perService / (REAL.bytes / REAL.services)).toBeGreaterThan(0.95);
    expect(perService / (REAL.bytes / REAL.services)).toBeLessThan(1.05);
  });

  test('most services have a place or two, a few have thirty to sixty', () => {
    const counts = inForce.map((record) => openPlacesOf(record).length);
    expect(counts.filter((count) => count <= 2).length / counts.length).toBeGreaterThan(0.6);
    expect(counts.filter((count) => count >= 25).length).toBeGreaterThanOrEqual(2);
    expect(Math.max(...counts)).toBeLessThanOrEqual(66);
    expect(openPlaces.length / inForce.length).toBeCloseTo(REAL.places / REAL.services, 1);
  });

  test('about as many entries of places are past as are in force', () => {
    const entries = records.reduce((sum, { zarizeni }) => sum + (zarizeni ?? []).length, 0);
    expect(entries / openPlaces.length).toBeGreaterThan(1.8);
    expect(entries / openPlaces.length).toBeLessThan(3);
  });

  test('covers the whole country with as many places as the real register', { timeout: 30_000 }, () => {
    const ids = new Set<number>();
    const orps = new Set<string | undefined>();
    const names = new Map<string, string>();
    const count = { inForce: 0, places: 0, ended: 0 };
    for (const record of generateDemo({ territory, area: ['CZ'], services: REAL.services }).records) {
      ids.add(record.portalId);
      if (hasEnded(record)) count.ended += 1;
      if (isServiceInForce(record)) {
        const places = openPlacesOf(record);
        count.inForce += 1;
        count.places += places.length;
        for (const { address } of places) orps.add(territory.findObec(obecCodeOf(address))?.orpCode);
      }
      const { ico, nazev } = record.poskytovatel;
      if (ico === null) continue;
      expect(names.get(ico) ?? nazev).toBe(nazev);
      names.set(ico, nazev);
    }
    expect(count.inForce).toBe(REAL.services);
    expect(Math.abs(count.places / REAL.places - 1)).toBeLessThan(0.01);
    expect(count.ended / ids.size).toBeGreaterThan(0.11);
    expect(count.ended / ids.size).toBeLessThan(0.14);
    expect(orps.size).toBe(206);
  });
});

describe('ballast', () => {
  const options = { territory, area: ONE_ORP, services: 60 };
  const plain = [...generateDemo(options).records];
  const heavy = [...generateDemo({ ...options, ballast: 4 }).records];

  test('makes the file so many times as big, by ended services and by what stands in those in force', () => {
    expect(sizeOf(heavy) / sizeOf(plain)).toBeGreaterThan(3.4);
    expect(sizeOf(heavy) / sizeOf(plain)).toBeLessThan(4.6);
    const [before, after] = [plain, heavy].map((all) => sizeOf(all.filter((one) => isServiceInForce(one))));
    expect((after ?? 0) / (before ?? 1)).toBeGreaterThan(2);
    expect(heavy.filter(hasEnded).length).toBeGreaterThan(plain.filter(hasEnded).length * 5);
  });

  test('leaves all that is kept of the other services as it is', () => {
    const ids = new Set(plain.map(({ portalId }) => portalId));
    const kept = (record: RawRecord): unknown => ({
      ...record,
      zarizeni: (record.zarizeni ?? []).filter((place) => isPlaceInForce(place)),
      doplnkoveUdaje: {
        subsidies: record.doplnkoveUdaje?.dotaceZeStatnihoRozpoctu ?? [],
        inspections: record.doplnkoveUdaje?.evidovaneInspekce ?? [],
      },
    });
    expect(heavy.filter(({ portalId }) => ids.has(portalId)).map(kept)).toEqual(plain.map(kept));
    expect(heavy.filter(({ portalId }) => !ids.has(portalId)).every(hasEnded)).toBe(true);
  });

  test('gives each added service an id of its own, and some a provider that has others in force', () => {
    expect(new Set(heavy.map(({ portalId }) => portalId)).size).toBe(heavy.length);
    expect(new Set(heavy.map(({ identifikator }) => identifikator)).size).toBe(heavy.length);
    expect(countRecords({ services: 470, ballast: 4 })).toBeGreaterThan(countRecords({ services: 470 }));
    const living = new Set(plain.map(({ poskytovatel }) => poskytovatel.nazev));
    const added = heavy.slice().filter(({ portalId }) => portalId > 900_000_000 + plain.length);
    expect(added.some(({ poskytovatel }) => living.has(poskytovatel.nazev))).toBe(true);
    expect(added.some(({ poskytovatel }) => !living.has(poskytovatel.nazev))).toBe(true);
  });

  test('there are numbers for ten times the services and for ten times the bytes', () => {
    expect(countRecords({ services: REAL.services * 10 })).toBeLessThanOrEqual(MAX_RECORDS);
    expect(countRecords({ services: REAL.services, ballast: 10 })).toBeLessThanOrEqual(MAX_RECORDS);
  });
});
