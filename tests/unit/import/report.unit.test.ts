import { describe, expect, test } from 'vitest';
import { ProblemLog } from '../../../scripts/import/quality/problem-log.ts';
import { OutcomeJson, toJson, toStopJson } from '../../../scripts/import/report/outcome-json.ts';
import type { Outcome } from '../../../scripts/import/report/outcome.ts';
import type { Problem } from '../../../scripts/import/report/problems.ts';
import { formatPullRequest } from '../../../scripts/import/report/pull-request.ts';
import { formatOutcome, formatReport, formatStop } from '../../../scripts/import/report/report.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';

/** What GitHub takes as the body of a pull request, in characters. */
const GITHUB_LIMIT = 65_536;

const problem = (id: number): Problem => ({
  kind: 'place-without-code',
  record: `service ${id}`,
  key: 'zarizeni',
});
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const counts = {
  providers: 1,
  services: 2,
  places: 3,
  placesWithPoint: 2,
  byType: { 13: 2 },
  byForm: { pob: 2 },
  byKraj: { CZ042: 2 },
};
const meta: Outcome['meta'] = {
  kind: 'register',
  area: ['CZ'],
  asOf: '2026-09-02',
  sourceDate: null,
  counts,
};
const previous = {
  ...meta,
  asOf: '2026-09-01',
  counts: { ...counts, services: 3, byType: { 4: 1, 13: 1 }, byForm: { pob: 2 }, byKraj: { CZ042: 3 } },
  contentHash: '0'.repeat(64),
};
const outcome: Outcome = {
  status: 'written',
  meta,
  previous: null,
  changes: { written: ['register/meta.json'], removed: ['register/providers/s9.json'] },
  problems: [10, 9, 8, 7, 6, 5].map(problem),
  otherProblems: 4,
  withheldProblems: 2,
};

describe('for the terminal', () => {
  test('outcome, counts, first five records of each kind, next step', () => {
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
      '2 more problems are about addresses beside a secret place; they are not listed.',
      'Whole report: report.md',
      'Look at the changes (git diff), then build the site: the published one shows the old state until it is built and published anew.',
    ]);
  });

  test('warnings, and the counts of lists that are not whole', () => {
    const text = formatOutcome(
      {
        ...outcome,
        warnings: ['The last file is a week old.'],
        problemCounts: new Map([['place-without-code', 99]]),
      },
      'report.md',
    );
    expect(text).toMatch(/^Warning: The last file is a week old\.\nProblems: 99\n {2}99 × /mu);
  });
});

