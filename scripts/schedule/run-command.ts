/** Runs git and gh with a list of arguments: there is no shell, so no text can become a command. */
import { execFile } from 'node:child_process';
import { OperatorError } from '../lib/errors.ts';

/**
 * @returns what the command printed, without space around it
 * @throws {OperatorError} when it cannot be started or fails
 */
export type RunCommand = (
  command: 'git' | 'gh',
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Promise<string>;

/** Nobody is there to answer a question, and messages are recognised by their English words. */
const UNATTENDED = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GH_PROMPT_DISABLED: '1' };
const MAX_OUTPUT_BYTES = 10_000_000;

/** @param cwd folder of the repository */
export function commandsIn(cwd: string): RunCommand {
  return (command, args, env = {}) =>
    new Promise((resolve, reject) => {
      const options = {
        cwd,
        env: { ...process.env, ...UNATTENDED, ...env },
        maxBuffer: MAX_OUTPUT_BYTES,
      };
      execFile(command, [...args], options, (error, stdout, stderr) => {
        if (error === null) resolve(stdout.trim());
        else reject(explainFailure(`${command} ${args[0] ?? ''}`, stderr, error));
      });
    });
}

/** What goes wrong in a repository that is newly set up, by the words git, gh and GitHub use. */
const REASONS: readonly (readonly [words: RegExp, hint: string])[] = [
  [
    /not permitted to create or approve pull requests/iu,
    'Switch on Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests. The branch is pushed; the next run opens the pull request.',
  ],
  [
    /resource not accessible by integration|permission to .* denied|HTTP 403/iu,
    'The token may not write: compare "permissions" in .github/workflows/import.yml with what the organisation allows in Settings → Actions → General.',
  ],
  [
    /issues (?:are|is|has been) disabled|disabled issues/iu,
    'Switch on Settings → General → Features → Issues.',
  ],
  [
    /stale info/iu,
    'Somebody pushed to the branch at this very moment. Nothing was overwritten; run it again.',
  ],
  [
    /does not support push options|unknown push option/iu,
    'This host takes no push options: leave --push-option out and open the merge request by hand.',
  ],
  [
    /tell me who you are|empty ident name|unable to auto-detect email/iu,
    'Set GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL, GIT_COMMITTER_NAME and GIT_COMMITTER_EMAIL in the environment.',
  ],
  [
    /could not read Username|Authentication failed|Permission denied \(publickey|gh auth login/iu,
    'This user has no right to push: check GH_TOKEN, or the key of the user the timer runs as.',
  ],
  [/not a git repository/iu, 'Run it in the folder of the repository, which must be a git clone.'],
];
const NO_REASON = 'Mend what the message says and run it again; content/ was not touched.';

export function explainFailure(what: string, stderr: string, cause: Error): OperatorError {
  if ('code' in cause && cause.code === 'ENOENT') {
    return new OperatorError(
      `${what}: the command cannot be started`,
      'Install git, for --host github also gh (https://cli.github.com).',
      { cause },
    );
  }
  // An address may hold a password.
  const message = (stderr.trim() === '' ? cause.message : stderr.trim()).replaceAll(/\/\/[^/@\s]+@/gu, '//');
  const hint = REASONS.find(([words]) => words.test(message))?.[1] ?? NO_REASON;
  return new OperatorError(`${what} failed: ${message}`, hint, { cause });
}
