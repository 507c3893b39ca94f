/** One page of each type: our own rules, requests and policy, without JavaScript, on paper. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import {
  everyTargetLargeEnough,
  focusIsVisible,
  noConsoleErrors,
  noSidewaysScroll,
  noThirdPartyRequests,
  oneH1TitleMatches,
  textIsCzechTypography,
  uniqueIds,
  uniqueLinkTexts,
} from './checks.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { ADDRESSES, PAGES, SERVICE } from './page-types.ts';

const { address } = inject('demo');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/**
 * A page of its own, closed after the check.
 *
 * @param path below the address of the demo, or a whole address
 */
async function onPage<T>(
  path: string,
  options: { width?: number; colorScheme?: 'light' | 'dark'; javaScriptEnabled?: boolean },
  check: (page: Page) => Promise<T>,
): Promise<T> {
  const { width = 1280, ...others } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, ...others });
  try {
    const page = await context.newPage();
    const response = await page.goto(new URL(path, address).href);
    expect(response?.status(), path).toBe(200);
    return await check(page);
  } finally {
    await context.close();
  }
}

describe.each(Object.entries(ADDRESSES))('%s', (_type, pageAddress) => {
  test('keeps our own rules', async () => {
    await onPage(pageAddress, {}, async (page) => {
      expect(await oneH1TitleMatches(page)).toEqual([]);
      expect(await uniqueIds(page)).toEqual([]);
      expect(await uniqueLinkTexts(page)).toEqual([]);
      expect(await textIsCzechTypography(page)).toEqual([]);
      expect(await everyTargetLargeEnough(page)).toEqual([]);
      expect(await noSidewaysScroll(page)).toEqual([]);
      expect(await focusIsVisible(page, { maxStops: 25 })).toEqual([]);
    });
  });

  test('asks nobody else, breaks no policy, stores nothing', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const foreign = noThirdPartyRequests(page, new URL('/', pageAddress).href);
    const errors = noConsoleErrors(page);
    await page.goto(pageAddress, { waitUntil: 'networkidle' });
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await page.waitForLoadState('networkidle');
    expect(foreign()).toEqual([]);
    expect(errors()).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await context.close();
  });
});

describe('without JavaScript', () => {
  const off = { javaScriptEnabled: false };

  test('forms and maps that could not work are not there, and the ways to browse are', async () => {
    for (const path of ['', 'hledat/', 'mapa/', 'orp/decin/']) {
      await onPage(path, off, async (page) => {
        expect(await page.locator('form:visible').count()).toBe(0);
        expect(await page.locator('.map-box:visible').count()).toBe(0);
        expect(await page.locator('main a:visible').count()).toBeGreaterThan(4);
      });
    }
  });

  test('a service is reached from the kraj through ORP and type', async () => {
    await onPage('kraje/', off, async (page) => {
      await page.click('main >> text=Ústecký kraj');
      await page.click('main >> text=Děčín');
      await page.click('main >> text=Pečovatelská služba');
      await page.locator('main h3 a').first().click();
      expect(new URL(page.url()).pathname).toMatch(/^\/sluzby\/\d+\/$/u);
    });
  });
});

describe('towns with more services than one list should hold', () => {
  const towns = inject('mesta').address;

  test('each district that is named has a page with as many services, and leads to the other districts', async () => {
    await onPage(`${towns}orp/praha/`, {}, async (page) => {
      const list = page.locator('#seznam ul').first();
      const rows = await list.getByRole('listitem').allInnerTexts();
      expect(rows).toHaveLength(10);
      await list.getByRole('link', { name: 'Praha 5', exact: true }).click();
      expect(new URL(page.url()).pathname).toBe('/orp/praha/praha-5/');
      const count = /\d+/u.exec((rows[4] ?? '').replace('Praha 5', ''))?.[0] ?? '';
      expect(await page.locator('.lead').innerText()).toContain(`${count}\u00A0služ`);
      await page.locator('main').getByRole('link', { name: 'Praha 10', exact: true }).click();
      expect(await page.locator('h1').innerText()).toBe('Praha 10');
    });
  });

  test('a type in a district leads to that district on the page of the type', async () => {
    await onPage(`${towns}orp/praha/praha-5/`, {}, async (page) => {
      await page
        .locator('main')
        .getByRole('link', { name: /^Domovy pro seniory:/u })
        .click();
      expect(new URL(page.url()).hash).toBe('#obvod-praha-5');
      expect(await page.locator(':target').innerText()).toBe('Praha 5');
    });
  });

  test('parts of a town are reached from the top of the list, and nothing is hidden without JavaScript', async () => {
    await onPage(`${towns}orp/brno/`, { javaScriptEnabled: false }, async (page) => {
      for (const link of await page.locator('#seznam > ul a').all()) {
        const target = (await link.getAttribute('href')) ?? '';
        expect(await page.locator(target).innerText()).toBe((await link.innerText()).trim());
      }
      expect(await page.locator('#seznam h4:visible').count()).toBe(await page.locator('#seznam h4').count());
    });
  });
});

test('demo says so on every page with its data, and may not be indexed', async () => {
  for (const path of Object.values(PAGES)) {
    await onPage(path, {}, async (page) => {
      // Of real documents, which stand with their source, or of words of our own alone.
      const isReal =
        ['pristupnost/', '404.html', 'planovani/priklady/'].includes(path) ||
        /^planovani\/(?:plan\/ustecky-kraj|priklady\/[^/]+)\//u.test(path);
      const demoBanners = await page.getByRole('region', { name: 'Ukázková data' }).count();
      expect(demoBanners, path).toBe(isReal ? 0 : 1);
      expect(await page.locator('meta[name=robots][content=noindex]').count()).toBe(1);
    });
  }
});

test('on paper there is the content with its source and address, and no controls', async () => {
  await onPage(SERVICE, {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, form:visible').count()).toBe(0);
    expect(await page.getByText('Vytištěno ze stránky').isVisible()).toBe(true);
    expect(await page.getByText('Zdroj: ukázková data').first().isVisible()).toBe(true);
  });
  await onPage('orp/decin/', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.map-box:visible').count()).toBe(0);
  });
  await onPage('druhy/azylove-domy/', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(':text("Potřebujete pomoc hned?"):visible').count()).toBe(1);
  });
});

test('on paper there are outlines, each with its name; on screen and for screen readers there are none', async () => {
  for (const [path, name] of [
    ['orp/decin/', /^Kde leží správní obvod Děčín/u],
    ['mapa/', /^Počet služeb ve správních obvodech/u],
  ] as const) {
    await onPage(path, {}, async (page) => {
      const picture = page.locator('.outline-map > svg');
      expect(await picture.count(), path).toBe(1);
      expect(await picture.isVisible(), path).toBe(false);
      expect(await page.getByRole('img', { name }).count(), path).toBe(0);
      await page.emulateMedia({ media: 'print' });
      const box = await page.getByRole('img', { name }).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), path).toBeGreaterThan(150);
      expect(await page.locator('.outline-map text').first().isVisible(), path).toBe(true);
    });
  }
});
