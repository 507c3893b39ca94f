/** The map of the area with all places: clusters, popups, and what is said when something does not come. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { OrpCode } from '../../src/domain/area.ts';
import { encodePoints, type WrittenPoint } from '../../src/map/points-file.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { checkAxe } from './axe.ts';
import {
  button,
  CLUSTER,
  dialogOf,
  DIALOG,
  findAddress,
  focusedName,
  MARKER,
  openMap as openMapOn,
  placeOf,
  settle,
} from './map-page.ts';

const demo = inject('demo');
const MAP_PAGE = `${demo.address}mapa/`;
const PLACES_PAGE = `${MAP_PAGE}#ukaz=mista`;

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(() => page.close());

async function openMap(address: string, options: Parameters<typeof openMapOn>[2] = {}): Promise<void> {
  ({ page, complaints } = await openMapOn(browser, address, options));
}
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('all places', () => {
  test('numbers of clusters and addresses add up to all places of the area', async () => {
    await openMap(PLACES_PAGE);
    const held = await page
      .locator(MARKER)
      .evaluateAll((markers) =>
        markers.map((marker) =>
          Number(marker.querySelector<HTMLElement>('.map-marker-sign')?.dataset['count'] ?? 1),
        ),
      );
    const body = JSON.parse(readFileSync(path.join(demo.folder, 'data/mapa/body.json'), 'utf8')) as {
      services: string;
    };
    const all = body.services.split(',').flatMap((list) => list.split('.')).length;
    expect(held.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(complaints).toEqual([]);
  });

  test('a popup fetches what is written at its place, and only once', async () => {
    const pieces: string[] = [];
    await openMap(PLACES_PAGE, {
      before: (opened) => {
        opened.on('request', (request) => {
          const { pathname } = new URL(request.url());
          if (pathname.startsWith('/data/orp/')) pieces.push(pathname);
        });
      },
    });
    const marker = await findAddress(page);
    await marker.press('Enter');
    const dialog = await dialogOf(page);
    const link = dialog.locator('a[href*="/sluzby/"]').first();
    await link.waitFor();
    expect(new Set(pieces).size).toBe(pieces.length);
    expect(pieces.length).toBeGreaterThan(0);
    const title = (await link.innerText()).trim();
    await link.click();
    await page.waitForURL(/\/sluzby\/\d+\/$/u);
    // On the page of an ORP titles may be longer, to tell two apart.
    expect(title.startsWith((await page.locator('h1').innerText()).trim())).toBe(true);
  });

  test('what comes late gets the room it takes: all of the popup stays within the map', async () => {
    await openMap(PLACES_PAGE, {
      viewport: { width: 320, height: 640 },
      before: (opened) =>
        opened.route('**/data/orp/**', async (route) => {
          // Not before the popup is open.
          await opened.locator(DIALOG).waitFor();
          await settle(opened);
          await route.continue();
        }),
    });
    await (await findAddress(page)).press('Enter');
    const dialog = await dialogOf(page);
    await dialog.locator('a').first().waitFor();
    await settle(page);
    await settle(page);
    const popup = (await page.locator('.leaflet-popup-content-wrapper').boundingBox())!;
    const box = (await page.locator('.leaflet-container').boundingBox())!;
    expect(popup.y).toBeGreaterThanOrEqual(box.y);
    expect(popup.x).toBeGreaterThanOrEqual(box.x);
    expect(popup.x + popup.width).toBeLessThanOrEqual(box.x + box.width);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
  });

  test('what is written at a place does not come: the popup says so and can be closed', async () => {
    await openMap(PLACES_PAGE, {
      before: (opened) => opened.route('**/data/orp/**', (route) => route.abort()),
    });
    await (await findAddress(page)).press('Enter');
    const dialog = await dialogOf(page);
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.innerText()).toContain('Podrobnosti se nepodařilo načíst.');
    expect(await checkAxe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator(DIALOG).waitFor({ state: 'detached' });
    // The marker is still called by the type of its service.
    expect(await focusedName(page)).not.toBe('');
  });

  test('places that do not come are said, and come when they are asked for again', async () => {
    let isDown = true;
    await openMap(PLACES_PAGE, {
      before: (opened) =>
        opened.route('**/data/mapa/body.json', (route) => (isDown ? route.abort() : route.continue())),
    });
    const said = page.locator('.map > [role="status"]');
    await said.filter({ hasText: 'Místa služeb se nepodařilo načíst.' }).waitFor();
    isDown = false;
    for (const hash of ['', 'ukaz=mista']) {
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, hash);
      await settle(page);
    }
    await page.locator(MARKER).first().waitFor();
    expect(await said.innerText()).toBe('');
  });
});

