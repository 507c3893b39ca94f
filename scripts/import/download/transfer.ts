/**
 * One attempt at a download: what is missing of a file, or all of it, into the slot `part`; when it
 * is whole and looks right, into `fresh`.
 *
 * Two versions of a file are never put together: the rest is asked for on condition that the file
 * is still the same, and taken only when the answer proves it.
 */
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import { OperatorError } from '../../lib/errors.ts';
import { decoderOf, lengthOf, retryAfterOf, totalIfFitting, versionOf } from './answer.ts';
import { TransferFailure, changedFailure, statusFailure } from './failures.ts';
import { type FileKind, checkType } from './file-kind.ts';
import { toTransferFailure } from './network-failure.ts';
import { type Incoming, receive } from './receive.ts';
import { abandon, request } from './request.ts';
import { type Slots, type Version, dropSlot, readSlot } from './slots.ts';
import { watchSilence } from './watch.ts';

export interface Job {
  readonly url: URL;
  /** The same for people and for the source beside the file: without a password. */
  readonly address: string;
  readonly kind: FileKind;
  readonly maxBytes: number;
  readonly slots: Slots;
  /** The whole copy we have; the server is asked only for another one. */
  readonly have: Version | null;
  /** Longest silence of the server, in ms. */
  readonly stallMs: number;
  /** Bytes that lie in the file, and those of the whole if known. */
  readonly onBytes: (done: number, total: number | null) => void;
}

/** The beginning of a file from an earlier attempt or run. */
interface Beginning {
  readonly version: Version;
  /** First byte to ask for. */
  readonly size: number;
  /** Proof of the version, for `If-Range`. */
  readonly resumeBy: string;
}

/**
 * @returns `not-modified`: the copy we have is the current one
 * @throws {TransferFailure} when the attempt failed; the part stays if another one can go on with it
 * @throws {OperatorError} when the cache cannot be written
 */
export async function transfer(job: Job, deadline: AbortSignal): Promise<'fresh' | 'not-modified'> {
  const watch = watchSilence(job.stallMs, deadline);
  let response: IncomingMessage | null = null;
  try {
    const beginning = readBeginning(job);
    response = await request(job.url, headersOf(job.have, beginning), watch.signal);
    if (response.statusCode === 304 && job.have !== null) {
      dropSlot(job.slots.part);
      return 'not-modified';
    }
    await receive(job, response, incomingOf(job, response, beginning), watch);
    return 'fresh';
  } catch (error) {
    const failure: unknown = watch.signal.aborted ? watch.signal.reason : error;
    if (failure instanceof TransferFailure && failure.spoilsPart) dropSlot(job.slots.part);
    throw failure instanceof TransferFailure || failure instanceof OperatorError
      ? failure
      : toTransferFailure(failure, null);
  } finally {
    watch.stop();
    if (response !== null) abandon(response);
  }
}

/** What has come before, if the rest can be asked for; what cannot be gone on with is removed. */
function readBeginning({ slots, address }: Job): Beginning | null {
  const found = readSlot(slots.part, address);
  if (found !== null) {
    const { resumeBy, length } = found.version;
    const wholeBytes = length ?? Infinity;
    // One byte at least is asked for: servers refuse a range that begins where the file ends.
    const size = Math.min(found.size, wholeBytes - 1);
    if (resumeBy !== null && found.size <= wholeBytes && size > 0) {
      return { version: found.version, size, resumeBy };
    }
  }
  dropSlot(slots.part);
  return null;
}

function headersOf(have: Version | null, beginning: Beginning | null): Record<string, string> {
  const headers: Record<string, string> = {
    accept: '*/*',
    // Lengths and ranges of packed bytes say nothing of the file.
    'accept-encoding': 'identity',
    'user-agent': 'rozcestnik-import',
  };
  const { etag = null, lastModified = null } = have ?? {};
  if (etag !== null) headers['if-none-match'] = etag;
  else if (lastModified !== null) headers['if-modified-since'] = lastModified;
  if (beginning !== null) {
    headers['range'] = `bytes=${beginning.size}-`;
    headers['if-range'] = beginning.resumeBy;
  }
  return headers;
}

/** What the head of an answer promises. @throws {TransferFailure} when it is not what was asked for */
function incomingOf(job: Job, response: IncomingMessage, beginning: Beginning | null): Incoming {
  const { statusCode: status = 0, headers } = response;
  if (status === 200) {
    checkType(headers['content-type']);
    const decoder = decoderOf(response);
    const total = decoder === null ? lengthOf(response) : null;
    return { from: 0, total, decoder, version: versionOf(job.address, headers, total) };
  }
  if (beginning !== null && status === 416) throw changedFailure();
  if (beginning !== null && status === 206) {
    const { version, size } = beginning;
    const total = totalIfFitting(response, version, size);
    if (total === null) throw changedFailure();
    return { from: size, total, decoder: null, version: { ...version, length: total } };
  }
  throw statusFailure(status, STATUS_CODES[status], retryAfterOf(response));
}
