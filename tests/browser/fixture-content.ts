/**
 * The content of the second site, `katalog`: all that is written by hand, the territory and the
 * code lists as they are, and a register imported from the fixture with canaries.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importRegister } from '../../scripts/import/import-register.ts';
import { buildCanaryRegister } from '../fixtures/rpss/canary.ts';
import { toRegisterFile } from '../fixtures/rpss/register-record.ts';
import { projectFolder } from './build-site.ts';

const CACHE = path.join(projectFolder, '.cache', 'browser');

/** @returns the folder, made anew in each run */
export async function prepareFixtureContent(): Promise<string> {
  const source = path.join(projectFolder, 'content');
  const target = path.join(CACHE, 'content');
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, {
    recursive: true,
    filter: (file) => path.relative(source, file) !== 'register',
  });
  await importFixtureRegister(target);
  return target;
}

/** Fills `register/` of a content folder. */
async function importFixtureRegister(content: string): Promise<void> {
  const { records, area, asOf } = buildCanaryRegister();
  // The raw file holds what must not be published, so it may not stay in any folder that is searched for it.
  const raw = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-rpss-'));
  try {
    const rpss = path.join(raw, 'rpss.json');
    writeFileSync(rpss, toRegisterFile(records));
    await importRegister({
      kind: 'register',
      rpss,
      area,
      asOf,
      content,
      reports: path.join(CACHE, 'reports'),
      write: true,
      acceptLargeChange: false,
    });
  } finally {
    rmSync(raw, { recursive: true });
  }
}
