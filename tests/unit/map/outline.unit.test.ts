/** Outlines drawn at build: the projection, path data, what is drawn of a topology, and names. */
import type { Position } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, test } from 'vitest';
import { placeNames } from '../../../src/map/label-room.ts';
import { type DrawnOutlines, drawOutlines } from '../../../src/map/outline-drawing.ts';
import { toPathData } from '../../../src/map/path-data.ts';
import { projectionOf } from '../../../src/map/projection.ts';

describe('projectionOf', () => {
  const { width, height, project } = projectionOf([14, 50, 15, 51], 1000);

  test('north is up, and the bounds stay inside of the drawing', () => {
    expect(project([14, 51])).toEqual([4, 4]);
    expect(project([15, 50])).toEqual([width - 4, expect.closeTo(height - 4, -0.5)]);
  });
  test('is true to scale: a degree of latitude is longer than one of longitude by 1 / cos(latitude)', () => {
    expect((height - 8) / (width - 8)).toBeCloseTo(1 / Math.cos((50.5 * Math.PI) / 180), 2);
  });
  test('gives whole units', () => {
    expect(project([14.12345, 50.6789]).every(Number.isInteger)).toBe(true);
  });
});

describe('toPathData', () => {
  test('a ring is a start, steps and the way back', () => {
    const ring = [[10, 10], [20, 10], [20, 5], [10, 10]] as const; // prettier-ignore
    expect(toPathData([ring], { isClosed: true })).toBe('M10 10l10 0 0-5z');
  });
  test('a line stays open', () => {
    expect(toPathData([[[10, 10], [7, 8]]], { isClosed: false })).toBe('M10 10l-3-2'); // prettier-ignore
  });
  test('repeated points are left out, and what has shrunk to one is not drawn', () => {
    expect(toPathData([[[1, 1], [1, 1], [2, 2]]], { isClosed: false })).toBe('M1 1l1 1'); // prettier-ignore
    expect(toPathData([[[1, 1], [1, 1]]], { isClosed: true })).toBe(''); // prettier-ignore
  });
});

/** Two squares side by side with a border of many small teeth between them. */
function makeOutlines(): DrawnOutlines {
  const teeth = Array.from({ length: 99 }, (_, index): Position => [
    1 + (index % 2) * 0.0005,
    (index + 1) / 100,
  ]);
  const west: Position[] = [[0, 0], [1, 0], ...teeth, [1, 1], [0, 1], [0, 0]];
  const east: Position[] = [[1, 0], [2, 0], [2, 1], [1, 1], ...teeth.toReversed(), [1, 0]];
  const areas = [west, east].map((ring, index) => ({
    type: 'Feature' as const,
    properties: { code: String(index) },
    geometry: { type: 'Polygon' as const, coordinates: [ring] },
  }));
  const collection = { type: 'FeatureCollection' as const, features: areas };
  return topology({ orp: collection, kraje: collection }, 1e5) as unknown as DrawnOutlines;
}

describe('drawOutlines', () => {
  test('neighbours keep one border between them, without what nobody sees', () => {
    const { orps } = drawOutlines(makeOutlines(), 1000);
    expect(orps.map(({ code }) => code)).toEqual(['0', '1']);
    const [west, east] = orps.map(({ rings }) => new Set(rings.flat().map(String)));
    const common = [...west!].filter((point) => east!.has(point));
    expect(common).toHaveLength(2);
    expect(west!.size).toBe(4);
  });
  test('a border of two kraje is drawn once', () => {
    const { krajBorders } = drawOutlines(makeOutlines(), 1000);
    const { orps } = drawOutlines(makeOutlines(), 1000);
    expect(krajBorders.length).toBeLessThan(orps.map(({ pathData }) => pathData).join('').length);
    expect(krajBorders).not.toContain('z');
  });
});

describe('placeNames', () => {
  const square = (left: number, top: number, side: number) => [
    [[left, top], [left + side, top], [left + side, top + side], [left, top + side], [left, top]] as const, // prettier-ignore
  ];
  const area = (name: string, side: number, isNameNeeded = false, left = 0) => ({
    name,
    rings: square(left, 0, side),
    isNameNeeded,
  });

  test('a name stands in the middle of its area', () => {
    const [label] = placeNames([area('Most', 200)], 20);
    expect(label?.lines).toEqual(['Most']);
    for (const part of label!.middle) expect(Math.abs(part - 100)).toBeLessThan(10);
  });
  test('a name too long for one line takes two, broken at a space or after a hyphen', () => {
    expect(placeNames([area('Roudnice nad Labem', 180)], 20)[0]?.lines).toEqual(['Roudnice', 'nad Labem']);
    expect(placeNames([area('Frýdek-Místek', 120)], 20)[0]?.lines).toEqual(['Frýdek-', 'Místek']);
  });
  test('a name without room is left out, unless it is needed', () => {
    expect(placeNames([area('Podbořany', 20)], 20)).toEqual([]);
    expect(placeNames([area('Podbořany', 20, true)], 20)).toEqual([
      { lines: ['Podbořany'], middle: [10, 10] },
    ]);
  });
  test('a hole is no room', () => {
    const rings = [...square(0, 0, 200), ...square(20, 20, 160)];
    expect(placeNames([{ name: 'Ring', rings, isNameNeeded: false }], 20)).toEqual([]);
  });
  test('names do not cover each other', () => {
    const narrow = [area('Varnsdorf', 92), area('Bílina', 92, false, 92), area('Podbořany', 92, false, 184)];
    const labels = placeNames(narrow, 20);
    expect(labels.length).toBeGreaterThan(1);
    const rows = labels.map(({ lines, middle }) => ({ half: (lines[0]!.length * 0.58 * 20) / 2, middle }));
    for (const [index, a] of rows.entries()) {
      for (const b of rows.slice(index + 1)) {
        const areApart =
          Math.abs(a.middle[0] - b.middle[0]) >= a.half + b.half || Math.abs(a.middle[1] - b.middle[1]) >= 22;
        expect(areApart).toBe(true);
      }
    }
  });
});
