/** Coverage in words and shares: all and nothing are said only when they are true. */
import { expect, test } from 'vitest';
import { levelOfCoverage } from '../../../src/domain/plan/community-plan.ts';
import { formatShare } from '../../../src/i18n/format.ts';

test.each([
  ['none', 0, 0],
  ['minority', 2, 49],
  ['majority', 1, 50],
  ['majority', 3, 100],
  ['whole', 4, 100],
] as const)('%s: %i of 4 obce with %i of 100 inhabitants', (level, coveredObce, coveredInhabitants) => {
  expect(levelOfCoverage({ obce: 4, coveredObce, inhabitants: 100, coveredInhabitants })).toBe(level);
});

test.each([
  [0, 10, '0\u00A0%'],
  [1, 3, '33\u00A0%'],
  [999, 1000, '99\u00A0%'],
  [1, 1000, '<\u00A01\u00A0%'],
  [10, 10, '100\u00A0%'],
  [0, 0, '0\u00A0%'],
])('%i of %i is %s', (part, all, text) => {
  expect(formatShare(part, all)).toBe(text);
});
