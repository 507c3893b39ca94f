/**
 * One import at a time: a lock the operating system holds on `content/.import-lock` for the process
 * that is importing.
 *
 * The file itself says nothing and stays; only the lock on it counts. The system drops it with the
 * process however that ends, so no lock can be left over by a crash, a power cut or a number of a
 * process that is used again, and none has to be taken over, which is where home-made locks race.
 * SQLite, which comes with Node, is the one way to such a lock without a native package; nothing is
 * ever stored in the file.
 */
import { accessSync, constants, existsSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { OperatorError } from '../../lib/errors.ts';

const LOCK = '.import-lock';
/** Whoever only looks holds the file for a moment, and so do several that start at once. */
const WAIT_MS = 500;

/** Result codes of SQLite; the lowest byte of what its errors carry. */
const BUSY = 5;
const NOT_A_DATABASE = 26;

/** @throws {OperatorError} when another import is running or the lock cannot be had */
export async function withImportLock<Result>(
  content: string,
  run: () => Result | Promise<Result>,
): Promise<Result> {
  const lock = takeLock(path.resolve(content, LOCK));
  try {
    return await run();
  } finally {
    lock.close();
  }
}

/** For those who only read content; writes nothing. @throws {OperatorError} when an import is running */
export function guardNoImport(content: string): void {
  const file = path.resolve(content, LOCK);
  if (!existsSync(file)) return;
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(file, { readOnly: true });
    lock.exec('BEGIN; SELECT 1 FROM sqlite_schema');
  } catch (cause) {
    // Anything else, such as a file that may not be read, does not say that an import is running.
    if (resultCodeOf(cause) === BUSY) throw runningError(file);
  } finally {
    lock?.close();
  }
}

function takeLock(file: string): DatabaseSync {
  prepareFile(file);
  try {
    return lockFile(file);
  } catch (cause) {
    if (resultCodeOf(cause) === BUSY) throw runningError(file);
    if (resultCodeOf(cause) !== NOT_A_DATABASE) throw lockError(file, cause);
  }
  // Somebody else's text: no lock of ours ever writes any.
  truncateSync(file);
  return lockFile(file);
}

/** SQLite would not say why it cannot open a file. Never opens one that is there: see lockFile. */
function prepareFile(file: string): void {
  try {
    if (existsSync(file)) accessSync(file, constants.W_OK);
    else writeFileSync(file, '', { flag: 'a' });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new OperatorError(
      `${file} cannot be written (${code})`,
      'Check that --content names the folder content and that you may write to it.',
      { cause },
    );
  }
}

/** On Unix a process loses its lock when it closes the file by any other way: nothing else may open it. */
function lockFile(file: string): DatabaseSync {
  const lock = new DatabaseSync(file, { timeout: WAIT_MS });
  try {
    // Its own journal in memory: nothing must lie beside the file when the process is killed.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

function resultCodeOf(error: unknown): number {
  const { errcode } = Object(error) as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode & 0xff : 0;
}

function runningError(file: string): OperatorError {
  return new OperatorError(
    `another import is working on ${path.dirname(file)}`,
    'Wait until it ends and run the command again. If it hangs, end its process: the lock goes with it, there is nothing to delete.',
  );
}

function lockError(file: string, cause: unknown): OperatorError {
  return new OperatorError(
    `${file} cannot be locked (${cause instanceof Error ? cause.message : String(cause)})`,
    'Files on a network drive often cannot be locked: put content on a disk of this computer.',
    { cause },
  );
}
