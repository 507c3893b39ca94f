/** Collections: each a loader and the schema the importer writes by. */
import path from 'node:path';
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { Kraj, Obec, Okres, Orp } from './domain/area.ts';
import { CodeListItem, ServiceType } from './domain/code-list.ts';
import { CrisisLine } from './domain/crisis-line.ts';
import { Provider } from './domain/provider.ts';
import { RegisterMeta } from './domain/register-meta.ts';
import { Term } from './domain/term.ts';
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

export const collections = {
  kraje: list('areas/kraje.json', 'code', Kraj),
  okresy: list('areas/okresy.json', 'code', Okres),
  orps: list('areas/orp.json', 'code', Orp),
  obce: list('areas/obce.json', 'code', Obec),
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
  registerMeta: defineCollection({
    loader: file(inContent('register/meta.json'), {
      parser: (text) => ({ meta: JSON.parse(text) as Record<string, unknown> }),
    }),
    schema: RegisterMeta,
  }),
  terms: defineCollection({
    loader: glob({ base: inContent('terms/druhy'), pattern: '*.md' }),
    schema: Term,
  }),
  textPages: defineCollection({
    loader: glob({ base: inContent('pages'), pattern: '*.md' }),
    schema: TextPage,
  }),
};
