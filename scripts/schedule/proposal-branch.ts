/**
 * The branch an import is proposed on: one commit on top of what was checked out.
 *
 * The commit is made beside the working copy, so it does not matter whether a branch is checked
 * out or how deep the clone is, and nothing lying about in the working copy gets into it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { IsoDate } from '../../src/domain/validity.ts';
import { OperatorError } from '../lib/errors.ts';
import type { RunCommand } from './run-command.ts';

/** What the import writes. */
const GENERATED = ['content/register', 'content/codelists'] as const;
/** Last line of the message; a tip without it is somebody's own work. */
const MADE_BY = 'Made-By: npm run import';

/**
 * @param asOf also the date of the commit: the same import on the same base is the same commit
 * @returns id of the commit; `null` when the import changed nothing
 */
export async function commitImport(run: RunCommand, title: string, asOf: IsoDate): Promise<string | null> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-index-'));
  const index = { GIT_INDEX_FILE: path.join(folder, 'index') };
  try {
    await run('git', ['read-tree', 'HEAD'], index);
    await run('git', ['add', '--all', '--', ...GENERATED], index);
    const tree = await run('git', ['write-tree'], index);
    if (tree === (await run('git', ['rev-parse', 'HEAD^{tree}']))) return null;
    const date = `${asOf}T00:00:00Z`;
    return await run('git', ['commit-tree', tree, '-p', 'HEAD', '-m', title, '-m', MADE_BY], {
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface BranchTarget {
  /** Name of the remote repository: `origin`. */
  readonly remote: string;
  readonly branch: string;
  /** As `git push --push-option` takes them. */
  readonly pushOptions: readonly string[];
}

/**
 * @returns `kept` when the branch has this very commit already: approvals of it stay
 * @throws {OperatorError} when somebody else's commit would be overwritten
 */
export async function pushImport(
  run: RunCommand,
  commit: string,
  { remote, branch, pushOptions }: BranchTarget,
): Promise<'pushed' | 'kept'> {
  const ref = `refs/heads/${branch}`;
  const [tip = ''] = (await run('git', ['ls-remote', remote, ref])).split(/\s/u);
  if (tip === commit) return 'kept';
  const replaced = tip === '' ? '' : await inspectTip(run, remote, branch);
  await run('git', [
    'push',
    '--quiet',
    // Empty: the branch must not exist. Anything pushed since the look above is not overwritten.
    `--force-with-lease=${ref}:${replaced}`,
    ...pushOptions.map((option) => `--push-option=${option}`),
    remote,
    `${commit}:${ref}`,
  ]);
  return 'pushed';
}

/** @returns id of the tip, which the import may overwrite */
async function inspectTip(run: RunCommand, remote: string, branch: string): Promise<string> {
  // In a shallow clone git would fetch all history to this commit; in a whole one --depth would cut it.
  const isShallow = (await run('git', ['rev-parse', '--is-shallow-repository'])) === 'true';
  const depth = isShallow ? ['--depth=1'] : [];
  await run('git', ['fetch', '--quiet', '--no-tags', ...depth, remote, `refs/heads/${branch}`]);
  const commit = await run('git', ['cat-file', 'commit', 'FETCH_HEAD']);
  const isOurs = commit.split('\n').includes(MADE_BY);
  // "Update branch" of a pull request merges the base into it; the next import starts from there anyway.
  const [header = ''] = commit.split('\n\n');
  const isMerge = header.split('\n').filter((line) => line.startsWith('parent ')).length > 1;
  if (!isOurs && !isMerge) {
    throw new OperatorError(
      `the branch ${branch} has a commit that the import did not make`,
      'It would be overwritten: merge it or move it to a branch of its own, then delete the branch and run the import again.',
    );
  }
  return run('git', ['rev-parse', 'FETCH_HEAD']);
}
