/** A map drawn in Chromium: how soon it is there, how long its frames take, what it loads and keeps. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Milliseconds between frames. */
export interface Frames {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export interface Drawn {
  /** From the start of the map's own script to its markers on the page. */
  readonly readyMs: number;
  readonly pan: Frames;
  readonly zoom: Frames;
  /** JavaScript's memory after the movements and a collection. */
  readonly heapMb: number;
  readonly elements: number;
  /** Scripts the page loaded for the map, brotli. */
  readonly scriptsKB: number;
}

/** Beside the site, for the comparison. */
export const MAP_PAGE = 'bench-markercluster/';
/** Level web servers use for files compressed once. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const READY_MARKER = '.leaflet-marker-pane .marker-cluster';
const ZOOMS = 4;

export function wireSize(body: Buffer): number {
  return brotliCompressSync(body, BROTLI).length;
}

/** @param slowdown how many times slower the processor is made */
export async function drawMap(
  browser: Browser,
  address: string,
  slowdown: number,
  options: BrowserContextOptions,
): Promise<Drawn> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const scripts: string[] = [];
    page.on('response', (response) => {
      if ((response.headers()['content-type'] ?? '').includes('javascript')) scripts.push(response.url());
    });
    await page.addInitScript(watchMap, READY_MARKER);
    await page.goto(address);
    await page.locator('.leaflet-container, .map-box').first().scrollIntoViewIfNeeded();
    await page.waitForFunction(() => window.mapTimes?.ready !== undefined);
    const readyMs = await page.evaluate(readTimes);
    // What comes after it belongs to no movement.
    await page.waitForTimeout(500);
    await page.locator('.leaflet-container').focus();
    const zoom = await framesOf(page, async () => {
      for (let step = 0; step < ZOOMS; step++) await press(page, '+');
      for (let step = 0; step < ZOOMS; step++) await press(page, '-');
    });
    await press(page, '+');
    await press(page, '+');
    const pan = await framesOf(page, async () => {
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) await press(page, key);
      for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) await press(page, key);
    });
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const elements = await page.locator('.leaflet-container *').count();
    // Only now: to hand them over takes the browser time that would be counted as the map's.
    const sizes = await Promise.all(scripts.map(sizeOf));
    return {
      readyMs,
      pan,
      zoom,
      heapMb: usedSize / 2 ** 20,
      elements,
      scriptsKB: sizes.reduce((sum, size) => sum + size, 0) / 1000,
    };
  } finally {
    await context.close();
  }
}

declare global {
  interface Window {
    /** Milliseconds of the page's clock. */
    mapTimes?: { start?: number; ready?: number };
    frameTimes?: number[];
  }
}

async function sizeOf(address: string): Promise<number> {
  const response = await fetch(address);
  return wireSize(Buffer.from(await response.arrayBuffer()));
}

/** Runs in the page: notes when the first markers are there. */
function watchMap(marker: string): void {
  const times: { start?: number; ready?: number } = {};
  window.mapTimes = times;
  new MutationObserver(() => {
    if (times.ready === undefined && document.querySelector(marker) !== null) times.ready = performance.now();
  }).observe(document, { subtree: true, childList: true });
}

/** From the request of the island's script, or from what the comparison calls its start. */
function readTimes(): number {
  const island = performance.getEntriesByType('resource').find(({ name }) => name.includes('MapIsland'));
  const { start = island?.startTime ?? Number.NaN, ready = Number.NaN } = window.mapTimes ?? {};
  return ready - start;
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  // A zoom glides for a quarter of a second.
  await page.waitForTimeout(450);
}

async function framesOf(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const frames: number[] = [];
    window.frameTimes = frames;
    let last = performance.now();
    requestAnimationFrame(function look() {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (window.frameTimes === frames) requestAnimationFrame(look);
    });
  });
  await act();
  const frames = await page.evaluate(() => {
    const times = window.frameTimes ?? [];
    delete window.frameTimes;
    return times;
  });
  const sorted = frames.slice(1).toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
