/** A good import → branch → pull request. One pull request at a time: it always has the newest import. */
import { existsSync } from 'node:fs';
import type { IsoDate } from '../../src/domain/validity.ts';
import { OperatorError } from '../lib/errors.ts';
import { filesIn, isUrgent, readOutcome, readReport } from './outcome-file.ts';
import { type BranchTarget, commitImport, pushImport } from './proposal-branch.ts';
import { commentPullRequest, createPullRequest, editPullRequest, findPullRequest } from './pull-requests.ts';
import type { RunCommand } from './run-command.ts';

export interface ProposeOptions extends BranchTarget {
  /** `git`: only push; the host or a person opens the merge request. */
  readonly host: 'github' | 'git';
  /** Whether strangers can read the repository. */
  readonly isPublic: boolean;
  /** Branch the change is for. */
  readonly base: string;
  /** Folder of the reports. */
  readonly reports: string;
}

export interface Proposal {
  readonly asOf: IsoDate;
  readonly status: 'unchanged' | 'pushed' | 'kept' | 'created' | 'edited';
}

const URGENT_COMMENT = `**Urgent.** This import takes addresses off that are published and secret now. Merge and publish it today, then do what the description says under "Urgent".`;

/** @throws {OperatorError} when there is no good import, or its change must not be shown */
export async function propose(run: RunCommand, options: ProposeOptions): Promise<Proposal> {
  const { reports, isPublic, host, base, branch } = options;
  const outcome = readOutcome(reports);
  if (outcome === null || outcome.status === 'stopped' || outcome.status === 'would-change') {
    throw new OperatorError(
      `${filesIn(reports).outcome} tells of no import that was written`,
      'Run npm run --silent import -- --json, with its output in that file, before this.',
    );
  }
  const { asOf } = outcome.meta;
  const urgent = isUrgent(readReport(reports));
  if (urgent && isPublic) {
    throw new OperatorError(
      'this change must not be shown in a public repository: it would point at addresses that are secret now',
      'Run the import on a computer of your own today, publish, and do what its report says under "Urgent".',
    );
  }
  const title = `${urgent ? 'Urgent: import' : 'Import'} the register as of ${asOf}`;
  const commit = await commitImport(run, title, asOf);
  if (commit === null) return { asOf, status: 'unchanged' };
  const pushed = await pushImport(run, commit, options);
  if (host === 'git') return { asOf, status: pushed };

  const text = { title, bodyFile: requireFile(filesIn(reports).pullRequest) };
  const open = await findPullRequest(run, branch, base);
  if (open === null) {
    await createPullRequest(run, text, { branch, base });
    return { asOf, status: 'created' };
  }
  await editPullRequest(run, open, text);
  // An edit tells nobody; a comment does.
  if (urgent) await commentPullRequest(run, open, URGENT_COMMENT);
  return { asOf, status: 'edited' };
}

function requireFile(file: string): string {
  if (existsSync(file)) return file;
  throw new OperatorError(
    `${file} is missing`,
    'Run the import again; it writes this file beside its report.',
  );
}
