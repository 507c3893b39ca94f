/** Values no record should have, each by itself: texts of ten million signs, a hundred thousand levels, lists without end. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toJsonText } from '../../../scripts/fuzz/json-text.ts';
import { runPipeline } from '../../../scripts/fuzz/pipeline.ts';
import { type Raw, plansOf, plantRecords } from '../../../scripts/fuzz/planted-records.ts';
import { publicTokens } from '../../../scripts/fuzz/public-spots.ts';
import { setAt, spotsOf } from '../../../scripts/fuzz/spots.ts';
import { tokensIn } from '../../../scripts/fuzz/tokens.ts';
import { isPersonalEmail } from '../../../src/domain/contact.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { makeRecords } from '../../fixtures/rpss/register-record.ts';
import { importFile, makeTempContent, readProviders, writeFileIn } from './temp-content.ts';

const territory = readAreas(path.resolve(import.meta.dirname, '../../../content'));
const LONG = 10_000_000;
const DEEP = 100_000;
const MANY = 200_000;

/** Two records of one provider, the first with a secret place; `value` stands wherever the key does. */
function recordsWith(key: string, value: unknown): Raw[] {
  const records = plantRecords(plansOf(5)).slice(2);
  for (const record of records) for (const spot of spotsOf(record)) if (spot.key === key) setAt(spot, value);
  return records;
}

async function expectSafe(records: readonly unknown[]): Promise<void> {
  const { files, problems } = await runPipeline(records, territory);
  const known = publicTokens(records);
  const told = [...files.map(({ text }) => text), JSON.stringify(problems)].flatMap((text) => [
    ...tokensIn(text),
  ]);
  expect(told.filter((token) => !known.has(token))).toEqual([]);
}

const nest = (depth: number, isList: boolean) => {
  let nested: unknown = true;
  for (let level = 0; level < depth; level += 1) nested = isList ? [nested] : { adresa: nested };
  return nested;
};

describe('a text of ten million signs', { timeout: 60_000 }, () => {
  const KEYS =
    'nazev prijmeni telefon email web poznamka ico psc identifikator datumPoskytovaniDo poskytujeOd id utajenaAdresa kodAdresnihoMista';
  test.each(KEYS.split(' '))('as %s', async (key) => {
    await expectSafe(recordsWith(key, 'x'.repeat(LONG)));
  });

  test.each(['x ', '\u200d', '\u0301', '\ud800'])('of %j, as name and remark', async (sign) => {
    const text = sign.repeat(LONG / sign.length);
    for (const key of ['nazev', 'poznamka', 'prijmeni']) await expectSafe(recordsWith(key, text));
  });
});

describe('a hundred thousand levels', () => {
  test.each([
    'zarizeni',
    'adresa',
    'vedouci',
    'portalId',
    'nazev',
    'utajenaAdresa',
    'poskytovatel',
    'doplnkoveUdaje',
    'neznamy',
  ])('as %s', async (key) => {
    for (const isList of [true, false]) {
      await expectSafe(
        recordsWith(key, nest(DEEP, isList)).map((record) => ({ neznamy: nest(DEEP, isList), ...record })),
      );
    }
  });
});

test.each(['kodAdresnihoMista', 'utajenaAdresa', 'telefony', 'ciloveSkupiny', 'prijmeni', 'nazev', 'ico'])(
  'a list of 200,000 items as %s',
  async (key) => {
    for (const item of [1, 'Ab', null, {}]) {
      const [first, ...others] = recordsWith('neznamy', null);
      // The last one: that of a secret place, where places have it.
      const spot = spotsOf(first).findLast((one) => one.key === key);
      setAt(
        spot!,
        Array.from({ length: MANY }, () => item),
      );
      await expectSafe([first, ...others]);
    }
  },
);

test('in a file, however deep and long: the rest is imported', { timeout: 60_000 }, async () => {
  const temp = makeTempContent();
  const [long, deep, deeper] = recordsWith('interval', 'x'.repeat(LONG));
  const huge = [long, { ...deep, neznamy: nest(DEEP, true) }, { ...deeper, dodatek: nest(DEEP, false) }];
  const file = writeFileIn(temp, 'rpss.json', toJsonText({ polozky: [...huge, ...makeRecords(300)] }));
  const { problems } = await importFile(temp, file);
  expect(problems.map(({ kind }) => kind)).toContain('text-too-long');
  const ids = readProviders(temp).flatMap(({ services }) => services.map(({ id }) => id));
  expect(ids).toHaveLength(303);
});

test('a name made to keep the test of an e-mail busy', () => {
  expect(isPersonalEmail(`${'a'.repeat(60)}b@example.org`, ['aaa', 'aaaa', 'aaaaa'])).toBe(true);
});
