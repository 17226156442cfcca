import type { ArchiveId } from '../model/archive';
import { gathered } from '../model/coalesce';
import type { Post, PostUrl } from '../model/post';
import type { Store } from '../store/open';
import { documentOf, shortUrl } from './documents';
import { IndexWriter } from './index/indexWriter';
import { FORMAT, openIndex } from './index/saved';
import { cut } from './index/searchDocument';

/** Posts read and indexed at a time: what else there is to do waits no longer than for these. */
const AT_ONCE = 250;
/** Posts after which it is told how far a making is. */
const TOLD_AFTER = 1_000;
/** Marked posts from which on they are taken up; fewer are indexed by each search, within milliseconds. */
const MARKED_ENOUGH = 500;
/** Of a large archive they are this share of it at least: to take them up is to write the whole index. */
const MARKED_SHARE = 0.01;
/** Posts without a body that take as long to index as one with it. */
const BODY_WEIGHT = 20;

/**
 * Brings the saved index up to date: begins anew when it is of another format, makes what is to be made, takes up
 * marked posts. What is done is saved in one transaction, so that it can be ended at any time and called again at any
 * time; calling it when nothing is to do costs a few reads.
 */
export async function tendIndex(store: Store): Promise<void> {
  const archives = (await store.archives.all()).map(({ id }) => id);
  if ((await store.searchIndexes.format()) !== FORMAT) await store.searchIndexes.startOver(FORMAT, archives);
  for (const archive of archives) {
    try {
      await tendArchive(store, archive);
    } catch {
      // What cannot be read is in the posts, too. What the store refuses it refuses again, to be told.
      await store.searchIndexes.startOver(FORMAT, archives);
      await tendArchive(store, archive);
    }
  }
}

/** The same, one at a time: calls while it runs make it run once more. */
export function indexTender(store: () => Promise<Store>): () => Promise<void> {
  return gathered(async () => tendIndex(await store()), { waitMs: 0 });
}

async function tendArchive(store: Store, archive: ArchiveId): Promise<void> {
  await make(store, archive);
  await takeUpMarks(store, archive);
}

/** Makes an index that is to be made, from all posts; ended in between, it begins again. */
async function make(store: Store, archive: ArchiveId): Promise<void> {
  const making = await store.searchIndexes.beginMaking(archive);
  if (making === null) return;
  const writer = IndexWriter.anew();
  let done = 0;
  for (let after: PostUrl | null = null; ;) {
    const posts = await store.searchable.postsAfter(archive, after, AT_ONCE);
    const last = posts.at(-1);
    if (last === undefined) break;
    await index(store, writer, posts);
    after = last.url;
    done += posts.length;
    if (done % TOLD_AFTER === 0 && !(await store.searchIndexes.tellMaking(archive, making, done))) return;
  }
  await store.searchIndexes.save(archive, writer.saved(), { key: null, making: making.id, marks: making.marks });
}

/** Puts the marked posts into the saved index, when they are many. */
async function takeUpMarks(store: Store, archive: ArchiveId): Promise<void> {
  const { marks } = await store.searchIndexes.state(archive);
  const urls = [...new Set(marks.flatMap(({ posts }) => posts))];
  if (!(await areEnough(store, archive, urls))) return;
  const { state, index: saved } = await store.searchIndexes.read(archive, () => false);
  const writer = saved === null ? IndexWriter.anew() : IndexWriter.on(openIndex(saved.value));
  for (let from = 0; from < urls.length; from += AT_ONCE) {
    const some = urls.slice(from, from + AT_ONCE);
    const posts = await store.searchable.posts(some);
    some.forEach((url, at) => void (posts[at] === undefined && writer.remove(shortUrl(archive, url))));
    await index(
      store,
      writer,
      posts.flatMap((post) => post ?? []),
    );
  }
  await store.searchIndexes.save(archive, writer.saved(), {
    key: state.key,
    making: null,
    marks: marks.map(({ key }) => key),
  });
}

async function areEnough(store: Store, archive: ArchiveId, urls: readonly PostUrl[]): Promise<boolean> {
  if (urls.length * BODY_WEIGHT < MARKED_ENOUGH) return false;
  const [withBody, posts] = await Promise.all([store.searchable.withBody(), store.posts.countOf(archive)]);
  const bodiesOf = (all: Iterable<PostUrl>, isOf: (url: PostUrl) => boolean): number => [...all].filter(isOf).length;
  const marked = urls.length + BODY_WEIGHT * bodiesOf(urls, (url) => withBody.has(url));
  const whole = posts + BODY_WEIGHT * bodiesOf(withBody, (url) => url.startsWith(archive));
  return marked >= Math.max(MARKED_ENOUGH, whole * MARKED_SHARE);
}

async function index(store: Store, writer: IndexWriter, posts: readonly Post[]): Promise<void> {
  const bodies = await store.searchable.bodies(posts.map(({ url }) => url));
  for (const post of posts) writer.put(cut(documentOf(post, bodies.get(post.url))));
}
