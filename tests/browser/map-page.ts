/** A page with a map: how tests open it, and what they find on it. */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

export const MARKER = '.leaflet-marker-pane [role="button"]';
export const CLUSTER = `${MARKER}.marker-cluster`;
/** A marker of one address. */
export const ADDRESS = `${MARKER}:not(.marker-cluster)`;
export const ORP_SHAPE = '.leaflet-overlay-pane path[role="link"]';
export const DIALOG = '[role="dialog"]';

/** Frames without a change; some steps wait for the next one. */
const FRAMES_OF_REST = 4;

/** Looks each map is checked in by axe. */
export const LOOKS = [
  ['wide, light', { viewport: { width: 1280, height: 900 } }],
  ['narrow, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
  ['forced colours', { viewport: { width: 1280, height: 900 }, forcedColors: 'active' }],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

export interface OpenPage {
  readonly page: Page;
  /** What the browser complained of until now. */
  readonly complaints: string[];
}

/** Opens a page without its map; what the browser complains of is collected. */
export async function openPage(
  browser: Browser,
  address: string,
  { before, ...options }: BrowserContextOptions & { before?: (page: Page) => unknown } = {},
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await before?.(page);
  await page.goto(address);
  return { page, complaints };
}

/** Opens a page and brings its map into view. Without animations unless a test is about them: then nothing has to be waited for. */
export async function openMap(
  ...[browser, address, options]: Parameters<typeof openPage>
): Promise<OpenPage> {
  const opened = await openPage(browser, address, { reducedMotion: 'reduce', ...options });
  await showMap(opened.page);
  return opened;
}

export async function showMap(page: Page): Promise<void> {
  await page.locator('.map-box').scrollIntoViewIfNeeded();
  await page.locator('[data-map-state="ready"]').waitFor();
  await page.locator('.leaflet-overlay-pane path').first().waitFor({ state: 'attached' });
  await settle(page);
}

/** Until the map stands still and has done what it does after each move, a piece in each frame. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async (framesOfRest) => {
    let last = '';
    for (let still = 0; still < framesOfRest; still++) {
      await new Promise(requestAnimationFrame);
      const now = document.querySelector('.leaflet-map-pane')?.outerHTML ?? '';
      // An animation of Leaflet changes what is seen, not what is written.
      const isMoving = document.querySelector('.leaflet-zoom-anim, .leaflet-pan-anim') !== null;
      if (isMoving || now !== last) still = 0;
      last = now;
    }
  }, FRAMES_OF_REST);
}

export const button = (page: Page, name: string): Locator =>
  page.locator('.map-toolbar').getByRole('button', { name });

/** Accessible names, in the order of the keyboard. */
export const namesOf = (elements: Locator): Promise<string[]> =>
  elements.evaluateAll((found) => found.map((element) => element.getAttribute('aria-label') ?? ''));

/** What the element with the focus is called. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Where the first such element stands on the screen, in whole pixels. */
export async function placeOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  return { x: Math.round(box?.x ?? Number.NaN), y: Math.round(box?.y ?? Number.NaN) };
}

/** Zooms until a marker of one address is in sight that can be reached. */
export async function findAddress(page: Page): Promise<Locator> {
  const marker = page.locator(`${ADDRESS}[tabindex="0"]`).first();
  for (let step = 0; step < 12 && (await marker.count()) === 0; step++) {
    await page.locator(`${CLUSTER}[tabindex="0"]`).first().press('Enter');
    await settle(page);
  }
  return marker;
}

/** The popup, once it has the focus and is no longer fading in: half of a colour has half of the contrast. */
export async function dialogOf(page: Page): Promise<Locator> {
  await page.waitForFunction(() => {
    const dialog = document.activeElement?.closest('[role="dialog"]');
    const popup = dialog?.closest('.leaflet-popup');
    return popup instanceof HTMLElement && getComputedStyle(popup).opacity === '1';
  });
  return page.locator(DIALOG);
}
