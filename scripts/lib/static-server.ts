/**
 * A server of a built folder for looking at it and for tests: no more than a plain web host does.
 *
 * - headers of the folder's `_headers` file, by the whole path, base included;
 * - `404.html` with status 404 for what is not there;
 * - `/orp` goes to `/orp/`, as links without the slash would break relative addresses;
 * - the folder can live under a base path, as `/katalog/`; nothing is outside of it.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { OperatorError } from './errors.ts';
import { headersFor, parseHeaders } from './headers.ts';

export interface StaticServerOptions {
  /** Folder to serve. */
  readonly folder: string;
  /** Path the folder is found under; `/` by default. */
  readonly base?: string;
  /** Reached from this machine alone by default. */
  readonly host?: string;
  /** The first port to try, then those after it; 0 takes any free one. */
  readonly port?: number;
}

export interface StaticServer {
  /** With the base path: `http://127.0.0.1:4321/katalog/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** How many ports after the wanted one are tried. */
const PORTS_TRIED = 20;

/** Types sirv does not know, or sends without the encoding that Czech letters need. */
const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv;charset=utf-8',
  '.ics': 'text/calendar;charset=utf-8',
  '.topojson': 'application/json',
  '.txt': 'text/plain;charset=utf-8',
};

/**
 * @throws {OperatorError} when there is no such folder, its `_headers` cannot be read, or no port is free
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const { folder, host = '127.0.0.1', port = 0 } = options;
  const base = normaliseBase(options.base ?? '/');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new OperatorError(`there is no folder ${folder} to serve`, 'Build the site first: npm run build');
  }
  const server = createServer(createHandler(folder, base));
  const freePort = await listen(server, host, port);
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${String(freePort)}${base}`,
    close: () => close(server),
  };
}

function createHandler(folder: string, base: string) {
  const headersFile = path.join(folder, '_headers');
  const rules = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  // `dev` reads files as they are asked for, so a rebuilt folder needs no restart.
  const serveFile = sirv(folder, { dev: true, etag: true, extensions: ['html'], setHeaders: setType });

  return (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, search } = splitAddress(request.url ?? '/');
    // Such a path could name another host in a redirect, or a file by another way.
    if (/\/\/|\\|%5c|(?:^|\/|%2f)(?:\.|%2e){1,2}(?:\/|%2f|$)/iu.test(pathname)) {
      sendNotFound(folder, response);
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    if (!pathname.startsWith(base)) {
      if (`${pathname}/` === base) redirect(response, base + search);
      else response.writeHead(404, { 'content-type': 'text/plain' }).end('outside of the base path\n');
      return;
    }
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);

    const inFolder = pathname.slice(base.length - 1);
    const target = findTarget(folder, inFolder);
    if (target === 'folder') {
      redirect(response, `${pathname}/${search}`);
      return;
    }
    if (target === 'nothing') {
      sendNotFound(folder, response);
      return;
    }
    request.url = inFolder + search;
    serveFile(request, response, () => {
      sendNotFound(folder, response);
    });
  };
}

/** Path and query; what is no valid address has the path it was written as. */
function splitAddress(url: string): { pathname: string; search: string } {
  const [withoutFragment = '/'] = url.split('#');
  const question = withoutFragment.indexOf('?');
  return question === -1
    ? { pathname: withoutFragment, search: '' }
    : { pathname: withoutFragment.slice(0, question), search: withoutFragment.slice(question) };
}

/** What stands at a path: a page or file to send, a folder named without its slash, or nothing. */
function findTarget(folder: string, pathname: string): 'file' | 'folder' | 'nothing' {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return 'nothing';
  }
  const root = path.resolve(folder);
  const target = path.join(root, decoded);
  const isInside = target === root || target.startsWith(root + path.sep);
  // `_headers` is for the server, not for visitors; hosts keep it to themselves too.
  if (!isInside || decoded.includes('\0') || decoded === '/_headers' || !existsSync(target)) return 'nothing';
  if (statSync(target).isFile()) return decoded.endsWith('/') ? 'nothing' : 'file';
  if (!existsSync(path.join(target, 'index.html'))) return 'nothing';
  return decoded.endsWith('/') ? 'file' : 'folder';
}

function sendNotFound(folder: string, response: ServerResponse): void {
  const page = path.join(folder, '404.html');
  const hasPage = existsSync(page);
  response
    .writeHead(404, { 'content-type': hasPage ? 'text/html;charset=utf-8' : 'text/plain' })
    .end(hasPage ? readFileSync(page) : 'not found\n');
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location }).end();
}

function setType(response: ServerResponse, pathname: string): void {
  const type = TYPES[path.extname(pathname)];
  if (type !== undefined && !response.hasHeader('content-type')) response.setHeader('content-type', type);
}

function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/gu, '');
  return inner === '' ? '/' : `/${inner}/`;
}

async function listen(server: Server, host: string, firstPort: number): Promise<number> {
  const lastPort = firstPort === 0 ? 0 : Math.min(firstPort + PORTS_TRIED, 65_535);
  for (let port = firstPort; port <= lastPort; port += 1) {
    const taken = await tryListening(server, host, port);
    if (taken !== null) return taken;
  }
  throw new OperatorError(
    `ports ${String(firstPort)} to ${String(lastPort)} of ${host} are all taken`,
    'Name another one: npm run serve -- --port 8080',
  );
}

/** The port listened on; `null` when it is taken by another program. */
function tryListening(server: Server, host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    };
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
    // A browser keeps its connections open; they would keep the server alive.
    server.closeAllConnections();
  });
}
