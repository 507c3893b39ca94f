/**
 * Runs a command with the project's own Node 24: node scripts/node24.mjs COMMAND [ARGUMENT…]
 *
 * Plain JavaScript, because the system's Node, from 20 up, runs it. npm installs Node 24 as a
 * package of this project, but some versions of npm leave its link in node_modules/.bin out
 * (npm/cli#4362), so its folder is put before all others here.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const modules = path.join(root, 'node_modules');
const system = process.platform === 'win32' ? 'win' : process.platform;
const ownNode = path.join(modules, `node-${system}-${process.arch}`, 'bin');
const NEEDED = 24;

const hasOwn = existsSync(ownNode);
if (!hasOwn && Number(process.versions.node.split('.')[0]) < NEEDED) {
  console.error(
    existsSync(modules)
      ? `This computer (${system} ${process.arch}) needs Node ${NEEDED} or newer; it has ${process.versions.node}.`
      : 'The packages are not installed yet: run npm ci first.',
  );
  process.exit(2);
}

const [command = 'node', ...args] = process.argv.slice(2);
const folders = [...(hasOwn ? [ownNode] : []), path.join(modules, '.bin'), process.env.PATH ?? ''];
const child = spawn(command, args, {
  stdio: 'inherit',
  env: {
    // Types are stripped and modules compiled once, not at every start.
    NODE_COMPILE_CACHE: path.join(root, '.cache', 'node'),
    ...process.env,
    PATH: folders.join(path.delimiter),
  },
  // On Windows commands of packages are .cmd files, which only a shell can start.
  shell: process.platform === 'win32',
});
// Ctrl+C reaches the command by itself; asked to end by another process, it is told.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
// When npm is ended, its shell goes without a word to what it started; a server would stay behind.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 500).unref();
child.on('error', (error) => {
  console.error(`${command} cannot be started: ${error.message}`);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
