/**
 * `npm run import`: register of social service providers → content/register.
 *
 * The only place of the import that reads the clock, prints and sets the exit code: 0 done or
 * nothing to do, 1 stopped, 2 wrong use, 3 `--check` found something to change.
 */
// First, so that every schema is compiled: an import takes an eighth less time.
import 'zod/compile';
import { OperatorError, UsageError, runScript, toOperatorError } from '../lib/errors.ts';
import { createProgress } from '../lib/progress.ts';
import { type ImportOutcome, importInputs, reportFileOf } from './import-register.ts';
import { inPrague, obtainInputs } from './inputs.ts';
import { type Command, HELP, readCommand } from './options.ts';
import { toJson, toStopJson } from './report/outcome-json.ts';
import { formatOutcome } from './report/report.ts';
import { dropBuildStores } from './store/build-stores.ts';

const EXIT_WOULD_CHANGE = 3;

await runScript('import', async () => {
  const args = process.argv.slice(2);
  try {
    const command = readCommand(args);
    if (command.isHelp) console.log(HELP);
    else print(command, await runImport(command));
  } catch (cause) {
    const error = toOperatorError(cause);
    if (error === null || !args.includes('--json')) throw cause;
    printStop(error);
  }
});

async function runImport(command: Command): Promise<ImportOutcome> {
  const { given, fresh, cache, settings } = command;
  const progress = createProgress({ stream: process.stderr, isSilent: command.isJson });
  const today = inPrague(new Date());
  try {
    return await importInputs(
      { kind: 'register', ...settings, cache, progress, whenWritten: () => dropBuildStores('.') },
      async () => {
        const inputs = await obtainInputs(given, { cache, fresh, progress }, command.asOf ?? today);
        return { ...inputs, asOf: command.asOf ?? inputs.sourceDate ?? today };
      },
    );
  } finally {
    progress.close();
  }
}

function print(command: Command, outcome: ImportOutcome): void {
  const { isCheck, isJson, only, settings } = command;
  const exitCode = isCheck && outcome.status === 'would-change' ? EXIT_WOULD_CHANGE : 0;
  const report = reportFileOf(settings);
  if (only !== null) console.log(formatProvider(outcome, only));
  else if (isJson) console.log(JSON.stringify(toJson(outcome, { exitCode, report }), null, 2));
  else console.log(formatOutcome(outcome, report));
  process.exitCode = exitCode;
}

/** @throws {OperatorError} when there is no such provider */
function formatProvider({ providers, problems }: ImportOutcome, ico: string): string {
  const provider = providers.find(({ key }) => key === ico);
  if (provider === undefined) {
    throw new OperatorError(
      `no provider ${ico} has a service in force in the area`,
      'Check the IČO (eight digits) and --area. One without a valid IČO is known by the letter s and its lowest service number, such as s4951.',
    );
  }
  const names = new Set([`provider ${ico}`, ...provider.services.map(({ id }) => `service ${id}`)]);
  const own = problems.filter(({ record }) => names.has(record));
  return JSON.stringify({ provider, problems: own }, null, 2);
}

function printStop(error: OperatorError): void {
  const exitCode = error instanceof UsageError ? 2 : 1;
  console.log(JSON.stringify(toStopJson(error, { exitCode, report: null }), null, 2));
  process.exitCode = exitCode;
}
