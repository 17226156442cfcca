import type { Address } from './address';
import type { ArchiveId } from './archive';
import { comparable, LONGEST_LINE, shortened, withoutTurns } from './text';
import { isPartOfTitle } from './title';
import { distinctTopics, isNamed, MOST_TOPICS, underKnownSlugs, type Topic } from './topic';

/** A post's identity: its canonical URL in normal form. */
export type PostUrl = Address;

/**
 * Where an account of a post was read, strongest first. `page` is the post itself, `api` the site's database by its own
 * interface, `link` only an anchor's text.
 */
export const POST_SOURCES = ['page', 'api', 'feed', 'sitemap', 'listing', 'link'] as const;
export type PostSource = (typeof POST_SOURCES)[number];

const DAY_MS = 86_400_000;

/** What one source says of a post. */
export interface PostAccount {
  readonly source: PostSource;
  /** Which one of several sources of this kind: a feed's address. */
  readonly from?: Address;
  readonly title: string;
  /** Day of publication, `YYYY-MM-DD`, as the author's site gives it; null when this source does not say. */
  readonly date: string | null;
  /**
   * The date is the day of an instant in UTC: the author's own calendar may have had the next one, or the one before.
   */
  readonly utc?: true;
  /** One line by the author. */
  readonly summary: string | null;
  readonly topics: readonly Topic[];
  /** BCP 47 tag, `en` or `de-AT`. */
  readonly language: string | null;
  /** Words of the article's body; only the page itself tells. */
  readonly words: number | null;
}

/** One article of an archive: what its accounts say together. */
export interface Post extends Omit<PostAccount, 'source' | 'from' | 'utc'> {
  readonly url: PostUrl;
  readonly archive: ArchiveId;
  /** At most one of each source and place, strongest first. */
  readonly accounts: readonly PostAccount[];
  /** When Waymark first heard of it: milliseconds since 1970; absent for posts stored before this was kept. */
  readonly knownSince?: number;
}

/** Sources that say of an address that it may be a post: a list holds other pages of the site, too. */
const LISTS: ReadonlySet<PostSource> = new Set(['sitemap', 'listing', 'link']);

/** Whether nothing but lists says that there is such a post. */
export function isOnlyListed({ accounts }: Pick<Post, 'accounts'>): boolean {
  return accounts.every(({ source }) => LISTS.has(source));
}

/** What a list of posts shows of each. The URL is null for a title that matches no known post. */
export interface PostRef {
  readonly title: string;
  readonly url: PostUrl | null;
}

/** Newest first; posts without a date last; ties by URL. A total order: no two posts are equal. */
export function newestFirst(a: Pick<Post, 'date' | 'url'>, b: Pick<Post, 'date' | 'url'>): number {
  if (a.date !== b.date) {
    if (a.date === null) return 1;
    if (b.date === null) return -1;
    return a.date > b.date ? -1 : 1;
  }
  return a.url < b.url ? -1 : a.url > b.url ? 1 : 0;
}

/**
 * The post after one more account of it. An account replaces the one of the same source, so that reading twice changes
 * nothing and a correction at the source arrives; accounts of different sources give the same post in any order.
 * Whatever a source says is kept within limits: this is where every source comes past.
 */
export function withAccount(known: Post | null, account: PostAccount, url: PostUrl, archive: ArchiveId): Post {
  const before = known?.accounts ?? [];
  const same = before.find((other) => isOfOneSource(other, account));
  const now = withinLimits(joinListings(same, account));
  const accounts = [...before.filter((other) => other !== same), now].toSorted(byStrength);
  return {
    url,
    archive,
    title: titleOf(accounts),
    date: dateOf(accounts),
    summary: firstKnown(accounts, 'summary'),
    topics: joinedTopics(accounts),
    language: firstKnown(accounts, 'language'),
    words: firstKnown(accounts, 'words'),
    accounts,
  };
}

