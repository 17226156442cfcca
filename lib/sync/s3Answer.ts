import { SyncProblem, type SyncProblemCode } from '../model/syncProblem';
import { retryAfterOf, type Answer } from './asking';
import type { Listed } from './carrier';

/** More than this many machines and files nobody has; a longer answer is an attack or an accident. */
const MOST_ENTRIES = 5_000;

/** One answer to ListObjectsV2. */
export interface Page {
  readonly entries: readonly Listed[];
  /** What asks for the rest; null at the end. */
  readonly next: string | null;
}

/**
 * What lies right below a prefix by an answer to ListObjectsV2 with the delimiter `/`. Read by scanning, since a service
 * worker has no DOM. Null when it is no such answer.
 *
 * @param prefix as it was asked for; empty, or with a slash at its end
 */
export function pageIn(xml: string, prefix: string): Page | null {
  if (!/<ListBucketResult[\s>]/.test(xml)) return null;
  const nameOf = (key: string | null): string | null => {
    if (key === null || !key.startsWith(prefix)) return null;
    const name = key.slice(prefix.length).replace(/\/$/, '');
    // A folder that some programs leave as an empty object has no name of its own.
    return name === '' || name.includes('/') ? null : name;
  };
  const folders = elementsOf(xml, 'CommonPrefixes').flatMap((inside): Listed[] => {
    const name = nameOf(elementIn(inside, 'Prefix'));
    return name === null ? [] : [{ name, isFolder: true, size: null }];
  });
  const files = elementsOf(xml, 'Contents').flatMap((inside): Listed[] => {
    const name = nameOf(elementIn(inside, 'Key'));
    const size = elementIn(inside, 'Size');
    return name === null ? [] : [{ name, isFolder: false, size: size === null ? null : Number(size) }];
  });
  const isCut = elementIn(xml, 'IsTruncated') === 'true';
  return { entries: [...folders, ...files].slice(0, MOST_ENTRIES), next: isCut ? nextIn(xml) : null };
}

function nextIn(xml: string): string | null {
  const next = elementIn(xml, 'NextContinuationToken');
  return next === null || next === '' ? null : next;
}

/** What each of the store's own codes comes to. Those of other stores than Amazon's stand beside it. */
const CODES: Readonly<Record<string, SyncProblemCode>> = {
  InvalidAccessKeyId: 'key',
  SignatureDoesNotMatch: 'secret',
  InvalidSecurity: 'secret',
  AuthorizationHeaderMalformed: 'region',
  InvalidRegion: 'region',
  PermanentRedirect: 'region',
  RequestTimeTooSkewed: 'clock',
  RequestExpired: 'clock',
  AccessDenied: 'not_permitted',
  AllAccessDisabled: 'not_permitted',
  NoSuchBucket: 'no_bucket',
  InvalidBucketName: 'no_bucket',
  EntityTooLarge: 'too_large',
  QuotaExceeded: 'full',
  ServiceQuotaExceeded: 'full',
  XMinioStorageFull: 'full',
  SlowDown: 'busy',
  ServiceUnavailable: 'busy',
};

/** Whether an answer says that an object, and not its bucket, is missing. */
export function isMissingObject({ status, body }: Answer): boolean {
  return (status === 404 || status === 410) && codeIn(textOf(body)) !== 'NoSuchBucket';
}

/** Why a store refused, by the error that it tells (its `Code`, and what else that names), else by the status. */
export function s3ProblemOf({ status, headers, body }: Answer, what: string): SyncProblem {
  const xml = textOf(body);
  const said = codeIn(xml);
  const detail = `${what}: ${status} ${said ?? ''}`.trim();
  const code = (said === null ? undefined : CODES[said]) ?? codeOf(status, said !== null);
  const told =
    code === 'region'
      ? (headers.get('x-amz-bucket-region') ?? elementIn(xml, 'Region'))
      : code === 'clock'
        ? serverTimeIn(xml, headers)
        : null;
  return new SyncProblem(code, detail, { retryAfterMs: retryAfterOf(headers), told });
}

function codeOf(status: number, isStore: boolean): SyncProblemCode {
  if (status === 503 || status === 429) return 'busy';
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 507) return 'full';
  if (status === 413) return 'too_large';
  if (status >= 500) return 'server';
  // What is refused without a word in the store's own form is refused by something that stands before it.
  if (!isStore) return status === 404 ? 'no_bucket' : 'not_s3';
  return status === 403 || status === 401 ? 'not_permitted' : 'server';
}

/** ISO 8601, UTC. */
function serverTimeIn(xml: string, headers: Headers): string | null {
  const at = Date.parse(elementIn(xml, 'ServerTime') ?? headers.get('Date') ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

function codeIn(xml: string): string | null {
  const [error] = elementsOf(xml, 'Error');
  return error === undefined ? null : elementIn(error, 'Code');
}

function textOf(body: Answer['body']): string {
  return new TextDecoder().decode(body);
}

function elementsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, inside = '']) => inside,
  );
}

/** The text of the first such element. */
function elementIn(xml: string, name: string): string | null {
  const inside = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1];
  return inside === undefined ? null : decoded(inside.trim());
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (all, decimal, hex, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name] ?? all;
      const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return point <= 0x10_ff_ff ? String.fromCodePoint(point) : all;
    },
  );
}
