/**
 * The papers of src/report with the content of the site, without a built site.
 *
 * Astro reads and checks the content as for a build, into a store of this run alone. The catalogue then
 * runs in plain Node: what it imports by `@/` and as `astro:content` is found by a hook.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sync } from 'astro';
import { OperatorError } from '../lib/errors.ts';
import { openStore } from './content-store.ts';

const project = path.resolve(import.meta.dirname, '../..');
const src = pathToFileURL(path.join(project, 'src') + path.sep);
const contentStore = pathToFileURL(path.join(import.meta.dirname, 'content-store.ts')).href;

/**
 * Once in a process: where it reads from is set by ROZCESTNIK_CONTENT, as for a build.
 *
 * @throws {OperatorError} when the content cannot be read
 */
export async function loadPapers(): Promise<typeof import('../../src/report/index.ts')> {
  const cacheDir = mkdtempSync(path.join(os.tmpdir(), 'rozcestnik-report-'));
  // Not before: where content cannot be read, Astro still writes what it has after it has said so.
  process.once('exit', () => rmSync(cacheDir, { recursive: true, force: true }));
  try {
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    await sync({ root: project, cacheDir, logLevel: 'error' });
    openStore(path.join(cacheDir, 'data-store.json'));
  } catch (cause) {
    throw toReadable(cause);
  }
  registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier === 'astro:content') return { url: contentStore, shortCircuit: true };
      return next(specifier.startsWith('@/') ? new URL(specifier.slice(2), src).href : specifier, context);
    },
  });
  return import('../../src/report/index.ts');
}

function toReadable(cause: unknown): unknown {
  return cause instanceof Error
    ? new OperatorError(
        `the content cannot be read: ${cause.message}`,
        'Mend what it names; npm run build reads the same.',
        { cause },
      )
    : cause;
}
