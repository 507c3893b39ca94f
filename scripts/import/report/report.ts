/**
 * What an import did, in words: a short text for the terminal, the whole in Markdown for a
 * file. Both depend on nothing but the data, so the same input gives the same report.
 */
import type { RegisterMeta } from '../../../src/domain/register-meta.ts';
import type { OperatorError } from '../../lib/errors.ts';
import type { ImportOutcome } from '../import-register.ts';
import { compareText } from '../../lib/order.ts';
import { PROBLEM_KINDS, type Problem, type ProblemKind } from './problems.ts';

/** On the terminal; the file has all. */
const MAX_SHOWN = 5;

const OUTCOMES: Record<ImportOutcome['status'], string> = {
  written: 'The register was imported.',
  unchanged: 'Nothing to do: content/ already says the same.',
  'would-change': 'The import would change content/; nothing was written.',
};
const NEXT_STEPS: Record<ImportOutcome['status'], string> = {
  written:
    'Look at the changes (git diff), then build the site: the published one shows the old state until it is built and published anew.',
  unchanged: 'There is nothing to build anew.',
  'would-change': 'To write it, run the same command without --dry-run and --check.',
};

/** @param reportFile where the whole report lies */
export function formatOutcome(outcome: ImportOutcome, reportFile: string): string {
  const { status, meta, changes, problems, otherProblems } = outcome;
  return [
    OUTCOMES[status],
    ...countLines(meta, outcome.previous).map((line) => `  ${line}`),
    ...(status === 'unchanged'
      ? []
      : [
          `  files ${status === 'written' ? '' : 'to be '}changed: ${changes.written.length}, removed: ${changes.removed.length}`,
        ]),
    ...(problems.length === 0 ? ['No problems.'] : [`Problems: ${problems.length}`]),
    ...byKind(problems).flatMap(([kind, items]) => [
      `  ${items.length} × ${PROBLEM_KINDS[kind]}`,
      `      ${namesOf(items).slice(0, MAX_SHOWN).join(', ')}${namesOf(items).length > MAX_SHOWN ? ', …' : ''}`,
    ]),
    ...otherLines(otherProblems),
    `Whole report: ${reportFile}`,
    NEXT_STEPS[status],
  ].join('\n');
}

export function formatReport({
  status,
  meta,
  previous,
  changes,
  problems,
  otherProblems,
}: ImportOutcome): string {
  return page([
    `# Import of the register as of ${meta.asOf}`,
    OUTCOMES[status],
    bullets(countLines(meta, previous)),
    ...(changes.written.length + changes.removed.length === 0
      ? []
      : ['## Files', bullets([...changes.written, ...changes.removed.map((file) => `${file} (removed)`)])]),
    ...problemPages(problems),
    ...otherLines(otherProblems),
    `Next: ${NEXT_STEPS[status]}`,
  ]);
}

/** Report of an import that stopped: why, what to do, and the problems found until then. */
export function formatStop({ message, hint }: OperatorError, problems: readonly Problem[]): string {
  return page(['# Import stopped', message, `What to do: ${hint}`, ...problemPages(problems)]);
}

function countLines({ kind, area, asOf, counts }: RegisterMeta, previous: RegisterMeta | null): string[] {
  const change = (what: 'providers' | 'services' | 'places') =>
    previous === null ? '' : ` (before: ${previous.counts[what]}, ${previous.kind} as of ${previous.asOf})`;
  return [
    `kind: ${kind}, area: ${area.join(', ')}, as of: ${asOf}`,
    `providers: ${counts.providers}${change('providers')}`,
    `services: ${counts.services}${change('services')}`,
    `places: ${counts.places}${change('places')}`,
    `places with a point on the map: ${counts.placesWithPoint}`,
  ];
}

function problemPages(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return ['## Problems', 'None.'];
  return [
    `## Problems (${problems.length})`,
    ...byKind(problems).flatMap(([kind, items]) => [
      `### ${PROBLEM_KINDS[kind]} (${items.length})`,
      bullets(
        items
          .map(({ record, key }) => (key === null || key === '' ? record : `${record}: ${key}`))
          .toSorted(naturally),
      ),
    ]),
  ];
}

function otherLines(count: number): string[] {
  return count === 0
    ? []
    : [`${count} more problems are of services outside the area or not in force; they are not listed.`];
}

/** In the order of the pipeline. */
function byKind(problems: readonly Problem[]): [ProblemKind, Problem[]][] {
  const groups = Map.groupBy(problems, ({ kind }) => kind);
  return (Object.keys(PROBLEM_KINDS) as ProblemKind[]).flatMap((kind): [ProblemKind, Problem[]][] => {
    const items = groups.get(kind);
    return items === undefined ? [] : [[kind, items]];
  });
}

function namesOf(problems: readonly Problem[]): string[] {
  return [...new Set(problems.map(({ record }) => record))].toSorted(naturally);
}

/** Numbers inside the text by their value: service 9 before service 10. */
function naturally(a: string, b: string): number {
  const pad = (text: string) => text.replace(/\d+/gu, (digits) => digits.padStart(12, '0'));
  return compareText(pad(a), pad(b)) || compareText(a, b);
}

const bullets = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
const page = (parts: readonly string[]) => `${parts.join('\n\n')}\n`;
