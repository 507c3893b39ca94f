import { describe, expect, test } from 'vitest';
import { editDistance, slipsAllowed } from '../../../src/search/edit-distance.ts';

describe('slips', () => {
  test.each([
    ['none', 'domov', 'domov', 0],
    ['a letter missing', 'pecovatlka', 'pecovatelka', 1],
    ['a letter too many', 'poraddna', 'poradna', 1],
    ['another letter', 'poratna', 'poradna', 1],
    ['two changed places', 'decni', 'decin', 1],
    ['two changed places at the front', 'edcin', 'decin', 1],
    ['two slips', 'pecovtlka', 'pecovatelka', 2],
    ['nothing at all', '', '', 0],
    ['nothing and a word', '', 'ab', 2],
  ])('%s', (_, a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
  });

  test('more than the limit are not counted', () => {
    expect(editDistance('domov', 'poradna', 2)).toBe(3);
    expect(editDistance('most', 'brno', 1)).toBe(2);
    expect(editDistance('a', 'abcdefgh', 1)).toBe(2);
    expect(editDistance('a', 'b', 0)).toBe(1);
  });

  test('changed places and another slip between them', () => {
    expect(editDistance('ca', 'abc', 5)).toBe(3);
  });
});

test('short words allow none, longer words more', () => {
  expect(slipsAllowed(0)).toBe(0);
  expect(slipsAllowed(3)).toBe(0);
  const allowed = Array.from({ length: 30 }, (_, length) => slipsAllowed(length));
  expect(allowed).toEqual(allowed.toSorted((a, b) => a - b));
  expect(allowed.at(-1)).toBe(2);
});
