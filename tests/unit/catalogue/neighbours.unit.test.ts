/** Neighbours by the real outlines of the whole country. */
import { describe, expect, test } from 'vitest';
import { type CountryOutlines, readOutlines } from '../../../src/catalogue/outlines.ts';
import { findNeighbours } from '../../../src/catalogue/neighbours.ts';
import { OrpCode } from '../../../src/domain/area.ts';
import { makeData, makeService } from './catalogue-data.ts';

const { territory } = makeData([makeService('1')]);
const neighbours = findNeighbours(readOutlines());
const namesOf = (name: string) => {
  const orp = territory.orps.find((each) => each.name.replaceAll('\u00A0', ' ') === name);
  return (neighbours.get(orp?.code ?? OrpCode.parse('0000')) ?? []).map(
    (code) => territory.getOrp(code).name,
  );
};

describe('findNeighbours', () => {
  test('knows every ORP of the country; each has a neighbour', () => {
    expect([...neighbours.keys()].toSorted()).toEqual(territory.orps.map(({ code }) => code).toSorted());
    expect([...neighbours].filter(([, others]) => others.length === 0)).toEqual([]);
  });

  test('of two neighbours each has the other, and none has itself', () => {
    for (const [code, others] of neighbours) {
      expect(others).not.toContain(code);
      for (const other of others) expect(neighbours.get(other), `${other} of ${code}`).toContain(code);
    }
  });

  test.each([
    ['Děčín', ['Česká Lípa', 'Litoměřice', 'Nový Bor', 'Rumburk', 'Ústí nad Labem', 'Varnsdorf']],
    ['Praha', ['Brandýs nad Labem-Stará Boleslav', 'Černošice', 'Říčany']],
    // In the far corner of the country.
    ['Aš', ['Cheb']],
    // Across the border of a kraj.
    ['Rumburk', ['Děčín', 'Varnsdorf']],
  ])('%s', (name, expected) => {
    expect(namesOf(name).toSorted((a, b) => a.localeCompare(b, 'cs'))).toEqual(expected);
  });

  test('two that meet in a single point are none', () => {
    const square = (id: string, arc: number) => ({ type: 'Polygon' as const, id, arcs: [[arc]] });
    const outlines: CountryOutlines = {
      type: 'Topology',
      // Squares beside the point [1, 1], one on each side of it.
      arcs: [
        [
          [0, 0],
          [0, 1],
          [1, 1],
          [1, 0],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 2],
          [2, 2],
          [2, 1],
          [1, 1],
        ],
      ],
      objects: {
        orp: { type: 'GeometryCollection', geometries: [square('4202', 0), square('4213', 1)] },
        kraje: { type: 'GeometryCollection', geometries: [] },
      },
    };
    expect([...findNeighbours(outlines).values()]).toEqual([[], []]);
  });
});
