/**
 * Which records belong to one provider where secrecy and persons are concerned.
 *
 * Wider than provider-groups.ts: records are linked by a valid IČO or by the name, and links
 * reach on from record to record, so that no spelling and no unreadable record hides a mark.
 */
import type { Ico } from '../../../src/domain/ico.ts';
import { foldText } from '../../../src/domain/text.ts';
import { remember } from '../../lib/remember.ts';
import { forEachEntry, leavesIn } from './deep.ts';
import { toIco } from '../parse/provider.ts';
import { isSurnameKey, toSurnames } from './persons.ts';
import { isMarkKey, isSecretMark, secretCodesIn } from './secrecy.ts';

/** What any record, readable or not, tells about its provider, as plain data. Kept in memory, never written or reported. */
export interface RecordTrace {
  readonly id: string | null;
  readonly tags: readonly string[];
  /** Whether anything in the record is marked as secret. */
  readonly hasMark: boolean;
  readonly secretCodes: readonly string[];
  readonly surnames: readonly string[];
}

/** What all linked records tell together. */
export interface LinkedFacts {
  readonly hasSecretPlace: boolean;
  readonly surnames: ReadonlySet<string>;
}

export function traceOf(item: unknown, id: string | null): RecordTrace {
  const surnames = new Set<string>();
  const found = { hasMark: false };
  forEachEntry(item, (key, value) => {
    const tells = whatTells(key);
    if (tells === null) return;
    if (tells === 'mark') found.hasMark ||= isSecretMark(value);
    else for (const surname of toSurnames(leavesIn(value))) surnames.add(surname);
  });
  const { hasMark } = found;
  return {
    id,
    tags: providersIn(item).flatMap(tagsIn),
    hasMark,
    secretCodes: hasMark ? secretCodesIn(item) : [],
    surnames: [...surnames],
  };
}

/** Keys repeat in all records, a hundred different ones at most; each is looked at once. */
const tellingKeys = new Map<string, 'mark' | 'surname' | null>();
const MAX_KEYS = 1000;

function whatTells(key: string): 'mark' | 'surname' | null {
  const known = tellingKeys.get(key);
  if (known !== undefined) return known;
  const tells = isMarkKey(key) ? 'mark' : isSurnameKey(key) ? 'surname' : null;
  if (tellingKeys.size < MAX_KEYS) tellingKeys.set(key, tells);
  return tells;
}

const NO_FACTS: LinkedFacts = { hasSecretPlace: false, surnames: new Set() };

/**
 * Links of all records, made one by one: what is kept grows with the number of providers and of
 * secret marks, not with that of records.
 */
export class RecordLinks {
  /** From a tag to the next one of the same provider; the last one has none. */
  readonly #next = new Map<string, string>();
  /** By the last tag of each provider. */
  readonly #facts = new Map<string, { hasSecretPlace: boolean; surnames: Set<string> }>();
  readonly #marked = new Map<string, ReadonlySet<string>>();
  readonly #secretCodes = new Set<string>();

  add({ id, tags, hasMark, secretCodes, surnames }: RecordTrace): void {
    const [first, ...others] = tags;
    const root = this.#rootOf(first ?? '');
    for (const tag of others) this.#join(this.#rootOf(tag), root);
    // Without a tag it is of nobody anyone will ask for.
    if (first !== undefined && (hasMark || surnames.length > 0)) {
      const facts = this.#facts.get(root) ?? { hasSecretPlace: false, surnames: new Set<string>() };
      facts.hasSecretPlace ||= hasMark;
      for (const surname of surnames) facts.surnames.add(surname);
      this.#facts.set(root, facts);
    }
    if (!hasMark) return;
    for (const code of secretCodes) this.#secretCodes.add(code);
    if (id !== null) this.#marked.set(id, new Set(secretCodes));
  }

  /** Address codes of secret places by id of the records that bear any mark. */
  get marked(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#marked;
  }

  /** Address codes of secret places of anyone that are no open place in force. @param open codes of those */
  hiddenCodes(open: Iterable<string>): Set<string> {
    const hidden = new Set(this.#secretCodes);
    for (const code of open) hidden.delete(code);
    return hidden;
  }

  factsOf({ ico, name }: { readonly ico: Ico | null; readonly name: string }): LinkedFacts {
    return this.#facts.get(this.#rootOf(tagsOf(ico, name)[0] ?? '')) ?? NO_FACTS;
  }

  #rootOf(tag: string): string {
    let root = tag;
    for (let next = this.#next.get(root); next !== undefined; next = this.#next.get(root)) root = next;
    // Shorter next time.
    if (root !== tag) this.#next.set(tag, root);
    return root;
  }

  #join(from: string, to: string): void {
    if (from === to) return;
    this.#next.set(from, to);
    const moved = this.#facts.get(from);
    if (moved === undefined) return;
    this.#facts.delete(from);
    const facts = this.#facts.get(to) ?? { hasSecretPlace: false, surnames: new Set<string>() };
    facts.hasSecretPlace ||= moved.hasSecretPlace;
    for (const surname of moved.surnames) facts.surnames.add(surname);
    this.#facts.set(to, facts);
  }
}

/** The part of a raw record that says who provides the service; of an unreadable one also a list of them. */
function providersIn(item: unknown): unknown[] {
  if (item === null || typeof item !== 'object') return [];
  const { poskytovatel } = item as { poskytovatel?: unknown };
  return [poskytovatel].flat();
}

/** Longer ones are no names. */
const MAX_NAME = 1_000;

function tagsIn(provider: unknown): string[] {
  if (typeof provider === 'string') return tagsOf(null, provider);
  if (provider === null || typeof provider !== 'object') return [];
  const { ico, dic, nazev } = provider as { ico?: unknown; dic?: unknown; nazev?: unknown };
  const icos = new Set([...leavesIn(ico).flatMap((value) => toIco(value) ?? []), ...numbersIn([ico, dic])]);
  const names = leavesIn(nazev).map((name) => String(name).slice(0, MAX_NAME));
  return [...[...icos].map(icoTag), ...names.flatMap((name) => tagsOf(null, name))];
}

/**
 * Numbers that stand for an IČO, valid or not, in whatever words they are written: "CZ99000016",
 * "IČO 990-00-016". One digit all over stands for none.
 */
function numbersIn(raw: unknown): string[] {
  return leavesIn(raw)
    .map((value) => String(value).slice(0, MAX_NAME).normalize('NFKC').replace(/\D/gu, ''))
    .filter((digits) => /^(\d)(?!\1{7})\d{7}$/u.test(digits));
}

const icoTag = (ico: string) => `ico:${ico}`;

/** A name of signs only has nothing to be told by but itself. */
function tagsOf(ico: Ico | null, name: string): string[] {
  const folded = comparableName(name);
  return [...(ico === null ? [] : [icoTag(ico)]), ...(folded === '' ? [] : [`name:${folded}`])];
}

/** Records of one provider bear the same name. */
const comparableName = remember((name) => foldText(name).replace(/[^\p{L}\p{N}]/gu, '') || name.trim());
