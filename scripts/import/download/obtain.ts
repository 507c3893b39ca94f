/**
 * What the operator gave, a path or an address, → a file to read.
 *
 * A download is offered as a fresh copy beside the last good one; only `accept()`, called when the
 * importer has read it and found it good, puts it in its place. When a run ends with neither
 * `accept()` nor `discard()`, the next one asks the server whether the fresh copy is still current
 * and offers it again without another download.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../../lib/errors.ts';
import type { Retry, RetryOptions } from './download.ts';
import type { FileKind } from './file-kind.ts';
import { type Slot, type Slots, type Version, dropSlot, moveSlot, openSlots, readSlot } from './slots.ts';

export interface Obtained {
  /** File to read now. */
  readonly file: string;
  /** `not-modified`: the last good copy, which is the current one. */
  readonly state: 'local' | 'downloaded' | 'not-modified';
  /** Of the source, as the server says; `null` when it does not, and for local files. */
  readonly lastModified: Date | null;
  /** Makes a download the last good copy; to be called only after the importer has found it good. */
  readonly accept: () => void;
  /** Removes a download; the last good copy stays as it was. */
  readonly discard: () => void;
}

export type DownloadEvent =
  /** Bytes that lie in the file, those of earlier attempts and runs included; may go back. */
  | { readonly kind: 'bytes'; readonly done: number; readonly total: number | null }
  | ({ readonly kind: 'retry' } & Retry);

export interface ObtainOptions {
  /** Folder for downloads; they lie in `downloads/` in it. */
  readonly cache: string;
  /** Name of the file in the cache, such as `rpss.json`. */
  readonly name: string;
  readonly kind: FileKind;
  readonly maxBytes: number;
  /** Download all of it, whatever we have. */
  readonly fresh: boolean;
  readonly onProgress?: ((event: DownloadEvent) => void) | undefined;
  readonly retry?: Partial<RetryOptions> | undefined;
}

/**
 * One process at a time may use a cache: whoever calls holds a lock.
 *
 * @param where path of a file or folder, or an http(s) address; what stands at a path is not looked at
 * @throws {UsageError} when it is an address of another kind
 * @throws {DownloadError} when the file cannot be had, or is not of the kind
 * @throws {OperatorError} when the cache cannot be written
 */
export async function obtain(where: string, options: ObtainOptions): Promise<Obtained> {
  const url = toUrl(where);
  if (url === null || url.protocol === 'file:') {
    const nothing = () => undefined;
    const file = url === null ? where : fileURLToPath(url);
    return { file, state: 'local', lastModified: null, accept: nothing, discard: nothing };
  }
  return obtainFrom(url, options);
}

async function obtainFrom(url: URL, options: ObtainOptions): Promise<Obtained> {
  // Only here: an import of local files starts sooner without what speaks to servers.
  const { RETRY, download } = await import('./download.ts');
  const { cache, name, kind, maxBytes, fresh: isFresh, onProgress, retry } = options;
  const address = toAddress(url);
  const slots = openSlots(cache, name);
  if (isFresh) dropSlot(slots.part);
  // What nobody will ask for any more must not lie there with all it holds.
  if (isFresh || readSlot(slots.fresh, address) === null) dropSlot(slots.fresh);
  const have = isFresh ? null : findCopy(slots, address);
  const job = {
    url,
    address,
    kind,
    maxBytes,
    slots,
    have: have?.version ?? null,
    onBytes: (done: number, total: number | null) => onProgress?.({ kind: 'bytes', done, total }),
  };
  const result = await download(job, { ...RETRY, ...retry }, (event) =>
    onProgress?.({ kind: 'retry', ...event }),
  );
  const copy = result === 'not-modified' ? have : readSlot(slots.fresh, address);
  if (copy === null) throw new Error(`${slots.fresh.file} is gone`);
  return toObtained(slots, copy.version, have?.slot === slots.kept && result === 'not-modified');
}

/** The newest whole copy of the address, if it is as long as it was when it came. */
function findCopy(slots: Slots, address: string): { slot: Slot; version: Version } | null {
  for (const slot of [slots.fresh, slots.kept]) {
    const found = readSlot(slot, address);
    if (found !== null && found.size === found.version.length) return { slot, version: found.version };
  }
  return null;
}

function toObtained({ fresh, kept }: Slots, version: Version, isKept: boolean): Obtained {
  const lastModifiedMs = Date.parse(version.lastModified ?? '');
  return {
    file: isKept ? kept.file : fresh.file,
    state: isKept ? 'not-modified' : 'downloaded',
    lastModified: Number.isNaN(lastModifiedMs) ? null : new Date(lastModifiedMs),
    accept: () => {
      // It may be gone by dropDownloads, and that was meant.
      if (!isKept && existsSync(fresh.file)) moveSlot(fresh, kept, version);
    },
    discard: () => {
      if (!isKept) dropSlot(fresh);
    },
  };
}

/** @returns `null` for a path; `C:\data` is one */
function toUrl(where: string): URL | null {
  const scheme = /^([a-z][a-z\d+.-]+):\/\//iu.exec(where)?.[1]?.toLowerCase();
  if (scheme === undefined) return null;
  if (['http', 'https', 'file'].includes(scheme) && URL.canParse(where)) return new URL(where);
  throw new UsageError(
    `${where} is no address to download from`,
    'Give an address that begins with https:// or http://, or the path of a file.',
  );
}

/** For messages and for the source beside the file. */
function toAddress(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  shown.hash = '';
  return shown.href;
}
