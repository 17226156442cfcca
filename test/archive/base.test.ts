import { describe, expect, it } from 'vitest';
import { archiveBase, liesElsewhere } from '../../lib/archive/base';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';

const O = 'https://a.example';
const all = (paths: readonly string[]): Address[] => paths.map((path) => `${O}${path}` as Address);

describe('the base of an archive', () => {
  it.each([
    [
      'a post under /blog, whose feed and topics lie there',
      '/blog/2025-11-24-scale',
      true,
      ['/blog/feed.xml'],
      ['/blog/topics/scale'],
      '/blog',
    ],
    ['the page of the blog itself', '/blog', false, ['/blog/feed.xml'], ['/blog/tags/ai'], '/blog'],
    ['a post under /posts with feed and tags at the root', '/posts/hello', true, ['/index.xml'], ['/tags/go'], ''],
    ['a post under /blog with tags at the root', '/blog/hello', true, ['/blog/feed.xml'], ['/tags/go'], ''],
    ['a post under /blog with a feed at the root', '/blog/hello', true, ['/feed/feed.xml'], [], ''],
    ['a post in folders of its date', '/2024/05/01/hello', true, ['/feed'], ['/category/go'], ''],
    [
      'a post in folders of its date below a blog',
      '/blog/2024/05/hello',
      true,
      ['/blog/feed'],
      ['/blog/category/go'],
      '/blog',
    ],
    ['a WordPress category', '/category/go', false, ['/feed'], ['/category/go'], ''],
    ['a further page of a list', '/blog/page/3', false, ['/blog/atom.xml'], [], '/blog'],
    ['a home page', '/', false, ['/feed.xml'], [], ''],
    ['a blog of one language', '/de/blog/hallo', true, ['/de/blog/index.xml'], ['/de/blog/tags/go'], '/de/blog'],
    ['an author on a shared host', '/~ines/notes/hello', true, [], [], '/~ines'],
    ['a publication on a shared host', '/@ines/hello-1a2b', true, ['/feed/@ines'], [], '/@ines'],
    ['a post that tells nothing else, under a name of blogs', '/blog/hello', true, [], [], '/blog'],
    ['a post that tells nothing else, under any other name', '/things/hello', true, [], [], ''],
    ['feeds on other hosts, which say nothing', '/blog/hello', true, [], [], '/blog'],
  ])('is found for %s', (_, page, isInside, feeds, topics, base) => {
    const evidence = {
      address: `${O}${page}` as Address,
      feeds: [...all(feeds), 'https://b.example/feed' as Address],
      topics: all(topics),
      posts: [],
      isInside,
    };
    expect(archiveBase(evidence)).toBe(`${O}${base}`);
  });

  it('is wide enough for the posts that a list names', () => {
    const evidence = {
      address: `${O}/blog` as Address,
      feeds: all(['/blog/feed']),
      topics: [],
      posts: all(['/2024/one', '/2024/two']),
      isInside: false,
    };
    expect(archiveBase(evidence)).toBe(O);
  });

  it('is wrong when most posts lie outside of it', () => {
    const base = `${O}/blog` as ArchiveId;
    expect(liesElsewhere(base, all(['/blog/a', '/b', '/c']))).toBe(true);
    expect(liesElsewhere(base, all(['/blog/a', '/blog/b', '/c']))).toBe(false);
    expect(liesElsewhere(base, all(['/blogging/a']))).toBe(true);
    expect(liesElsewhere(base, [])).toBe(false);
  });
});
