import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { discover } from '../../lib/discovery/discover';
import { readPagesOfTopic } from '../../lib/discovery/readPostPages';
import type { ArchiveId } from '../../lib/model/archive';
import type { PostUrl } from '../../lib/model/post';
import { aSite, list, page, partsOn, postPage, rss, type APost } from '../aSite';
import { anArchive } from '../store/aStore';

const ORIGIN = 'https://blog.example';
const ID = ORIGIN as ArchiveId;
/** Five on one topic: the path has the first, the third and the last of them. */
const POSTS: APost[] = Array.from({ length: 5 }, (_, at) => ({
  path: `/posts/p${at}`,
  title: `Post ${at}`,
  date: `2024-03-0${6 - at}`,
  topics: ['go'],
}));

it('the length of every step is read from its page, once, and of no other post', async () => {
  const site = aSite({
    '/': page(list(POSTS), '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'),
    '/feed.xml': rss(POSTS, ORIGIN),
    ...Object.fromEntries(POSTS.map((post) => [post.path, postPage(post)])),
  });
  const parts = await partsOn(site, ORIGIN);
  await discover(parts, anArchive(ID), { pause: () => Promise.resolve(), random: () => 0 });
  const lengths = async (): Promise<unknown[]> =>
    (await parts.store.posts.ofArchive(ID)).map(({ words }) => words !== null);
  expect(await lengths()).toEqual([false, false, false, false, false]);

  site.requests.length = 0;
  await readPagesOfTopic(parts, anArchive(ID), `${ORIGIN}/posts/p1` as PostUrl);
  expect(site.requests.map(({ path }) => path)).toEqual(['/robots.txt', '/posts/p0', '/posts/p2', '/posts/p4']);
  expect(await lengths()).toEqual([true, false, true, false, true]);

  site.requests.length = 0;
  await readPagesOfTopic(parts, anArchive(ID), `${ORIGIN}/posts/p1` as PostUrl);
  expect(site.requests).toEqual([]);
});
