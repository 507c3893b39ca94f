/** Search on the built site, at the root and under a base path. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import { noConsoleErrors } from './checks.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';

let browser: Browser;
let page: Page;
let errors: () => string[];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  errors = noConsoleErrors(page);
});
afterEach(async () => {
  await page.close();
});

const status = () => page.getByRole('status');
const results = () => page.locator('[data-results-list] > li');

async function search(query: string): Promise<void> {
  await page.getByLabel('Co hledáte?').fill(query);
  await page.getByRole('button', { name: 'Hledat', exact: true }).click();
  await settled();
}

async function settled(): Promise<void> {
  await page.waitForFunction(() =>
    /Nalezeno|Nic jsme/u.test(document.querySelector('[role=status]')?.textContent ?? ''),
  );
}

describe('demo', () => {
  const { address } = inject('demo');
  beforeEach(async () => {
    await page.goto(`${address}hledat/`);
  });

  test('finds without diacritics, says how many and breaks no rule', async () => {
    await search('pecovatelska sluzba');
    expect(await status().textContent()).toMatch(/^Nalezeno: \d+\s(?:služba|služby|služeb)\./u);
    expect(await results().first().textContent()).toContain('Pečovatelská služba');
    expect(await checkAxe(page)).toEqual([]);
    expect(errors()).toEqual([]);
  });

  test('typing alone changes nothing', async () => {
    await page.getByLabel('Co hledáte?').pressSequentially('poradna');
    expect(await status().textContent()).toBe('');
    expect(new URL(page.url()).hash).toBe('');
  });

  test('filters narrow the results on the button and stand in the fragment', async () => {
    await search('domov');
    const before = await status().textContent();
    await page.getByText('Upřesnit výběr').click();
    await page.getByLabel('Domovy pro seniory').check();
    await page.locator('fieldset', { hasText: 'Město a okolí' }).getByLabel('Teplice').check();
    expect(await status().textContent()).toBe(before);
    await page.getByRole('button', { name: 'Použít výběr' }).click();
    await page.waitForFunction((text) => {
      const now = document.querySelector('[role=status]')?.textContent ?? '';
      return now.startsWith('Nalezeno') && now !== text;
    }, before);
    expect(new URL(page.url()).hash).toBe('#q=domov&druh=domovy-pro-seniory&orp=4213');
    for (const text of await results().allTextContents()) expect(text).toContain('Domovy pro seniory');
  });

  test('what is chosen stands over the results, closed filters do not hide them', async () => {
    await page.goto(`${address}hledat/#q=pe%C4%8Dovatelsk%C3%A1&orp=4202`);
    await settled();
    expect(await page.locator('[data-chosen]').textContent()).toContain('Zvoleno: Děčín');
    expect(await page.locator('details').getAttribute('open')).toBeNull();
    expect(await page.locator('[data-place-note]').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Zrušit výběr' }).click();
    await page.waitForURL((url) => !url.hash.includes('orp'));
    expect(await page.locator('[data-chosen]').isVisible()).toBe(false);
  });

  test('an empty search says what to do', async () => {
    await page.getByRole('button', { name: 'Hledat', exact: true }).click();
    expect(await status().textContent()).toContain('Napište, co hledáte');
  });

  test('back and a reload bring the same search again', async () => {
    await search('poradenství');
    const first = await status().textContent();
    await search('azylový dům');
    await page.goBack();
    await page.waitForFunction(
      (text) => document.querySelector('[role=status]')?.textContent === text,
      first,
    );
    expect(await page.getByLabel('Co hledáte?').inputValue()).toBe('poradenství');
    await page.reload();
    await settled();
    expect(await status().textContent()).toBe(first);
  });

  test('pages of results are links: back returns, and the focus goes to the head of the next', async () => {
    await search('poradna');
    expect(await results().count()).toBe(10);
    const first = await results().first().textContent();
    await page.getByRole('link', { name: 'Další strana' }).click();
    await status().filter({ hasText: 'Strana 2' }).waitFor();
    expect(await results().first().textContent()).not.toBe(first);
    expect(await page.locator('[data-results-list]').getAttribute('start')).toBe('11');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    await page.goBack();
    await status().filter({ hasText: 'Strana 1' }).waitFor();
    expect(await results().first().textContent()).toBe(first);
  });

  test('a place in any form orders the results by how they serve it, and says so', async () => {
    await search('pečovatelka v Děčíně');
    expect(await page.locator('[data-notes]').textContent()).toContain('v místě Děčín');
    expect(await results().first().textContent()).toMatch(/Pečovatelská služba.*Děčín.*přímo v místě/su);
    const link = page.locator('[data-notes] a', { hasText: 'Děčín' });
    expect(await link.getAttribute('href')).toMatch(/\/obce\/\d{6}-decin\/$/u);
    expect(await checkAxe(page)).toEqual([]);
  });

  test('a name of several places asks which one is meant, and remembers the answer', async () => {
    await search('pečovatelka Vilémov');
    await page.locator('[data-notes]', { hasText: 'místo' }).waitFor();
    const other = page.locator('[data-notes] a[href*="misto="]').first();
    await other.click();
    await page.waitForURL(/misto=\d+/u);
    await settled();
    expect(await page.locator('[data-notes]').textContent()).toContain('v místě Vilémov');
  });

  test('a slip of the finger is mended, said, and can be taken back', async () => {
    await search('azilový dům');
    expect(await page.locator('[data-notes]').textContent()).toMatch(/Hledáme „azylov/u);
    expect(await results().first().textContent()).toContain('Azylové domy');
    await page.getByRole('link', { name: 'Hledat přesně „azilový“' }).click();
    await page.waitForURL(/presne=1/u);
    await settled();
    expect(await page.locator('[data-notes]').textContent()).not.toContain('Hledáme „');
  });

  test('counts stand beside the choices once they are open, and no choice hides its own others', async () => {
    await search('pečovatelka');
    await page.getByText('Upřesnit výběr').click();
    const count = page
      .locator('label', { hasText: /^\s*Děčín/u })
      .last()
      .locator('[data-count]');
    await count.filter({ hasText: /\(\d+\)/u }).waitFor();
    const boxes = page.locator('fieldset', { hasText: 'Město a okolí' }).locator('[data-count]');
    const before = await boxes.allTextContents();
    await page
      .locator('label', { hasText: /^\s*Děčín/u })
      .last()
      .click();
    await page.getByRole('button', { name: 'Použít výběr' }).click();
    await page.waitForURL(/orp=4202/u);
    await settled();
    await page.locator('[data-filters]').click();
    await count.filter({ hasText: /\(\d+\)/u }).waitFor();
    expect(await boxes.allTextContents()).toEqual(before);
  });

  test('suggestions come while writing, by keyboard and without taking the focus', async () => {
    const field = page.getByRole('combobox');
    await field.pressSequentially('pečov');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').count()).toBeLessThanOrEqual(10);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await checkAxe(page)).toEqual([]);
    await field.press('ArrowDown');
    const chosen = await page.locator('[role=option][aria-selected=true]').getAttribute('id');
    expect(await field.getAttribute('aria-activedescendant')).toBe(chosen);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await field.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await field.inputValue()).toBe('pečov');
    await field.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
    await settled();
    expect(await field.inputValue()).toMatch(/^pečov/iu);
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
  });

  test('Enter searches for what is written, whatever is suggested', async () => {
    const field = page.getByRole('combobox');
    await field.pressSequentially('pečov');
    await page.getByRole('option').first().waitFor();
    await field.press('Enter');
    await settled();
    expect(await field.inputValue()).toBe('pečov');
    expect(new URL(page.url()).hash).toBe('#q=pe%C4%8Dov');
  });

  test('an IČO and a telephone number are found as people write them', async () => {
    await search('senior');
    const phone = await page.locator('[data-results-list] a[href^="tel:"]').first().textContent();
    const title = await results().first().locator('h3').textContent();
    await search(phone ?? '');
    expect(
      (await results().allTextContents()).some((text) => text.includes((title ?? '').split(' (')[0] ?? '')),
    ).toBe(true);
  });

  test.each([
    ['markup', '<img src=x onerror="document.title=1">'],
    ['quotes', '"\'`; DROP TABLE'],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['emoji and controls', '🧓\u0000\u202E\uFFFF'],
    ['an expression', '.*(a+)+$'],
    ['spaces', '   '],
    ['right to left', 'עזרה לקשישים \u202Eabc'],
    ['words that say nothing', 'kdo mi prosím kde jak a v na'],
  ])('%s in the field does no harm', async (_kind, query) => {
    await page.getByLabel('Co hledáte?').fill(query);
    await page.getByRole('button', { name: 'Hledat', exact: true }).click();
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== 'Hledám…');
    expect(await page.locator('[data-search] img').count()).toBe(0);
    expect(errors()).toEqual([]);
  });

  test('nothing found says so and offers the ways to browse', async () => {
    await search('xyzzyqq');
    expect(await status().textContent()).toBe('Nic jsme nenašli.');
    expect(await page.locator('[data-no-results]').isVisible()).toBe(true);
  });

  test('a missing index says so plainly and keeps the browse links', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByLabel('Co hledáte?').fill('poradna');
    await page.keyboard.press('Enter');
    await status().filter({ hasText: 'nepodařilo' }).waitFor();
    expect(await page.getByRole('link', { name: 'Všechny služby' }).first().isVisible()).toBe(true);
  });

  test.each([
    ['words that are missing', '**/data/hledani/**', { status: 404, body: '' }],
    ['words of another build', '**/data/hledani/slova.json', { status: 200, body: '{"x":1}' }],
    ['an index of another build', '**/*.pf_meta', { status: 200, body: 'x' }],
  ])('%s: a plain sentence', async (_what, files, answer) => {
    await page.route(files, (route) => route.fulfill(answer));
    await page.getByLabel('Co hledáte?').fill('poradna');
    await page.keyboard.press('Enter');
    await status().filter({ hasText: 'nepodařilo' }).waitFor();
    expect(await page.locator('[data-results]').isVisible()).toBe(false);
  });
});

describe('katalog', () => {
  const { address } = inject('katalog');

  test('results lead below the base path', async () => {
    await page.goto(`${address}hledat/#q=poradna`);
    await settled();
    await results().first().locator('a').first().click();
    await page.waitForURL('**/katalog/sluzby/*/');
    expect(await page.locator('h1').count()).toBe(1);
    expect(errors()).toEqual([]);
  });
});
