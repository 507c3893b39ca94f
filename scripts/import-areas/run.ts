/**
 * Territory → content/areas: `npm run import:areas -- --from DIR [--content DIR]`.
 *
 * Run once after each change of territory. DIR holds kraje.csv, okresy.csv, orp.csv, obce.csv
 * and orp.topojson; scripts/README.md says where they come from.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from '../lib/errors.ts';
import { formatJson, formatJsonLines } from '../lib/json-file.ts';
import { readOutlines } from './outlines.ts';
import { readAreas } from '../lib/areas-file.ts';
import { type KnownSlugs, readTerritory } from './territory.ts';

await runScript('import:areas', async () => {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, content: { type: 'string', default: 'content' } },
  });
  if (values.from === undefined) {
    console.log('npm run import:areas -- --from DIR [--content DIR]');
    process.exitCode = 2;
    return;
  }
  const territory = readTerritory(values.from, readKnownSlugs(values.content));
  const outlines = readOutlines(values.from, territory);

  const folder = path.join(values.content, 'areas');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'kraje.json'), formatJsonLines(territory.kraje));
  await writeFile(path.join(folder, 'okresy.json'), formatJsonLines(territory.okresy));
  await writeFile(path.join(folder, 'orp.json'), formatJsonLines(territory.orps));
  await writeFile(path.join(folder, 'obce.json'), formatJsonLines(territory.obce));
  await writeFile(path.join(folder, 'outlines.topojson'), formatJson(outlines).replace(/\s+/gu, ''));

  const { kraje, okresy, orps, obce } = territory;
  console.log(
    `import:areas wrote ${kraje.length} kraje, ${okresy.length} okresy, ${orps.length} ORP and ` +
      `${obce.length} obce to ${folder}`,
  );
});

function readKnownSlugs(content: string): KnownSlugs {
  if (!existsSync(path.join(content, 'areas', 'obce.json'))) return new Map();
  const { kraje, okresy, orps, obce } = readAreas(content);
  return new Map([...kraje, ...okresy, ...orps, ...obce].map(({ code, slug }) => [code, slug]));
}
