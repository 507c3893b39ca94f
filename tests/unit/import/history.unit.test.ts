import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { extendHistory, type History, NO_HISTORY } from '../../../scripts/import/changes/history.ts';
import { HistoryCounter } from '../../../scripts/import/changes/history-counter.ts';
import {
  formatHistoryFile,
  HISTORY_FILE,
  parseHistory,
  readHistory,
} from '../../../scripts/import/changes/history-file.ts';
import { OperatorError } from '../../../scripts/lib/errors.ts';
import { Area, type OrpCode } from '../../../src/domain/area.ts';
import { HistoryRow } from '../../../src/domain/history.ts';
import {
  DECIN,
  makePlace,
  makeProvider,
  makeService,
  PRAHA,
  SECRET,
  TEPLICE,
  territory,
} from './changes-data.ts';

const rowsOf = (services: readonly object[], area = ['CZ042']) => {
  const counter = new HistoryCounter(territory, Area.parse(area));
  for (const service of makeProvider(services).services) counter.add(service);
  return counter
    .rows('2026-09-01')
    .map(({ typeCode, orpCode, services: count, places }) => [typeCode, orpCode, count, places]);
};
const placeIn = (id: string, obecCode: string | null, code = '1') =>
  makePlace(id, { obecCode }, { id: `${id}-0000000${code}` });

describe('HistoryCounter', () => {
  test('counts services and their open places by type and ORP', () => {
    expect(
      rowsOf([
        makeService('1', {
          places: [placeIn('1', DECIN), placeIn('1', DECIN, '2'), placeIn('1', TEPLICE, '3')],
        }),
        makeService('2', { places: [placeIn('2', DECIN)] }),
        makeService('3', { typeCode: '13' }),
        makeService('4', { typeCode: '3' }),
      ]),
    ).toEqual([
      ['3', '4202', 1, 1],
      ['4', '4202', 2, 3],
      ['4', '4213', 1, 1],
      ['13', '4202', 1, 1],
    ]);
  });

  test('telephone help, secret places and places without obec count nowhere', () => {
    expect(
      rowsOf([
        makeService('1', { typeCode: '18' }),
        makeService('2', SECRET),
        makeService('3', { places: [placeIn('3', null)] }),
      ]),
    ).toEqual([]);
  });

  test('of a service with both, only the open places count', () => {
    expect(rowsOf([makeService('1', { secret: SECRET.secret })])).toEqual([['4', '4202', 1, 1]]);
  });

  test('ORPs outside the area are left out', () => {
    const service = makeService('1', { places: [placeIn('1', DECIN), placeIn('1', PRAHA, '2')] });
    expect(rowsOf([service])).toEqual([['4', '4202', 1, 1]]);
    expect(rowsOf([service], ['CZ'])).toEqual([
      ['4', '1000', 1, 1],
      ['4', '4202', 1, 1],
    ]);
  });
});

const row = (asOf: string, typeCode = '4') => ({
  asOf,
  typeCode,
  orpCode: '4202' as OrpCode,
  services: 2,
  places: 3,
});
const extend = (history: History, asOf: string, typesToForget: string[] = []) =>
  extendHistory(history, { asOf, rows: [row(asOf), row(asOf, '13')], typesToForget });
