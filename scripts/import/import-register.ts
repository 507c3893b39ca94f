/**
 * The import as a whole: register file → content/register. Called by run.ts with the real
 * register and by scripts/demo with an invented one.
 *
 * Reads as a table of contents; each step is a file of its own. Prints nothing and reads no clock.
 */
import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RegisterKind } from '../../src/domain/code-list.ts';
import type { Provider } from '../../src/domain/provider.ts';
import type { IsoDate } from '../../src/domain/validity.ts';
import { OperatorError } from '../lib/errors.ts';
import type { Progress } from '../lib/progress.ts';
import { ImportRun } from './import-run.ts';
import type { Inputs } from './inputs.ts';
import type { Outcome } from './report/outcome.ts';
import { formatPullRequest } from './report/pull-request.ts';
import { formatReport, formatStop } from './report/report.ts';
import { withImportLock } from './store/lock.ts';

/** Files to import, as obtainInputs gives them; tests and the demo name their own. */
export type ImportInputs = Partial<Inputs> & Pick<Inputs, 'rpss'> & { readonly asOf: IsoDate };

export interface ImportSettings {
  readonly kind: RegisterKind;
  /** Codes of the covered area; those of content/site.yml when left out. */
  readonly area?: readonly string[] | undefined;
  /** Folder `content`. */
  readonly content: string;
  /** Folder for report.md and pull-request.md. */
  readonly reports: string;
  /** Folder for downloads and known address points; without it nothing is kept between imports. */
  readonly cache?: string | undefined;
  /** `false`: do everything but write to content. */
  readonly write: boolean;
  readonly acceptLargeChange: boolean;
  /** Compare with nothing and take over nothing, as if content/register were empty. */
  readonly startsAnew?: boolean | undefined;
  readonly progress?: Progress | undefined;
  /** Called when content has new texts, before the import counts as done. */
  readonly whenWritten?: (() => void) | undefined;
}

export type ImportOptions = ImportSettings & ImportInputs;

export interface ImportOutcome extends Outcome {
  /** As they will be published; of use to who looks at one of them. */
  readonly providers: readonly Provider[];
}

/**
 * @throws {OperatorError} when the import must not go on; content is then as it was, and
 *   report.md says why
 * @throws {UsageError} when the area has an unknown code
 */
export async function importRegister(options: ImportOptions): Promise<ImportOutcome> {
  return importInputs(options, () => Promise.resolve(options));
}

/** @param getInputs called once the lock is held: downloads are of one import at a time */
export async function importInputs(
  settings: ImportSettings,
  getInputs: () => Promise<ImportInputs>,
): Promise<ImportOutcome> {
  // Before anything is changed: a report that cannot be written must not be found out afterwards.
  mkdirSync(settings.reports, { recursive: true });
  accessSync(settings.reports, constants.W_OK);
  return withImportLock(settings.content, async () => {
    const run = new ImportRun(settings);
    try {
      run.checkArea();
      // Before content is changed: what cannot be told must not be done.
      return await run.import(await getInputs(), (outcome) => {
        writeFileSync(reportFileOf(settings), formatReport(outcome));
        writeFileSync(pullRequestFileOf(settings), formatPullRequest(outcome, 'the report of this run'));
      });
    } catch (cause) {
      if (!(cause instanceof OperatorError)) throw cause;
      const error = run.stop(cause);
      const { problems, ...others } = run.log.told();
      writeFileSync(reportFileOf(settings), formatStop(error, problems, others));
      // The one of an earlier import must not be taken for this one's.
      rmSync(pullRequestFileOf(settings), { force: true });
      throw error;
    }
  });
}

export function reportFileOf({ reports }: Pick<ImportSettings, 'reports'>): string {
  return path.join(reports, 'report.md');
}

export function pullRequestFileOf({ reports }: Pick<ImportSettings, 'reports'>): string {
  return path.join(reports, 'pull-request.md');
}
