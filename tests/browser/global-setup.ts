/**
 * Builds and serves the sites all browser tests look at:
 *
 *   demo     the fictional register, at the root of its host
 *   mesta    a fictional register of Praha and Brno, at the root of its host
 *   katalog  a register imported from a fixture, under the base path /katalog/
 *
 * One after the other, as each build fills a small machine by itself. With
 * ROZCESTNIK_REUSE_SITES=1 sites built by an earlier run are taken as they are; for work on the
 * tests themselves.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startStaticServer } from '../../scripts/lib/static-server.ts';
import { buildSite, projectFolder } from './build-site.ts';
import { ensureChromium } from '../../scripts/lib/chromium.ts';
import { prepareDemoContent, prepareFixtureContent, prepareTownsContent } from './fixture-content.ts';

/** A built site, as tests get it. */
export interface BuiltSite {
  /** Where it is served, base path included: `http://127.0.0.1:40001/katalog/`. */
  readonly address: string;
  /** Its files. */
  readonly folder: string;
  /** `/` or `/katalog/`. */
  readonly base: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    demo: BuiltSite;
    mesta: BuiltSite;
    katalog: BuiltSite;
  }
}

export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  // Before the builds: a missing browser should be told at once, not after minutes.
  ensureChromium();

  const demo = await buildOnce('demo', '/', prepareDemoContent);
  const mesta = await buildOnce('mesta', '/', prepareTownsContent);
  const katalog = await buildOnce('katalog', '/katalog/', prepareFixtureContent);

  const sites = { demo, mesta, katalog };
  const servers = await Promise.all(
    Object.entries(sites).map(async ([name, site]) => {
      const server = await startStaticServer(site);
      provide(name as keyof typeof sites, { ...site, address: server.address });
      return server;
    }),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

async function buildOnce(
  name: string,
  base: string,
  prepareContent: () => Promise<string>,
): Promise<{ folder: string; base: string }> {
  const folder = path.join(projectFolder, '.cache', 'browser', name);
  if (process.env['ROZCESTNIK_REUSE_SITES'] === '1' && existsSync(path.join(folder, 'index.html'))) {
    console.log(`site "${name}": taken from an earlier run`);
    return { folder, base };
  }
  const started = performance.now();
  await buildSite({ content: await prepareContent(), address: `http://127.0.0.1${base}`, out: folder });
  console.log(`site "${name}": built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return { folder, base };
}
