import { readLimited } from '../archive/stream';
import { asSyncProblem, SyncProblem } from '../model/syncProblem';
import type { Bytes, Carrier } from './carrier';
import { entriesIn } from './propfind';

/** A whole exchange: milliseconds. */
const TIME_LIMIT_MS = 30_000;
/** Of a file: bytes. */
const FILE_LIMIT = 32 * 1024 * 1024;
/** Of a listing: bytes. */
const LIST_LIMIT = 4 * 1024 * 1024;

const PROPFIND =
  '<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:"><d:prop><d:resourcetype/><d:getcontentlength/></d:prop></d:propfind>';

/** A folder on a WebDAV server (RFC 4918), and who may write there. */
export interface WebdavAccount {
  /** Address of the folder. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

export interface WebdavSurroundings {
  readonly fetch?: typeof globalThis.fetch;
  readonly timeoutMs?: number;
  /** Hears what time it is on the server with each answer: milliseconds since 1970. */
  readonly onServerTime?: (at: number) => void;
}

/**
 * Only verbs that four servers were seen to agree on: no conditions, no locks, no parts of files. Cookies are left out,
 * since some servers answer a browser's own session with a refusal; so are redirects, since a login page answers with
 * status 200; and nothing is taken from a cache.
 */
export function webdav(account: WebdavAccount, surroundings: WebdavSurroundings = {}): Carrier {
  const { fetch = globalThis.fetch, timeoutMs = TIME_LIMIT_MS, onServerTime } = surroundings;
  const base = account.address.replace(/\/*$/, '/');
  const authorization = `Basic ${base64(`${account.user}:${account.password}`)}`;
  const addressOf = (path: string): URL =>
    new URL(path.split('/').filter(Boolean).map(encodeURIComponent).join('/'), base);
  const folderOf = (path: string): URL => new URL(addressOf(path).href.replace(/\/*$/, '/'));

  async function ask(url: URL, init: RequestInit, limit = LIST_LIMIT): Promise<Answer> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    try {
      const response = await fetch(url.href, {
        ...init,
        headers: { ...init.headers, Authorization: authorization },
        credentials: 'omit',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: controller.signal,
      });
      const date = Date.parse(response.headers.get('Date') ?? '');
      if (!Number.isNaN(date)) onServerTime?.(date);
      const isWanted = response.ok && response.body !== null;
      const body = isWanted ? await readLimited(response.body, limit) : new Uint8Array();
      return { status: response.type === 'opaqueredirect' ? 302 : response.status, headers: response.headers, body };
    } catch (thrown) {
      if (controller.signal.aborted) throw new SyncProblem('timeout', `${init.method} ${url.pathname}`);
      if ((thrown as { code?: unknown }).code === 'too-large') throw new SyncProblem('too_large', url.pathname);
      throw new SyncProblem('offline', `${init.method} ${String(thrown)}`);
    } finally {
      clearTimeout(timer);
      controller.abort();
    }
  }

  const mkdir = async (folder: string): Promise<void> => {
    const { status, headers } = await ask(folderOf(folder), { method: 'MKCOL' });
    // Made, there already (also 301 to the name with a slash), or told otherwise by the write that follows.
    if (isGood(status) || status === 405 || status === 301 || status === 409) return;
    throw problemOf(status, headers, `MKCOL ${folder}`);
  };

  const makeAbove = async (path: string): Promise<void> => {
    const names = path.split('/').slice(0, -1);
    for (const [at] of names.entries()) {
      // Another machine may make it in the same moment; what is really refused shows at the write.
      await mkdir(names.slice(0, at + 1).join('/')).catch((thrown: unknown) => {
        if (asSyncProblem(thrown).code !== 'forbidden') throw thrown;
      });
    }
  };

  const putOnce = async (path: string, bytes: Bytes): Promise<Answer> =>
    ask(addressOf(path), { method: 'PUT', body: bytes, headers: { 'Content-Type': 'application/octet-stream' } });

  return {
    mkdir,
    list: async (folder) => {
      const url = folderOf(folder);
      const headers = { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' };
      const answer = await ask(url, { method: 'PROPFIND', headers, body: PROPFIND });
      // Some answer 409 where a folder above is missing.
      if (answer.status === 404 || answer.status === 409) return null;
      if (answer.status === 405 || answer.status === 501) throw new SyncProblem('not_webdav', `${answer.status}`);
      if (!isGood(answer.status)) throw problemOf(answer.status, answer.headers, `PROPFIND ${folder}`);
      const entries = entriesIn(new TextDecoder().decode(answer.body), url);
      if (entries === null) throw new SyncProblem('not_webdav', 'PROPFIND gave no multistatus');
      return entries;
    },
    get: async (path) => {
      const answer = await ask(addressOf(path), { method: 'GET' }, FILE_LIMIT);
      if (answer.status === 404 || answer.status === 410) return null;
      if (!isGood(answer.status)) throw problemOf(answer.status, answer.headers, `GET ${path}`);
      return answer.body;
    },
    put: async (path, bytes) => {
      const first = await putOnce(path, bytes);
      if (isGood(first.status)) return;
      // A folder above is missing: servers say so by three different numbers.
      const isHomeless = first.status === 404 || first.status === 409 || first.status === 500;
      if (!isHomeless) throw problemOf(first.status, first.headers, `PUT ${path}`);
      await makeAbove(path);
      const second = await putOnce(path, bytes);
      if (isGood(second.status)) return;
      if (second.status === 404 || second.status === 409) throw new SyncProblem('no_folder', `PUT ${path}`);
      throw problemOf(second.status, second.headers, `PUT ${path}`);
    },
    del: async (path) => {
      const { status, headers } = await ask(addressOf(path), { method: 'DELETE' });
      if (!isGood(status) && status !== 404 && status !== 410) throw problemOf(status, headers, `DELETE ${path}`);
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Bytes;
}

function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}

function problemOf(status: number, headers: Headers, what: string): SyncProblem {
  const detail = `${what}: ${status}`;
  if (status === 401 || status === 407) return new SyncProblem('password', detail);
  if (status === 403) return new SyncProblem('forbidden', detail);
  if (status === 404) return new SyncProblem('no_folder', detail);
  if (status >= 300 && status < 400) return new SyncProblem('redirected', detail);
  if (status === 413) return new SyncProblem('too_large', detail);
  if (status === 507) return new SyncProblem('full', detail);
  const isBusy = status === 423 || status === 429 || status === 503;
  return new SyncProblem(isBusy ? 'busy' : 'server', detail, retryAfterOf(headers));
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). */
function retryAfterOf(headers: Headers): number | null {
  const text = headers.get('Retry-After');
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text) * 1_000;
  const wait = Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/** Of UTF-8, as RFC 7617 lets servers ask for and most of them understand. */
function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}
