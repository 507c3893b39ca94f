/**
 * `npm run bench:map`: what the map of all Czechia weighs, how soon it is there and how smoothly it
 * moves, with leaflet.markercluster over the same points in the same run.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchChromium } from '../../lib/chromium.ts';
import { parseCommand } from '../../lib/command-line.ts';
import { runScript } from '../../lib/errors.ts';
import { startStaticServer } from '../../lib/static-server.ts';
import { makeCountrySite } from '../country-site.ts';
import { type Drawn, drawMap, MAP_PAGE, wireSize } from './map-in-browser.ts';
import { writeMarkerclusterPage } from './markercluster-page.ts';

const HELP = `npm run bench:map -- [options]

  --site DIR    a built site; default: one of all Czechia, made for it and shared with bench:search
  --rebuild     make that site anew
  --runs N      runs of each map, the middle one is printed; default: 3
  --check       exit code 1 when a bar is missed
  --help        this text`;

/** kB as a web server sends them (brotli), milliseconds, MB. */
const BARS = {
  pointsKB: 100,
  pieceKB: 15,
  outlinesKB: 30,
  scriptsKB: 150,
  readyMs: 600,
  frameMs: 20,
  slowFrameMs: 50,
  heapMb: 30,
};
/** A processor four times slower: a telephone of some years. */
const SLOW = 4;
const PHONE: BrowserContextOptions = { viewport: { width: 412, height: 800 } };
const SCREEN: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

await runScript('bench:map', async () => {
  const { values } = parseCommand('npm run bench:map --', {
    options: {
      site: { type: 'string' },
      rebuild: { type: 'boolean', default: false },
      runs: { type: 'string', default: '3' },
      check: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const site = values.site ?? (await makeCountrySite(values.rebuild));
  writeMarkerclusterPage(site);
  const server = await startStaticServer({ folder: site });
  const browser = await launchChromium();
  const bars = measureFiles(site);
  try {
    bars.push(...(await measureMaps(browser, server.address, Number(values.runs))));
  } finally {
    await browser.close();
    await server.close();
  }
  console.log('');
  for (const [bar, isMet] of bars) console.log(`${isMet ? 'reached' : 'MISSED '}  ${bar}`);
  if (values.check && bars.some(([, isMet]) => !isMet)) process.exitCode = 1;
});

type Bar = [string, boolean];

function measureFiles(site: string): Bar[] {
  const sizeOf = (file: string) => wireSize(readFileSync(path.join(site, 'data', file))) / 1000;
  const pieces = readdirSync(path.join(site, 'data', 'orp')).map((name) => sizeOf(`orp/${name}`));
  const points = sizeOf('mapa/body.json');
  const outlines = sizeOf('hranice.json');
  const largest = Math.max(...pieces);
  console.log('\n| file | kB brotli |\n|---|---|');
  console.log(`| all points | ${points.toFixed(1)} |`);
  console.log(`| outlines of ORPs and kraje | ${outlines.toFixed(1)} |`);
  console.log(`| names and telephones, the largest of ${pieces.length} pieces | ${largest.toFixed(1)} |`);
  console.log(`| figures of ORPs | ${sizeOf('mapa/obvody.json').toFixed(1)} |`);
  return [
    [`points ≤ ${BARS.pointsKB} kB`, points <= BARS.pointsKB],
    [`outlines ≤ ${BARS.outlinesKB} kB`, outlines <= BARS.outlinesKB],
    [`each piece of names ≤ ${BARS.pieceKB} kB`, largest <= BARS.pieceKB],
  ];
}

async function measureMaps(browser: Browser, address: string, runs: number): Promise<Bar[]> {
  const own = new URL('mapa/#ukaz=mista', address).href;
  const other = new URL(MAP_PAGE, address).href;
  const rows = [
    { name: 'ours', page: own, slowdown: 1, options: SCREEN },
    { name: 'markercluster', page: other, slowdown: 1, options: SCREEN },
    { name: 'ours, slow telephone', page: own, slowdown: SLOW, options: PHONE },
    { name: 'markercluster, slow telephone', page: other, slowdown: SLOW, options: PHONE },
  ];
  const drawn = new Map<string, Drawn>();
  console.log(
    '\n| map | ready ms | pan p50 / p95 / max | zoom p50 / p95 / max | heap MB | elements | scripts kB |\n|---|---|---|---|---|---|---|',
  );
  for (const { name, page, slowdown, options } of rows) {
    const each: Drawn[] = [];
    for (let run = 0; run < runs; run++) each.push(await drawMap(browser, page, slowdown, options));
    const middle = each.toSorted((a, b) => a.readyMs - b.readyMs)[Math.floor((runs - 1) / 2)];
    if (middle === undefined) throw new RangeError('--runs is at least 1');
    const byFrames = each.toSorted((a, b) => worst(a) - worst(b))[Math.floor((runs - 1) / 2)] ?? middle;
    const shown = { ...middle, pan: byFrames.pan, zoom: byFrames.zoom };
    drawn.set(name, shown);
    const { readyMs, pan, zoom, heapMb, elements, scriptsKB } = shown;
    console.log(
      `| ${name} | ${readyMs.toFixed(0)} | ${frames(pan)} | ${frames(zoom)} | ${heapMb.toFixed(1)} | ${elements} | ${scriptsKB.toFixed(1)} |`,
    );
  }
  const fast = drawn.get('ours');
  const slow = drawn.get('ours, slow telephone');
  const peer = drawn.get('markercluster');
  if (fast === undefined || slow === undefined || peer === undefined) return [];
  console.log(`\nready: ${(fast.readyMs / peer.readyMs).toFixed(2)} × leaflet.markercluster`);
  return [
    [`scripts of the map ≤ ${BARS.scriptsKB} kB`, fast.scriptsKB <= BARS.scriptsKB],
    [`ready ≤ ${BARS.readyMs} ms`, fast.readyMs <= BARS.readyMs],
    [`frames p95 ≤ ${BARS.frameMs} ms`, worst(fast) <= BARS.frameMs],
    [`frames p95 ≤ ${BARS.slowFrameMs} ms at ${SLOW} × slower`, worst(slow) <= BARS.slowFrameMs],
    [`heap ≤ ${BARS.heapMb} MB`, fast.heapMb <= BARS.heapMb],
  ];
}

function worst({ pan, zoom }: Drawn): number {
  return Math.max(pan.p95, zoom.p95);
}

function frames({ p50, p95, max }: Drawn['pan']): string {
  return [p50, p95, max].map((ms) => ms.toFixed(1)).join(' / ');
}
