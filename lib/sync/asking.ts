import { retryAfterMs } from '../archive/status';
import { readLimited } from '../archive/stream';
import { SyncProblem } from '../model/syncProblem';
import type { Bytes } from './carrier';

/** A whole exchange: milliseconds. */
const TIME_LIMIT_MS = 30_000;
/** Of a file: bytes. */
export const FILE_LIMIT = 32 * 1024 * 1024;
/** Of a listing: bytes. */
export const LIST_LIMIT = 4 * 1024 * 1024;
/** Of what a server says of a failure: bytes. */
const FAILURE_LIMIT = 64 * 1024;

export interface AskSurroundings {
  readonly fetch?: typeof globalThis.fetch;
  /** Whether the browser lets us ask the server now: the reader can take that back at any time. */
  readonly mayAsk?: () => Promise<boolean>;
  readonly timeoutMs?: number;
  /** Hears what time it is on the server with each answer: milliseconds since 1970. */
  readonly onServerTime?: (at: number) => void;
}

export interface Answer {
  /** 302 for all that leads elsewhere, since the browser tells no more of it. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: Bytes;
}

export type Ask = (url: URL, init: RequestInit, limit?: number) => Promise<Answer>;

/**
 * Asks a server of the reader's. Cookies are left out, since some servers answer a browser's own session with a refusal;
 * so are redirects, unless they are asked for, since a login page answers with status 200; and nothing is taken from a
 * cache.
 *
 * @throws SyncProblem `not_allowed`, `timeout`, `too_large` or `offline`
 */
export function asking({
  fetch = globalThis.fetch,
  mayAsk = () => Promise.resolve(true),
  timeoutMs = TIME_LIMIT_MS,
  onServerTime,
}: AskSurroundings): Ask {
  return async (url, init, limit = LIST_LIMIT) => {
    if (!(await mayAsk())) throw new SyncProblem('not_allowed', url.hostname);
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    try {
      const response = await fetch(url.href, {
        redirect: 'manual',
        ...init,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: controller.signal,
      });
      const date = Date.parse(response.headers.get('Date') ?? '');
      if (!Number.isNaN(date)) onServerTime?.(date);
      return {
        status: response.type === 'opaqueredirect' ? 302 : response.status,
        headers: response.headers,
        body: await bodyOf(response, limit),
      };
    } catch (thrown) {
      if (controller.signal.aborted) throw new SyncProblem('timeout', `${init.method} ${url.pathname}`);
      if ((thrown as { code?: unknown }).code === 'too-large') throw new SyncProblem('too_large', url.pathname);
      throw new SyncProblem('offline', `${init.method} ${String(thrown)}`);
    } finally {
      clearTimeout(timer);
      controller.abort();
    }
  };
}

async function bodyOf({ ok, body }: Response, limit: number): Promise<Bytes> {
  if (body === null) return new Uint8Array();
  // What is too long for a reason is none.
  return ok ? readLimited(body, limit) : readLimited(body, FAILURE_LIMIT).catch(() => new Uint8Array());
}

export function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

/** How long a server asks to be left alone: milliseconds; null where it does not say. */
export function retryAfterOf(headers: Headers): number | null {
  return retryAfterMs(headers.get('Retry-After'), Date.now());
}
