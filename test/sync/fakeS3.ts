import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3Storage } from '../../lib/model/syncStorage';

/** How stores were seen to differ from each other, and from what one would wish. All off: a good store. */
export interface S3Switches {
  /** Names in one page of a list; 1,000 unless told. */
  pageSize?: number;
  /** The bucket is a host of its own, and not a path of the store's. */
  isHost?: boolean;
  /** What the key may not do. */
  denies?: readonly ('LIST' | 'GET' | 'PUT' | 'DELETE')[];
  /** A proxy answers with a page: with this status. */
  proxy?: number;
  /** Sends away whoever signs for another region, without an address (as Amazon does), instead of refusing. */
  redirects?: boolean;
  /** Added to the store's clock: milliseconds. */
  clock?: number;
  /** A file is stored by half, and answered with 200; so many times. */
  torn?: number;
  /** A file is stored, and the connection is cut; so many times. */
  lost?: number;
  /** Answers this instead; `times` counts down. */
  status?: { code: number; says: string; times: number; headers?: Record<string, string>; method?: string };
}

export interface FakeS3 {
  readonly account: S3Storage;
  readonly objects: Map<string, Buffer>;
  readonly switches: S3Switches;
  readonly requests: { readonly method: string; readonly url: string; readonly headers: IncomingMessage['headers'] }[];
  readonly close: () => Promise<void>;
}

const KEY_ID = 'AKIAWAYMARK';
const SECRET = 'se/cr+et';
const REGION = 'eu-central-1';
export const BUCKET = 'my-bucket';
/** From here on a request is too old or too new. */
const MOST_SKEW_MS = 15 * 60_000;

/**
 * An S3-compatible store on loopback, in memory. It checks each signature by the published algorithm, with the hashes of
 * Node and with no line of the client's (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).
 */
export async function fakeS3(switches: S3Switches = {}): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const requests: FakeS3['requests'] = [];
  const now = (): number => Date.now() + (switches.clock ?? 0);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url: path = '' } = request;
    const body = await bodyOf(request);
    requests.push({ method, url: path, headers: request.headers });
    const end = (status: number, text: string | Buffer = '', headers: Record<string, string> = {}): void => {
      response.writeHead(status, { Date: new Date(now()).toUTCString(), ...headers });
      response.end(method === 'HEAD' ? '' : text);
    };
    const fail = (status: number, code: string, more = '', headers: Record<string, string> = {}): void =>
      end(status, `<?xml version="1.0"?>\n<Error><Code>${code}</Code><Message>No.</Message>${more}</Error>`, headers);
    if (switches.proxy !== undefined) return end(switches.proxy, '<html><body>Welcome to the café</body></html>');
    if (method === 'HEAD') return end(switches.redirects === true ? 301 : 403, '', { 'x-amz-bucket-region': REGION });
    const refused = refusal(request, body, now(), switches);
    if (refused !== null) return fail(...refused);
    const { status } = switches;
    if (status !== undefined && status.times > 0 && (status.method ?? method) === method) {
      status.times -= 1;
      return fail(status.code, status.says, '', status.headers);
    }
    const { pathname, searchParams } = new URL(path, 'http://store');
    const below = switches.isHost === true ? pathname.slice(1) : /^\/my-bucket(?:\/(.*))?$/.exec(pathname)?.[1];
    const isBucket = switches.isHost === true || /^\/my-bucket(?:\/|$)/.test(pathname);
    if (!isBucket) return fail(404, 'NoSuchBucket');
    const key = decodeURIComponent(below ?? '');
    if (key === '' && searchParams.get('list-type') === '2') {
      if (switches.denies?.includes('LIST') === true) return fail(403, 'AccessDenied');
      return end(200, listing(objects, searchParams, switches.pageSize ?? 1_000), {
        'Content-Type': 'application/xml',
      });
    }
    if (switches.denies?.includes(method as 'GET') === true) return fail(403, 'AccessDenied');
    if (method === 'PUT') {
      const isTorn = (switches.torn ?? 0) > 0;
      if (isTorn) switches.torn = (switches.torn ?? 0) - 1;
      objects.set(key, isTorn ? body.subarray(0, body.length / 2) : body);
      if ((switches.lost ?? 0) > 0) {
        switches.lost = (switches.lost ?? 0) - 1;
        response.destroy();
        return;
      }
      return end(200);
    }
    if (method === 'GET') {
      const object = objects.get(key);
      return object === undefined ? fail(404, 'NoSuchKey') : end(200, object);
    }
    if (method === 'DELETE') {
      objects.delete(key);
      return end(204);
    }
    return fail(405, 'MethodNotAllowed');
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const address = switches.isHost === true ? `http://localhost:${port}/` : `http://localhost:${port}/${BUCKET}`;
  const account: S3Storage = { kind: 's3', address, region: REGION, keyId: KEY_ID, secret: SECRET, prefix: '' };
  return { account, objects, switches, requests, close: () => closed(server) };
}

