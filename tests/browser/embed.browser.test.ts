/** Pages for other sites' frames: seen there, alone to be seen there, obeying their addresses; and the page that makes the code. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { headersFor, parseHeaders } from '../../scripts/lib/headers.ts';
import { type StaticServer, startStaticServer } from '../../scripts/lib/static-server.ts';
import { checkAxe } from './axe.ts';
import { everyTargetLargeEnough, noConsoleErrors, noSidewaysScroll } from './checks.ts';
import { listPages } from './link-check.ts';
import { SERVICE } from './page-types.ts';

const demo = inject('demo');
const katalog = inject('katalog');
const ORP = 'vlozit/orp/decin/';
const TYPE = 'vlozit/druh/pecovatelska-sluzba/';

let browser: Browser;
let town: StaticServer;
const townFolder = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-town-'));
beforeAll(async () => {
  browser = await launchChromium();
  // Another port is another origin, as another host would be.
  town = await startStaticServer({ folder: townFolder });
});
afterAll(async () => {
  await browser.close();
  await town.close();
  rmSync(townFolder, { recursive: true });
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(address);
  return page;
}

/** A page of a town with this in it. */
async function openTown(code: string): Promise<Page> {
  writeFileSync(
    path.join(townFolder, 'index.html'),
    `<!doctype html><html lang="cs"><title>Město</title><link rel="icon" href="data:,"><h1>Město</h1>${code}</html>`,
  );
  return open(town.address);
}

const count = async (page: Page) => Number(await page.locator('[data-shown]').innerText());
const items = (page: Page) => page.locator('.embed li:visible');

describe('in a frame of another site', () => {
  test('the list and its map are seen, and a title leads out of the frame', async () => {
    const page = await openTown(`<iframe src="${demo.address}${ORP}" width="900" height="700"></iframe>`);
    const errors = noConsoleErrors(page);
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('h1').innerText()).toBe('Sociální služby: Děčín a\u00A0okolí');
    await frame.locator('.map-box').scrollIntoViewIfNeeded();
    await frame.locator('[data-map-state="ready"]').waitFor();
    await frame.locator('.embed li a').first().click();
    await page.waitForURL(`${demo.address}sluzby/*/`);
    expect(errors()).toEqual([]);
    await page.close();
  });

  test('a service chosen on the map leads out of the frame, too', async () => {
    const page = await openTown(`<iframe src="${demo.address}${ORP}" width="900" height="900"></iframe>`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.map-box').scrollIntoViewIfNeeded();
    await frame.locator('.leaflet-marker-pane [role="button"]').first().focus();
    // A cluster opens by coming closer, and the focus is on what it held.
    const dialog = frame.locator('[role="dialog"]');
    for (let step = 0; step < 12 && (await dialog.count()) === 0; step++) {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(400);
    }
    await dialog.locator('a').first().click();
    await page.waitForURL(`${demo.address}sluzby/*/`);
    await page.close();
  });

  test.each(['', 'orp/decin/', SERVICE, 'vlozit/'])('%s is refused', async (refused) => {
    const page = await openTown('');
    const refusal = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, demo.address + refused);
    await refusal;
    expect(await page.frameLocator('iframe').locator('header, main').count()).toBe(0);
    await page.close();
  });

  test.each([demo, katalog])('headers close every other page of the site at $base', ({ folder, base }) => {
    const rules = parseHeaders(readFileSync(path.join(folder, '_headers'), 'utf8'));
    const open = listPages(folder).filter((page) => {
      const policy = headersFor(rules, base + page.slice(1)).get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      return !policy.includes("frame-ancestors 'none'");
    });
    expect(open.length).toBeGreaterThan(10);
    expect(open.filter((page) => !/^\/vlozit\/(?:orp|druh)\/[^/]+\/$/u.test(page))).toEqual([]);
  });
});

describe('the address of a page to embed', () => {
  test('leaves out what it does not name, and says how many are left', async () => {
    const page = await open(demo.address + ORP);
    const all = await count(page);
    expect(await items(page).count()).toBe(all);
    await page.goto(`${demo.address}${ORP}#druh=pecovatelska-sluzba&forma=ter`);
    await page.locator('.embed li[hidden]').first().waitFor({ state: 'attached' });
    expect(await count(page)).toBeLessThan(all);
    expect(await items(page).count()).toBe(await count(page));
    expect(await page.locator('.embed h2:visible').allInnerTexts()).toEqual(['Pečovatelská služba']);
    expect(await page.getByRole('status').first().innerText()).toContain(`(celkem ${all})`);
    // The map follows the same choice.
    await page.locator('.leaflet-marker-pane [role=button]').first().waitFor();
    const counts = await page
      .locator('.leaflet-marker-pane .map-marker-sign')
      .evaluateAll((signs) => signs.map((sign) => Number((sign as HTMLElement).dataset['count'] ?? '1')));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBeLessThan(all);
    await page.close();
  });

  test('prints large and hides the map', async () => {
    const page = await open(demo.address + ORP);
    const sizeOf = () =>
      page
        .locator('.embed li')
        .first()
        .evaluate((item) => Number.parseFloat(getComputedStyle(item).fontSize));
    const before = await sizeOf();
    expect(await page.locator('.map-box:visible').count()).toBe(1);
    await page.goto(`${demo.address}${ORP}#pismo=velke&mapa=ne`);
    await page.locator('html[data-print=large]').waitFor();
    expect(await sizeOf()).toBeGreaterThan(before * 1.3);
    expect(await page.locator('.map-box:visible').count()).toBe(0);
    expect(await noSidewaysScroll(page)).toEqual([]);
    expect(await everyTargetLargeEnough(page)).toEqual([]);
    await page.close();
  });

  test('names ORPs on the page of a type', async () => {
    const page = await open(`${demo.address}${TYPE}#orp=4202`);
    await page.locator('.embed li[hidden]').first().waitFor({ state: 'attached' });
    expect(await page.locator('.embed h2:visible').allInnerTexts()).toEqual(['Děčín a\u00A0okolí']);
    await page.close();
  });

  test('says so when nothing fits', async () => {
    const page = await open(`${demo.address}vlozit/druh/intervencni-centra/#orp=4202`);
    await page.locator('[data-nothing]:visible').waitFor();
    expect(await count(page)).toBe(0);
    await page.close();
  });

  test('with nonsense shows all', async () => {
    const page = await open(`${demo.address}${ORP}#druh=nesmysl&forma=x&jazyk=xx&neco`);
    expect(await items(page).count()).toBe(await page.locator('.embed li').count());
    await page.close();
  });

  test('without JavaScript shows all, too', async () => {
    const page = await open(`${demo.address}${ORP}#forma=ter`, { javaScriptEnabled: false });
    expect(await items(page).count()).toBe(await count(page));
    await page.close();
  });
});

