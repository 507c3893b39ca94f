/** The map of an ORP: the same as the list beside it, for everyone, and nothing of it where there is none. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { feature } from 'topojson-client';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { checkAxe } from './axe.ts';
import type { AreaOutlines } from '../../src/components/map/map-data.ts';
import type { OrpPiece } from '../../src/map/orp-piece.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import {
  ADDRESS,
  button,
  CLUSTER,
  DIALOG,
  dialogOf,
  findAddress,
  focusedName,
  LOOKS,
  MARKER,
  namesOf,
  openMap as openMapOn,
  openPage,
  placeOf,
  settle,
  showMap,
} from './map-page.ts';

const { address } = inject('demo');
const ORP_PAGE = `${address}orp/decin/`;
const SMALL_ORP_PAGE = `${address}orp/bilina/`;
const OWN = 'path.is-own';

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(() => page.close());

async function openMap(path: string, options: Parameters<typeof openMapOn>[2] = {}): Promise<void> {
  ({ page, complaints } = await openMapOn(browser, path, options));
}

/** Positions in the list of the services that are marked in it now. */
const markedInList = () =>
  page
    .locator('#seznam [data-service]')
    .evaluateAll((items) =>
      items.flatMap((item, index) => (item.classList.contains('is-on-map') ? [index] : [])),
    );
const titlesInList = () => page.locator('#seznam h3').allInnerTexts();
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const scrolled = () => page.evaluate(() => Math.round(scrollY));
const region = () => page.locator('.leaflet-container');

describe('names', () => {
  test('each marker is called as its services are in the list', async () => {
    await openMap(SMALL_ORP_PAGE);
    const titles = await titlesInList();
    const seen = new Set<string>();
    // Wherever the map is looked at: through each of its clusters.
    const count = await page.locator(CLUSTER).count();
    for (let cluster = -1; cluster < count; cluster++) {
      await button(page, 'Zobrazit celé území').click();
      await settle(page);
      if (cluster >= 0) await page.locator(CLUSTER).nth(cluster).press('Enter');
      await settle(page);
      for (const name of await namesOf(page.locator(ADDRESS))) seen.add(name);
    }
    const strangers = [...seen].flatMap((name) => name.split('; ')).filter((name) => !titles.includes(name));
    expect(seen.size).toBeGreaterThan(3);
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a cluster is called by its number, the one that stands in it', async () => {
    await openMap(ORP_PAGE);
    const clusters = await page
      .locator(CLUSTER)
      .evaluateAll((found) =>
        found.map((element) => [
          element.getAttribute('aria-label')?.replaceAll('\u00A0', ' '),
          element.querySelector<HTMLElement>('.map-marker-sign')?.dataset['count'],
        ]),
      );
    expect(clusters.length).toBeGreaterThan(1);
    for (const [name, number] of clusters) {
      expect(name).toMatch(new RegExp(`^${number} (?:místa|míst), přiblížit$`, 'u'));
    }
  });
});

