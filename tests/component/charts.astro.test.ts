/** Charts drawn at build: the numbers stand in a table too, texts stay texts, odd data make no odd picture. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import BarChart from '@/components/chart/BarChart.astro';
import LineChart from '@/components/chart/LineChart.astro';
import Sparkline from '@/components/chart/Sparkline.astro';
import { formatCompact, formatCzk } from '@/i18n/format.ts';
import { formatNumber } from '@/i18n/plural.ts';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});
const render = async (...args: Parameters<AstroContainer['renderToString']>) =>
  parse(await container.renderToString(...args));
type Html = Awaited<ReturnType<typeof render>>;

const EVIL = '<script>alert(1)</script>"&\'';
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ').replace(/\s+/gu, ' ').trim();
const cells = (html: Html) =>
  html
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => plain(cell.text)));
const all = (html: Html, selector: string, name: string) =>
  html.querySelectorAll(selector).map((element) => element.getAttribute(name));

const row = (values: (number | null)[], total: number | null, changes: object = {}) => ({
  label: '2026: Projekt',
  shortLabel: '2026',
  values,
  total,
  note: null,
  ...changes,
});
const bars = (rows: readonly object[], changes: object = {}) =>
  render(BarChart, {
    props: {
      id: 'graf',
      title: 'Peníze',
      description: 'Popis grafu.',
      series: ['Město', 'Stát'],
      rows,
      labels: {
        rowHead: 'Rok',
        total: 'Celkem',
        rest: 'Bez zdroje',
        note: 'Poznámka',
        unknown: 'není uvedeno',
      },
      formatValue: formatCzk,
      formatTick: formatCompact,
      ...changes,
    },
  });
const lines = (series: readonly object[], changes: object = {}) =>
  render(LineChart, {
    props: {
      id: 'graf',
      title: 'Vývoj',
      description: 'Popis grafu.',
      series,
      labels: { date: 'Den', unknown: 'není známo' },
      formatValue: formatNumber,
      ...changes,
    },
  });
const point = (date: string, value: number | null) => ({ date, value });

describe('BarChart', () => {
  test('is named and described, and its table has the same numbers in Czech', async () => {
    const html = await bars([row([1_200_000, 300_000.4], 1_500_000), row([50, null], null)]);
    const svg = html.querySelector('svg[role=img]')!;
    const names = svg.getAttribute('aria-labelledby')!.split(' ');
    expect(names.map((id) => svg.querySelector(`#${id}`)?.text)).toEqual(['Peníze', 'Popis grafu.']);
    expect(cells(html)).toEqual([
      ['2026: Projekt', '1 200 000 Kč', '300 000 Kč', '1 500 000 Kč', ''],
      ['2026: Projekt', '50 Kč', 'není uvedeno', 'není uvedeno', ''],
    ]);
    expect(html.querySelectorAll('svg[role=img] text').map(({ text }) => plain(text))).toContain('1 mil.');
  });

  test('parts follow each other, each with a pattern of its own', async () => {
    const html = await bars([row([750, 250], 1000)]);
    expect(all(html, 'svg[role=img] rect.part', 'x')).toEqual(['0%', '75%']);
    expect(all(html, 'svg[role=img] rect.part', 'width')).toEqual(['75%', '25%']);
    expect(all(html, 'svg[role=img] rect.part', 'fill')).toEqual(['url(#graf-p0)', 'url(#graf-p1)']);
  });

  test('what the total has above its parts is a part without a pattern, named in the legend', async () => {
    const html = await bars([row([600, null], 1000)]);
    expect(all(html, 'svg[role=img] rect.part', 'fill')).toEqual(['url(#graf-p0)', 'none']);
    expect(html.querySelectorAll('.legend li').map(({ text }) => plain(text))).toEqual([
      'Město',
      'Stát',
      'Bez zdroje',
    ]);
  });

  test('nothing to draw is no picture at all', async () => {
    expect(plain((await bars([])).toString())).toBe('');
  });

  test('one value, and a row of zeros, are drawn without a fault', async () => {
    expect(all(await bars([row([7, null], 7)]), 'svg[role=img] rect.part', 'x')).toEqual(['0%']);
    const zeros = await bars([row([0, 0], 0)]);
    expect(zeros.querySelectorAll('svg[role=img] rect.part')).toEqual([]);
    expect(zeros.toString()).not.toMatch(/NaN|Infinity/u);
  });

  test.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    '%d has no length, and stops the build',
    async (value) => {
      await expect(bars([row([value, 1], null)])).rejects.toThrow(RangeError);
    },
  );

  test('text of data stays text', async () => {
    const html = await bars([row([1, 1], 2, { label: EVIL, shortLabel: EVIL, note: EVIL })], {
      title: EVIL,
      description: EVIL,
      series: [EVIL, EVIL],
    });
    expect(html.querySelectorAll('script')).toEqual([]);
    expect(html.querySelector('figcaption')?.text).toBe(EVIL);
  });
});

describe('LineChart', () => {
  const series = {
    label: 'lůžka',
    points: [point('2025-01-01', 10), point('2025-07-02', null), point('2026-01-01', 20)],
  };

  test('its table has each day in Czech, and says what is not known', async () => {
    expect(cells(await lines([series]))).toEqual([
      ['1. 1. 2025', '10'],
      ['2. 7. 2025', 'není známo'],
      ['1. 1. 2026', '20'],
    ]);
  });

  test('a line is broken where a value is not known', async () => {
    const whole = { ...series, points: series.points.filter(({ value }) => value !== null) };
    expect((await lines([series])).querySelectorAll('line.line')).toHaveLength(0);
    expect((await lines([whole])).querySelectorAll('line.line')).toHaveLength(1);
  });

  test('more lines differ by dashes and marks, and stand in a legend', async () => {
    const html = await lines([series, { ...series, label: 'klienti' }]);
    expect(html.querySelectorAll('.legend li').map(({ text }) => plain(text))).toEqual(['lůžka', 'klienti']);
    expect(new Set(all(html, '.legend path.marker', 'd')).size).toBe(2);
    expect(new Set(all(html, '.legend line.line', 'stroke-dasharray')).size).toBe(2);
  });

  test('the value to be reached is a line with its name, and has room', async () => {
    const html = await lines([series], { target: { value: 100, label: 'cíl 100' } });
    expect(html.querySelector('line.target')).not.toBeNull();
    expect(html.querySelectorAll('svg[role=img] text').map(({ text }) => plain(text))).toEqual(
      expect.arrayContaining(['cíl 100', '100']),
    );
  });

  test('no value is no picture; one value is a mark without a line', async () => {
    expect(plain((await lines([])).toString())).toBe('');
    const html = await lines([{ label: 'a', points: [point('2026-01-01', 0)] }]);
    expect(html.querySelectorAll('svg[role=img] path.marker')).toHaveLength(1);
    expect(html.querySelectorAll('line.line')).toHaveLength(0);
    expect(html.toString()).not.toMatch(/NaN|Infinity/u);
  });

  test('what is no number stops the build; text of data stays text', async () => {
    await expect(lines([{ label: 'a', points: [point('2026-01-01', Number.NaN)] }])).rejects.toThrow(
      RangeError,
    );
    const html = await lines([{ ...series, label: EVIL }, series], {
      title: EVIL,
      target: { value: 1, label: EVIL },
    });
    expect(html.querySelectorAll('script')).toEqual([]);
  });
});

describe('Sparkline', () => {
  test('is an ornament: hidden from screen readers, and not there without a value', async () => {
    const html = await render(Sparkline, {
      props: { points: [point('2026-01-01', 1), point('2026-02-01', 3)] },
    });
    expect(html.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(html.querySelector('polyline')?.getAttribute('points')?.split(' ')).toHaveLength(2);
    expect((await render(Sparkline, { props: { points: [] } })).querySelector('svg')).toBeNull();
  });
});
