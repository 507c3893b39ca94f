/**
 * Astro's own commands: node scripts/astro.ts build|dev|check|sync [options].
 *
 * Before a site is built or developed, an import that was cut off is finished or undone, and what
 * Astro would tell by a stack is told in words. Telemetry is off; a script of package.json
 * cannot set a variable of the environment on both Windows and Unix.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { RegisterMeta } from '../src/domain/register-meta.ts';
import type { Site } from '../src/domain/site.ts';
import { recoverContent } from './import/store/recover.ts';
import { readAreas } from './lib/areas-file.ts';
import { toArea } from './lib/area-codes.ts';
import { OperatorError, runScript } from './lib/errors.ts';
import { readSite } from './lib/site-file.ts';

const astroFolder = path.dirname(createRequire(import.meta.url).resolve('astro/package.json'));

/**
 * @returns the exit code
 * @throws {OperatorError} when the content is not fit to build a site from
 */
export async function runAstro(args: readonly string[]): Promise<number> {
  if (args[0] === 'build' || args[0] === 'dev')
    await prepareContent(process.env['ROZCESTNIK_CONTENT'] ?? 'content');
  const astro = spawn(process.execPath, [path.join(astroFolder, 'bin', 'astro.mjs'), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  // Ctrl+C reaches Astro by itself; asked to end by another process, it is told.
  const wait = () => undefined;
  const end = () => astro.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', end);
  return new Promise((resolve) => {
    astro.on('exit', (code, signal) => {
      process.off('SIGINT', wait).off('SIGTERM', end);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1));
    });
  });
}

export async function prepareContent(content: string): Promise<void> {
  const message = await recoverContent(content, '.');
  if (message !== null) console.log(message);
  const site = readSite(content);
  toArea(site.area, readAreas(content), `${path.join(content, 'site.yml')}, area`);
  const meta = path.join(content, 'register', 'meta.json');
  if (existsSync(meta)) warnOfExampleSite(site, meta);
  else {
    throw new OperatorError(
      `${meta} is missing: there is no register to build a site from`,
      'Run npm run demo for the fictional one, or npm run import -- --rpss FILE for the real one.',
    );
  }
}

/** A real register under the settings of the demo would name an operator who does not exist. */
function warnOfExampleSite({ address }: Site, meta: string): void {
  const { kind } = RegisterMeta.pick({ kind: true })
    .loose()
    .parse(JSON.parse(readFileSync(meta, 'utf8')));
  if (kind === 'register' && new URL(address).hostname.endsWith('example.org')) {
    console.warn(
      'content/site.yml still holds the example settings: enter your address and operator before you publish.',
    );
  }
}

if (import.meta.main) {
  await runScript('astro', async () => {
    process.exitCode = await runAstro(process.argv.slice(2));
  });
}
