/**
 * Serves a built site on this machine: npm run serve -- [--port 4321] [--host 127.0.0.1] [FOLDER]
 *
 * The site is found under the path of its own address, as it will be when published: a site built
 * for https://mesto.cz/katalog/ is served at http://127.0.0.1:4321/katalog/.
 */
import { parseArgs } from 'node:util';
import { runAstro } from './astro.ts';
import { runScript, UsageError } from './lib/errors.ts';
import { readSite } from './lib/site-file.ts';
import { startStaticServer } from './lib/static-server.ts';

const HELP = `Serves a built site on this machine.

  npm run serve -- [FOLDER] [options]

  FOLDER          what to serve; dist by default
  --port NUMBER   first port to try, then the next free one; 4321 by default
  --host NAME     127.0.0.1 by default; 0.0.0.0 opens the site to the whole network
  --base PATH     path the site is found under; by default that of the site's own address
  --build         build the site first
  --help          this text`;

await runScript('serve', async () => {
  const options = readOptions();
  if (options === null) {
    console.log(HELP);
    return;
  }
  if (options.isBuilt) {
    const code = await runAstro(['build']);
    if (code !== 0) {
      process.exitCode = code;
      return;
    }
  }
  const { address } = await startStaticServer(options);
  console.log(`The site is at ${address} (Ctrl+C, or ending process ${process.pid}, stops it)`);
});

/** @returns `null` when help is asked for */
function readOptions() {
  const { values, positionals } = readArguments();
  if (values.help) return null;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`"${values.port}" is no port`, 'A port is a number from 0 to 65535.');
  }
  return {
    isBuilt: values.build,
    folder: positionals[0] ?? 'dist',
    host: values.host,
    port,
    base: values.base ?? publishedBase(),
  };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '4321' },
        host: { type: 'string', default: '127.0.0.1' },
        base: { type: 'string' },
        build: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), 'See --help.', { cause });
  }
}

/** Path of the address the site is built for; the build reads the same two places. */
function publishedBase(): string {
  const address =
    process.env['ROZCESTNIK_ADDRESS'] ?? readSite(process.env['ROZCESTNIK_CONTENT'] ?? 'content').address;
  return new URL(address).pathname;
}
