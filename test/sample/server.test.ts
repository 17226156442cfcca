import { request as httpsRequest } from 'node:https';
import { afterEach, expect, test } from 'vitest';
import { serveArchive, type SampleServer, type ServeOptions } from './server';

const ORIGIN = 'https://blog.example';
const PATH = '/blog/2025-11-24-ai-enterprise-scale';
let server: SampleServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(
  options: Partial<ServeOptions> = {},
): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const { port } = (server = await serveArchive({ origin: ORIGIN, ...options }));
  return (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init);
}

test('a post answers with and without a slash at its end', async () => {
  const get = await serve();
  const bare = await get(PATH);
  expect(bare.status).toBe(200);
  expect(bare.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const text = await bare.text();
  expect(text).toContain(`${ORIGIN}${PATH}`);
  expect(await (await get(`${PATH}/`)).text()).toBe(text);
  expect(server?.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([`GET ${PATH}`, `GET ${PATH}/`]);
});

test('an unchanged page answers 304, by its tag and by its date', async () => {
  const get = await serve();
  const { headers } = await get(PATH);
  const ask = async (name: string, value: string | null): Promise<number> =>
    (await get(PATH, { headers: { [name]: value ?? '' } })).status;
  expect(await ask('if-none-match', headers.get('etag'))).toBe(304);
  expect(await ask('if-none-match', '"another"')).toBe(200);
  expect(await ask('if-modified-since', headers.get('last-modified'))).toBe(304);
  expect(await ask('if-modified-since', 'Mon, 01 Jan 2024 00:00:00 GMT')).toBe(200);
});

test('an unknown path answers 404 with a page, and a search its results', async () => {
  const get = await serve();
  const missing = await get('/nothing');
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('Nothing here');
  expect(await (await get('/search?q=retries')).text()).toContain('Retries Are Load');
});

test('an override replaces a path until it is cleared, and extra paths stay', async () => {
  const get = await serve({
    extra: new Map([['/extra', { body: 'more', headers: { 'content-type': 'text/plain' } }]]),
  });
  server?.override('/about', { status: 503, body: 'busy', headers: { 'retry-after': '60' }, delayMs: 20 });
  const busy = await get('/about');
  expect([busy.status, busy.headers.get('retry-after'), await busy.text()]).toEqual([503, '60', 'busy']);
  server?.clearOverrides();
  expect((await get('/about')).status).toBe(200);
  const extra = await get('/extra');
  expect([extra.headers.get('content-type'), await extra.text()]).toEqual(['text/plain', 'more']);
});

test('junk has exactly the asked length and never repeats', async () => {
  const get = await serve();
  server?.override('/blog/feed.xml', { junkBytes: 1_000_000 });
  const text = await (await get('/blog/feed.xml')).text();
  expect(text).toHaveLength(1_000_000);
  expect(text.slice(0, 1_000)).not.toBe(text.slice(65_536, 66_536));
});

test('while offline every connection fails, and afterwards it is there again', async () => {
  const get = await serve();
  await get('/');
  server?.setOffline(true);
  await expect(get('/')).rejects.toThrow('fetch failed');
  server?.setOffline(false);
  expect((await get('/')).status).toBe(200);
});

test('closing ends a stalled request', async () => {
  const get = await serve();
  server?.override('/about', { stall: true });
  const stalled = get('/about').then(
    () => 'answered',
    () => 'cut',
  );
  while (server?.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await server?.close();
  server = undefined;
  expect(await stalled).toBe('cut');
});

test('over TLS the certificate names the host of the origin', async () => {
  const { port } = (server = await serveArchive({ origin: ORIGIN, tls: true }));
  const names = await new Promise<string | undefined>((resolve, reject) => {
    const asked = httpsRequest(
      { host: '127.0.0.1', port, path: '/', servername: 'blog.example', rejectUnauthorized: false },
      (response) => {
        const socket = response.socket as import('node:tls').TLSSocket;
        resolve(socket.getPeerCertificate().subjectaltname);
        response.resume();
      },
    );
    asked.on('error', reject).end();
  });
  expect(names).toContain('DNS:blog.example');
});
