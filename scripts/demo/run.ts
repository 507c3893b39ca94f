/**
 * `npm run demo`: a fictional register in the shape of the real one → content/register.
 *
 * The raw files go to .cache/demo and through the same importer as the real register. The only
 * file of the demo that parses options, prints and sets the exit code.
 */
import { parseArgs } from 'node:util';
import { dropBuildStores } from '../import/store/build-stores.ts';
import { formatOutcome } from '../import/report/report.ts';
import { toArea } from '../lib/area-codes.ts';
import { readAreas } from '../lib/areas-file.ts';
import { UsageError, runScript } from '../lib/errors.ts';
import { DEFAULT_SERVICES } from './generate.ts';
import { importDemo } from './import-demo.ts';
import { DEMO_AS_OF } from './places.ts';
import { writeRaw } from './write-raw.ts';

const DEFAULT_AREA = 'CZ042';
/** Numbers of services, IČO and registrations are told apart up to here. */
const MAX_SERVICES = 80_000;
const CACHE = '.cache/demo';

const HELP = `npm run demo -- [options]

  --services N           services in force, ended ones come in addition; default: ${DEFAULT_SERVICES}
  --area CODE[,CODE…]    CZ, or codes of kraje, ORPs and obce; default: ${DEFAULT_AREA}
  --out DIR              only write the raw files to DIR, import nothing
  --content DIR          folder to read and write; default: content
  --help                 this text

The same options always give the same files. Validity is judged on ${DEMO_AS_OF}.`;

await runScript('demo', async () => {
  const values = readOptions();
  if (values.help) {
    console.log(HELP);
    return;
  }
  const territory = readAreas(values.content);
  const area = toArea(
    values.area.split(',').map((code) => code.trim()),
    territory,
    '--area',
  );
  const raw = await writeRaw({ territory, area, services: toCount(values.services) }, values.out ?? CACHE);
  console.log(
    `demo wrote ${raw.records} records to ${raw.rpss} and ${raw.addressPoints} address points to ${raw.ruian}`,
  );
  if (values.out !== undefined) return;

  const { outcome, reportFile } = await importDemo(raw, { area, content: values.content, reports: CACHE });
  // Pages built before must not keep what the register no longer says.
  if (outcome.status === 'written') dropBuildStores('.');
  console.log(formatOutcome(outcome, reportFile));
});

function readOptions() {
  try {
    return parseArgs({
      options: {
        services: { type: 'string', default: String(DEFAULT_SERVICES) },
        area: { type: 'string', default: DEFAULT_AREA },
        out: { type: 'string' },
        content: { type: 'string', default: 'content' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    // parseArgs tells wrong options by TypeErrors with a code; anything else is a bug.
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS_')) throw error;
    throw new UsageError(message.split('. ')[0] ?? message, 'See npm run demo -- --help.', { cause: error });
  }
}

function toCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= MAX_SERVICES) return count;
  throw new UsageError(
    `--services: "${text}" is no number of services`,
    `Give a whole number from 1 to ${MAX_SERVICES}.`,
  );
}
