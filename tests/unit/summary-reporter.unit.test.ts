/** The line that ends a test run. */
import { describe, expect, test } from 'vitest';
import { countTests, formatSummary } from '../summary-reporter.ts';

function fileOf(states: readonly string[], errors: readonly unknown[] = []) {
  return {
    children: { allTests: () => states.map((state) => ({ result: () => ({ state }) })) },
    errors: () => errors,
  };
}

describe('countTests', () => {
  test('adds up the tests of all files', () => {
    const files = [fileOf(['passed', 'passed', 'failed']), fileOf(['passed', 'skipped', 'pending'])];
    expect(countTests(files, 0)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });
  test('a file that cannot be loaded and an error outside tests are failures', () => {
    expect(countTests([fileOf([], [new Error('no such module')])], 1).failed).toBe(2);
  });
});

test('formatSummary', () => {
  expect(formatSummary({ passed: 412, failed: 0, skipped: 1 })).toBe('412 passed, 0 failed, 1 skipped');
});
