import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../../src/search/lexicon.ts';
import { suggest } from '../../../src/search/suggest.ts';
import { HOSTILE, LEXICON, makeLexicon, makePlaces } from './search-data.ts';

const vocabulary = { lexicon: makeLexicon(), places: makePlaces() };
const providers = ['Charita Děčín', 'Domov Dubí', 'Pomoc, z. s.'];
const offer = (written: string) => suggest(written, vocabulary, providers);
const help = (written: string) => offer(written).help.map(({ text }) => text);
const where = (written: string) => offer(written).where.map(({ text }) => text);

describe('kinds of help', () => {
  test('the name of the law has no hint', () => {
    expect(offer('osobní').help).toEqual([{ kind: 'type', text: 'osobní asistence', hint: '' }]);
  });

  test('the name people use has that of the law as its hint', () => {
    expect(offer('rozvoz').help).toEqual([
      { kind: 'type', text: 'rozvoz obědů', hint: 'pečovatelská služba' },
    ]);
  });

  test('a type is offered once', () => {
    expect(help('pečovatel')).toEqual(['pečovatelská služba']);
  });

  test('each word may be a beginning, diacritics do not matter', () => {
    expect(help('dom sen')).toEqual(['domovy pro seniory']);
    expect(help('PECOVATELSKA SL')).toEqual(['pečovatelská služba']);
  });

  test('what begins so comes before what has it inside', () => {
    const type = (code: string, label: string) => ({ code, slug: code, label, names: [], unsaid: [] });
    const lexicon = new Lexicon({ ...LEXICON, types: [type('1', 'raná péče'), type('2', 'péče doma')] });
    const { help: kinds } = suggest('péče', { ...vocabulary, lexicon }, []);
    expect(kinds.map(({ text }) => text)).toEqual(['péče doma', 'raná péče']);
  });

  test('situations by title or by another name, as the title', () => {
    expect(offer('nemám kde').help).toEqual([{ kind: 'situation', text: 'Nemám kde spát', hint: '' }]);
    expect(help('vyhodili')).toEqual(['Nemám kde spát']);
  });
});

test('names that are not to be said are not offered', () => {
  expect(help('flop')).toEqual([]);
});

describe('places and providers', () => {
  test('places, then providers', () => {
    expect(offer('dě').where.map(({ kind, text }) => [kind, text])).toEqual([
      ['place', 'Děčín'],
      ['place', 'okres Děčín'],
      ['provider', 'Charita Děčín'],
    ]);
  });

  test('a place is completed after other words', () => {
    expect(where('pečovatelka v dě')).toContain('pečovatelka v Děčín');
    expect(where('poradna Teplic')).toContain('poradna Teplice');
  });

  test('a provider by any of its words', () => {
    expect(where('chari')).toEqual(['Charita Děčín']);
  });
});

test.each(['', ' ', 'd', '?', '  d '])('nothing for "%s"', (written) => {
  expect(offer(written)).toEqual({ help: [], where: [] });
});

test('five of each at most', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({
    code: String(index),
    slug: `p${String(index)}`,
    label: `pomoc ${String(index)}`,
    names: [],
    unsaid: [],
  }));
  const lexicon = new Lexicon({ ...LEXICON, types: many });
  const names = many.map(({ label }) => `${label} z. s.`);
  const { help: kinds, where: rest } = suggest('pomoc', { ...vocabulary, lexicon }, names);
  expect(kinds).toHaveLength(5);
  expect(rest).toHaveLength(5);
});

test.each(HOSTILE)('%s is no reason to fail', (_, written) => {
  const { help: kinds, where: rest } = offer(written);
  expect(Math.max(kinds.length, rest.length)).toBeLessThanOrEqual(5);
});
