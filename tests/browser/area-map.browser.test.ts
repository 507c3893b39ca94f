/** The map of the area: the same numbers as its table, for each type and figure. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FiguresFile } from '../../src/map/figures-file.ts';
import { launchChromium } from '../../scripts/lib/chromium.ts';
import { checkAxe } from './axe.ts';
import { textIsCzechTypography } from './checks.ts';
import {
  button,
  dialogOf,
  findAddress,
  focusedName,
  LOOKS,
  MARKER,
  namesOf,
  openMap as openMapOn,
  openPage,
  ORP_SHAPE,
  settle,
  showMap,
} from './map-page.ts';

const demo = inject('demo');
const MAP_PAGE = `${demo.address}mapa/`;
const PLACES_PAGE = `${MAP_PAGE}#ukaz=mista`;

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(() => page.close());

async function openMap(address: string, options: Parameters<typeof openMapOn>[2] = {}): Promise<void> {
  ({ page, complaints } = await openMapOn(browser, address, options));
}
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const figures = JSON.parse(
  readFileSync(path.join(demo.folder, 'data/mapa/obvody.json'), 'utf8'),
) as FiguresFile;

/** Name of each ORP → what its shape says. */
async function readShapes(): Promise<Map<string, string>> {
  const names = await namesOf(page.locator(ORP_SHAPE));
  return new Map(
    names.map((name) => {
      const [orp = '', value = ''] = plain(name).split(': ');
      return [orp, value];
    }),
  );
}
/** Name of each ORP → what its row says in this column. */
async function readTable(column: string): Promise<Map<string, string>> {
  const rows = await page
    .locator('#obvody tbody tr')
    .evaluateAll(
      (found, selector) =>
        found.map((row) => [
          row.querySelector('th')?.textContent.trim() ?? '',
          row.querySelector(selector)?.textContent.trim() ?? '',
        ]),
      column,
    );
  return new Map(rows.map(([orp = '', value = '']) => [orp, plain(value)]));
}
const status = () => page.locator('[data-map-chooser] [role="status"]');
const MEASURE = '[data-figure]';
/** The number a text begins with. */
const numberOf = (text: string) => /^[\d\s]+(?:,\d)?/u.exec(text)?.[0].trim();

/** Chooses by their labels, as people do. */
async function choose({ type, figure }: { type?: string; figure?: string }): Promise<void> {
  if (type !== undefined) {
    await page.getByLabel('Druh služby').selectOption({ label: type });
  }
  if (figure !== undefined) {
    await page.getByLabel('Číslo podle obvodů').last().selectOption({ label: figure });
  }
  await page.getByRole('button', { name: 'Ukázat', exact: true }).click();
  await status().filter({ hasText: 'Mapa a tabulka ukazují' }).waitFor();
  await settle(page);
}

