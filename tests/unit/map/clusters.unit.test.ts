/** Points that stand together on the map: nothing is lost, nothing overlaps. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bounds,
  type ClusterPoint,
  Clusters,
  MAX_ZOOM,
  type MapItem,
} from '../../../src/map/clusters.ts';

const CZECHIA: Bounds = [12, 48.5, 19, 51.2];
const ZOOMS = [5, 6.25, 7, 8.5, 10, 11.75, 13, 14.5, 16, 17.75, MAX_ZOOM];
const TARGET_PX = 44;

const point = (id: number, lat: number, lon: number, changes: Partial<ClusterPoint> = {}): ClusterPoint => ({
  id,
  lat,
  lon,
  count: 1,
  rank: id,
  ...changes,
});
/** Pixels on a map of the web. */
const toPixels = ({ lat, lon }: { lat: number; lon: number }, zoom: number) => {
  const scale = 256 * 2 ** zoom;
  const radians = (lat * Math.PI) / 180;
  return {
    x: ((lon + 180) / 360) * scale,
    y: ((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * scale,
  };
};
const distancePx = (a: MapItem, b: MapItem, zoom: number) => {
  const [one, other] = [toPixels(a, zoom), toPixels(b, zoom)];
  return Math.hypot(one.x - other.x, one.y - other.y);
};
/** About so many metres north of a place in Děčín. */
const north = (metres: number) => 50.78 + metres / 111_200;

describe('clusters', () => {
  test('none of nothing', () => {
    expect(new Clusters([]).itemsIn(CZECHIA, 8)).toEqual([]);
  });

  test('two towns apart are two points, seen from afar one cluster with the sum of both', () => {
    const clusters = new Clusters([point(0, 50.78, 14.21, { count: 3 }), point(1, 50.64, 13.82)]);
    expect(clusters.itemsIn(CZECHIA, 10).map(({ pointId, count }) => [pointId, count])).toEqual([
      [0, 3],
      [1, 1],
    ]);
    expect(clusters.itemsIn(CZECHIA, 5)).toMatchObject([{ pointId: null, count: 4, isInseparable: false }]);
  });

  test('only what stands within the bounds', () => {
    const clusters = new Clusters([point(0, 50.78, 14.21), point(1, 49.2, 16.6)]);
    expect(clusters.itemsIn([14, 50.5, 14.5, 51], 9).map(({ pointId }) => pointId)).toEqual([0]);
  });

  test('in the order of the list, whatever the order they were given in', () => {
    const ranks = [4, 0, 3, 1, 2];
    const clusters = new Clusters(ranks.map((rank, id) => point(id, 50 + id / 10, 14, { rank })));
    expect(clusters.itemsIn(CZECHIA, 14).map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4]);
    const [whole] = clusters.itemsIn(CZECHIA, 5);
    expect(clusters.pointsOf(whole!)).toEqual([1, 3, 4, 2, 0]);
  });

  test('a cluster that took in its neighbour is still in the order of the list', () => {
    const clusters = new Clusters([
      point(0, 50.773, 14.23, { rank: 2 }),
      point(1, 50.7855, 14.196, { rank: 1 }),
      point(2, 50.772, 14.204, { rank: 0 }),
    ]);
    const [whole, ...others] = clusters.itemsIn(CZECHIA, 11);
    expect(whole).toMatchObject({ clusterIds: [expect.any(Number)], pointIds: [1], rank: 0 });
    expect(others).toEqual([]);
    expect(clusters.pointsOf(whole!)).toEqual([2, 1, 0]);
  });

  test('at one address they are inseparable from any distance', () => {
    const clusters = new Clusters([point(0, 50.78, 14.21), point(1, 50.78, 14.21)]);
    for (const zoom of ZOOMS) {
      expect(clusters.itemsIn(CZECHIA, zoom)).toMatchObject([{ count: 2, isInseparable: true }]);
    }
  });

  test('next door they are inseparable on the closest map, and across the street two points', () => {
    const at = (metres: number) =>
      new Clusters([point(0, north(0), 14.21), point(1, north(metres), 14.21)]).itemsIn(CZECHIA, MAX_ZOOM);
    expect(at(5)).toMatchObject([{ count: 2, isInseparable: true }]);
    expect(at(60)).toHaveLength(2);
  });
});

describe('any points', () => {
  const places = fc.array(
    fc.oneof(
      // All over the country, in the streets of one town, and at a few equal addresses.
      { weight: 2, arbitrary: fc.record({ lat: degrees(48.6, 51), lon: degrees(12.1, 18.8) }) },
      { weight: 3, arbitrary: fc.record({ lat: degrees(50.77, 50.79), lon: degrees(14.19, 14.23) }) },
      { weight: 1, arbitrary: fc.constantFrom({ lat: 50.78, lon: 14.21 }, { lat: 50.7801, lon: 14.21 }) },
    ),
    { maxLength: 60, size: 'max' },
  );
  const points = places.chain((list) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: list.length, maxLength: list.length }),
        fc.shuffledSubarray(
          list.map((_, index) => index),
          { minLength: list.length, maxLength: list.length },
        ),
      )
      .map(([counts, ranks]) =>
        list.map(({ lat, lon }, id) => point(id, lat, lon, { count: counts[id] ?? 1, rank: ranks[id] ?? 0 })),
      ),
  );
  const check = (
    holds: (items: readonly MapItem[], clusters: Clusters, list: ClusterPoint[], zoom: number) => void,
  ) => {
    fc.assert(
      fc.property(points, fc.constantFrom(...ZOOMS), (list, zoom) => {
        const clusters = new Clusters(list);
        holds(clusters.itemsIn(CZECHIA, zoom), clusters, list, zoom);
      }),
      { seed: 1, numRuns: 300 },
    );
  };

  test('no two targets lie over each other', () => {
    check((items, _clusters, _list, zoom) => {
      for (const [index, item] of items.entries()) {
        for (const other of items.slice(index + 1)) {
          // Half a thousandth of a pixel is arithmetic.
          expect(distancePx(item, other, zoom)).toBeGreaterThan(TARGET_PX - 0.0005);
        }
      }
    });
  });

  test('each point stands in one item, and the numbers are those of its points', () => {
    check((items, clusters, list) => {
      const held = items.flatMap((item) => clusters.pointsOf(item));
      expect(held.toSorted((a, b) => a - b)).toEqual(list.map(({ id }) => id));
      for (const item of items) {
        const own = clusters.pointsOf(item).map((id) => list[id]!);
        expect(item.count).toBe(own.reduce((sum, { count }) => sum + count, 0));
        expect(item.rank).toBe(Math.min(...own.map(({ rank }) => rank)));
        expect(item.pointId).toBe(own.length === 1 ? own[0]!.id : null);
      }
    });
  });

  test('items and the points of each are in the order of the list', () => {
    check((items, clusters, list) => {
      const lists = [
        items.map(({ rank }) => rank),
        ...items.map((item) => clusters.pointsOf(item).map((id) => list[id]!.rank)),
      ];
      for (const ranks of lists) expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    });
  });

  test('on the closest map nothing waits to be separated', () => {
    fc.assert(
      fc.property(points, (list) => {
        const items = new Clusters(list).itemsIn(CZECHIA, MAX_ZOOM);
        expect(items.filter(({ isInseparable }) => !isInseparable)).toEqual([]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

function degrees(min: number, max: number) {
  return fc.double({ min, max, noNaN: true });
}
