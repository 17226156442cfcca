import { areNamesOfOne, webUrl } from '../model/address';
import { Problem } from '../model/problem';
import type { RequestReason } from '../model/request';
import { decodeText } from './charset';
import { contentKind, isHopeless, type ContentKind } from './contentKind';
import { mayLand, type Reach } from './reach';
import { problemOfStatus } from './status';
import { inflated, readLimited } from './stream';

/** The whole exchange, from the request to the last byte: milliseconds. */
export const TIME_LIMIT_MS = 20_000;
/** Of the body, unpacked: bytes. */
export const SIZE_LIMIT_BYTES = 8 * 1024 * 1024;

export interface FetchOptions {
  /** Whether an address may be read. Asked before the request, and again of the address that redirects led to. */
  readonly allowed: Reach;
  /** The kinds the caller can use; anything else is a `wrong-content` problem. Markup and JSON unless told. */
  readonly accept?: readonly ContentKind[];
  /** Validators of the copy in hand, as an earlier answer gave them. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Names of further answer headers the caller wants, in lower case. */
  readonly keepHeaders?: readonly string[];
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** What it is asked for, as the reader can look it up. */
  readonly why?: RequestReason;
  /** Called with the size of the body, unpacked: bytes. */
  readonly onBytes?: (bytes: number) => void;
  /** The site was led elsewhere when it was asked last: what fails now is taken for that, and not asked once more. */
  readonly isLedAway?: boolean;
  readonly fetch?: typeof globalThis.fetch;
}

export interface FetchedText {
  readonly kind: 'text';
  readonly content: ContentKind;
  readonly text: string;
  /**
   * The address that answered, after redirects, under the site's name that was asked and not in normal form: relative
   * links are resolved against it.
   */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly contentType: string | null;
  /** Those of `keepHeaders` that the answer has. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** `not-modified`: the copy in hand is still good (HTTP 304). */
export type Fetched = FetchedText | { readonly kind: 'not-modified' };

/**
 * Reads a text from the web: the only way Waymark does. Without cookies and referrer, within a time and a size limit.
 * No host is asked, by a redirect neither, that the browser has not granted.
 * @throws Problem `left-the-site` (also for an address out of reach), `offline`, `timeout`, `too-large`, `not-found`,
 *   `refused`, `server-error`, `wrong-content`, `unreadable`; never anything else.
 */
export async function fetchText(address: string, options: FetchOptions): Promise<Fetched> {
  const url = webUrl(address);
  if (url === null || !options.allowed(url)) throw new Problem('left-the-site', address);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), options.timeoutMs ?? TIME_LIMIT_MS);
  try {
    const response = await request(url, options, controller.signal);
    return await readResponse(response, url, options);
  } catch (thrown) {
    if (thrown instanceof Problem) throw thrown;
    if (controller.signal.aborted) throw new Problem('timeout', address);
    throw new Problem('offline', `${address}: ${String(thrown)}`);
  } finally {
    clearTimeout(timer);
    // Drops the connection of a body that nobody wants: after an error, a refusal, or too many bytes.
    controller.abort();
  }
}

async function request(url: URL, options: FetchOptions, signal: AbortSignal): Promise<Response> {
  const send = options.fetch ?? globalThis.fetch;
  const init: RequestInit = {
    headers: validators(options),
    // "Same origin" to an extension are the sites that it was granted. A redirect to any other ends in the browser,
    // before anything is sent there; with CORS it would be sent, and only the answer withheld (Fetch, "HTTP-redirect
    // fetch").
    mode: 'same-origin',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // Waymark keeps what it read and asks with validators of its own.
    cache: 'no-store',
    redirect: 'follow',
    signal,
  };
  try {
    return await send(url.href, init);
  } catch (thrown) {
    // A redirect to a host without permission fails like a broken network does. Only asking again tells them apart.
    if (!signal.aborted && (options.isLedAway === true || (await redirects(send, url, init))))
      throw new Problem('left-the-site', url.href);
    throw thrown;
  }
}

async function redirects(send: typeof globalThis.fetch, url: URL, init: RequestInit): Promise<boolean> {
  try {
    const { type, status } = await send(url.href, { ...init, redirect: 'manual' });
    return type === 'opaqueredirect' || (status >= 301 && status <= 308 && status !== 304);
  } catch {
    return false;
  }
}

function validators({ etag, lastModified }: FetchOptions): Record<string, string> {
  return {
    ...(etag ? { 'If-None-Match': etag } : {}),
    ...(lastModified ? { 'If-Modified-Since': lastModified } : {}),
  };
}

async function readResponse(response: Response, asked: URL, options: FetchOptions): Promise<Fetched> {
  const answered = response.url === '' ? asked.href : response.url;
  const landed = webUrl(answered);
  if (landed === null || !mayLand(landed, asked, options.allowed))
    throw new Problem('left-the-site', `${asked.href} → ${answered}`);
  // What the page calls its own is so under the name that it was asked by.
  const url = areNamesOfOne(landed, asked) ? `${asked.origin}${answered.slice(landed.origin.length)}` : answered;
  if (response.status === 304 && (options.etag || options.lastModified)) return { kind: 'not-modified' };
  const problem = problemOfStatus(response, Date.now());
  if (problem !== null) throw problem;
  const contentType = response.headers.get('content-type');
  if (isHopeless(contentType)) throw new Problem('wrong-content', `${url}: ${contentType}`);
  const body = await readBody(response, options.maxBytes ?? SIZE_LIMIT_BYTES);
  options.onBytes?.(body.length);
  const text = decodeText(body, contentType);
  const content = contentKind(text, contentType);
  if (content === null || !(options.accept ?? ['html', 'xml', 'json']).includes(content)) {
    throw new Problem('wrong-content', `${url}: ${content ?? 'no text'}, ${contentType ?? 'no type'}`);
  }
  const { headers } = response;
  const kept = (options.keepHeaders ?? [])
    .map((name) => [name, headers.get(name)] as const)
    .filter(([, value]) => value !== null);
  return {
    kind: 'text',
    content,
    text,
    url,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
    contentType,
    ...(kept.length > 0 && { headers: Object.fromEntries(kept) as Record<string, string> }),
  };
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length')) > maxBytes)
    throw new Problem('too-large', 'by its Content-Length');
  return response.body === null ? new Uint8Array() : inflated(await readLimited(response.body, maxBytes), maxBytes);
}
