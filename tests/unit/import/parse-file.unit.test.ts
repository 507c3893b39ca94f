/** A second thread that takes a share of the register changes nothing but the time. */
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { parseRegisterFile } from '../../../scripts/import/parse/parse-file.ts';
import { ParseHelper } from '../../../scripts/import/parse/parse-helper.ts';
import { formatPiece, parsePiece, readPiece } from '../../../scripts/import/parse/parse-piece.ts';
import { type RegisterPiece, readRegisterPieces } from '../../../scripts/import/parse/read-register.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import { buildCanaryRegister } from '../../fixtures/rpss/canary.ts';
import { makeRecord, makeRecords, toRegisterFile } from '../../fixtures/rpss/register-record.ts';
import { makeTempContent, writeFileIn } from './temp-content.ts';

const options = { territory: readAreas('content'), asOf: '2026-09-02' };
const ALONE = Number.POSITIVE_INFINITY;

/** Secrets, persons, marks, twice the same id, ended and unreadable records; some thousand of them, in many pieces. */
const { records } = buildCanaryRegister();
const odd = [
  ...records,
  makeRecord({ portalId: 'no number' }),
  makeRecord({ portalId: 7, poskytovatel: null }),
  makeRecord({ portalId: 8, datumPoskytovaniOd: '2020-01-01', datumPoskytovaniDo: '2019-12-31' }),
  makeRecord({ portalId: 9, poskytovatel: { nazev: 'Bez čísla', ico: '123' } }),
];
const many = [
  ...odd,
  ...makeRecords(4_000, 1_000),
  ...odd,
  // Longer than what bytes are handed over in as a rule.
  makeRecord({ ballast: 'x'.repeat(700_000) }),
  ...odd,
];

const writeRegister = (text: string | Buffer) => writeFileIn(makeTempContent(), 'rpss.json', text);

async function piecesOf(text: string): Promise<RegisterPiece[]> {
  const pieces: RegisterPiece[] = [];
  for await (const { firstAt, items } of readRegisterPieces(writeRegister(text))) {
    pieces.push({ firstAt, items: items.map((bytes) => Buffer.from(bytes)) });
  }
  return pieces;
}

async function startHelper(schema?: string): Promise<ParseHelper> {
  const helper = new ParseHelper({ ...options, schema });
  await expect.poll(() => helper.isFree, { timeout: 30_000 }).toBe(true);
  return helper;
}

describe('a second thread', () => {
  test('gives of each piece what this one would', async () => {
    const pieces = await piecesOf(toRegisterFile(many));
    expect(pieces.length).toBeGreaterThan(4);
    const helper = await startHelper();
    for (const piece of pieces) {
      while (!helper.isFree) await wait(1);
      const pending = helper.parse(piece);
      await expect.poll(() => pending.parsed, { timeout: 30_000 }).not.toBeNull();
      expect(pending.parsed).toEqual(parsePiece(piece, options));
    }
    await helper.finish();
  });

  test('names the record at fault, with those before it', async () => {
    const helper = await startHelper();
    const items = ['{"portalId":1}', '{"portalId":', '{"portalId":3}'].map((text) => Buffer.from(text));
    const pending = helper.parse({ firstAt: 11, items });
    await helper.finish();
    expect(pending.parsed?.items.map(({ name }) => name)).toEqual(['service 1']);
    expect(pending.parsed?.fault?.fault).toEqual({ kind: 'invalid', at: 12 });
  });

  test('looks at the published schema too', async () => {
    const schema = { properties: { polozky: { items: { required: ['identifikator'] } } } };
    const helper = await startHelper(writeFileIn(makeTempContent(), 'schema.json', JSON.stringify(schema)));
    const pending = helper.parse({ firstAt: 1, items: [Buffer.from(JSON.stringify(makeRecord()))] });
    await helper.finish();
    expect(pending.parsed?.items).toMatchObject([{ offSchemaKey: 'identifikator' }]);
  });

  test('that breaks is not passed over', async () => {
    const helper = await startHelper();
    // No number to count on from.
    helper.parse({ firstAt: 1n as unknown as number, items: [Buffer.from('{}')] });
    await expect(helper.finish()).rejects.toThrow(/BigInt/u);
  });
});

test('a piece as a text says the same', () => {
  const items = odd.map((record) => Buffer.from(JSON.stringify(record)));
  const piece = parsePiece({ firstAt: 1, items }, options);
  expect(piece.items).toHaveLength(odd.length);
  expect(readPiece(formatPiece(piece))).toEqual(piece);
});

describe('a register shared with a second thread', () => {
  const parse = (file: string, minSharedBytes: number) =>
    parseRegisterFile(file, { ...options, minSharedBytes });

  test('is parsed as by one', async () => {
    const file = writeRegister(toRegisterFile(many));
    const alone = await parse(file, ALONE);
    expect(alone.total).toBe(many.length);
    expect(alone.repeatedIds.size).toBeGreaterThan(0);
    expect(await parse(file, 0)).toEqual(alone);
  });

  const good = JSON.stringify(makeRecords(3_000)).slice(1, -1);
  test.each<[string, string]>([
    ['cut off', `{"polozky":[${good},{"portalId":`],
    ['cut off behind a record at fault', `{"polozky":[${good},{]},${good},{"portalId":`],
    ['with two records at fault', `{"polozky":[${good},{"a":},${good},nil]}`],
    ['with more behind its end, and a record at fault', `{"polozky":[${good},{"a":}]} x`],
    ['that is empty', '{"polozky":[]}'],
    ['that is another data set', '{"items":[]}'],
  ])('%s stops with the same words', async (_case, text) => {
    const file = writeRegister(text);
    const wordsOf = async (minSharedBytes: number) => {
      const error: unknown = await parse(file, minSharedBytes).catch((cause: unknown) => cause);
      if (!(error instanceof OperatorError)) throw error;
      return [error.message, error.hint];
    };
    expect(await wordsOf(0)).toEqual(await wordsOf(ALONE));
  });
});

describe('a record far back in the file', () => {
  const good = makeRecords(2_500).map((record) => JSON.stringify(record));
  const before = Buffer.byteLength(good.join());

  test('is counted on from piece to piece', async () => {
    const pieces = await piecesOf(`{"polozky":[${good.join()}]}`);
    expect(pieces.length).toBeGreaterThan(3);
    let next = 1;
    for (const { firstAt, items } of pieces) {
      expect(firstAt).toBe(next);
      next += items.length;
    }
    expect(next).toBe(good.length + 1);
  });

  test('that is at fault is told with its number', async () => {
    expect(before).toBeGreaterThan(3 * 256 * 1024);
    const file = writeRegister(`{"polozky":[${[...good, '{"portalId":}', ...good].join()}]}`);
    await expect(parseRegisterFile(file, options)).rejects.toThrow(/record no\. 2501/u);
  });

  test('that has no number of its own is told with that in the file', async () => {
    const file = writeRegister(`{"polozky":[${[...good, '{}'].join()}]}`);
    const { problems } = await parseRegisterFile(file, options);
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'unreadable-record', record: 'record no. 2501' }),
    );
  });
});
