/** The map of what a search found: asked for by a button, the same results as the list. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { checkAxe } from './axe.ts';
import {
  button,
  dialogOf,
  DIALOG,
  findAddress,
  focusedName,
  LOOKS,
  MARKER,
  openPage,
  settle,
} from './map-page.ts';

const { address } = inject('demo');
const SEARCH_PAGE = `${address}hledat/`;
const CARE = `${SEARCH_PAGE}#q=pe%C4%8Dovatelsk%C3%A1+slu%C5%BEba`;
const CARE_IN_DECIN = `${SEARCH_PAGE}#q=pe%C4%8Dovatelka+v+D%C4%9B%C4%8D%C3%ADn%C4%9B`;
/** None of them has an address that may be known, or none at all. */
const BY_PHONE = `${SEARCH_PAGE}#druh=telefonicka-krizova-pomoc`;

let browser: Browser;
let page: Page;
let complaints: string[];
/** What was loaded. */
let requests: string[];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(() => page.close());

/** Opens a search and waits for its results. */
async function open(where: string, options: Parameters<typeof openPage>[2] = {}): Promise<void> {
  requests = [];
  ({ page, complaints } = await openPage(browser, where, {
    reducedMotion: 'reduce',
    ...options,
    before: async (opened) => {
      opened.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await options.before?.(opened);
    },
  }));
  await found();
}
const status = () => page.locator('[data-search] > [role="status"]');
const found = () =>
  status()
    .filter({ hasText: /Nalezeno|Nic jsme/u })
    .waitFor();
const mapButton = () => page.locator('[data-map-button]');
const note = () => page.locator('.map-note');
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

async function openResultsMap(): Promise<void> {
  await mapButton().click();
  await page.locator('.map-box').scrollIntoViewIfNeeded();
  await page.locator('[data-map-state="ready"]').waitFor();
  await note().filter({ hasText: /[1-9]/u }).waitFor();
  await settle(page);
}
/** Services on the map and in all, as its note says. */
async function readNote(): Promise<{ onMap: number; total: number }> {
  const text = plain(await note().innerText());
  const [onMap = Number.NaN, total = onMap] = [...text.matchAll(/\d[\d ]*/gu)].map(([number]) =>
    Number(number.replaceAll(' ', '')),
  );
  return { onMap, total };
}
const foundNumber = async () =>
  Number(
    /Nalezeno: ([\d ]+) /u.exec(plain((await status().textContent()) ?? ''))?.[1]?.replaceAll(' ', '') ??
      Number.NaN,
  );
/** All that stands in the markers' numbers. */
const placesOnMap = () =>
  page
    .locator(MARKER)
    .evaluateAll((markers) =>
      markers
        .map((marker) => Number(marker.querySelector<HTMLElement>('.map-marker-sign')?.dataset['count'] ?? 1))
        .reduce((sum, count) => sum + count, 0),
    );

describe('before the button is pressed', () => {
  test('nothing of the map is loaded', async () => {
    await open(CARE);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.map-box').isVisible()).toBe(false);
    expect(await mapButton().getAttribute('aria-expanded')).toBe('false');
    const ofMap = () =>
      requests.filter((file) =>
        /start-map|MapIsland|react|na-mape|\/map\.|\/data\/(?:mapa|orp|hranice)/u.test(file),
      );
    expect(ofMap()).toEqual([]);
    await openResultsMap();
    expect(ofMap().length).toBeGreaterThan(3);
  });

  test('without results there is no button to press', async () => {
    ({ page, complaints } = await openPage(browser, SEARCH_PAGE));
    await page.getByLabel('Co hledáte?').waitFor();
    expect(await mapButton().isVisible()).toBe(false);
  });
});