describe('by keyboard', () => {
  test('Tab goes through what is in sight in the order of the list, which shows where one is', async () => {
    await openMap(ORP_PAGE);
    await page.locator(CLUSTER).first().press('Enter');
    await settle(page);
    await region().focus();
    const walked: string[] = [];
    const ranks: number[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      if (!(await page.evaluate(() => document.activeElement?.matches('.leaflet-marker-pane *')))) break;
      walked.push(await focusedName(page));
      const [first] = await markedInList();
      ranks.push(first ?? Number.NaN);
    }
    const inSight = await page.locator(MARKER).evaluateAll((markers) => {
      const box = document.querySelector('.leaflet-container')!.getBoundingClientRect();
      return markers
        .filter((marker) => {
          const { left, right, top, bottom } = marker.getBoundingClientRect();
          const width = Math.min(right, box.right) - Math.max(left, box.left);
          const height = Math.min(bottom, box.bottom) - Math.max(top, box.top);
          return width >= 24 && height >= 24;
        })
        .map((marker) => marker.getAttribute('aria-label'));
    });
    expect(walked.length).toBeGreaterThan(3);
    expect(walked.length).toBeLessThanOrEqual(30);
    expect(walked.toSorted()).toEqual(inSight.toSorted());
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test.each(['Enter', 'Space'])('%s on a cluster comes closer and goes on with what it held', async (key) => {
    await openMap(ORP_PAGE);
    const cluster = page.locator(CLUSTER).first();
    const name = await cluster.getAttribute('aria-label');
    const before = await scrolled();
    await cluster.focus();
    const held = await markedInList();
    await page.keyboard.press(key);
    await settle(page);
    expect(await page.evaluate(() => document.activeElement?.matches('.leaflet-marker-pane *'))).toBe(true);
    expect(await focusedName(page)).not.toBe(name);
    // The first of the list is what it goes on with.
    expect((await markedInList())[0]).toBe(held[0]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('tabindex'))).toBe('0');
    expect(await scrolled()).toBe(before);
  });

  test('with animations a cluster opens where it was, too', async () => {
    await openMap(ORP_PAGE, { reducedMotion: 'no-preference' });
    const cluster = page.locator(CLUSTER).first();
    const name = (await cluster.getAttribute('aria-label'))!;
    await cluster.focus();
    const [first] = await markedInList();
    await page.keyboard.press('Enter');
    await page.waitForFunction((old) => {
      const label = document.activeElement?.getAttribute('aria-label');
      return label !== null && label !== old && document.querySelector('.leaflet-zoom-anim') === null;
    }, name);
    expect((await markedInList())[0]).toBe(first);
    const box = (await region().boundingBox())!;
    const { x, y } = await placeOf(page, `${MARKER}:focus`);
    expect(x).toBeGreaterThan(box.x);
    expect(x).toBeLessThan(box.x + box.width);
    expect(y).toBeGreaterThan(box.y);
    expect(y).toBeLessThan(box.y + box.height);
  });

  test.each(['Enter', 'Space'])(
    '%s opens an address, Escape closes it and gives the focus back',
    async (key) => {
      await openMap(SMALL_ORP_PAGE);
      const marker = await findAddress(page);
      const name = (await marker.getAttribute('aria-label'))!;
      await marker.focus();
      const before = await scrolled();
      await page.keyboard.press(key);
      await dialogOf(page);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
      expect(await scrolled()).toBe(before);
      await page.keyboard.press('Escape');
      await page.locator(DIALOG).waitFor({ state: 'detached' });
      expect(await focusedName(page)).toBe(name);
    },
  );

  test('the button of the popup closes it and gives the focus back, by keyboard and by mouse', async () => {
    await openMap(SMALL_ORP_PAGE);
    const marker = await findAddress(page);
    const name = await marker.getAttribute('aria-label');
    await marker.focus();
    const close = page.locator(DIALOG).getByRole('button', { name: 'Zavřít' });
    for (const press of [() => close.press('Enter'), () => close.click()]) {
      await page.keyboard.press('Enter');
      await dialogOf(page);
      await press();
      await page.locator(DIALOG).waitFor({ state: 'detached' });
      expect(await focusedName(page)).toBe(name);
    }
  });

  test('buttons and arrow keys move the map, plus and minus zoom, one button shows all again', async () => {
    await openMap(ORP_PAGE);
    const start = await placeOf(page, OWN);
    await button(page, 'Posunout doprava').click();
    expect((await placeOf(page, OWN)).x).toBeLessThan(start.x);
    await button(page, 'Posunout doleva').click();
    expect(await placeOf(page, OWN)).toEqual(start);
    await button(page, 'Posunout nahoru').click();
    expect((await placeOf(page, OWN)).y).toBeGreaterThan(start.y);
    await button(page, 'Posunout dolů').click();
    expect(await placeOf(page, OWN)).toEqual(start);

    await button(page, 'Přiblížit').click();
    expect((await placeOf(page, OWN)).x).toBeLessThan(start.x);
    await button(page, 'Oddálit').click();
    await page.getByRole('region', { name: 'Služby na mapě, ORP Děčín' }).focus();
    for (const [key, back] of [
      ['ArrowRight', 'ArrowLeft'],
      ['ArrowDown', 'ArrowUp'],
      ['+', '-'],
    ] as const) {
      const before = await placeOf(page, OWN);
      await page.keyboard.press(key);
      const moved = await placeOf(page, OWN);
      expect(moved.x < before.x || moved.y < before.y, key).toBe(true);
      await page.keyboard.press(back);
      expect(await placeOf(page, OWN), back).toEqual(before);
    }
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowDown');
    await button(page, 'Zobrazit celé území').click();
    expect(await placeOf(page, OWN)).toEqual(start);
  });

  test('markers out of sight are no tab stops', async () => {
    await openMap(ORP_PAGE);
    await page.locator(CLUSTER).first().press('Enter');
    await page.locator('.skip-map').focus();
    await button(page, 'Posunout nahoru').click();
    await settle(page);
    const markers = await page.locator(MARKER).evaluateAll((elements) => {
      const box = document.querySelector('.leaflet-container')!.getBoundingClientRect();
      return elements.map((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const isOutside = right < box.left || left > box.right || bottom < box.top || top > box.bottom;
        const isHidden = element.getAttribute('aria-hidden') === 'true';
        return { isOutside, isHidden, tabIndex: (element as HTMLElement).tabIndex };
      });
    });
    const outside = markers.filter(({ isOutside }) => isOutside);
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.every(({ isHidden, tabIndex }) => isHidden && tabIndex === -1)).toBe(true);
  });
});

