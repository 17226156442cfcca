import { createHash } from 'node:crypto';
import { createServer as createHttpServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { generate } from 'selfsigned';
import { renderSite, type SitePage } from './site';

/** What a path answers instead of the archive's own page. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Accept the request and never answer. */
  readonly stall?: boolean;
  /** Stream this many bytes of printable junk. */
  readonly junkBytes?: number;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface SampleServer {
  readonly port: number;
  /** Every request so far, in order. */
  readonly requests: readonly Asked[];
  override(path: string, answer: Answer): void;
  clearOverrides(): void;
  /** While offline, connections are cut. */
  setOffline(offline: boolean): void;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** What absolute addresses in the pages begin with. */
  readonly origin: string;
  /** A free one by default. */
  readonly port?: number;
  readonly tls?: boolean;
}

/** Serves the sample archive on the loopback interface. */
export async function serveArchive({ origin, port = 0, tls = false }: ServeOptions): Promise<SampleServer> {
  const pages = renderSite(origin);
  const requests: Asked[] = [];
  const overrides = new Map<string, Answer>();
  const sockets = new Set<Socket>();
  let isOffline = false;

  const answer: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    requests.push({ method: request.method ?? '', path: url.pathname, headers: request.headers });
    if (isOffline) request.socket.destroy();
    else respond(request, response, overrides.get(url.pathname) ?? answerOf(pages, url.pathname));
  };
  const server = tls ? createHttpsServer(await certificate(new URL(origin).hostname), answer) : createHttpServer(answer);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    override: (path, given) => void overrides.set(path, given),
    clearOverrides: () => overrides.clear(),
    setOffline: (offline) => {
      isOffline = offline;
      if (offline) for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Posts answer with and without a trailing slash, as they do on many hosts. */
function answerOf(pages: ReadonlyMap<string, SitePage>, path: string): Answer {
  const page = pages.get(path) ?? pages.get(path.replace(/\/$/, ''));
  if (page === undefined) return { status: 404, body: '<!doctype html><title>Not found</title><h1>Not found</h1>' };
  return { body: page.body, headers: { 'content-type': page.type } };
}

function respond(request: IncomingMessage, response: ServerResponse, { status = 200, headers, body = '', stall, junkBytes }: Answer): void {
  if (stall === true) return;
  const all: Record<string, string> = { 'content-type': 'text/html; charset=utf-8', ...headers };
  if (junkBytes !== undefined) {
    response.writeHead(status, all);
    pourJunk(response, junkBytes);
    return;
  }
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(status, { ...all, etag, 'cache-control': 'no-cache' }).end(request.method === 'HEAD' ? undefined : body);
}

/** As fast as the other side reads, and no faster. */
function pourJunk(response: ServerResponse, bytes: number): void {
  const chunk = Buffer.from('<p>junk '.repeat(8_192));
  let left = bytes;
  const pour = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (!response.write(chunk)) {
        response.once('drain', pour);
        return;
      }
    }
    response.end();
  };
  pour();
}

async function certificate(host: string): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }]);
  return { key, cert };
}
