/** The finder over the real territory: a site of the Ústecký kraj in which the ORP Rumburk has no service. */
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readAreas } from '../../../scripts/lib/areas-file.ts';
import type { LexiconView } from '../../../src/catalogue/views.ts';
import { Area } from '../../../src/domain/area.ts';
import {
  type AreaOfSearch,
  toElsewhereFile,
  toObceFile,
  toPlacesFile,
  toPositionsFile,
  toPscFile,
} from '../../../src/search/files.ts';
import { SearchUnavailableError } from '../../../src/search/index-reader.ts';
import { nearestObce, radiusKm, toPositions } from '../../../src/search/nearest-obec.ts';
import { ObecFinder } from '../../../src/search/obec-finder.ts';
import { Words } from '../../../src/search/words.ts';
import { HOSTILE } from './search-data.ts';

const country = readAreas('content');
const inside = Area.parse(['CZ042']);
const RUMBURK = '4212';
/** An obec that was renamed after its page was published. */
const RENAMED = '562343';
const lexicon: LexiconView = {
  types: [],
  groups: [],
  situations: [],
  places: [{ code: '4214', names: { cs: ['Ústí'], en: [], uk: [], unsaid: [] } }],
};
const site: AreaOfSearch = {
  kraje: country.krajeIn(inside),
  okresy: country.okresy.filter(({ krajCode }) => krajCode === 'CZ042'),
  orps: country.orpsIn(inside),
  obce: country
    .obceIn(inside)
    .filter(({ orpCode }) => orpCode !== RUMBURK)
    .map((obec) => (obec.code === RENAMED ? { ...obec, slug: 'stare-jmeno' } : obec)),
};
const positionsFile = toPositionsFile(country);
const files: Readonly<Record<string, unknown>> = {
  mista: toPlacesFile(site, lexicon),
  obce: toObceFile(site),
  psc: toPscFile(site),
  jinde: toElsewhereFile(country, site, lexicon),
  polohy: positionsFile,
};

let asked: string[];
let finder: ObecFinder;
beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', (file: string) => {
    asked.push(file);
    return Promise.resolve(file in files ? Response.json(files[file]) : new Response('', { status: 404 }));
  });
  finder = new ObecFinder(new Words((file) => file));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const told = async (written: string) => {
  const { kind, obce } = await finder.find(written);
  return [
    kind,
    ...obce.map(({ name, orpName, page, orp }) =>
      [name, orpName === name ? '' : orpName, page?.code ?? (orp === null ? 'outside' : `ORP ${orp.slug}`)]
        .filter((part) => part !== '')
        .join(', '),
    ),
  ];
};

describe('what is written leads to', () => {
  test.each([
    ['Arnoltice', ['named', 'Arnoltice, Děčín, 562343']],
    ['v Arnolticích', ['named', 'Arnoltice, Děčín, 562343']],
    ['  ARNOLTICE ', ['named', 'Arnoltice, Děčín, 562343']],
    ['obec Arnoltice', ['named', 'Arnoltice, Děčín, 562343']],
    ['Děčín', ['named', 'Děčín, 562335']],
    ['decin', ['named', 'Děčín, 562335']],
    ['most', ['named', 'Most, 567027']],
    ['ORP Most', ['named', 'Most, 567027']],
    ['Usti n. L.', ['named', 'Ústí nad Labem, 554804']],
    ['Ústí', ['named', 'Ústí nad Labem, 554804']],
    ['Děčín 4', ['named', 'Děčín, 562335']],
    ['Děčín 405 02', ['named', 'Děčín, 562335']],
    ['405 02 Děčín', ['named', 'Děčín, 562335']],
    ['Jílové u Děčína', ['named', 'Jílové, Děčín, 562564']],
  ])('"%s": one obec', async (written, answer) => {
    expect(await told(written)).toEqual(answer);
  });

  test('a name of several obce: each with its ORP and okres', async () => {
    const { kind, obce } = await finder.find('Malé Březno');
    expect(kind).toBe('named');
    expect(obce.map(({ orpName, okresName }) => `${orpName}, ${okresName}`)).toEqual([
      'Most, Most',
      'Ústí nad Labem, Ústí nad Labem',
    ]);
  });

  test('a namesake in an ORP without services is asked for too', async () => {
    expect(await told('Vilémov')).toEqual([
      'named',
      'Vilémov, Kadaň, 563439',
      'Vilémov, Rumburk, ORP rumburk',
    ]);
  });

  test.each([
    'Malé Březno okres Most',
    'Malé Březno, Most',
    'malé březno most',
    'Malé Březno (ORP Most)',
    'Malé Březno u Mostu',
  ])('"%s": the one that lies there', async (written) => {
    expect(await told(written)).toEqual(['named', 'Malé Březno, Most, 567299']);
  });

  test.each(['Teplice', 'teplice'])('"%s": the town first, before its namesakes', async (written) => {
    const [kind, first] = await told(written);
    expect([kind, first]).toEqual(['named', 'Teplice, 567442']);
  });

  test('a PSČ: all obce that have it, however it is written', async () => {
    const psc = '44101';
    const obce = site.obce.filter((obec) => obec.psc === psc).map(({ name }) => name);
    expect(obce.length).toBeGreaterThan(1);
    const answer = await told('441 01');
    expect(answer).toHaveLength(obce.length + 1);
    for (const name of obce) expect(answer.join(' | ')).toContain(name);
    expect(answer[0]).toBe('psc');
    expect(await told(psc)).toEqual(answer);
  });

  test('a PSČ nobody has: none', async () => {
    expect(await told('799 99')).toEqual(['none']);
  });

  test('an okres or kraj: its towns', async () => {
    expect(await told('okres Děčín')).toEqual([
      'area',
      'Děčín, 562335',
      'Rumburk, ORP rumburk',
      'Varnsdorf, 562882',
    ]);
    const [kind, ...towns] = await told('Ústecký kraj');
    expect([kind, towns.length]).toEqual(['area', site.orps.length]);
  });

  test('an obec without a page: the page of its ORP', async () => {
    expect(await told('Rumburk')).toEqual(['named', 'Rumburk, ORP rumburk']);
    expect(await told('Jiříkov')).toContain('Jiříkov, Rumburk, ORP rumburk');
  });

  test('an obec outside the area: named, without a page', async () => {
    expect(await told('Brno')).toEqual(['named', 'Brno, outside']);
    expect(await told('v Ústí nad Orlicí')).toEqual(['named', 'Ústí nad Orlicí, outside']);
    expect(await told('Teplice nad Metují')).toEqual(['named', 'Teplice nad Metují, Broumov, outside']);
  });

  test('a slip of the finger, a beginning, or more than a name: what may be meant', async () => {
    expect(await told('Arnoltce')).toEqual(['similar', 'Arnoltice, Děčín, 562343']);
    expect(await told('Varnsd')).toEqual(['similar', 'Varnsdorf, 562882']);
    expect(await told('Děčín-Bynov')).toContain('Děčín, 562335');
  });

  test('nothing we know: none', async () => {
    expect(await told('qwertzuiop')).toEqual(['none']);
  });

  test.each(HOSTILE)('no harm from %s', async (_, text) => {
    await expect(finder.find(text)).resolves.toBeDefined();
  });
});

