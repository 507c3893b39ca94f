/**
 * Where downloads lie: `downloads/` in the cache, readable by this user alone, for the raw register
 * has names of persons and secret addresses.
 *
 *   part/rpss.json    as far as it came      fresh/rpss.json   whole, not yet accepted by the importer
 *   kept/rpss.json    the last good copy     each with a rpss.json.source.json that says what it is
 *
 * A file without a readable source beside it is of no use and never trusted.
 */
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { OperatorError } from '../../lib/errors.ts';

const FOLDER = 'downloads';
const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;

/** Which version of which address a file is. */
export const Version = z.strictObject({
  /** As the operator gave it, without a password. */
  address: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** What `If-Range` may be sent with; `null`: the download cannot go on after a cut. */
  resumeBy: z.string().nullable(),
  /** Of the whole file, in bytes; `null` when the server did not tell. */
  length: z.int().nonnegative().nullable(),
});
export type Version = z.infer<typeof Version>;

export interface Slot {
  readonly file: string;
  readonly source: string;
}

export interface Slots {
  readonly part: Slot;
  readonly fresh: Slot;
  readonly kept: Slot;
}

/**
 * @param name of the file, such as `rpss.json`
 * @throws {OperatorError} when the folders cannot be made
 */
export function openSlots(cache: string, name: string): Slots {
  const slot = (state: keyof Slots): Slot => {
    const file = path.join(cache, FOLDER, state, name);
    return { file, source: `${file}.source.json` };
  };
  const slots = { part: slot('part'), fresh: slot('fresh'), kept: slot('kept') };
  for (const { file } of Object.values(slots)) {
    const folder = path.dirname(file);
    inCache(folder, () => {
      mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
      // A folder made by others, or under another umask, keeps its rights otherwise.
      for (const own of [path.dirname(folder), folder]) chmodSync(own, PRIVATE_FOLDER);
    });
  }
  return slots;
}

/** Deletes all downloads of a cache, whole and in part: an old copy may hold what is secret now. */
export function dropDownloads(cache: string): void {
  const folder = path.join(cache, FOLDER);
  inCache(folder, () => rmSync(folder, { recursive: true, force: true }));
}

/** @returns what lies there of this address, with its size in bytes; `null` when nothing usable does */
export function readSlot({ file, source }: Slot, address: string): { version: Version; size: number } | null {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return null;
  try {
    const version = Version.parse(JSON.parse(readFileSync(source, 'utf8')));
    return version.address === address ? { version, size } : null;
  } catch {
    // Missing, or cut off by a power cut: as good as none.
    return null;
  }
}

export function writeSource({ source }: Slot, version: Version): void {
  inCache(source, () => writeFileSync(source, JSON.stringify(version), { mode: PRIVATE_FILE }));
}

export function dropSlot({ file, source }: Slot): void {
  inCache(file, () => {
    rmSync(source, { force: true });
    rmSync(file, { force: true });
  });
}

/** In an order in which a crash leaves at worst a file without a source. */
export function moveSlot(from: Slot, to: Slot, version: Version): void {
  inCache(to.file, () => {
    rmSync(to.source, { force: true });
    renameSync(from.file, to.file);
    writeSource(to, version);
    rmSync(from.source, { force: true });
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file stands where a folder is needed',
};

/** @returns the error itself when the file system is not at fault */
export function toCacheError(file: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  if (code === null) return cause;
  return new OperatorError(
    `${file} cannot be written: ${REASONS[code] ?? code}`,
    'Make room there or mend the rights, and run the command again. Nothing in content/ was changed.',
    { cause },
  );
}

function inCache(file: string, change: () => void): void {
  try {
    change();
  } catch (cause) {
    throw toCacheError(file, cause);
  }
}
