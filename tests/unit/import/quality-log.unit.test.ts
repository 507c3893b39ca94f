/** What of the problems noted may be told, to whom, and how much of it is kept in memory. */
import { describe, expect, test } from 'vitest';
import { ProblemLog } from '../../../scripts/import/quality/problem-log.ts';
import { isPlaceKey, toSafeKey, toSafeRecord } from '../../../scripts/import/quality/safe-names.ts';

const KEPT = { isKept: true, hasSecretPlace: false };
const BESIDE_SECRET = { isKept: true, hasSecretPlace: true };
const DROPPED = { isKept: false, hasSecretPlace: false };

/** What is told and published, shortly. */
function summary(log: ProblemLog) {
  const { problems, problemCounts, otherProblems, withheldProblems } = log.told();
  return {
    told: problems.map(({ kind, record, key }) => [kind, record, key]),
    counts: Object.fromEntries(problemCounts ?? []),
    published: [...log.published()].map(([kind, { count }]) => [kind, count]),
    otherProblems,
    withheldProblems,
  };
}

describe('the fate of a record', () => {
  test('kept: told, and published if the rule is', () => {
    const log = new ProblemLog();
    const note = log.noteFor('service 1', KEPT);
    note('not-web', 'weby.0.web');
    note('remark-names-person', 'weby.0.poznamka');
    expect(summary(log)).toEqual({
      told: [
        ['not-web', 'service 1', 'weby.0.web'],
        ['remark-names-person', 'service 1', 'weby.0.poznamka'],
      ].toSorted(([a = ''], [b = '']) => (a > b ? -1 : 1)),
      counts: { 'not-web': 1, 'remark-names-person': 1 },
      published: [['not-web', 1]],
      otherProblems: 0,
      withheldProblems: 0,
    });
  });

  test('not kept: counted only, unless it may be the reason why; never published', () => {
    const log = new ProblemLog();
    const note = log.noteFor('service 1', DROPPED);
    note('not-web', 'weby.0.web');
    note('unreadable-item', 'weby.1');
    expect(summary(log)).toMatchObject({
      told: [['unreadable-item', 'service 1', 'weby.1']],
      published: [],
      otherProblems: 1,
    });
  });

  test('decided later: what waits is then told or counted', () => {
    const log = new ProblemLog();
    for (const record of ['service 1', 'service 2']) log.noteFor(record)('not-email', 'emaily.0.email');
    log.decide('service 1', KEPT);
    log.decide('service 2', DROPPED);
    log.decide('service 3', KEPT);
    expect(summary(log)).toMatchObject({
      told: [['not-email', 'service 1', 'emaily.0.email']],
      published: [['not-email', 1]],
      otherProblems: 1,
    });
  });

  test('never decided, as when a guard stops: told with care', () => {
    const log = new ProblemLog();
    const note = log.noteFor('service 1');
    note('not-web', 'weby.0.web');
    note('unreadable-item', 'zarizeni.0.adresa');
    note('unreadable-item', 'formy.0');
    note('unknown-obec', 'zarizeni.0.adresa.obec');
    expect(summary(log)).toMatchObject({
      told: [
        ['unreadable-item', 'service 1', null],
        ['unreadable-item', 'service 1', 'formy.0'],
      ],
      published: [],
      otherProblems: 1,
      withheldProblems: 1,
    });
  });

  test('what is no record of the register is always told', () => {
    const log = new ProblemLog();
    log.note({ kind: 'code-without-item', record: 'DruhSocialniSluzby/99', key: null });
    log.note({ kind: 'enrichment-over', record: 'content/enrichment/4951.yml', key: 'notice.to' });
    expect(summary(log).told).toEqual(
      expect.arrayContaining([
        ['code-without-item', 'DruhSocialniSluzby/99', null],
        ['enrichment-over', 'content/enrichment/4951.yml', 'notice.to'],
      ]),
    );
  });
});

test('a record without an id is named, but not where it is wrong inside an address', () => {
  const log = new ProblemLog();
  log.note({ kind: 'unreadable-record', record: 'record no. 12', key: 'zarizeni.0' });
  log.note({ kind: 'unreadable-record', record: 'record no. 13', key: 'portalId' });
  expect(summary(log)).toMatchObject({
    told: [
      ['unreadable-record', 'record no. 12', null],
      ['unreadable-record', 'record no. 13', 'portalId'],
    ],
    published: [],
  });
});

