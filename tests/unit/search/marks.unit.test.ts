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
const obec = { ...orp, obecCode: '562335' };

describe('the mark of a place', () => {
  test('begins with that of the larger one', () => {
    const marks = [kraj, okres, orp, obec].map(placeMark);
    for (const [index, mark] of marks.entries()) {
      for (const smaller of marks.slice(index)) expect(smaller.startsWith(mark)).toBe(true);
    }
    expect(new Set(marks).size).toBe(4);
  });

  test('does not begin with that of another', () => {
    const mark = placeMark(obec);
    expect(mark.startsWith(placeMark({ krajCode: 'CZ041' }))).toBe(false);
    expect(mark.startsWith(placeMark({ ...kraj, okresCode: 'CZ0422' }))).toBe(false);
    expect(mark.startsWith(placeMark({ ...okres, orpCode: '4213' }))).toBe(false);
    expect(placeMark({ ...orp, obecCode: '5623351' }).startsWith(mark)).toBe(false);
  });

  test('only that of an obec has an end: the others are beginnings', () => {
    expect([kraj, okres, orp, obec].map((codes) => placeMark(codes).endsWith(END))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  // Wrong today: take `.fails` away with the repair. The middle of Bohemia has okresy 1 to 9 and A to C.
  test.fails('not yet: digits and letters of an okres stay apart', () => {
    const inside = (okresCode: string) => placeMark({ krajCode: 'CZ020', okresCode });
    expect(inside('CZ020B')).not.toBe(inside('CZ0201'));
  });
});

test('no mark has a digit, a capital or a sign', () => {
  const marks = [
    placeMark(obec),
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
});
