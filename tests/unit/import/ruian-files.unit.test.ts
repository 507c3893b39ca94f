import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAddressPoints } from '../../../scripts/import/ruian/address-points.ts';
import { LineScanner, LineTooLongError } from '../../../scripts/import/ruian/line-scanner.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import { makeCsv, makeRow, makeZip, nameOfCsv } from '../../fixtures/ruian/address-csv.ts';
import { type TempContent, makeTempContent, writeFileIn } from './temp-content.ts';

const WANTED = new Set(['101', '202', '999']);
const DECIN = nameOfCsv('562335');
const POVRLY = nameOfCsv('568155');
const FILES = {
  [DECIN]: makeCsv(makeRow(100), makeRow(101), makeRow(1010)),
  [POVRLY]: makeCsv(makeRow(202, { 'Kód obce': 568155, 'Název části obce': 'Mašovice' }), makeRow(20)),
};

async function writeZip(temp: TempContent, files: Record<string, Buffer>, options = {}): Promise<string> {
  return writeFileIn(temp, 'country.zip', await makeZip(files, options));
}

async function stopOf(source: string): Promise<OperatorError> {
  const error: unknown = await readAddressPoints(source, WANTED).catch((cause: unknown) => cause);
  if (error instanceof OperatorError) return error;
  throw new Error('it did not stop', { cause: error });
}

describe('lines of a file in pieces', () => {
  const text = 'a;1\r\n\r\nbb\nccc\r\nlast';

  test('are the same wherever the pieces are cut', () => {
    for (let size = 1; size <= text.length; size += 1) {
      const lines: string[] = [];
      const scanner = new LineScanner((bytes, start, end) =>
        lines.push(bytes.toString('latin1', start, end)),
      );
      // One buffer for all pieces, as a reader of files would have it.
      const piece = Buffer.alloc(size);
      for (let at = 0; at < text.length; at += size) {
        scanner.push(piece.subarray(0, piece.write(text.slice(at, at + size), 'latin1')));
      }
      scanner.end();
      expect(lines).toEqual(['a;1', 'bb', 'ccc', 'last']);
    }
  });

  test('of no end are not gathered for ever', () => {
    const scanner = new LineScanner(() => undefined);
    const push = () => {
      for (let count = 0; count < 100; count += 1) scanner.push(Buffer.alloc(1000, 'x'));
    };
    expect(push).toThrow(LineTooLongError);
  });
});

describe('address points from files', () => {
  test('are the same from one CSV, a folder and a ZIP', async () => {
    const temp = makeTempContent();
    mkdirSync(path.join(temp.root, 'folder/CSV'), { recursive: true });
    for (const [name, csv] of Object.entries(FILES)) writeFileSync(path.join(temp.root, 'folder', name), csv);
    const one = writeFileIn(
      temp,
      'one.csv',
      makeCsv(
        makeRow(100),
        makeRow(202, { 'Kód obce': 568155, 'Název části obce': 'Mašovice' }),
        makeRow(101),
      ),
    );

    const fromZip = await readAddressPoints(await writeZip(temp, FILES), WANTED);
    expect([...fromZip.keys()].toSorted()).toEqual(['101', '202']);
    expect(fromZip.get('202')).toEqual({
      code: '202',
      obecCode: '568155',
      cityPart: { code: '24104', name: 'Mašovice' },
      pragueDistrict: null,
      point: { lat: expect.closeTo(50.73, 1), lon: expect.closeTo(14.2, 1) },
    });
    expect(await readAddressPoints(path.join(temp.root, 'folder'), WANTED)).toEqual(fromZip);
    expect(await readAddressPoints(one, WANTED)).toEqual(fromZip);
  });

  test('of Praha have their district; odd cells are taken as not given', async () => {
    const temp = makeTempContent();
    const praha = { 'Kód obce': 554782, 'Kód obvodu Prahy': 19, 'Název obvodu Prahy': 'Praha 1' };
    const odd = { 'Kód obce': 'x', 'Kód části obce': '', 'Souřadnice Y': '', 'Souřadnice X': '0' };
    const file = writeFileIn(temp, 'adr.csv', makeCsv(makeRow(101, praha), makeRow(202, odd), '999', ';;;'));
    const points = await readAddressPoints(file, WANTED);
    expect(points.get('101')?.pragueDistrict).toEqual({ code: '19', name: 'Praha 1' });
    expect(points.get('202')).toMatchObject({ obecCode: null, cityPart: null, point: null });
    expect(points.has('999')).toBe(false);
  });

  test('a code with a zero before it is another code', async () => {
    const temp = makeTempContent();
    const file = writeFileIn(temp, 'adr.csv', makeCsv(makeRow('0101'), makeRow(202)));
    expect([...(await readAddressPoints(file, WANTED)).keys()]).toEqual(['202']);
  });

  test('the rest of a ZIP is of no interest', async () => {
    const temp = makeTempContent();
    const zip = await writeZip(temp, { 'CSV/cti-mne.txt': Buffer.from('x'), ...FILES });
    expect((await readAddressPoints(zip, WANTED)).size).toBe(2);
  });

  test('progress ends with all bytes', async () => {
    const temp = makeTempContent();
    const seen: [number, number][] = [];
    const file = writeFileIn(temp, 'adr.csv', FILES[DECIN] ?? '');
    await readAddressPoints(file, WANTED, (done, total) => seen.push([done, total]));
    expect(seen.at(-1)).toEqual([FILES[DECIN]?.length, FILES[DECIN]?.length]);
  });
});