describe('beside a secret place', () => {
  test.each([
    ['bad-psc', 'zarizeni.0.adresa.psc'],
    ['place-without-code', 'zarizeni'],
    ['unknown-obec', 'kontaktniAdresy.0.adresa.obec'],
    ['psc-of-another-obec', 'poskytovatel.adresa.psc'],
    ['text-too-long', 'zarizeni.0.nazev'],
    ['no-place', 'zarizeni'],
  ] as const)('%s at %s is told to no one', (kind, key) => {
    const log = new ProblemLog();
    log.noteFor('service 1', BESIDE_SECRET)(kind, key);
    expect(summary(log)).toMatchObject({ told: [], counts: {}, published: [], withheldProblems: 1 });
  });

  test('what is not about an address is told and published', () => {
    const log = new ProblemLog();
    log.noteFor('service 1', BESIDE_SECRET)('not-web', 'weby.0.web');
    expect(summary(log)).toMatchObject({ published: [['not-web', 1]], withheldProblems: 0 });
  });

  test('a rejected record or item is named, but not where it is wrong inside an address', () => {
    const log = new ProblemLog();
    const note = log.noteFor('service 1', { isKept: false, hasSecretPlace: true });
    note('unreadable-record', 'zarizeni');
    log.noteFor('service 2', BESIDE_SECRET)('unreadable-item', 'zarizeni.0.adresa');
    expect(summary(log)).toMatchObject({
      told: [
        ['unreadable-record', 'service 1', null],
        ['unreadable-item', 'service 2', null],
      ],
      published: [],
    });
  });

  test.each(['odd-secret-flag', 'misplaced-secret-flag', 'place-without-mark', 'open-and-secret'] as const)(
    '%s: the operator reads the id alone, whoever else nothing',
    (kind) => {
      const log = new ProblemLog();
      for (const fate of [KEPT, BESIDE_SECRET, DROPPED]) log.noteFor('service 1', fate)(kind, 'zarizeni.0');
      expect(summary(log)).toMatchObject({
        told: Array.from({ length: 3 }, () => [kind, 'service 1', null]),
        published: [],
        withheldProblems: 0,
      });
    },
  );
});

describe('memory', () => {
  test('lists end, counts go on; every rejected record is named for longer', () => {
    const log = new ProblemLog();
    for (let id = 1; id <= 10_500; id += 1) {
      const note = log.noteFor(`service ${id}`, DROPPED);
      note('unreadable-item', 'weby.0');
      note('unreadable-record', null);
    }
    const { problems, problemCounts } = log.told();
    expect(problems.filter(({ kind }) => kind === 'unreadable-item')).toHaveLength(10_000);
    expect(problems.filter(({ kind }) => kind === 'unreadable-record')).toHaveLength(10_500);
    expect(problemCounts?.get('unreadable-item')).toBe(10_500);
    expect(log.countOf('unreadable-item')).toBe(10_500);
  });

  test('what was not kept takes no place from what is published', () => {
    const log = new ProblemLog();
    for (let id = 1; id <= 10_500; id += 1)
      log.noteFor(`service ${id}`, DROPPED)('unreadable-item', 'weby.0');
    log.noteFor('service 20000', KEPT)('unreadable-item', 'weby.0');
    expect(log.published().get('unreadable-item')).toMatchObject({
      count: 1,
      problems: [{ record: 'service 20000' }],
    });
  });

  test('guards read how many were noted, told or not', () => {
    const log = new ProblemLog();
    log.noteFor('service 1', DROPPED)('not-web', 'weby.0.web');
    log.noteFor('service 2')('not-web', 'weby.0.web');
    expect([log.countOf('not-web'), log.countOf('not-email')]).toEqual([2, 0]);
  });
});

describe('names', () => {
  test.each([
    [null, null],
    ['', null],
    ['weby.0.web', 'weby.0.web'],
    ['formy.12.casoveRozsahy.3.interval', 'formy.12.casoveRozsahy.3.interval'],
    ['evidovaneInspekce.0.Jana Nováková', 'evidovaneInspekce.0.?'],
    ['<script>', '?'],
    [`a.${'x'.repeat(41)}.b`, 'a.?.b'],
    ['1234567890', '?'],
    ['a.b`c.d|e', 'a.?.?'],
    ['__proto__', '?'],
    [Array.from({ length: 5000 }, () => 'a').join('.'), Array.from({ length: 12 }, () => 'a').join('.')],
  ])('of a key: %j', (key, expected) => {
    expect(toSafeKey(key)).toBe(expected);
  });

  test.each([
    ['service 7583', true],
    ['provider 00839345', true],
    ['provider s7', true],
    ['record no. 12', true],
    ['DruhSocialniSluzby no. 3', true],
    ['content/enrichment/4951.yml', true],
    ['service Jana Nováková', false],
    ['service 1\n- [x](javascript:1)', false],
    ['', false],
  ])('of a record: %j', (record, isTold) => {
    expect(toSafeRecord(record)).toBe(isTold ? record : 'a record without an id');
  });

  test.each([
    ['zarizeni', true],
    ['zarizeni.0.nazev', true],
    ['poskytovatel.adresa.psc', true],
    ['adresa', true],
    ['kontaktniAdresy.0', true],
    ['zarizeniJinak', false],
    ['emaily.0.email', false],
    ['poskytovatel', false],
    [null, false],
  ])('%s lies in an address: %s', (key, isPlace) => {
    expect(isPlaceKey(key)).toBe(isPlace);
  });
});
