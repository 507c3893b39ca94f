/** What an import did, for programs: what `--json` prints. */
import { z } from 'zod';
import { RegisterMeta } from '../../../src/domain/register-meta.ts';
import type { OperatorError } from '../../lib/errors.ts';
import type { Outcome } from './outcome.ts';
import { countProblems, groupProblems } from './problem-list.ts';

const counts = z.record(z.string(), z.int().nonnegative());

/** The import came to its end. */
export const FinishedJson = z.strictObject({
  status: z.enum(['written', 'unchanged', 'would-change']),
  /** Of the process: 0, or 3 when --check found something to change. */
  exitCode: z.int(),
  meta: RegisterMeta.omit({ contentHash: true }),
  /** meta.json of the import before; `null` for the first. */
  previous: RegisterMeta.nullable(),
  /** Paths relative to content/. */
  files: z.strictObject({ written: z.array(z.string()), removed: z.array(z.string()) }),
  problems: z.strictObject({
    total: z.int().nonnegative(),
    /** By the names of the rules in scripts/import/quality/rules. */
    byKind: counts,
    /** Of services outside the area or not in force: counted only. */
    ofOthers: z.int().nonnegative(),
    /** About addresses beside a secret place: counted only. */
    withheld: z.int().nonnegative(),
  }),
  /** Services added, changed, ended and so on. */
  changes: counts,
  warnings: z.array(z.string()),
  /** Path of the whole report. */
  report: z.string(),
});

/** The import stopped, content is as it was. */
export const StoppedJson = z.strictObject({
  status: z.literal('stopped'),
  /** 1, or 2 when the command was written wrongly. */
  exitCode: z.int(),
  message: z.string(),
  /** What to do next. */
  hint: z.string(),
  /** Path of the report; `null` when it stopped before there was one. */
  report: z.string().nullable(),
});

export const OutcomeJson = z.discriminatedUnion('status', [FinishedJson, StoppedJson]);
export type OutcomeJson = z.infer<typeof OutcomeJson>;

export function toJson(
  outcome: Outcome,
  { exitCode, report }: { readonly exitCode: number; readonly report: string },
): z.infer<typeof FinishedJson> {
  const { status, meta, previous, changes, otherProblems, withheldProblems } = outcome;
  return FinishedJson.parse({
    status,
    exitCode,
    meta,
    previous,
    files: changesOf(changes),
    problems: {
      total: countProblems(outcome),
      byKind: Object.fromEntries(groupProblems(outcome).map(({ rule, count }) => [rule.kind, count])),
      ofOthers: otherProblems ?? 0,
      withheld: withheldProblems ?? 0,
    },
    changes: outcome.changeCounts ?? {},
    warnings: outcome.warnings ?? [],
    report,
  });
}

/** Only the lists: what notes the files on their way may know more. */
function changesOf({ written, removed }: Outcome['changes']): Outcome['changes'] {
  return { written, removed };
}

export function toStopJson(
  { message, hint }: Pick<OperatorError, 'message' | 'hint'>,
  { exitCode, report }: { readonly exitCode: number; readonly report: string | null },
): z.infer<typeof StoppedJson> {
  return { status: 'stopped', exitCode, message, hint, report };
}
