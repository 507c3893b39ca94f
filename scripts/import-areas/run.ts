/**
 * `npm run import:areas`: tables of territory → content/areas.
 *
 * Run once after each change of territory; scripts/README.md says where the tables come from. The
 * only file of this import that parses options, prints and sets the exit code.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Territory } from '../../src/domain/area.ts';
import { readAreas } from '../lib/areas-file.ts';
import { parseCommand } from '../lib/command-line.ts';
import { UsageError, runScript } from '../lib/errors.ts';
import { formatJson, formatJsonLines } from '../lib/json-file.ts';
import { createProgress } from '../lib/progress.ts';
import { readOutlines } from './outlines.ts';
import { formatPscTable, pscOfAddressPoints, pscOfObce } from './psc.ts';
import { type KnownSlugs, readTerritory } from './territory.ts';

const HELP = `npm run import:areas -- --from DIR [options]

  --from DIR              folder with kraje.csv, okresy.csv, orp.csv, obce.csv and orp.topojson
  --ruian ZIP|DIR|CSV     address points of RÚIAN for the postal codes: the ZIP of the country, or
                          unpacked; without it only the main postal code of each obec is known
  --content DIR           folder to write; default: content
  --help                  this text

Exit codes: 0 done · 1 stopped, nothing written · 2 wrong use`;

await runScript('import:areas', async () => {
  const { from, ruian, content, help } = readOptions();
  if (help) {
    console.log(HELP);
    return;
  }
  if (from === undefined) {
    throw new UsageError('the folder with the tables is not given', 'npm run import:areas -- --from DIR');
  }
  const territory = readTerritory(from, readKnownSlugs(content));
  const outlines = readOutlines(from, territory);
  const psc = await readPsc(ruian, territory);

  const folder = path.join(content, 'areas');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'kraje.json'), formatJsonLines(territory.kraje));
  await writeFile(path.join(folder, 'okresy.json'), formatJsonLines(territory.okresy));
  await writeFile(path.join(folder, 'orp.json'), formatJsonLines(territory.orps));
  await writeFile(path.join(folder, 'obce.json'), formatJsonLines(territory.obce));
  await writeFile(path.join(folder, 'outlines.topojson'), formatJson(outlines).replace(/\s+/gu, ''));
  await writeFile(path.join(folder, 'psc.json'), formatPscTable(psc.table));

  const { kraje, okresy, orps, obce } = territory;
  console.log(
    `import:areas wrote ${kraje.length} kraje, ${okresy.length} okresy, ${orps.length} ORP, ` +
      `${obce.length} obce and ${psc.table.entries.length} PSČ to ${folder}`,
  );
  if (psc.leftOut > 0) {
    console.log(`${psc.leftOut} address points without a PSČ, or of obce not in obce.csv, were left out`);
  }
});

function readOptions() {
  return parseCommand('npm run import:areas --', {
    options: {
      from: { type: 'string' },
      ruian: { type: 'string' },
      content: { type: 'string', default: 'content' },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

async function readPsc(ruian: string | undefined, territory: Territory) {
  if (ruian === undefined) return { table: pscOfObce(territory.obce), leftOut: 0 };
  const progress = createProgress({ stream: process.stderr, isSilent: false });
  try {
    const stage = progress.stage('Read address points', { unit: 'bytes' });
    const read = await pscOfAddressPoints(ruian, territory, (done, total) => stage.moveTo(done, total));
    stage.done(`${read.table.entries.length} PSČ`);
    return read;
  } finally {
    progress.close();
  }
}

function readKnownSlugs(content: string): KnownSlugs {
  if (!existsSync(path.join(content, 'areas', 'obce.json'))) return new Map();
  const { kraje, okresy, orps, obce } = readAreas(content);
  return new Map([...kraje, ...okresy, ...orps, ...obce].map(({ code, slug }) => [code, slug]));
}
