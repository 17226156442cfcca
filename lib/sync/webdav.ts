import { asSyncProblem, SyncProblem } from '../model/syncProblem';
import type { WebdavStorage } from '../model/syncStorage';
import { asking, FILE_LIMIT, isGood, retryAfterOf, type Answer, type AskSurroundings } from './asking';
import type { Bytes, Carrier } from './carrier';
import { entriesIn } from './propfind';

const PROPFIND =
  '<?xml version="1.0" encoding="utf-8"?><d:propfind xmlns:d="DAV:"><d:prop><d:resourcetype/><d:getcontentlength/></d:prop></d:propfind>';

/**
 * A folder on a WebDAV server (RFC 4918), by verbs alone that four servers were seen to agree on: no conditions, no
 * locks, no parts of files.
 */
export function webdav(account: Omit<WebdavStorage, 'kind'>, surroundings: AskSurroundings = {}): Carrier {
  const base = account.address.replace(/\/*$/, '/');
  const authorization = `Basic ${base64(`${account.user}:${account.password}`)}`;
  const addressOf = (path: string): URL =>
    new URL(path.split('/').filter(Boolean).map(encodeURIComponent).join('/'), base);
  const folderOf = (path: string): URL => new URL(addressOf(path).href.replace(/\/*$/, '/'));

  const asks = asking(surroundings);
  const ask: typeof asks = (url, init, limit) =>
    asks(url, { ...init, headers: { ...init.headers, Authorization: authorization } }, limit);

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

function problemOf(status: number, headers: Headers, what: string): SyncProblem {
  const detail = `${what}: ${status}`;
  if (status === 401 || status === 407) return new SyncProblem('password', detail);
  if (status === 403) return new SyncProblem('forbidden', detail);
  if (status === 404) return new SyncProblem('no_folder', detail);
  if (status >= 300 && status < 400) return new SyncProblem('redirected', detail);
  if (status === 413) return new SyncProblem('too_large', detail);
  if (status === 507) return new SyncProblem('full', detail);
  const isBusy = status === 423 || status === 429 || status === 503;
  return new SyncProblem(isBusy ? 'busy' : 'server', detail, { retryAfterMs: retryAfterOf(headers) });
}

/** Of UTF-8, as RFC 7617 lets servers ask for and most of them understand. */
function base64(text: string): string {
  return btoa(String.fromCodePoint(...new TextEncoder().encode(text)));
}
