/** What an alert says: what stopped, what to do, and, where only the operator reads it, the report. */
import { z } from 'zod';
import type { OutcomeJson } from '../import/report/outcome-json.ts';

export interface AlertFacts {
  readonly outcome: OutcomeJson | null;
  readonly report: string | null;
  /** Id of the step that failed; `null` when it is not known. */
  readonly failedStep: string | null;
  /** Whether strangers can read the alert: then it names no record. */
  readonly isPublic: boolean;
  /** Address of the run on the host; `null` when it has none. */
  readonly runAddress: string | null;
}

/** GitHub takes 65,536 characters. */
const MAX_LENGTH = 60_000;
const GUIDE =
  'What each stop means: `scripts/README.md`. What to do first: `scripts/schedule/README.md`, "Alerts".';

/** Ids of the steps in .github/workflows/import.yml. */
const STEPS: Readonly<Record<string, string>> = {
  repository: 'looking the repository up',
  packages: 'npm ci',
  import: 'the import',
  data: 'the tests of the data',
  build: 'the build',
  propose: 'proposing the change',
};

export function formatAlert(facts: AlertFacts): string {
  const { runAddress, isPublic, report, outcome } = facts;
  const head = [
    ...whatHappened(facts),
    ...(runAddress === null ? [] : [`Run: ${runAddress}`]),
    GUIDE,
    ...(isPublic
      ? ['To see the whole report, run the import on a computer of your own: `npm run import -- --check`']
      : []),
  ].join('\n\n');
  // The report of an import that went well says nothing of what failed after it.
  if (isPublic || report === null || outcome?.status !== 'stopped') return `${head}\n`;
  return cut(`${head}\n\n---\n\n${report}`);
}

function whatHappened({ outcome, failedStep, isPublic }: AlertFacts): string[] {
  const step = failedStep === null ? null : (STEPS[failedStep] ?? failedStep);
  if (outcome === null) {
    return [
      failedStep === null || failedStep === 'import'
        ? 'The import ended without saying why: it was killed, ran out of time or memory, or has a fault.'
        : `The night ended before there was an import: ${step ?? ''} failed.`,
    ];
  }
  if (outcome.status === 'stopped') {
    return [
      'The import stopped by itself. Nothing was written; the published site is as it was.',
      // The hint may name services whose addresses are published and secret now.
      asCode(isPublic ? outcome.message : `${outcome.message}\n→ ${outcome.hint}`),
    ];
  }
  return [
    `The import as of ${outcome.meta.asOf} went well, but ${step ?? 'a later step'} failed. Nothing new was proposed; the published site is as it was.`,
  ];
}

/** Indented, so that nothing in it becomes a link or a mention. */
function asCode(text: string): string {
  return text.replaceAll(/^/gmu, '    ');
}

function cut(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  return `${text.slice(0, text.lastIndexOf('\n', MAX_LENGTH))}\n\n…the rest is in the whole report.\n`;
}

const Steps = z.record(z.string(), z.looseObject({ outcome: z.string() }));

/** @param json `toJSON(steps)` of a workflow: what became of each step by its id */
export function findFailedStep(json: string): string | null {
  const steps = Steps.parse(JSON.parse(json));
  return Object.entries(steps).find(([, { outcome }]) => outcome === 'failure')?.[0] ?? null;
}
