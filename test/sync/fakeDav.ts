import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How servers were seen to differ from each other, and from what one would wish. All off: a good server. */
export interface DavSwitches {
  /** `weak`: as Apache's for a fresh file; `none`: as nginx in lists; `second`: one for all writes of a second. */
  etag?: 'weak' | 'none' | 'second' | 'gzip';
  /** A page with status 200 where a file is missing. */
  htmlForMissing?: boolean;
  /** Status of a PUT whose folder is missing. */
  homeless?: 404 | 409 | 500;
  /** MKCOL is answered with 201 whatever is there. */
  mkcolAlways?: boolean;
  /** MKCOL without a slash at the end is a 409. */
  slashNeeded?: boolean;
  /** A PUT is stored by half, and answered with 201; so many times. */
  torn?: number;
  /** A PUT is stored, and the connection is cut; so many times. */
  lost?: number;
  /** Answers this instead; `times` counts down. */
  status?: { code: number; times: number; headers?: Record<string, string>; method?: string };
  /** 401 after so many requests. */
  refusesAfter?: number;
  /** Sends to a page to log in, which answers 200. */
  login?: boolean;
  /** GET answers what was there before the last write. */
  stale?: boolean;
  /** Lists leave out what was written last. */
  listsWithoutNewest?: boolean;
  /** Added to the `Date` header: milliseconds. */
  clock?: number;
  /** The second PUT to a name goes to another one. */
  renames?: boolean;
  /** Waited for before a request is answered. */
  beforeAnswer?: ((method: string, path: string) => Promise<void> | null) | undefined;
  /** PROPFIND is answered with a page. */
  noDav?: boolean;
}

export interface FakeDav {
  readonly address: string;
  /** Paths below the folder of the account, decoded. */
  readonly files: Map<string, Buffer>;
  readonly folders: Set<string>;
  readonly switches: DavSwitches;
  /** Method and path of each request, with its `Authorization`. */
  readonly requests: { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  readonly close: () => Promise<void>;
}

export const USER = 'ann';
export const PASSWORD = 'pässword';

/** A WebDAV server on loopback that keeps its files in memory. */
export async function fakeDav(switches: DavSwitches = {}, port = 0): Promise<FakeDav> {
  const files = new Map<string, Buffer>();
  const older = new Map<string, Buffer>();
  const folders = new Set<string>(['']);
  const requests: FakeDav['requests'] = [];
  let newest = '';

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '' } = request;
    const path = decodeURIComponent(request.url ?? '')
      .replace(/^\/dav\//, '')
      .replace(/\/$/, '');
    const body = await bodyOf(request);
    requests.push({ method, path, headers: request.headers });
    await switches.beforeAnswer?.(method, path);
    const end = (status: number, text: string | Buffer = '', headers: Record<string, string> = {}): void => {
      const date = new Date(Date.now() + (switches.clock ?? 0)).toUTCString();
      response.writeHead(status, { Date: date, ...headers });
      response.end(text);
    };
    if (switches.login === true && path === 'login') return end(200, '<html>Log in</html>');
    if (switches.login === true) return end(302, '', { Location: '/dav/login' });
    const isKnown = request.headers.authorization === `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
    const isRefused = switches.refusesAfter !== undefined && requests.length > switches.refusesAfter;
    if (!isKnown || isRefused) return end(401, '', { 'WWW-Authenticate': 'Basic realm="files"' });
    const { status } = switches;
    if (status !== undefined && status.times > 0 && (status.method ?? method) === method) {
      status.times -= 1;
      return end(status.code, '', status.headers);
    }
    const above = path.split('/').slice(0, -1).join('/');
    if (method === 'PUT') {
      if (!folders.has(above)) return end(switches.homeless ?? 409);
      const place = switches.renames === true && files.has(path) ? path.replace(/(\.\w+)$/, ' (1)$1') : path;
      const isTorn = (switches.torn ?? 0) > 0;
      if (isTorn) switches.torn = (switches.torn ?? 0) - 1;
      const before = files.get(place);
      if (before !== undefined) older.set(place, before);
      files.set(place, isTorn ? body.subarray(0, body.length / 2) : body);
      newest = place;
      if ((switches.lost ?? 0) > 0) {
        switches.lost = (switches.lost ?? 0) - 1;
        response.destroy();
        return;
      }
      return end(201);
    }
    if (method === 'MKCOL') {
      if (switches.slashNeeded === true && !(request.url ?? '').endsWith('/')) return end(409);
      if (folders.has(path) && switches.mkcolAlways !== true) return end(405);
      if (!folders.has(above)) return end(409);
      folders.add(path);
      return end(201);
    }
    if (method === 'DELETE') {
      for (const name of files.keys()) if (name === path || name.startsWith(`${path}/`)) files.delete(name);
      const isThere = folders.delete(path);
      return end(isThere || files.delete(path) ? 204 : 404);
    }
    if (method === 'PROPFIND') {
      if (switches.noDav === true) return end(200, '<html>Welcome</html>', { 'Content-Type': 'text/html' });
      if (!folders.has(path)) return end(404);
      const isHidden = (name: string): boolean => switches.listsWithoutNewest === true && name === newest;
      return end(207, listing(path, { files, folders, isHidden, switches }), { 'Content-Type': 'application/xml' });
    }
    if (method === 'GET') {
      const file = (switches.stale === true ? older.get(path) : undefined) ?? files.get(path);
      if (file !== undefined) return end(200, file);
      return switches.htmlForMissing === true ? end(200, '<html>Not found</html>') : end(404);
    }
    return end(405);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/dav/`;
  return { address, files, folders, switches, requests, close: () => closed(server) };
}

interface Tree {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly folders: ReadonlySet<string>;
  readonly isHidden: (name: string) => boolean;
  readonly switches: DavSwitches;
}

function listing(path: string, { files, folders, isHidden, switches }: Tree): string {
  const inside = (name: string): boolean =>
    name !== '' && name !== path && name.split('/').slice(0, -1).join('/') === path && !isHidden(name);
  const hrefOf = (name: string): string => `/dav/${name.split('/').map(encodeURIComponent).join('/')}`;
  const folder = (name: string): string =>
    `<D:response><D:href>${hrefOf(name)}/</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop></D:propstat></D:response>`;
  const file = (name: string, bytes: Buffer): string =>
    `<D:response><D:href>${hrefOf(name)}</D:href><D:propstat><D:prop><D:getcontentlength>${bytes.length}</D:getcontentlength>${etagOf(bytes, switches)}<D:resourcetype/></D:prop></D:propstat></D:response>`;
  const all = [
    folder(path),
    ...[...folders].filter(inside).map(folder),
    ...[...files].filter(([name]) => inside(name)).map(([name, bytes]) => file(name, bytes)),
  ];
  return `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${all.join('')}</D:multistatus>`;
}

function etagOf(bytes: Buffer, { etag }: DavSwitches): string {
  if (etag === 'none') return '';
  const tag = etag === 'second' ? '"1"' : `"${bytes.length}${etag === 'gzip' ? '-gzip' : ''}"`;
  return `<D:getetag>${etag === 'weak' ? 'W/' : ''}${tag}</D:getetag>`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
