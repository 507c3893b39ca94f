/** html-validate over the pages of a built folder, by the rules of .htmlvalidate.mjs. */
import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import rules from '../../.htmlvalidate.mjs';
import { listPages, pageFile } from './link-check.ts';

/**
 * Pages checked of each kind: those of one kind share a layout and differ in data, and long ones
 * take a quarter of a second each. ROZCESTNIK_ALL_PAGES=1 checks every one.
 */
const PAGES_OF_A_KIND = process.env['ROZCESTNIK_ALL_PAGES'] === '1' ? Infinity : 60;

/**
 * Astro writes this before the first island of a page, in the middle of the body, where HTML allows
 * no <style>. Browsers take it, and no setting moves it.
 */
const ISLAND_STYLE = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';

/** @returns one text per fault: page, line, rule, what is wrong; empty when all is well */
export async function checkHtml(folder: string): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(rules));
  const faults: string[] = [];
  for (const page of samplePages(listPages(folder), PAGES_OF_A_KIND)) {
    const html = readFileSync(pageFile(folder, page), 'utf8').replace(ISLAND_STYLE, '');
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      faults.push(
        ...messages.map(({ line, ruleId, message }) => `${page}:${String(line)} ${ruleId}: ${message}`),
      );
    }
  }
  return faults;
}

/**
 * Of each kind of page, told by the first folder of its path, all if they are few enough, else
 * evenly chosen ones, the same in each run.
 */
export function samplePages(pages: readonly string[], ofAKind: number): string[] {
  const kinds = Map.groupBy(pages, (page) => page.split('/')[1] ?? '');
  return Array.from(kinds.values()).flatMap((kind) => {
    const step = Math.max(kind.length / ofAKind, 1);
    return kind.filter((_page, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  });
}