describe('popup', () => {
  test('says name, type, how it works, the telephone, and leads to the page of the service', async () => {
    await openMap(SMALL_ORP_PAGE);
    const marker = await findAddress(page);
    const name = (await marker.getAttribute('aria-label'))!;
    await marker.press('Enter');
    const dialog = await dialogOf(page);
    const links = dialog.locator('a[href*="/sluzby/"]');
    expect((await links.allInnerTexts()).join('; ')).toBe(name);
    // The same as the card of the list says.
    const title = (await links.first().innerText()).trim();
    const card = page.locator('#seznam [data-service]', {
      has: page.locator('h3').getByText(title, { exact: true }),
    });
    expect(await links.first().getAttribute('href')).toBe(await card.locator('h3 a').getAttribute('href'));
    const said = plain(await dialog.innerText());
    expect(said).toMatch(/docházíte do služby|ve službě bydlíte|služba přijede za vámi/u);
    const type = await card.locator('.type').innerText();
    expect(said).toContain(plain(type));
    const phone = card.locator('a[href^="tel:"]').first();
    const call = dialog.locator('a[href^="tel:"]').first();
    expect(await call.getAttribute('href')).toBe(await phone.getAttribute('href'));
    expect(plain((await call.getAttribute('aria-label'))!)).toContain(plain(title));
    // Its head says where.
    expect(await dialog.locator('.map-dialog-title').innerText()).toMatch(/\d{3}\s\d{2}.*: \d+\sslu/u);
    expect(await dialog.getAttribute('aria-labelledby')).toBe(
      await dialog.locator('.map-dialog-title').getAttribute('id'),
    );
  });
});

describe('list and map point to each other', () => {
  test.each(['hover', 'focus'] as const)('%s on a marker marks its services in the list', async (how) => {
    await openMap(SMALL_ORP_PAGE);
    const marker = await findAddress(page);
    const names = (await marker.getAttribute('aria-label'))!.split('; ');
    await page.locator('.skip-map').focus();
    await page.mouse.move(0, 0);
    expect(await markedInList()).toEqual([]);
    await marker[how]();
    const titles = await titlesInList();
    expect((await markedInList()).map((index) => titles[index])).toEqual(
      titles.filter((title) => names.includes(title)),
    );
    await page.locator('.skip-map').focus();
    await page.mouse.move(0, 0);
    expect(await markedInList()).toEqual([]);
  });

  test.each(['hover', 'focus'] as const)(
    '%s on a service of the list raises what it stands in',
    async (how) => {
      await openMap(SMALL_ORP_PAGE);
      const active = page.locator(`${MARKER}.is-active`);
      const name = (await namesOf(page.locator(ADDRESS)))[0]!.split('; ')[0]!;
      const item = page.locator('#seznam [data-service]', {
        has: page.locator('h3').getByText(name, { exact: true }),
      });
      const target = how === 'hover' ? item : item.locator('h3 a');
      await target[how]();
      expect((await namesOf(active)).some((one) => one.split('; ').includes(name))).toBe(true);
      expect(await active.count()).toBeLessThan(await page.locator(MARKER).count());
      await page.locator('.skip-map').focus();
      await page.mouse.move(0, 0);
      expect(await active.count()).toBe(0);
    },
  );
});

