/**
 * A download in as many attempts as it takes, within limits: what failed for a passing reason is
 * tried again, after a pause that doubles and is drawn at random, so that many machines do not come
 * back to a server at once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import pRetry from 'p-retry';
import { DownloadError, TransferFailure, timeFailure } from './failures.ts';
import { type Job, transfer } from './transfer.ts';

export interface RetryOptions {
  /** The first one included. */
  readonly attempts: number;
  /** Pause after the first failure, in ms; each next one is twice as long. */
  readonly pauseMs: number;
  /** Longest pause, in ms, also when the server asks for more. */
  readonly maxPauseMs: number;
  /** Longest silence of the server, in ms. */
  readonly stallMs: number;
  /** For all attempts and pauses together, in ms. */
  readonly totalMs: number;
}

/** 100 MB take 15 minutes at 1 Mbit/s; a server that is being restarted is back within 3. */
export const RETRY: RetryOptions = {
  attempts: 8,
  pauseMs: 1_000,
  maxPauseMs: 120_000,
  stallMs: 60_000,
  totalMs: 3_600_000,
};

/** An attempt failed and there will be another one. */
export interface Retry {
  /** Number of the coming attempt, of `attempts`. */
  readonly attempt: number;
  readonly attempts: number;
  readonly waitMs: number;
  readonly reason: string;
}

/**
 * @returns `not-modified`: the copy we have is the current one; `fresh`: another one lies in that slot
 * @throws {DownloadError} when the file cannot be had
 * @throws {OperatorError} when the cache cannot be written
 */
export async function download(
  job: Omit<Job, 'stallMs'>,
  retry: RetryOptions,
  onRetry: (retry: Retry) => void,
): Promise<'fresh' | 'not-modified'> {
  const { attempts, maxPauseMs, stallMs, totalMs } = retry;
  const deadline = new AbortController();
  const { signal } = deadline;
  const timer = setTimeout(() => deadline.abort(timeFailure(totalMs)), totalMs);
  let tried = 0;
  try {
    return await pRetry(
      (attempt) => {
        tried = attempt;
        return transfer({ ...job, stallMs }, signal);
      },
      {
        retries: attempts - 1,
        minTimeout: retry.pauseMs,
        maxTimeout: maxPauseMs,
        randomize: true,
        signal,
        shouldRetry: ({ error }) => error instanceof TransferFailure && error.isTransient,
        onFailedAttempt: async ({ error, attemptNumber, retriesLeft, retryDelay }) => {
          if (!(error instanceof TransferFailure) || !error.isTransient || retriesLeft === 0) return;
          const waitMs = Math.max(retryDelay, Math.min(error.retryAfterMs, maxPauseMs));
          onRetry({ attempt: attemptNumber + 1, attempts, waitMs, reason: error.message });
          // p-retry waits its own part afterwards.
          await wait(waitMs - retryDelay, undefined, { signal });
        },
      },
    );
  } catch (error) {
    const failure: unknown = signal.aborted ? signal.reason : error;
    throw failure instanceof TransferFailure ? new DownloadError(job.address, failure, tried) : failure;
  } finally {
    clearTimeout(timer);
  }
}
