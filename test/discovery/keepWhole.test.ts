import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { discover } from '../../lib/discovery/discover';
import { keepWhole } from '../../lib/discovery/keepWhole';
import type { ArchiveId } from '../../lib/model/archive';
import type { PostUrl } from '../../lib/model/post';
import { wholeText } from '../../lib/model/postText';
import { aSite, list, page, partsOn, type APost, type ASite } from '../aSite';
import { anArchive } from '../store/aStore';

const ORIGIN = 'https://blog.example';
const ID = ORIGIN as ArchiveId;
const OPTIONS = { pause: () => Promise.resolve(), random: () => 0 };
const POSTS: APost[] = ['one', 'two', 'three'].map((slug, at) => ({
  path: `/${slug}`,
  title: `On ${slug}`,
  date: `2024-03-0${at + 1}`,
}));

let site: ASite;
let parts: Awaited<ReturnType<typeof partsOn>>;
beforeEach(async () => {
  const items = POSTS.map(({ path, title, date }, at) => {
    const text = at === 2 ? '<p>Short …</p>' : `<p>Moss ${path} likes <a href="two">shade</a>.</p>`.repeat(100);
    return (
      `<item><title>${title}</title><link>${ORIGIN}${path}</link><pubDate>${new Date(date!).toUTCString()}</pubDate>` +
      `<category>moss</category><description><![CDATA[${text}]]></description></item>`
    );
  });
  site = aSite({
    '/': page(list(POSTS), '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'),
    '/feed.xml': `<rss version="2.0"><channel><title>A blog</title><link>${ORIGIN}/</link>${items.join('')}</channel></rss>`,
  });
  parts = await partsOn(site, ORIGIN);
});
const textOf = (slug: string) => parts.store.texts.get(`${ORIGIN}/${slug}` as PostUrl);

it('posts that a feed holds in full are looked through as it is read, and their pages are not asked for', async () => {
  await discover(parts, anArchive(ID), OPTIONS);
  expect(await parts.store.texts.soFar(ID)).toEqual({ looked: 2, unreadable: 0 });
  const one = (await textOf('one'))!;
  expect(one).toMatchObject({ from: 'feed', failures: 0 });
  expect(wholeText(one.text!)).toContain('Moss /one likes shade.');
  expect(one.text!.blocks[0]?.links[0]?.url).toBe(`${ORIGIN}/two`);
  expect(site.requests.map(({ path }) => path)).not.toContain('/one');
});

it('none of them are kept where the reader goes by titles alone', async () => {
  await parts.store.archives.add(anArchive(ID));
  await parts.store.settings.setLooking(ID, { at: 'titles', stopped: false });
  await discover(parts, anArchive(ID), OPTIONS);
  expect(await parts.store.posts.countOf(ID)).toBe(3);
  expect(await parts.store.texts.soFar(ID)).toEqual({ looked: 0, unreadable: 0 });
});

it('an entry that the document’s reader dies of is left to its page', async () => {
  const broken = { ...parts, readEntries: () => Promise.reject(new Error('dead')) };
  expect((await discover(broken, anArchive(ID), OPTIONS)).state).toEqual({ kind: 'done' });
  expect(await parts.store.posts.countOf(ID)).toBe(3);
  expect(await textOf('one')).toBeUndefined();
});

it('entries that the background dies of again and again are left alone for a day, and no feed with them', async () => {
  await discover({ ...parts, readEntries: () => Promise.reject(new Error('dead')) }, anArchive(ID), OPTIONS);
  const feed = `${ORIGIN}/feed.xml`;
  const html = '<p>Moss likes shade.</p>'.repeat(100);
  const found = { whole: [{ url: `${ORIGIN}/one` as PostUrl, html, base: `${ORIGIN}/`, language: null }] };
  const begun: number[] = [];
  for (let at = 0; at < 3; at += 1) {
    void keepWhole({ ...parts, readEntries: () => new Promise(() => begun.push(at)) }, { id: ID }, found, feed);
    await expect.poll(() => begun.length).toBe(at + 1);
  }
  await keepWhole(parts, { id: ID }, found, feed);
  expect(await textOf('one')).toBeUndefined();
  expect((await parts.store.fetches.get(feed))?.deaths).toBeUndefined();
  await keepWhole({ ...parts, now: () => parts.now() + 25 * 3_600_000 }, { id: ID }, found, feed);
  expect(await textOf('one')).toBeDefined();
});
