/**
 * Where one build reads from and what it is published as.
 *
 * Defaults are the repository's own; the environment can name others, so that a test or an
 * operator can build a second site beside the first:
 *   ROZCESTNIK_CONTENT  folder in place of content/
 *   ROZCESTNIK_ADDRESS  address in place of that of site.yml (its path is the base path)
 *   ROZCESTNIK_OUT      folder in place of dist/
 *   ROZCESTNIK_SEARCH_RECORDS  file to keep the records of the search index in, for measuring
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Site } from './domain/site.ts';

export const contentFolder = path.resolve(process.env['ROZCESTNIK_CONTENT'] ?? 'content');
export const outFolder = path.resolve(process.env['ROZCESTNIK_OUT'] ?? 'dist');

/** content/site.yml. @throws ZodError naming the key that does not fit */
export const site: Site = Site.parse(parse(readFileSync(path.join(contentFolder, 'site.yml'), 'utf8')));

/** File the records of the search index are kept in; `null`: they are not. */
export const searchRecordsCopy = process.env['ROZCESTNIK_SEARCH_RECORDS'] ?? null;

/** Where the site is published. */
export const address = new URL(process.env['ROZCESTNIK_ADDRESS'] ?? site.address);
