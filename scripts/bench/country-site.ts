/** The site of the whole country with its fictional register, built as an operator would; shared by the benchmarks. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { makeCountryContent } from './country-content.ts';
import { measure } from './measure.ts';

export const COUNTRY_FOLDER = path.resolve('.cache/bench/search');
/** Search records of that site, kept by its build. */
export const COUNTRY_RECORDS = path.join(COUNTRY_FOLDER, 'records.json');

/**
 * Takes some minutes when it is made; says nothing while it does.
 *
 * @param rebuild make it anew, also where there is one
 * @returns its folder
 */
export async function makeCountrySite(rebuild: boolean): Promise<string> {
  const site = path.join(COUNTRY_FOLDER, 'site');
  if (existsSync(path.join(site, 'index.html')) && existsSync(COUNTRY_RECORDS) && !rebuild) return site;
  await makeCountryContent(COUNTRY_FOLDER);
  await measure([path.resolve('scripts/astro.ts'), 'build'], {
    ROZCESTNIK_CONTENT: path.join(COUNTRY_FOLDER, 'content'),
    ROZCESTNIK_OUT: site,
    ROZCESTNIK_ADDRESS: 'http://127.0.0.1/',
    ROZCESTNIK_SEARCH_RECORDS: COUNTRY_RECORDS,
  });
  return site;
}
