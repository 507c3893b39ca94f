import { describe, expect, test } from 'vitest';
import { MAX_QUERY, analyse, isStopWord, toNumberWord, toWords } from '../../../src/search/analyse.ts';
import { HOSTILE } from './search-data.ts';

const textsOf = (text: string) => toWords(text).map((word) => word.text);

describe('numbers', () => {
  test.each([
    '412000111',
    '412 000 111',
    '412\u00A0000\u00A0111',
    '412-000-111',
    '412.000.111',
    '+420412000111',
    '+420 412 000 111',
    '00420 412 000 111',
    '420 412 000 111',
    '420412000111',
    'tel.: +420 412 000 111',
  ])('a telephone number written %s', (written) => {
    expect(textsOf(written).filter((word) => word !== 'tel')).toEqual(['412000111']);
  });

  test('several telephone numbers stay apart', () => {
    expect(textsOf('412 000 111 a 412 000 222')).toEqual(['412000111', 'a', '412000222']);
    expect(textsOf('412 000 111 412 000 222')).toEqual(['412000111', '412000222']);
    expect(textsOf('+420 412 000 111, +420 412 000 222')).toEqual(['412000111', '412000222']);
  });

  test.each(['405 02', '40502', '405\u00A002'])('a PSČ written %s', (written) => {
    expect(textsOf(written)).toEqual(['40502']);
    expect(textsOf(`${written} Děčín`)).toEqual(['40502', 'decin']);
    expect(textsOf(`Děčín ${written}`)).toEqual(['decin', '40502']);
  });

  test('a PSČ that begins like the prefix of telephones is whole', () => {
    expect(textsOf('420 01')).toEqual(['42001']);
  });

  test('small numbers are not joined', () => {
    expect(textsOf('24/7, 3 děti, 10 000 Kč')).toEqual(['24', '7', '3', 'deti', '10', '000', 'kc']);
  });

  test.each([
    ['00255301', '255301'],
    ['255301', '255301'],
    ['0', '0'],
    ['000', '0'],
    ['100', '100'],
  ])('an IČO without zeros in front: %s', (digits, word) => {
    expect(toNumberWord(digits)).toBe(word);
  });

  test.each(['§ 40', '§40', '§\u00A040', '§   40'])('a paragraph written %s', (written) => {
    expect(textsOf(written)).toEqual(['par40']);
    expect(analyse(`${written} odst. 1`)).toContain('par40');
  });

  test.each([
    ['IČO in its groups', '002 55 301', ['00255301']],
    ['prefix with hyphens', '+420-412-000-111', ['412000111']],
    ['area in brackets', '(412) 000 111', ['412000111']],
    ['area with a slash', '412/000111', ['412000111']],
    ['invisible hyphen inside a word', 'do\u00ADmov', ['domov']],
    ['invisible space inside a word', 'do\u200Bmov', ['domov']],
  ])('%s', (_, written, words) => {
    expect(textsOf(written)).toEqual(words);
  });
});

test.each([
  ['house number and PSČ', 'Tržní 123 405 02', ['trzni', '123', '40502']],
  ['both house numbers and PSČ', 'Tržní 123/4 405 02', ['trzni', '123', '4', '40502']],
  ['beginning of a telephone number with its prefix', '+420 412 000', ['412000']],
  ['day', '10. 12. 2024', ['10', '12', '2024']],
])('%s', (_, written, words) => {
  expect(textsOf(written)).toEqual(words);
});

describe('words', () => {
  test('keep how they were written', () => {
    expect(toWords('v Děčíně')).toMatchObject([
      { written: 'v', text: 'v', isCapitalised: false },
      { written: 'Děčíně', text: 'decine', isCapitalised: true },
    ]);
  });

  test('are the same with and without diacritics and capitals', () => {
    expect(analyse('PEČOVATELKA')).toEqual(analyse('pecovatelka'));
    // Letters and their marks apart, as copied from some files.
    expect(analyse('pečovatelka'.normalize('NFD'))).toEqual(analyse('pečovatelka'));
  });

  test('that say nothing are left out', () => {
    expect(analyse('Prosím, hledám pomoc pro mou maminku')).toEqual(analyse('pomoc maminka'));
    expect(analyse('where can I find help')).toEqual([]);
    expect(analyse('шукаю допомога для мене')).toEqual(analyse('допомога'));
  });

  test('are the same however they stand', () => {
    expect(isStopWord({ text: 'potrebuji' })).toBe(true);
    expect(isStopWord({ text: 'domov' })).toBe(false);
    expect(analyse('domov-pro-seniory')).toEqual(analyse('domov pro seniory'));
  });

  test.each(["сім'я", 'сім’я', 'сімʼя'])('%s is one word', (written) => {
    expect(textsOf(written)).toEqual(['сімя']);
  });

  test('an apostrophe of another alphabet parts', () => {
    expect(textsOf("I don't")).toEqual(['i', 'don', 't']);
  });
});

describe('whatever comes', () => {
  test.each(HOSTILE)('%s gives an answer, soon', (_, text) => {
    const start = performance.now();
    for (const word of toWords(text)) expect(word.text).not.toBe('');
    expect(analyse(text).every((stem) => stem !== '')).toBe(true);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('marks of direction and emoji are no words', () => {
    expect(textsOf('\u202Edomov\u202C 😀')).toEqual(['domov']);
  });

  test('a query is read as far as anyone writes', () => {
    expect(MAX_QUERY).toBeGreaterThanOrEqual(100);
  });
});
