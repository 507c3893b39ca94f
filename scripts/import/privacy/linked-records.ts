/**
 * Which records belong to one provider where secrecy and persons are concerned.
 *
 * Wider than provider-groups.ts: records are linked by a valid IČO or by the name, and links
 * reach on from record to record, so that no spelling and no unreadable record hides a mark.
 */
import type { Ico } from '../../../src/domain/ico.ts';
import { foldText } from '../../../src/domain/text.ts';
import { entriesIn, leavesIn } from './deep.ts';
import { toIco } from '../parse/provider.ts';
import { isSurnameKey, toSurnames } from './persons.ts';
import { isMarkKey, isSecretMark, secretCodesIn } from './secrecy.ts';

/** What any record, readable or not, tells about its provider. Kept in memory, never written or reported. */
export interface RecordTrace {
  readonly id: string | null;
  readonly tags: readonly string[];
  /** Whether anything in the record is marked as secret. */
  readonly hasMark: boolean;
  readonly secretCodes: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
}

/** What all linked records tell together. */
export interface LinkedFacts {
  readonly hasSecretPlace: boolean;
  readonly surnames: ReadonlySet<string>;
}

export function traceOf(item: unknown, id: string | null): RecordTrace {
  const surnames = new Set<string>();
  let hasMark = false;
  for (const [key, value] of entriesIn(item)) {
    if (isMarkKey(key)) hasMark ||= isSecretMark(value);
    else if (isSurnameKey(key)) for (const surname of toSurnames(leavesIn(value))) surnames.add(surname);
  }
  return {
    id,
    tags: providersIn(item).flatMap(tagsIn),
    hasMark,
    secretCodes: hasMark ? secretCodesIn(item) : new Set(),
    surnames,
  };
}

/** @returns facts by a provider of one of the records */
export function linkRecords(
  traces: readonly RecordTrace[],
): (provider: { readonly ico: Ico | null; readonly name: string }) => LinkedFacts {
  const links = new Map<string, string>();
  const rootOf = (tag: string): string => {
    let root = tag;
    for (let next = links.get(root); next !== undefined; next = links.get(root)) root = next;
    // Shorter next time.
    if (root !== tag) links.set(tag, root);
    return root;
  };
  for (const { tags } of traces) {
    for (const tag of tags) {
      const [from, to] = [rootOf(tag), rootOf(tags[0] ?? tag)];
      if (from !== to) links.set(from, to);
    }
  }
  const facts = new Map<string, { hasSecretPlace: boolean; surnames: Set<string> }>();
  for (const { tags, hasMark, surnames } of traces) {
    const root = rootOf(tags[0] ?? '');
    const known = facts.get(root) ?? { hasSecretPlace: false, surnames: new Set<string>() };
    known.hasSecretPlace ||= hasMark;
    for (const surname of surnames) known.surnames.add(surname);
    facts.set(root, known);
  }
  return ({ ico, name }) =>
    facts.get(rootOf(tagsOf(ico, name)[0] ?? '')) ?? { hasSecretPlace: false, surnames: new Set() };
}

/** The part of a raw record that says who provides the service; of an unreadable one also a list of them. */
function providersIn(item: unknown): unknown[] {
  if (item === null || typeof item !== 'object') return [];
  const { poskytovatel } = item as { poskytovatel?: unknown };
  return [poskytovatel].flat();
}

function tagsIn(provider: unknown): string[] {
  if (typeof provider === 'string') return tagsOf(null, provider);
  if (provider === null || typeof provider !== 'object') return [];
  const { ico, nazev } = provider as { ico?: unknown; nazev?: unknown };
  const icos = leavesIn(ico).flatMap((value) => toIco(value) ?? []);
  const names = leavesIn(nazev).map(String);
  return [...icos.flatMap((value) => tagsOf(value, '')), ...names.flatMap((name) => tagsOf(null, name))];
}

/** A name of signs only has nothing to be told by but itself. */
function tagsOf(ico: Ico | null, name: string): string[] {
  const folded = foldText(name).replace(/[^\p{L}\p{N}]/gu, '') || name.trim();
  return [...(ico === null ? [] : [`ico:${ico}`]), ...(folded === '' ? [] : [`name:${folded}`])];
}