describe('many places', () => {
  const ORP = OrpCode.parse('4202');
  const CARE = { slug: 'pecovatelska-sluzba', label: 'Pečovatelská služba' };
  const HOMES = { slug: 'domovy-pro-seniory', label: 'Domovy pro seniory' };
  const at = (id: string, lat: number, lon: number, type = CARE): WrittenPoint => ({
    orpCode: ORP,
    point: { lat, lon },
    services: [{ id, type, forms: ['ter'] }],
  });
  /** Opens the map of places with others than the demo has. */
  const openWith = (points: readonly WrittenPoint[], fragment = '#ukaz=mista') =>
    openMap(`${MAP_PAGE}${fragment}`, {
      before: (opened) =>
        opened.route('**/data/mapa/body.json', (route) => route.fulfill({ json: encodePoints(points) })),
    });
  const reachable = () => page.locator(`${MARKER}[tabindex="0"]`);
  const help = () => page.locator('.map-help');

  test('more than 30 in sight are no tab stops; the map says what to do, until it is closer', async () => {
    await openWith(
      Array.from({ length: 60 }, (_, index) =>
        at(String(index), 50.12 + 0.22 * Math.floor(index / 12), 11.85 + 0.36 * (index % 12)),
      ),
    );
    expect(await page.locator(MARKER).count()).toBeGreaterThan(30);
    expect(await reachable().count()).toBe(0);
    expect(await help().textContent()).toContain('Přibližte, nebo použijte seznam.');
    expect(await checkAxe(page)).toEqual([]);
    // Tab leads out of the map at once.
    await page.locator('.leaflet-container').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.map'))).toBeNull();

    await button(page, 'Přiblížit').click();
    await settle(page);
    expect(await reachable().count()).toBeGreaterThan(0);
    expect(await reachable().count()).toBeLessThanOrEqual(30);
    expect(await help().textContent()).toContain('Klávesou Tab procházíte místa služeb');
  });

  test('places of another type stand where they are, not where those shown before were', async () => {
    await openWith(
      [
        at('1', 50.5, 13.6),
        at('2', 50.502, 13.602),
        at('3', 50.7, 14.1, HOMES),
        at('4', 50.702, 14.102, HOMES),
      ],
      '#ukaz=mista&druh=pecovatelska-sluzba',
    );
    expect(await page.locator(CLUSTER).count()).toBe(1);
    const before = await placeOf(page, CLUSTER);
    await page.evaluate(() => {
      location.hash = 'ukaz=mista&druh=domovy-pro-seniory';
    });
    await settle(page);
    expect(await page.locator(CLUSTER).count()).toBe(1);
    const after = await placeOf(page, CLUSTER);
    expect(after.x).toBeGreaterThan(before.x + 50);
    expect(after.y).toBeLessThan(before.y - 50);
  });

  test('places at one address open at once, and name it in a popup with all their services', async () => {
    await openWith([at('1', 50.5, 13.6), at('2', 50.5, 13.6, HOMES)]);
    const cluster = page.locator(CLUSTER);
    expect(plain((await cluster.getAttribute('aria-label'))!)).toBe('2 místa blízko u sebe');
    await cluster.press('Enter');
    expect(await (await dialogOf(page)).innerText()).toContain('2');
    await page.keyboard.press('Escape');
    await page.locator(DIALOG).waitFor({ state: 'detached' });
    expect(plain(await focusedName(page))).toBe('2 místa blízko u sebe');
  });

  test('next door to each other they come apart or open on the closest map: no press does nothing', async () => {
    // Two too close ever to part, and one beside them that is taken in for a while.
    await openWith([at('1', 50.5, 13.6), at('2', 50.50001, 13.60001), at('3', 50.5001, 13.6004)]);
    for (let press = 0; press < 20 && (await page.locator(DIALOG).count()) === 0; press++) {
      const before = await page.locator('.leaflet-map-pane').innerHTML();
      await page.locator(CLUSTER).first().press('Enter');
      await settle(page);
      expect(await page.locator('.leaflet-map-pane').innerHTML()).not.toBe(before);
    }
    expect(await page.locator(DIALOG).count()).toBe(1);
  });
});
