/**
 * `npm run import`: register of social service providers → content/register.
 *
 * The only place of the import that parses options, reads the clock, prints and sets the exit
 * code: 0 done or nothing to do, 1 stopped, 2 wrong use, 3 `--check` found something to change.
 */
import { parseArgs } from 'node:util';
import { IsoDate } from '../../src/domain/validity.ts';
import { UsageError, runScript } from '../lib/errors.ts';
import { dropBuildStores } from './store/build-stores.ts';
import { importRegister, reportFileOf } from './import-register.ts';
import { formatOutcome } from './report/report.ts';
import { REGISTER } from './sources.ts';

const HELP = `npm run import -- --rpss FILE [options]

  --rpss FILE             rpss.json of the register (${REGISTER.address})
  --codelists DIR         folder with the official code lists
  --ruian FILE|DIR        RÚIAN address points: a CSV file or a folder of them;
                          without it points known from the last import are kept
  --area CODE[,CODE…]     CZ, or codes of kraje (CZ042), ORPs (4202) and obce (562335);
                          default: area in content/site.yml
  --as-of YYYY-MM-DD      date to judge validity on; default: today in Czechia
  --dry-run               do everything but write
  --check                 as --dry-run; exit code 3 when content would change
  --accept-large-change   go on though more than 5 % of services or places come or go
  --content DIR           folder to read and write; default: content
  --reports DIR           folder for report.md; default: .cache/import
  --help                  this text

Exit codes: 0 done or nothing to do · 1 stopped, nothing written · 2 wrong use · 3 see --check`;

const OPTIONS = {
  rpss: { type: 'string' },
  codelists: { type: 'string' },
  ruian: { type: 'string' },
  area: { type: 'string' },
  'as-of': { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  'accept-large-change': { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
  reports: { type: 'string', default: '.cache/import' },
  help: { type: 'boolean', default: false },
} as const;

const EXIT_WOULD_CHANGE = 3;
const SEE_HELP = 'See npm run import -- --help.';

await runScript('import', async () => {
  const values = readOptions();
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (values.rpss === undefined) {
    throw new UsageError(
      'the file of the register is not given',
      `Download ${REGISTER.address} and give it: npm run import -- --rpss rpss.json`,
    );
  }
  const options = {
    kind: 'register',
    rpss: values.rpss,
    codelists: values.codelists,
    ruian: values.ruian,
    area: values.area?.split(',').map((code) => code.trim()),
    asOf: toDate(values['as-of']),
    content: values.content,
    reports: values.reports,
    write: !values['dry-run'] && !values.check,
    acceptLargeChange: values['accept-large-change'],
  } as const;
  const outcome = await importRegister(options);
  if (outcome.status === 'written') dropBuildStores('.');
  console.log(formatOutcome(outcome, reportFileOf(options)));
  if (values.check && outcome.status === 'would-change') process.exitCode = EXIT_WOULD_CHANGE;
});

function readOptions() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    // parseArgs tells wrong options by TypeErrors with a code; anything else is a bug.
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw error;
    throw new UsageError(message.split('. ')[0] ?? message, SEE_HELP, { cause: error });
  }
}

function toDate(text: string | undefined): IsoDate {
  if (text === undefined) {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague' }).format(new Date());
  }
  const date = IsoDate.safeParse(text);
  if (date.success) return date.data;
  throw new UsageError(`--as-of: "${text}" is no date`, 'Write it as YYYY-MM-DD, such as 2026-09-02.');
}
