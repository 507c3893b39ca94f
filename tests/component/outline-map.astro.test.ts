/** The outline map: names and words beside every colour, ids of its own, and little weight. */
import { readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { outlinesToDraw } from '@/catalogue/outlines.ts';
import OutlineMap from '@/components/map/OutlineMap.astro';
import type { KrajCode, OrpCode } from '@/domain/area.ts';
import { pageContext } from '@/page-context.ts';

interface AreaRow {
  readonly code: string;
  readonly name: string;
  readonly krajCode: string;
}
const readRows = (file: string) => JSON.parse(readFileSync(`content/areas/${file}`, 'utf8')) as AreaRow[];
const orps = readRows('orp.json');
const kraje = readRows('kraje.json');
const ofKraj = (code: string) => orps.filter(({ krajCode }) => krajCode === code);

const KRAJ = 'CZ042';
const legend = [null, 0, 1, 2, 3].map((level) => ({ level, text: `stupeň ${String(level)}` }));
const withLevels = (rows: readonly AreaRow[]) =>
  rows.map(({ code, name }, index) => ({ code, name, level: legend[index % 5]?.level ?? null }));

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});
const context = pageContext(undefined);
const toHtml = ({
  orps: drawn = withLevels(ofKraj(KRAJ)),
  krajCodes = [KRAJ],
  ...props
}: {
  orps?: readonly { code: string; [key: string]: unknown }[];
  krajCodes?: readonly string[];
  [prop: string]: unknown;
}) =>
  container.renderToString(OutlineMap, {
    props: {
      context,
      id: 'mapa',
      outlines: outlinesToDraw(
        drawn.map(({ code }) => code as OrpCode),
        krajCodes.map((code) => code as KrajCode),
      ),
      orps: drawn,
      title: 'Počet služeb',
      description: 'Čím víc služeb, tím hustší vzor.',
      legend,
      ...props,
    },
  });
const render = async (props: Parameters<typeof toHtml>[0] = {}) => parse(await toHtml(props));

describe('OutlineMap', () => {
  test('is a picture with a name and a description in words', async () => {
    const svg = (await render()).querySelector('svg')!;
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.querySelector(`#${svg.getAttribute('aria-labelledby')!}`)?.textContent).toBe('Počet služeb');
    expect(svg.querySelector(`#${svg.getAttribute('aria-describedby')!}`)?.textContent).toBe(
      'Čím víc služeb, tím hustší vzor.',
    );
  });

  test('says no level by colour alone: each has a pattern of its own, and words in the legend', async () => {
    const html = await render();
    const fills = html.querySelectorAll('g[fill]').map((group) => group.getAttribute('fill')!);
    const marks = fills.map((fill) => {
      const pattern = html.querySelector(fill.slice('url('.length, -1))!;
      return pattern.querySelector('circle, path')?.outerHTML;
    });
    expect(fills).toHaveLength(5);
    expect(new Set(marks).size).toBe(5);
    expect(marks).not.toContain(undefined);
    const items = html.querySelectorAll('li');
    expect(items.map(({ textContent }) => textContent.trim())).toEqual(legend.map(({ text }) => text));
    expect(items.map((item) => item.querySelector('rect')?.getAttribute('fill')).toSorted()).toEqual(
      fills.toSorted(),
    );
  });

  test('writes the names that have room, that of the marked ORP always', async () => {
    const names = (await render()).querySelectorAll('text').map(({ textContent }) => textContent.trim());
    expect(names.length).toBeGreaterThan(12);
    expect(names).toContain('Děčín');

    const rows = orps.map((row) => ({ ...row, isOwn: row.name === 'Kralupy nad Vltavou' }));
    const crowded = await render({ orps: rows, krajCodes: kraje.map(({ code }) => code), legend: [] });
    const texts = crowded
      .querySelectorAll('text')
      .map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim());
    expect(texts).toContain('Kralupy nad Vltavou');
    expect(texts.length).toBeLessThan(orps.length);
  });

  test('with addresses it is a group of named links', async () => {
    const html = await render({
      orps: [
        { code: '4202', name: 'Děčín', level: 1, href: '/orp/decin/', label: 'Děčín: 41 služeb' },
        { code: '4214', name: 'Ústí nad Labem', level: null, href: '/orp/usti-nad-labem/' },
      ],
    });
    expect(html.querySelector('svg')?.getAttribute('role')).toBe('group');
    expect(
      html
        .querySelectorAll('svg a')
        .map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')]),
    ).toEqual([
      ['/orp/decin/', 'Děčín: 41 služeb'],
      ['/orp/usti-nad-labem/', 'Ústí nad Labem'],
    ]);
    expect(html.querySelector('.outline-names')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('two on one page share no id', async () => {
    const ids = (await Promise.all([render(), render({ id: 'druha' })])).flatMap((html) =>
      html.querySelectorAll('[id]').map((element) => element.id),
    );
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names the ORP that has no outline', () => {
    expect(() => toHtml({ orps: [{ code: '9999', name: 'Nikde' }] })).toThrow(/no outline of 9999/u);
  });

  test.each(kraje)('$name weighs at most 12 kB', async ({ code }) => {
    const html = await toHtml({ orps: withLevels(ofKraj(code)), krajCodes: [code] });
    expect(Buffer.byteLength(html) / 1000).toBeLessThanOrEqual(12);
  });

  test('one marked ORP in its kraj weighs at most 6 kB', async () => {
    const sizes = orps.map(async ({ code, name, krajCode }) =>
      Buffer.byteLength(
        await toHtml({
          orps: [{ code, name, isOwn: true }],
          krajCodes: [krajCode],
          legend: [],
          isSmall: true,
        }),
      ),
    );
    expect(Math.max(...(await Promise.all(sizes))) / 1000).toBeLessThanOrEqual(6);
  });

  test('the whole country weighs at most 60 kB', async () => {
    const html = await toHtml({ orps: withLevels(orps), krajCodes: kraje.map(({ code }) => code) });
    expect(Buffer.byteLength(html) / 1000).toBeLessThanOrEqual(60);
  });
});
