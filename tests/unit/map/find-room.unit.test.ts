/** Names on the map: which have room, and where. */
import { describe, expect, test } from 'vitest';
import { findRoom, type Label } from '../../../src/components/map/find-room.ts';

const label = (x: number, y: number, reach = 1.5): Label => ({ x, y, width: 60, height: 20, reach });

describe('findRoom', () => {
  test('leaves a name at its place when nothing is there', () => {
    expect(findRoom([label(0, 0), label(100, 0)])).toEqual([0, 0]);
  });
  test('lets the first keep its place and moves the next by a line and a half', () => {
    expect(findRoom([label(0, 0), label(10, 0)])).toEqual([0, 30]);
  });
  test('leaves out a name that has no room within its reach', () => {
    expect(findRoom([label(0, 0), label(10, 0), label(-10, 0), label(5, 0)])).toEqual([0, 30, -30, null]);
  });
  test('keeps names off the markers; a far reach finds room beside many', () => {
    const markers = [-20, 0, 20, 40].map((y) => ({ x: 0, y, width: 28, height: 28 }));
    expect(findRoom([label(0, 0)], markers)).toEqual([null]);
    expect(findRoom([label(0, 0, 4)], markers)).toEqual([-60]);
  });
});
