/** A content folder → the catalogue without Astro, as far as reach needs it: no terms, labels or texts. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Catalogue } from '../../../src/catalogue/catalogue.ts';
import { ServiceType } from '../../../src/domain/code-list.ts';
import { Provider } from '../../../src/domain/provider.ts';
import { RegisterMeta } from '../../../src/domain/register-meta.ts';
import { ServiceHistory } from '../../../src/domain/service-history.ts';
import { readEnrichment } from '../../import/declared/read-enrichment.ts';
import { readAreas } from '../../lib/areas-file.ts';

/** @param content folder `content` with a register in it */
export function loadCatalogue(content: string): Catalogue {
  const read = (...names: string[]): unknown =>
    JSON.parse(readFileSync(path.join(content, ...names), 'utf8'));
  const territory = readAreas(content);
  const meta = RegisterMeta.parse(read('register', 'meta.json'));
  const { services } = readEnrichment(content, meta.kind, territory);
  const data = {
    territory,
    neighbours: new Map(),
    meta,
    providers: readdirSync(path.join(content, 'register', 'providers')).map((name) =>
      Provider.parse(read('register', 'providers', name)),
    ),
    tombstones: [],
    history: new ServiceHistory(''),
    enrichment: new Map([...services].map(([id, { enrichment }]) => [id, enrichment])),
    serviceTypes: z.array(ServiceType).parse(read('codelists', 'service-types.json')),
    targetGroups: [],
    ageGroups: [],
    days: [],
    terms: [],
    targetGroupTerms: [],
    situations: new Map(),
    placeTerms: [],
    crisisLines: [],
  };
  return new Catalogue(data, { allObce: true });
}