describe('over the whole screen', () => {
  test('one button starts it and ends it, says which, and the rest works inside', async () => {
    await openMap(SMALL_ORP_PAGE);
    const isFull = () => page.evaluate(() => document.fullscreenElement?.classList.contains('map') ?? false);
    const small = (await region().boundingBox())!;
    await button(page, 'Přes celou obrazovku').click();
    await button(page, 'Ukončit celou obrazovku').waitFor();
    expect(await isFull()).toBe(true);
    expect((await region().boundingBox())!.height).toBeGreaterThan(small.height);
    expect(await checkAxe(page)).toEqual([]);
    await (await findAddress(page)).press('Enter');
    await dialogOf(page);
    expect(await checkAxe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator(DIALOG).waitFor({ state: 'detached' });

    await button(page, 'Ukončit celou obrazovku').click();
    await button(page, 'Přes celou obrazovku').waitFor();
    expect(await isFull()).toBe(false);
    await settle(page);
    expect((await region().boundingBox())!.height).toBe(small.height);
    expect(complaints).toEqual([]);
  });

  test('when the browser ends it by itself, the button says so', async () => {
    await openMap(SMALL_ORP_PAGE);
    await button(page, 'Přes celou obrazovku').click();
    await button(page, 'Ukončit celou obrazovku').waitFor();
    // What Escape does: the key itself never reaches a page.
    await page.evaluate(() => document.exitFullscreen());
    await button(page, 'Přes celou obrazovku').waitFor();
  });

  test('where the browser cannot do it there is no button', async () => {
    await openMap(SMALL_ORP_PAGE, {
      before: (opened) =>
        opened.addInitScript(() => {
          Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false });
        }),
    });
    expect(await button(page, 'Přes celou obrazovku').count()).toBe(0);
  });
});

