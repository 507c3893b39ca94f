/** The fictional register through the same importer as the real one. */
import type { Area } from '../../src/domain/area.ts';
import { type ImportOutcome, importRegister, reportFileOf } from '../import/import-register.ts';
import { DEMO_AS_OF } from './places.ts';
import type { RawFiles } from './write-raw.ts';

/**
 * @param raw files made by writeRaw
 * @param reports folder for the report
 * @returns the outcome and the file of its report
 */
export async function importDemo(
  raw: Pick<RawFiles, 'rpss' | 'ruian'>,
  { area, content, reports }: { area: Area; content: string; reports: string },
): Promise<{ outcome: ImportOutcome; reportFile: string }> {
  const options = {
    kind: 'demo',
    rpss: raw.rpss,
    ruian: raw.ruian,
    area,
    asOf: DEMO_AS_OF,
    content,
    reports,
    write: true,
    // A demo of another size or area replaces the one before as a whole.
    acceptLargeChange: true,
  } as const;
  return { outcome: await importRegister(options), reportFile: reportFileOf(options) };
}