/** Why a request is not let in; null where its signature is good. */
function refusal(
  request: IncomingMessage,
  body: Buffer,
  now: number,
  { redirects }: S3Switches,
): [status: number, code: string, more?: string, headers?: Record<string, string>] | null {
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([\da-f]{64})$/;
  const [, keyId, day = '', region = '', names = '', signature = ''] =
    form.exec(request.headers.authorization ?? '') ?? [];
  if (keyId === undefined) return [403, 'AccessDenied'];
  if (keyId !== KEY_ID) return [403, 'InvalidAccessKeyId'];
  if (region !== REGION) {
    if (redirects === true) return [301, 'PermanentRedirect'];
    return [400, 'AuthorizationHeaderMalformed', `<Region>${REGION}</Region>`];
  }
  const time = String(request.headers['x-amz-date']);
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Math.abs(at - now) > MOST_SKEW_MS) {
    return [403, 'RequestTimeTooSkewed', `<ServerTime>${new Date(now).toISOString()}</ServerTime>`];
  }
  const bodyHash = createHash('sha256').update(body).digest('hex');
  if (request.headers['x-amz-content-sha256'] !== bodyHash) return [400, 'XAmzContentSHA256Mismatch'];
  const canonical = canonicalRequest(request, names.split(';'), bodyHash);
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${createHash('sha256').update(canonical).digest('hex')}`;
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${SECRET}`);
  const expected = hmac(key, toSign);
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? null : [403, 'SignatureDoesNotMatch'];
}

function canonicalRequest({ method, url = '', headers }: IncomingMessage, names: string[], bodyHash: string): string {
  const [path = '', query = ''] = url.split('?');
  const parameters = query
    .split('&')
    .filter(Boolean)
    .map((one) => one.split('=').map((part) => strictly(decodeURIComponent(part))))
    .map(([name, value = '']) => `${name}=${value}`)
    .toSorted();
  return [
    method,
    path
      .split('/')
      .map((part) => strictly(decodeURIComponent(part)))
      .join('/'),
    parameters.join('&'),
    ...names.map((name) => `${name}:${String(headers[name]).trim().replaceAll(/\s+/g, ' ')}`),
    '',
    names.join(';'),
    bodyHash,
  ].join('\n');
}

/** Percent-encoded but for letters, digits, `-`, `.`, `_` and `~`. */
function strictly(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const sign = String.fromCodePoint(byte);
      return /[\w.~-]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function listing(objects: ReadonlyMap<string, Buffer>, query: URLSearchParams, pageSize: number): string {
  const prefix = query.get('prefix') ?? '';
  const after = Buffer.from(query.get('continuation-token') ?? '', 'base64').toString();
  const found = new Map<string, string>();
  for (const [key, bytes] of [...objects].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (!key.startsWith(prefix)) continue;
    const end = key.indexOf('/', prefix.length);
    const folder = end === -1 ? null : key.slice(0, end + 1);
    const name = folder ?? key;
    if (name <= after) continue;
    const entry =
      folder === null
        ? `<Contents><Key>${escaped(key)}</Key><Size>${bytes.length}</Size></Contents>`
        : `<CommonPrefixes><Prefix>${escaped(folder)}</Prefix></CommonPrefixes>`;
    found.set(name, entry);
  }
  const page = [...found].slice(0, pageSize);
  const isCut = found.size > pageSize;
  const next = isCut ? Buffer.from(page.at(-1)?.[0] ?? '').toString('base64') : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    `<Name>${BUCKET}</Name><Prefix>${escaped(prefix)}</Prefix><IsTruncated>${isCut}</IsTruncated>`,
    ...(isCut ? [`<NextContinuationToken>${next}</NextContinuationToken>`] : []),
    ...page.map(([, entry]) => entry),
    '</ListBucketResult>',
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
