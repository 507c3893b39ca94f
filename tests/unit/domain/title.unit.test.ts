import { describe, expect, test } from 'vitest';
import { distinctTitles, titleOf } from '../../../src/domain/title.ts';

const places = (...names: (string | null)[]) => names.map((name) => ({ name }));
const title = (...names: (string | null)[]) =>
  titleOf({ places: places(...names) }, 'domovy pro seniory', 'Lípa, z. s.');

describe('titleOf', () => {
  test('is the name all places share', () => {
    expect(title('Domov Lípa', 'Domov Lípa')).toBe('Domov Lípa');
  });

  test.each([
    ['names differ', ['Domov Lípa', 'Domov Buk']],
    ['one place has no name', ['Domov Lípa', null]],
    ['there is no open place', []],
  ])('is type and provider where %s', (_case, names) => {
    expect(title(...names)).toBe('Domovy pro seniory – Lípa, z. s.');
  });
});

describe('distinctTitles', () => {
  const item = (id: string, name: string, obec: string | undefined, providerName = 'Lípa') => ({
    id,
    title: name,
    obecNames: obec === undefined ? [] : [obec],
    providerName,
  });

  test('adds the obec only where titles are equal', () => {
    expect(
      distinctTitles([
        item('1', 'Poradna', 'Děčín'),
        item('2', 'Poradna', 'Teplice'),
        item('3', 'Domov', 'Most'),
      ]),
    ).toEqual(['Poradna (Děčín)', 'Poradna (Teplice)', 'Domov']);
  });

  test('goes on to the provider and the number until no two are equal', () => {
    const titles = distinctTitles([
      item('1', 'Poradna', 'Děčín', 'Lípa'),
      item('2', 'Poradna', 'Děčín', 'Buk'),
      item('3', 'Poradna', 'Děčín', 'Buk'),
      item('4', 'Poradna', undefined, 'Buk'),
    ]);
    expect(new Set(titles).size).toBe(4);
    expect(titles).toEqual([
      'Poradna (Děčín, Lípa)',
      'Poradna (Děčín, Buk, č. 2)',
      'Poradna (Děčín, Buk, č. 3)',
      'Poradna',
    ]);
  });
});
