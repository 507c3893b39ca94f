/**
 * Twenty thousand mutated records: see scripts/fuzz. Half of them are in fuzz-more.unit.test.ts, so
 * that two cores share them. `npm run fuzz -- --minutes N` goes on with others.
 */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBatch } from '../../../scripts/fuzz/check-batch.ts';
import { type FuzzOutcome, fuzz } from '../../../scripts/fuzz/fuzz.ts';
import { type Outcome, type Pipeline, runPipeline } from '../../../scripts/fuzz/pipeline.ts';
import type { Raw } from '../../../scripts/fuzz/planted-records.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { testRecords } from './fuzz-records.ts';

const territory = readAreas(path.resolve(import.meta.dirname, '../../../content'));
const SEED = 20_260_902;

testRecords(SEED, territory);

/** Changes what the pipeline gives, as a mistake in it would. */
const spoil =
  (change: (outcome: Outcome, records: readonly unknown[]) => Outcome): Pipeline =>
  async (records, where) =>
    change(await runPipeline(records, where), records);

/** Sends records through the pipeline that are not those the check knows of. */
const withRecords =
  (change: (record: Raw) => Raw): Pipeline =>
  (records, where) =>
    runPipeline(
      records.map((record) => (isRecord(record) ? change(record) : record)),
      where,
    );

const isRecord = (value: unknown): value is Raw =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const lists = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []).filter(isRecord);

describe('a planted defect is found and made small:', () => {
  test.each<[defect: string, says: RegExp, pipeline: Pipeline]>([
    [
      'the name of a head gets into that of the place',
      /publishes zqx/u,
      withRecords((record) => ({
        ...record,
        zarizeni: Array.isArray(record['zarizeni'])
          ? (record['zarizeni'] as unknown[]).map((place) =>
              isRecord(place) && isRecord(place['vedouci'])
                ? { ...place, nazev: `Domov ${String(place['vedouci']['jmeno'])}` }
                : place,
            )
          : record['zarizeni'],
      })),
    ],
    [
      'only a plain `true` counts as a mark',
      /publishes /u,
      withRecords((record) => ({
        ...record,
        zarizeni: Array.isArray(record['zarizeni'])
          ? (record['zarizeni'] as unknown[]).map((place) =>
              isRecord(place) && place['utajenaAdresa'] !== true ? { ...place, utajenaAdresa: false } : place,
            )
          : record['zarizeni'],
      })),
    ],
    [
      'a sign nobody sees parts a surname that remarks name',
      /publishes zqx.*volejte/u,
      withRecords((record) => ({
        ...record,
        zarizeni: Array.isArray(record['zarizeni'])
          ? (record['zarizeni'] as unknown[]).map((place) =>
              isRecord(place) && /[\u200b\u00ad\u202e]/u.test(JSON.stringify(place['vedouci'] ?? ''))
                ? { ...place, vedouci: null }
                : place,
            )
          : record['zarizeni'],
      })),
    ],
    [
      'a key that is missing crashes',
      /reading 'length'/u,
      withRecords((record) => {
        return { ...record, count: (record['formy'] as unknown[]).length };
      }),
    ],
    [
      'a record is dropped without a word',
      /is lost without a word/u,
      spoil((outcome) => ({
        ...outcome,
        problems: outcome.problems.filter(({ kind }) => kind !== 'unreadable-record'),
      })),
    ],
    [
      'a place is dropped without a word',
      /a place of .* is lost without a word/u,
      withRecords((record) => ({
        ...record,
        zarizeni: lists(record['zarizeni']).filter((_, index) => index !== 1),
      })),
    ],
    [
      'a number is written that the schema does not have',
      /unrecognized_keys|Unrecognized key/u,
      spoil((outcome) => ({
        ...outcome,
        files: outcome.files.map(({ key, text }) => ({ key, text: text.replace('{', '{"extra": 1,') })),
      })),
    ],
    [
      'a second run comes out otherwise',
      /a second run differ/u,
      (() => {
        let run = 0;
        return spoil((outcome) => {
          run += 1;
          return run % 2 === 0 ? { ...outcome, files: outcome.files.toReversed() } : outcome;
        });
      })(),
    ],
    [
      'two files have one name',
      /keys of providers are not unique/u,
      spoil((outcome) => ({ ...outcome, files: [...outcome.files, ...outcome.files] })),
    ],
  ])('%s', async (_defect, says, pipeline) => {
    const { count, failure }: FuzzOutcome = await fuzz({
      territory,
      pipeline,
      seed: SEED,
      isEnough: (done) => done >= 3_000,
    });
    expect(count).toBeLessThan(3_000);
    expect(String(failure?.error)).toMatch(says);
    expect(failure!.cases.length).toBeLessThanOrEqual(3);
    // What was made small fails by itself.
    await expect(checkBatch(failure!.cases, territory, pipeline)).rejects.toThrow(says);
  });
});