describe('the map of results', () => {
  test('opens by the button, shows as many services as were found, and closes again', async () => {
    await open(CARE);
    await openResultsMap();
    expect(await mapButton().innerText()).toBe('Skrýt mapu');
    expect(await mapButton().getAttribute('aria-expanded')).toBe('true');
    const total = await foundNumber();
    expect(total).toBeGreaterThan(10);
    expect(await readNote()).toEqual({ onMap: total, total });
    expect(await page.getByRole('region', { name: 'Výsledky hledání na mapě' }).isVisible()).toBe(true);
    await mapButton().click();
    expect(await page.locator('.map-box').isVisible()).toBe(false);
    expect(await mapButton().innerText()).toBe('Ukázat výsledky na mapě');
    expect(complaints).toEqual([]);
  });

  test('a new search shows its own results', async () => {
    await open(CARE);
    await openResultsMap();
    await button(page, 'Zobrazit celé území').click();
    await settle(page);
    const before = { ...(await readNote()), places: await placesOnMap() };
    await page.getByLabel('Co hledáte?').fill('azylový dům');
    await page.getByRole('button', { name: 'Hledat', exact: true }).click();
    await page.waitForURL(/azylov/u);
    await found();
    const total = await foundNumber();
    expect(total).not.toBe(before.total);
    await expect.poll(readNote).toMatchObject({ total });
    await button(page, 'Zobrazit celé území').click();
    await settle(page);
    expect(await placesOnMap()).not.toBe(before.places);
    // Every marker is one of the new results.
    await (await findAddress(page)).press('Enter');
    expect(await (await dialogOf(page)).innerText()).toMatch(/azylov/iu);
    expect(complaints).toEqual([]);
  });

  test('a popup says how a service serves the place that was asked for, as the list does', async () => {
    await open(CARE_IN_DECIN);
    await openResultsMap();
    const marker = await findAddress(page);
    const name = await marker.getAttribute('aria-label');
    await marker.press('Enter');
    const dialog = await dialogOf(page);
    const link = dialog.locator('a[href*="/sluzby/"]').first();
    const item = page.locator('[data-results-list] > li', {
      has: page.locator(`a[href="${(await link.getAttribute('href'))!}"]`),
    });
    const words = [
      'přímo v místě',
      'dojíždí tam, podle sdělení',
      'v okolí',
      'v okrese',
      'v kraji',
      'působí v celém kraji',
      'nejblíž v sousedství',
      'dál',
    ];
    const dialogText = plain(await dialog.innerText());
    const said = words.filter((word) => new RegExp(`(?:^|· )${word}$`, 'mu').exec(dialogText) !== null);
    expect(said.length).toBeGreaterThan(0);
    expect(plain(await item.innerText())).toContain(said[0]);
    await page.keyboard.press('Escape');
    await page.locator(DIALOG).waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe(name);
  });

  test('list and map point to each other', async () => {
    await open(CARE_IN_DECIN);
    await openResultsMap();
    const marked = page.locator('[data-results-list] > li.is-on-map');
    const active = page.locator(`${MARKER}.is-active`);
    await page.locator('[data-results-list] > li').first().locator('h3 a').focus();
    expect(await active.count()).toBeGreaterThan(0);
    await page.locator(`${MARKER}[tabindex="0"]`).first().focus();
    expect(await active.count()).toBe(0);
    expect(await marked.count()).toBeGreaterThan(0);
    await mapButton().focus();
    expect(await marked.count()).toBe(0);
  });

  test('what has no place on the map is said', async () => {
    await open(`${SEARCH_PAGE}#q=krizov%C3%A1+pomoc`);
    await openResultsMap();
    const { onMap, total } = await readNote();
    expect(total).toBe(await foundNumber());
    expect(onMap).toBeLessThan(total);
    expect(await note().innerText()).toContain('Ostatní nemají známou polohu, jsou v');
  });

  test('of telephone help none is on the map', async () => {
    await open(BY_PHONE);
    await mapButton().click();
    await page.locator('[data-map-state="ready"]').waitFor();
    await note().filter({ hasText: 'Ostatní' }).waitFor();
    expect((await readNote()).onMap).toBe(0);
    expect(await page.locator(MARKER).count()).toBe(0);
  });
});

describe('when something does not come', () => {
  test('numbers of results: the page says so, the list stays, and the next press tries again', async () => {
    let isDown = true;
    await open(CARE, {
      before: (opened) =>
        opened.route('**/na-mape.json', (route) =>
          isDown ? route.fulfill({ status: 500, body: '' }) : route.continue(),
        ),
    });
    const listed = await page.locator('[data-results-list] > li').count();
    await mapButton().click();
    await status().filter({ hasText: 'Mapu výsledků se nepodařilo načíst.' }).waitFor();
    expect(await page.locator('.map-box').isVisible()).toBe(false);
    expect(await mapButton().getAttribute('aria-expanded')).toBe('false');
    expect(await page.locator('[data-results-list] > li').count()).toBe(listed);
    expect(await checkAxe(page)).toEqual([]);
    isDown = false;
    await openResultsMap();
    expect((await readNote()).onMap).toBeGreaterThan(10);
  });

  test('points: the map says where to look, the list stays', async () => {
    await open(CARE, {
      before: (opened) => opened.route('**/data/mapa/body.json', (route) => route.abort()),
    });
    await mapButton().click();
    await page.locator('[data-map-state="failed"]').waitFor();
    expect(await page.locator('.map-box [role="status"]').innerText()).toContain(
      'Mapu se nepodařilo načíst.',
    );
    expect(await page.locator('[data-results-list] > li').count()).toBe(10);
  });
});

test.each(LOOKS)('axe finds nothing with the map of results and a popup open: %s', async (_name, options) => {
  await open(CARE_IN_DECIN, options);
  await openResultsMap();
  expect(await checkAxe(page)).toEqual([]);
  await (await findAddress(page)).press('Enter');
  await dialogOf(page);
  expect(await checkAxe(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('under a base path all of it is looked for below it', async () => {
  await open(`${inject('katalog').address}hledat/#q=poradna`);
  const total = await foundNumber();
  await mapButton().click();
  await page.locator('[data-map-state="ready"]').waitFor();
  await note().filter({ hasText: 'Ostatní' }).waitFor();
  // Its register has no address with a point.
  expect(await readNote()).toEqual({ onMap: 0, total });
  expect(requests.filter((file) => !file.startsWith('/katalog/'))).toEqual([]);
  expect(complaints).toEqual([]);
});
