/**
 * The browser the tests run in and papers are printed by: found on this machine, or installed where that can be done unasked.
 *
 *   node scripts/lib/chromium.ts            prints the path of the browser
 *   node scripts/lib/chromium.ts --install  installs Debian's package first, if there is no browser
 *
 * Nothing is downloaded but by the machine's own package manager, and only as root.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** No Chromium here, and no way to get one without asking. */
export class ChromiumMissingError extends Error {
  override name = 'ChromiumMissingError';
}

/** What finding looks at; tests name a machine of their own. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (file: string) => boolean;
  /** Where Playwright would keep a browser of its own. */
  readonly playwrightPath: () => string;
}

const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  playwrightPath: () => chromium.executablePath(),
};

/** Where Chromium, Chrome and Edge are put by their own installers. */
function usualPaths(env: Machine['env']): string[] {
  const windowsFolders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return [
    '/usr/bin/chromium', // Debian
    '/usr/lib/chromium/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium', // Ubuntu
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windowsFolders.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            path.win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            path.win32.join(folder, 'Chromium', 'Application', 'chrome.exe'),
            path.win32.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ],
    ),
  ];
}

/**
 * @returns the browser's path; `undefined` when there is none
 * @throws {ChromiumMissingError} when $CHROMIUM names a file that is not there: another browser
 *   than the one asked for would be a surprise
 */
export function findChromium(machine: Machine = thisMachine): string | undefined {
  const asked = machine.env['CHROMIUM'];
  if (asked !== undefined && asked !== '') {
    if (machine.exists(asked)) return asked;
    throw new ChromiumMissingError(`CHROMIUM names ${asked}, and there is no such file.`);
  }
  return [...usualPaths(machine.env), machine.playwrightPath()].find((file) => machine.exists(file));
}

/**
 * Finds Chromium, on Debian and Ubuntu as root after installing it.
 *
 * @throws {ChromiumMissingError} with what to do
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;

  if (!canInstall()) {
    throw new ChromiumMissingError(
      'The browser tests and npm run report need Chromium, Chrome or Edge. Install one, or name its file: CHROMIUM=/path/to/chrome npm test. ' +
        'On Debian, run once as root: apt-get install chromium fonts-liberation.',
    );
  }
  installFromDebian();
  const installed = findChromium();
  if (installed === undefined) {
    throw new ChromiumMissingError(
      'apt-get installed the package chromium, but there is no browser in the usual places.',
    );
  }
  return installed;
}

function canInstall(): boolean {
  if (process.getuid?.() !== 0) return false;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, 'apt-get')));
}

function installFromDebian(): void {
  aptGet('update');
  // A bare machine has no font with Czech letters, and without one the pages measure otherwise.
  aptGet('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

function aptGet(...options: string[]): void {
  console.log(`apt-get ${options.join(' ')}`);
  const { status, stdout, stderr } = spawnSync('apt-get', options, {
    encoding: 'utf8',
    // It must never wait for an answer: nobody may be there.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
  });
  if (status !== 0) {
    const log = `${stdout}${stderr}`.trim().split('\n').slice(-15).join('\n');
    throw new ChromiumMissingError(`apt-get ${options.join(' ')} failed:\n${log}`);
  }
}

/** A browser that behaves alike as root, in a container and without a network. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [
      '--no-sandbox', // Chromium refuses to run as root otherwise; it opens our own pages alone
      '--disable-gpu', // machines for tests have none
      '--disable-dev-shm-usage', // containers give /dev/shm 64 MB, too few for a long page
      '--disable-quic', // requests stay where tests can see them
      '--disable-background-networking', // no look-ups of its own, which would count as requests
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run', // no pages of welcome
      '--font-render-hinting=none', // the same widths of text on every machine
    ],
  });
}

if (import.meta.main) {
  try {
    console.log(
      process.argv.includes('--install') ? ensureChromium() : (findChromium() ?? 'no Chromium found'),
    );
  } catch (error) {
    if (!(error instanceof ChromiumMissingError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
