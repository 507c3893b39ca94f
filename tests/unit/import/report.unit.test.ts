import { describe, expect, test } from 'vitest';
import type { ImportOutcome } from '../../../scripts/import/import-register.ts';
import { type Problem, partProblems } from '../../../scripts/import/report/problems.ts';
import { formatOutcome, formatReport, formatStop } from '../../../scripts/import/report/report.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';

const problem = (id: number): Problem => ({
  kind: 'place-without-code',
  record: `service ${id}`,
  key: 'zarizeni',
});
const outcome: ImportOutcome = {
  status: 'written',
  meta: {
    kind: 'register',
    area: ['CZ'],
    asOf: '2026-09-02',
    counts: { providers: 1, services: 2, places: 3, placesWithPoint: 2, byType: {}, byForm: {} },
    contentHash: '0'.repeat(64),
  },
  previous: null,
  changes: { written: ['register/meta.json'], removed: ['register/providers/s9.json'] },
  problems: [10, 9, 8, 7, 6, 5].map(problem),
  otherProblems: 4,
};

describe('the report', () => {
  test('for the terminal: outcome, counts, first five records of each kind, next step', () => {
    expect(formatOutcome(outcome, 'report.md').split('\n')).toEqual([
      'The register was imported.',
      '  kind: register, area: CZ, as of: 2026-09-02',
      '  providers: 1',
      '  services: 2',
      '  places: 3',
      '  places with a point on the map: 2',
      '  files changed: 1, removed: 1',
      'Problems: 6',
      '  6 × Places without an address code: listed without a position',
      '      service 5, service 6, service 7, service 8, service 9, …',
      '4 more problems are of services outside the area or not in force; they are not listed.',
      'Whole report: report.md',
      'Look at the changes (git diff), then build the site: the published one shows the old state until it is built and published anew.',
    ]);
  });

  test('as a file: all records, in an order of their own', () => {
    const text = formatReport(outcome);
    expect(text).toContain('- register/providers/s9.json (removed)');
    expect(text.indexOf('service 9:')).toBeLessThan(text.indexOf('service 10:'));
    expect(formatReport({ ...outcome, problems: outcome.problems.toReversed() })).toBe(text);
  });

  test('of a stop: why and what to do, with the problems until then', () => {
    const text = formatStop(new OperatorError('the file is empty', 'Download it again.'), [problem(1)]);
    expect(text).toMatch(/the file is empty\n\nWhat to do: Download it again\.[^]*- service 1: zarizeni/u);
  });
});

test('problems of records not kept are counted only, unless they may be why', () => {
  const problems: Problem[] = [problem(1), problem(2), { ...problem(2), kind: 'unreadable-item' }];
  expect(partProblems(problems, new Set(['service 1']))).toEqual({
    told: [problems[0], problems[2]],
    others: 1,
  });
});
