/** What maps weigh, on which pages they are, and that their files agree with the pages. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { feature } from 'topojson-client';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AreaOutlines } from '../../src/components/map/map-data.ts';
import { type OrpPiece, PIECE_SIZE } from '../../src/map/orp-piece.ts';
import { decodePoints, type PointsFile } from '../../src/map/points-file.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { openPage, showMap } from './map-page.ts';
import { PAGES } from './page-types.ts';

const demo = inject('demo');
const KB = 1000;

const read = (file: string) => readFileSync(path.join(demo.folder, file));
const readJson = (file: string): unknown => JSON.parse(read(file).toString('utf8'));
const weigh = (content: Uint8Array) => brotliCompressSync(content).length;
const pieceFiles = readdirSync(path.join(demo.folder, 'data/orp')).map((name) => `data/orp/${name}`);

describe('files', () => {
  // The demo has a fourteenth of the territory and of the register.
  test.each([
    ['data/hranice.json', 15],
    ['data/mapa/body.json', 15],
    ['data/mapa/obvody.json', 15],
  ])('%s takes at most %i kB brotli', (file, most) => {
    expect(weigh(read(file))).toBeLessThan(most * KB);
  });

  test('each piece of an ORP takes at most 15 kB brotli, however full it is', () => {
    const weights = pieceFiles.map((file) => {
      const { addresses } = readJson(file) as OrpPiece;
      // As heavy as its fullest could be, by what its addresses weigh.
      return (weigh(read(file)) / Math.max(addresses.length, PIECE_SIZE / 4)) * PIECE_SIZE;
    });
    expect(weights.length).toBeGreaterThan(10);
    expect(Math.max(...weights)).toBeLessThan(15 * KB);
  });

  test('outlines: every ORP of the list, once', () => {
    const topology = readJson('data/hranice.json') as AreaOutlines;
    const slugs = feature(topology, topology.objects.orp).features.map(({ properties }) => properties.slug);
    const listed = readdirSync(path.join(demo.folder, 'orp'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(slugs.toSorted()).toEqual(listed.toSorted());
  });

  test('points and pieces say the same of each address, service by service', () => {
    const { points, services, types } = decodePoints(readJson('data/mapa/body.json') as PointsFile);
    const pieces = new Map(
      pieceFiles.map((file) => {
        const piece = readJson(file) as OrpPiece;
        return [`${piece.orpCode} ${String(piece.piece)}`, piece];
      }),
    );
    expect(points.length).toBeGreaterThan(500);
    for (const { lat, lon, orpCode, index, services: numbers } of points) {
      const piece = pieces.get(`${orpCode} ${String(Math.floor(index / PIECE_SIZE))}`);
      const written = piece?.addresses[index % PIECE_SIZE];
      const where = `${orpCode}, point ${String(index)}, ${written?.address ?? 'no address'}`;
      expect(Math.abs((written?.point.lat ?? 0) - lat), where).toBeLessThan(1e-5);
      expect(Math.abs((written?.point.lon ?? 0) - lon), where).toBeLessThan(1e-5);
      const ofPoint = numbers.map((number) => {
        const { type, forms } = services[number]!;
        return { slug: types[type]?.slug, forms };
      });
      const ofPiece = written?.services.map((id) => {
        const service = piece?.services.find((one) => one.id === id);
        return { slug: service?.typeSlug, forms: service?.forms };
      });
      expect(ofPoint, where).toEqual(ofPiece);
    }
  });
});

describe('what a page loads', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('the map with all it needs: at most 150 kB brotli of JavaScript', async () => {
    const scripts = new Set<string>();
    const { page } = await openPage(browser, `${demo.address}mapa/#ukaz=mista`, {
      before: (opened) => {
        opened.on('request', (request) => {
          if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
        });
      },
    });
    await showMap(page);
    await page.locator('.leaflet-marker-pane [role="button"]').first().waitFor();
    await page.close();
    const weights = [...scripts].map((file) => weigh(read(file)));
    expect([...scripts].some((file) => file.includes('start-map'))).toBe(true);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(150 * KB);
  });

  test.each(Object.entries(PAGES))('%s: nothing of a map that is not seen', async (_type, file) => {
    const requests: string[] = [];
    const { page } = await openPage(browser, `${demo.address}${file}`, {
      // So low that no map comes into view.
      viewport: { width: 1280, height: 60 },
      before: (opened) => {
        opened.on('request', (request) => requests.push(new URL(request.url()).pathname));
      },
    });
    await page.waitForLoadState('networkidle');
    const hasMap = (await page.locator('.map-box').count()) > 0;
    await page.close();
    // The form of the map of the area knows the figures before the map is seen.
    const isFigures = (name: string) => hasMap && name.endsWith('data/mapa/obvody.json');
    const ofMap = requests.filter((name) =>
      /start-map|MapIsland|react|client\.[\w-]+\.js|\/map\.[\w-]+\.css|\/data\/(?:mapa|orp|hranice)/u.test(
        name,
      ),
    );
    expect(ofMap.filter((name) => !isFigures(name) && !isSearchClient(name))).toEqual([]);
  });

  test("Leaflet's styles hold up no page", () => {
    for (const file of ['mapa/', 'orp/decin/', 'hledat/']) {
      const html = read(`${file}index.html`).toString('utf8');
      const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map(([, href]) => href!);
      expect(styles.length).toBeGreaterThan(0);
      expect(styles.filter((href) => read(href).includes('leaflet'))).toEqual([]);
    }
  });
});

/** Bundles are called by their first file; the one of search is a client, too. */
function isSearchClient(file: string): boolean {
  return file.includes('/client.') && !read(file).includes('react');
}
