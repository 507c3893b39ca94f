/**
 * What a nightly import does after the import itself: propose the change, or say that it stopped.
 *
 * Prints what happened, never a record: the log of a public repository is public.
 */
import { runScript } from '../lib/errors.ts';
import { closeAlert, raiseAlert } from './alert.ts';
import { findFailedStep, formatAlert } from './alert-text.ts';
import { type Command, HELP, readCommand } from './options.ts';
import { readOutcome, readReport } from './outcome-file.ts';
import { type Proposal, propose } from './propose.ts';
import { commandsIn } from './run-command.ts';

const DONE: Readonly<Record<Proposal['status'], string>> = {
  unchanged: 'content is the same: nothing to propose',
  pushed: 'the branch is pushed',
  kept: 'the branch has it already',
  created: 'the pull request is open',
  edited: 'the open pull request is renewed',
};

await runScript('schedule', async () => {
  const command = readCommand(process.argv.slice(2));
  console.log(await act(command));
});

async function act({ name, steps, options }: Command): Promise<string> {
  const run = commandsIn(process.cwd());
  switch (name) {
    case 'help':
      return HELP;
    case 'propose': {
      const { asOf, status } = await propose(run, options);
      return `Register as of ${asOf}: ${DONE[status]}.`;
    }
    case 'alert': {
      const text = formatAlert({
        outcome: readOutcome(options.reports),
        report: readReport(options.reports),
        failedStep: steps === null ? null : findFailedStep(steps),
        isPublic: options.isPublic,
        runAddress: runAddress(),
      });
      return `The alert was ${await raiseAlert(run, text)}.`;
    }
    case 'all-clear': {
      const status = await closeAlert(run, ['A later import went well.', runAddress() ?? ''].join('\n\n'));
      return status === 'closed' ? 'The alert was closed.' : 'There is no open alert.';
    }
    default:
      return name satisfies never;
  }
}

/** Address of the run, as GitHub Actions tell it. */
function runAddress(): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id } = process.env;
  if (server === undefined || repository === undefined || id === undefined) return null;
  return `${server}/${repository}/actions/runs/${id}`;
}
