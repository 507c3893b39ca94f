/**
 * What an import did, in words: a short text for the terminal and the whole in Markdown for a file.
 * Both depend on nothing but the data, so the same input gives the same report.
 */
import type { OperatorError } from '../../lib/errors.ts';
import { URGENT } from '../changes/secret-advice.ts';
import { countLines, countTables } from './counts.ts';
import { bullets, page } from './markdown.ts';
import { NEXT_STEPS, OUTCOMES, type Outcome } from './outcome.ts';
import {
  type ListLimit,
  type ProblemGroup,
  countProblems,
  groupProblems,
  listProblems,
  problemSections,
  problemTable,
  recordsOf,
  unlistedLines,
} from './problem-list.ts';
import type { ToldProblems } from './problems.ts';

/** Records named on the terminal; the file has all. */
const MAX_SHOWN = 5;
/** Entries of a list that stands in quality.json too, and names of files. */
const MAX_ENTRIES = 200;

/** @param reportFile where the whole report lies */
export function formatOutcome(outcome: Outcome, reportFile: string): string {
  const { status, meta, previous, changes, warnings = [] } = outcome;
  const groups = groupProblems(outcome);
  return [
    OUTCOMES[status],
    ...(isUrgent(outcome)
      ? [`URGENT: published addresses are secret now. What to do today stands in ${reportFile}.`]
      : []),
    ...countLines(meta, previous).map((line) => `  ${line}`),
    ...(status === 'unchanged'
      ? []
      : [
          `  files ${status === 'written' ? '' : 'to be '}changed: ${changes.written.length}, removed: ${changes.removed.length}`,
        ]),
    ...warnings.map((warning) => `Warning: ${warning}`),
    groups.length === 0 ? 'No problems.' : `Problems: ${countProblems(outcome)}`,
    ...groups.flatMap((group) => [`  ${group.count} × ${group.rule.title}`, `      ${someRecords(group)}`]),
    ...unlistedLines(outcome),
    `Whole report: ${reportFile}`,
    NEXT_STEPS[status],
  ].join('\n');
}

function isUrgent({ sections = [] }: Outcome): boolean {
  return sections.some((section) => section.startsWith(URGENT));
}

function someRecords(group: ProblemGroup): string {
  const names = recordsOf(group);
  return `${names.slice(0, MAX_SHOWN).join(', ')}${names.length > MAX_SHOWN ? ', …' : ''}`;
}

/** The whole report; names every record but those that stand in content/register/quality.json. */
export function formatReport(outcome: Outcome): string {
  return page([
    ...reportHead(outcome),
    ...(outcome.sections ?? []),
    ...problemTable(outcome),
    ...problemSections(listProblems(outcome), wholeList),
    ...fileList(outcome, MAX_ENTRIES),
    `Next: ${NEXT_STEPS[outcome.status]}`,
  ]);
}

/** What stands above everything else: what happened, and the counts. */
export function reportHead(outcome: Outcome): string[] {
  const { status, meta, previous, warnings = [] } = outcome;
  return [
    `# Import of the register as of ${meta.asOf}`,
    OUTCOMES[status],
    ...(warnings.length === 0 ? [] : [bullets(warnings.map((warning) => `**Warning:** ${warning}`))]),
    bullets(countLines(meta, previous)),
    ...countTables(outcome),
  ];
}

export function fileList({ changes }: Outcome, maxEntries: number): string[] {
  const files = [...changes.written, ...changes.removed.map((file) => `${file} (removed)`)];
  if (files.length === 0) return [];
  return [
    `## Files (${files.length})`,
    bullets(files.slice(0, maxEntries)),
    ...(files.length > maxEntries ? [`…and ${files.length - maxEntries} more; see git status.`] : []),
  ];
}

function wholeList(rule: ProblemGroup['rule']): ListLimit {
  return rule.isPublished && rule.isAlwaysTold !== true
    ? { maxEntries: MAX_ENTRIES, rest: 'the whole list is in content/register/quality.json' }
    : { maxEntries: Infinity, rest: 'they are too many to be listed' };
}

/** Report of an import that stopped: why, what to do, and the problems found until then. */
export function formatStop(
  { message, hint }: OperatorError,
  problems: ToldProblems['problems'],
  told: Omit<ToldProblems, 'problems'> = {},
): string {
  const found = { ...told, problems };
  return page([
    '# Import stopped',
    message,
    `What to do: ${hint}`,
    ...problemTable(found),
    // Nothing was written, so quality.json has none of it.
    ...problemSections(listProblems(found), () => ({
      maxEntries: Infinity,
      rest: 'they are too many to be listed',
    })),
  ]);
}
