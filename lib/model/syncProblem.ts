/**
 * What can go wrong between this machine and the reader's storage. The code selects a sentence of the message catalogue
 * (`syncProblem_<code>`), which says what to do; `detail` is for a log and never holds a password.
 */
export const SYNC_PROBLEMS = [
  /** The browser does not let us ask the server (any more). */
  'not_allowed',
  'offline',
  'timeout',
  /** 401: the name or the password is wrong. */
  'password',
  /** 403: the name is known and may not do this. */
  'forbidden',
  /** The folder that the address names is not there. */
  'no_folder',
  /** The server sends to another address, or to a page to log in. */
  'redirected',
  /** What answers is no WebDAV server: a website, a proxy. */
  'not_webdav',
  /** It asks to be left alone for a while: 423, 429, 503. */
  'busy',
  /** 507, or a quota. */
  'full',
  'server',
  /** What was written is not what is read back. */
  'changed',
  'too_large',
  /** The S3-compatible store knows no such key. */
  'key',
  /** The secret does not belong to the key. */
  'secret',
  /** The bucket lies in another region; what is told is its name. */
  'region',
  'no_bucket',
  /** 403 of a store: the key may not do this with the bucket. */
  'not_permitted',
  /** This machine's clock is too far from the store's, whose time is told. */
  'clock',
  /** What answers is no S3-compatible store. */
  'not_s3',
  /** What other machines wrote was locked by another passphrase. */
  'passphrase',
  'unknown',
] as const;
export type SyncProblemCode = (typeof SYNC_PROBLEMS)[number];

/** Those that most often only the reader can mend: they are told at once. */
const FOR_THE_READER: ReadonlySet<SyncProblemCode> = new Set([
  'not_allowed',
  'password',
  'forbidden',
  'no_folder',
  'redirected',
  'not_webdav',
  'full',
  'key',
  'secret',
  'region',
  'no_bucket',
  'not_permitted',
  'not_s3',
  'passphrase',
]);

/**
 * Those that end by nothing but the reader: trying again would do no good, and with some servers harm. What else is told
 * them may also pass by itself, as a network that asks to log in, or a disk that is full for an hour.
 */
const STOPPING: ReadonlySet<SyncProblemCode> = new Set(['not_allowed', 'password', 'key', 'secret']);

interface Said {
  /** How long the server asks to be left alone (`Retry-After`): milliseconds; null when it did not say. */
  readonly retryAfterMs?: number | null;
  /** What the storage said that the reader's sentence names: the right region; its time, ISO 8601. */
  readonly told?: string | null;
}

export class SyncProblem extends Error {
  override readonly name = 'SyncProblem';
  readonly retryAfterMs: number | null;
  readonly told: string | null;
  constructor(
    readonly code: SyncProblemCode,
    readonly detail = '',
    { retryAfterMs = null, told = null }: Said = {},
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.retryAfterMs = retryAfterMs;
    this.told = told;
  }
}

/** The problem behind any thrown value. */
export function asSyncProblem(thrown: unknown): SyncProblem {
  if (thrown instanceof SyncProblem) return thrown;
  return new SyncProblem('unknown', thrown instanceof Error ? thrown.message : String(thrown));
}

export function isForReader(code: SyncProblemCode): boolean {
  return FOR_THE_READER.has(code);
}

/** Whether nothing is tried any more until the reader asks for it. */
export function stopsSync(code: SyncProblemCode): boolean {
  return STOPPING.has(code);
}

/** Waits after failures in a row: milliseconds. */
const WAITS_MS = [60_000, 300_000, 900_000, 3_600_000] as const;
/** No server is believed that wants to be left alone for longer. */
export const LONGEST_WAIT_MS = 86_400_000;

/**
 * How long to wait after so many failures in a row, at least as long as the server asks for. What most often only the
 * reader mends is not tried more often than what has failed many times.
 */
export function waitAfter(
  failures: number,
  { code, retryAfterMs }: Pick<SyncProblem, 'code' | 'retryAfterMs'>,
): number {
  const own = WAITS_MS[isForReader(code) ? WAITS_MS.length - 1 : Math.min(failures, WAITS_MS.length) - 1] ?? 0;
  return Math.min(LONGEST_WAIT_MS, Math.max(own, retryAfterMs ?? 0));
}
