/** Map tiles of somebody else: on the site that names a server, asked for by a button alone; of the other no trace. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { headersFor, parseHeaders } from '../../scripts/lib/headers.ts';
import { checkAxe } from './axe.ts';
import { everyTargetLargeEnough, noConsoleErrors, noSidewaysScroll, noThirdPartyRequests } from './checks.ts';
import { TILES } from './fixture-content.ts';

const demo = inject('demo');
const katalog = inject('katalog');
const TILE_ORIGIN = new URL(TILES.url).origin;
const SHOW = 'Zobrazit podkladovou mapu (načte se z dlazdice.example.org)';
/** One grey dot. */
const TILE = Buffer.from('R0lGODlhAQABAIAAAICAgAAAACwAAAAAAQABAAACAkQBADs=', 'base64');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** The policy of the site decides before a request gets as far as this answer. */
async function openPage(status = 200): Promise<Page> {
  const page = await browser.newPage();
  await page.route(`${TILE_ORIGIN}/**`, (route) =>
    route.fulfill({ status, contentType: 'image/gif', body: status === 200 ? TILE : '' }),
  );
  return page;
}

async function startMap(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.locator('.map-box').scrollIntoViewIfNeeded();
  await page.locator('[data-map-state="ready"]').waitFor();
  await page.waitForLoadState('networkidle');
}

describe('a site with a tile server', () => {
  test('asks it for nothing before the button is pressed, and for tiles after', async () => {
    const page = await openPage();
    const foreign = noThirdPartyRequests(page, katalog.address);
    const errors = noConsoleErrors(page);
    await startMap(page, `${katalog.address}mapa/`);
    expect(foreign()).toEqual([]);
    expect(await page.getByText(TILES.attribution).count()).toBe(0);

    await page.getByRole('button', { name: SHOW }).click();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    expect(foreign().length).toBeGreaterThan(0);
    expect(foreign().filter((text) => !text.includes(`${TILE_ORIGIN}/`))).toEqual([]);
    expect(await page.getByText(TILES.attribution).isVisible()).toBe(true);
    expect(errors()).toEqual([]);
    expect(await checkAxe(page)).toEqual([]);
    expect(await everyTargetLargeEnough(page)).toEqual([]);
    expect(await noSidewaysScroll(page)).toEqual([]);

    await page.getByRole('button', { name: 'Skrýt podkladovou mapu' }).click();
    expect(await page.locator('.leaflet-tile').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.close();
  });

  test('has the tiles under its own outlines', async () => {
    const page = await openPage();
    await startMap(page, `${katalog.address}mapa/`);
    await page.getByRole('button', { name: SHOW }).click();
    await page.locator('.leaflet-tile-loaded').first().waitFor();
    const levelOf = (pane: string) =>
      page.locator(pane).evaluate((element) => Number(getComputedStyle(element).zIndex));
    expect(await levelOf('.leaflet-base-tiles-pane')).toBeLessThan(await levelOf('.leaflet-overlay-pane'));
    await page.close();
  });

  test('says when tiles do not come, and the map goes on', async () => {
    const page = await openPage(503);
    await startMap(page, `${katalog.address}mapa/`);
    await page.getByRole('button', { name: SHOW }).click();
    await page.getByText('Část podkladové mapy se nepodařilo načíst.').waitFor();
    expect(await page.locator('.leaflet-overlay-pane path').count()).toBeGreaterThan(0);
    await page.close();
  });

  test('allows pictures of that origin and of no other', () => {
    const rules = parseHeaders(readFileSync(path.join(katalog.folder, '_headers'), 'utf8'));
    const policy = headersFor(rules, `${katalog.base}mapa/`).get('content-security-policy');
    expect(policy).toMatch(
      new RegExp(`img-src 'self' data: ${TILE_ORIGIN.replaceAll('.', String.raw`\.`)};`, 'u'),
    );
    expect(policy?.match(/https?:\/\/[^\s;]+/gu)).toEqual([TILE_ORIGIN]);
  });

  test('tells visitors whose server it is', async () => {
    const page = await browser.newPage();
    await page.goto(`${katalog.address}o-katalogu/`);
    const text = await page.locator('#podkladova-mapa + p').innerText();
    expect(text).toContain(TILES.provider);
    expect(text).toContain('až když na mapě stisknete tlačítko');
    await page.close();
  });
});

test('a site without a tile server has no trace of it, not even the code', () => {
  const TRACE = /podkladov|base-tiles|BaseTiles/u;
  const traces = ({ folder }: typeof demo) =>
    globSync('**/*.{html,js,css}', { cwd: folder }).filter((file) =>
      TRACE.test(readFileSync(path.join(folder, file), 'utf8')),
    );
  expect(traces(demo)).toEqual([]);
  // So the search finds what is there.
  expect(traces(katalog).length).toBeGreaterThan(2);
  expect(readFileSync(path.join(demo.folder, '_headers'), 'utf8')).toContain("img-src 'self' data:;");
});
