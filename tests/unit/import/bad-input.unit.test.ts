/** Every bad input stops with two sentences for the operator, and content stays byte for byte. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportFileOf } from '../../../scripts/import/import-register.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import {
  makeAddress,
  makePlace,
  makeRecord,
  makeRecords,
  toRegisterFile,
} from '../../fixtures/rpss/register-record.ts';
import {
  type TempContent,
  hashTree,
  importFile,
  importRecords,
  makeContent,
  makeTempContent,
  removeContent,
  writeFileIn,
} from './temp-content.ts';

let imported: TempContent;
beforeAll(async () => {
  imported = makeContent();
  await importRecords(imported, makeRecords(100));
});
afterAll(() => removeContent(imported));

/** A content folder that holds an import of a hundred services. */
const importedContent = () => makeTempContent(imported);

async function expectStop(temp: TempContent, run: () => Promise<unknown>, message: RegExp): Promise<void> {
  const before = hashTree(temp.content);
  const error = await run().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OperatorError);
  const { message: text, hint } = error as OperatorError;
  expect(text).toMatch(message);
  expect(hint.length).toBeGreaterThan(20);
  expect(hashTree(temp.content)).toEqual(before);
  expect(readFileSync(reportFileOf(temp), 'utf8')).toContain(hint);
}

describe('a file that is no register', () => {
  const whole = toRegisterFile(makeRecords(3));
  test.each<[string, string | Buffer, RegExp]>([
    ['empty', '', /is empty/u],
    ['only white space', ' \n', /is empty/u],
    ['an HTML error page', '<!doctype html><title>503</title>', /is a web page/u],
    ['truncated', whole.slice(0, -40), /ends in the middle/u],
    ['truncated in a letter', Buffer.from('{"polozky":[{"nazev":"č').subarray(0, -1), /ends in the middle/u],
    ['invalid JSON', whole.replace('[', '[,'), /is not valid JSON/u],
    ['another root key', '{"items":[]}', /no list under the key "polozky"/u],
    ['a bare list', '[1]', /no list under the key "polozky"/u],
    ['null', 'null', /not valid JSON|no list/u],
    ['polozky that is no list', '{"polozky":{}}', /no list under the key/u],
    ['no records', '{"polozky":[]}', /has no records/u],
    ['compressed', Buffer.from([0x1f, 0x8b, 8, 0]), /compressed/u],
    ['in windows-1250', Buffer.from('{"polozky":[{"a":"\u00e8"}]}', 'latin1'), /not text in UTF-8/u],
    ['a changed format', '{"polozky":[{"id":1},{"id":2}]}', /2 of 2 register records do not fit/u],
  ])('%s', async (_case, data, message) => {
    const temp = importedContent();
    const file = writeFileIn(temp, 'bad.json', data);
    await expectStop(temp, () => importFile(temp, file), message);
  });

  test('missing', async () => {
    const temp = importedContent();
    await expectStop(temp, () => importFile(temp, path.join(temp.root, 'none.json')), /does not exist/u);
  });

  test('a folder', async () => {
    const temp = importedContent();
    await expectStop(temp, () => importFile(temp, temp.root), /is a folder/u);
  });
});

