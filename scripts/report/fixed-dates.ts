/** Takes the time of the run out of a DOCX, which is a ZIP: the same content gives the same file. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { IsoDate } from '../../src/domain/validity.ts';

const CORE = 'docProps/core.xml';

/** @param asOf what stands in the file in place of the time */
export function withFixedDates(docx: Uint8Array, asOf: IsoDate): Buffer {
  const files = unzipSync(docx);
  const core = files[CORE];
  if (core !== undefined) {
    files[CORE] = strToU8(
      strFromU8(core).replaceAll(/(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `${asOf}T12:00:00Z`),
    );
  }
  return Buffer.from(zipSync(files, { mtime: new Date(`${asOf}T12:00:00`) }));
}
