import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchText, type Fetched, type FetchOptions } from '../../lib/archive/fetch';
import { Problem } from '../../lib/model/problem';

const FEED = '<?xml version="1.0"?><rss version="2.0"><channel><title>Ünïcode</title></channel></rss>';
const KILOBYTE = 'x'.repeat(1024);

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What the last request carried, and how many bytes of an endless answer were taken. */
const seen = { headers: {} as IncomingMessage['headers'], requests: 0, closedEarly: false };

function answer(body: string | Buffer, headers: Record<string, string> = {}, status = 200): Handler {
  return (_, response) => void response.writeHead(status, headers).end(body);
}

/** Writes without end until the reader hangs up. */
function endless(chunk: string, everyMs: number): Handler {
  return (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/rss+xml' });
    const timer = setInterval(() => response.write(chunk), everyMs);
    response.on('close', () => {
      clearInterval(timer);
      seen.closedEarly = true;
    });
  };
}

const routes: Record<string, Handler> = {
  '/feed': answer(FEED, {
    'Content-Type': 'application/rss+xml',
    ETag: '"v1"',
    'Last-Modified': 'Tue, 02 Jan 2024 10:00:00 GMT',
  }),
  '/validated': (request, response) =>
    void response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200).end(),
  '/unasked-304': answer('', {}, 304),
  '/moved': answer('', { Location: '/feed' }, 301),
  '/loop': answer('', { Location: '/loop' }, 302),
  '/missing': answer('<h1>No</h1>', {}, 404),
  '/gone': answer('', {}, 410),
  '/private': answer('', {}, 401),
  '/slow-down': answer('', { 'Retry-After': '120' }, 429),
  '/maintenance': answer('', { 'Retry-After': new Date(Date.now() + 3_600_000).toUTCString() }, 503),
  '/broken': answer('oops', {}, 500),
  '/image': answer('GIF89a', { 'Content-Type': 'image/gif' }),
  '/binary': answer(Buffer.from([0, 1, 2, 3, 0, 0]), { 'Content-Type': 'application/octet-stream' }),
  '/plain': answer('User-agent: *', { 'Content-Type': 'text/plain' }),
  '/empty': answer(''),
  '/gzip': answer(gzipSync('<?xml version="1.0"?><urlset/>'), { 'Content-Type': 'application/gzip' }),
  '/gzip-bomb': answer(gzipSync(KILOBYTE.repeat(1000)), { 'Content-Type': 'application/gzip' }),
  '/gzip-broken': answer(gzipSync(FEED).subarray(0, 30), { 'Content-Type': 'application/gzip' }),
  '/stall': () => null,
  '/stall-in-body': (_, response) => void response.writeHead(200).write('<rss>'),
  '/drip': endless('<', 15),
  '/junk': endless(KILOBYTE.repeat(64), 0),
  '/declared-junk': (_, response) =>
    void response.writeHead(200, { 'Content-Length': String(50 * 1024 * 1024) }).write('x'),
  '/hang-up': (_, response) => void response.writeHead(200).write('<rss>', () => response.destroy()),
};

let server: Server;
let other: Server;
let origin = '';
let elsewhere = '';

async function listen(handler: Handler): Promise<Server> {
  const made = createServer(handler);
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  return made;
}

