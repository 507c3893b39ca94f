/**
 * Loaded into a process by --import: counts what the process does to files, and ends or halts it there.
 *
 * Every change of a file system through node:fs, whether sync, by callback, promise or stream, is a
 * point; of a write there are two, before it and after half of its bytes. The environment variable
 * KILL_SWITCH says what is to happen, see KillSwitch.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

export type KillSwitch =
  /** Write the number of points to a file at the end. */
  | { readonly kind: 'count'; readonly file: string }
  /** SIGKILL at this point, the first being 1. */
  | { readonly kind: 'kill'; readonly at: number }
  /** Say "holding" before the first call of this name, and go on when standard input is closed. */
  | { readonly kind: 'hold'; readonly on: string };

const order = JSON.parse(process.env['KILL_SWITCH'] ?? 'null') as KillSwitch;
const real = { ...fs };
let points = 0;
let isHeld = false;

if (order.kind === 'count') process.on('exit', () => real.writeFileSync(order.file, String(points)));

/** @param half does the first half of what is to be done, in case the process ends there */
function pass(name: string, half?: () => void): void {
  if (order.kind === 'hold' && order.on === name && !isHeld) hold();
  points += 1;
  if (isLast()) end();
  if (half === undefined) return;
  points += 1;
  if (!isLast()) return;
  half();
  end();
}

const isLast = () => order.kind === 'kill' && points === order.at;

function end(): void {
  process.kill(process.pid, 'SIGKILL');
  // The signal arrives at once; nothing below may run in any case.
  for (;;);
}

function hold(): void {
  isHeld = true;
  real.writeSync(1, 'holding\n');
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      if (real.readSync(0, Buffer.alloc(1)) === 0) return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 5);
    }
  }
}

const bytesOf = (data: unknown) =>
  typeof data === 'string'
    ? Buffer.from(data)
    : ArrayBuffer.isView(data)
      ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
      : Buffer.alloc(0);
const firstHalf = (data: unknown) => bytesOf(data).subarray(0, bytesOf(data).length / 2);
const isWriting = (flags: unknown) =>
  typeof flags === 'string' ? !/^r?s?$/u.test(flags) : flags !== 0 && flags !== undefined;
/** Standard output is no file. */
const isFile = (file: unknown) => typeof file !== 'number' || file > 2;

/** One call may go through another; names of the plain ones, which change files whatever they are given. */
const PLAIN = [
  'rename',
  'unlink',
  'rmdir',
  'mkdir',
  'fsync',
  'fdatasync',
  'truncate',
  'ftruncate',
  'copyFile',
  'symlink',
  'link',
  'utimes',
  'futimes',
  'chmod',
  'cp',
  'mkdtemp',
];
const WHOLE = ['writeFile', 'appendFile'];
type Call = (...args: unknown[]) => unknown;
const own = fs as unknown as Record<string, Call>;

/** Wraps a call of any of the three kinds: counting comes first, the call itself stays as it is. */
function wrap(holder: Record<string, Call>, name: string, count: (args: unknown[]) => void): void {
  const call = holder[name];
  if (call === undefined) return;
  holder[name] = function (this: unknown, ...args: unknown[]) {
    count(args);
    return call.apply(this, args);
  };
}

const halfOfFile =
  (flag: string) =>
  ([file, data]: unknown[]) => {
    if (isFile(file))
      pass('write', () =>
        (flag === 'w' ? real.writeFileSync : real.appendFileSync)(file as string, firstHalf(data)),
      );
  };
const halfOfWrite = ([fd, data]: unknown[]) => {
  if (isFile(fd)) pass('write', () => real.writeSync(fd as number, firstHalf(data)));
};
const halfOfFirst = ([fd, list]: unknown[]) => halfOfWrite([fd, Array.isArray(list) ? list[0] : null]);
const countOpen = ([, flags]: unknown[]) => {
  if (isWriting(flags)) pass('open');
};

const promises = fs.promises as unknown as Record<string, Call>;
const handles = await handlePrototype();
for (const name of PLAIN) {
  for (const [holder, key] of [
    [own, name],
    [own, `${name}Sync`],
    [promises, name],
  ] as const)
    wrap(holder, key, () => pass(name));
}
for (const name of WHOLE) {
  const half = halfOfFile(name === 'writeFile' ? 'w' : 'a');
  for (const [holder, key] of [
    [own, name],
    [own, `${name}Sync`],
    [promises, name],
  ] as const)
    wrap(holder, key, half);
}
for (const key of ['write', 'writeSync']) wrap(own, key, halfOfWrite);
for (const key of ['writev', 'writevSync']) wrap(own, key, halfOfFirst);
for (const key of ['open', 'openSync']) wrap(own, key, countOpen);
wrap(promises, 'open', countOpen);
for (const name of ['sync', 'datasync', 'truncate', 'utimes']) wrap(handles, name, () => pass(name));
for (const name of ['write', 'writeFile', 'appendFile', 'writev']) {
  const call = handles[name];
  if (call === undefined) continue;
  handles[name] = function (this: { fd: number }, ...args: unknown[]) {
    const [data] = args;
    halfOfWrite([this.fd, Array.isArray(data) ? data[0] : data]);
    return call.apply(this, args);
  };
}
// A folder is removed file by file, so that there is something between.
own['rmSync'] = (file, options) => {
  if ((options as fs.RmOptions | undefined)?.recursive === true) emptyFolder(file as string);
  pass('rm');
  real.rmSync(file as string, options as fs.RmOptions);
};
wrap(own, 'rm', ([file]) => emptyFolder(file as string));
wrap(promises, 'rm', ([file]) => emptyFolder(file as string));
syncBuiltinESMExports();

function emptyFolder(folder: string): void {
  if (real.lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  for (const entry of real.readdirSync(folder, { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) emptyFolder(file);
    pass('rm');
    real.rmSync(file, { recursive: true, force: true });
  }
}

async function handlePrototype(): Promise<Record<string, Call>> {
  const handle = await fs.promises.open(process.execPath);
  await handle.close();
  return Object.getPrototypeOf(handle) as Record<string, Call>;
}
