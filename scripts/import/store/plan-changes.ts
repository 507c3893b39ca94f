/**
 * Stage 5, write: providers, meta.json and code lists → the files that would change.
 *
 * What is written passes the strict schema once more; files whose text would be the same are not
 * touched, so a rerun changes nothing. Texts are made one by one, as they are asked for.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Provider } from '../../../src/domain/provider.ts';
import { RegisterMeta } from '../../../src/domain/register-meta.ts';
import { formatJson, formatJsonLines } from '../../lib/json-file.ts';
import { type CodeLists, changedLists } from '../code-lists.ts';
import type { NextImport } from '../guard.ts';
import type { FileChange } from './journal.ts';
import { PROVIDERS, providerFiles } from './previous.ts';

export interface NextContent extends NextImport {
  /** As they are now, and as they should be. */
  readonly codeLists: { readonly before: CodeLists; readonly after: CodeLists };
  readonly observer?: ChangeObserver | undefined;
  /** Further files by path. */
  readonly others?: Iterable<readonly [path: string, text: string]> | undefined;
}

/** Learns what changes while it is planned, and gives further files made of that. */
export interface ChangeObserver {
  /** One provider file that is new, changed or gone, with its text before. */
  see(file: string, before: string | null, after: Provider | null): void;
  /** Once all were seen. */
  finish(): Iterable<readonly [path: string, text: string]>;
}

/**
 * @param onProvider told after each provider
 * @returns what applyChanges has to do; nothing when content says the same already
 */
export function* planChanges(
  content: string,
  next: NextContent,
  onProvider: () => void = () => undefined,
): Generator<FileChange> {
  const { meta, providers, codeLists, observer } = next;
  const hash = createHash('sha256');
  const present = new Set(providerFiles(content));
  const files = new Set<string>();
  const bytes = new Utf8Bytes();
  for (const provider of providers) {
    const name = `${provider.key}.json`;
    files.add(name);
    const text = bytes.of(formatJson(provider));
    hash.update(`${provider.key}\n`).update(text);
    onProvider();
    const file = `${PROVIDERS}/${name}`;
    const before = present.has(name) ? readFileSync(path.join(content, file)) : null;
    if (before?.equals(text) === true) continue;
    Provider.parse(provider);
    observer?.see(file, before?.toString() ?? null, provider);
    yield { path: file, text: Buffer.from(text) };
  }
  for (const name of [...present].filter((name) => !files.has(name))) {
    const file = `${PROVIDERS}/${name}`;
    observer?.see(file, textOf(content, file), null);
    yield { path: file, text: null };
  }
  const last: (readonly [string, string])[] = [
    ['register/meta.json', formatJson(RegisterMeta.parse({ ...meta, contentHash: hash.digest('hex') }))],
    ...changedLists(codeLists.before, codeLists.after).map(
      (name) => [`codelists/${name}.json`, formatJsonLines(codeLists.after[name])] as const,
    ),
    ...(observer?.finish() ?? []),
    ...(next.others ?? []),
  ];
  for (const [file, text] of last) {
    if (textOf(content, file) !== text) yield { path: file, text };
  }
}

/**
 * Texts as bytes, once for all: to hash, to compare and to write a text, each would make them anew.
 * One after the other in the same room, for most of them are no longer needed when the next one comes.
 */
class Utf8Bytes {
  readonly #encoder = new TextEncoder();
  #room = Buffer.alloc(0);

  /** @returns valid until the next call */
  of(text: string): Buffer {
    // A UTF-16 unit takes three bytes at most.
    if (this.#room.length < 3 * text.length) this.#room = Buffer.allocUnsafe(6 * text.length);
    return this.#room.subarray(0, this.#encoder.encodeInto(text, this.#room).written);
  }
}

function textOf(content: string, file: string): string | null {
  const whole = path.join(content, file);
  return existsSync(whole) ? readFileSync(whole, 'utf8') : null;
}
