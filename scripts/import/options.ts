/** Command line of `npm run import` → what to do; every wrong use ends here. */
import { IsoDate } from '../../src/domain/validity.ts';
import { parseCommand } from '../lib/command-line.ts';
import { UsageError } from '../lib/errors.ts';
import type { GivenSources } from './inputs.ts';
import { ADDRESS_POINTS, ADDRESS_QUERY, REGISTER, REGISTER_SCHEMA } from './sources.ts';

export const HELP = `npm run import -- [options]

Without options: downloads the register and what goes with it, and imports the area of content/site.yml.

  --rpss FILE|URL         the register; default: ${REGISTER.address}
  --schema FILE|URL|none  its JSON Schema; default: ${REGISTER_SCHEMA.address}
  --codelists DIR|URL|none
                          folder with the official code lists; default: those of MPSV
  --ruian FILE|DIR|URL|none
                          RÚIAN address points: ZIP of the country, CSV file or a folder of them;
                          default: ${ADDRESS_POINTS.address}
  --ruian-query URL       service asked for a few address points; default: ${ADDRESS_QUERY.address}
                          With a local --rpss, what else is not given stays as it is: nothing is downloaded.
  --area CODE[,CODE…]     CZ, or codes of kraje (CZ042), ORPs (4202) and obce (562335);
                          default: area in content/site.yml
  --as-of YYYY-MM-DD      date to judge validity on; default: day of the register's Last-Modified,
                          for a local file today, both in Czechia
  --dry-run               do everything but write to content
  --check                 as --dry-run; exit code 3 when content would change
  --only ICO              show what becomes of one provider, as JSON; nothing is written
  --fresh                 download all anew, whatever the cache has
  --accept-large-change   go on though more than 5 % of services or places come or go, the source
                          is older than content, or most secret addresses would be open
  --json                  outcome as one JSON object on stdout, no progress
  --content DIR           folder to read and write; default: content
  --reports DIR           folder for report.md and pull-request.md; default: .cache/import
  --cache DIR             folder for downloads and known address points; default: .cache/import
  --help                  this text

Exit codes: 0 done or nothing to do · 1 stopped, nothing written · 2 wrong use · 3 see --check
What each stop means and what to do: scripts/README.md`;

const OPTIONS = {
  rpss: { type: 'string' },
  schema: { type: 'string' },
  codelists: { type: 'string' },
  ruian: { type: 'string' },
  'ruian-query': { type: 'string' },
  area: { type: 'string' },
  'as-of': { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  only: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  'accept-large-change': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  content: { type: 'string', default: 'content' },
  reports: { type: 'string', default: '.cache/import' },
  cache: { type: 'string', default: '.cache/import' },
  help: { type: 'boolean', default: false },
} as const;

export interface Command {
  readonly isHelp: boolean;
  readonly isCheck: boolean;
  readonly isJson: boolean;
  /** Key of the one provider to show. */
  readonly only: string | null;
  readonly given: GivenSources;
  readonly fresh: boolean;
  readonly cache: string;
  readonly asOf: IsoDate | undefined;
  readonly settings: {
    readonly area: readonly string[] | undefined;
    readonly content: string;
    readonly reports: string;
    readonly write: boolean;
    readonly acceptLargeChange: boolean;
  };
}

/** @throws {UsageError} */
export function readCommand(args: readonly string[]): Command {
  const { values } = parseCommand('npm run import --', { args: [...args], options: OPTIONS });
  // As a variable nobody has set makes it; a folder without a name would be the one we stand in.
  const empty = Object.entries(values).find(([, value]) => value === '');
  if (empty !== undefined) {
    throw new UsageError(`--${empty[0]} has an empty value`, 'Give one, or leave the option out.');
  }
  const { rpss, schema, codelists, ruian, only, fresh, cache } = values;
  return {
    isHelp: values.help,
    isCheck: values.check,
    isJson: values.json,
    only: only ?? null,
    given: { rpss, schema, codelists, ruian, ruianQuery: values['ruian-query'] },
    fresh,
    cache,
    asOf: toDate(values['as-of']),
    settings: {
      area: values.area?.split(',').map((code) => code.trim()),
      content: values.content,
      reports: values.reports,
      write: !values['dry-run'] && !values.check && only === undefined,
      acceptLargeChange: values['accept-large-change'],
    },
  };
}

function toDate(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const date = IsoDate.safeParse(text);
  if (date.success) return date.data;
  throw new UsageError(`--as-of: "${text}" is no date`, 'Write it as YYYY-MM-DD, such as 2026-09-02.');
}
