/** What the head of an answer says: version of the file, its length, which part of it comes. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { TransferFailure } from './failures.ts';
import type { Version } from './slots.ts';

/** A change within the same second would not show in Last-Modified; RFC 9110, section 8.8.2.2. */
const STRONG_DATE_MS = 60_000;

/** Unpackers by `Content-Encoding`; we ask for none of them, but a server may not care. */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/** @returns `null` for a body sent as it is. @throws {TransferFailure} for an unknown encoding */
export function decoderOf({ headers }: IncomingMessage): Transform | null {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return null;
  const decoder = DECODERS[encoding];
  if (decoder !== undefined) return decoder();
  throw new TransferFailure(
    `the server sent it in an unknown encoding (${encoding})`,
    'Download the file in a browser and give its path.',
    { isTransient: false },
  );
}

/**
 * @param address asked for, as shown
 * @param length of the whole file in bytes, `null` when not told
 */
export function versionOf(address: string, headers: IncomingHttpHeaders, length: number | null): Version {
  const { etag = null } = headers;
  const lastModified = headers['last-modified'] ?? null;
  return { address, etag, lastModified, resumeBy: resumeBy(etag, lastModified, headers.date), length };
}

/** What `If-Range` may say: a strong ETag or, where there is none at all, a date that is old enough. */
function resumeBy(etag: string | null, lastModified: string | null, date: string | undefined): string | null {
  if (etag !== null) return etag.startsWith('W/') ? null : etag;
  if (lastModified === null || date === undefined) return null;
  return Date.parse(date) - Date.parse(lastModified) >= STRONG_DATE_MS ? lastModified : null;
}

export function lengthOf({ headers }: IncomingMessage): number | null {
  const length = headers['content-length'];
  return length === undefined ? null : Number(length);
}

/** Part of a file by its first byte, counted from 0, and the bytes of the whole. */
function rangeOf({ headers }: IncomingMessage): { from: number; total: number } | null {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/u.exec(headers['content-range'] ?? '');
  if (match === null) return null;
  const [from = 0, last = 0, total = 0] = match.slice(1).map(Number);
  return from <= last && last < total ? { from, total } : null;
}

/**
 * Does the rest that is offered belong to the beginning we have? Whatever is in doubt does not.
 *
 * @param size bytes we have
 * @returns bytes of the whole file, or `null`
 */
export function totalIfFitting(response: IncomingMessage, version: Version, size: number): number | null {
  const range = rangeOf(response);
  const { etag, 'last-modified': lastModified, 'content-encoding': encoding = 'identity' } = response.headers;
  const isSame =
    // An answer to If-Range must repeat an ETag and may leave out a date.
    (version.etag === null || etag === version.etag) &&
    (version.lastModified === null || lastModified === undefined || lastModified === version.lastModified);
  if (!isSame || encoding !== 'identity' || range?.from !== size) return null;
  return version.length === null || range.total === version.length ? range.total : null;
}

/**
 * What `Retry-After` asks for, in ms; 0 when it says nothing that can be read. A date counts from
 * the server's own clock.
 */
export function retryAfterOf({ headers }: IncomingMessage): number {
  const value = headers['retry-after'] ?? '';
  if (/^\d+$/u.test(value)) return Number(value) * 1000;
  const waitMs = Date.parse(value) - Date.parse(headers.date ?? '');
  return Number.isNaN(waitMs) ? 0 : Math.max(0, waitMs);
}
