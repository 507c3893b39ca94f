import { describe, expect, test } from 'vitest';
import { stem } from '../../../src/search/stem.ts';
import { ADVICE, CARE, HOMES, SENIORS, SHELTER, makeLexicon } from './search-data.ts';

const lexicon = makeLexicon();
const codesOf = (word: string) =>
  lexicon.occurrencesOf(stem(word)).map(({ concept }) => `${concept.kind} ${concept.code}`);

describe('a word', () => {
  test('is known in any form by its stem, as written only so', () => {
    expect(lexicon.knows(stem('pecovatelkou'))).toBe(true);
    expect(lexicon.knowsWord('pecovatelka')).toBe(true);
    expect(lexicon.knowsWord('pecovatelkou')).toBe(false);
    expect(lexicon.knows(stem('slunecnice'))).toBe(false);
  });

  test('leads to all it may stand for', () => {
    expect(codesOf('seniory')).toEqual(
      expect.arrayContaining([`type ${HOMES}`, `type ${ADVICE}`, `group ${SENIORS}`]),
    );
    expect(codesOf('spat')).toEqual(['situation 0']);
    expect(codesOf('nic')).toEqual([]);
  });

  test('that says nothing is none', () => {
    expect(lexicon.knows('pro')).toBe(false);
    expect(lexicon.knowsWord('pro')).toBe(false);
  });

  test('of one type says more than one of several', () => {
    expect(lexicon.weightOf(stem('pecovatelka'))).toBeGreaterThan(lexicon.weightOf(stem('seniory')));
  });

  test('every weight is a number above 0', () => {
    for (const word of ['pecovatelka', 'seniory', 'spat', 'unknown', '']) {
      expect(lexicon.weightOf(stem(word))).toBeGreaterThan(0);
      expect(lexicon.weightOf(stem(word))).toBeLessThan(Infinity);
    }
  });
});

describe('a beginning', () => {
  test('of a word gives its stems', () => {
    expect(lexicon.stemsBeginning('pecov')).toContain(stem('pecovatelka'));
    expect(lexicon.stemsBeginning('xyz')).toEqual([]);
  });

  test('of a name gives the name, the whole name does not go on', () => {
    const textsOf = (written: string) => lexicon.namesBeginning(written).map(({ phrase }) => phrase.text);
    expect(textsOf('dum na p')).toEqual(['dům na půl cesty pro seniory']);
    expect(textsOf('poradna')).toEqual(['poradna pro seniory']);
    expect(textsOf('senio')).toEqual([]);
  });
});

test('only the name of the law is official', () => {
  const official = lexicon.occurrencesOf(stem('pecovatelska')).filter(({ phrase }) => phrase.isOfficial);
  expect(official.map(({ phrase }) => phrase.text)).toEqual(['pečovatelská služba']);
  expect(lexicon.occurrencesOf(stem('pecovatelka')).some(({ phrase }) => phrase.isOfficial)).toBe(false);
});

test('a name that is not to be said is known as such', () => {
  const isSaid = (word: string) => lexicon.occurrencesOf(stem(word)).map(({ phrase }) => phrase.isSaid);
  expect(isSaid('flop')).toEqual([false]);
  expect(isSaid('nocleh')).toEqual([true]);
});

test('a situation leads to its types in their order', () => {
  const [situation] = lexicon.occurrencesOf(stem('spat'));
  expect(situation && lexicon.typesOf(situation.concept)).toEqual([SHELTER, ADVICE]);
});

test('words of another language come beside, not instead', () => {
  const both = makeLexicon();
  both.add({
    types: { [CARE]: ['home care', 'poradna'], unknown: ['nothing'] },
    groups: { [SENIORS]: ['elderly people'] },
    situations: [['nowhere to sleep']],
  });
  expect(both.knows(stem('care'))).toBe(true);
  expect(both.knowsWord('care')).toBe(true);
  expect(both.knows(stem('sleep'))).toBe(true);
  expect(both.knows(stem('nothing'))).toBe(false);
  expect([...both.foreignWords()].map(([word]) => word)).toContain('care');
  expect([...both.words()].map(([word]) => word)).not.toContain('care');
  expect([...both.foreignWords()].map(([word]) => word)).not.toContain('poradna');
});

test('a name of no words is left out', () => {
  const empty = makeLexicon();
  empty.add({ types: { [CARE]: ['', 'the', '…'] }, groups: {}, situations: [] });
  expect([...empty.foreignWords()]).toEqual([]);
});
