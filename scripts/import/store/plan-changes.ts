/**
 * Stage 5, write: providers, meta.json and code lists → the files that would change.
 *
 * Everything passes the strict schema once more; files whose text would be the same are not
 * touched, so a rerun changes nothing.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Provider } from '../../../src/domain/provider.ts';
import { RegisterMeta } from '../../../src/domain/register-meta.ts';
import { formatJson, formatJsonLines } from '../../lib/json-file.ts';
import { type CodeLists, changedLists } from '../code-lists.ts';
import type { NextImport } from '../guard.ts';
import type { FileChange } from './journal.ts';

const PROVIDERS = 'register/providers';

export interface NextContent extends NextImport {
  /** As they are now, and as they should be. */
  readonly codeLists: { readonly before: CodeLists; readonly after: CodeLists };
}

/** @returns what applyChanges has to do; an empty list when content says the same already */
export function planChanges(content: string, { meta, providers, codeLists }: NextContent): FileChange[] {
  const files = new Map([
    ['register/meta.json', formatJson(RegisterMeta.parse(meta))],
    ...providers.map((provider): [string, string] => [
      `${PROVIDERS}/${provider.key}.json`,
      formatJson(Provider.parse(provider)),
    ]),
    ...changedLists(codeLists.before, codeLists.after).map((name): [string, string] => [
      `codelists/${name}.json`,
      formatJsonLines(codeLists.after[name]),
    ]),
  ]);
  const changed = [...files].filter(([file, text]) => textOf(path.join(content, file)) !== text);
  const folder = path.join(content, PROVIDERS);
  const stale = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${PROVIDERS}/${name}`)
    .filter((file) => !files.has(file));
  return [
    ...changed.map(([file, text]) => ({ path: file, text })),
    ...stale.toSorted().map((file) => ({ path: file, text: null })),
  ];
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
