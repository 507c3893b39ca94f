/**
 * Why a download fails: within the stage as a `TransferFailure` of one attempt, which may be tried
 * again, and to the operator as a `DownloadError`.
 */
import { formatBytes } from '../../lib/bytes.ts';
import { OperatorError } from '../../lib/errors.ts';

interface FailureDetails {
  readonly isTransient: boolean;
  readonly status?: number;
  readonly retryAfterMs?: number;
  readonly spoilsPart?: boolean;
  readonly cause?: unknown;
}

/** One attempt failed. `message` is the reason alone, to be read after the address. */
export class TransferFailure extends Error {
  override name = 'TransferFailure';
  readonly hint: string;
  /** Another attempt may go better. */
  readonly isTransient: boolean;
  /** Answer of the server; `null` when there was none or it is not at fault. */
  readonly status: number | null;
  /** What the server asked us to wait, in ms. */
  readonly retryAfterMs: number;
  /** What has come so far is of no use: the next attempt begins anew. */
  readonly spoilsPart: boolean;

  constructor(reason: string, hint: string, details: FailureDetails) {
    super(reason, { cause: details.cause });
    this.hint = hint;
    this.isTransient = details.isTransient;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? 0;
    this.spoilsPart = details.spoilsPart ?? false;
  }
}

/** The download as a whole failed; what was kept before is as it was. */
export class DownloadError extends OperatorError {
  override name = 'DownloadError';
  /** 404 tells that a file is not (yet) published; `null` when the server's answer is not at fault. */
  readonly status: number | null;

  /** @param address as shown, without a password */
  constructor(address: string, failure: TransferFailure, attempts: number) {
    const tried = attempts > 1 ? ` (tried ${attempts} times)` : '';
    super(
      `${address} cannot be downloaded: ${failure.message}${tried}`,
      `${failure.hint} Nothing in content/ was changed.`,
      { cause: failure },
    );
    this.status = failure.status;
  }
}

export const TRY_LATER = 'Run the command again later: what came already is used where it can be.';
const LOOK_AT_ADDRESS =
  'Open the address in a browser. If the publisher has moved the file, give its new address; the usual ones are in scripts/import/sources.ts.';
const GET_IT_OTHERWISE =
  'Open the address in a browser on this machine; or download the file by other means and give its path.';

/** Statuses that ask to come again; all from 500 up do too. */
const TRANSIENT_STATUSES: ReadonlySet<number> = new Set([408, 425, 429]);

/** @param name of the status, such as `Not Found`, where it has one */
export function statusFailure(
  status: number,
  name: string | undefined,
  retryAfterMs: number,
): TransferFailure {
  const isTransient = status >= 500 || TRANSIENT_STATUSES.has(status);
  return new TransferFailure(
    `the server answered ${status}${name === undefined ? '' : ` (${name})`}`,
    isTransient
      ? `The server is overloaded or under repair. ${TRY_LATER}`
      : status === 404 || status === 410
        ? LOOK_AT_ADDRESS
        : GET_IT_OTHERWISE,
    { isTransient, status, retryAfterMs },
  );
}

export function addressFailure(reason: string): TransferFailure {
  return new TransferFailure(reason, LOOK_AT_ADDRESS, { isTransient: false });
}

export function changedFailure(): TransferFailure {
  return new TransferFailure(
    'the file changed while it was being downloaded',
    `It is being published anew just now. ${TRY_LATER}`,
    { isTransient: true, spoilsPart: true },
  );
}

/** Fewer bytes may be followed by the rest; what is too long is of no use. */
export function lengthFailure(size: number, total: number): TransferFailure {
  return new TransferFailure(
    `the server sent ${formatBytes(size)} of a file that it says has ${formatBytes(total)}`,
    `The server does not keep its word. ${TRY_LATER}`,
    { isTransient: true, spoilsPart: size > total },
  );
}

export function stallFailure(stallMs: number): TransferFailure {
  return new TransferFailure(`the server sent nothing for ${stallMs / 1000} s`, TRY_LATER, {
    isTransient: true,
  });
}

export function timeFailure(totalMs: number): TransferFailure {
  return new TransferFailure(
    `it took longer than ${Math.round(totalMs / 60_000)} min`,
    `The connection is too slow. ${TRY_LATER}`,
    { isTransient: false },
  );
}

export function tooLargeFailure(maxBytes: number): TransferFailure {
  return new TransferFailure(
    `the file is larger than ${formatBytes(maxBytes)}`,
    'This is hardly the file that was meant: open the address in a browser. If it is, raise maxBytes in scripts/import/sources.ts.',
    { isTransient: false, spoilsPart: true },
  );
}
