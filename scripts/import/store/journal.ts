/**
 * All or nothing: a set of files is changed as a whole or not at all.
 *
 * New files are first laid aside in `content/.import-staging`, then a journal of the moves is
 * written beside them, then the moves are made and the journal is deleted. Whoever finds a
 * journal finishes the moves; a staging folder without one was never decided on and goes.
 *
 * Against a power cut, each step is on the disk before the next one begins: texts and the folder
 * that holds them before the journal, the journal before the first move, all moves before the
 * journal goes.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { OperatorError } from '../../lib/errors.ts';

const STAGING = '.import-staging';
const JOURNAL = 'journal.json';
/** Measured: twice as fast as one by one; more gain nothing. */
const WRITES_AT_ONCE = 16;

/** A file of content to be written, or with `text: null` removed; `path` is relative, with slashes. */
export interface FileChange {
  readonly path: string;
  /** Or its bytes in UTF-8. */
  readonly text: string | Uint8Array | null;
}

/** Inside content, and never in the staging folder itself. */
const RelativePath = z
  .string()
  .refine(
    (file) =>
      !path.isAbsolute(file) && !file.split(/[/\\]/u).some((part) => part === '..' || part === STAGING),
  );

const Journal = z.strictObject({
  moves: z.array(z.strictObject({ from: z.string().regex(/^\d+$/u), to: RelativePath })),
  removals: z.array(RelativePath),
  /** What people must be told, also when this process is killed before it can tell them. */
  notice: z.string().nullable().default(null),
});
type Journal = z.infer<typeof Journal>;

/** Work that belongs to a change of content: done again by whoever finishes it, so it must bear repeating. */
export type WhenMoved = () => void;

/**
 * Called when everything is laid aside and before anything is decided: what it throws undoes all.
 *
 * @returns a notice for the journal
 */
export type WhenStaged = () => string | null;

/** @param changes taken one by one, so that not all texts need be in memory */
export async function applyChanges(
  content: string,
  changes: Iterable<FileChange>,
  { whenStaged, whenMoved }: { whenStaged?: WhenStaged; whenMoved?: WhenMoved | undefined } = {},
): Promise<void> {
  await stageChanges(content, changes, whenStaged);
  finishInterrupted(content, whenMoved);
}

/** First half: everything is laid aside and decided on, nothing is moved yet. Without any change, nothing is done. */
export async function stageChanges(
  content: string,
  changes: Iterable<FileChange>,
  whenStaged: WhenStaged = () => null,
): Promise<void> {
  const staging = path.join(content, STAGING);
  rmSync(staging, { recursive: true, force: true });
  try {
    const journal = await layAside(staging, changes);
    if (journal.moves.length + journal.removals.length > 0) {
      await decide(content, staging, { ...journal, notice: whenStaged() });
    }
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

/** From here on, everything will be moved, by this process or by another one. */
async function decide(content: string, staging: string, journal: Journal): Promise<void> {
  mkdirSync(staging, { recursive: true });
  const draft = path.join(staging, `${JOURNAL}.draft`);
  await writeFile(draft, JSON.stringify(Journal.parse(journal)), { flush: true });
  syncFolder(staging);
  syncFolder(content);
  renameSync(draft, path.join(staging, JOURNAL));
  syncFolder(staging);
}

async function layAside(staging: string, changes: Iterable<FileChange>): Promise<Journal> {
  const journal: Journal = { moves: [], removals: [], notice: null };
  const open = changes[Symbol.iterator]();
  const failures: unknown[] = [];
  // Each takes the next file; `flush` waits for the disk, which is why several do it at once.
  const write = async () => {
    for (let next = open.next(); next.done !== true && failures.length === 0; next = open.next()) {
      const { path: file, text } = next.value;
      if (text === null) journal.removals.push(file);
      else {
        const from = String(journal.moves.length);
        if (from === '0') mkdirSync(staging, { recursive: true });
        journal.moves.push({ from, to: file });
        await writeFile(path.join(staging, from), text, { flush: true });
      }
    }
  };
  const noteFailure = (error: unknown) => failures.push(error);
  // All are waited for, so that nobody still writes when the folder is removed.
  await Promise.all(Array.from({ length: WRITES_AT_ONCE }, () => write().catch(noteFailure)));
  if (failures.length > 0) throw failures[0];
  return journal;
}

/** Whether an import was cut off between its decision to change content and the last of its moves. */
export function isInterrupted(content: string): boolean {
  return existsSync(path.join(content, STAGING, JOURNAL));
}

/** Notice of an import that was cut off, to be asked for before it is finished. */
export function interruptedNotice(content: string): string | null {
  return isInterrupted(content) ? readJournal(path.join(content, STAGING, JOURNAL)).notice : null;
}

/** Whether anything of an import that was cut off is there, decided on or not. */
export function hasRemains(content: string): boolean {
  return existsSync(path.join(content, STAGING));
}

/**
 * Second half, also of an import that was killed. To be called before content is read, by one process
 * at a time: recoverContent sees to that.
 *
 * @returns `finished` when moves were made, `undone` when files laid aside were dropped, else `nothing`
 * @throws {OperatorError} when the journal is damaged
 */
export function finishInterrupted(
  content: string,
  whenMoved: WhenMoved = () => undefined,
): 'nothing' | 'finished' | 'undone' {
  const staging = path.join(content, STAGING);
  if (!existsSync(staging)) return 'nothing';
  const journalFile = path.join(staging, JOURNAL);
  if (!existsSync(journalFile)) {
    // Empty: all was moved, and only the folder itself was not removed any more.
    const isEmpty = readdirSync(staging).length === 0;
    rmSync(staging, { recursive: true, force: true });
    return isEmpty ? 'nothing' : 'undone';
  }
  makeMoves(content, staging, readJournal(journalFile));
  whenMoved();
  rmSync(journalFile);
  syncFolder(staging);
  rmSync(staging, { recursive: true, force: true });
  return 'finished';
}

function makeMoves(content: string, staging: string, { moves, removals }: Journal): void {
  const folders = new Set<string>();
  for (const { to } of moves) for (const folder of foldersOf(content, to)) folders.add(folder);
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const { from, to } of moves) moveIfThere(path.join(staging, from), path.join(content, to));
  for (const file of removals) {
    rmSync(path.join(content, file), { force: true });
    for (const folder of foldersOf(content, file)) folders.add(folder);
  }
  for (const folder of folders) if (existsSync(folder)) syncFolder(folder);
}

/** What is not there any more was moved before the import was killed. */
function moveIfThere(staged: string, target: string): void {
  try {
    renameSync(staged, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** The folder of a file and those above it, up to content: any of them may be new. */
function foldersOf(content: string, file: string): string[] {
  const parts = file.split(/[/\\]/u).slice(0, -1);
  return Array.from({ length: parts.length + 1 }, (_, depth) =>
    path.join(content, ...parts.slice(0, parts.length - depth)),
  );
}

function readJournal(file: string): Journal {
  try {
    return Journal.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new OperatorError(
      `${file} of an interrupted import is damaged`,
      `Delete the folder ${path.dirname(file)}, take content/register and content/codelists from git and import again.`,
      { cause },
    );
  }
}

/** Names of files survive a power cut only when their folder is synced too; Windows cannot and need not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
