/** White spots: weight of pages, filters, and the thought of a new service. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { checkAxe } from './axe.ts';
import { noConsoleErrors, noSidewaysScroll } from './checks.ts';
import { listPages, pageFile } from './link-check.ts';

const { folder, address } = inject('demo');
const MATRIX = 'planovani/bila-mista/';
const TYPE = 'planovani/bila-mista/druh/tydenni-stacionare/';
const MAX_KB = 40;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(pathOfPage: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${address}${pathOfPage}`);
  return page;
}

const cell = (page: Page, type: string, orp: string) =>
  page.locator(`[data-spot][href$="/druhy/${type}/${orp}/"]`);

test('no page of white spots weighs more than 40 kB', () => {
  const heavy = listPages(folder)
    .filter((page) => page.includes('planovani/bila-mista/'))
    .map((page) => ({ page, kilobytes: gzipSync(readFileSync(pageFile(folder, page))).length / 1000 }));
  expect(heavy.length).toBeGreaterThan(30);
  expect(heavy.filter(({ kilobytes }) => kilobytes > MAX_KB)).toEqual([]);
});

describe('filter', () => {
  test('changes the cells by a button only, says so in words, and stays in the fragment', async () => {
    const page = await open(MATRIX);
    const errors = noConsoleErrors(page);
    const link = cell(page, 'domovy-pro-seniory', 'decin');
    expect(await link.textContent()).toMatch(/^jen pobyt/u);
    await page.selectOption('[name=forma]', 'pob');
    expect(await link.textContent()).toMatch(/^jen pobyt/u);
    await page.click('[data-spot-filter] button');
    await expect.poll(() => link.textContent()).toMatch(/^je:/u);
    expect(await link.getAttribute('data-s')).toBe('covered');
    expect(await page.locator('[data-spot-filter] [role=status]').innerText()).toContain('pobytová');
    expect(new URL(page.url()).hash).toBe('#forma=pob');

    await page.goBack();
    await expect.poll(() => link.textContent()).toMatch(/^jen pobyt/u);
    expect(await page.locator('[name=forma]').inputValue()).toBe('');
    expect(errors()).toEqual([]);
    await page.close();
  });
  test('an address with a choice opens with it; what it does not know chooses nothing', async () => {
    const page = await open(`${MATRIX}#forma=ter`);
    await expect.poll(() => cell(page, 'domovy-pro-seniory', 'decin').getAttribute('data-s')).toBe('none');
    await page.goto(`${address}${MATRIX}#forma=xyz&skupina=999`);
    await page.reload();
    await page.waitForSelector('[data-spot-filter]:not([hidden])');
    expect(await cell(page, 'domovy-pro-seniory', 'decin').getAttribute('data-s')).toBe('residential-only');
    await page.close();
  });
  test('the skip link leaves the choice as it is', async () => {
    const page = await open(`${MATRIX}#forma=pob`);
    await expect.poll(() => cell(page, 'domovy-pro-seniory', 'decin').getAttribute('data-s')).toBe('covered');
    await page.evaluate(() => (location.hash = 'obsah'));
    expect(await cell(page, 'domovy-pro-seniory', 'decin').getAttribute('data-s')).toBe('covered');
    await page.close();
  });
});

describe('filter of several kraje', () => {
  const { address: towns } = inject('mesta');
  const counts = (page: Page) => page.locator('[data-spot-counts] tbody td a');
  const openTowns = async (fragment = '') => {
    const page = await browser.newPage();
    await page.goto(`${towns}${MATRIX}${fragment}`);
    await page.waitForSelector('[data-spot-filter]:not([hidden])');
    return page;
  };

  test('changes counts and list by a button, says so in words, stays in the fragment, and goes back', async () => {
    const page = await openTowns();
    const errors = noConsoleErrors(page);
    const before = await counts(page).allInnerTexts();
    const listed = await page.locator('[data-white-list] li').count();
    await page.selectOption('[name=forma]', 'ter');
    expect(await counts(page).allInnerTexts()).toEqual(before);
    await page.click('[data-spot-filter] button');
    await expect.poll(() => counts(page).allInnerTexts()).not.toEqual(before);
    expect(new URL(page.url()).hash).toBe('#forma=ter');
    expect(await page.locator('[data-spot-filter] [role=status]').innerText()).toContain('terénní');
    // Nobody is at home in the field: homes for seniors are missing in both kraje.
    const row = page.locator('[data-spot-counts] tbody tr', { hasText: 'Domovy pro seniory' }).first();
    expect(await row.locator('td a').allInnerTexts()).toEqual([
      expect.stringMatching(/^1\sz\s1/u),
      expect.stringMatching(/^1\sz\s1/u),
    ]);
    const items = page.locator('[data-white-list] li');
    expect(await items.count()).toBeGreaterThan(listed);
    const total = (await counts(page).allInnerTexts()).reduce(
      (sum, text) => sum + Number.parseInt(text, 10),
      0,
    );
    expect(await items.count()).toBe(total);
    for (const href of await items
      .locator('a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))) {
      expect(href).toMatch(/^\/druhy\/[a-z0-9-]+\/(?:praha|brno)\/$/u);
    }
    expect(await checkAxe(page)).toEqual([]);
    await page.goBack();
    await expect.poll(() => counts(page).allInnerTexts()).toEqual(before);
    expect(await items.count()).toBe(listed);
    expect(errors()).toEqual([]);
    await page.close();
  });
  test('says so when the file cannot be had, and shows everything as before', async () => {
    const page = await browser.newPage();
    await page.route('**/data/planovani/bila-mista.json', (route) => route.abort());
    await page.goto(`${towns}${MATRIX}#forma=ter`);
    const status = page.locator('[data-spot-filter] [role=status]');
    await expect.poll(() => status.innerText()).toContain('nepodařilo načíst');
    await page.unroute('**/data/planovani/bila-mista.json');
    await page.click('[data-spot-filter] button');
    await expect.poll(() => status.innerText()).toContain('terénní');
    await page.close();
  });
});

