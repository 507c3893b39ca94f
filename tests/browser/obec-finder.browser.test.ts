/** The finder of obce: by name, by PSČ and by position, on the page of obce and on the page of a type. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { checkAxe } from './axe.ts';
import {
  everyTargetLargeEnough,
  noConsoleErrors,
  noSidewaysScroll,
  noThirdPartyRequests,
  textIsCzechTypography,
} from './checks.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';

const ARNOLTICE = { latitude: 50.836_79, longitude: 14.267_31 };
const BRNO = { latitude: 49.195_11, longitude: 16.606_83 };
const DRESDEN = { latitude: 51.050_41, longitude: 13.737_26 };

let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: () => string[];
let foreign: () => string[];
/** Addresses and bodies of all that was asked of the server. */
let sent: string[];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const { address } = inject('demo');

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  errors = noConsoleErrors(page);
  foreign = noThirdPartyRequests(page, address);
  sent = [];
  page.on('request', (request) => {
    sent.push(`${decodeURIComponent(request.url())} ${request.postData() ?? ''}`);
  });
});
afterEach(() => context.close());

const field = () => page.getByLabel('Obec nebo PSČ');
const status = () => page.getByRole('status');
const links = () => page.locator('[data-answer] a');

async function ask(written: string): Promise<void> {
  await field().fill(written);
  await page.getByRole('button', { name: 'Najít' }).click();
}

/** The answer, once it stands there. */
async function answer(): Promise<string> {
  await page.waitForFunction(
    () => !/^(?:$|Zjišťujeme)/u.test(document.querySelector('[role=status]')?.textContent ?? ''),
  );
  return (await status().textContent())?.replaceAll('\u00A0', ' ') ?? '';
}

async function locateAt(position: {
  latitude: number;
  longitude: number;
  accuracy?: number;
}): Promise<string> {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(position);
  await page.getByRole('button', { name: 'Kde jsem' }).click();
  return answer();
}