beforeAll(async () => {
  other = await listen(answer(FEED));
  elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  routes['/leave'] = answer('', { Location: `${elsewhere}/feed` }, 302);
  server = await listen((request, response) => {
    seen.headers = request.headers;
    seen.requests += 1;
    (routes[request.url ?? ''] ?? answer('', {}, 404))(request, response);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  for (const one of [server, other]) {
    one.closeAllConnections();
    one.close();
  }
});

function read(path: string, options: Partial<FetchOptions> = {}): Promise<Fetched> {
  return fetchText(`${origin}${path}`, {
    allowed: (url) => url.origin === origin,
    timeoutMs: 3000,
    maxBytes: 256 * 1024,
    ...options,
  });
}

async function problemOf(reading: Promise<Fetched>): Promise<Problem> {
  const thrown = await reading.then(
    (fetched) => new Error(`no problem: ${fetched.kind}`),
    (problem: unknown) => problem,
  );
  if (!(thrown instanceof Problem)) throw thrown;
  return thrown;
}

describe('reading a text', () => {
  it('gives the text with its address and validators', async () => {
    expect(await read('/feed')).toEqual({
      kind: 'text',
      content: 'xml',
      text: FEED,
      url: `${origin}/feed`,
      etag: '"v1"',
      lastModified: 'Tue, 02 Jan 2024 10:00:00 GMT',
      contentType: 'application/rss+xml',
    });
  });

  it('carries no cookies, no referrer, and no validators that nobody gave', async () => {
    const asked: RequestInit[] = [];
    await read('/feed', { fetch: (url, init) => (asked.push(init ?? {}), fetch(url, init)) });
    expect(asked).toMatchObject([
      { mode: 'same-origin', credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' },
    ]);
    expect(Object.keys(seen.headers)).not.toContain('if-none-match');
    expect(Object.keys(seen.headers)).not.toContain('if-modified-since');
  });

  it('says when the copy in hand is still good', async () => {
    expect(await read('/validated', { etag: '"v1"', lastModified: 'Tue, 02 Jan 2024 10:00:00 GMT' })).toEqual({
      kind: 'not-modified',
    });
    expect(seen.headers['if-modified-since']).toBe('Tue, 02 Jan 2024 10:00:00 GMT');
  });

  it('takes an unasked 304 for a mistake of the server', async () => {
    expect((await problemOf(read('/unasked-304'))).code).toBe('server-error');
  });

  it('follows a redirect within the site and gives the new address', async () => {
    expect(await read('/moved')).toMatchObject({ url: `${origin}/feed`, text: FEED });
  });

  it('unpacks a gzip file', async () => {
    expect(await read('/gzip')).toMatchObject({ content: 'xml', text: '<?xml version="1.0"?><urlset/>' });
  });

  it('gives plain text only to a caller who can use it', async () => {
    expect((await problemOf(read('/plain'))).code).toBe('wrong-content');
    expect(await read('/plain', { accept: ['text'] })).toMatchObject({ content: 'text', text: 'User-agent: *' });
  });
});

describe('refusing', () => {
  it.each([
    'ftp://127.0.0.1/feed',
    'file:///etc/hostname',
    'javascript:alert(1)',
    'no address',
    'http://10.0.0.1/feed',
  ])('never asks for %s', async (address) => {
    let asked = 0;
    const counting: typeof fetch = () => Promise.reject(new Error(`asked ${(asked += 1)}`));
    const problem = await problemOf(fetchText(address, { allowed: (url) => url.origin === origin, fetch: counting }));
    expect([problem.code, asked]).toEqual(['left-the-site', 0]);
  });

  it('reads nothing of a host that a redirect leads to', async () => {
    expect((await problemOf(read('/leave'))).code).toBe('left-the-site');
  });

  it('tells a redirect that the browser does not follow from a broken network', async () => {
    // What a browser does when the extension has no permission for the host.
    const blocked: typeof fetch = (url, init) =>
      init?.redirect === 'manual' ? fetch(url, init) : Promise.reject(new TypeError('Failed to fetch'));
    expect((await problemOf(read('/leave', { fetch: blocked }))).code).toBe('left-the-site');
    expect((await problemOf(read('/feed', { fetch: blocked }))).code).toBe('offline');
  });

  it('does not ask again to find that out of a site that led elsewhere a moment ago', async () => {
    const asked: (string | undefined)[] = [];
    const blocked: typeof fetch = (_, init) => (
      asked.push(init?.redirect),
      Promise.reject(new TypeError('Failed to fetch'))
    );
    expect((await problemOf(read('/leave', { fetch: blocked, isLedAway: true }))).code).toBe('left-the-site');
    expect(asked).toEqual(['follow']);
  });

  it('gives what the site answered under its other name as if it had answered under the one that was asked', async () => {
    const redirected: typeof fetch = async () => {
      const response = new Response(FEED, { headers: { 'content-type': 'application/rss+xml' } });
      Object.defineProperty(response, 'url', { value: 'https://www.notes.example/feed/?x=1' });
      return response;
    };
    const fetched = fetchText('https://notes.example/feed', {
      allowed: (url) => url.origin === 'https://notes.example',
      fetch: redirected,
    });
    expect(await fetched).toMatchObject({ url: 'https://notes.example/feed/?x=1' });
  });

  it.each<[string, string, number | null]>([
    ['/missing', 'not-found', null],
    ['/gone', 'not-found', null],
    ['/private', 'refused', null],
    ['/slow-down', 'refused', 120_000],
    ['/broken', 'server-error', null],
    ['/image', 'wrong-content', null],
    ['/binary', 'wrong-content', null],
    ['/empty', 'wrong-content', null],
    ['/loop', 'left-the-site', null],
    ['/gzip-broken', 'unreadable', null],
    ['/hang-up', 'offline', null],
  ])('%s is the problem %s', async (path, code, retryAfter) => {
    const problem = await problemOf(read(path));
    expect([problem.code, problem.retryAfterMs]).toEqual([code, retryAfter]);
  });

  it('reads the date after which a server wants to be asked again', async () => {
    const problem = await problemOf(read('/maintenance'));
    expect(problem.code).toBe('server-error');
    expect(problem.retryAfterMs).toBeGreaterThan(3_500_000);
    expect(problem.retryAfterMs).toBeLessThanOrEqual(3_600_000);
  });

  it('is offline where nobody listens', async () => {
    const gone = await listen(answer(''));
    const url = `http://127.0.0.1:${(gone.address() as AddressInfo).port}/`;
    await new Promise((done) => gone.close(done));
    expect((await problemOf(fetchText(url, { allowed: () => true }))).code).toBe('offline');
  });
});

describe('limits', () => {
  it.each(['/stall', '/stall-in-body', '/drip'])('of time: %s', async (path) => {
    const from = performance.now();
    expect((await problemOf(read(path, { timeoutMs: 120 }))).code).toBe('timeout');
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('of size: hangs up as soon as it is too much', async () => {
    seen.closedEarly = false;
    expect((await problemOf(read('/junk'))).code).toBe('too-large');
    await expect.poll(() => seen.closedEarly).toBe(true);
  });

  it('of size: believes a Content-Length that is too much', async () => {
    const from = performance.now();
    expect((await problemOf(read('/declared-junk'))).code).toBe('too-large');
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('of size: hold for what a gzip file holds', async () => {
    expect((await problemOf(read('/gzip-bomb'))).code).toBe('too-large');
  });
});