describe('ORPs', () => {
  test('each is a link named with its number of services, as the table says it', async () => {
    await openMap(MAP_PAGE);
    const shapes = await readShapes();
    const table = await readTable('[data-services]');
    expect(shapes.size).toBe(figures.orps.length);
    expect(new Set(shapes.keys())).toEqual(new Set(table.keys()));
    for (const [orp, value] of shapes) {
      expect(value).toMatch(/^\d+ služ(?:ba|by|eb)$/u);
      expect(numberOf(value), orp).toBe(table.get(orp));
    }
    expect(complaints).toEqual([]);
  });

  test.each(['Enter', 'Space'])('%s goes to the page of the ORP, also under a base path', async (key) => {
    await openMap(`${inject('katalog').address}mapa/`);
    const shape = page.locator(ORP_SHAPE).first();
    await shape.focus();
    const name = (await focusedName(page)).split(':')[0]!;
    await page.keyboard.press(key);
    await page.waitForURL(/\/katalog\/orp\/[\w-]+\/$/u);
    expect(await page.locator('h1').innerText()).toContain(name);
  });

  test.each([
    ['the number of services of a type', 'druh=pecovatelska-sluzba', 'sluzby', 'services'],
    ['the number of places', 'mira=mista', 'mista', 'places'],
    ['a capacity', 'druh=domovy-pro-seniory&mira=kapacita-pob-beds', 'kapacita', 'pob beds'],
  ] as const)('colours are levels of %s, the more the darker', async (_what, fragment, _key, column) => {
    await openMap(`${MAP_PAGE}#${fragment}`);
    const type = new URLSearchParams(fragment).get('druh') ?? '';
    const columns = figures.types[type] ?? figures.all;
    const values =
      column === 'services' || column === 'places'
        ? columns[column]
        : columns.capacities.find(({ form, unit }) => `${form} ${unit}` === column)!.counts;
    const codes = await page
      .locator('#obvody tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [row.querySelector('th')?.textContent.trim(), (row as HTMLElement).dataset['orp']]),
      );
    const levels = await page
      .locator(ORP_SHAPE)
      .evaluateAll((shapes) =>
        shapes.map((shape) => [
          shape.getAttribute('aria-label')?.split(':')[0],
          /is-level-(\w+)/u.exec(shape.getAttribute('class') ?? '')?.[1],
        ]),
      );
    const levelOfName = new Map(levels.map(([name, level]) => [name, level]));
    const levelOf = new Map(codes.map(([name, code]) => [code, levelOfName.get(name)]));
    const byValue = figures.orps
      .map(({ code }, index) => ({ value: values[index]!, level: levelOf.get(code) }))
      .toSorted((a, b) => a.value - b.value);
    for (const { value, level } of byValue) {
      expect(level === 'none', String(value)).toBe(value === 0);
    }
    const numbers = byValue.flatMap(({ level }) => (level === 'none' ? [] : [Number(level)]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    // Equal values look alike.
    for (const same of Map.groupBy(byValue, ({ value }) => value).values()) {
      expect(new Set(same.map(({ level }) => level)).size).toBe(1);
    }
    // And the legend has each level in words, from its smallest to its largest value.
    const legend = (await page.locator('.map-legend li').allInnerTexts()).map(plain);
    expect(legend[0]).toMatch(/^žádn[áé]$/u);
    expect(legend).toHaveLength(new Set(numbers).size + 1);
    for (const level of new Set(numbers)) {
      const own = byValue.filter((one) => one.level === String(level)).map(({ value }) => value);
      const ends = legend[level]!.match(/\d+/gu)!.map(Number);
      expect([ends[0], ends.at(-1)]).toEqual([Math.min(...own), Math.max(...own)]);
    }
  });

  test('levels are patterns where colours are forced, in the map and in its legend', async () => {
    await openMap(`${MAP_PAGE}#druh=pecovatelska-sluzba&mira=kapacita-ter-clients`, {
      forcedColors: 'active',
    });
    for (const where of [ORP_SHAPE, '.map-sample rect']) {
      const fills = await page
        .locator(where)
        .evaluateAll((shapes) =>
          shapes.map((shape) => [
            /is-level-(\w+)/u.exec(shape.getAttribute('class') ?? '')?.[1],
            getComputedStyle(shape).fill,
          ]),
        );
      expect(new Set(fills.map(([level]) => level)).size).toBeGreaterThan(3);
      for (const [level, fill] of fills) expect(fill).toContain(`#map-level-${level!}`);
    }
    const patterns = await page.locator('.map-patterns pattern').count();
    expect(patterns).toBe(5);
  });

  test.each(['hover', 'focus'] as const)(
    '%s on a shape marks its row, and the other way round',
    async (how) => {
      await openMap(MAP_PAGE);
      const shape = page.locator(ORP_SHAPE).nth(3);
      const name = (await shape.getAttribute('aria-label'))!.split(':')[0]!;
      // The name of the ORP lies over the middle of it.
      await (how === 'hover' ? shape.hover({ force: true }) : shape.focus());
      const marked = async () =>
        (await page.locator('tr.is-on-map th').allInnerTexts()).map((text) => text.trim());
      await expect.poll(marked).toEqual([name]);
      await page.locator('.skip-map').focus();
      await page.mouse.move(0, 0);
      await expect.poll(marked).toEqual([]);
      const link = page.locator('#obvody th a').getByText(name, { exact: true });
      await expect.poll(() => page.locator('path.map-active').count()).toBe(0);
      await link[how]();
      await page.locator('path.map-active').waitFor({ state: 'attached' });
      expect(await page.locator('path.map-active').count()).toBe(1);
    },
  );

  test('borders of kraje stay on top whatever is chosen', async () => {
    await openMap(MAP_PAGE);
    const top = () =>
      page.locator('.leaflet-overlay-pane path').evaluateAll((paths) => paths.at(-1)?.getAttribute('class'));
    expect(await top()).toContain('map-kraj');
    for (const fragment of ['mira=mista', 'ukaz=mista', 'druh=pecovatelska-sluzba']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
      await settle(page);
      expect(await top(), fragment).toContain('map-kraj');
    }
  });
});

describe('what is chosen', () => {
  const HOMES = 'Domovy pro seniory';
  const CHOICES = [
    [
      { type: HOMES, figure: 'Kapacita podle registrace: lůžka, forma pobytová' },
      'druh=domovy-pro-seniory&mira=kapacita-pob-beds',
      /^\d+ lůž/u,
    ],
    [
      {
        type: HOMES,
        figure: 'Kapacita na 1 000 obyvatel ve věku 65 a více let: lůžka, forma pobytová',
      },
      'druh=domovy-pro-seniory&mira=na-tisic-pob-beds',
      /^\d+,\d$/u,
    ],
    [
      {
        type: 'Pečovatelská služba',
        figure: 'Kapacita podle registrace: klienti, forma terénní',
      },
      'druh=pecovatelska-sluzba&mira=kapacita-ter-clients',
      /^\d+ klient/u,
    ],
  ] as const;

  async function compare(shape: RegExp): Promise<void> {
    const shapes = await readShapes();
    const table = await readTable(MEASURE);
    expect([...shapes.values()].filter((value) => numberOf(value) !== '0').length).toBeGreaterThan(3);
    for (const [orp, value] of shapes) {
      expect(value).toMatch(shape);
      expect(numberOf(table.get(orp) ?? ''), orp).toBe(value.startsWith('0,0') ? '0' : numberOf(value));
    }
    // Services that are in no sum have their number beside it.
    const columns = figures.types[/druh=([\w-]+)/u.exec(new URL(page.url()).hash)![1]!]!;
    expect(columns.capacities.length).toBeGreaterThan(0);
  }

  test.each(CHOICES)('by the form: %o', async ({ type, figure }, fragment, shape) => {
    await openMap(MAP_PAGE);
    await choose({ type });
    await choose({ figure: figure.replaceAll(/(?<=\b(?:ve|65|a|1|o)) /gu, ' ') });
    expect(new URL(page.url()).hash).toBe(`#${fragment}`);
    expect(plain((await status().innerText()).trim())).toBe(`Mapa a tabulka ukazují: ${type}, ${figure}.`);
    await compare(shape);
    expect(complaints).toEqual([]);
  });

  test.each(CHOICES)('by the address: %o', async ({ type, figure }, fragment, shape) => {
    await openMap(`${MAP_PAGE}#${fragment}`);
    await status().filter({ hasText: 'ukazují' }).waitFor();
    const chosen = await page
      .locator('[data-map-chooser] select')
      .evaluateAll((selects) =>
        selects.map((select) => (select as HTMLSelectElement).selectedOptions[0]?.label),
      );
    expect(chosen.map((label) => plain(label ?? ''))).toEqual([type, figure]);
    expect(plain(await page.locator('.map-legend p').innerText())).toBe(figure);
    expect(plain(await page.locator('[data-figure-head]').innerText())).toBe(figure);
    await compare(shape);
  });

  test('services whose capacity is of several ORPs stand beside the number', async () => {
    await openMap(`${MAP_PAGE}#druh=pecovatelska-sluzba&mira=kapacita-ter-clients`);
    await status().filter({ hasText: 'ukazují' }).waitFor();
    const column = figures.types['pecovatelska-sluzba']!.capacities.find(
      ({ form, unit }) => form === 'ter' && unit === 'clients',
    )!;
    const cells = await page
      .locator('#obvody tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('[data-figure]')?.textContent ?? ''));
    expect(column.spanning.some((count) => count > 0)).toBe(true);
    for (const [index, cell] of cells.entries()) {
      const spanning = column.spanning[index]!;
      expect(numberOf(plain(cell))).toBe(String(column.counts[index]!));
      if (spanning === 0) expect(cell).not.toContain('více obvodů');
      else expect(plain(cell)).toMatch(new RegExp(`a ${String(spanning)} služ.+pro více obvodů$`, 'u'));
    }
  });

  test('back brings what was shown before: map, table and form', async () => {
    await openMap(MAP_PAGE);
    const before = { shapes: await readShapes(), table: await readTable('[data-services]') };
    await choose({ type: HOMES });
    expect(await readShapes()).not.toEqual(before.shapes);
    await page.goBack();
    await status().filter({ hasText: 'Všechny druhy' }).waitFor();
    await settle(page);
    expect({ shapes: await readShapes(), table: await readTable('[data-services]') }).toEqual(before);
    expect(await page.getByLabel('Druh služby').inputValue()).toBe('');
  });

  test.each([
    'druh=nic&mira=nic&ukaz=nic',
    'druh=constructor&mira=kapacita-pob-beds',
    'druh=__proto__',
    '%E0%A4%A',
    'mira=%00',
  ])('an address with what is not known (%s) shows services of all types', async (fragment) => {
    await openMap(`${MAP_PAGE}#${fragment}`);
    const table = await readTable('[data-services]');
    for (const [orp, value] of await readShapes()) expect(numberOf(value)).toBe(table.get(orp));
    expect(await page.getByLabel('Druh služby').inputValue()).toBe('');
    expect(complaints).toEqual([]);
  });

  test('figures that do not come: map and form say so, the table keeps its numbers', async () => {
    ({ page } = await openPage(browser, MAP_PAGE, {
      before: (opened) => opened.route('**/data/mapa/obvody.json', (route) => route.fulfill({ status: 500 })),
    }));
    await status().filter({ hasText: 'Čísla se nepodařilo načíst.' }).waitFor();
    await page.locator('.map-box').scrollIntoViewIfNeeded();
    await page.locator('[data-map-state="failed"]').waitFor();
    expect(numberOf((await readTable('[data-services]')).values().next().value ?? '')).toMatch(/^\d+$/u);
  });

  test('without JavaScript there is the table alone', async () => {
    ({ page } = await openPage(browser, MAP_PAGE, { javaScriptEnabled: false }));
    expect(await page.locator('.map-box').isVisible()).toBe(false);
    expect(await page.locator('[data-map-chooser]').isVisible()).toBe(false);
    expect(await page.locator('#obvody tbody tr').count()).toBe(figures.orps.length);
  });
});

describe('axe finds nothing', () => {
  test.each(LOOKS)('on the map of ORPs and of places, also with a popup: %s', async (_name, options) => {
    await openMap(MAP_PAGE, options);
    expect(await checkAxe(page)).toEqual([]);
    expect(await textIsCzechTypography(page)).toEqual([]);
    await page.goto(`${MAP_PAGE}#druh=pecovatelska-sluzba&mira=kapacita-ter-clients`);
    await status().filter({ hasText: 'ukazují' }).waitFor();
    await settle(page);
    expect(await checkAxe(page)).toEqual([]);
    await page.goto(PLACES_PAGE);
    await showMap(page);
    await page.locator(MARKER).first().waitFor();
    expect(await checkAxe(page)).toEqual([]);
    await (await findAddress(page)).press('Enter');
    await dialogOf(page);
    expect(await checkAxe(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('over the whole screen', async () => {
    await openMap(MAP_PAGE);
    await button(page, 'Přes celou obrazovku').click();
    await button(page, 'Ukončit celou obrazovku').waitFor();
    expect(await page.locator('.map-legend').isVisible()).toBe(true);
    expect(await checkAxe(page)).toEqual([]);
  });
});
