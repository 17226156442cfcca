import type { ArchiveId } from '../model/archive';
import { matchPosts, matchTopics, type MovedPost, type PlannedMove, type PlannedPost } from '../model/blogMove';
import type { PostUrl } from '../model/post';
import type { Topic } from '../model/topic';
import type { Store } from '../store/open';
import { forgetSession } from './forgetSession';
import { syncSites } from './sites';
import { topicNames } from './topicPosts';

/** What would become of what the reader has of a blog, if another archive is the same blog at a new address. */
export async function planMove(store: Store, from: ArchiveId, to: ArchiveId): Promise<PlannedMove> {
  const [old, fresh, oldTopics, freshTopics, readings, toRead] = await Promise.all([
    store.posts.ofArchive(from),
    store.posts.ofArchive(to),
    topicsOf(store, from),
    topicsOf(store, to),
    store.readings.ofArchive(from),
    store.toRead.all(),
  ]);
  const highlights = (await store.highlights.all()).filter(({ archive }) => archive === from);
  const waiting = toRead.filter(({ archive }) => archive === from);
  const known = new Map<PostUrl, MovedPost>(old.map((post) => [post.url, post]));
  const titles = new Map(waiting.map(({ post, title }) => [post, title]));
  const touched = new Set<PostUrl>([
    ...readings.filter(({ deleted }) => !deleted).map(({ post }) => post),
    ...highlights.map(({ post }) => post),
    ...waiting.map(({ post }) => post),
  ]);
  for (const url of touched) if (!known.has(url)) known.set(url, { url, title: titles.get(url) ?? '', date: null });
  const matches = matchPosts({ from, posts: [...known.values()] }, { to, posts: fresh });
  const byUrl = new Map(fresh.map((post) => [post.url, post.title]));
  const planned = [...touched].flatMap((url): PlannedPost[] => {
    const post = known.get(url);
    const match = matches.get(url);
    if (post === undefined) return [];
    const found = match === undefined ? null : { ...match, title: byUrl.get(match.to) ?? '' };
    const { title, date } = post;
    return [{ url, title: title === '' ? url.replace(/^https?:\/\//, '') : title, date, match: found }];
  });
  return {
    move: {
      from,
      to,
      posts: new Map([...matches].map(([url, match]) => [url, match.to])),
      topics: matchTopics(oldTopics, freshTopics),
    },
    posts: planned.toSorted(lostFirst),
    highlights: highlights.length,
  };
}

/**
 * Moves a blog as it was planned, with what has come since; a backup is made before. Gives what takes it back. The old
 * address's site is given back when the background next looks which are needed: until then a move that is taken back
 * asks for nothing.
 */
export async function moveBlog(
  store: Store,
  from: ArchiveId,
  to: ArchiveId,
  now: number,
): Promise<() => Promise<void>> {
  const { move } = await planMove(store, from, to);
  await store.backups.make('move');
  const takeBack = await store.blogMoves.move(move, now);
  await forgetSession(store, from);
  await syncSites(store);
  return async () => {
    await takeBack();
    await syncSites(store);
  };
}

async function topicsOf(store: Store, archive: ArchiveId): Promise<Topic[]> {
  return [...(await topicNames(store, archive))].map(([slug, name]) => ({ slug, name }));
}

function lostFirst(a: PlannedPost, b: PlannedPost): number {
  if ((a.match === null) !== (b.match === null)) return a.match === null ? -1 : 1;
  const [one, other] = [a.date ?? '', b.date ?? ''];
  return one < other ? 1 : Number(one > other) * -1;
}
