/** The maps: the same as the lists beside them, for everyone, and nothing of them where there is none. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { feature } from 'topojson-client';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AreaOutlines } from '../../src/components/map/map-data.ts';
import { checkAxe } from './axe.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';

const demo = inject('demo');
const ORP_PAGE = 'orp/decin/';
const MARKER = '.leaflet-marker-pane [role="button"]';
const ORP_SHAPE = '.leaflet-overlay-pane path[role="link"]';
const DIALOG = '[role="dialog"]';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

/** Opens a page without its map; what the browser complains of is collected. */
async function open(address: string, options: BrowserContextOptions = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(new URL(address, demo.address).href);
  return { page, complaints };
}

/** Opens a page and brings its map into view. */
async function openMap(address: string, options: BrowserContextOptions = {}) {
  const { page, complaints } = await open(address, options);
  await page.locator('.map-box').scrollIntoViewIfNeeded();
  await page.locator('[data-map-state="ready"]').waitFor();
  await page.locator('.leaflet-overlay-pane path').first().waitFor({ state: 'attached' });
  return { page, complaints };
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
const button = (page: Page, name: string) => page.locator('.map-toolbar').getByRole('button', { name });
/** Where the drawing stands on the screen. */
const placeOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  return { x: Math.round(box!.x), y: Math.round(box!.y) };
};

