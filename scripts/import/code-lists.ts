/**
 * Code lists: official labels into content/codelists, and codes in use that have none.
 *
 * What people rely on does not move: a slug once made stays, and so do translations.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import {
  CodeListItem,
  type RegisterKind,
  ServiceType,
  codeOf,
  isLabelTrusted,
} from '../../src/domain/code-list.ts';
import type { Provider } from '../../src/domain/provider.ts';
import { cleanText, toSlug } from '../../src/domain/text.ts';
import { OperatorError } from '../lib/errors.ts';
import { compareCodes, compareText } from '../lib/order.ts';
import type { Problem } from './report/problems.ts';
import { readJsonFile } from './parse/read-json.ts';
import { CODE_LIST_FILES } from './sources.ts';

export const CODE_LIST_NAMES = [
  'service-types',
  'target-groups',
  'age-groups',
  'forms',
  'capacity-units',
  'days',
] as const;
export type CodeListName = (typeof CODE_LIST_NAMES)[number];
/** Items of service-types have a paragraph besides. */
export type CodeLists = Readonly<Record<CodeListName, readonly (CodeListItem | ServiceType)[]>>;

const UNCHANGED = 'Nothing in content/ was changed.';

const OfficialItem = z.object({
  id: z.string(),
  nazev: z
    .union([z.string(), z.object({ cs: z.string().nullish() }).transform(({ cs }) => cs ?? null)])
    .nullish(),
});

/**
 * A list that is not there yet is empty: its codes are then reported.
 *
 * @throws {OperatorError} when a list is damaged
 */
export function readCodeLists(content: string): CodeLists {
  const read = (name: CodeListName) => {
    const file = path.join(content, 'codelists', `${name}.json`);
    if (!existsSync(file)) return [];
    const schema: z.ZodType<CodeListItem> = name === 'service-types' ? ServiceType : CodeListItem;
    try {
      return z.array(schema).parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch (cause) {
      throw new OperatorError(`${file} is damaged`, `Take the file from git. ${UNCHANGED}`, { cause });
    }
  };
  return Object.fromEntries(CODE_LIST_NAMES.map((name) => [name, read(name)])) as unknown as CodeLists;
}

/**
 * @param source folder with the files published by MPSV, or the files themselves; lists it lacks stay as they are
 * @throws {OperatorError} when the folder has none of them or one is no code list
 */
export function mergeOfficialLists(
  lists: CodeLists,
  source: string | readonly string[],
): { lists: CodeLists; problems: Problem[] } {
  const problems: Problem[] = [];
  const merged: Record<CodeListName, CodeLists[CodeListName]> = { ...lists };
  const files =
    typeof source === 'string'
      ? Object.values(CODE_LIST_FILES).map(({ file }) => path.join(source, file))
      : source;
  const present = Object.entries(CODE_LIST_FILES).flatMap(([key, { list, file: name }]) => {
    const file = files.find((one) => path.basename(one) === name && existsSync(one));
    return file === undefined ? [] : [{ name: key as CodeListName, list, file }];
  });
  if (present.length === 0) {
    const names = Object.values(CODE_LIST_FILES).map(({ file }) => file);
    throw new OperatorError(
      `${typeof source === 'string' ? source : 'What was downloaded'} has none of the official code lists`,
      `Give --codelists a folder with at least one of ${names.join(', ')}. ${UNCHANGED}`,
    );
  }
  for (const { name, list, file } of present) {
    merged[name] = mergeList(name, lists[name], readOfficial(file), list, problems);
  }
  return { lists: merged, problems };
}

function readOfficial(file: string): unknown[] {
  const hint = `Download the code list again. ${UNCHANGED}`;
  const result = z.object({ polozky: z.array(z.unknown()).nonempty() }).safeParse(readJsonFile(file, hint));
  if (result.success) return result.data.polozky;
  throw new OperatorError(`${file} has no items under the key "polozky"`, hint);
}

function mergeList(
  name: CodeListName,
  known: CodeLists[CodeListName],
  official: readonly unknown[],
  list: string,
  problems: Problem[],
): CodeLists[CodeListName] {
  const items = new Map(known.map((item) => [item.code, item]));
  const added = new Map<string, string | null>();
  for (const [index, raw] of official.entries()) {
    const { data } = OfficialItem.safeParse(raw);
    const code = codeOf(data?.id ?? '', list)?.toLowerCase() ?? null;
    const label = cleanText(data?.nazev ?? '');
    const item = items.get(code ?? '');
    if (code === null || (label === null && (item !== undefined || name !== 'service-types'))) {
      problems.push({
        kind: 'code-list-item',
        record: code === null ? `${list} no. ${index + 1}` : `${list}/${code}`,
        key: null,
      });
    } else if (item === undefined) added.set(code, label ?? added.get(code) ?? null);
    else if (label !== null)
      items.set(code, { ...item, status: 'official', label: { ...item.label, cs: label } });
  }
  for (const [code, label] of [...added].toSorted(([a], [b]) => compareCodes(a, b))) {
    const slugs = new Set([...items.values()].map(({ slug }) => slug));
    const item: CodeListItem = {
      code,
      registerId: `${list}/${code}`,
      slug: freeSlug(label, code, slugs),
      status: label === null ? 'inferred' : 'official',
      label: { cs: label ?? `druh služby č. ${code}`, en: null, uk: null },
    };
    items.set(code, name === 'service-types' ? { ...item, paragraph: null } : item);
  }
  return [...items.values()];
}

function freeSlug(label: string | null, code: string, taken: ReadonlySet<string>): string {
  const slug = (label === null ? '' : toSlug(label)) || `typ-${code}`;
  if (!taken.has(slug)) return slug;
  let free = `${slug}-${code}`;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${code}-${number}`;
  return free;
}

/** Codes in use without an item, and labels that may not be shown: one problem for each code, not for each service. */
export function checkCodes(providers: readonly Provider[], lists: CodeLists, kind: RegisterKind): Problem[] {
  const services = providers.flatMap((provider) => provider.services);
  const inUse: readonly [CodeListName, string, readonly string[]][] = [
    ['service-types', 'DruhSocialniSluzby', services.map(({ typeCode }) => typeCode)],
    [
      'target-groups',
      'CilovaSkupinaOsoby',
      services.flatMap(({ targetGroups }) => targetGroups.map(({ code }) => code)),
    ],
    ['age-groups', 'VekovaSkupinaOsoby', services.flatMap(({ ageGroups }) => ageGroups)],
    [
      'days',
      'DenVTydnu',
      services.flatMap(({ forms }) =>
        forms.flatMap(({ hours }) => hours.flatMap(({ dayCode }) => dayCode ?? [])),
      ),
    ],
  ];
  return inUse.flatMap(([name, list, codes]) => {
    const items = new Map(lists[name].map((item) => [item.code, item]));
    const isLabelled = name === 'target-groups' || name === 'age-groups';
    return [...new Set(codes)].toSorted(compareCodes).flatMap((code): Problem[] => {
      const item = items.get(code);
      const record = `${list}/${code}`;
      if (item === undefined) return [{ kind: 'code-without-item', record, key: null }];
      return isLabelled && !isLabelTrusted(item, kind)
        ? [{ kind: 'unofficial-label', record, key: null }]
        : [];
    });
  });
}

/** Names of the lists that differ, compared by what they say. */
export function changedLists(before: CodeLists, after: CodeLists): CodeListName[] {
  return CODE_LIST_NAMES.filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  ).toSorted(compareText);
}
