/** What search loads beside its index: words, places, names of providers. Small files, asked for when needed. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCatalogue } from '@/catalogue/index.ts';
import {
  type AreaOfSearch,
  toElsewhereFile,
  toLexiconFile,
  toObceFile,
  toPlacesFile,
  toPositionsFile,
  toPscFile,
  toProvidersFile,
  toWordsFile,
} from '@/search/files.ts';
import { SEARCH_FILES, type SearchFile } from '@/routes.ts';

export const getStaticPaths: GetStaticPaths = () => SEARCH_FILES.map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const catalogue = await getCatalogue();
  const { lexicon, providers, territory } = catalogue;
  const area: AreaOfSearch = catalogue;
  const files: Readonly<Record<SearchFile, () => unknown>> = {
    slova: () => toLexiconFile(lexicon),
    'slova-en': () => toWordsFile(lexicon, 'en'),
    'slova-uk': () => toWordsFile(lexicon, 'uk'),
    mista: () => toPlacesFile(area, lexicon),
    obce: () => toObceFile(area),
    psc: () => toPscFile(area),
    jinde: () => toElsewhereFile(territory, area, lexicon),
    polohy: () => toPositionsFile(territory),
    poskytovatele: () => toProvidersFile(providers),
  };
  return Response.json(files[params.file as SearchFile]());
};
