/** Options of scripts/schedule/run.ts. */
import { parseCommand } from '../lib/command-line.ts';
import { UsageError } from '../lib/errors.ts';
import type { ProposeOptions } from './propose.ts';

export const HELP = `node scripts/schedule/run.ts COMMAND [options]

What comes after npm run --silent import -- --json >.cache/import/outcome.json

  propose                 commit what the import changed, push it, open or renew the pull request
  alert                   say in the one open issue that the import needs a person
  all-clear               close that issue, if there is one

  --host github|git       git: only push, for any other host; default: github
  --visibility WORD       private or internal: reports may name records, and addresses that turned
                          secret may be proposed; anything else counts as public, the default
  --base BRANCH           branch the change is for; default: main
  --branch BRANCH         branch it is pushed to; default: import/register
  --remote NAME           remote repository; default: origin
  --push-option TEXT      for git push, may be repeated: merge_request.create opens one on GitLab
  --steps JSON            for alert: what became of each step of the workflow
  --reports DIR           folder of outcome.json, report.md, pull-request.md; default: .cache/import
  --help                  this text

Exit codes: 0 done or nothing to do · 1 stopped · 2 wrong use. Set up: scripts/schedule/README.md`;

const OPTIONS = {
  host: { type: 'string', default: 'github' },
  visibility: { type: 'string', default: 'public' },
  base: { type: 'string', default: 'main' },
  branch: { type: 'string', default: 'import/register' },
  remote: { type: 'string', default: 'origin' },
  'push-option': { type: 'string', multiple: true },
  steps: { type: 'string' },
  reports: { type: 'string', default: '.cache/import' },
  help: { type: 'boolean', default: false },
} as const;

const NAMES = ['propose', 'alert', 'all-clear'] as const;
const HOSTS = ['github', 'git'] as const;
/** Who may read an internal repository works for the same organisation. */
const CLOSED = ['private', 'internal'];
const SEE_HELP = 'See node scripts/schedule/run.ts --help.';

export interface Command {
  readonly name: (typeof NAMES)[number] | 'help';
  /** JSON; see findFailedStep. */
  readonly steps: string | null;
  readonly options: ProposeOptions;
}

/** @throws {UsageError} */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parseCommand('node scripts/schedule/run.ts', {
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  });
  const name = values.help ? 'help' : NAMES.find((known) => known === positionals[0]);
  if (name === undefined || positionals.length > 1) {
    throw new UsageError(`one of ${NAMES.join(', ')} is needed, and no other word`, SEE_HELP);
  }
  const host = HOSTS.find((known) => known === values.host);
  if (host === undefined) throw new UsageError(`--host: "${values.host}" is not known`, SEE_HELP);
  const { base, branch, remote, reports } = values;
  for (const ref of [base, branch, remote]) {
    // git would take it for an option of its own.
    if (ref === '' || ref.startsWith('-'))
      throw new UsageError(`"${ref}" is no name of a branch or remote`, SEE_HELP);
  }
  return {
    name,
    steps: values.steps ?? null,
    options: {
      host,
      isPublic: !CLOSED.includes(values.visibility.toLowerCase()),
      base,
      branch,
      remote,
      pushOptions: values['push-option'] ?? [],
      reports,
    },
  };
}
