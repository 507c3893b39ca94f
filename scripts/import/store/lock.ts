/** One import at a time: a file in content with the id of the process that is importing. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../../lib/errors.ts';

const LOCK = '.import-lock';
/** Locks of this process: a lock with our id that is not among them is left over from another one. */
const held = new Set<string>();

/** @throws {OperatorError} when another import is running or the lock cannot be written */
export async function withImportLock<Result>(content: string, run: () => Promise<Result>): Promise<Result> {
  const file = path.resolve(content, LOCK);
  takeLock(file);
  held.add(file);
  try {
    return await run();
  } finally {
    held.delete(file);
    rmSync(file, { force: true });
  }
}

/** For those who only read content. @throws {OperatorError} when an import is running */
export function guardNoImport(content: string): void {
  const file = path.resolve(content, LOCK);
  if (isLive(file)) throw runningError(file);
}

function takeLock(file: string): void {
  if (writeLock(file)) return;
  if (isLive(file)) throw runningError(file);
  rmSync(file, { force: true });
  // Another import may have taken over the lock of the dead one just now.
  if (!writeLock(file)) throw runningError(file);
}

/** @returns `false` when there is a lock already */
function writeLock(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    if (code === 'EEXIST') return false;
    throw new OperatorError(
      `${file} cannot be written (${code})`,
      'Check that --content names the folder content and that you may write to it.',
      { cause },
    );
  }
}

/** A lock without an id was made this moment, or left by a power cut: it counts as live. */
function isLive(file: string): boolean {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return false;
  }
  const pid = Number(text);
  if (!Number.isInteger(pid) || pid <= 0) return true;
  if (pid === process.pid) return held.has(file);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, but of another user.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function runningError(file: string): OperatorError {
  return new OperatorError(
    `another import is working on ${path.dirname(file)}`,
    `Wait until it ends. If none is running, delete ${file}.`,
  );
}
