import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AwkwardCase, Served } from './case';

/**
 * Every case as a site of its own on one server of the loopback interface, and a second server that is another site.
 */
export interface AwkwardSites {
  /** The archive's address of a case. */
  readonly siteOf: (at: number) => string;
  /** What was asked of a case: paths within its site. */
  readonly askedOf: (at: number) => readonly string[];
  readonly close: () => Promise<void>;
}

export async function serveSites(cases: readonly AwkwardCase[]): Promise<AwkwardSites> {
  const asked = new Map<number, string[]>();
  const other = await listening(
    (_, response) => void response.end('<rss version="2.0"><channel><title>Elsewhere</title></channel></rss>'),
  );
  const server = await listening((path, response) => {
    const at = Number(/^\/(\d+)(?=\/|$)/.exec(path)?.[1]);
    const within = path.replace(/^\/\d+/, '');
    const known = cases[at];
    asked.set(at, [...(asked.get(at) ?? []), within]);
    const served = known === undefined ? undefined : servedAt(known, within);
    if (served === undefined) response.writeHead(404).end();
    else
      give(served, response, {
        site: siteOf(at),
        elsewhere: `http://localhost:${portOf(other)}`,
        port: `http://127.0.0.1:${portOf(other)}`,
      });
  });
  const siteOf = (at: number): string => `http://127.0.0.1:${portOf(server)}/${at}`;
  return {
    siteOf,
    askedOf: (at) => asked.get(at) ?? [],
    close: async () => {
      for (const one of [server, other]) one.closeAllConnections();
      await Promise.all([server, other].map((one) => new Promise((closed) => one.close(closed))));
    },
  };
}

/** The path that a case's own answer has within its site. */
export function pathOf({ path }: AwkwardCase): string {
  return path ?? '/feed.xml';
}

function servedAt(one: AwkwardCase, within: string): Served | undefined {
  const [path = '', query = ''] = within.split('?');
  const page = new URLSearchParams(query).get('page') ?? '1';
  const beside = one.beside?.[page === '1' ? path : `${path}?page=${page}`];
  const bare = (text: string): string => text.replace(/\/+$/, '');
  return beside ?? (bare(path) === bare(pathOf(one)) && page === '1' ? one.serves : undefined);
}

function give(served: Served, response: ServerResponse, names: Readonly<Record<string, string>>): void {
  const named = (text: string): string =>
    text.replace(/\{(site|elsewhere|port)\}/g, (_, name: string) => names[name] ?? '');
  const { body = '', type = 'application/rss+xml' } = served;
  const headers = Object.fromEntries(Object.entries(served.headers ?? {}).map(([name, value]) => [name, named(value)]));
  response.writeHead(served.status ?? 200, { ...(type !== null && { 'Content-Type': type }), ...headers });
  if (served.drip) drip(response);
  else
    response.end(
      typeof body === 'string' ? named(body) : typeof body === 'function' ? body(names['site'] ?? '') : body,
    );
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write('<!-- still there -->'), 20);
  response.on('close', () => clearInterval(timer));
}

async function listening(answer: (path: string, response: ServerResponse) => void): Promise<Server> {
  const server = createServer((request, response) => answer(request.url ?? '/', response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
