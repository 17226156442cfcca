import type { ArchiveId } from '../model/archive';
import { gathered } from '../model/coalesce';
import type { PostUrl } from '../model/post';
import type { Store } from '../store/open';
import { documentOf, shortUrl } from './documents';
import { buildSegment } from './index/build';
import { liveParts } from './index/live';
import { mergeFrom, mergeParts } from './index/merge';
import { FORMAT, openPart } from './index/saved';

/** Posts of one part while an index is made: what a process that dies has to do again. */
const POSTS_A_PART = 4_000;
/** Marked posts from which on they become a part; fewer are indexed by each search, within milliseconds. */
const MARKED_ENOUGH = 500;
/** Posts without a body that take as long to index as one with it. */
const BODY_WEIGHT = 20;
/** More parts than this are merged. */
const PARTS_ENOUGH = 5;

/**
 * Brings the saved index up to date: begins anew when it is of another format, goes on making where it was left, takes
 * up marked posts, merges small parts. Each step is one transaction that tells how far it came, so that it can be ended
 * at any time and called again at any time; calling it when nothing is to do costs a few reads.
 */
export async function tendIndex(store: Store): Promise<void> {
  const archives = (await store.archives.all()).map(({ id }) => id);
  if ((await store.searchParts.format()) !== FORMAT) await store.searchParts.startOver(FORMAT, archives);
  for (const archive of archives) {
    try {
      await tendArchive(store, archive);
    } catch {
      // A part that cannot be read: what it held is in the posts. What the store refuses it refuses again, to be told.
      await store.searchParts.startOver(FORMAT, archives);
      await tendArchive(store, archive);
    }
  }
}

/** The same, one at a time: calls while it runs make it run once more. */
export function indexTender(store: () => Promise<Store>): () => Promise<void> {
  return gathered(async () => tendIndex(await store()), { waitMs: 0 });
}

async function tendArchive(store: Store, archive: ArchiveId): Promise<void> {
  while (await makeNext(store, archive));
  await takeUpMarks(store, archive);
  await mergeSmall(store, archive);
}

/** Makes the next part of an index that is being made. Whether there is more to make. */
async function makeNext(store: Store, archive: ArchiveId): Promise<boolean> {
  const { making } = await store.searchParts.state(archive);
  if (making === null) return false;
  const next = await store.searchable.postsAfter(archive, making.after, POSTS_A_PART);
  const withBody = await store.searchable.withBody();
  const posts = next.slice(
    0,
    countWithin(POSTS_A_PART, next, ({ url }) => weightOf(url, withBody)),
  );
  const last = posts.at(-1);
  const bodies = await store.searchable.bodies(posts.map(({ url }) => url).filter((url) => withBody.has(url)));
  const part = last === undefined ? null : buildSegment(posts.map((post) => documentOf(post, bodies.get(post.url))));
  const isDone = last === undefined || (posts.length === next.length && next.length < POSTS_A_PART);
  await store.searchParts.saveMade(
    archive,
    part,
    making,
    isDone ? null : { after: last.url, done: making.done + posts.length },
  );
  return true;
}

async function takeUpMarks(store: Store, archive: ArchiveId): Promise<void> {
  const { marks } = await store.searchParts.state(archive);
  const urls = [...new Set(marks.flatMap(({ posts }) => posts))];
  if (urls.length * BODY_WEIGHT < MARKED_ENOUGH) return;
  const withBody = await store.searchable.withBody();
  const weight = urls.reduce((sum, url) => sum + weightOf(url, withBody), 0);
  if (weight < MARKED_ENOUGH) return;
  const [posts, bodies] = await Promise.all([store.searchable.posts(urls), store.searchable.bodies(urls)]);
  const documents = posts.flatMap((post) => (post === undefined ? [] : documentOf(post, bodies.get(post.url))));
  const part = buildSegment(
    documents,
    urls.map((url) => shortUrl(archive, url)),
  );
  await store.searchParts.replace(archive, part, { parts: [], marks: marks.map(({ key }) => key) });
}

async function mergeSmall(store: Store, archive: ArchiveId): Promise<void> {
  const { parts: keys } = await store.searchParts.state(archive);
  if (keys.length < 2) return;
  const parts = (await store.searchParts.parts(keys)).map(({ value }) => openPart(value));
  const from = mergeFrom(
    parts.map(({ count }) => count),
    PARTS_ENOUGH,
  );
  if (from < 0) return;
  const merged = mergeParts(liveParts(parts.slice(from)));
  await store.searchParts.replace(archive, merged, { parts: keys.slice(from), marks: [] });
}

function weightOf(url: PostUrl, withBody: ReadonlySet<PostUrl>): number {
  return withBody.has(url) ? BODY_WEIGHT : 1;
}

/** How many items from the first one come to no more than this weight together; one at least. */
function countWithin<T>(most: number, items: readonly T[], weigh: (item: T) => number): number {
  let sum = 0;
  const end = items.findIndex((item) => {
    sum += weigh(item);
    return sum > most;
  });
  return end < 0 ? items.length : Math.max(1, end);
}
