/** Builds a site for the browser tests, in a process of its own and beside any other build. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

export interface SiteBuild {
  /** Folder with the content, in place of content/. */
  readonly content: string;
  /** Address the site is built for; its path is the base path. */
  readonly address: string;
  /** Folder to build into, inside of the project: Astro takes no other. */
  readonly out: string;
  readonly timeoutMs?: number;
}

/** The site could not be built; the end of the log has been printed. */
export class SiteBuildError extends Error {
  override name = 'SiteBuildError';
}

export const projectFolder = path.resolve(import.meta.dirname, '../..');

const TIMEOUT_MS = 5 * 60_000;
const LOG_LINES = 40;

/** @throws {SiteBuildError} when the build fails or takes too long; prints the end of the log */
export async function buildSite({ content, address, out, timeoutMs = TIMEOUT_MS }: SiteBuild): Promise<void> {
  const outFolder = path.resolve(projectFolder, out);
  if (!outFolder.startsWith(projectFolder + path.sep)) {
    throw new SiteBuildError(`${outFolder} is outside of the project, where Astro cannot build to.`);
  }
  // Pages of an earlier build would stay and hide that they are missing now.
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });

  const { code, log, isLate } = await runAstro(timeoutMs, {
    ROZCESTNIK_CONTENT: path.resolve(projectFolder, content),
    ROZCESTNIK_ADDRESS: address,
    ROZCESTNIK_OUT: outFolder,
  });
  if (code === 0 && !isLate) return;

  // Printed and not put into the message: the test runner takes lines with "at" for its own stack.
  console.error(log.trimEnd().split('\n').slice(-LOG_LINES).join('\n'));
  const reason = isLate ? `took longer than ${timeoutMs / 1000} s` : `failed (exit code ${code ?? 'none'})`;
  throw new SiteBuildError(`The build of ${out} for ${address} ${reason}; its log stands above.`);
}

function runAstro(
  timeoutMs: number,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; log: string; isLate: boolean }> {
  return new Promise((resolve, reject) => {
    const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
      // The test runner's own NODE_ENV and VITEST would make Astro build for tests.
      env: { ...withoutTestRunner(process.env), ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    });
    let log = '';
    let isLate = false;
    const append = (chunk: Buffer) => {
      log += chunk.toString('utf8');
    };
    astro.stdout.on('data', append);
    astro.stderr.on('data', append);

    const timer = setTimeout(() => {
      isLate = true;
      astro.kill('SIGKILL');
    }, timeoutMs);
    astro.on('error', reject);
    astro.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, log, isLate });
    });
  });
}

function withoutTestRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isRunners = (name: string) =>
    name.startsWith('VITEST') ||
    ['NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'TEST', 'FORCE_COLOR'].includes(name);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !isRunners(name)));
}