describe('files that are not address points stop', () => {
  test('a ZIP that is cut off', async () => {
    const temp = makeTempContent();
    const zip = await makeZip(FILES);
    for (const share of [0.2, 0.6, 0.98]) {
      const file = writeFileIn(temp, 'cut.zip', zip.subarray(0, Math.floor(zip.length * share)));
      expect((await stopOf(file)).message).toMatch(/cut\.zip cannot be read as a ZIP/u);
    }
  });

  test('a ZIP with a damaged byte, wherever it is in the file', async () => {
    const temp = makeTempContent();
    const csv = FILES[DECIN] ?? Buffer.alloc(0);
    const isStored = await makeZip({ [DECIN]: csv }, { compress: false });
    isStored[isStored.indexOf(csv.subarray(-30)) + 3]! ^= 1;
    const message = `${DECIN} in ${writeFileIn(temp, 'stored.zip', isStored)} cannot be read as a ZIP: its checksum`;
    expect((await stopOf(path.join(temp.root, 'stored.zip'))).message).toContain(message);

    const pressed = await makeZip({ [DECIN]: csv });
    pressed.fill(0xff, 80, 120);
    expect((await stopOf(writeFileIn(temp, 'pressed.zip', pressed))).message).toMatch(
      /cannot be read as a ZIP/u,
    );
  });

  test('a ZIP that unpacks to far more than its length, before it is unpacked', async () => {
    const temp = makeTempContent();
    const bomb = makeCsv(...Array.from({ length: 20_000 }, () => makeRow(1)));
    const zip = await makeZip({ [DECIN]: bomb });
    expect(zip.length * 100).toBeLessThan(bomb.length);
    expect((await stopOf(writeFileIn(temp, 'bomb.zip', zip))).message).toMatch(/would unpack to \d+ bytes/u);
  });

  test('a ZIP whose file is longer than it declares', async () => {
    const temp = makeTempContent();
    const csv = FILES[DECIN] ?? Buffer.alloc(0);
    const zip = await makeZip({ [DECIN]: csv });
    const declared = Buffer.alloc(4);
    declared.writeUInt32LE(csv.length);
    const smaller = Buffer.alloc(4);
    smaller.writeUInt32LE(10);
    // In the list at the end, which readers trust.
    smaller.copy(zip, zip.lastIndexOf(declared));
    expect((await stopOf(writeFileIn(temp, 'lie.zip', zip))).message).toMatch(/too many bytes/u);
  });

  test.each(['../../x.csv', '/etc/xxx.csv', 'C:/a/xxx.csv'])('a ZIP with the path %s', async (bad) => {
    const temp = makeTempContent();
    const good = 'CSV/aaaa.csv'.slice(0, bad.length).padEnd(bad.length, 'v');
    const zip = await makeZip({ [good]: makeCsv(makeRow(101)) });
    for (let at = zip.indexOf(good); at !== -1; at = zip.indexOf(good, at + 1)) zip.write(bad, at, 'latin1');
    expect((await stopOf(writeFileIn(temp, 'path.zip', zip))).message).toMatch(
      /cannot be read as a ZIP: .*path/u,
    );
  });

  test('a ZIP with a password', async () => {
    const temp = makeTempContent();
    const zip = await makeZip(FILES);
    const list = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    zip.writeUInt16LE(zip.readUInt16LE(list + 8) | 1, list + 8);
    expect((await stopOf(writeFileIn(temp, 'secret.zip', zip))).message).toMatch(/encrypted/u);
  });

  test('a ZIP without any CSV', async () => {
    const temp = makeTempContent();
    const zip = await writeZip(temp, { 'a.txt': Buffer.from('x') });
    expect((await stopOf(zip)).message).toMatch(/is no ZIP with CSV files, no CSV file and no folder/u);
  });

  test('one file of a ZIP with other columns, by its name', async () => {
    const temp = makeTempContent();
    const zip = await writeZip(temp, { ...FILES, [POVRLY]: Buffer.from('kod;lat;lon\n202;50;14\n') });
    expect((await stopOf(zip)).message).toBe(
      `${POVRLY} in ${zip} does not have the 19 columns of RÚIAN address points`,
    );
  });

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['one endless line', Buffer.alloc(200_000, 'x')],
    ['a spreadsheet, which is a ZIP of other files', null],
  ])('%s', async (_case, content) => {
    const temp = makeTempContent();
    const file = writeFileIn(
      temp,
      'adr.csv',
      content ?? (await makeZip({ 'xl/workbook.xml': Buffer.from('<x/>') })),
    );
    expect((await stopOf(file)).message).toMatch(/19 columns|no ZIP with CSV files/u);
  });

  test('a path where nothing is', async () => {
    expect((await stopOf('/nowhere/adr.csv')).message).toMatch(/no CSV file and no folder with any/u);
  });
});
