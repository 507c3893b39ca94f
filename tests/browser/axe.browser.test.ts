/** axe on one page of each type, wide and narrow, light and dark; no rule is switched off. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { ADDRESSES, SERVICE } from './page-types.ts';

const { address } = inject('demo');

const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(LOOKS)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  });
  afterAll(() => page.close());

  test.each(Object.entries(ADDRESSES))('%s', async (_type, pageAddress) => {
    const response = await page.goto(pageAddress);
    expect(response?.status()).toBe(200);
    const map = page.locator('.map-island');
    if ((await map.count()) > 0 && (await map.isVisible())) {
      // It starts when it comes into view, and has much to be looked at then.
      await map.scrollIntoViewIfNeeded();
      await page.locator('[data-map-state="ready"]').waitFor();
    }
    expect(await checkAxe(page)).toEqual([]);
  });
});

test('contrast reaches 7:1 when more of it is asked for', async () => {
  const context = await browser.newContext({ contrast: 'more' });
  const page = await context.newPage();
  for (const path of ['', SERVICE, 'hledat/']) {
    await page.goto(`${address}${path}`);
    expect(await checkAxe(page, { alsoRules: ['color-contrast-enhanced'] })).toEqual([]);
  }
  await context.close();
});
