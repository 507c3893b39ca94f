/** The form for a comment: what it makes of what is written, that nothing leaves the device, and the way without JavaScript. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { checkAxe } from './axe.ts';
import { noConsoleErrors } from './checks.ts';

const { address } = inject('demo');
const COMMENTS = `${address}planovani/pripominky/`;
const MEASURE = 'ukazka/1.1';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openForm(fragment = '', options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(COMMENTS + fragment);
  return page;
}

const submit = (page: Page) => page.click('.comment-form [type=submit]');
const status = (page: Page) => page.locator('.comment-form [role=status]').innerText();
const letter = (page: Page) => page.locator('[data-letter]').innerText();

test('an address chooses the measure, and one that is not there is said', async () => {
  const page = await openForm(`#opatreni=${MEASURE}`);
  expect(await page.locator('.comment-form select').inputValue()).toBe(MEASURE);
  expect(await status(page)).toContain('Vybráno: 1.1');
  await page.evaluate(() => (location.hash = '#opatreni=ukazka/99.9'));
  await page.getByText('Opatření z odkazu tu není.').waitFor();
  await page.close();
});

test('the letter and the e-mail name measure and plan, and nothing is asked of any server', async () => {
  const page = await openForm(`#opatreni=${MEASURE}`);
  const errors = noConsoleErrors(page);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.fill('.comment-form textarea', 'Jezděte & stavte i v Lobendavě.');
  expect(await page.locator('[data-result]').isVisible()).toBe(false);
  await submit(page);
  const mail = new URL((await page.locator('[data-mail]').getAttribute('href')) ?? '');
  expect(mail.pathname).toBe('planovani@example.org');
  expect(mail.searchParams.get('subject')).toBe('Připomínka: opatření 1.1');
  expect(mail.searchParams.get('body')).toContain('Jezděte & stavte i v Lobendavě.');
  expect(await letter(page)).toMatch(/opatření 1\.1 – .*Jezděte & stavte/su);
  expect(await checkAxe(page)).toEqual([]);
  expect(asked).toEqual([]);
  expect(errors()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  // What is changed afterwards is not in the letter, so it goes.
  await page.fill('.comment-form textarea', 'Jinak.');
  expect(await page.locator('[data-result]').isVisible()).toBe(false);
  await page.close();
});

test('without a text it says what is missing and takes one there', async () => {
  const page = await openForm();
  await submit(page);
  expect(await status(page)).toBe('Napište nejdřív, co navrhujete.');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.close();
});

test('a long text stays in the letter and out of the address', async () => {
  const page = await openForm();
  await page.fill('.comment-form textarea', 'Žádám o změnu. '.repeat(300));
  await submit(page);
  expect((await page.locator('[data-mail]').getAttribute('href'))?.length).toBeLessThan(300);
  expect(await status(page)).toContain('Text je na odkaz do e-mailu dlouhý.');
  expect((await letter(page)).length).toBeGreaterThan(4000);
  await page.close();
});

test('printing the letter puts the letter alone on the paper', async () => {
  const page = await openForm();
  await page.fill('.comment-form textarea', 'Na papír.');
  await submit(page);
  await page.evaluate(() => (window.print = () => undefined));
  await page.click('[data-print]');
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => document.body.innerText.trim());
  expect(shown).toBe(await letter(page));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('h1').isVisible()).toBe(true);
  await page.close();
});

test('without JavaScript there is a form to print with all measures, with it only on paper', async () => {
  const without = await openForm('', { javaScriptEnabled: false });
  expect(await without.locator('form:visible').count()).toBe(0);
  const blank = without.locator('[data-blank-form]');
  expect(await blank.isVisible()).toBe(true);
  expect(await blank.innerText()).toMatch(/planovani@example\.org/u);
  const items = await blank.locator('li').count();
  await without.close();
  const page = await openForm();
  expect(await page.locator('[data-blank-form]').isVisible()).toBe(false);
  expect(await page.locator('.comment-form option').count()).toBeGreaterThanOrEqual(items);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-blank-form]').isVisible()).toBe(true);
  await page.close();
});

test('the calendar is served as one, and a comment can be pointed to', async () => {
  const page = await openForm('#ukazka--p-3');
  expect(await page.locator(':target').innerText()).toMatch(/Nepřijato 2\.\s3\.\s2026/u);
  const response = await page.request.get(`${address}planovani/akce/akce.ics`);
  expect(response.headers()['content-type']).toContain('text/calendar');
  expect(await response.text()).toMatch(/^BEGIN:VCALENDAR\r\n/u);
  await page.close();
});
