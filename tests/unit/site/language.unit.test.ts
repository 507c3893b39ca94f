import { describe, expect, test } from 'vitest';
import { formatDate, formatKm } from '../../../src/i18n/format.ts';
import { areCounted, plural } from '../../../src/i18n/plural.ts';
import { typeset, typesetHtml } from '../../../src/i18n/typography.ts';

/** Non-breaking spaces made visible. */
const visible = (text: string) => text.replaceAll('\u00A0', '~');

describe('typeset', () => {
  test.each([
    ['Služba je k dispozici v Děčíně a v okolí', 'Služba je k~dispozici v~Děčíně a~v~okolí'],
    ['A co dál', 'A~co dál'],
    ['dne 1. 1. 2026 a 15. března 2025', 'dne 1.~1.~2026 a~15.~března~2025'],
    ['od 15. března do léta', 'od 15.~března do léta'],
    ['tel. +420 412 000 111', 'tel.~+420~412~000~111'],
    ['405 02 Děčín', '405~02 Děčín'],
    ['zákon č. 99/2019 Sb., § 8', 'zákon č.~99/2019~Sb., §~8'],
    ['58 míst, 20 %', '58~míst, 20~%'],
    ['12 345 osob', '12~345 osob'],
    ['ORP Děčín', 'ORP~Děčín'],
    ['Kamenická 755/195', 'Kamenická 755/195'],
    ['domov – péče', 'domov~– péče'],
    ['počkejte...', 'počkejte…'],
  ])('%s', (text, expected) => {
    expect(visible(typeset(text))).toBe(expected);
    expect(typeset(typeset(text))).toBe(typeset(text));
  });

  test('leaves tags of HTML alone', () => {
    expect(visible(typesetHtml('<p title="v a">v lese <em>a v poli</em> a <a>k</a></p>'))).toBe(
      '<p title="v a">v~lese <em>a~v~poli</em> a~<a>k</a></p>',
    );
  });
});

describe('counted words', () => {
  test.each([
    [0, '0~služeb'],
    [1, '1~služba'],
    [2, '2~služby'],
    [4, '4~služby'],
    [5, '5~služeb'],
    [21, '21~služeb'],
    [1234, '1~234~služeb'],
  ])('%d', (count, expected) => {
    expect(visible(plural(count, 'služba', 'služby', 'služeb'))).toBe(expected);
  });

  test('and the verb before them', () => {
    expect([1, 2, 5].map(areCounted)).toEqual(['je', 'jsou', 'je']);
  });
});

describe('formats', () => {
  test('date and distance', () => {
    expect(visible(formatDate('2026-09-01'))).toBe('1.~9.~2026');
    expect([formatKm(0.44), formatKm(9.26), formatKm(31.7)]).toEqual(['0,4', '9,3', '32']);
  });
});
