/** A published place is secret in the new file: what an import does about it beyond content. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ImportOptions, reportFileOf } from '../../../scripts/import/import-register.ts';
import { makePlace, makeRecord, makeRecords } from '../../fixtures/rpss/register-record.ts';
import { type TempContent, importRecords, makeTempContent } from './temp-content.ts';

const records = makeRecords(30);
/** The same ones, the seventh of them with its place secret. */
const withSecret = records.map((record) =>
  record['portalId'] === 7
    ? makeRecord({ ...record, zarizeni: [makePlace({ nazev: 'Domov 7', utajenaAdresa: true })] })
    : record,
);
const TOO_FEW = 20;

describe('in the cache', () => {
  const FILES = [
    'downloads/kept/rpss.json',
    'downloads/kept/rpss.json.source.json',
    'downloads/fresh/rpss.json',
    'downloads/part/rpss.json',
    'address-points.json',
  ];

  /** @returns which files of the cache are left after an import a guard stops */
  async function leftAfterStop(next: readonly unknown[], options: Partial<ImportOptions> = {}) {
    const temp = makeTempContent();
    await importRecords(temp, records);
    const cache = fillCache(temp);
    await expect(importRecords(temp, next, { cache, ...options })).rejects.toThrow(/by more than 5 %/u);
    return FILES.filter((file) => existsSync(path.join(cache, file)));
  }

  function fillCache({ root }: TempContent): string {
    const cache = path.join(root, 'cache');
    for (const file of FILES) {
      mkdirSync(path.dirname(path.join(cache, file)), { recursive: true });
      writeFileSync(path.join(cache, file), '[]');
    }
    return cache;
  }

  test('downloads and known points go, though a guard stops the import', async () => {
    expect(await leftAfterStop(withSecret.slice(0, TOO_FEW))).toEqual([]);
  });

  test('they stay where nothing is newly secret, and where the run only looks', async () => {
    expect(await leftAfterStop(records.slice(0, TOO_FEW))).toEqual(FILES);
    expect(await leftAfterStop(withSecret.slice(0, TOO_FEW), { write: false })).toEqual(FILES);
  });
});

describe('where the last import was of another area, so that nothing is compared', () => {
  async function importNext(next: readonly unknown[]) {
    const temp = makeTempContent();
    await importRecords(temp, records);
    const outcome = await importRecords(temp, next, { area: ['CZ042'] });
    return { outcome, report: readFileSync(reportFileOf(temp), 'utf8') };
  }

  test('the report says all the same what to do', async () => {
    const { outcome, report } = await importNext(withSecret);
    expect(outcome).toMatchObject({ status: 'written', changeCounts: {}, isKrajChangeHidden: true });
    const advice =
      /## Urgent: published addresses are secret now\n\nServices whose own pages showed such an address: 7\./u;
    expect(outcome.sections).toEqual([expect.stringMatching(advice)]);
    expect(report).toMatch(advice);
  });

  test('and nothing of it where no place is newly secret', async () => {
    const { outcome, report } = await importNext(records);
    expect(outcome).toMatchObject({ sections: [], isKrajChangeHidden: false });
    expect(report).not.toContain('Urgent');
  });
});