test('an address keeps the slug it was published under', async () => {
  const { obce } = await finder.find('Arnoltice');
  expect(obce[0]?.page).toEqual({ code: RENAMED, slug: 'stare-jmeno' });
});

test('what is clear loads no more than the names of the area', async () => {
  const whole = { ...files, obce: toObceFile({ ...site, obce: country.obceIn(inside) }) };
  vi.stubGlobal('fetch', (file: keyof typeof whole) => {
    asked.push(file);
    return Promise.resolve(Response.json(whole[file]));
  });
  await finder.find('Arnoltice');
  expect(asked.toSorted()).toEqual(['mista', 'obce']);
});

test('files that cannot be loaded are told as that, and asked for again', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await expect(finder.find('Arnoltice')).rejects.toThrow(SearchUnavailableError);
  vi.stubGlobal('fetch', (file: string) => Promise.resolve(Response.json(files[file])));
  await expect(finder.find('Arnoltice')).resolves.toMatchObject({ kind: 'named' });
});

describe('a position', () => {
  const positions = toPositions(positionsFile);
  const nearest = (lat: number, lon: number) =>
    nearestObce({ lat, lon }, positions, 1).map(({ code }) => country.getObec(code).name);

  test('comes back for every obec, to 100 m', () => {
    expect(positions).toHaveLength(country.obce.length);
    for (const { code, lat, lon, radiusKm: radius } of positions) {
      const { point, population } = country.getObec(code);
      expect(Math.abs(lat - point.lat)).toBeLessThanOrEqual(0.000_51);
      expect(Math.abs(lon - point.lon)).toBeLessThanOrEqual(0.000_51);
      expect(Math.abs(radius - radiusKm(population.total))).toBeLessThanOrEqual(0.051);
    }
  });

  test('takes no more than 40 kB to judge', () => {
    expect(brotliCompressSync(JSON.stringify(positionsFile)).length).toBeLessThan(40_000);
  });

  test.each([
    ['Děčín, the castle', 50.7773, 14.2096, 'Děčín'],
    ['Arnoltice', 50.8368, 14.2673, 'Arnoltice'],
    ['Praha, Zličín at its edge', 50.0536, 14.2907, 'Praha'],
    ['Praha, Horní Počernice at its edge', 50.1128, 14.6105, 'Praha'],
    ['Brno, Bystrc', 49.2255, 16.5213, 'Brno'],
  ])('%s', (_, lat, lon, name) => {
    expect(nearest(lat, lon)).toEqual([name]);
  });

  test.each([
    ['Dresden', 51.0504, 13.7373],
    ['Wien', 48.2082, 16.3738],
    ['the ocean', 0, 0],
  ])('%s lies in no obec', (_, lat, lon) => {
    expect(nearest(lat, lon)).toEqual([]);
  });

  test('in the area: the likeliest and two beside it, with their pages', async () => {
    const obce = await finder.near({ lat: 50.8368, lon: 14.2673 });
    expect(obce).toHaveLength(3);
    expect(obce[0]).toMatchObject({
      name: 'Arnoltice',
      orpName: 'Děčín',
      page: { code: RENAMED },
      orp: { slug: 'decin', hasTypes: true },
    });
    expect(asked.toSorted()).toEqual(['mista', 'obce', 'polohy']);
  });

  test('outside the area: the name alone', async () => {
    const [first] = await finder.near({ lat: 49.1951, lon: 16.6068 });
    expect(first).toMatchObject({ name: 'Brno', page: null, orp: null });
    expect(asked).toContain('jinde');
  });

  test('outside the country: nothing', async () => {
    expect(await finder.near({ lat: 51.0504, lon: 13.7373 })).toEqual([]);
  });
});
