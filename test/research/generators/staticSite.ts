import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

export interface StaticSite {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a folder as static hosts do: `index.html` for folders, a redirect to the slash, `404.html`, ETags. */
export async function serveFolder(folder: string): Promise<StaticSite> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(`http://host${request.url ?? '/'}`);
    const file = join(folder, decoded(pathname));
    const isInside = file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    if (!isInside) notFound(response, folder);
    else if (isFolder(file) && !pathname.endsWith('/')) response.writeHead(301, { location: `${pathname}/` }).end();
    else {
      const found = [isFolder(file) ? join(file, 'index.html') : file, `${file.replace(/[/\\]$/, '')}.html`].find(
        isFile,
      );
      if (found === undefined) notFound(response, folder);
      else send(response, found, request.headers['if-none-match']);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The paths of all pages in a folder, as the server answers them: `/2024/post/`, `/404.html`. */
export function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => encodeURI(`/${file.split(sep).join('/')}`.replace(/(?<=\/)index\.html$/, '')))
    .toSorted();
}

function send(response: ServerResponse, file: string, known: string | undefined): void {
  const body = readFileSync(file);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  if (known === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { etag, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
}

function notFound(response: ServerResponse, folder: string): void {
  const page = join(folder, '404.html');
  response
    .writeHead(404, { 'content-type': TYPES['.html'] })
    .end(isFile(page) ? readFileSync(page) : '<h1>Not found</h1>');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
