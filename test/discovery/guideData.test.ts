import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { discover } from '../../lib/discovery/discover';
import { readPostPages } from '../../lib/discovery/readPostPages';
import { GUIDE_EXAMPLE } from '../../lib/guide/published/guideExample';
import type { Archive, ArchiveId } from '../../lib/model/archive';
import { aSite, list, page, partsOn, postPage, type APost } from '../aSite';
import { anArchive } from '../store/aStore';

const ORIGIN = 'https://blog.example';
const ID = ORIGIN as ArchiveId;
const POSTS: APost[] = ['mulch-today', 'leaves-or-straw', 'dry-soil'].map((slug, at) => ({
  path: `/posts/${slug}`,
  title: `About ${slug}`,
  date: `2024-03-0${6 - at}`,
  topics: ['mulching'],
}));
const script = (data: string): string => `<script type="application/ld+json">${data}</script>`;
const EXAMPLE = script(JSON.stringify(GUIDE_EXAMPLE));

it('a guide that a topic’s page or a post carries as data is kept; of a broken one its reason, until it is mended', async () => {
  const topicPage = (head: string): string => page(list(POSTS), head);
  const site = aSite({
    '/': page(`${list(POSTS)}<a href="/tags/mulching">Mulching</a>`),
    '/tags/mulching': topicPage(script('{ "@type": "DefinedTerm", ')),
    ...Object.fromEntries(POSTS.map((post) => [post.path, postPage(post)])),
  });
  const parts = await partsOn(site, ORIGIN);
  const read = async (): Promise<Archive | undefined> => {
    await discover(parts, anArchive(ID), { pause: () => Promise.resolve(), random: () => 0 });
    return parts.store.archives.get(ID);
  };
  expect((await read())?.faultyGuides).toEqual([{ page: `${ORIGIN}/tags/mulching`, fault: 'not-json' }]);
  expect(await parts.store.guides.get(ID, 'mulching')).toBeUndefined();

  site.pages.set('/tags/mulching', topicPage(''));
  site.pages.set('/posts/mulch-today', `${postPage(POSTS[0] as APost)}${EXAMPLE}`);
  expect((await read())?.faultyGuides).toEqual([]);
  await readPostPages(parts, anArchive(ID), await parts.store.posts.ofTopic(ID, 'mulching'));
  expect(await parts.store.guides.get(ID, 'mulching')).toMatchObject({
    source: `${ORIGIN}/posts/mulch-today`,
    steps: [{ title: 'Mulch, ten years on', url: `${ORIGIN}/posts/mulch-today` }, {}, {}],
  });
  expect(await parts.store.posts.byUrl(`${ORIGIN}/posts/mulch-today` as never)).toBeDefined();
});
