/**
 * `npm run demo`: a fictional register in the shape of the real one → content/register.
 *
 * The raw files go to .cache/demo and through the same importer as the real register. The only
 * file of the demo that parses options, prints and sets the exit code.
 */
// As the import has it.
import 'zod/compile';
import { dropBuildStores } from '../import/store/build-stores.ts';
import { formatOutcome } from '../import/report/report.ts';
import { toArea } from '../lib/area-codes.ts';
import { readAreas } from '../lib/areas-file.ts';
import { parseCommand } from '../lib/command-line.ts';
import { UsageError, runScript } from '../lib/errors.ts';
import { DEMO_AS_OF, DEMO_FORMER_AS_OF } from './dates.ts';
import { DEFAULT_SERVICES, MAX_RECORDS, countRecords } from './generate.ts';
import { importDemo } from './import-demo.ts';
import { writeRaw } from './write-raw.ts';

const DEFAULT_AREA = 'CZ042';
const CACHE = '.cache/demo';

const HELP = `npm run demo -- [options]

  --services N           services in force, ended ones come in addition; default: ${DEFAULT_SERVICES}
  --area CODE[,CODE…]    CZ, or codes of kraje, ORPs and obce; default: ${DEFAULT_AREA}
  --ballast FACTOR       makes the file so many times as big by ended services, past places and
                         documents, with the same services in force; default: 1
  --out DIR              only write the raw files to DIR, import nothing
  --content DIR          folder to read and write; default: content
  --help                 this text

The same options always give the same files. They are imported twice, as of ${DEMO_FORMER_AS_OF} and then
as of ${DEMO_AS_OF}, whatever the folder held before: so the demo has changes and a history.

For measuring the import:
  --services 6733 --area CZ               as big as the real register: about 100 MB
  --services 67330 --area CZ              ten times as much of everything
  --services 6733 --area CZ --ballast 10  ten times the bytes, nothing more to publish`;

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
  const raw = await writeRaw({ territory, area, ...toSize(values) }, values.out ?? CACHE);
  console.log(
    `demo wrote ${raw.records} records to ${raw.rpss} and ${raw.addressPoints} address points to ${raw.ruian}`,
  );
  if (values.out !== undefined) return;

  const { outcome, reportFile } = await importDemo(raw, {
    area,
    content: values.content,
    reports: CACHE,
    // Pages built before must not keep what the register no longer says.
    whenWritten: () => dropBuildStores('.'),
  });
  console.log(formatOutcome(outcome, reportFile));
});

function readOptions() {
  return parseCommand('npm run demo --', {
    options: {
      services: { type: 'string', default: String(DEFAULT_SERVICES) },
      area: { type: 'string', default: DEFAULT_AREA },
      ballast: { type: 'string', default: '1' },
      out: { type: 'string' },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

function toSize(values: { services: string; ballast: string }): { services: number; ballast: number } {
  const services = Number(values.services);
  if (!Number.isInteger(services) || services < 1) {
    throw new UsageError(
      `--services: "${values.services}" is no number of services`,
      'Give a whole number from 1.',
    );
  }
  const ballast = Number(values.ballast);
  if (!Number.isFinite(ballast) || ballast < 1) {
    throw new UsageError(`--ballast: "${values.ballast}" is no factor`, 'Give a number from 1.');
  }
  const records = countRecords({ services, ballast });
  if (records > MAX_RECORDS) {
    throw new UsageError(
      `${services} services with ballast ${ballast} are ${records} records, more than there are fictional numbers for`,
      `Give fewer services or less ballast: at most ${MAX_RECORDS} records.`,
    );
  }
  return { services, ballast };
}
