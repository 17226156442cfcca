import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { SitePage } from './site';

/** What a path answers. Without a content type it is HTML. */
export type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds before the first byte. */
  readonly delayMs?: number;
  /** Accept the request and never answer. */
  readonly stall?: boolean;
  /** Stream this many bytes of random printable junk, as fast as the other side reads, instead of a body. */
  readonly junkBytes?: number;
};

const HTML = 'text/html; charset=utf-8';
const JUNK_CHUNK = 64 * 1024;

/** Sends an answer as it stands. */
export async function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  if (answer.stall === true) return;
  const { status = 200, headers = {}, body = '', delayMs = 0, junkBytes } = answer;
  if (delayMs > 0) await pause(delayMs, undefined, { ref: false });
  if (response.destroyed) return;
  const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  response.writeHead(status, { ...(hasType ? {} : { 'content-type': HTML }), ...headers });
  if (request.method === 'HEAD') response.end();
  else if (junkBytes === undefined) response.end(body);
  // The reader may leave in the middle, which is what junk is for.
  else await pipeline(Readable.from(junk(junkBytes)), response).catch(() => undefined);
}

/** Sends a page of the archive, or 304 when the reader has it already (RFC 9110, section 13). */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: SitePage,
  status = 200,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    await sendAnswer(request, response, { status: 405, headers: { allow: 'GET, HEAD' }, body: 'Method not allowed' });
    return;
  }
  const etag = `"${createHash('sha256').update(page.body).digest('base64url').slice(0, 22)}"`;
  const headers = { etag, 'last-modified': new Date(page.changed).toUTCString(), 'cache-control': 'no-cache' };
  if (status === 200 && isKnown(request, etag, page.changed)) response.writeHead(304, headers).end();
  else
    await sendAnswer(request, response, {
      status,
      headers: { ...headers, 'content-type': page.type },
      body: page.body,
    });
}

function isKnown({ headers }: IncomingMessage, etag: string, changed: string): boolean {
  const known = headers['if-none-match'];
  if (known !== undefined)
    return known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Date.parse(changed) <= since;
}

function* junk(bytes: number): Generator<string> {
  for (let left = bytes; left > 0; left -= JUNK_CHUNK) {
    yield randomBytes(JUNK_CHUNK).toString('base64').slice(0, Math.min(left, JUNK_CHUNK));
  }
}