describe('map of an ORP', () => {
  test('each marker is called as its services are in the list', async () => {
    const { page, complaints } = await openMap(ORP_PAGE);
    const titles = new Set(await page.locator('#seznam h3').allInnerTexts());
    const names = await page
      .locator(MARKER)
      .evaluateAll((markers) => markers.map((marker) => marker.getAttribute('aria-label') ?? ''));
    expect(names.length).toBeGreaterThan(5);
    const strangers = names.flatMap((name) => name.split('; ')).filter((title) => !titles.has(title));
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(['Enter', 'Space'])(
    '%s opens a marker, Escape closes it and gives the focus back',
    async (key) => {
      const { page } = await openMap(ORP_PAGE);
      const marker = page.locator(MARKER).first();
      const name = (await marker.getAttribute('aria-label'))!;
      const scrolled = () => page.evaluate(() => Math.round(scrollY));
      await marker.focus();
      const before = await scrolled();
      await page.keyboard.press(key);
      await page.locator(DIALOG).waitFor();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
      expect((await page.locator(`${DIALOG} a`).allInnerTexts()).join('; ')).toBe(name);
      expect(await page.locator(`${DIALOG} a`).first().getAttribute('href')).toMatch(/^\/sluzby\/\d+\/$/u);
      expect(await scrolled()).toBe(before);

      await page.keyboard.press('Escape');
      await page.locator(DIALOG).waitFor({ state: 'detached' });
      expect(await focused(page)).toBe(name);
      await page.close();
    },
  );

  test('the button of the popup closes it and gives the focus back, by keyboard and by mouse', async () => {
    const { page } = await openMap(ORP_PAGE);
    const marker = page.locator(MARKER).first();
    const name = await marker.getAttribute('aria-label');
    const close = page.locator(DIALOG).getByRole('button', { name: 'Zavřít' });

    await marker.press('Enter');
    await close.press('Enter');
    await page.locator(DIALOG).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(name);

    await marker.press('Enter');
    await close.click();
    await page.locator(DIALOG).waitFor({ state: 'detached' });
    expect(await focused(page)).toBe(name);
    await page.close();
  });

  test('buttons and arrow keys move the map, plus and minus zoom, one button shows all again', async () => {
    const { page } = await openMap(ORP_PAGE, { reducedMotion: 'reduce' });
    const own = 'path.is-own';
    const start = await placeOf(page, own);
    await button(page, 'Posunout doprava').click();
    expect((await placeOf(page, own)).x).toBeLessThan(start.x);
    await button(page, 'Posunout doleva').click();
    expect(await placeOf(page, own)).toEqual(start);
    await button(page, 'Posunout nahoru').click();
    expect((await placeOf(page, own)).y).toBeGreaterThan(start.y);
    await button(page, 'Posunout dolů').click();
    expect(await placeOf(page, own)).toEqual(start);

    await button(page, 'Přiblížit').click();
    expect((await placeOf(page, own)).x).toBeLessThan(start.x);
    await button(page, 'Oddálit').click();
    await page.getByRole('region', { name: 'Služby na mapě' }).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowDown');
    expect((await placeOf(page, own)).y).toBeLessThan(start.y);
    await button(page, 'Zobrazit celé území').click();
    expect(await placeOf(page, own)).toEqual(start);
    await page.close();
  });

  test('markers out of sight are no tab stops', async () => {
    const { page } = await openMap(ORP_PAGE, { reducedMotion: 'reduce' });
    for (let step = 0; step < 4; step++) await button(page, 'Přiblížit').click();
    for (let step = 0; step < 3; step++) await button(page, 'Posunout nahoru').click();
    await page.waitForTimeout(100);
    const markers = await page.locator(MARKER).evaluateAll((elements) => {
      const box = document.querySelector('.leaflet-container')!.getBoundingClientRect();
      return elements.map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const isOutside = right < box.left || left > box.right || bottom < box.top || top > box.bottom;
        const isHidden = element.getAttribute('aria-hidden') === 'true';
        return { isOutside, isHidden, tabIndex: (element as HTMLElement).tabIndex };
      });
    });
    const outside = markers.filter(({ isOutside }) => isOutside);
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.every(({ isHidden, tabIndex }) => isHidden && tabIndex === -1)).toBe(true);
    await page.close();
  });

  test.each([
    ['wide, light', { viewport: { width: 1280, height: 900 } }],
    ['narrow, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)('axe finds nothing with a popup open: %s', async (_name, options) => {
    const { page, complaints } = await openMap(ORP_PAGE, options);
    await page.locator(MARKER).first().press('Enter');
    await page.locator(DIALOG).waitFor();
    // A popup comes in by fading, and half of a colour has half of the contrast.
    await page.waitForTimeout(400);
    expect(await checkAxe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the wheel scrolls the page and leaves the map', async () => {
    const { page } = await openMap(ORP_PAGE);
    const transform = () => page.locator('.leaflet-map-pane').getAttribute('style');
    const before = { transform: await transform(), scrolled: await page.evaluate(() => scrollY) };
    await page.locator('.leaflet-container').hover();
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before.scrolled);
    expect(await transform()).toBe(before.transform);
    await page.close();
  });

  test('a finger scrolls the page until the map is given to it', async () => {
    const phone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
    const { page } = await openMap(ORP_PAGE, phone);
    const touchAction = () =>
      page.locator('.leaflet-container').evaluate((element) => getComputedStyle(element).touchAction);
    expect(await touchAction()).toBe('pan-x pan-y');
    await button(page, 'Zapnout posouvání mapy').tap();
    expect(await touchAction()).toBe('none');
    await button(page, 'Vypnout posouvání mapy').tap();
    expect(await touchAction()).toBe('pan-x pan-y');
    await page.close();
  });

  test('under reduced motion nothing glides', async () => {
    const { page } = await openMap(ORP_PAGE, { reducedMotion: 'reduce' });
    await page.evaluate(() => {
      const pane = document.querySelector('.leaflet-map-pane')!;
      window.animations = [];
      new MutationObserver(() => window.animations.push(pane.className)).observe(pane, {
        attributeFilter: ['class'],
      });
    });
    await button(page, 'Posunout doprava').click();
    await button(page, 'Přiblížit').click();
    await page.locator(`${MARKER}:not([aria-hidden])`).first().press('Enter');
    await page.locator(DIALOG).waitFor();
    expect((await page.evaluate(() => window.animations)).filter((name) => name.includes('anim'))).toEqual(
      [],
    );
    await page.close();
  });

  test('a map whose data do not come says where to look instead', async () => {
    const { page } = await open('');
    await page.route('**/data/**', (route) => route.abort());
    await page.goto(new URL(ORP_PAGE, demo.address).href);
    await page.locator('.map-box').scrollIntoViewIfNeeded();
    await page.locator('[data-map-state="failed"]').waitFor();
    expect(await page.locator('.map-box [role="status"]').innerText()).toContain(
      'Mapu se nepodařilo načíst.',
    );
    expect(await page.locator('.map-toolbar').count()).toBe(0);
    await page.close();
  });
});

