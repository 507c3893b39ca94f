/** What Node says of a connection that failed, in words. */
import { TRY_LATER, TransferFailure } from './failures.ts';

const CHECK_NETWORK = `Check the address and the network of this machine; behind a proxy set HTTPS_PROXY. ${TRY_LATER}`;
const CHECK_TRUST =
  'Check the date of this machine. If its network opens secured connections, set NODE_USE_SYSTEM_CA=1, or NODE_EXTRA_CA_CERTS to the file with the certificate of the network; do not switch checking off.';

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no host of this name is known',
  EAI_AGAIN: 'names of hosts cannot be looked up',
  ECONNREFUSED: 'the server refused the connection',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'the server does not answer',
  EHOSTUNREACH: 'the server cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ENETDOWN: 'the network is down',
};

/** Codes of OpenSSL that do not have "CERT" in them. */
const TRUST_CODES = /CERT|^UNABLE_TO_VERIFY|^ERR_TLS_/u;
const HANDSHAKE_CODES = /^EPROTO$|^ERR_SSL_/u;

/**
 * @param error as thrown by node:http, node:https or node:zlib
 * @param progress how far it came, such as `12.0 MB of 99.0 MB`; `null` before the first byte
 * @throws what has no code: that is a bug
 */
export function toTransferFailure(error: unknown, progress: string | null): TransferFailure {
  const code = codeOf(error);
  if (code === null) throw error;
  if (TRUST_CODES.test(code)) {
    return new TransferFailure(`the certificate of the server cannot be trusted (${code})`, CHECK_TRUST, {
      isTransient: false,
      cause: error,
    });
  }
  if (HANDSHAKE_CODES.test(code)) {
    return new TransferFailure(`no secured connection could be made (${code})`, CHECK_NETWORK, {
      isTransient: false,
      cause: error,
    });
  }
  if (code.startsWith('Z_')) {
    return new TransferFailure(`the compressed answer is damaged or cut off (${code})`, TRY_LATER, {
      isTransient: true,
      cause: error,
    });
  }
  const reason =
    progress === null ? (REASONS[code] ?? `the connection failed (${code})`) : REASONS.ECONNRESET;
  return new TransferFailure(
    progress === null ? `${reason}` : `${reason} after ${progress}`,
    progress === null ? CHECK_NETWORK : TRY_LATER,
    { isTransient: true, cause: error },
  );
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