describe('a register that cannot be right', () => {
  test('one portalId twice', async () => {
    const temp = importedContent();
    const records = [...makeRecords(100), makeRecord({ portalId: 7 })];
    await expectStop(
      temp,
      () => importRecords(temp, records),
      /1 portalId is used by more than one record: 7/u,
    );
  });

  test('more than 1 % unreadable; exactly 1 % goes on', async () => {
    const temp = importedContent();
    const bad = (portalId: number) => ({ ...makeRecord({ portalId }), poskytovatel: 5 });
    const fine = await importRecords(temp, [...makeRecords(99), bad(100)]);
    expect(fine.problems).toContainEqual({
      kind: 'unreadable-record',
      record: 'service 100',
      key: 'poskytovatel',
    });
    await expectStop(
      temp,
      () => importRecords(temp, [...makeRecords(98), bad(99), bad(100)]),
      /2 of 100 register records do not fit.*service 99, key poskytovatel/u,
    );
  });

  test('a list whose items have all changed', async () => {
    const temp = importedContent();
    const records = makeRecords(100).map((record) => ({ ...record, telefony: ['412 000 111'] }));
    await expectStop(
      temp,
      () => importRecords(temp, records),
      /100 of 200 items of lists do not fit.*telefony\.0/u,
    );
  });

  test('what is published and secret now is told though the import stops', async () => {
    const temp = importedContent();
    const secret = (portalId: number, utajenaAdresa: boolean) =>
      makeRecord({
        portalId,
        poskytovatel: { nazev: `Domov Příklad ${portalId}, z.s.` },
        zarizeni: [makePlace({ nazev: `Domov ${portalId}`, utajenaAdresa })],
      });
    const few = [secret(7, true), secret(12, true), secret(13, false)];
    await expectStop(
      temp,
      () => importRecords(temp, few),
      /the number of services in force would go from 100 to 3/u,
    );
    const report = readFileSync(reportFileOf(temp), 'utf8');
    expect(report).toMatch(
      /Urgent: 2 places published now are marked secret in the new file \(services 7, 12\)\. Take them off by hand/u,
    );
    expect(report).not.toContain('900000001');
    const broken = { ...secret(7, true), poskytovatel: { nazev: 5 } };
    await expectStop(temp, () => importRecords(temp, [broken]), /1 of 1 register records do not fit/u);
    // Its address is where all the others stood, which are gone.
    expect(readFileSync(reportFileOf(temp), 'utf8')).toContain('100 places published now are marked secret');
    await expectStop(temp, () => importRecords(temp, makeRecords(2)), /would go from 100 to 2/u);
    expect(readFileSync(reportFileOf(temp), 'utf8')).not.toContain('Urgent');
  });

  test('more than 10 % of the places without a mark of secrecy; fewer go on, with a problem', async () => {
    const temp = importedContent();
    const renamed = (count: number) =>
      makeRecords(100).map((record, index) =>
        index < count
          ? { ...record, zarizeni: [makePlace({ utajenaAdresa: undefined, adresaUtajena: false })] }
          : record,
      );
    const fine = await importRecords(temp, renamed(10), { write: false });
    expect(fine.problems.filter(({ kind }) => kind === 'place-without-mark')).toHaveLength(10);
    await expectStop(
      temp,
      () => importRecords(temp, renamed(11), { acceptLargeChange: true }),
      /11 of 100 places do not say whether their address is secret/u,
    );
  });

  test('most secret services are open at once: only when accepted', async () => {
    const temp = makeTempContent();
    const withSecret = (count: number) =>
      makeRecords(100).map((record, index) =>
        index < 6 ? { ...record, zarizeni: [makePlace({ utajenaAdresa: index < count })] } : record,
      );
    await importRecords(temp, withSecret(6), { startsAnew: true });
    expect((await importRecords(temp, withSecret(3), { write: false })).status).toBe('would-change');
    await expectStop(
      temp,
      () => importRecords(temp, withSecret(2)),
      /services with a secret address would go from 6 to 2/u,
    );
    expect((await importRecords(temp, withSecret(2), { acceptLargeChange: true })).status).toBe('written');
    // Of a few, some may leave their secrecy on one day.
    expect((await importRecords(temp, withSecret(0))).status).toBe('written');
  });

  test('one portalId of sixteen digits twice', async () => {
    const temp = importedContent();
    const twins = [1, 2].map(() => makeRecord({ portalId: 1_234_567_890_123_456 }));
    await expectStop(
      temp,
      () => importRecords(temp, [...makeRecords(100), ...twins]),
      /1 portalId is used by more than one record: 1234567890123456/u,
    );
  });

  test('an amount of hundreds of digits costs its subsidy alone', async () => {
    const temp = importedContent();
    const [first, ...rest] = makeRecords(100);
    const subsidies = [
      { rok: 2025, castka: '9'.repeat(400) },
      { rok: 2026, castka: '5' },
    ];
    const { problems, providers } = await importRecords(temp, [
      { ...first, doplnkoveUdaje: { dotaceZeStatnihoRozpoctu: subsidies } },
      ...rest,
    ]);
    expect(problems).toContainEqual(
      expect.objectContaining({ kind: 'unreadable-item', record: 'service 1' }),
    );
    const services = providers.flatMap((provider) => provider.services);
    expect(services.find(({ id }) => id === '1')?.subsidies).toEqual([{ year: 2026, amountCzk: 5 }]);
  });

  test('nothing in force', async () => {
    const temp = importedContent();
    await expectStop(
      temp,
      () => importRecords(temp, makeRecords(5), { area: ['CZ010'] }),
      /no service .* in the area CZ010/u,
    );
  });

  test('5 % fewer or more pass, more than that only when accepted', async () => {
    const temp = importedContent();
    await importRecords(temp, makeRecords(105), { write: false });
    await importRecords(temp, makeRecords(95), { write: false });
    await expectStop(
      temp,
      () => importRecords(temp, makeRecords(106)),
      /services in force would go from 100 to 106/u,
    );
    await expectStop(
      temp,
      () => importRecords(temp, makeRecords(94)),
      /services in force would go from 100 to 94/u,
    );
    const accepted = await importRecords(temp, makeRecords(94), { acceptLargeChange: true });
    expect(accepted.status).toBe('written');
    expect(accepted.changes.removed).toHaveLength(6);
  });

  test('as many others as go: only when accepted', async () => {
    const temp = importedContent();
    const exchanged = [...makeRecords(94, 7), ...makeRecords(6, 501)];
    await expectStop(
      temp,
      () => importRecords(temp, exchanged),
      /6 of 100 services in force would go and 6 others come/u,
    );
    expect((await importRecords(temp, exchanged, { acceptLargeChange: true })).status).toBe('written');
  });

  test('a source older than content: only when accepted, or of a day asked for', async () => {
    const temp = importedContent();
    const older = { asOf: '2026-08-01', sourceDate: '2026-08-01' };
    await expectStop(
      temp,
      () => importRecords(temp, makeRecords(100), older),
      /the register is of 2026-08-01, older than the one content is as of/u,
    );
    expect((await importRecords(temp, makeRecords(100), { asOf: '2026-08-01', write: false })).status).toBe(
      'would-change',
    );
    expect((await importRecords(temp, makeRecords(100), { ...older, acceptLargeChange: true })).status).toBe(
      'written',
    );
  });

  test('many places fewer though the services stay', async () => {
    const temp = importedContent();
    const records = makeRecords(100).map((record, index) =>
      index < 6 ? { ...record, zarizeni: [] } : record,
    );
    await expectStop(temp, () => importRecords(temp, records), /places in force would go from 100 to 94/u);
  });

  test('imports of another kind or area are no measure', async () => {
    const temp = importedContent();
    expect((await importRecords(temp, makeRecords(3), { area: ['CZ042'] })).status).toBe('written');
    expect((await importRecords(temp, makeRecords(9), { kind: 'demo', area: ['CZ042'] })).status).toBe(
      'written',
    );
  });
});

