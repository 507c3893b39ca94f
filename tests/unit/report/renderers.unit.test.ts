/** One paper in both forms: the same words, and what makes each accessible. */
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { toDocx } from '../../../scripts/report/to-docx.ts';
import { toHtml } from '../../../scripts/report/to-html.ts';
import type { Report } from '../../../src/report/report.ts';
import {
  allSections,
  blocksOf,
  makeOne,
  makeOrpReport,
  makePlanReport,
  makeSource,
  textsOf,
} from './report-source.ts';

const source = makeSource([makeOne()], {
  plan: { title: 'Plán <b>"A&B"</b>' },
  plans: { comments: ['obec,Text', 'obec,<img src=x onerror=alert(1)>'] },
});
const papers: [string, Report][] = [
  ['an ORP', makeOrpReport(source, 'decin')],
  ['a plan', makePlanReport(source)],
];
/** The smallest picture there is. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** What is between tags, with entities as signs. */
const wordsOf = (xml: string) => parse(xml.replaceAll(/<\/w:p>/gu, '\n')).text;

describe.each(papers)('the paper about %s', (_about, report) => {
  const html = toHtml(report);
  const page = parse(html);
  let files: Record<string, string>;
  let xml: string;
  beforeAll(async () => {
    const docx = await toDocx(report, () => Promise.resolve(PNG));
    files = Object.fromEntries(
      Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
    xml = files['word/document.xml'] ?? '';
  });

  test('says the same in both', () => {
    const inHtml = `${page.text} ${page
      .querySelectorAll('img')
      .map((image) => image.getAttribute('alt'))
      .join(' ')}`;
    const inDocx = `${wordsOf(xml)} ${[...xml.matchAll(/ descr="([^"]*)"/gu)].map(([, alt = '']) => parse(alt).text).join(' ')}`;
    const texts = textsOf(report);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => !inHtml.includes(text))).toEqual([]);
    expect(texts.filter((text) => !inDocx.includes(text))).toEqual([]);
  });

  test('HTML: language, title, headings without a gap, tables with captions and scope', () => {
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('cs');
    expect(page.querySelector('title')?.text).toBe(report.title);
    const levels = page.querySelectorAll('h1, h2, h3, h4, h5').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const tables = page.querySelectorAll('table');
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect(table.querySelector('caption')?.text).not.toBe('');
      expect(table.querySelectorAll('th:not([scope])')).toEqual([]);
      expect(table.querySelectorAll('thead th[scope=col]').length).toBe(table.querySelectorAll('col').length);
      expect(table.querySelectorAll('tbody tr').every((row) => row.querySelectorAll('th').length === 1)).toBe(
        true,
      );
    }
    expect(page.querySelectorAll('img').map((image) => image.getAttribute('alt') ?? '')).not.toContain('');
  });

  test('HTML: the contents lead to the sections', () => {
    const targets = page.querySelectorAll('nav a').map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets).toHaveLength(report.sections.length);
    expect(targets.map((id) => page.querySelector(`h2[id="${id}"]`)?.text)).toEqual(
      report.sections.map(({ title }, index) => `${index + 1}. ${title}`),
    );
  });

  test('HTML: nothing is fetched, and texts of data stay texts', () => {
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/gu)].map(([, address = '']) => address);
    expect(addresses.filter((address) => !/^(?:#|data:image\/svg\+xml;base64,)/u.test(address))).toEqual([]);
    expect(page.querySelectorAll('img[src=x], h1 b')).toEqual([]);
    expect(html).not.toMatch(/url\((?!#)/u);
  });

  test('DOCX: styles of headings, heads of tables, descriptions, language, title, page numbers', () => {
    expect(xml.match(/w:pStyle w:val="Heading1"/gu)).toHaveLength(report.sections.length);
    expect(xml.match(/w:pStyle w:val="Heading\d"/gu)).toHaveLength(allSections(report).length);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(xml.match(/<w:tbl>/gu)?.length ?? -1);
    const pictures = blocksOf(report).filter(({ kind }) => kind === 'picture');
    expect(xml.match(/<wp:docPr [^>]*descr="[^"]{40,}"/gu)).toHaveLength(pictures.length);
    expect(files['word/styles.xml']).toContain('<w:lang w:val="cs-CZ"/>');
    expect(parse(files['docProps/core.xml'] ?? '').querySelector('dc\\:title')?.text).toBe(report.title);
    expect(Object.values(files).join('')).toMatch(/PAGE<.*NUMPAGES</su);
  });

  test('DOCX: the contents lead to bookmarks that are there', () => {
    const anchors = [...xml.matchAll(/w:anchor="([^"]*)"/gu)].map(([, anchor]) => anchor);
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/gu)].map(([, name]) => name);
    expect(anchors).toHaveLength(report.sections.length);
    expect(anchors).toEqual(bookmarks);
  });

  test('DOCX: its dates are those of the data', () => {
    const dates = [...(files['docProps/core.xml'] ?? '').matchAll(/<dcterms:[^>]*>([^<]*)</gu)];
    expect(dates.map(([, date]) => date)).toEqual(['2026-09-01T12:00:00Z', '2026-09-01T12:00:00Z']);
  });
});
