import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForNewPosts, refreshArchive } from '../../lib/background/refresh';
import { discover } from '../../lib/discovery/discover';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { POST_SOURCES, withAccount, type Post, type PostAccount } from '../../lib/model/post';
import { afterReport } from '../../lib/model/reading';
import { aSite, list, page, partsOn, postPage, rss, sitemap, type APost, type ASite } from '../aSite';
import { anArchive } from '../store/aStore';

const ORIGIN = 'https://blog.example';
const ID = ORIGIN as ArchiveId;
const QUICK = { pause: () => Promise.resolve(), random: () => 0 };
const TOPICS = ['go', 'ops', 'ai'];

const url = `${ORIGIN}/p` as Address;
const topics = fc.subarray(TOPICS).map((slugs) => slugs.map((slug) => ({ slug, name: slug })));
const account: fc.Arbitrary<PostAccount> = fc.record({
  source: fc.constantFrom(...POST_SOURCES),
  title: fc.constantFrom('', 'One', 'Another'),
  date: fc.constantFrom(null, '2024-01-01', '2023-05-05'),
  summary: fc.constantFrom(null, 'A line.'),
  topics,
  language: fc.constantFrom(null, 'en'),
  words: fc.constantFrom(null, 700),
});
/** Accounts of different sources, each once; feeds by their address. */
const accounts = fc.uniqueArray(
  fc
    .tuple(account, fc.constantFrom(`${ORIGIN}/feed`, `${ORIGIN}/tags/go/feed`))
    .map(([one, from]): PostAccount => (one.source === 'feed' ? { ...one, from: from as Address } : one)),
  { selector: ({ source, from }) => `${source} ${from}` },
);
const merged = (all: readonly PostAccount[]): Post | null =>
  all.reduce<Post | null>((post, one) => withAccount(post, one, url, ID), null);

describe('the accounts of a post', () => {
  it('give the same post in any order', () => {
    fc.assert(
      fc.property(
        accounts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(merged(shuffled)).toEqual(merged(all));
        },
      ),
    );
  });

  it('change nothing when they are read twice', () => {
    fc.assert(
      fc.property(accounts, (all) => {
        expect(merged([...all, ...all])).toEqual(merged(all));
      }),
    );
  });
});

/** A blog whose sources each know a part of it. */
const blog = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      topics: fc.subarray(TOPICS),
      inFeed: fc.boolean(),
      onHome: fc.boolean(),
    }),
    { minLength: 3, maxLength: 8 },
  )
  .map((written) =>
    written.map((one, at) => ({
      ...one,
      path: `/posts/p${at}`,
      title: `Post ${at}`,
      date: `2024-${String(one.month).padStart(2, '0')}-${String(one.day).padStart(2, '0')}`,
    })),
  );

/** Pages without a day that some generators put into their feed beside the posts. */
const standing = fc.subarray(['/about-me', '/imprint']);

function siteOf(
  posts: readonly (APost & { inFeed: boolean; onHome: boolean })[],
  pages: readonly string[] = [],
): ASite {
  const undated = pages.map((path): APost => ({ path, title: path.slice(1), date: null }));
  const links = TOPICS.map((topic) => `<a href="/tags/${topic}/">${topic}</a>`).join(' ');
  return aSite({
    '/': page(
      list(posts.filter(({ onHome }) => onHome)) + links,
      '<link rel="alternate" type="application/rss+xml" href="/feed.xml">',
    ),
    '/feed.xml': rss([...posts.filter(({ inFeed }) => inFeed), ...undated], ORIGIN),
    '/sitemap.xml': sitemap(['/about', ...posts.map(({ path }) => path)], ORIGIN),
    ...Object.fromEntries(
      TOPICS.map((topic) => [
        `/tags/${topic}`,
        page(`<h1>${topic}</h1>${list(posts.filter((post) => post.topics?.includes(topic)))}`),
      ]),
    ),
    ...Object.fromEntries(posts.map((post) => [post.path, postPage(post)])),
    ...Object.fromEntries(undated.map(({ path, title }) => [path, page(`<h1>${title}</h1><p>Words about us.</p>`)])),
  });
}

async function archiveAfter(site: ASite, delays: readonly number[]): Promise<unknown> {
  const parts = await partsOn(site, ORIGIN);
  let at = 0;
  site.before = () => {
    at += 1;
    return new Promise((resolve) => setTimeout(resolve, delays[at % delays.length]));
  };
  await discover(parts, anArchive(ID), QUICK);
  const posts = await parts.store.posts.ofArchive(ID);
  return posts.map(({ url: address, title, date, topics: its }) => [
    address,
    title,
    date,
    its.map(({ slug }) => slug).toSorted(),
  ]);
}

describe('the sources of an archive', () => {
  it('give the same archive in whatever order they answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        blog,
        standing,
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 7 }),
        async (posts, pages, delays) => {
          expect(await archiveAfter(siteOf(posts, pages), delays)).toEqual(
            await archiveAfter(siteOf(posts, pages), [0]),
          );
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  it('change nothing when they are asked again, and leave what the reader made', async () => {
    await fc.assert(
      fc.asyncProperty(blog, standing, async (posts, pages) => {
        const parts = await partsOn(siteOf(posts, pages), ORIGIN);
        const { store } = parts;
        await discover(parts, anArchive(ID), QUICK);
        const [first] = await store.posts.ofArchive(ID);
        const tick = { archive: ID, topic: 'go', item: 'x' as never, text: 'Draw it', own: true };
        await store.ticks.change(tick, { done: true, note: { from: '', to: 'Mine.' } }, 5);
        const post = { url: first!.url, archive: ID };
        await store.readings.change(post.url, (before) =>
          afterReport(before, { progress: 0.5, place: null, activeMs: 9, finished: false }, post, 5),
        );
        await store.settings.follow(ID, 'go');
        const whole = async (): Promise<unknown> => [
          await store.posts.ofArchive(ID),
          await store.guides.ofArchive(ID),
          await store.ticks.ofTopic(ID, 'go'),
          await store.readings.get(post.url),
          await store.settings.following(ID),
        ];
        const before = await whole();
        await checkForNewPosts(parts, (await store.archives.get(ID))!);
        await refreshArchive(parts, ID);
        await refreshArchive(parts, ID);
        await discover(parts, anArchive(ID), QUICK);
        expect(await whole()).toEqual(before);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('that are gone take nothing that the reader made with them', async () => {
    const posts = [1, 2, 3].map((at) => ({
      path: `/posts/p${at}`,
      title: `Post ${at}`,
      date: `2024-01-0${at}`,
      topics: ['go'],
      inFeed: true,
      onHome: true,
    }));
    const site = siteOf(posts);
    const parts = await partsOn(site, ORIGIN);
    const { store } = parts;
    await discover(parts, anArchive(ID), QUICK);
    const [first] = await store.posts.ofArchive(ID);
    const post = { url: first!.url, archive: ID };
    await store.readings.change(post.url, (before) =>
      afterReport(before, { progress: 1, place: null, activeMs: 9, finished: true }, post, 5),
    );
    const before = [await store.posts.ofArchive(ID), await store.readings.get(post.url)];
    site.pages.clear();
    await refreshArchive(parts, ID);
    await discover(parts, anArchive(ID), QUICK);
    expect([await store.posts.ofArchive(ID), await store.readings.get(post.url)]).toEqual(before);
  });
});
