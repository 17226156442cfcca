import { AwsV4Signer } from 'aws4fetch';
import { SyncProblem } from '../model/syncProblem';
import type { S3Storage } from '../model/syncStorage';
import { asking, FILE_LIMIT, isGood, LIST_LIMIT, type Answer, type AskSurroundings } from './asking';
import type { Bytes, Carrier, Listed } from './carrier';
import { sha256 } from './head';
import { isMissingObject, pageIn, s3ProblemOf } from './s3Answer';

/** So many pages of a list of a thousand names each are asked for, and no more. */
const MOST_PAGES = 20;

/**
 * A bucket of an S3-compatible store, by four requests that all of them know: ListObjectsV2, GetObject, PutObject and
 * DeleteObject (https://docs.aws.amazon.com/AmazonS3/latest/API/). There are no folders: names with slashes pass for
 * them. Each request is signed (Signature Version 4), its body with it.
 */
export function s3(account: Omit<S3Storage, 'kind'>, surroundings: AskSurroundings = {}): Carrier {
  const ask = asking(surroundings);
  const base = account.address.replace(/\/*$/, '/');
  const prefix = partsOf(account.prefix)
    .map((part) => `${part}/`)
    .join('');
  /** Keys of signatures: one a day. */
  const cache = new Map<string, ArrayBuffer>();

  async function signed(method: string, url: URL, body: Bytes | null, limit = LIST_LIMIT): Promise<Answer> {
    const signer = new AwsV4Signer({
      method,
      url: url.href,
      headers: {
        'X-Amz-Content-Sha256': await sha256(body ?? new Uint8Array()),
        ...(body !== null && { 'Content-Type': 'application/octet-stream' }),
      },
      accessKeyId: account.keyId,
      secretAccessKey: account.secret,
      service: 's3',
      region: account.region,
      cache,
      ...(body !== null && { body }),
    });
    const { headers } = await signer.sign();
    return ask(url, { method, headers, ...(body !== null && { body }) }, limit);
  }

  const objectAt = (path: string): URL => new URL(encodedPath(prefix + partsOf(path).join('/')), base);

  /**
   * A store of another region sends away without saying where to, and a browser then shows us nothing of the answer. So
   * the bucket's region is asked for alone, without a key: browsers show the answer where they may follow it.
   */
  async function problemOf(answer: Answer, what: string): Promise<SyncProblem> {
    const problem = s3ProblemOf(answer, what);
    if (answer.status < 300 || answer.status >= 400 || problem.told !== null) return problem;
    const told = await ask(bucket(), { method: 'HEAD', redirect: 'follow' }).then(
      ({ headers }) => headers.get('x-amz-bucket-region'),
      () => null,
    );
    const isOther = told !== null && told !== account.region;
    return isOther ? new SyncProblem('region', what, { told }) : problem;
  }

  /** Where it lies on a path of the store's, it is named without a slash at its end. */
  function bucket(): URL {
    const url = new URL(base);
    if (url.pathname !== '/') url.pathname = url.pathname.replace(/\/$/, '');
    return url;
  }

  async function pageOf(inside: string, token: string | null): Promise<ReturnType<typeof pageIn>> {
    const url = bucket();
    const query = {
      'list-type': '2',
      delimiter: '/',
      prefix: inside,
      ...(token !== null && { 'continuation-token': token }),
    };
    url.search = Object.entries(query)
      .map(([name, value]) => `${name}=${encoded(value)}`)
      .join('&');
    const answer = await signed('GET', url, null);
    if (!isGood(answer.status)) throw await problemOf(answer, `LIST ${inside}`);
    return pageIn(new TextDecoder().decode(answer.body), inside);
  }

  return {
    mkdir: () => Promise.resolve(),
    list: async (folder) => {
      const inside =
        prefix +
        partsOf(folder)
          .map((part) => `${part}/`)
          .join('');
      const entries: Listed[] = [];
      let token: string | null = null;
      for (let count = 0; count < MOST_PAGES; count += 1) {
        // Each page is asked for by what the one before it tells.
        // oxlint-disable-next-line no-await-in-loop
        const page = await pageOf(inside, token);
        if (page === null) throw new SyncProblem('not_s3', 'the list is none');
        entries.push(...page.entries);
        token = page.next;
        if (token === null) break;
      }
      return entries.length === 0 ? null : entries;
    },
    get: async (path) => {
      const answer = await signed('GET', objectAt(path), null, FILE_LIMIT);
      if (isMissingObject(answer)) return null;
      if (!isGood(answer.status)) throw await problemOf(answer, `GET ${path}`);
      return answer.body;
    },
    put: async (path, bytes) => {
      const answer = await signed('PUT', objectAt(path), bytes);
      if (!isGood(answer.status)) throw await problemOf(answer, `PUT ${path}`);
    },
    del: async (path) => {
      const answer = await signed('DELETE', objectAt(path), null);
      if (!isGood(answer.status) && !isMissingObject(answer)) throw await problemOf(answer, `DELETE ${path}`);
    },
  };
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function encodedPath(path: string): string {
  return path.split('/').map(encoded).join('/');
}

/** As signatures have it (RFC 3986): five signs more than `encodeURIComponent` takes. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase()}`);
}
