import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Socket } from 'node:net';
import { sendAnswer, sendPage, type Answer } from './answer';
import { selfSigned } from './certificate';
import { renderSite, type Site } from './site';

export type { Answer } from './answer';

export interface Asked {
  readonly method: string;
  /** With the query, if there is one. */
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** By lower-case name; repeated ones are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface SampleServer {
  readonly port: number;
  /** Every request that arrived, in order. */
  readonly requests: readonly Asked[];
  /** Replaces what a path answers until cleared. A path without a query stands for every query. */
  override(path: string, answer: Answer): void;
  clearOverrides(): void;
  /** The requests for a path whose answer is still to come, or to end. */
  waiting(path: string): number;
  /** While offline, connections are destroyed, also those that are open. */
  setOffline(offline: boolean): void;
  /** Ends every connection, stalled ones included. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** What absolute addresses in the pages begin with, such as `https://blog.example`. */
  readonly origin: string;
  /** A free one by default. */
  readonly port?: number;
  readonly tls?: boolean;
  /** Further paths, and other answers than the archive's own. */
  readonly extra?: ReadonlyMap<string, Answer>;
}

/** Serves the sample archive, on the loopback interface only. Fails when the port is taken. */
export async function serveArchive({
  origin,
  port = 0,
  tls = false,
  extra = new Map(),
}: ServeOptions): Promise<SampleServer> {
  const site = renderSite({ origin });
  const requests: Asked[] = [];
  const overrides = new Map<string, Answer>();
  const sockets = new Set<Socket>();
  const open = new Map<string, number>();
  let isOffline = false;

  const listener: RequestListener = (request, response) => {
    if (isOffline) {
      request.socket.destroy();
      return;
    }
    const asked = askedOf(request);
    requests.push(asked);
    const [path = ''] = asked.path.split('?');
    open.set(path, (open.get(path) ?? 0) + 1);
    response.once('close', () => open.set(path, (open.get(path) ?? 0) - 1));
    const given = [overrides, extra].flatMap((answers) => answers.get(asked.path) ?? answers.get(path) ?? [])[0];
    const sent = given === undefined ? sendFromSite(site, request, response) : sendAnswer(request, response, given);
    sent.catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  };
  const server = tls
    ? createHttpsServer(await selfSigned(new URL(origin).hostname), listener)
    : createHttpServer(listener);
  server.on('connection', (socket: Socket) => {
    if (isOffline) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: address === null || typeof address === 'string' ? port : address.port,
    requests,
    override: (path, answer) => void overrides.set(path, answer),
    clearOverrides: () => overrides.clear(),
    waiting: (path) => open.get(path) ?? 0,
    setOffline: (offline) => {
      isOffline = offline;
      if (offline) cutAll();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cutAll();
      }),
  };
}

function askedOf({ method = 'GET', url = '/', headers }: IncomingMessage): Asked {
  const flat = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')] as const);
  return { method, path: url, at: Date.now(), headers: Object.fromEntries(flat) };
}

/** Pages answer with and without a slash at the end, as they do on many hosts. */
function sendFromSite(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(`http://host${request.url ?? '/'}`);
  const path = url.pathname.replace(/(?<=.)\/$/, '');
  const query = url.searchParams.get('q');
  if (path === '/search' && query !== null) return sendPage(request, response, site.search(query));
  const page = site.pages.get(path);
  return page === undefined ? sendPage(request, response, site.notFound(), 404) : sendPage(request, response, page);
}
