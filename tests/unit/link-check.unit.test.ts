/** The checks of a built folder are checked: each planted fault must be found in a tiny made-up one. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkHtml, samplePages } from '../browser/html-check.ts';
import { checkLinks, listPages } from '../browser/link-check.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-dist-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** A whole site without faults, changed by what a test plants. */
const site = (home = '', more: Readonly<Record<string, string>> = {}) =>
  makeFolder({
    'index.html': `<h1 id="top">Úvod</h1><a href="/katalog/orp/decin/#sluzby">Děčín</a><a href="/katalog/hledat/#q=domov">Hledat</a>${home}`,
    'orp/decin/index.html':
      '<link rel="stylesheet" href="/katalog/styl.css"><h2 id="sluzby">Služby</h2><a href="../../">Úvod</a>' +
      '<a href="tel:+420412000111">412 000 111</a><a href="https://example.org/">Jinde</a><a href="mailto:a@example.org">E-mail</a>',
    'hledat/index.html': '<form action=""><input name="q"></form>',
    '404.html': '<a href="/katalog/">Úvod</a>',
    'styl.css': '',
    ...more,
  });
const check = (folder: string) =>
  checkLinks({ folder, base: '/katalog/', statePages: ['/hledat/'], forbiddenHosts: ['mpsv.cz'] });

describe('checkLinks', () => {
  test('finds nothing where nothing is wrong', () => {
    expect(check(site())).toEqual([]);
  });
  test.each([
    [
      'a link to nothing',
      '<a href="/katalog/orp/teplice/">x</a>',
      '/: "/katalog/orp/teplice/" leads to nothing',
    ],
    ['a link without the slash at its end', '<a href="orp/decin">x</a>', '/: "orp/decin" leads to nothing'],
    ['an image that is missing', '<img src="/katalog/a.png">', '/: "/katalog/a.png" leads to nothing'],
    ['one of several images', '<img srcset="styl.css 1x, b.png 2x">', '/: "b.png" leads to nothing'],
    [
      'the script of an island',
      '<astro-island component-url="/katalog/_astro/Map.js"></astro-island>',
      '/: "/katalog/_astro/Map.js" leads to nothing',
    ],
    [
      'a link that leaves the base path',
      '<a href="/orp/decin/">x</a>',
      '/: "/orp/decin/" leaves the base path /katalog/',
    ],
    ['a fragment on the same page', '<a href="#neni">x</a>', '/: "#neni" leads to an id that is not there'],
    [
      'a fragment of another page',
      '<a href="/katalog/orp/decin/#neni">x</a>',
      '/: "/katalog/orp/decin/#neni" leads to an id that is not there',
    ],
    [
      'a state where there is none',
      '<a href="#q=domov">x</a>',
      '/: "#q=domov" leads to an id that is not there',
    ],
    ['an id that stands twice', '<p id="top"></p>', '/: the id "top" stands twice'],
    [
      'a telephone number with spaces',
      '<a href="tel:412 000 111">x</a>',
      '/: "tel:412 000 111" is no telephone number',
    ],
    ['an address that is none', '<a href="https://">x</a>', '/: "https://" is no address'],
    [
      'a link to a real register',
      '<a href="https://data.mpsv.cz/rpss">x</a>',
      '/: "https://data.mpsv.cz/rpss" leads to data.mpsv.cz, where no page may lead',
    ],
  ])('finds %s', (_fault, html, finding) => {
    expect(check(site(html))).toEqual([finding]);
  });
  test('finds a page nobody can reach, also when it can be left', () => {
    const folder = site('', { 'orp/duchcov/index.html': '<a href="/katalog/">Úvod</a>' });
    expect(check(folder)).toEqual(['/orp/duchcov/: no link leads here']);
  });
  test('lets a page be that is in no list on purpose, and finds a link to it', () => {
    const unlisted = { 'sluzby/9/index.html': '<main data-unlisted></main>' };
    expect(check(site('', unlisted))).toEqual([]);
    expect(check(site('<a href="/katalog/sluzby/9/">Služba</a>', unlisted))).toEqual([
      '/sluzby/9/: a link leads here, though it is in no list on purpose',
    ]);
  });
  test('follows a page that sends people on', () => {
    const folder = site('<a href="/katalog/stare/">x</a>', {
      'stare/index.html': '<meta http-equiv="refresh" content="0;url=/katalog/nove/">',
      'nove/index.html': '',
    });
    expect(check(folder)).toEqual([]);
  });
});

describe('checkHtml', () => {
  const page = (body: string) =>
    `<!DOCTYPE html>\n<html lang="cs"><head><title>Úvod</title></head><body><main><h1>Úvod</h1>${body}</main></body></html>\n`;

  test('finds nothing on a valid page', async () => {
    expect(await checkHtml(makeFolder({ 'index.html': page('<p>Text</p>') }))).toEqual([]);
  });
  test.each([
    ['wrong nesting', '<span><div></div></span>', 'element-permitted-content'],
    ['an unclosed element', '<div><span></div>', 'close-order'],
    ['a field without a label', '<form><input type="text" name="q"></form>', 'input-missing-label'],
    ['an image without a text', '<img src="a.png">', 'wcag/h37'],
    ['an attribute twice', '<p class="a" class="b"></p>', 'no-dup-attr'],
  ])('finds %s', async (_fault, body, rule) => {
    const faults = await checkHtml(makeFolder({ 'index.html': page(body) }));
    expect(faults.join('\n')).toContain(`/:2 ${rule}: `);
  });
});

describe('samplePages', () => {
  const pages = [
    '/',
    ...Array.from({ length: 500 }, (_, index) => `/sluzby/${String(1000 + index)}/`),
    '/zmeny/',
  ];
  test('takes all pages when they are few', () => {
    expect(samplePages(pages, 500)).toEqual(pages);
    expect(samplePages(pages, Infinity)).toEqual(pages);
  });
  test('takes evenly of a kind with many pages and all of the others', () => {
    const sample = samplePages(pages, 50);
    expect(sample).toHaveLength(52);
    expect(sample).toEqual(expect.arrayContaining(['/', '/zmeny/', '/sluzby/1000/', '/sluzby/1490/']));
  });
});

test('listPages names pages as they are asked for', () => {
  expect(listPages(site())).toEqual(['/', '/404.html', '/hledat/', '/orp/decin/']);
});
