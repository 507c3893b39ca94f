/**
 * Asks ČÚZK's query service for address points by their codes: a hundred at once, two questions at a
 * time, each again a few times. It is a service for people's maps, so it is for hundreds of codes, not
 * for the whole country.
 */
import pMap from 'p-map';
import pRetry, { AbortError } from 'p-retry';
import type { Point } from '../../../src/domain/coordinates.ts';
import type { OnProgress } from './address-files.ts';
import { type QueryAnswer, QueryError, readAnswer } from './query-answer.ts';

const BATCH = 100;
const CONCURRENCY = 2;
/** Before the second, third and fourth try: 1, 4 and 16 seconds. */
const RETRY = { retries: 3, minTimeout: 1000, factor: 4 };
const TIMEOUT_MS = 30_000;
/** Too much at once, or not just now; other errors of the asker stay what they are. */
const PASSING = new Set([408, 425, 429]);

export interface QueryOptions {
  readonly fetch?: typeof fetch | undefined;
  readonly timeoutMs?: number | undefined;
  /** Before the second try; each further one waits four times as long. */
  readonly pauseMs?: number | undefined;
  /** Codes answered, of all. */
  readonly onProgress?: OnProgress | undefined;
}

export interface QueryOutcome {
  /** Points by code; `null` where RÚIAN has no coordinates. */
  readonly points: ReadonlyMap<string, Point | null>;
  /** Codes RÚIAN does not have. */
  readonly absent: ReadonlySet<string>;
  /** Why the codes that are in neither were not answered; `null` when all were. */
  readonly failure: string | null;
}

/**
 * After a batch that failed for good no other is begun: the service is out of order.
 *
 * @param address of the layer's query: `https://…/RUIAN/MapServer/1/query`
 */
export async function queryAddressPoints(
  codes: readonly string[],
  address: string,
  options: QueryOptions = {},
): Promise<QueryOutcome> {
  const points = new Map<string, Point | null>();
  const absent = new Set<string>();
  let failure: string | null = null;
  const batches = Array.from({ length: Math.ceil(codes.length / BATCH) }, (_, index) =>
    codes.slice(index * BATCH, (index + 1) * BATCH),
  );
  await pMap(
    batches,
    async (batch) => {
      if (failure !== null) return;
      try {
        const answer = await askForAll(batch, address, options);
        for (const code of batch) {
          const point = answer.get(code);
          if (point === undefined) absent.add(code);
          else points.set(code, point);
        }
        options.onProgress?.(points.size + absent.size, codes.length);
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        failure ??= error.message;
      }
    },
    { concurrency: CONCURRENCY },
  );
  return { points, absent, failure };
}

/** A cut answer says nothing of what is not in it: the batch is asked for in two halves. */
async function askForAll(
  batch: readonly string[],
  address: string,
  options: QueryOptions,
): Promise<ReadonlyMap<string, Point | null>> {
  const { points, isCut } = await pRetry(() => ask(batch, address, options), {
    ...RETRY,
    minTimeout: options.pauseMs ?? RETRY.minTimeout,
  });
  if (!isCut || batch.length === 1) return points;
  const middle = Math.ceil(batch.length / 2);
  return new Map([
    ...(await askForAll(batch.slice(0, middle), address, options)),
    ...(await askForAll(batch.slice(middle), address, options)),
  ]);
}

/** @throws {QueryError} to be tried again; {@link AbortError} when that would not help */
async function ask(batch: readonly string[], address: string, options: QueryOptions): Promise<QueryAnswer> {
  const url = new URL(address);
  url.searchParams.set('where', `kod IN (${batch.join(',')})`);
  url.searchParams.set('outFields', '*');
  url.searchParams.set('returnGeometry', 'true');
  url.searchParams.set('outSR', '4326');
  url.searchParams.set('f', 'json');
  const { status, text } = await get(url, options);
  if (status === 200) return readAnswer(text, new Set(batch));
  const error = new QueryError(`it answers with status ${status}`);
  throw status >= 500 || PASSING.has(status) ? error : new AbortError(error);
}

async function get(
  url: URL,
  { fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS }: QueryOptions,
): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    // Whatever fetch throws is the network: there is nothing else it does here.
    const isSlow = cause instanceof Error && cause.name === 'TimeoutError';
    throw new QueryError(isSlow ? `no answer within ${timeoutMs / 1000} s` : 'it cannot be reached', {
      cause,
    });
  }
}