const datesOf = (history: History) => [...history.keys()];
const nextDay = (date: string) => new Date(Date.parse(date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

describe('extendHistory', () => {
  test('nightly for years: the newest 35 days, and the last import of each older month', () => {
    let history = NO_HISTORY;
    let date = '2024-01-01';
    for (; date < '2026-09-21'; date = nextDay(date)) history = extend(history, date);
    const dates = datesOf(history);
    expect(dates.slice(0, 3)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31']);
    expect(dates).toHaveLength(31 + 35);
    expect(dates.slice(31, 33)).toEqual(['2026-08-17', '2026-08-18']);
    expect(dates.at(-1)).toBe('2026-09-20');
  });

  test('a month with one import long ago keeps it', () => {
    const history = extend(extend(NO_HISTORY, '2024-05-03'), '2026-09-01');
    expect(datesOf(history)).toEqual(['2024-05-03', '2026-09-01']);
  });

  test('the same date again replaces its rows', () => {
    const history = extend(extend(NO_HISTORY, '2026-08-31'), '2026-09-01');
    const again = extendHistory(history, {
      asOf: '2026-09-01',
      rows: [row('2026-09-01', '3')],
      typesToForget: [],
    });
    expect(again.get('2026-09-01')).toEqual(['2026-09-01,3,4202,2,3']);
    expect(again.get('2026-08-31')).toHaveLength(2);
    expect(formatHistoryFile(extend(history, '2026-09-01'))).toBe(formatHistoryFile(history));
  });

  test('an older date takes the later ones back', () => {
    expect(datesOf(extend(extend(NO_HISTORY, '2027-01-01'), '2026-09-01'))).toEqual(['2026-09-01']);
  });

  test('a type to forget loses all earlier rows and keeps those of the day', () => {
    const history = extend(extend(NO_HISTORY, '2026-08-31'), '2026-09-01', ['4']);
    expect([...history.values()].flat()).toEqual([
      '2026-08-31,13,4202,2,3',
      '2026-09-01,4,4202,2,3',
      '2026-09-01,13,4202,2,3',
    ]);
  });

  test('a date with no rows left is gone', () => {
    const history = extend(extend(NO_HISTORY, '2026-08-31'), '2026-09-01', ['4', '13']);
    expect(datesOf(history)).toEqual(['2026-09-01']);
  });
});

describe('the file', () => {
  const read = (text: string): History => {
    const content = mkdtempSync(path.join(tmpdir(), 'history-test-'));
    onTestFinished(() => rmSync(content, { recursive: true }));
    mkdirSync(path.join(content, 'register'));
    writeFileSync(path.join(content, HISTORY_FILE), text);
    return readHistory(content);
  };

  test('has a header and a row for each count; it is read as it was written and need not be there', () => {
    const history = extend(extend(NO_HISTORY, '2026-08-31'), '2026-09-01');
    const text = formatHistoryFile(history);
    expect(text).toMatch(/^asOf,typeCode,orpCode,services,places\n2026-08-31,4,4202,2,3\n/u);
    expect(read(text)).toEqual(history);
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(history);
    expect(readHistory(path.join(tmpdir(), 'no-such-folder'))).toEqual(NO_HISTORY);
    expect(read(formatHistoryFile(NO_HISTORY))).toEqual(NO_HISTORY);
  });

  test('its rows are what the schema says', () => {
    const [line = ''] = extend(NO_HISTORY, '2026-09-01').get('2026-09-01') ?? [];
    const [asOf, typeCode, orpCode, services, places] = line.split(',');
    expect(HistoryRow.parse({ asOf, typeCode, orpCode, services, places })).toEqual(row('2026-09-01'));
  });

  test.each([
    ['no header', '', 1],
    ['another header', 'a;b\n', 1],
    ['semicolons of a spreadsheet', 'asOf,typeCode,orpCode,services,places\n2026-09-01;4;4202;2;3\n', 2],
    ['no such day', 'asOf,typeCode,orpCode,services,places\n2026-09-31,4,4202,2,3\n', 2],
    ['a count of nought', 'asOf,typeCode,orpCode,services,places\n2026-09-01,4,4202,0,0\n', 2],
    ['an empty line in between', 'asOf,typeCode,orpCode,services,places\n\n2026-09-01,4,4202,2,3\n', 2],
  ])('stops on %s and names the line', (_case, text, line) => {
    const parse = () => parseHistory(text, 'history.csv');
    expect(parse).toThrow(OperatorError);
    expect(parse).toThrow(`history.csv, line ${line}:`);
  });
});
