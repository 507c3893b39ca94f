/** What the map can be coloured by: its name in the address, and its values. */
import { describe, expect, test } from 'vitest';
import { OrpCode } from '../../../src/domain/area.ts';
import type { FigureColumns, FiguresFile } from '../../../src/map/figures-file.ts';
import {
  columnsOf,
  figureKey,
  figureOf,
  figuresOf,
  spanningOf,
  valuesOf,
} from '../../../src/map/orp-figure.ts';
import { DEFAULT_MAP, formatMapFragment, type MapState, parseMapFragment } from '../../../src/routes.ts';

const homes: FigureColumns = {
  services: [2, 0],
  places: [3, 0],
  capacities: [
    { form: 'pob', unit: 'beds', counts: [120, 0], spanning: [1, 0] },
    { form: 'amb', unit: 'contacts', counts: [8, 4], spanning: [0, 2] },
  ],
  isForSeniorsOnly: true,
};
const care: FigureColumns = { ...homes, isForSeniorsOnly: false };
const figures: FiguresFile = {
  orps: [
    { code: OrpCode.parse('4202'), population: { total: 10_000, seniors: 2_000, year: 2024 } },
    { code: OrpCode.parse('4213'), population: { total: 0, seniors: 0, year: 2024 } },
  ],
  all: { services: [5, 1], places: [6, 1], capacities: [], isForSeniorsOnly: false },
  types: { 'domovy-pro-seniory': homes, 'pecovatelska-sluzba': care },
};
const state = (changes: Partial<MapState>): MapState => ({ ...DEFAULT_MAP, ...changes });
const byKey = (columns: FigureColumns, figure: string) => figureOf(columns, { figure });

describe('state of the map in the address', () => {
  const all = figuresOf(homes);

  test('all figures of a type have names of their own', () => {
    expect(all.map(figureKey)).toEqual([
      'sluzby',
      'mista',
      'kapacita-pob-beds',
      'kapacita-amb-contacts',
      'na-tisic-pob-beds',
      'na-tisic-amb-contacts',
    ]);
  });

  test.each(all.map((figure) => [figureKey(figure), figure]))('%s comes back', (key, figure) => {
    for (const view of ['obvody', 'mista'] as const) {
      const before: MapState = { view, type: 'domovy-pro-seniory', figure: key };
      const after = parseMapFragment(`#${formatMapFragment(before)}`);
      expect(after).toEqual(before);
      expect(figureOf(columnsOf(figures, after), after)).toEqual(figure);
    }
  });

  test('what is usual is not written', () => {
    expect(formatMapFragment(DEFAULT_MAP)).toBe('');
    expect(parseMapFragment('')).toEqual(DEFAULT_MAP);
  });

  test('a view that does not exist is the usual one', () => {
    expect(parseMapFragment('#ukaz=vesmir&nic').view).toBe('obvody');
  });

  test.each(['neznamy', 'constructor', '__proto__', 'toString', ''])(
    'an unknown type (%j) shows all types',
    (type) => {
      expect(columnsOf(figures, { type })).toBe(figures.all);
    },
  );

  test.each(['neznama', 'kapacita-pob-calls', 'kapacita-', 'na-tisic-pob-beds-x', ''])(
    'an unknown figure (%j) is the number of services',
    (figure) => {
      expect(byKey(homes, figure)).toEqual({ kind: 'services' });
    },
  );

  test('capacities are not measured across types', () => {
    expect(byKey(figures.all, 'kapacita-pob-beds')).toEqual({ kind: 'services' });
  });
});

describe('values', () => {
  const valuesIn = (type: string, figure: string) => {
    const columns = columnsOf(figures, state({ type }));
    return valuesOf(figures, columns, byKey(columns, figure));
  };

  test.each([
    ['domovy-pro-seniory', 'sluzby', [2, 0]],
    ['domovy-pro-seniory', 'mista', [3, 0]],
    ['domovy-pro-seniory', 'kapacita-pob-beds', [120, 0]],
    ['domovy-pro-seniory', 'kapacita-amb-contacts', [8, 4]],
    ['', 'sluzby', [5, 1]],
  ])('%s by %s', (type, figure, values) => {
    expect(valuesIn(type, figure)).toEqual(values);
  });

  test('per thousand goes by people of 65 and more where the type serves seniors alone; no people, no value', () => {
    expect(valuesIn('domovy-pro-seniory', 'na-tisic-pob-beds')).toEqual([60, 0]);
    expect(valuesIn('pecovatelska-sluzba', 'na-tisic-pob-beds')).toEqual([12, 0]);
  });

  test('services of several ORPs stand beside capacities alone', () => {
    expect(spanningOf(homes, byKey(homes, 'kapacita-amb-contacts'))).toEqual([0, 2]);
    expect(spanningOf(homes, byKey(homes, 'na-tisic-pob-beds'))).toEqual([1, 0]);
    expect(spanningOf(homes, { kind: 'services' })).toEqual([]);
  });
});
