/**
 * A web server on this machine that answers as it is told, one answer after another: well, or in
 * every way a server or the line to it can fail. The last answer is given again for all that follows.
 */
import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface UnreliableServer {
  /** Address of a file on it. */
  readonly address: string;
  /** Headers of all requests so far. */
  readonly requests: readonly IncomingHttpHeaders[];
  /** From now on it answers so. */
  answer(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

/** Stops with the test. */
export async function startUnreliableServer(...first: readonly Answer[]): Promise<UnreliableServer> {
  let answers = [...first];
  const requests: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    requests.push(request.headers);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/rpss.json`,
    requests,
    answer: (...next) => {
      answers = [...next];
    },
    close,
  };
}

/** A version of a file as it is published. */
export interface Published {
  readonly text: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly type?: string;
}

function headersOf({ etag, lastModified, type = 'application/json' }: Published): Record<string, string> {
  return {
    'content-type': type,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { 'last-modified': lastModified }),
  };
}

/** As a good server does: 304 for the same version, the rest for `Range`, unless `If-Range` is of another. */
export function serve(file: Published): Answer {
  return sendWell(file, (response, body) => response.end(body));
}

/** As `serve`, but the line is cut after so many bytes of the body. */
export function cutAfter(bytes: number, file: Published): Answer {
  return sendWell(file, (response, body) => {
    response.write(body.subarray(0, bytes), () => setImmediate(() => response.destroy()));
  });
}

/** As `serve`, but after so many bytes of the body nothing comes any more. */
export function stallAfter(bytes: number, file: Published): Answer {
  return sendWell(file, (response, body) => void response.write(body.subarray(0, bytes)));
}

function sendWell(file: Published, send: (response: ServerResponse, body: Buffer) => void): Answer {
  return ({ headers: asked }, response) => {
    const body = Buffer.from(file.text);
    const headers = headersOf(file);
    const isKnown =
      asked['if-none-match'] === undefined
        ? file.lastModified !== undefined && asked['if-modified-since'] === file.lastModified
        : asked['if-none-match'] === file.etag;
    if (isKnown) {
      response.writeHead(304, headers).end();
      return;
    }
    const from = Number(/^bytes=(\d+)-$/u.exec(asked.range ?? '')?.[1] ?? 0);
    const isSame = asked['if-range'] === undefined || asked['if-range'] === (file.etag ?? file.lastModified);
    if (from > 0 && isSame) {
      const range = `bytes ${from}-${body.length - 1}/${body.length}`;
      const rest = body.subarray(from);
      response.writeHead(206, { ...headers, 'content-length': rest.length, 'content-range': range });
      send(response, rest);
      return;
    }
    response.writeHead(200, { ...headers, 'content-length': body.length });
    send(response, body);
  };
}

/** As `serve`, but it knows no `Range` and no conditions; the line may be cut after so many bytes. */
export function serveWhole(file: Published, cutAfterBytes = Infinity): Answer {
  return (_request, response) => {
    const body = Buffer.from(file.text);
    response.writeHead(200, { ...headersOf(file), 'content-length': body.length });
    if (cutAfterBytes >= body.length) response.end(body);
    else response.write(body.subarray(0, cutAfterBytes), () => setImmediate(() => response.destroy()));
  };
}

/** Gives the rest of another version as if it were the same. */
export function servePart(
  file: Published,
  {
    from,
    to = file.text.length - 1,
    total = file.text.length,
  }: { from: number; to?: number; total?: number },
): Answer {
  return (_request, response) => {
    const part = Buffer.from(file.text).subarray(from, to + 1);
    response
      .writeHead(206, { ...headersOf(file), 'content-range': `bytes ${from}-${to}/${total}` })
      .end(part);
  };
}

/** Says another length than it sends, then closes. */
export function lieAboutLength(file: Published, length: number): Answer {
  return (_request, response) => {
    const lines = Object.entries({ ...headersOf(file), 'content-length': length, connection: 'close' });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    // node:http would not lie.
    response.socket?.end(`HTTP/1.1 200 OK\r\n${head}\r\n${file.text}`);
  };
}

/** Says no length at all: the end of the file is where the line is closed. */
export function serveUntilClosed(file: Published, bytes = Infinity): Answer {
  return (_request, response) => {
    response.socket?.end(
      `HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\r\n${file.text.slice(0, bytes)}`,
    );
  };
}

/** Packs it without having been asked to. After `bytes` packed ones the line is cut, or falls silent. */
export function servePacked(file: Published, bytes = Infinity, then: 'cut' | 'silence' = 'cut'): Answer {
  return (_request, response) => {
    const body = gzipSync(file.text);
    response.writeHead(200, {
      ...headersOf(file),
      'content-encoding': 'gzip',
      'content-length': body.length,
    });
    if (bytes >= body.length) response.end(body);
    else if (then === 'silence') response.write(body.subarray(0, bytes));
    else response.write(body.subarray(0, bytes), () => setImmediate(() => response.destroy()));
  };
}

export function fail(status: number, headers: Record<string, string> = {}): Answer {
  return (_request, response) => void response.writeHead(status, headers).end('no data today');
}

export function redirect(location: string, status = 302): Answer {
  return (_request, response) => void response.writeHead(status, { location }).end();
}
