import { fetchText, type FetchOptions } from '../../lib/archive/fetch';
import { feedErrand, pageErrand } from '../../lib/archive/pageErrands';
import { within } from '../../lib/archive/reach';
import { readSitemap } from '../../lib/archive/sitemap';
import { sitemapContent, sitemapPosts } from '../../lib/archive/sitemapPosts';
import {
  hasMorePages,
  readWordpressPosts,
  TOTAL_PAGES_HEADER,
  wordpressAddress,
  wordpressPosts,
} from '../../lib/archive/wordpress';
import { readErrands } from '../../lib/background/readErrands';
import type { Parts } from '../../lib/companion/parts';
import type { Address } from '../../lib/model/address';
import { contains, type ArchiveId } from '../../lib/model/archive';
import type { Errand } from '../../lib/model/errand';
import type { ListedPost } from '../../lib/model/pageReading';
import { asProblem, type ProblemCode } from '../../lib/model/problem';
import type { Store } from '../../lib/store/open';
import { parsedReader } from '../dom/parsedReader';
import { anArchive } from '../store/aStore';
import type { AwkwardCase, Told } from './case';
import { pathOf } from './site';

/** What drips is given up after this, in milliseconds; what is all there has the time that a busy machine needs. */
const DRIP_MS = 1_500;
const REST_MS = 50_000;
const SITEMAP_LIMIT = 20;

type Get = (url: string, options: FetchOptions) => ReturnType<typeof fetchText>;

/** What Waymark makes of a case: its posts by address, or the problem. */
export async function readCase(one: AwkwardCase, site: string, store: Store): Promise<readonly Told[] | ProblemCode> {
  const archive = site as ArchiveId;
  const url = `${site}${pathOf(one)}`;
  const timeoutMs = one.serves.drip === true ? DRIP_MS : REST_MS;
  const get: Get = (address, options) => fetchText(address, { timeoutMs, ...options });
  try {
    if (one.as === 'sitemap') return toldOf(await sitemapTree(get, url, archive), archive);
    if (one.as === 'wordpress') return toldOf(await wordpressPages(get, archive), archive);
    return await learned(
      get,
      one.as === 'feed' ? feedErrand(url as Address) : pageErrand('listing', url, 1),
      archive,
      store,
    );
  } catch (thrown) {
    return asProblem(thrown).code;
  }
}

/** Feeds and pages take the way of the extension: asked, read, stored. */
async function learned(get: Get, errand: Errand, id: ArchiveId, store: Store): Promise<readonly Told[] | ProblemCode> {
  const archive = anArchive(id);
  await store.archives.add(archive);
  const parts: Parts = {
    store,
    fetchText: get,
    ...parsedReader,
    now: Date.now,
  };
  const problem = await readErrands(parts, archive, [errand]);
  const posts = await store.posts.ofArchive(id);
  return (
    problem ??
    sorted(
      posts.map(({ url, title, date, topics, summary }) => ({
        at: url.slice(id.length),
        title,
        date,
        topics: topics.map(({ slug }) => slug),
        summary,
      })),
    )
  );
}

async function text(
  get: Get,
  url: string,
  archive: ArchiveId,
  options: Partial<FetchOptions>,
): Promise<{ text: string; url: string; headers?: Readonly<Record<string, string>> }> {
  const fetched = await get(url, { ...options, allowed: within(archive) });
  if (fetched.kind !== 'text') throw new Error('asked without validators');
  return fetched;
}

/** A sitemap and all that it leads to, each address once. */
async function sitemapTree(get: Get, start: string, archive: ArchiveId): Promise<ListedPost[]> {
  const found: ListedPost[] = [];
  const queue = [start];
  const seen = new Set(queue);
  for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
    const fetched = await text(get, url, archive, { accept: ['xml', 'text', 'html'] });
    const reading = readSitemap(fetched.text, fetched.url);
    if (reading.kind === 'pages') found.push(...sitemapPosts(reading.pages, archive, sitemapContent(start)));
    else {
      const next = reading.sitemaps
        .map((part) => part.url)
        .filter((part) => !seen.has(part) && seen.size < SITEMAP_LIMIT);
      for (const part of new Set(next)) {
        seen.add(part);
        queue.push(part);
      }
    }
  }
  return found;
}

async function wordpressPages(get: Get, archive: ArchiveId): Promise<ListedPost[]> {
  const found: ListedPost[] = [];
  for (let page = 1, more = true; more; page += 1) {
    const url = wordpressAddress(`${archive}/wp-json/`, 'posts', page) ?? '';
    const fetched = await text(get, url, archive, { accept: ['json'], keepHeaders: [TOTAL_PAGES_HEADER] });
    const posts = readWordpressPosts(fetched.text);
    found.push(...wordpressPosts(posts, new Map(), new Map()));
    more = hasMorePages(page, posts.length, fetched.headers?.[TOTAL_PAGES_HEADER]);
  }
  return found;
}

function toldOf(posts: readonly ListedPost[], archive: ArchiveId): Told[] {
  const own = posts.filter(({ url }) => contains(archive, url));
  return sorted(
    own.map(({ url, account: { title, date, topics, summary } }) => ({
      at: url.slice(archive.length),
      title,
      date,
      topics: topics.map(({ slug }) => slug),
      summary,
    })),
  );
}

export function sorted(told: readonly Told[]): Told[] {
  return told.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
