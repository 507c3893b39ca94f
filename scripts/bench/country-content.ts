/** A content folder with the fictional register of the whole country, as large as the real one; for measuring. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Area } from '../../src/domain/area.ts';
import { importDemo } from '../demo/import-demo.ts';
import { writeRaw } from '../demo/write-raw.ts';
import { readAreas } from '../lib/areas-file.ts';

/** Services in force in the register of 2026. */
const SERVICES = 6733;

/**
 * Takes some minutes.
 *
 * @param folder gets `content`, and beside it what that is made of; whatever was in it is removed
 */
export async function makeCountryContent(folder: string): Promise<void> {
  const content = path.join(folder, 'content');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync('content', content, { recursive: true, filter: (file) => !/register$|enrichment$/u.test(file) });
  const settings = path.join(content, 'site.yml');
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(/^area:\n(?: +- .*\n)+/mu, 'area:\n  - CZ\n'),
  );
  const area = Area.parse(['CZ']);
  const raw = await writeRaw(
    { territory: readAreas(content), area, services: SERVICES },
    path.join(folder, 'raw'),
  );
  await importDemo(raw, { area, content, reports: path.join(folder, 'reports') });
}
