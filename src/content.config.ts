/** Collections: each a loader and the schema the importer writes by. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { readOffices } from './catalogue/read-offices.ts';
import { withServedTable } from './catalogue/served-table.ts';
import { readKnownCodes, readPlans } from './catalogue/plans/read-plans.ts';
import { Kraj, Obec, Okres, Orp } from './domain/area.ts';
import { CodeListItem, ServiceType } from './domain/code-list.ts';
import { CrisisLine } from './domain/crisis-line.ts';
import { Enrichment } from './domain/enrichment.ts';
import type { Office } from './domain/office.ts';
import type { PlanData } from './domain/plan/check-joins.ts';
import { PlanNews } from './domain/plan/news.ts';
import { Provider } from './domain/provider.ts';
import { PscTable } from './domain/psc.ts';
import { NO_CHANGES, RegisterChanges } from './domain/register-changes.ts';
import { RegisterMeta } from './domain/register-meta.ts';
import { PlaceTerm, Situation, TargetGroupTerm, Term } from './domain/term.ts';
import { TextPage } from './domain/text-page.ts';
import { contentFolder } from './settings.ts';

const inContent = (name: string) => path.join(contentFolder, name);

/** A file with a list; entries are found by one of their keys. */
function list<Schema extends z.ZodType>(name: string, key: string, schema: Schema) {
  const read = (text: string) => {
    // JSON is YAML, but the YAML parser takes seconds for the list of obce.
    const content: unknown = name.endsWith('.json') ? JSON.parse(text) : parse(text);
    const items = z.array(z.record(z.string(), z.unknown())).parse(content);
    return Object.fromEntries(items.map((item) => [String(item[key]), item]));
  };
  return defineCollection({ loader: file(inContent(name), { parser: read }), schema });
}

/** A folder of YAML files, each an entry by its name; Astro's own reader would make dates of our days. */
function yamlFolder(name: string): Record<string, Record<string, unknown>> {
  const folder = inContent(name);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yml')) : [];
  return Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      try {
        return [file.slice(0, -'.yml'.length), z.record(z.string(), z.unknown()).parse(parse(text))];
      } catch (cause) {
        throw new Error(`${name}/${file} cannot be read: the import says where`, { cause });
      }
    }),
  );
}

export const collections = {
  kraje: list('areas/kraje.json', 'code', Kraj),
  okresy: list('areas/okresy.json', 'code', Okres),
  orps: list('areas/orp.json', 'code', Orp),
  obce: list('areas/obce.json', 'code', Obec),
  // One entry: what it was made of says how far the list can be trusted.
  psc: defineCollection({
    loader: file(inContent('areas/psc.json'), { parser: (text) => ({ all: JSON.parse(text) as PscTable }) }),
    schema: PscTable,
  }),
  serviceTypes: list('codelists/service-types.json', 'code', ServiceType),
  targetGroups: list('codelists/target-groups.json', 'code', CodeListItem),
  ageGroups: list('codelists/age-groups.json', 'code', CodeListItem),
  days: list('codelists/days.json', 'code', CodeListItem),
  // One entry with all lines: entries of a collection are sorted by id, and their order counts.
  crisisLines: defineCollection({
    loader: file(inContent('crisis-lines.yml'), {
      parser: (text) => ({ all: { lines: parse(text) as unknown } }),
    }),
    schema: z.strictObject({ lines: z.array(CrisisLine) }),
  }),
  providers: defineCollection({
    loader: glob({ base: inContent('register/providers'), pattern: '*.json' }),
    schema: Provider,
  }),
  enrichment: defineCollection({
    loader: () => withServedTable(yamlFolder('enrichment'), contentFolder),
    schema: Enrichment,
  }),
  registerMeta: defineCollection({
    loader: file(inContent('register/meta.json'), {
      parser: (text) => ({ meta: JSON.parse(text) as Record<string, unknown> }),
    }),
    schema: RegisterMeta,
  }),
  registerChanges: defineCollection({
    // Not there before the first import that writes one; and what was in it must never outlive it.
    loader: () => {
      const changes = inContent('register/changes.json');
      if (!existsSync(changes)) return { changes: NO_CHANGES };
      return { changes: JSON.parse(readFileSync(changes, 'utf8')) as Record<string, unknown> };
    },
    schema: RegisterChanges,
  }),
  // One entry with the text as it is: a row each would be the largest collection of all.
  serviceHistory: defineCollection({
    loader: () => {
      const history = inContent('register/history.csv');
      return { history: { csv: existsSync(history) ? readFileSync(history, 'utf8') : '' } };
    },
    schema: z.strictObject({ csv: z.string() }),
  }),
  terms: defineCollection({
    loader: glob({ base: inContent('terms/druhy'), pattern: '*.md' }),
    schema: Term,
  }),
  targetGroupTerms: defineCollection({
    loader: glob({ base: inContent('terms/cilove-skupiny'), pattern: '*.md' }),
    schema: TargetGroupTerm,
  }),
  situations: defineCollection({
    loader: glob({ base: inContent('terms/situace'), pattern: '*.md' }),
    schema: Situation,
  }),
  placeTerms: defineCollection({
    loader: glob({ base: inContent('terms/mista'), pattern: '*.md' }),
    schema: PlaceTerm,
  }),
  // One entry: its tables only make sense together, and the reader has checked them as one.
  plans: defineCollection({
    loader: () => ({ all: { ...readPlans(contentFolder, readKnownCodes(contentFolder)) } }),
    schema: z.custom<PlanData>((data) => typeof data === 'object'),
  }),
  planNews: defineCollection({
    loader: glob({ base: inContent('plans/news'), pattern: '*.md' }),
    schema: PlanNews,
  }),
  // One entry, for the same reason.
  offices: defineCollection({
    loader: () => ({ all: { rows: readOffices(contentFolder) } }),
    schema: z.custom<{ rows: readonly Office[] }>((data) => typeof data === 'object'),
  }),
  textPages: defineCollection({
    loader: glob({ base: inContent('pages'), pattern: '*.md' }),
    schema: TextPage,
  }),
};
