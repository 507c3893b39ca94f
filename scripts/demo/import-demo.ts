/** The fictional register through the same importer as the real one, on two days. */
import type { Area } from '../../src/domain/area.ts';
import { type ImportOutcome, importRegister, reportFileOf } from '../import/import-register.ts';
import { DEMO_AS_OF, DEMO_FORMER_AS_OF } from './dates.ts';
import type { RawFiles } from './write-raw.ts';

interface DemoImport {
  readonly area: Area;
  readonly content: string;
  /** Folder for the report. */
  readonly reports: string;
  /** Called when content has new texts. */
  readonly whenWritten?: () => void;
}

/**
 * Imports the same files as of a day a month before and then as of the day of the demo, so that
 * the demo has changes, ended services and a history.
 *
 * @param raw files made by writeRaw
 * @returns the outcome of the second import and the file of its report
 */
export async function importDemo(
  raw: Pick<RawFiles, 'rpss' | 'ruian'>,
  { area, content, reports, whenWritten }: DemoImport,
): Promise<{ outcome: ImportOutcome; reportFile: string }> {
  const { rpss, ruian } = raw;
  const settings = { kind: 'demo', rpss, ruian, area, content, reports, write: true, whenWritten } as const;
  // Whatever the folder holds, the demo comes out the same.
  await importRegister({ ...settings, asOf: DEMO_FORMER_AS_OF, startsAnew: true, acceptLargeChange: true });
  // Of a very small demo more than 5 % may change within a month.
  const outcome = await importRegister({ ...settings, asOf: DEMO_AS_OF, acceptLargeChange: true });
  return { outcome, reportFile: reportFileOf(settings) };
}
