/**
 * What stands in for `astro:content` when the catalogue runs in plain Node: the store of content that
 * Astro has written, with the same answers.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'devalue';

/** Of one collection, by id. */
type Entries = ReadonlyMap<string, { readonly id: string; readonly data: unknown }>;

let store: ReadonlyMap<string, Entries> | undefined;

/** @param file `data-store.json` as `astro sync` writes it */
export function openStore(file: string): void {
  // Written by Astro a moment ago, out of what the schemas of src/content.config.ts have checked.
  store = parse(readFileSync(file, 'utf8')) as ReadonlyMap<string, Entries>;
}

export function getCollection(name: string): Promise<unknown[]> {
  return Promise.resolve([...entriesOf(name).values()]);
}

export function getEntry(name: string, id: string): Promise<unknown> {
  return Promise.resolve(entriesOf(name).get(id));
}

/** Astro leaves out a collection without entries. */
function entriesOf(name: string): Entries {
  if (store === undefined) throw new Error('openStore() must come first');
  return store.get(name) ?? new Map();
}