test('a page to embed is for no search engine and names the full page', async () => {
  const page = await open(demo.address + ORP);
  expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/\/orp\/decin\/$/u);
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  expect(await page.locator('header, footer, nav').count()).toBe(0);
  expect(await page.locator('main a:not([target=_top]):not([href^="tel:"]):not(.skip-map)').count()).toBe(0);
  await page.close();
});

test('services with a secret address stand in no ORP', async () => {
  const page = await open(`${demo.address}vlozit/druh/intervencni-centra/`);
  expect(await page.locator('[data-key=""] li').count()).toBeGreaterThan(0);
  const secret = await page
    .locator('[data-key=""] li > a:first-child')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const inOrps = listPages(demo.folder)
    .filter((each) => each.startsWith('/vlozit/orp/'))
    .filter((each) => {
      const html = readFileSync(path.join(demo.folder, each, 'index.html'), 'utf8');
      return secret.some((href) => html.includes(`"${href}"`));
    });
  expect(inOrps).toEqual([]);
  await page.close();
});

describe('the builder', () => {
  test('makes code that shows what was chosen in another site, and copies it', async () => {
    const page = await open(`${demo.address}vlozit/`, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByLabel('Město', { exact: true }).selectOption('Děčín');
    await page.locator('summary', { hasText: 'Jen některé druhy služeb' }).click();
    await page.getByRole('checkbox', { name: 'Azylové domy' }).check();
    await page.getByRole('checkbox', { name: 'Větší písmo' }).check();
    await page.getByRole('button', { name: 'Vytvořit kód' }).click();
    expect(await page.getByRole('status').innerText()).toBe('Kód je připravený.');
    const preview = page.frameLocator('[data-preview] iframe');
    await preview.locator('.embed li[hidden]').first().waitFor({ state: 'attached' });
    expect(await preview.locator('.embed h2:visible').allInnerTexts()).toEqual(['Azylové domy']);
    expect(await checkAxe(page)).toEqual([]);
    expect(await everyTargetLargeEnough(page)).toEqual([]);
    expect(await noSidewaysScroll(page)).toEqual([]);

    await page.getByRole('button', { name: 'Zkopírovat' }).click();
    await page.getByText('Kód je zkopírovaný.').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toBe(await page.getByLabel('Kód', { exact: true }).inputValue());
    expect(code).toContain('title="Sociální služby: Děčín a');
    await page.close();

    // Built for a host without a port.
    const inTown = await openTown(code.replace('http://127.0.0.1/', demo.address));
    const list = inTown.frameLocator('iframe');
    await list.locator('.embed li[hidden]').first().waitFor({ state: 'attached' });
    expect(await list.locator('.embed h2:visible').allInnerTexts()).toEqual(['Azylové domy']);
    await inTown.close();
  });

  test('takes back code that does not fit what is chosen any more', async () => {
    const page = await open(`${katalog.address}vlozit/`);
    await page.getByRole('radio', { name: /Jeden druh/u }).check();
    await page.getByRole('button', { name: 'Vytvořit kód' }).click();
    const code = await page.getByLabel('Kód', { exact: true }).inputValue();
    expect(code).toContain('src="http://127.0.0.1/katalog/vlozit/druh/');
    await page.getByRole('checkbox', { name: 'Docházíte do služby' }).check();
    expect(await page.getByLabel('Kód', { exact: true }).isVisible()).toBe(false);
    await page.close();
  });

  test('without JavaScript gives instructions and a ready address for each ORP', async () => {
    const page = await open(`${demo.address}vlozit/`, { javaScriptEnabled: false });
    expect(await page.locator('form:visible').count()).toBe(0);
    expect(await page.locator('#hotove-orp + ul li').count()).toBe(
      listPages(demo.folder).filter((each) => each.startsWith('/vlozit/orp/')).length,
    );
    expect(await page.getByText('http://127.0.0.1/vlozit/orp/decin/', { exact: true }).isVisible()).toBe(
      true,
    );
    await page.close();
  });
});
