import { describe, expect, test } from 'vitest';
import { groupByCell, toWorld, WORLD_ZOOM } from '../../../src/map/world-lines.ts';

const WORLD_PX = 256 * 2 ** WORLD_ZOOM;

describe('pixels of the world', () => {
  test('start in the north-west, where Mercator ends, and have the equator in the middle', () => {
    expect(toWorld([-179.9, 85.05])).toEqual([291, 38]);
    expect(toWorld([0, 0])).toEqual([WORLD_PX / 2, WORLD_PX / 2]);
    expect(toWorld([180, -85.051_128_78])).toEqual([WORLD_PX, WORLD_PX]);
  });

  test('are the tiles of the known place they belong to', () => {
    // Prague's castle is on tile 2211/1387 of zoom 12, as every tile server numbers them.
    const [x, y] = toWorld([14.4, 50.09]);
    expect([Math.floor(x / 256), Math.floor(y / 256)]).toEqual([2211, 1387]);
  });
});

describe('groups of lines', () => {
  const near = [
    [10, 10],
    [20, 20],
    [30, 30],
  ] as const;
  const alsoNear = [
    [500, 900],
    [600, 900],
  ] as const;
  const far = [
    [9000, 10],
    [9100, 10],
  ] as const;

  test('lines in one cell stand together, those far away by themselves, each once', () => {
    expect(groupByCell([near, far, alsoNear])).toEqual([[near, alsoNear], [far]]);
  });

  test('no lines make no groups', () => {
    expect(groupByCell([])).toEqual([]);
  });
});
