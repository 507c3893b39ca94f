import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  END,
  comesMark,
  groupMark,
  numberMark,
  phoneMark,
  placeMark,
  typeMark,
} from '../../../src/search/marks.ts';

const kraj = { krajCode: 'CZ042' };
const okres = { ...kraj, okresCode: 'CZ0421' };
const orp = { ...okres, orpCode: '4202' };
const seat = { ...orp, isSeat: true };
const outside = { ...orp, isSeat: false };

interface CodedOkres {
  readonly code: string;
  readonly krajCode: string;
}
const OKRESY = JSON.parse(
  readFileSync(new URL('../../../content/areas/okresy.json', import.meta.url), 'utf8'),
) as readonly CodedOkres[];

describe('the mark of a place', () => {
  test('begins with that of the larger one', () => {
    for (const smallest of [seat, outside]) {
      const marks = [kraj, okres, orp, smallest].map(placeMark);
      for (const [index, mark] of marks.entries()) {
        for (const smaller of marks.slice(index)) expect(smaller.startsWith(mark)).toBe(true);
      }
      expect(new Set(marks).size).toBe(4);
    }
  });

  test('does not begin with that of another', () => {
    const mark = placeMark(seat);
    expect(mark.startsWith(placeMark({ krajCode: 'CZ041' }))).toBe(false);
    expect(mark.startsWith(placeMark({ ...kraj, okresCode: 'CZ0422' }))).toBe(false);
    expect(mark.startsWith(placeMark({ ...okres, orpCode: '4213' }))).toBe(false);
    expect(mark.startsWith(placeMark(outside))).toBe(false);
    expect(placeMark(outside).startsWith(mark)).toBe(false);
    expect(placeMark({ ...orp, orpCode: '42021', isSeat: true }).startsWith(mark)).toBe(false);
  });

  test('only what is told from the rest of its ORP has an end: the others are beginnings', () => {
    expect([kraj, okres, orp, seat, outside].map((codes) => placeMark(codes).endsWith(END))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  // The middle of Bohemia has okresy 1 to 9 and A to C.
  test('digits and letters of an okres stay apart', () => {
    const inside = (okresCode: string) => placeMark({ krajCode: 'CZ020', okresCode });
    expect(inside('CZ020B')).not.toBe(inside('CZ0201'));
  });

  test('of no okres begins with that of another, and each begins with that of its kraj', () => {
    expect(OKRESY.length).toBeGreaterThan(70);
    const marks = OKRESY.map(({ code, krajCode }) => placeMark({ krajCode, okresCode: code }));
    expect(new Set(marks).size).toBe(OKRESY.length);
    for (const mark of marks) expect(marks.filter((other) => other.startsWith(mark))).toEqual([mark]);
    for (const krajCode of new Set(OKRESY.map((one) => one.krajCode))) {
      const begun = OKRESY.filter((_, index) => marks[index]?.startsWith(placeMark({ krajCode })));
      expect(begun).toEqual(OKRESY.filter((one) => one.krajCode === krajCode));
    }
  });
});

test('no mark has a digit, a capital or a sign', () => {
  const marks = [
    placeMark(seat),
    placeMark(outside),
    placeMark({ krajCode: 'CZ020', okresCode: 'CZ020A' }),
    placeMark(kraj),
    typeMark('38'),
    groupMark('24'),
    comesMark('CZ042'),
    comesMark('562335'),
    numberMark('412000111'),
    phoneMark,
  ];
  for (const mark of marks) expect(mark).toMatch(/^[a-z]+$/u);
  expect(new Set(marks).size).toBe(marks.length);
});

test('a mark that must be met whole is no beginning of another', () => {
  for (const mark of [typeMark, groupMark, comesMark]) {
    expect(mark('1').endsWith(END)).toBe(true);
    expect(mark('10').startsWith(mark('1'))).toBe(false);
  }
  expect(comesMark('420212').startsWith(comesMark('4202'))).toBe(false);
});

test('the beginning of a number finds it', () => {
  expect(numberMark('412000111').startsWith(numberMark('412000'))).toBe(true);
  expect(numberMark('412000111').startsWith(numberMark('412001'))).toBe(false);
});
