/**
 * Build step: search records of the site → Pagefind's index in `pagefind/`.
 *
 * The records come out of the build as one file (src/pages/search-records.json.ts), since only
 * pages may ask the catalogue; it is read here and taken away.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { analyse } from './analyse.ts';
import { END } from './marks.ts';
import { FIELDS, type Field } from './ranking.ts';
import { MAP_NUMBERS_FILE, type MapNumbersFile } from './map-numbers.ts';
import type { SearchRecord } from './records.ts';

const RECORDS_FILE = 'search-records.json';

/** @param recordsCopy where the records are kept, for measuring; `null`: nowhere */
export function buildSearchIndex(recordsCopy: string | null): AstroIntegration {
  return {
    name: 'rozcestnik:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const recordsFile = path.join(folder, RECORDS_FILE);
        const records = JSON.parse(await readFile(recordsFile, 'utf8')) as SearchRecord[];
        await writeIndex(records, path.join(folder, 'pagefind'));
        if (recordsCopy === null) await rm(recordsFile);
        else await rename(recordsFile, recordsCopy);
        logger.info(`search index of ${String(records.length)} services written`);
      },
    },
  };
}

/**
 * @param outputPath folder, made where it is missing
 * @param whenMade called when the index is made and Pagefind's process still runs
 */
export async function writeIndex(
  records: readonly SearchRecord[],
  outputPath: string,
  whenMade: () => void = () => undefined,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({
    // Pagefind has no Czech stemmer; our own analyser does the work on both sides.
    forceLanguage: 'cs',
  });
  try {
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const record of records) {
      const result = await index.addHTMLFile({ url: record.path, content: toHtml(record) });
      if (result.errors.length > 0) {
        throw new Error(`Pagefind did not take ${record.path}: ${result.errors.join('; ')}`);
      }
    }
    // Written here and not by Pagefind: its own writing is sometimes cut off when it is closed.
    const { files, errors: fileErrors } = await index.getFiles();
    if (fileErrors.length > 0) throw new Error(`Pagefind gave no index: ${fileErrors.join('; ')}`);
    for (const { path: name, content } of files) {
      // Pagefind's own interfaces and its worker, which we do not use.
      if (!/\.pf_|pagefind\.js$|^wasm\.|entry\.json$/u.test(name)) continue;
      const file = path.join(outputPath, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await writeFile(path.join(outputPath, MAP_NUMBERS_FILE), JSON.stringify(toMapNumbers(records, files)));
    whenMade();
  } finally {
    await pagefind.close();
  }
}

/** Pagefind names a record by a hash it does not tell; it stands in the name of the record's own file. */
function toMapNumbers(
  records: readonly SearchRecord[],
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
): MapNumbersFile {
  const numbers = new Map(records.map(({ path: url, onMap }) => [url, onMap]));
  const ids: string[] = [];
  for (const { path: name, content } of files) {
    const id = /(?:^|\/)([^/]+)\.pf_fragment$/u.exec(name)?.[1];
    if (id === undefined) continue;
    const { url } = JSON.parse(gunzipSync(content).toString('utf8').slice(FRAGMENT_MARK.length)) as {
      url: string;
    };
    const number = numbers.get(url.replace(/^\//u, ''));
    if (typeof number === 'number') ids[number] = id;
  }
  return ids;
}

/** What each of Pagefind's files begins with. */
const FRAGMENT_MARK = 'pagefind_dcd';

/**
 * Of all records alike, as far as their words go: Pagefind loads the lengths with every first search,
 * and equal ones take a sixth less. Length tells nothing of a record.
 */
const LENGTH = 100;

/**
 * Pagefind weighs words by marks in HTML, so a record is given to it as a small page of analysed words.
 * Marks stand first: each word is kept with its place, and small numbers take less.
 */
function toHtml({ meta, texts, marks, filters }: SearchRecord): string {
  const fields = Object.entries(texts).map(([field, values]) => {
    const words = [...new Set(values.flatMap(analyse))].map((word) => `${word}${END}`);
    return { weight: FIELDS[field as Field], words };
  });
  const count = fields.reduce((sum, { words }) => sum + words.length, marks.length);
  const filling = Array.from({ length: Math.max(0, LENGTH - count) }, () => FILLING);
  const paragraphs = [
    `<p>${marks.join(' ')}</p>`,
    ...fields.map(
      ({ weight, words }) =>
        `<p data-pagefind-weight="${String(weight)}">${words.map(escapeHtml).join(' ')}</p>`,
    ),
    `<p>${filling.join(' ')}</p>`,
  ];
  const metas = Object.entries<string>({ ...meta }).map(
    ([name, value]) =>
      `<span data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`,
  );
  const filterMarks = Object.entries(filters).flatMap(([name, values]) =>
    values.map(
      (value) => `<span data-pagefind-filter="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`,
    ),
  );
  return `<html lang="cs"><body data-pagefind-body>${[...metas, ...filterMarks, ...paragraphs].join('')}</body></html>`;
}

/** Behind all other words, so that nothing that is looked for lies in one piece with it. */
const FILLING = `zzz${END}`;

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
