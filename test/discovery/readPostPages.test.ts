import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { discover } from '../../lib/discovery/discover';
import { readPagesOfTopic, readPostPages } from '../../lib/discovery/readPostPages';
import type { ArchiveId } from '../../lib/model/archive';
import type { Post, PostUrl } from '../../lib/model/post';
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

it('a page that the background dies of again and again is left alone', async () => {
  const site = aSite({ '/posts/p0': postPage(POSTS[0]!), '/posts/p1': postPage(POSTS[1]!) });
  const parts = await partsOn(site, ORIGIN);
  await parts.store.archives.add(anArchive(ID));
  const posts = [`${ORIGIN}/posts/p0`, `${ORIGIN}/posts/p1`].map((url) => ({ url: url as PostUrl }) as Post);
  let asked = 0;
  const dying: typeof parts = {
    ...parts,
    fetchText: (url, options) =>
      url.endsWith('/p0') ? new Promise(() => (asked += 1)) : parts.fetchText(url, options),
  };
  for (let at = 1; at <= 3; at += 1) {
    void readPostPages(dying, anArchive(ID), posts);
    await expect.poll(() => asked).toBe(at);
  }
  await readPostPages(dying, anArchive(ID), posts);
  expect(asked).toBe(3);
  expect(site.requests.map(({ path }) => path)).toContain('/posts/p1');
});