/** A language tag of RFC 5646 that all its parts make use of (4.4.1). Characters. */
const LONGEST_LANGUAGE = 35;

function withinLimits(account: PostAccount): PostAccount {
  const { title, summary, topics, language } = account;
  return {
    ...account,
    title: shortened(withoutTurns(title), LONGEST_LINE),
    summary: summary === null ? null : shortened(summary, LONGEST_LINE),
    topics: topics.filter(isNamed).slice(0, MOST_TOPICS),
    language: language !== null && language.length > LONGEST_LANGUAGE ? null : language,
  };
}

/** An account that does not say which feed it is from is made up for by any. */
function isOfOneSource(before: PostAccount, now: PostAccount): boolean {
  return before.source === now.source && (before.from === undefined || before.from === now.from);
}

/** Of feeds, the one with the shorter address comes first: `/feed` before `/category/news/feed`. */
function byStrength(a: PostAccount, b: PostAccount): number {
  const [one, other] = [a.from ?? '', b.from ?? ''];
  const bySource = POST_SOURCES.indexOf(a.source) - POST_SOURCES.indexOf(b.source);
  return bySource || one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}

/** A post stands in many listings, each of which tells only its own topic. */
function joinListings(before: PostAccount | undefined, now: PostAccount): PostAccount {
  if (now.source !== 'listing') return now;
  const topics = distinctTopics([...(before?.topics ?? []), ...now.topics]).toSorted((a, b) =>
    a.slug < b.slug ? -1 : 1,
  );
  if (before === undefined) return { ...now, topics };
  // Some lists show no more than a picture.
  const title = now.title === '' ? before.title : now.title;
  return { ...now, title, date: now.date ?? before.date, summary: now.summary ?? before.summary, topics };
}

/**
 * The strongest account's; but where the archive's own interface or feed has the title alone, what the page puts around
 * it is the name of the site.
 */
function titleOf(accounts: readonly PostAccount[]): string {
  const titled = accounts.filter(({ title }) => title !== '');
  const title = titled[0]?.title ?? '';
  const bare = titled.find((one) => (one.source === 'api' || one.source === 'feed') && isPartOfTitle(one.title, title));
  return bare?.title ?? title;
}

function firstKnown<K extends 'date' | 'summary' | 'language' | 'words'>(
  accounts: readonly PostAccount[],
  fact: K,
): PostAccount[K] | null {
  return accounts.find((one) => one[fact] !== null)?.[fact] ?? null;
}

/**
 * The strongest account's. The day of an instant in UTC gives way to its neighbour where another account tells the
 * author's own.
 */
function dateOf(accounts: readonly PostAccount[]): string | null {
  const dated = accounts.filter(({ date }) => date !== null);
  const [strongest] = dated;
  if (strongest?.utc !== true) return strongest?.date ?? null;
  const own = dated.find(({ utc, date }) => utc !== true && isNextDay(date, strongest.date));
  return own?.date ?? strongest.date;
}

function isNextDay(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && Math.abs(Date.parse(one) - Date.parse(other)) === DAY_MS;
}

/**
 * The strongest account that names topics, and those whose own pages list the post. A feed only names a topic: the
 * address of its page gives its slug.
 */
function joinedTopics(accounts: readonly PostAccount[]): Topic[] {
  const strongest = accounts.find((one) => one.topics.length > 0);
  const listed = accounts.find((one) => one.source === 'listing')?.topics ?? [];
  return distinctTopics([...underKnownSlugs(strongest?.topics ?? [], listed), ...listed]);
}

/**
 * Finds posts by title, for pages that name posts without linking them. Titles are compared by their letters and
 * digits.
 */
export function titleIndex(posts: Iterable<Pick<Post, 'title' | 'url'>>): (title: string) => PostUrl | null {
  const byTitle = new Map<string, PostUrl>();
  for (const post of posts) byTitle.set(comparable(post.title), post.url);
  return (title) => byTitle.get(comparable(title)) ?? null;
}
