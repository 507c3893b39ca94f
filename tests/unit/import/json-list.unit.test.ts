/** The list of a large file is cut into the items JSON.parse would give, wherever the pieces of the file end. */
import { describe, expect, test } from 'vitest';
import {
  JsonListCutter,
  JsonListError,
  MAX_ITEM_BYTES,
  parseListItem,
} from '../../../scripts/import/parse/json-list.ts';
import { explainFault } from '../../../scripts/import/parse/read-register.ts';

function cut(text: string | Buffer, size: number): unknown[] {
  const bytes = Buffer.from(text);
  const cutter = new JsonListCutter('polozky');
  const items: unknown[] = [];
  for (let from = 0; from < bytes.length; from += size) {
    for (const item of cutter.take(bytes.subarray(from, from + size))) {
      items.push(parseListItem(item, items.length + 1));
    }
  }
  expect(cutter.end()).toBe(items.length);
  return items;
}

const hard = [
  { a: 'quote " backslash \\ both \\" end \\\\', b: '}]{[,:', 'c,"d': [] },
  { deep: [[[{ x: [1, 2, { y: null }] }]]], č: 'ěščřžýáíé 😀 \u2028', n: -1.5e-7 },
  [],
  'a text as an item, with ] and "',
  17,
  null,
  {},
];

describe.each([1, 2, 3, 7, 64, 100_000])('in pieces of %i bytes', (size) => {
  test.each<[string, (list: unknown[]) => string]>([
    ['alone', (list) => JSON.stringify({ polozky: list })],
    ['indented', (list) => JSON.stringify({ polozky: list }, null, 2)],
    [
      'between other keys',
      (list) => JSON.stringify({ x: [1, { polozky: [9] }], y: 'polozky', polozky: list, z: { polozky: 1 } }),
    ],
    ['after a mark of byte order', (list) => `\uFEFF${JSON.stringify({ polozky: list })}\n`],
    ['under a key written with escapes', (list) => `{"polo\\u007aky":${JSON.stringify(list)}}`],
  ])('a list %s', (_case, write) => {
    expect(cut(write(hard), size)).toEqual(hard);
    expect(cut(write([]), size)).toEqual([]);
  });

  test.each<[string, string | Buffer, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t', 'empty'],
    ['half an item', '{"polozky":[{"a":1},{"b":', 'cut'],
    ['half a text', '{"polozky":["a', 'cut'],
    ['a file that ends behind an escape', '{"polozky":["a\\', 'cut'],
    ['a list without its end', '{"polozky":[1,2', 'cut'],
    ['a root without its end', '{"polozky":[1,2]', 'cut'],
    ['a comma too many', '{"polozky":[1,]}', 'invalid'],
    ['a comma at the beginning', '{"polozky":[,1]}', 'invalid'],
    ['brackets that cross', '{"polozky":[{"a":[1}]}]}', 'invalid'],
    ['an item that is none', '{"polozky":[nil]}', 'invalid'],
    ['two roots', '{"polozky":[1]}{"polozky":[2]}', 'invalid'],
    ['more behind the root', '{"polozky":[1]} x', 'invalid'],
    ['no list under the key', '{"polozky":{"a":[1]}}', 'no-list'],
    ['the key only deeper', '{"a":{"polozky":[1]}}', 'no-list'],
    ['the key only as a value', '{"a":"polozky","b":[1]}', 'no-list'],
    ['the list twice', '{"polozky":[1],"polozky":[2]}', 'no-list'],
    ['a list as the root', '[1]', 'no-list'],
    ['letters of another code', Buffer.from('{"polozky":["\u00e8"]}', 'latin1'), 'not-utf8'],
    ['such letters beside the list', Buffer.from('{"polozky":[],"a":"\u00e8"}', 'latin1'), 'not-utf8'],
  ])('%s is a fault', (_case, text, kind) => {
    expect(() => cut(text, size)).toThrow(JsonListError);
    expect(() => cut(text, size)).toThrow(kind);
  });
});

test('says which item is at fault', () => {
  try {
    cut('{"polozky":[1,2,{"a":}]}', 5);
    expect.unreachable();
  } catch (error) {
    expect((error as JsonListError).fault).toEqual({ kind: 'invalid', at: 3 });
  }
});

test('what is never a list does not fill the memory', () => {
  const cutter = new JsonListCutter('polozky');
  const take = (piece: Buffer) => expect([...cutter.take(piece)]).toEqual([]);
  take(Buffer.from('{"a":"'));
  const piece = Buffer.alloc(512 * 1024, 'x');
  expect(() => {
    for (let count = 0; count < 4; count += 1) take(piece);
  }).toThrow('too-long-envelope');
});

describe('an item that is longer than one may be', () => {
  const MAX = 1000;
  /** Takes two items, and of a third one as many bytes, with no end. */
  function takeUnfinished(length: number): void {
    const cutter = new JsonListCutter('polozky', MAX);
    const take = (piece: string | Buffer) => [...cutter.take(Buffer.from(piece))];
    expect(take('{"polozky":[{},{},')).toHaveLength(2);
    const rest = Buffer.alloc(length, 'x');
    rest.write('{"a":"');
    for (let from = 0; from < length; from += 300) expect(take(rest.subarray(from, from + 300))).toEqual([]);
  }

  test('is a fault as soon as its bytes are too many, and is named by its number', () => {
    expect(() => takeUnfinished(MAX)).not.toThrow();
    expect(() => takeUnfinished(MAX + 1)).toThrow(
      expect.objectContaining({ fault: { kind: 'too-long-item', at: 3 } }),
    );
  });

  test('the limit is the one the operator is told', () => {
    const error = new JsonListError({ kind: 'too-long-item', at: 3 });
    expect(explainFault('rpss.json', error).message).toBe(
      `rpss.json: record no. 3 is longer than ${MAX_ITEM_BYTES / 1024 / 1024} MB`,
    );
  });
});
