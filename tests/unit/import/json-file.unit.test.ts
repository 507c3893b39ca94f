/** JSON as it is stored: the same content gives the same bytes. */
import { expect, test } from 'vitest';
import { formatJson, sortKeys } from '../../../scripts/lib/json-file.ts';

test('keys come in alphabetical order at every depth, lists keep theirs', () => {
  expect(formatJson({ b: [{ y: 2, x: 1 }, 'z', 'a'], a: null })).toBe(
    '{\n  "a": null,\n  "b": [\n    {\n      "x": 1,\n      "y": 2\n    },\n    "z",\n    "a"\n  ]\n}\n',
  );
});

test('objects with as many keys, but others or in another order, each come right', () => {
  const objects = [
    { b: 1, a: 2 },
    { a: 2, b: 1 },
    { c: 3, a: 4 },
    { b: 1, a: 2 },
  ];
  expect(objects.map((object) => JSON.stringify(sortKeys(object)))).toEqual([
    '{"a":2,"b":1}',
    '{"a":2,"b":1}',
    '{"a":4,"c":3}',
    '{"a":2,"b":1}',
  ]);
});

test('more different keys than are remembered come right too', () => {
  for (let number = 0; number < 200; number += 1) {
    const key = `key${String(number).padStart(3, '0')}`;
    expect(JSON.stringify(sortKeys({ z: 1, [key]: 2 }))).toBe(`{"${key}":2,"z":1}`);
  }
});

test('what is undefined is left out', () => {
  expect(formatJson({ b: undefined, a: 1 })).toBe('{\n  "a": 1\n}\n');
});
