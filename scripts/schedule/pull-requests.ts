/** Pull requests through gh, GitHub's own command. */
import { z } from 'zod';
import type { RunCommand } from './run-command.ts';
import { withTextFile } from './text-file.ts';

export interface PullRequestText {
  readonly title: string;
  readonly bodyFile: string;
}

const OpenPullRequests = z.array(z.object({ number: z.int().positive(), isCrossRepository: z.boolean() }));

/** @returns number of the open one of this very repository: a fork may have a branch of the same name */
export async function findPullRequest(run: RunCommand, branch: string, base: string): Promise<number | null> {
  const fields = 'number,isCrossRepository';
  const args = ['pr', 'list', '--state', 'open', '--head', branch, '--base', base, '--json', fields];
  const open = OpenPullRequests.parse(JSON.parse(await run('gh', args)));
  return open.find(({ isCrossRepository }) => !isCrossRepository)?.number ?? null;
}

export async function createPullRequest(
  run: RunCommand,
  { title, bodyFile }: PullRequestText,
  { branch, base }: { readonly branch: string; readonly base: string },
): Promise<void> {
  await run('gh', [
    'pr',
    'create',
    '--head',
    branch,
    '--base',
    base,
    '--title',
    title,
    '--body-file',
    bodyFile,
  ]);
}

/** Not by `gh pr edit`: up to gh 2.82 it asks for a kind of projects GitHub has abolished, and fails. */
export async function editPullRequest(
  run: RunCommand,
  number: number,
  { title, bodyFile }: PullRequestText,
): Promise<void> {
  const address = `repos/{owner}/{repo}/pulls/${number}`;
  const fields = ['--raw-field', `title=${title}`, '--field', `body=@${bodyFile}`];
  await run('gh', ['api', '--silent', '--method', 'PATCH', address, ...fields]);
}

export async function commentPullRequest(run: RunCommand, number: number, text: string): Promise<void> {
  await withTextFile(text, (file) => run('gh', ['pr', 'comment', String(number), '--body-file', file]));
}
