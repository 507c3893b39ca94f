import { describe, expect, test } from 'vitest';
import { ObecCode } from '../../../src/domain/area.ts';
import { ServiceId } from '../../../src/domain/service.ts';
import {
  EMPTY_SEARCH,
  filePath,
  formatSearchFragment,
  homePath,
  measurePath,
  obecPath,
  parseSearchFragment,
  planAnchor,
  planPath,
  planSourceLinePath,
  type SearchState,
  searchPath,
  servicePath,
  serviceTypeInOrpPath,
} from '../../../src/routes.ts';

const root = { locale: 'cs', base: '/' } as const;

describe('paths', () => {
  test.each([
    ['/', '/', '/sluzby/123/'],
    ['/katalog/', '/katalog/', '/katalog/sluzby/123/'],
    ['/katalog', '/katalog/', '/katalog/sluzby/123/'],
  ])('under the base %s', (base, home, service) => {
    expect(homePath({ locale: 'cs', base })).toBe(home);
    expect(servicePath({ locale: 'cs', base }, ServiceId.parse('123'))).toBe(service);
  });

  test('an obec is known by its code', () => {
    expect(obecPath(root, { code: ObecCode.parse('562335'), slug: 'decin' })).toBe('/obce/562335-decin/');
  });

  test('nothing in a segment can leave it', () => {
    expect(serviceTypeInOrpPath(root, '../x', 'a b')).toBe('/druhy/..%2Fx/a%20b/');
  });

  test('an example is told apart from a plan of the area, and a line of a document has its place', () => {
    const plan = { id: 'vsetin', isInArea: false };
    expect(planPath(root, { ...plan, isInArea: true })).toBe('/planovani/plan/vsetin/');
    expect(measurePath(root, plan, '1.1')).toBe('/planovani/priklady/vsetin/opatreni/1.1/');
    expect(planSourceLinePath(root, plan, { document: 'prezentace', line: 18 })).toBe(
      '/planovani/priklady/vsetin/zdroje/#radek-prezentace-18',
    );
    expect(planAnchor('vystup', '1.1.2')).toBe('vystup-1-1-2');
  });

  test('files have no slash at the end', () => {
    expect(filePath({ base: '/katalog/' }, 'data/sluzby.csv')).toBe('/katalog/data/sluzby.csv');
  });
});

describe('search state', () => {
  const state: SearchState = {
    query: 'péče & dům',
    place: '562335',
    types: ['domovy-pro-seniory', 'raná péče'],
    groups: ['24'],
    forms: ['amb'],
    orps: ['4202', '4213'],
    okresy: ['CZ0421'],
    ages: ['9'],
    features: ['nonstop'],
    isExact: true,
    page: 3,
  };

  test('goes behind # and comes back the same', () => {
    const path = searchPath(root, state);
    expect(path).toMatch(/^\/hledat\/#q=/u);
    expect(path).not.toContain('?');
    expect(parseSearchFragment(path.slice(path.indexOf('#')))).toEqual(state);
  });

  test('an empty state leaves no fragment', () => {
    expect(searchPath(root)).toBe('/hledat/');
    expect(formatSearchFragment(EMPTY_SEARCH)).toBe('');
  });

  test('reads what people write by hand', () => {
    expect(parseSearchFragment('#q=dluhy&druh=a,b&druh=b,c&x=1')).toEqual({
      ...EMPTY_SEARCH,
      query: 'dluhy',
      types: ['a', 'b', 'c'],
    });
    for (const page of ['0', '-1', '1.5', 'x', '1e9']) {
      expect(parseSearchFragment(`#strana=${page}`)).toEqual({ ...EMPTY_SEARCH });
    }
    expect(parseSearchFragment('#%')).toEqual({ ...EMPTY_SEARCH });
  });
});
