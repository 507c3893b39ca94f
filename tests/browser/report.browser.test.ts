/** `npm run report` from beginning to end: the command, Chromium, and the files as others will open them. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSite } from '../../scripts/lib/site-file.ts';
import { findPersonTrace } from '../../src/domain/plan/person-trace.ts';
import { buildCanaryRegister } from '../fixtures/rpss/canary.ts';
import { findCanaries } from '../fixtures/rpss/find-canaries.ts';
import { projectFolder } from './build-site.ts';
import { CONTENT_FOLDERS } from './fixture-content.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** @param out a folder below that of this test */
function report(content: keyof typeof CONTENT_FOLDERS, out: string, ...options: string[]) {
  const papers = path.join(folder, out);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/report/run.ts', '--out', papers, ...options],
    {
      cwd: projectFolder,
      encoding: 'utf8',
      env: { ...process.env, ROZCESTNIK_CONTENT: CONTENT_FOLDERS[content] },
    },
  );
  return { papers, status, stdout, stderr };
}

/** Files of a DOCX by their names. */
function unzip(file: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

/** Chromium writes the structure of a PDF in the open; what it packs is what the pages look like. */
const readPdf = (file: string) => readFileSync(file, 'latin1');
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const titleOf = (pdf: string) => {
  const hex = /\/Title <FEFF([0-9A-F]*)>/iu.exec(pdf)?.[1] ?? '';
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
};

describe.each([
  ['orp-decin', ['--orp', 'DECIN'], 'Sociální služby v\u00A0obvodu ORP\u00A0Děčín', 1],
  ['plan-ukazka', ['--plan', 'ukazka'], 'Ukázkový plán rozvoje sociálních služeb (smyšlený)', 5],
])('%s of the demo', (name, options, title, pictures) => {
  let run: ReturnType<typeof report>;
  let pdf: string;
  beforeAll(() => {
    run = report('demo', name, ...options);
    pdf = run.status === 0 ? readPdf(path.join(run.papers, `${name}.pdf`)) : '';
  });

  test('both files are written, and nothing beside them', () => {
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(readdirSync(run.papers).toSorted()).toEqual([`${name}.docx`, `${name}.pdf`]);
  });

  test('the PDF is tagged: language, title, headings, tables with heads, described pictures, outline', () => {
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/u);
    expect(pdf).toMatch(/\/StructTreeRoot \d+ 0 R/u);
    expect(pdf).toMatch(/\/Lang \(cs\)/u);
    expect(pdf).toMatch(/\/DisplayDocTitle true/u);
    expect(titleOf(pdf)).toBe(title);
    expect(pdf).toMatch(/\/Outlines \d+ 0 R/u);
    expect(count(pdf, /\/S \/H1\b/gu)).toBe(1);
    expect(count(pdf, /\/S \/H2\b/gu)).toBeGreaterThan(8);
    const tables = count(pdf, /\/S \/Table\b/gu);
    expect(tables).toBeGreaterThan(5);
    expect(count(pdf, /\/S \/Caption\b/gu)).toBe(tables);
    expect(count(pdf, /\/S \/TH\b/gu)).toBe(count(pdf, /\/Scope \/(?:Column|Row)\b/gu));
    expect(count(pdf, /\/S \/TH\b/gu)).toBeGreaterThan(50);
    expect(count(pdf, /\/S \/Figure\b/gu)).toBe(pictures);
    expect(count(pdf, /\/Alt <FEFF[0-9A-F]{160,}>/giu)).toBe(pictures);
  });

  test('the PDF is A4 and of the day of the data', () => {
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]/gu)];
    expect(boxes.length).toBeGreaterThan(4);
    expect(boxes.every(([, width, height]) => width === '594' && height === '841')).toBe(true);
    expect(new Set(pdf.match(/D:\d{8}/gu))).toEqual(new Set(['D:20260901']));
  });

  test('the DOCX holds its pictures at 200 dots to the inch or more', () => {
    const bytes = unzipSync(readFileSync(path.join(run.papers, `${name}.docx`)));
    const images = Object.entries(bytes).filter(([file]) => file.endsWith('.png'));
    const xml = strFromU8(bytes['word/document.xml'] ?? new Uint8Array());
    /** In EMU, 914,400 to the inch. */
    const widths = [...xml.matchAll(/<wp:extent cx="(\d+)"/gu)].map(([, width]) => Number(width));
    expect(images).toHaveLength(pictures);
    const pixels = images.map(([, image]) => Buffer.from(image).readUInt32BE(16));
    expect(Math.min(...pixels) / (Math.max(...widths) / 914_400)).toBeGreaterThan(200);
  });

  test('no person is named', () => {
    const xml = unzip(path.join(run.papers, `${name}.docx`))['word/document.xml'] ?? '';
    const paragraphs = xml.split('</w:p>').map((paragraph) => paragraph.replaceAll(/<[^>]*>/gu, ' '));
    expect(paragraphs.length).toBeGreaterThan(100);
    // Whoever runs the site may be written to.
    const { email } = readSite(CONTENT_FOLDERS.demo).operator;
    const traces = paragraphs.flatMap((text) => findPersonTrace(text) ?? []);
    expect(traces.filter((trace) => trace !== email)).toEqual([]);
  });
});

test('the same content gives the same files, byte for byte', () => {
  const { papers } = report('demo', 'again', '--orp', '4202');
  const first = path.join(folder, 'orp-decin');
  const differing = readdirSync(first).filter(
    (file) => !readFileSync(path.join(first, file)).equals(readFileSync(path.join(papers, file))),
  );
  expect(readdirSync(first)).toHaveLength(2);
  expect(differing).toEqual([]);
});

test('no paper holds what must never be published', () => {
  const { canaries } = buildCanaryRegister();
  const { papers, status } = report('katalog', 'katalog', '--orp', 'decin', '--format', 'docx');
  expect(status).toBe(0);
  const opened = path.join(folder, 'opened');
  for (const [name, text] of Object.entries(unzip(path.join(papers, 'orp-decin.docx')))) {
    const file = path.join(opened, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(readFileSync(path.join(opened, 'word', 'document.xml'), 'utf8')).toContain('Děčín');
  expect(findCanaries(opened, canaries)).toEqual([]);
});

test('what is not there leaves no file and no folder', () => {
  const { papers, status, stderr } = report('demo', 'nothing', '--orp', 'Praha');
  expect(status).toBe(2);
  expect(stderr).toMatch(/there is no such ORP.*Děčín \(decin, 4202\)/su);
  expect(existsSync(papers)).toBe(false);
});
