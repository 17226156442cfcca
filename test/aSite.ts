import { fetchText } from '../lib/archive/fetch';
import type { Parts } from '../lib/companion/parts';
import { openStore, type Store } from '../lib/store/open';
import { parsedReader } from './dom/parsedReader';
import { freshName } from './store/aStore';

/** What a path answers: a body, or a status with headers. */
export type SiteAnswer =
  | string
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string };

/** A site in memory: no network, no time. */
export interface ASite {
  /** By path with query. A path without a query stands for every query of it but `?paged=` and `?page=`. */
  readonly pages: Map<string, SiteAnswer>;
  readonly requests: { readonly path: string; readonly headers: Headers }[];
  /** Most requests that were under way at once. */
  atOnce: number;
  /** Called before each answer: may throw, or wait. */
  before: (path: string) => Promise<void> | void;
}

export function aSite(pages: Readonly<Record<string, SiteAnswer>>): ASite {
  return { pages: new Map(Object.entries(pages)), requests: [], atOnce: 0, before: () => {} };
}

/** Parts whose whole web is this site, under its origin. */
export async function partsOn(
  site: ASite,
  origin: string,
  name = freshName('discovery'),
): Promise<Parts & { readonly store: Store }> {
  const store = await openStore(name, () => 1);
  let busy = 0;
  const fetch = async (address: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(address));
    const path = `${url.pathname}${url.search}`;
    if (url.origin !== origin) throw new TypeError(`no such host: ${url.host}`);
    site.requests.push({ path, headers: new Headers(init?.headers) });
    busy += 1;
    site.atOnce = Math.max(site.atOnce, busy);
    try {
      await site.before(path);
      return answerOf(site, url, new Headers(init?.headers));
    } finally {
      busy -= 1;
    }
  };
  return {
    store,
    fetchText: (url, options) => fetchText(url, { ...options, fetch: fetch as typeof globalThis.fetch }),
    ...parsedReader,
    now: () => 1_700_000_000_000,
  };
}

function answerOf(site: ASite, { pathname, search }: URL, headers: Headers): Response {
  const isPage = /[?&](?:paged|page)=/.test(search);
  const trimmed = pathname.replace(/(?<=.)\/$/, '');
  const answer =
    site.pages.get(`${pathname}${search}`) ??
    site.pages.get(`${trimmed}${search}`) ??
    (isPage ? undefined : (site.pages.get(pathname) ?? site.pages.get(trimmed)));
  if (answer === undefined)
    return new Response('<h1>Not found</h1>', { status: 404, headers: { 'content-type': 'text/html' } });
  const { status = 200, headers: more = {}, body = '' } = typeof answer === 'string' ? { body: answer } : answer;
  const etag = more['etag'];
  if (etag !== undefined && headers.get('if-none-match') === etag) return new Response(null, { status: 304 });
  return new Response(body, { status, headers: more });
}

export interface APost {
  readonly path: string;
  readonly title: string;
  readonly date: string | null;
  readonly topics?: readonly string[];
}

export function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>A site</title>${head}</head><body><main>${body}</main></body></html>`;
}

/** Items with heading and time, as blogs list them. */
export function list(posts: readonly APost[]): string {
  return posts
    .map(
      ({ path, title, date }) =>
        `<article><h2><a href="${path}">${title}</a></h2>${date === null ? '' : `<time datetime="${date}">${date}</time>`}</article>`,
    )
    .join('');
}

export function postPage({ title, date, topics = [] }: APost): string {
  const tags = topics.map((topic) => `<a rel="tag" href="/tags/${topic}/">${topic}</a>`).join(' ');
  return page(
    `<article><h1>${title}</h1>${date === null ? '' : `<time datetime="${date}">${date}</time>`}<p>Some words about ${title}, long enough to be read.</p><footer>${tags}</footer></article>`,
    '<meta property="og:type" content="article">',
  );
}

export function rss(posts: readonly APost[], origin: string, title = 'A blog'): string {
  const items = posts.map(
    ({ path, title: name, date, topics = [] }) =>
      `<item><title>${name}</title><link>${origin}${path}</link>${date === null ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`}${topics.map((topic) => `<category>${topic}</category>`).join('')}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>${origin}/</link>${items.join('')}</channel></rss>`;
}

export function sitemap(paths: readonly string[], origin: string): string {
  return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`;
}
