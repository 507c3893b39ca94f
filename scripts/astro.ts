/**
 * Astro's own commands, without its telemetry: node scripts/astro.ts build|dev|check [options].
 *
 * A script of package.json cannot set a variable of the environment on both Windows and Unix
 * without a shell's syntax, so this starts Astro with the variable set.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const astroFolder = path.dirname(createRequire(import.meta.url).resolve('astro/package.json'));

const astro = spawn(
  process.execPath,
  [path.join(astroFolder, 'bin', 'astro.mjs'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
);

// Ctrl+C reaches Astro by itself; asked to end by another process, it is told.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => astro.kill('SIGTERM'));

astro.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
