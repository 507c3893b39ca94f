/**
 * All or nothing: a set of files is changed as a whole or not at all.
 *
 * New files are first laid aside in `content/.import-staging`, then a journal of the moves is
 * written beside them, then the moves are made and the journal is deleted. Whoever finds a
 * journal finishes the moves; a staging folder without one was never decided on and goes.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { OperatorError } from '../../lib/errors.ts';

const STAGING = '.import-staging';
const JOURNAL = 'journal.json';

/** A file of content to be written, or with `text: null` removed; `path` is relative, with slashes. */
export interface FileChange {
  readonly path: string;
  readonly text: string | null;
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
});

export function applyChanges(content: string, changes: readonly FileChange[]): void {
  if (changes.length === 0) return;
  stageChanges(content, changes);
  finishInterrupted(content);
}

/** First half: everything is laid aside and decided on, nothing is moved yet. */
export function stageChanges(content: string, changes: readonly FileChange[]): void {
  const staging = path.join(content, STAGING);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const moves: z.infer<typeof Journal>['moves'] = [];
  const removals: string[] = [];
  for (const { path: file, text } of changes) {
    if (text === null) removals.push(file);
    else {
      const from = String(moves.length);
      writeSynced(path.join(staging, from), text);
      moves.push({ from, to: file });
    }
  }
  const draft = path.join(staging, `${JOURNAL}.draft`);
  writeSynced(draft, JSON.stringify(Journal.parse({ moves, removals })));
  renameSync(draft, path.join(staging, JOURNAL));
  syncFolder(staging);
}

/** Whether an import was cut off between its decision to change content and the last of its moves. */
export function isInterrupted(content: string): boolean {
  return existsSync(path.join(content, STAGING, JOURNAL));
}

/**
 * Second half, also of an import that was killed. To be called before content is read.
 *
 * @returns `finished` when moves were made, `undone` when files laid aside were dropped, else `nothing`
 * @throws {OperatorError} when the journal is damaged
 */
export function finishInterrupted(content: string): 'nothing' | 'finished' | 'undone' {
  const staging = path.join(content, STAGING);
  if (!existsSync(staging)) return 'nothing';
  const journalFile = path.join(staging, JOURNAL);
  if (!existsSync(journalFile)) {
    rmSync(staging, { recursive: true, force: true });
    return 'undone';
  }
  const { moves, removals } = readJournal(journalFile);
  const folders = new Set<string>();
  for (const { from, to } of moves) {
    const staged = path.join(staging, from);
    const target = path.join(content, to);
    // Not there any more: this move was made before the import was killed.
    if (!existsSync(staged)) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(staged, target);
    folders.add(path.dirname(target));
  }
  for (const file of removals) rmSync(path.join(content, file), { force: true });
  for (const folder of folders) syncFolder(folder);
  rmSync(journalFile);
  rmSync(staging, { recursive: true, force: true });
  return 'finished';
}

function readJournal(file: string): z.infer<typeof Journal> {
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

function writeSynced(file: string, text: string): void {
  const handle = openSync(file, 'w');
  try {
    const bytes = Buffer.from(text);
    let written = 0;
    while (written < bytes.length) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
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
