import { readFeed, type FeedReading } from '../archive/feed';
import { generatorOf } from '../archive/places';
import { folderOf } from '../archive/postPath';
import { contains } from '../model/archive';
import { areDated } from '../model/datedPosts';
import { NOTHING_FOUND, type Errand, type Findings } from '../model/errand';
import type { ListedPost } from '../model/pageReading';
import { ask, askAsCrawler, type Asking } from './asking';

/** Pages of one feed. */
const FEED_PAGE_LIMIT = 200;

type FeedErrand = Extract<Errand, { kind: 'feed' }>;

/** Reads a feed, or a further page of one. @throws Problem */
export async function askFeed(asking: Asking, errand: FeedErrand): Promise<Findings> {
  const options = { accept: ['xml', 'json', 'html'] } as const;
  // A feed is made for programs. Guessed places are not.
  const fetched =
    errand.from === 'announced'
      ? await ask(asking, errand.url, options)
      : await askAsCrawler(asking, errand.url, options);
  if (fetched === null) return NOTHING_FOUND;
  const reading = readFeed(fetched.text, fetched.url);
  const posts = ownEntries(asking, reading).map(({ url, account }) => ({
    url,
    account: { ...account, from: errand.feed },
  }));
  const own = new Set(posts.map(({ url }) => url));
  const isFirst = errand.page === 1;
  return {
    ...NOTHING_FOUND,
    source: 'feed',
    posts,
    whole: (await asking.wantsTexts()) ? reading.whole.filter(({ url }) => own.has(url)) : [],
    errands: await nextPage(asking, errand, reading, posts),
    feed: isFirst && posts.length > 0 ? errand.feed : null,
    name: isFirst && reading.title !== '' && posts.length > 0 ? reading.title : null,
    validators: isFirst ? { url: errand.feed, etag: fetched.etag, lastModified: fetched.lastModified } : null,
  };
}

/**
 * The entries that are posts of the archive. Some generators put every page of a site into its feed: among dated posts,
 * an entry without a day is such a page, and where only half of them are dated, one that lies in none of their folders.
 */
function ownEntries({ archive }: Asking, { entries }: FeedReading): ListedPost[] {
  const own = entries.filter(({ url }) => contains(archive.id, url));
  const dated = own.filter(({ account }) => account.date !== null);
  if (areDated(dated.length, own.length)) return dated;
  const folders = new Set(dated.map(({ url }) => folderOf(new URL(url).pathname)));
  return dated.length * 2 < own.length
    ? own
    : own.filter(({ url, account }) => account.date !== null || folders.has(folderOf(new URL(url).pathname)));
}

/** As the feed says (RFC 5005), or as WordPress has it without saying so (`?paged=2`). */
async function nextPage(
  asking: Asking,
  errand: FeedErrand,
  { next }: FeedReading,
  posts: readonly ListedPost[],
): Promise<Errand[]> {
  const { discovery, archive } = asking;
  if (errand.page >= FEED_PAGE_LIMIT || posts.length === 0) return [];
  const page = errand.page + 1;
  if (next !== null) return [{ ...errand, url: next, page, failed: 0 }];
  // A server that does not know the parameter sends its first page again and again.
  if (generatorOf(discovery.generator, archive.id) !== 'wordpress') return [];
  const known = errand.page === 1 ? new Set<string>() : await asking.known();
  if (!posts.some(({ url }) => !known.has(url))) return [];
  const url = new URL(errand.feed);
  url.searchParams.set('paged', String(page));
  return [{ ...errand, from: 'usual', url: url.href, page, failed: 0 }];
}