describe('other inputs', () => {
  const header =
    'Kód ADM;Kód obce;Název obce;Kód MOMC;Název MOMC;Kód obvodu Prahy;Název obvodu Prahy;Kód části obce;Název části obce;' +
    'Kód ulice;Název ulice;Typ SO;Číslo domovní;Číslo orientační;Znak čísla orientačního;PSČ;Souřadnice Y;Souřadnice X;Platí Od';
  const row = (code: number, y = 747_000, x = 967_000) => `${code};562335;D;;;;;;;;;;1;;;40502;${y};${x};`;
  /** The few letters of the header that Node's latin1 lacks. */
  const cp1250: Record<string, number> = { č: 0xe8, Č: 0xc8, ř: 0xf8, Ř: 0xd8, ě: 0xec, š: 0x9a, ž: 0x9e };
  const encode = (text: string) =>
    Buffer.from([...text].map((letter) => cp1250[letter] ?? letter.charCodeAt(0)));
  const ruianFile = (temp: TempContent, ...rows: string[]) =>
    writeFileIn(temp, 'adr.csv', encode([header, ...rows].join('\r\n')));
  const located = (count: number) =>
    makeRecords(count).map((record, index) => ({
      ...record,
      zarizeni: [makePlace({ adresa: makeAddress({ kodAdresnihoMista: 1000 + index }) })],
    }));
  const rows = (count: number) => Array.from({ length: count }, (_, index) => row(1000 + index));

  test('address points without the columns of RÚIAN', async () => {
    const temp = importedContent();
    const ruian = writeFileIn(temp, 'adr.csv', 'kod;lat;lon\n1;50;14\n');
    await expectStop(
      temp,
      () => importRecords(temp, makeRecords(100), { ruian }),
      /does not have the 19 columns/u,
    );
  });

  test('address points in UTF-8', async () => {
    const temp = importedContent();
    const ruian = writeFileIn(temp, 'adr.csv', `${header}\n`);
    await expectStop(
      temp,
      () => importRecords(temp, makeRecords(100), { ruian }),
      /does not have the 19 columns/u,
    );
  });

  test('a folder without address points', async () => {
    const temp = importedContent();
    const ruian = path.join(temp.root, 'empty');
    mkdirSync(ruian);
    await expectStop(
      temp,
      () => importRecords(temp, makeRecords(100), { ruian }),
      /no CSV file and no folder with any/u,
    );
  });

  test('points outside Czechia', async () => {
    const temp = importedContent();
    const ruian = ruianFile(temp, row(1000, 100, 100));
    await expectStop(temp, () => importRecords(temp, located(100), { ruian }), /would lie outside Czechia/u);
  });

  test('more than 1 % of the points lost', async () => {
    const temp = makeTempContent();
    await importRecords(temp, located(100), { ruian: ruianFile(temp, ...rows(100)) });
    const one = await importRecords(temp, located(100), {
      ruian: ruianFile(temp, ...rows(99)),
      write: false,
    });
    expect(one.meta.counts.placesWithPoint).toBe(99);
    const ruian = ruianFile(temp, ...rows(98));
    await expectStop(
      temp,
      () => importRecords(temp, located(100), { ruian }),
      /2 of 100 places that had a point/u,
    );
    const kept = await importRecords(temp, located(100), { write: false });
    expect(kept.meta.counts.placesWithPoint).toBe(100);
  });

  test.each([
    ['no code list at all', {}, /none of the official code lists/u],
    ['an error page', { 'formy-soc-sluzby.json': '<html>' }, /is a web page/u],
    ['another root key', { 'formy-soc-sluzby.json': '{"items":[]}' }, /no items under the key/u],
  ])('code lists: %s', async (_case, files, message) => {
    const temp = importedContent();
    const codelists = path.join(temp.root, 'lists');
    mkdirSync(codelists);
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(codelists, name), text);
    await expectStop(temp, () => importRecords(temp, makeRecords(100), { codelists }), message);
  });

  test('content/register edited by hand', async () => {
    const temp = importedContent();
    writeFileSync(path.join(temp.content, 'register/meta.json'), '{}');
    await expectStop(
      temp,
      () => importRecords(temp, makeRecords(100)),
      /meta.json is damaged or was edited by hand/u,
    );
  });

  test('an unknown area', async () => {
    const temp = importedContent();
    await expectStop(
      temp,
      () => importRecords(temp, makeRecords(100), { area: ['9999'] }),
      /--area: no kraj, ORP or obec has the code "9999"/u,
    );
  });
});