describe('as a file', () => {
  test('all records, in an order of their own', () => {
    const text = formatReport(outcome);
    expect(text).toContain('- register/providers/s9.json (removed)');
    expect(text.indexOf('service 9:')).toBeLessThan(text.indexOf('service 10:'));
    expect(formatReport({ ...outcome, problems: outcome.problems.toReversed() })).toBe(text);
  });

  test('tables of counts, before and now, only of imports that can be compared', () => {
    const labels = { byType: { 13: 'domovy | seniory' } };
    expect(formatReport({ ...outcome, previous, labels })).toContain(
      [
        '### Services by type\n',
        '| code | before | now | change |',
        '| --- | ---: | ---: | ---: |',
        '| 4 | 1 | 0 | -1 |',
        '| 13 domovy \\| seniory | 1 | 2 | +1 |',
      ].join('\n'),
    );
    const elsewhere = formatReport({ ...outcome, previous: { ...previous, area: ['4202' as never] } });
    expect(elsewhere).toContain('| code | services |\n| --- | ---: |\n| 13 | 2 |');
  });

  test('each kind with who can mend it; a key noted several times is one entry', () => {
    const text = formatReport({ ...outcome, problems: [problem(1), problem(1), problem(2)] });
    expect(text).toMatch(/### Places without an address code[^\n]*\(3\)\n\nThe provider mends it/u);
    expect(text).toContain('- service 1: zarizeni (2 ×)\n- service 2: zarizeni\n');
  });

  test('what stands in quality.json too is cut after 200 entries and says so', () => {
    const text = formatReport({ ...outcome, problems: range(250).map(problem) });
    expect(text).toContain('- service 200: zarizeni\n');
    expect(text).not.toContain('service 201:');
    expect(text).toContain('…and 50 more: the whole list is in content/register/quality.json.');
  });

  test('every rejected record is named', () => {
    const problems = range(1000).map((id): Problem => ({
      kind: 'unreadable-record',
      record: `record no. ${id}`,
      key: null,
    }));
    const text = formatReport({ ...outcome, problems });
    for (const { record } of problems) expect(text).toContain(`- ${record}\n`);
  });

  test('a list that memory did not hold says how many are missing', () => {
    const problemCounts = new Map([['unreadable-item' as const, 12_000]]);
    const problems: Problem[] = [{ kind: 'unreadable-item', record: 'service 1', key: 'weby.0' }];
    expect(formatReport({ ...outcome, problems, problemCounts })).toContain(
      '(12000)\n\n' +
        'The authority that registered the service (regional office) mends it in the register. The rest of the record is kept.\n\n- service 1: weby.0\n\n…and 11999 more: they are too many to be listed.',
    );
  });

  test('sections of other parts stand between counts and problems', () => {
    const text = formatReport({ ...outcome, sections: ['## Changes\n\n3 services ended.'] });
    expect(text).toMatch(/Services by kraj[^]*## Changes\n\n3 services ended\.\n\n## Problems \(6\)/u);
  });
});

describe('of a stop', () => {
  const error = new OperatorError('the file is empty', 'Download it again.');

  test('why and what to do, with the problems until then', () => {
    expect(formatStop(error, [problem(1)])).toMatch(
      /the file is empty\n\nWhat to do: Download it again\.[^]*- service 1: zarizeni/u,
    );
  });

  test('lists are not cut: nothing was written that could have them', () => {
    const text = formatStop(error, range(300).map(problem), { withheldProblems: 7 });
    expect(text).toContain('- service 300: zarizeni\n');
    expect(text).toContain('7 more problems are about addresses beside a secret place');
  });
});

describe('for a pull request', () => {
  const where = 'the artifact import-report';
  const kinds = [
    'not-web',
    'not-email',
    'bad-psc',
    'no-hours',
    'place-without-code',
    'unreadable-record',
  ] as const;
  const many = (count: number): Problem[] =>
    kinds.flatMap((kind) => range(count).map((id) => ({ kind, record: `service ${id}`, key: 'weby.0.web' })));

  test('short ones are whole', () => {
    const text = formatPullRequest(outcome, where);
    expect(text).toContain('- service 10: zarizeni');
    expect(text).not.toContain('Cut to fit');
  });

  test.each([300, 3_000, 20_000])('%i problems of each kind: short enough, with head and counts', (count) => {
    const text = formatPullRequest({ ...outcome, previous, problems: many(count) }, where);
    expect(text.length).toBeLessThan(GITHUB_LIMIT);
    expect(text).toContain('# Import of the register as of 2026-09-02');
    expect(text).toContain('| 13 | 1 | 2 | +1 |');
    for (const kind of kinds.slice(0, 2))
      expect(text).toContain(kind === 'not-web' ? 'Web addresses' : 'E-mail');
    expect(text).toContain(`(${count})`);
    expect(text).toMatch(/…and \d+ more: the whole list is in content\/register\/quality\.json\./u);
    expect(text).toMatch(/…and \d+ more: the whole list is in the artifact import-report\./u);
    expect(text.trimEnd()).toMatch(/published anew\.$/u);
  });

  test('longer sections are cut at the end of a line, and it says so', () => {
    const lines = range(20_000).map((id) => `- service ${id} ended`);
    const text = formatPullRequest({ ...outcome, sections: ['## Changes', lines.join('\n')] }, where);
    expect(text.length).toBeLessThan(GITHUB_LIMIT);
    expect(text).toContain('Cut to fit a pull request; the whole is in the artifact import-report:');
    expect(text).toContain('the text between the counts and the problems is not complete');
    expect(text).toMatch(/- service \d+ ended\n+## Problems \(6\)/u);
    expect(text).toContain('- service 1 ended');
    expect(text.trimEnd()).toMatch(/published anew\.$/u);
  });

  test('signs of several bytes count as such', () => {
    const sections = [
      range(4_000)
        .map(() => 'ř'.repeat(20))
        .join('\n'),
    ];
    expect(Buffer.byteLength(formatPullRequest({ ...outcome, sections }, where))).toBeLessThan(GITHUB_LIMIT);
  });

  test('even warnings and counts without end fit', () => {
    const text = formatPullRequest(
      {
        ...outcome,
        warnings: range(1000).map((id) => `${id} ${'x'.repeat(500)}`),
        meta: {
          ...meta,
          counts: { ...counts, byType: Object.fromEntries(range(20_000).map((id) => [id, 1])) },
        },
      },
      where,
    );
    expect(text.length).toBeLessThan(GITHUB_LIMIT);
    expect(text).toContain('# Import of the register');
  });

  test('what tells of secrecy or persons is counted, not named', () => {
    const log = new ProblemLog();
    const note = log.noteFor('service 4951', { isKept: true, hasSecretPlace: false });
    for (const kind of ['open-and-secret', 'place-without-mark', 'remark-names-person'] as const) {
      note(kind, 'zarizeni.0');
    }
    const text = formatPullRequest({ ...outcome, ...log.told() }, where);
    expect(text).toContain('Not listed here: the whole list is in the artifact import-report.');
    expect(text).not.toContain('4951');
    expect(formatReport({ ...outcome, ...log.told() })).toContain('- service 4951');
  });
});

describe('for programs', () => {
  test('an outcome as the schema says', () => {
    const json = toJson(
      { ...outcome, previous, changeCounts: { added: 1 } },
      { exitCode: 0, report: 'report.md' },
    );
    expect(OutcomeJson.parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
    expect(json).toMatchObject({
      status: 'written',
      exitCode: 0,
      meta: { asOf: '2026-09-02' },
      previous: { asOf: '2026-09-01' },
      files: { written: ['register/meta.json'], removed: ['register/providers/s9.json'] },
      problems: { total: 6, byKind: { 'place-without-code': 6 }, ofOthers: 4, withheld: 2 },
      changes: { added: 1 },
      warnings: [],
      report: 'report.md',
    });
  });

  test('a stop', () => {
    const error = new OperatorError('the file is empty', 'Download it again.');
    const json = toStopJson(error, { exitCode: 1, report: null });
    expect(OutcomeJson.parse(json)).toEqual({
      status: 'stopped',
      exitCode: 1,
      message: 'the file is empty',
      hint: 'Download it again.',
      report: null,
    });
  });

  test('an outcome that knows more than is told gives no more', () => {
    const more = { ...outcome, providers: ['secret'], changes: { ...outcome.changes, extra: 'secret' } };
    expect(JSON.stringify(toJson(more, { exitCode: 0, report: 'r' }))).not.toContain('secret');
  });
});
