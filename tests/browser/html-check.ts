/** html-validate over the pages of a built folder, by the rules of .htmlvalidate.mjs. */
import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import rules from '../../.htmlvalidate.mjs';
import { listPages, pageFile } from './link-check.ts';

/** Pages checked at most: some 100 take a second. */
const MAX_PAGES = 2000;

/** @returns one text per fault: page, line, rule, what is wrong; empty when all is well */
export async function checkHtml(folder: string): Promise<string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(rules));
  const faults: string[] = [];
  for (const page of samplePages(listPages(folder), MAX_PAGES)) {
    const report = await validator.validateString(readFileSync(pageFile(folder, page), 'utf8'));
    for (const { messages } of report.results) {
      faults.push(
        ...messages.map(({ line, ruleId, message }) => `${page}:${String(line)} ${ruleId}: ${message}`),
      );
    }
  }
  return faults;
}

/**
 * All pages if they are few enough; else evenly chosen ones, the same in each run, and of every
 * folder at least its first page, so that no kind of page is left out.
 */
export function samplePages(pages: readonly string[], limit: number): string[] {
  if (pages.length <= limit) return [...pages];
  const firstOfFolder = new Map(pages.toReversed().map((page) => [page.split('/')[1] ?? '', page]));
  const wanted = new Set(firstOfFolder.values());
  const step = pages.length / Math.max(limit - wanted.size, 1);
  for (let index = 0; index < pages.length && wanted.size < limit; index += step) {
    const page = pages[Math.floor(index)];
    if (page !== undefined) wanted.add(page);
  }
  return pages.filter((page) => wanted.has(page));
}
