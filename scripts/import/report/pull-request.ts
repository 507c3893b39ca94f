/**
 * The report as the body of a pull request: never longer than GitHub takes, and as public as the
 * repository, so what tells of secrecy or persons is counted only.
 */
import { bullets, page } from './markdown.ts';
import { NEXT_STEPS, type Outcome } from './outcome.ts';
import {
  type ListLimit,
  type ListedGroup,
  listProblems,
  problemSections,
  problemTable,
} from './problem-list.ts';
import { fileList, reportHead } from './report.ts';

/** GitHub takes 65,536 characters; counted in bytes, with some left for what a workflow adds. */
export const MAX_BYTES = 60_000;
/** Tried one after the other until the text is short enough. */
const MAX_ENTRIES = [200, 50, 10, 0] as const;
const MAX_WARNINGS = 20;

/** @param wholeReport where the whole report is, in words: `the artifact import-report of this run` */
export function formatPullRequest(outcome: Outcome, wholeReport: string): string {
  const warnings = outcome.warnings?.slice(0, MAX_WARNINGS);
  const groups = listProblems(outcome);
  const build = (maxEntries: number, sections: readonly string[], cuts: readonly string[]) =>
    page([
      ...reportHead({ ...outcome, warnings }),
      ...(cuts.length === 0
        ? []
        : [`Cut to fit a pull request; the whole is in ${wholeReport}:`, bullets(cuts)]),
      ...sections,
      ...problemTable(outcome),
      ...problemSections(groups, (rule) => limitOf(rule, maxEntries, wholeReport)),
      ...fileList(outcome, maxEntries),
      `Next: ${NEXT_STEPS[outcome.status]}`,
    ]);
  const sections = outcome.sections ?? [];
  for (const maxEntries of MAX_ENTRIES) {
    const cuts = maxEntries === MAX_ENTRIES[0] ? [] : [`lists have at most ${maxEntries} entries`];
    const text = build(maxEntries, sections, cuts);
    if (sizeOf(text) <= MAX_BYTES) return text;
  }
  const cuts = [
    'lists have at most 0 entries',
    'the text between the counts and the problems is not complete',
  ];
  const room = MAX_BYTES - sizeOf(build(0, [], cuts));
  return cutLines(build(0, [cutLines(page(sections), room)], cuts), MAX_BYTES);
}

function limitOf(rule: ListedGroup['rule'], maxEntries: number, wholeReport: string): ListLimit {
  const isForOperator = rule.about === 'secrecy' || rule.about === 'persons';
  return {
    maxEntries: isForOperator ? 0 : maxEntries,
    rest:
      rule.isPublished && rule.isAlwaysTold !== true
        ? 'the whole list is in content/register/quality.json'
        : `the whole list is in ${wholeReport}`,
  };
}

/** Whole lines from the beginning, as many as there is room for. */
function cutLines(text: string, maxBytes: number): string {
  if (sizeOf(text) <= maxBytes) return text;
  const kept: string[] = [];
  let size = 0;
  for (const line of text.split('\n')) {
    size += sizeOf(line) + 1;
    if (size > maxBytes) break;
    kept.push(line);
  }
  return kept.join('\n');
}

const sizeOf = (text: string) => Buffer.byteLength(text);
