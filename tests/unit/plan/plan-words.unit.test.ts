/** Small rules of the pages of plans: states, periods, figures, money, and counts of services over time. */
import { describe, expect, test } from 'vitest';
import { formatFigure } from '../../../src/components/plan/fact-words.ts';
import { planState } from '../../../src/domain/plan/plan-state.ts';
import { summariseProgress } from '../../../src/domain/plan/progress-summary.ts';
import { formatPartialDate, formatPeriod } from '../../../src/i18n/format.ts';

const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ') ?? null;

test('the two axes of progress are counted apart, and silence is counted as silence', () => {
  const summary = summariseProgress([
    { reporting: 'reported', status: 'moving' },
    { reporting: 'partial', status: 'moving' },
    { reporting: 'partial', status: null },
    { reporting: 'missing', status: null },
    null,
  ]);
  expect(summary).toMatchObject({ measures: 5, unasked: 1, unknownStatus: 3 });
  expect(summary.byReporting).toEqual({ reported: 1, partial: 2, missing: 1 });
  expect(summary.byStatus).toMatchObject({ moving: 2, done: 0 });
});

test.each([
  [{ from: '2025', to: '2027' }, 'current'],
  [{ from: '2025', to: '2026' }, 'current'],
  [{ from: '2026-09', to: '2026-09' }, 'current'],
  [{ from: '2008', to: '2011' }, 'past'],
  [{ from: '2025-01-01', to: '2026-08-31' }, 'past'],
  [{ from: '2026-09-02', to: '2027' }, 'future'],
  [null, null],
])('on 1 September 2026 the period %j is %s', (period, state) => {
  expect(planState(period, '2026-09-01')).toBe(state);
});

test('dates stay as exact as the source gives them', () => {
  expect(['2007-11-07', '2006-06', '2011'].map((date) => plain(formatPartialDate(date)))).toEqual([
    '7. 11. 2007',
    'červen 2006',
    '2011',
  ]);
  expect(formatPeriod({ from: '2012', to: '2014' })).toBe('2012–2014');
  expect(plain(formatPeriod({ from: '2006-06', to: '2006-09' }))).toBe('červen 2006 – září 2006');
  expect(plain(formatPeriod({ from: '2007-10-24', to: '2007-10-24' }))).toBe('24. 10. 2007');
});

describe('a figure keeps what limits it', () => {
  test.each([
    [{ value: 32, unit: 'organizací', qualifier: 'cca' }, 'cca 32 organizací'],
    [
      { value: 11.3, unit: 'mil. Kč', qualifier: 'mimo vlastní složku TSP' },
      '11,3 mil. Kč (mimo vlastní složku TSP)',
    ],
    [{ value: 0, unit: 'lidí', qualifier: null }, '0 lidí'],
    [{ value: null, unit: null, qualifier: null }, null],
  ])('%j → %s', (figure, words) => {
    expect(plain(formatFigure(figure))).toBe(words);
  });
});
