/**
 * One GET: from an address to the head of its answer, by way of a few redirects.
 *
 * node:http and node:https rather than fetch: they give the bytes as sent (fetch unpacks gzip in
 * silence, and lengths then say nothing), leave redirects to us, and name what went wrong by code.
 */
import { Agent as HttpAgent, type IncomingMessage, get as getHttp } from 'node:http';
import { Agent as HttpsAgent, get as getHttps } from 'node:https';
import { addressFailure } from './failures.ts';

const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * @param signal ends the request and the reading of its answer, with its own reason
 * @returns any answer that is no redirect; whoever gets it reads or destroys its body
 * @throws {TransferFailure} for redirects that are not followed
 * @throws errors of node:net and node:tls as they are
 */
export async function request(
  address: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  let current = address;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const response = await send(current, headers, signal);
    if (!REDIRECTS.has(response.statusCode ?? 0)) return response;
    const { location } = response.headers;
    abandon(response);
    current = nextAddress(current, location);
  }
  throw addressFailure(`it is redirected more than ${MAX_REDIRECTS} times`);
}

/** Ends an answer whose body nobody wants. */
export function abandon(response: IncomingMessage): void {
  // A body that is not read to its end counts as cut off.
  response.on('error', () => undefined);
  response.destroy();
}

/** @throws {TransferFailure} when an answer sends us where we do not go */
export function nextAddress(from: URL, location: string | undefined): URL {
  if (location === undefined || !URL.canParse(location, from)) {
    throw addressFailure('the server redirects, but not to any address');
  }
  const next = new URL(location, from);
  if (next.protocol === 'https:' || (next.protocol === 'http:' && from.protocol === 'http:')) return next;
  throw addressFailure(
    next.protocol === 'http:'
      ? `the secured address redirects to one that is not (${next.host})`
      : `the server redirects to an address of another kind (${next.protocol})`,
  );
}

function send(
  address: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const isSecure = address.protocol === 'https:';
  // One answer, one connection: a cut one can then not be used again by mistake.
  const options = { headers, signal };
  return new Promise((resolve, reject) => {
    const sent = isSecure
      ? getHttps(address, { ...options, agent: new HttpsAgent(agentOptions()) }, resolve)
      : getHttp(address, { ...options, agent: new HttpAgent(agentOptions()) }, resolve);
    sent.on('error', reject);
  });
}

/** A proxy as named in HTTP_PROXY, HTTPS_PROXY and NO_PROXY, but never to this machine itself. */
function agentOptions() {
  const { NO_PROXY, no_proxy: noProxy = NO_PROXY, ...environment } = process.env;
  const direct = [noProxy ?? '', 'localhost', '127.0.0.1', '[::1]'].join(',');
  return { keepAlive: false, proxyEnv: { ...environment, no_proxy: direct } };
}
