/** The file of all points: what is read from it is what was written into it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OrpCode } from '../../../src/domain/area.ts';
import type { Form } from '../../../src/domain/form.ts';
import {
  decodePoints,
  encodePoints,
  numberServices,
  type WrittenPoint,
  type WrittenService,
} from '../../../src/map/points-file.ts';

const DECIN = OrpCode.parse('4202');
const TEPLICE = OrpCode.parse('4213');
const CARE = { slug: 'pecovatelska-sluzba', label: 'Pečovatelská služba' };
const ADVICE = { slug: 'odborne-socialni-poradenstvi', label: 'Odborné sociální poradenství' };
/** About a metre: what the file is exact to. */
const STEP = 1e-5;

const service = (id: string, changes: Partial<WrittenService> = {}): WrittenService => ({
  id,
  type: CARE,
  forms: ['ter'],
  ...changes,
});
const written = (services: WrittenService[], changes: Partial<WrittenPoint> = {}): WrittenPoint => ({
  point: { lat: 50.78, lon: 14.21 },
  orpCode: DECIN,
  services,
  ...changes,
});
/** As it comes over the network. */
const roundTrip = (points: readonly WrittenPoint[]) =>
  decodePoints(JSON.parse(JSON.stringify(encodePoints(points))) as ReturnType<typeof encodePoints>);

describe('points file', () => {
  test('an area without points is empty, not one point somewhere', () => {
    expect(roundTrip([])).toEqual({ points: [], services: [], types: [] });
  });

  test('a service at several points is one service', () => {
    const shared = service('7', { type: ADVICE, forms: ['amb', 'ter'] });
    const { points, services, types } = roundTrip([
      written([service('1')]),
      written([shared, service('3')]),
      written([service('1'), shared], { orpCode: TEPLICE, point: { lat: 50.64, lon: 13.82 } }),
    ]);
    expect(points.map((point) => point.services)).toEqual([[0], [1, 2], [0, 1]]);
    expect(services).toHaveLength(3);
    expect(services[1]).toEqual({ type: 1, forms: ['amb', 'ter'] });
    expect(types).toEqual([CARE, ADVICE]);
  });

  test('a point knows its ORP and its place among the points of it', () => {
    const { points } = roundTrip([
      written([service('1')]),
      written([service('2')]),
      written([service('3')], { orpCode: TEPLICE }),
    ]);
    expect(points.map(({ orpCode, index }) => [orpCode, index])).toEqual([
      [DECIN, 0],
      [DECIN, 1],
      [TEPLICE, 0],
    ]);
  });

  test('thousands of points in a row lose no metre on the way', () => {
    const points = Array.from({ length: 20_000 }, (_, index) =>
      written([service(String(index))], {
        point: {
          lat: 48.6 + ((index * 7919) % 20_011) / 9000.7,
          lon: 12.1 + ((index * 104_729) % 20_021) / 3100.3,
        },
      }),
    );
    const last = roundTrip(points).points.at(-1);
    expect(Math.abs((last?.lat ?? 0) - (points.at(-1)?.point.lat ?? 0))).toBeLessThan(STEP);
    expect(Math.abs((last?.lon ?? 0) - (points.at(-1)?.point.lon ?? 0))).toBeLessThan(STEP);
  });
});

describe('any points', () => {
  const FORMS: readonly Form[] = ['amb', 'pob', 'ter'];
  const services = fc
    .array(fc.record({ type: fc.constantFrom(CARE, ADVICE), forms: fc.subarray([...FORMS]) }), {
      minLength: 1,
      maxLength: 20,
    })
    .map((list) => list.map((one, index) => service(`9${String(index)}`, one)));
  const points = services.chain((known) => {
    const ofOrp = (orpCode: OrpCode) =>
      fc.array(
        fc.record({
          point: fc.record({
            lat: fc.double({ min: 48.5, max: 51.1, noNaN: true }),
            lon: fc.double({ min: 12, max: 18.9, noNaN: true }),
          }),
          orpCode: fc.constant(orpCode),
          services: fc.shuffledSubarray(known, { minLength: 1 }),
        }),
        { maxLength: 15 },
      );
    return fc.tuple(ofOrp(DECIN), ofOrp(TEPLICE)).map(([decin, teplice]) => [...decin, ...teplice]);
  });

  test('come back where they were, with the same services, types and forms', () => {
    fc.assert(
      fc.property(points, (before) => {
        const after = roundTrip(before);
        const ids = numberServices(before);
        expect(after.points).toHaveLength(before.length);
        for (const [index, point] of after.points.entries()) {
          const origin = before[index]!;
          expect(Math.abs(point.lat - origin.point.lat)).toBeLessThan(STEP);
          expect(Math.abs(point.lon - origin.point.lon)).toBeLessThan(STEP);
          expect(point.orpCode).toBe(origin.orpCode);
          const read = point.services.map((number) => {
            const { type, forms } = after.services[number]!;
            return { id: ids[number], type: after.types[type], forms };
          });
          expect(read).toEqual(origin.services);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
