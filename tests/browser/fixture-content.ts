/**
 * Content of the sites: all that is written by hand, the territory and the code lists as they
 * are in `content/`, and a register of their own. So the tests say the same whichever register
 * `content/` holds: the demo as committed, or what an operator has imported.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { DEFAULT_SERVICES } from '../../scripts/demo/generate.ts';
import { importDemo } from '../../scripts/demo/import-demo.ts';
import { writeRaw } from '../../scripts/demo/write-raw.ts';
import { importRegister } from '../../scripts/import/import-register.ts';
import { readAreas } from '../../scripts/lib/areas-file.ts';
import { Area } from '../../src/domain/area.ts';
import { buildCanaryRegister } from '../fixtures/rpss/canary.ts';
import { toRegisterFile } from '../fixtures/rpss/register-record.ts';
import { projectFolder } from './build-site.ts';

const CACHE = path.join(projectFolder, '.cache', 'browser');

/** Where the content of a site stays, also of one built by an earlier run. */
export const CONTENT_FOLDERS = {
  demo: path.join(CACHE, 'demo-content'),
  katalog: path.join(CACHE, 'content'),
} as const;

/** For the site `demo`: the fictional register of the Ústecký kraj. @returns the folder, made anew */
export function prepareDemoContent(): Promise<string> {
  return prepareRegister('demo', ['CZ042'], DEFAULT_SERVICES);
}

/** For the site `mesta`: a fictional register of Praha and Brno, with more services than one list should hold. */
export function prepareTownsContent(): Promise<string> {
  return prepareRegister('mesta', ['CZ010', '6203'], 900);
}

/** @returns the folder, made anew */
async function prepareRegister(name: string, codes: readonly string[], services: number): Promise<string> {
  const content = copyContent(`${name}-content`);
  const reports = path.join(CACHE, `${name}-reports`);
  const area = Area.parse(codes);
  const raw = await writeRaw({ territory: readAreas(content), area, services }, reports);
  await importDemo(raw, { area, content, reports });
  return content;
}

/** A tile server that is not there: tests answer in its place. */
export const TILES = {
  url: 'https://dlazdice.example.org/{z}/{x}/{y}.png',
  attribution: '© kreslíři dlaždic',
  provider: 'Dlaždičárna, z. s.',
};

/** For the site `katalog`: the register full of canaries, and map tiles. @returns the folder, made anew */
export async function prepareFixtureContent(): Promise<string> {
  const content = copyContent('content');
  const siteFile = path.join(content, 'site.yml');
  const site = parseDocument(readFileSync(siteFile, 'utf8'));
  site.set('mapTiles', TILES);
  writeFileSync(siteFile, site.toString());
  await importFixtureRegister(content);
  return content;
}

/** Everything of `content/` but the register. */
function copyContent(name: string): string {
  const source = path.join(projectFolder, 'content');
  const target = path.join(CACHE, name);
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, {
    recursive: true,
    filter: (file) => path.relative(source, file) !== 'register',
  });
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
