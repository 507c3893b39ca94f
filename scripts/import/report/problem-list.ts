/** Problems in words: how many of each kind, who can mend them, and which records they are of. */
import { compareText } from '../../lib/order.ts';
import { ALL_RULES, type ProblemKind } from '../quality/all-rules.ts';
import type { QualityRule } from '../quality/define-rule.ts';
import { bullets, table } from './markdown.ts';
import type { Problem, ToldProblems } from './problems.ts';

/** Problems of one kind. */
export interface ProblemGroup {
  readonly rule: QualityRule<ProblemKind>;
  /** All of them, listed or not. */
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** The same with what its list says, in an order of its own. */
export interface ListedGroup extends ProblemGroup {
  readonly entries: readonly Entry[];
}

interface Entry {
  readonly text: string;
  /** How many problems say the same: places have no number of their own. */
  readonly times: number;
}

/** How much of a group is listed, and where the rest is. */
export interface ListLimit {
  readonly maxEntries: number;
  /** Said of what is not listed: `the whole list is in …`. */
  readonly rest: string;
}

/** In the order of the pipeline. */
export function groupProblems({ problems, problemCounts }: ToldProblems): ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ kind }) => kind);
  return ALL_RULES.flatMap((rule): ProblemGroup[] => {
    const items = groups.get(rule.kind) ?? [];
    const count = problemCounts?.get(rule.kind) ?? items.length;
    return count === 0 ? [] : [{ rule, count, problems: items }];
  });
}

export function countProblems(told: ToldProblems): number {
  return groupProblems(told).reduce((sum, { count }) => sum + count, 0);
}

/** Heading and a table of the kinds. */
export function problemTable(told: ToldProblems): string[] {
  const groups = groupProblems(told);
  return [
    groups.length === 0 ? '## Problems' : `## Problems (${countProblems(told)})`,
    groups.length === 0
      ? 'None.'
      : table(
          ['problem', 'number'],
          groups.map(({ rule, count }) => [rule.title, String(count)]),
        ),
    ...unlistedLines(told),
  ];
}

/** Lists are long, so they are sorted once, however often they are then cut. */
export function listProblems(told: ToldProblems): ListedGroup[] {
  return groupProblems(told).map((group) => ({ ...group, entries: toEntries(group.problems) }));
}

/** Each kind with its advice and list. */
export function problemSections(
  groups: readonly ListedGroup[],
  limitOf: (rule: ListedGroup['rule']) => ListLimit,
): string[] {
  return groups.flatMap(({ rule, count, entries }) => {
    const { maxEntries, rest } = limitOf(rule);
    const listed = entries.slice(0, maxEntries);
    const unlisted = count - listed.reduce((sum, { times }) => sum + times, 0);
    const lines = listed.map(({ text, times }) => (times === 1 ? text : `${text} (${times} ×)`));
    const more = listed.length === 0 ? `Not listed here: ${rest}.` : `…and ${unlisted} more: ${rest}.`;
    return [
      `### ${rule.title} (${count})`,
      rule.advice,
      ...(lines.length === 0 ? [] : [bullets(lines)]),
      ...(unlisted === 0 ? [] : [more]),
    ];
  });
}

/** Records of a group, each once, in the order of their numbers. */
export function recordsOf({ problems }: ProblemGroup): string[] {
  return sortNaturally([...new Set(problems.map(({ record }) => record))], (record) => record);
}

/** What is counted and named nowhere. */
export function unlistedLines({ otherProblems = 0, withheldProblems = 0 }: ToldProblems): string[] {
  return [
    ...(otherProblems === 0
      ? []
      : [
          `${otherProblems} more problems are of services outside the area or not in force; they are not listed.`,
        ]),
    ...(withheldProblems === 0
      ? []
      : [
          `${withheldProblems} more problems are about addresses beside a secret place; they are not listed.`,
        ]),
  ];
}

function toEntries(problems: readonly Problem[]): Entry[] {
  const times = new Map<string, number>();
  for (const { record, key } of problems) {
    const text = key === null || key === '' ? record : `${record}: ${key}`;
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  const entries = [...times].map(([text, count]) => ({ text, times: count }));
  return sortNaturally(entries, ({ text }) => text);
}

/** Numbers inside the text by their value: service 9 before service 10. */
function sortNaturally<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const pad = (text: string) => text.replace(/\d+/gu, (digits) => digits.padStart(12, '0'));
  return items
    .map((item) => ({ item, padded: pad(textOf(item)), text: textOf(item) }))
    .toSorted((a, b) => compareText(a.padded, b.padded) || compareText(a.text, b.text))
    .map(({ item }) => item);
}