describe('filter of one kraj and of one type', () => {
  test('changes the list of white spots below the table as well', async () => {
    const page = await open(`${MATRIX}#forma=ter`);
    const link = page.locator('[data-white-list] a[href$="/druhy/domovy-pro-seniory/decin/"]');
    await expect.poll(() => link.count()).toBe(1);
    expect(await link.innerText()).toMatch(/^Děčín/u);
    expect(await page.locator('[data-white-list] li').count()).toBe(
      await page.locator('td > [data-s=none]').count(),
    );
    await page.close();
  });
  test('changes the map: every ORP stands among those of its level', async () => {
    const page = await open(`planovani/bila-mista/druh/pecovatelska-sluzba/#forma=pob`);
    await expect.poll(() => page.locator('[data-spots] [data-s=none]').count()).toBe(16);
    expect(await page.locator('[data-spot-map] g[data-level="1"] path').count()).toBe(16);
    expect(await page.locator('[data-spot-map] g[data-orps] path').count()).toBe(16);
    await page.close();
  });
});

test('on paper the matrix fits a sheet on its side, and names of types are not cut into letters', async () => {
  const page = await open(MATRIX);
  // A4 on its side without its margins.
  await page.setViewportSize({ width: 1047, height: 718 });
  await page.emulateMedia({ media: 'print' });
  const { table, head } = await page.evaluate(() => ({
    table: document.querySelector('.spot-matrix')?.getBoundingClientRect().width ?? 0,
    head: document.querySelector('.spot-matrix tbody th')?.getBoundingClientRect().width ?? 0,
  }));
  expect(table).toBeLessThanOrEqual(1047);
  expect(head).toBeGreaterThan(150);
  await page.close();
});

describe('what if', () => {
  const result = (page: Page) => page.locator('[data-what-if] [data-result]');

  test('names ORPs that would change, obce that gain and inhabitants with the year, and that it is a thought', async () => {
    const page = await open(TYPE);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.selectOption('[name=kdyby]', { label: 'Děčín' });
    await page.selectOption('[name=kdyby-forma]', 'amb');
    await page.click('[data-what-if] button');
    await expect.poll(() => result(page).innerText()).toContain('ORP\u00A0Děčín: teď chybí, potom je.');
    const text = await result(page).innerText();
    expect(text).toContain('Úvaha, ne záměr');
    expect(text).toContain('34\u00A0obcí');
    expect(text).toContain('Arnoltice');
    expect(text).toMatch(/ČSÚ, 31\.\s12\.\s20\d\d/u);
    expect(text).toContain('ORP\u00A0Rumburk: teď chybí, potom vedle.');
    // The table still says what is, not what might be.
    expect(await cell(page, 'tydenni-stacionare', 'decin').getAttribute('data-s')).toBe('none');
    expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await checkAxe(page)).toEqual([]);
    expect(await noSidewaysScroll(page)).toEqual([]);
    await page.close();
  });
  test('a thought can be passed on by its address', async () => {
    const page = await open(`${TYPE}#kdyby=4202&kdyby-forma=ter`);
    await expect.poll(() => result(page).innerText()).toContain('teď chybí, potom odhad');
    await page.close();
  });
  test('says so when the file with the ORPs cannot be had', async () => {
    const page = await browser.newPage();
    await page.route('**/data/planovani/obvody.json', (route) => route.abort());
    await page.goto(`${address}${TYPE}#kdyby=4202&kdyby-forma=ter`);
    await expect.poll(() => result(page).innerText()).toContain('nepodařilo načíst');
    await page.close();
  });
});

test('a type in an ORP names the measure that names both, and leads to white spots and profile', async () => {
  const page = await open('druhy/denni-stacionare/decin/');
  const section = page.locator('section[aria-labelledby=opatreni]');
  expect(await section.innerText()).toContain('Otevřít denní stacionář na Děčínsku');
  expect(await section.locator('a[href$="/planovani/orp/decin/"]').count()).toBe(1);
  expect(await section.locator('a[href$="/bila-mista/druh/denni-stacionare/"]').count()).toBe(1);
  await page.close();
});
