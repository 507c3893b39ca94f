import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readObecCodesOfPsc } from '../../../scripts/import/ruian/psc-file.ts';
import { formatPscTable, pscOfAddressPoints, pscOfObce } from '../../../scripts/import-areas/psc.ts';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import { PscTable, findByPsc } from '../../../src/domain/psc.ts';
import { makeCsv, makeRow, makeZip, nameOfCsv } from '../../fixtures/ruian/address-csv.ts';
import { makeTempContent, writeFileIn } from './temp-content.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const COMMITTED = path.join(REPOSITORY, 'content/areas/psc.json');
const territory = readAreas(path.join(REPOSITORY, 'content'));
const POVRLY = { 'Kód obce': 568155, 'Kód části obce': 126_837, 'Název části obce': 'Mírkov' };

describe('PSČ of all address points', () => {
  test('a PSČ has many obce and an obec many PSČ, each with its parts, in order', async () => {
    const temp = makeTempContent();
    const zip = await makeZip({
      [nameOfCsv('562335')]: makeCsv(
        makeRow(3, { 'Kód části obce': 24_112, 'Název části obce': 'Bynov' }),
        makeRow(1),
        makeRow(2),
        makeRow(4, { PSČ: 40336 }),
      ),
      [nameOfCsv('568155')]: makeCsv(makeRow(5, { ...POVRLY, PSČ: 40336 })),
    });
    const read = await pscOfAddressPoints(writeFileIn(temp, 'country.zip', zip), territory);
    const decin = { code: '24104', name: 'Děčín I-Děčín' };
    expect(read).toEqual({
      leftOut: 0,
      table: {
        source: 'address-points',
        date: '2026-07-31',
        entries: [
          {
            psc: '40336',
            obce: [
              { obecCode: '562335', cityParts: [decin] },
              { obecCode: '568155', cityParts: [{ code: '126837', name: 'Mírkov' }] },
            ],
          },
          {
            psc: '40502',
            obce: [{ obecCode: '562335', cityParts: [decin, { code: '24112', name: 'Bynov' }] }],
          },
        ],
      },
    });
  });

  test('odd rows are counted and left out', async () => {
    const temp = makeTempContent();
    const odd = [{ PSČ: '' }, { PSČ: 4050 }, { PSČ: 'x' }, { 'Kód obce': 999_999 }, { 'Kód obce': '' }];
    const rows = odd.map((cells, index) => makeRow(index + 2, cells));
    const file = writeFileIn(temp, 'adr.csv', makeCsv(makeRow(1), ...rows, rows[0] ?? '', ';;'));
    const { table, leftOut } = await pscOfAddressPoints(file, territory);
    expect(leftOut).toBe(7);
    expect(table).toMatchObject({ date: null, entries: [{ psc: '40502' }] });
    expect(table.entries).toHaveLength(1);
  });

  test('a part without a name, and cells with quotes', async () => {
    const temp = makeTempContent();
    const nameless = makeRow(1, { 'Název části obce': '' });
    const quoted = makeRow(2, { 'Název ulice': '"U; Lípy"', PSČ: 40336 });
    const file = writeFileIn(temp, 'adr.csv', makeCsv(nameless, quoted));
    expect((await pscOfAddressPoints(file, territory)).table.entries).toMatchObject([
      { psc: '40336', obce: [{ cityParts: [{ name: 'Děčín I-Děčín' }] }] },
      { psc: '40502', obce: [{ obecCode: '562335', cityParts: [] }] },
    ]);
  });

  test('is read again as it was written, a PSČ to a line', async () => {
    const temp = makeTempContent();
    const file = writeFileIn(temp, 'adr.csv', makeCsv(makeRow(1), makeRow(2, { PSČ: 40336 })));
    const { table } = await pscOfAddressPoints(file, territory);
    const text = formatPscTable(table);
    expect(PscTable.parse(JSON.parse(text))).toEqual(table);
    expect(text.split('\n').filter((line) => line.includes('"psc"'))).toHaveLength(2);
  });
});

describe('content/areas/psc.json', () => {
  const committed = PscTable.parse(JSON.parse(readFileSync(COMMITTED, 'utf8')));

  test('as committed has the main PSČ of every obec, and says so', () => {
    expect(formatPscTable(pscOfObce(territory.obce))).toBe(readFileSync(COMMITTED, 'utf8'));
    expect(committed).toMatchObject({ source: 'obce', date: null });
    const withPsc = territory.obce.filter(({ psc }) => psc !== null);
    expect(committed.entries.flatMap(({ obce }) => obce)).toHaveLength(withPsc.length);
  });

  test('an obec without a PSČ is in no list', () => {
    const [first, second] = territory.obce;
    expect(pscOfObce([{ ...first!, psc: null }, second!]).entries).toMatchObject([{ psc: second!.psc }]);
  });

  test('is looked up as people write a PSČ', () => {
    const inDecin = findByPsc(committed, '40502').map(({ obecCode }) => obecCode);
    expect(inDecin).toContain('562335');
    expect(findByPsc(committed, ' 405\u00A002 ')).toEqual(findByPsc(committed, '40502'));
    for (const text of ['', '405', '99999', 'Děčín']) expect(findByPsc(committed, text)).toEqual([]);
  });
});

describe('obce of a PSČ, for rules about addresses', () => {
  const prepare = (text: string | null) => {
    const temp = makeTempContent();
    const content = path.join(temp.root, 'own');
    mkdirSync(path.join(content, 'areas'), { recursive: true });
    if (text !== null) writeFileSync(path.join(content, 'areas/psc.json'), text);
    return content;
  };
  const entries = [{ psc: '40502', obce: [{ obecCode: '562335', cityParts: [] }] }];

  test('of a complete table', () => {
    const find = readObecCodesOfPsc(
      prepare(JSON.stringify({ source: 'address-points', date: null, entries })),
    );
    expect(find?.('40502')).toEqual(new Set(['562335']));
    expect(find?.('40501')).toEqual(new Set());
  });

  test('an incomplete table can prove nothing wrong; none can neither', () => {
    expect(readObecCodesOfPsc(prepare(JSON.stringify({ source: 'obce', date: null, entries })))).toBeNull();
    expect(readObecCodesOfPsc(prepare(null))).toBeNull();
  });

  test('a damaged table stops', () => {
    expect(() => readObecCodesOfPsc(prepare('{"source":'))).toThrow(/psc\.json is damaged/u);
  });
});