describe('map of the area', () => {
  test('each ORP is a link named with its number of services, as in the list', async () => {
    const { page, complaints } = await openMap('mapa/');
    const names = await page
      .locator(ORP_SHAPE)
      .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('aria-label') ?? ''));
    const listed = await page.locator('#seznam a').allInnerTexts();
    expect(names.map((name) => name.split(':')[0])).toEqual(listed);
    expect(names.every((name) => /: \d+\u00A0služ(?:ba|by|eb)$/u.test(name))).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(['Enter', 'Space'])('%s on an ORP goes to its page, also under a base path', async (key) => {
    const { page } = await openMap(new URL('mapa/', inject('katalog').address).href);
    await page.locator(ORP_SHAPE).first().focus();
    await page.keyboard.press(key);
    await page.waitForURL(/\/katalog\/orp\/[\w-]+\/$/u);
    await page.close();
  });

  test('axe finds nothing', async () => {
    const { page } = await openMap('mapa/');
    expect(await checkAxe(page)).toEqual([]);
    await page.close();
  });
});

describe('where there is no map', () => {
  test('nothing of it is loaded on other pages, nor before it comes into view', async () => {
    const { page } = await open('sluzby/');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.reload();
    await page.waitForLoadState('networkidle');
    await page.setViewportSize({ width: 1280, height: 200 });
    await page.goto(new URL(ORP_PAGE, demo.address).href);
    await page.waitForLoadState('networkidle');
    const ofMap = requests.filter((file) => /start-map|\/map\.|\/data\/|react/iu.test(file));
    expect(ofMap).toEqual([]);
    await page.close();
  });

  test('without JavaScript and in print there is no box', async () => {
    const { page } = await open(ORP_PAGE, { javaScriptEnabled: false });
    expect(await page.locator('.map-box').isVisible()).toBe(false);
    expect(await page.locator('#seznam').isVisible()).toBe(true);
    await page.close();

    const { page: printed } = await open(ORP_PAGE);
    await printed.emulateMedia({ media: 'print' });
    expect(await printed.locator('.map-box').isVisible()).toBe(false);
    await printed.close();
  });

  test("Leaflet's styles hold up no page", () => {
    const html = readFileSync(path.join(demo.folder, ORP_PAGE, 'index.html'), 'utf8');
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/gu)].map(([, href]) => href!);
    const contents = styles.map((href) => readFileSync(path.join(demo.folder, href), 'utf8'));
    expect(contents.filter((css) => css.includes('leaflet'))).toEqual([]);
  });
});

test('outlines: every ORP of the list, light enough for a telephone', () => {
  const file = readFileSync(path.join(demo.folder, 'data/hranice.json'), 'utf8');
  const topology = JSON.parse(file) as AreaOutlines;
  const { features } = feature(topology, topology.objects.orp);
  const slugs = features.map(({ properties }) => properties.slug);
  const list = readFileSync(path.join(demo.folder, 'orp/index.html'), 'utf8');
  expect(slugs.length).toBeGreaterThan(0);
  expect(slugs.filter((slug) => !list.includes(`/orp/${slug}/`))).toEqual([]);
  expect(file.length).toBeLessThan(150_000);
});

declare global {
  interface Window {
    /** Class names the map's pane has had. */
    animations: string[];
  }
}
