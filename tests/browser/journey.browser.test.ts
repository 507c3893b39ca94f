/** A person with a keyboard: home → type → ORP → service, and how each step looks to a screen reader. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/lib/chromium.ts';

const { address } = inject('demo');
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** Presses Tab until the focused link has the wanted text; fails after `limit` stops. */
async function tabTo(isWanted: (text: string) => boolean, limit = 200): Promise<void> {
  for (let stop = 0; stop < limit; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
    if (isWanted(focused)) return;
  }
  throw new Error('Tab never reached the link');
}

const heading = () => page.locator('h1').textContent();

test('the first stop leads past the header', async () => {
  await page.goto(address);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('obsah');
});

test('home → type → ORP → service by Tab and Enter alone', async () => {
  await page.goto(address);
  await tabTo((text) => text === 'Pečovatelská služba');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/druhy/pecovatelska-sluzba/');
  expect(await heading()).toBe('Pečovatelská služba');

  await tabTo((text) => text === 'Děčín');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/druhy/pecovatelska-sluzba/decin/');
  expect(await heading()).toBe('Pečovatelská služba: Děčín a okolí'.replace(' a ', ' a\u00A0'));

  const title = await page.locator('main :is(h3, h4) a').first().textContent();
  await tabTo((text) => text === title);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sluzby/*/');
  expect(title).toContain((await heading()) ?? '');
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
});

test('the home form carries words and place to the search page, behind #', async () => {
  await page.goto(address);
  await page.getByLabel('S čím potřebujete pomoci?').fill('pečovatelská');
  await page.getByLabel('Kde?').selectOption({ label: 'Děčín' });
  await page.getByRole('button', { name: 'Hledat služby' }).press('Enter');
  await page.waitForURL('**/hledat/#*');
  const { search, hash } = new URL(page.url());
  expect(search).toBe('');
  expect(hash).toBe('#q=pe%C4%8Dovatelsk%C3%A1&misto=4202');
  await page.locator('[data-results-list] li').first().waitFor();

  // Narrowed, it is still about that place; other words may mean another.
  await page.getByText('Upřesnit výběr').click();
  await page.getByLabel('Služba přijede za vámi').check();
  await page.getByRole('button', { name: 'Použít výběr' }).click();
  await page.waitForURL(/misto=4202&forma=ter/u);
  await page.getByRole('link', { name: 'Hledat bez místa' }).click();
  await page.waitForURL((url) => !url.hash.includes('misto'));
});