describe('on the page of obce', () => {
  beforeEach(async () => {
    await page.goto(`${address}obce/`);
  });

  test('a clear name leads to the page of the obec, and no request carries what was written', async () => {
    await ask('v Arnolticích');
    await page.waitForURL('**/obce/562343-arnoltice/');
    expect(await page.locator('h1').textContent()).toBe('Arnoltice');
    expect(sent.filter((request) => /arnoltic[ií]|\?/iu.test(request))).toEqual([]);
    expect(foreign()).toEqual([]);
    expect(errors()).toEqual([]);
  });

  test('the keyboard is enough, and the focus stays where people are', async () => {
    await field().focus();
    await page.keyboard.type('Vilémov');
    await page.keyboard.press('Enter');
    await answer();
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    for (const name of ['Najít', 'Kde jsem']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/obce/*-vilemov/');
  });

  test('a name of several obce asks which one, with ORP and okres; axe finds nothing', async () => {
    await ask('vilemov');
    expect(await answer()).toBe('Vyberte, kterou obec myslíte:');
    expect((await links().allTextContents()).map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
      'Vilémov (ORP Kadaň, okres Chomutov)',
      'Vilémov (ORP Rumburk, okres Děčín)',
    ]);
    expect(await checkAxe(page)).toEqual([]);
    expect(await textIsCzechTypography(page)).toEqual([]);
    expect(await everyTargetLargeEnough(page)).toEqual([]);
    await links().last().click();
    await page.waitForURL('**/obce/562947-vilemov/');
  });

  test('a PSČ asks too', async () => {
    await ask('441 01');
    expect(await answer()).toContain('PSČ 441 01');
    expect(await links().count()).toBe(3);
    expect(sent.filter((request) => request.includes('441'))).toEqual([]);
  });

  test('an okres leads to its towns', async () => {
    await ask('okres Děčín');
    expect(await answer()).toContain('Děčín: vyberte město');
    await links().filter({ hasText: 'Rumburk' }).click();
    await page.waitForURL('**/orp/rumburk/');
  });

  test('an obec outside is named and leads nowhere but to the list', async () => {
    await ask('Brno');
    expect(await answer()).toBe('Mimo území tohoto katalogu: Brno (ORP Brno).');
    expect(await links().allTextContents()).toEqual(['Vybrat v\u00A0seznamu']);
  });

  test('a slip of the finger asks what was meant', async () => {
    await ask('Arnoltce');
    expect(await answer()).toContain('Nemyslíte');
    expect(await links().first().getAttribute('href')).toBe('/obce/562343-arnoltice/');
  });

  test.each([
    ['nothing written', '  ', 'Napište název obce nebo PSČ.'],
    ['nonsense', 'qwertzuiop', '„qwertzuiop“ mezi obcemi není.'],
    ['markup', '<img src=x onerror="document.title=1">', 'mezi obcemi není.'],
    ['a PSČ nobody has', '799 99', 'K PSČ 799 99 žádnou obec nemáme.'],
  ])('%s: a sentence says what to try', async (_, written, sentence) => {
    await ask(written);
    expect(await answer()).toContain(sentence);
    expect(await page.locator('[data-obec-finder] img').count()).toBe(0);
    expect(errors()).toEqual([]);
  });

  test('files that cannot be loaded: a plain sentence and the list', async () => {
    await page.route('**/data/hledani/**', (route) => route.fulfill({ status: 404, body: '' }));
    await ask('Arnoltice');
    expect(await answer()).toContain('nepodařilo načíst');
    expect(await links().first().getAttribute('href')).toBe('#obce');
  });

  test('a position is estimated only on the button, labelled so, and stays in the browser', async () => {
    await field().focus();
    await page.waitForLoadState('networkidle');
    expect(sent.filter((request) => request.includes('polohy'))).toEqual([]);
    const text = await locateAt(ARNOLTICE);
    expect(text).toBe(
      'Nejspíš jste v obci Arnoltice (ORP Děčín, okres Děčín). Je to jen odhad podle středů obcí. Vyberte tu správnou:',
    );
    expect(await links().count()).toBe(3);
    expect(await links().first().getAttribute('href')).toBe('/obce/562343-arnoltice/');
    expect(await checkAxe(page)).toEqual([]);
    await links().first().click();
    await page.waitForURL('**/obce/562343-arnoltice/');
    expect(sent.filter((request) => /50\.83|14\.26|5083|1426|\?/u.test(request))).toEqual([]);
    expect(foreign()).toEqual([]);
    expect(errors()).toEqual([]);
  });

  test('an inexact position says how exact it is', async () => {
    expect(await locateAt({ ...ARNOLTICE, accuracy: 12_400 })).toContain('jen asi na 12 km');
    expect(await locateAt({ ...ARNOLTICE, accuracy: 4_900 })).not.toContain('jen asi na');
  });

  test('outside the area, and outside the country', async () => {
    expect(await locateAt(BRNO)).toBe(
      'Nejspíš jste v obci Brno (ORP Brno). Ta leží mimo území tohoto katalogu.',
    );
    await context.setGeolocation(DRESDEN);
    await page.getByRole('button', { name: 'Kde jsem' }).click();
    await status().filter({ hasText: 'nejste v Česku' }).waitFor();
  });

  test('a position denied, or not to be had: what to do instead', async () => {
    await page.getByRole('button', { name: 'Kde jsem' }).click();
    expect(await answer()).toContain('nebo napište název obce');
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation(null);
    await page.getByRole('button', { name: 'Kde jsem' }).click();
    await status().filter({ hasText: 'Polohu se nepodařilo zjistit' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Kde jsem');
  });

  test.each([
    [
      'an insecure address',
      () => {
        Object.defineProperty(globalThis, 'isSecureContext', { value: false });
      },
      'https',
    ],
    [
      'a browser that takes too long',
      () => {
        Object.defineProperty(navigator.geolocation, 'getCurrentPosition', {
          value: (_: unknown, fail: (error: { code: number }) => void) => {
            fail({ code: 3 });
          },
        });
      },
      'moc dlouho',
    ],
  ])('%s is told', async (_, prepare, sentence) => {
    await page.evaluate(prepare);
    await page.getByRole('button', { name: 'Kde jsem' }).click();
    expect(await answer()).toContain(sentence);
  });

  test('fits 320 px with an answer shown', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await ask('441 01');
    await answer();
    expect(await noSidewaysScroll(page)).toEqual([]);
    expect(await checkAxe(page)).toEqual([]);
  });
});

test('without scripts there is the list alone', async () => {
  await using still = await browser.newContext({ javaScriptEnabled: false });
  const plain = await still.newPage();
  await plain.goto(`${address}obce/`);
  expect(await plain.locator('[data-obec-finder]').isVisible()).toBe(false);
  expect(await plain.getByRole('link', { name: 'Arnoltice' }).isVisible()).toBe(true);
});

describe('on the page of a type', () => {
  beforeEach(async () => {
    await page.goto(`${address}druhy/azylove-domy/`);
  });

  test('an obec leads to the type in its ORP', async () => {
    await ask('Arnoltice');
    await page.waitForURL('**/druhy/azylove-domy/decin/');
  });

  test('a position too; obce of one ORP are one link', async () => {
    await locateAt(ARNOLTICE);
    expect(await links().count()).toBe(1);
    await links().first().click();
    await page.waitForURL('**/druhy/azylove-domy/decin/');
  });
});

test('under a base path all links stay below it', async () => {
  await page.goto(`${inject('katalog').address}obce/`);
  await ask('Vilémov');
  await answer();
  expect(await links().first().getAttribute('href')).toMatch(/^\/katalog\/obce\/\d{6}-vilemov\/$/u);
  await ask('Arnoltice');
  await page.waitForURL('**/katalog/obce/562343-arnoltice/');
  expect(errors()).toEqual([]);
});
