import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelOf, toLevels } from '../../../src/map/levels.ts';

describe('levels', () => {
  test('none where there is nothing', () => {
    expect(toLevels([])).toEqual([]);
    expect(toLevels([0, 0])).toEqual([]);
    expect(levelOf([], 5)).toBeNull();
  });

  test('nothing is no level', () => {
    expect(levelOf(toLevels([0, 1, 2]), 0)).toBeNull();
  });

  test('a level for each value while there are few', () => {
    expect(toLevels([7, 0, 3, 7])).toEqual([
      { from: 3, to: 3 },
      { from: 7, to: 7 },
    ]);
  });

  test('each takes as many values as the next, not an equal part of the scale', () => {
    expect(toLevels([1, 2, 3, 4, 5, 6, 7, 500])).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
      { from: 7, to: 500 },
    ]);
  });

  test('a value that most have takes one level, and the others are still told apart', () => {
    expect(toLevels([...Array.from({ length: 20 }, () => 2), 3, 4, 5, 6, 7])).toEqual([
      { from: 2, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
      { from: 7, to: 7 },
    ]);
  });
});

test('any values: at most four levels, in order and apart, and each value in the one it belongs to', () => {
  const values = fc.oneof(
    fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 }),
    fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { maxLength: 40 }),
  );
  fc.assert(
    fc.property(values, (list) => {
      const levels = toLevels(list);
      expect(levels.length).toBeLessThanOrEqual(4);
      for (const [index, { from, to }] of levels.entries()) {
        expect(from).toBeGreaterThan(levels[index - 1]?.to ?? 0);
        expect(to).toBeGreaterThanOrEqual(from);
        // The ends of a level are values, so that its words say nothing that is not there.
        expect(list).toContain(from);
        expect(list).toContain(to);
      }
      for (const value of list) {
        const inside = levels.flatMap(({ from, to }, index) => (value >= from && value <= to ? [index] : []));
        expect(inside).toHaveLength(value > 0 ? 1 : 0);
        expect(levelOf(levels, value)).toBe(inside[0] ?? null);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});
