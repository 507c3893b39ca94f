/** Services a measure is about: counted from the register, and at earlier imports only where it is known. */
import { describe, expect, test } from 'vitest';
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { countServices } from '../../../src/components/plan/measure-services.ts';
import type { OrpCode } from '../../../src/domain/area.ts';
import { ServiceHistory } from '../../../src/domain/service-history.ts';
import { DECIN, makeData, makePlace, makeService, TEPLICE } from '../catalogue/catalogue-data.ts';

const HEADER = 'asOf,typeCode,orpCode,services,places';
const [DECIN_ORP, TEPLICE_ORP] = ['4202', '4213'] as OrpCode[] as [OrpCode, OrpCode];

describe('ServiceHistory', () => {
  const history = new ServiceHistory(
    [HEADER, '2026-08-01,4,4202,2,3', '2026-08-01,13,4213,1,1', '2026-07-01,4,4202,5,5', ''].join('\n'),
  );
  const before = (type: string, orp: OrpCode, day = '2026-09-01') =>
    history.before(day, type, orp).map(({ date, services }) => [date, services]);

  test('gives the counts of earlier imports, oldest first, and not that of the day itself', () => {
    expect(before('4', DECIN_ORP)).toEqual([
      ['2026-07-01', 5],
      ['2026-08-01', 2],
    ]);
    expect(before('4', DECIN_ORP, '2026-08-01')).toEqual([['2026-07-01', 5]]);
  });

  test('a pair without a row is 0 where the import counted both its type and its ORP', () => {
    expect(before('4', TEPLICE_ORP).at(-1)).toEqual(['2026-08-01', 0]);
  });

  test('a type or an ORP the import has no row of is not known, which is not 0', () => {
    expect(before('13', TEPLICE_ORP)).toEqual([
      ['2026-07-01', null],
      ['2026-08-01', 1],
    ]);
    expect(before('28', DECIN_ORP).map(([, services]) => services)).toEqual([null, null]);
  });

  test.each([
    ['another header', 'a,b', 1],
    ['a row cut off', `${HEADER}\n2026-08-01,4,4202,2`, 2],
    ['a count that is none', `${HEADER}\n2026-08-01,4,4202,2,3\n2026-08-01,4,4203,x,1`, 3],
    ['a column too many', `${HEADER}\n2026-08-01,4,4202,2,3,9`, 2],
  ])('names the line of %s', (_fault, csv, line) => {
    expect(() => new ServiceHistory(csv)).toThrow(`history.csv, line ${line}:`);
  });

  test('no file is no history', () => {
    expect(new ServiceHistory('').before('2026-09-01', '4', DECIN_ORP)).toEqual([]);
  });
});

describe('countServices', () => {
  const data = makeData(
    [
      makeService('900000001', { places: [makePlace('1', DECIN), makePlace('2', TEPLICE)] }),
      makeService('900000002', { places: [makePlace('3', DECIN)] }),
    ],
    { history: `${HEADER}\n2026-08-01,4,4202,1,1\n2026-09-01,4,4202,2,2\n` },
  );
  const catalogue = new Catalogue(data, { allObce: false });
  const type = catalogue.types.find(({ code }) => code === '4')!;
  const orps = [DECIN_ORP, TEPLICE_ORP].map((code) => catalogue.territory.getOrp(code));
  const count = (changes: object = {}) =>
    countServices({ types: [type], orps, ...changes }, catalogue, () => true);

  test('a service in two ORPs stands in both, and once in the sum', () => {
    const counts = count();
    expect(counts?.total).toBe(2);
    expect(counts?.pairs.map(({ orp, services }) => [orp.code, services])).toEqual([
      ['4202', 2],
      ['4213', 1],
    ]);
  });

  test('the last count over time is that of today', () => {
    expect(count()?.pairs[0]?.counts).toEqual([
      { date: '2026-08-01', services: 1 },
      { date: '2026-09-01', services: 2 },
    ]);
  });

  test('without ORPs the whole area of the plan is counted, and said to be so', () => {
    expect(count({ orps: [] })).toMatchObject({ isWholeArea: true, total: 2, pairs: [] });
  });

  test('without types, or for ORPs of elsewhere, there is nothing to count', () => {
    expect(count({ types: [] })).toBeNull();
    expect(count({ orps: [catalogue.territory.getOrp('5105')] })).toBeNull();
  });
});
