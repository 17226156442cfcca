import { readFeed } from '../archive/feed';
import type { Fetched } from '../archive/fetch';
import { pauseAfter } from '../archive/polite';
import type { Address } from '../model/address';
import { contains, type Archive, type ArchiveId } from '../model/archive';
import { asProblem, Problem, type ProblemCode } from '../model/problem';
import type { Errand, ListedPost } from '../model/reader';
import { within } from '../archive/reach';
import type { Parts } from './parts';

/** What was read within this time is not asked for again, unless the reader asks. */
const FRESH_MS = 10 * 60_000;
/** Requests to one archive at once. */
const AT_ONCE = 2;

type FetchedText = Extract<Fetched, { kind: 'text' }>;

export interface LearnOptions {
  /** Ask even for what was read a moment ago. */
  readonly force?: boolean;
  /** Called after each errand, done or failed, with those that are left. */
  readonly onProgress?: (left: readonly Errand[]) => Promise<void>;
}

/**
 * Reads what an archive says and stores it, errand by errand: each is stored as soon as it is there, so a service worker
 * that dies loses only the request under way. Never throws for a failing archive: the first problem is returned, kept with
 * the archive, and what was known before stays.
 */
export async function learn(
  parts: Parts,
  archive: Archive,
  errands: readonly Errand[],
  options: LearnOptions = {},
): Promise<ProblemCode | null> {
  const queue = [...errands];
  let left = errands;
  let problem: Failure | null = null;
  const work = async (): Promise<void> => {
    for (let errand = queue.shift(); errand !== undefined; errand = queue.shift()) {
      try {
        await runOnce(parts, archive, errand, options.force ?? false);
      } catch (thrown) {
        const { code, retryAfterMs } = asProblem(thrown);
        problem ??= { code, address: errand.url, retryAfterMs };
      }
      left = left.filter((other) => other !== errand);
      await options.onProgress?.(left);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const failed = problem as Failure | null;
  const now = parts.now();
  await parts.store.archives.change(archive.id, (before) => ({
    ...before,
    feeds: joinedFeeds(before, errands),
    problem: failed === null ? null : { code: failed.code, address: failed.address, at: now },
    refreshedAt: failed === null ? now : before.refreshedAt,
    retry: failed === null ? null : retryOf(before, failed, now),
  }));
  return failed?.code ?? null;
}

interface Failure {
  readonly code: ProblemCode;
  readonly address: Address;
  readonly retryAfterMs: number | null;
}

/** A page that is gone does not come back within minutes: it counts as if many tries had failed already. */
const LASTING_FAILURES = 11;

function retryOf({ retry }: Archive, { code, retryAfterMs }: Failure, now: number): NonNullable<Archive['retry']> {
  const failures = (retry?.failures ?? 0) + 1;
  const mayPass = code === 'offline' || code === 'timeout' || code === 'server-error';
  return { failures, at: now + pauseAfter(failures + (mayPass ? 0 : LASTING_FAILURES), retryAfterMs, Math.random()) };
}

function joinedFeeds(archive: Archive, errands: readonly Errand[]): Address[] {
  const feeds = errands.filter((errand) => errand.kind === 'feed').map((errand) => errand.url);
  return [...new Set([...archive.feeds, ...feeds])];
}

/** Addresses being read at this moment: two tabs of one archive ask the same things at once. */
const underWay = new Map<Address, Promise<void>>();

async function runOnce(parts: Parts, archive: Archive, errand: Errand, force: boolean): Promise<void> {
  const running = underWay.get(errand.url) ?? run(parts, archive, errand, force);
  underWay.set(errand.url, running);
  try {
    await running;
  } finally {
    underWay.delete(errand.url);
  }
}

async function run(parts: Parts, archive: Archive, errand: Errand, force: boolean): Promise<void> {
  const before = await parts.store.fetches.get(errand.url);
  if (!force && before !== undefined && parts.now() - before.fetchedAt < FRESH_MS) return;
  const fetched = await parts.fetchText(errand.url, {
    allowed: within(archive.id),
    etag: before?.etag ?? null,
    lastModified: before?.lastModified ?? null,
  });
  if (fetched.kind === 'text') {
    if (errand.kind === 'feed') await storeFeed(parts, archive.id, errand.url, fetched);
    else await storePage(parts, archive, errand.url, fetched);
  }
  // Only after its content is stored: an errand cut short is done again at the next visit.
  await parts.store.fetches.put({
    url: errand.url,
    archive: archive.id,
    etag: fetched.kind === 'text' ? fetched.etag : (before?.etag ?? null),
    lastModified: fetched.kind === 'text' ? fetched.lastModified : (before?.lastModified ?? null),
    fetchedAt: parts.now(),
  });
}

async function storeFeed(parts: Parts, archive: ArchiveId, from: Address, { text, url }: FetchedText): Promise<void> {
  const entries = readFeed(text, url).entries.map((entry) => ({ ...entry, account: { ...entry.account, from } }));
  await parts.store.posts.add(archive, ownPosts(archive, entries));
}

async function storePage(parts: Parts, archive: Archive, address: Address, { text, url }: FetchedText): Promise<void> {
  const { guide, topic, listed, perhaps } = await parts.readDocument({ html: text, address, url, archive, readAt: parts.now() });
  const known = await parts.store.posts.known(perhaps.map((post) => post.url));
  const posts = [...listed, ...perhaps.filter((post) => known.has(post.url))];
  if (guide === null && posts.length === 0) throw new Problem('wrong-content', url);
  await parts.store.posts.add(archive.id, ownPosts(archive.id, posts));
  if (guide !== null) await parts.store.guides.put(guide);
  // A topic page that is a plain list of posts by now publishes no guide any more.
  else if (topic !== null) await parts.store.guides.remove(archive.id, topic.slug, address);
}

/** Only posts that lie within the archive: a feed or listing can name anything. */
function ownPosts(archive: ArchiveId, posts: readonly ListedPost[]): ListedPost[] {
  return posts.filter((post) => contains(archive, post.url));
}