describe('axe finds nothing', () => {
  test.each(LOOKS)('with the map closed, a cluster opened, a popup open: %s', async (_name, options) => {
    await openMap(SMALL_ORP_PAGE, options);
    expect(await checkAxe(page)).toEqual([]);
    await page.locator(CLUSTER).first().press('Enter');
    await settle(page);
    expect(await checkAxe(page)).toEqual([]);
    await (await findAddress(page)).press('Enter');
    await dialogOf(page);
    expect(await checkAxe(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the map leaves the page to itself', () => {
  test('the wheel scrolls the page and leaves the map', async () => {
    await openMap(ORP_PAGE);
    const transform = () => page.locator('.leaflet-map-pane').getAttribute('style');
    const before = { transform: await transform(), scrolled: await scrolled() };
    await region().hover({ position: { x: 20, y: 20 } });
    await page.mouse.wheel(0, 300);
    await expect.poll(scrolled).toBeGreaterThan(before.scrolled);
    expect(await transform()).toBe(before.transform);
  });

  test('a finger scrolls the page until the map is given to it', async () => {
    const phone: BrowserContextOptions = {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    };
    await openMap(ORP_PAGE, phone);
    const touchAction = () => region().evaluate((element) => getComputedStyle(element).touchAction);
    expect(await touchAction()).toBe('pan-x pan-y');
    await button(page, 'Zapnout posouvání mapy').tap();
    expect(await touchAction()).toBe('none');
    await button(page, 'Vypnout posouvání mapy').tap();
    expect(await touchAction()).toBe('pan-x pan-y');
  });

  test('under reduced motion nothing glides', async () => {
    await openMap(SMALL_ORP_PAGE);
    await page.evaluate(() => {
      const pane = document.querySelector('.leaflet-map-pane')!;
      window.animations = [];
      new MutationObserver(() => window.animations.push(pane.className)).observe(pane, {
        attributeFilter: ['class'],
      });
    });
    await button(page, 'Posunout doprava').click();
    await button(page, 'Přiblížit').click();
    await button(page, 'Zobrazit celé území').click();
    await settle(page);
    await (await findAddress(page)).press('Enter');
    await page.locator(DIALOG).waitFor();
    const names = await page.evaluate(() => window.animations);
    expect(names.filter((name) => name.includes('anim'))).toEqual([]);
  });
});

describe('where there is no map', () => {
  test('a map whose data do not come says where to look instead', async () => {
    ({ page } = await openPage(browser, ORP_PAGE, {
      before: (opened) => opened.route('**/data/**', (route) => route.abort()),
    }));
    await page.locator('.map-box').scrollIntoViewIfNeeded();
    await page.locator('[data-map-state="failed"]').waitFor();
    expect(await page.locator('.map-box [role="status"]').innerText()).toContain(
      'Mapu se nepodařilo načíst.',
    );
    expect(await page.locator('.map-toolbar').count()).toBe(0);
    expect(await checkAxe(page)).toEqual([]);
  });

  test('nothing of it is loaded before it comes into view', async () => {
    const requests: string[] = [];
    ({ page } = await openPage(browser, ORP_PAGE, {
      viewport: { width: 1280, height: 200 },
      before: (opened) => {
        opened.on('request', (request) => requests.push(new URL(request.url()).pathname));
      },
    }));
    await page.waitForLoadState('networkidle');
    const ofMap = () => requests.filter((file) => /start-map|\/map\.|\/data\/|react|client\./iu.test(file));
    expect(ofMap()).toEqual([]);
    await showMap(page);
    expect(ofMap().some((file) => file.includes('start-map'))).toBe(true);
  });

  test('without JavaScript and in print there is no box', async () => {
    ({ page } = await openPage(browser, ORP_PAGE, { javaScriptEnabled: false }));
    expect(await page.locator('.map-box').isVisible()).toBe(false);
    expect(await page.locator('#seznam').isVisible()).toBe(true);
    await page.close();
    ({ page } = await openPage(browser, ORP_PAGE));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.map-box').isVisible()).toBe(false);
  });
});

test.each(['reduce', 'no-preference'] as const)(
  'outlines stay under the places they belong to, wherever the map goes (motion: %s)',
  async (reducedMotion) => {
    await openMap(ORP_PAGE, { reducedMotion });
    const expected = await townByDegrees();
    expect(Math.abs(((await townInOutline()) ?? Number.NaN) - expected)).toBeLessThan(0.02);
    await region().focus();
    // Further than what is drawn at first, closer, and back out.
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', '+', '+', 'ArrowLeft', '-', '-', '-']) {
      await page.keyboard.press(key);
      await settle(page);
      const townNow = await townInOutline();
      if (townNow !== null) expect(Math.abs(townNow - expected), key).toBeLessThan(0.02);
    }
    expect(await page.locator(OWN).count()).toBe(1);
  },
);

/** The same by the files of the map: its longitude among those of the outline. */
async function townByDegrees(): Promise<number> {
  const read = async <File>(file: string) => (await (await fetch(`${address}data/${file}`)).json()) as File;
  const outlines = await read<AreaOutlines>('hranice.json');
  const { towns } = await read<OrpPiece>('orp/4202-0.json');
  const { features } = feature(outlines, outlines.objects.orp);
  const own = features.find(({ properties }) => properties.code === '4202')?.geometry;
  const rings = own?.type === 'Polygon' ? own.coordinates : [];
  const longitudes = rings.flat().map(([lon = Number.NaN]) => lon);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const town = towns.find(({ name }) => name === 'Děčín')?.point.lon ?? Number.NaN;
  return (town - west) / (east - west);
}

/** How far from west to east of its ORP the town is named, 0 to 1; `null` where it is out of sight. */
async function townInOutline(): Promise<number | null> {
  const town = page.locator('.map-name.is-main');
  if ((await town.count()) === 0) return null;
  const [name, own] = [await town.boundingBox(), await page.locator(OWN).boundingBox()];
  if (name === null || own === null) return null;
  return (name.x + name.width / 2 - own.x) / own.width;
}

test('a popup keeps the focus when the map moves to make room for it', async () => {
  // So low that a popup has hardly room anywhere.
  await openMap(SMALL_ORP_PAGE, { viewport: { width: 320, height: 480 } });
  const marker = await findAddress(page);
  const before = await placeOf(page, OWN);
  await marker.press('Enter');
  await dialogOf(page);
  await expect.poll(() => placeOf(page, OWN)).not.toEqual(before);
  // Markers are worked out anew once the map has come to rest.
  await settle(page);
  await settle(page);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
});

test('under a base path the map and its popups lead below it', async () => {
  const katalog = inject('katalog');
  const requests: string[] = [];
  const service = {
    id: '123',
    title: 'Poradna Lípa',
    type: 'Odborné sociální poradenství',
    typeSlug: 'odborne-socialni-poradenstvi',
    forms: ['amb'],
    phone: null,
    order: 0,
  } as const;
  ({ page, complaints } = await openPage(browser, new URL('orp/', katalog.address).href, {
    before: async (opened) => {
      opened.on('request', (request) => requests.push(new URL(request.url()).pathname));
      // Its register has no address with a point.
      await opened.route('**/data/orp/*.json', async (route) => {
        const response = await route.fetch();
        const piece = (await response.json()) as OrpPiece;
        const point = piece.towns[0]?.point;
        const addresses = [{ address: 'Školní 1', point, services: [service.id] }];
        await route.fulfill({ json: { ...piece, addresses, services: [service] } });
      });
    },
  }));
  const pages = await page
    .locator('main a[href*="/orp/"]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const orpPage of pages) {
    await page.goto(orpPage);
    if ((await page.locator('.map-box').count()) > 0) break;
  }
  await showMap(page);
  await (await findAddress(page)).press('Enter');
  const link = (await dialogOf(page)).locator('a').first();
  expect(await link.getAttribute('href')).toBe('/katalog/sluzby/123/');
  expect(requests.filter((file) => !file.startsWith('/katalog/'))).toEqual([]);
  expect(complaints).toEqual([]);
});

declare global {
  interface Window {
    /** Class names the map's pane has had. */
    animations: string[];
  }
}
