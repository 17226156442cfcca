import { describe, expect, it } from 'vitest';
import { readFeed } from '../../lib/archive/feed';
import { readRobots } from '../../lib/archive/robots';
import { readSitemap } from '../../lib/archive/sitemap';
import { TEXT_LIMITS } from '../../lib/archive/textLimits';
import { readWordpressPosts, readWordpressTerms } from '../../lib/archive/wordpress';
import { readPage } from '../../lib/discovery/readPage';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { asProblem } from '../../lib/model/problem';
import { readJsonLd } from '../../lib/recognise/jsonLd';
import { readMeta } from '../../lib/recognise/openGraph';
import { aPage, jsonLd } from '../recognise/aPage';
import { overLimit } from './overLimit';
import { PARSERS, SITE } from './parsers';

const REQUEST = {
  address: `${SITE}/a` as Address,
  url: `${SITE}/a`,
  archive: { id: SITE as ArchiveId, postPattern: null },
  readAt: 1,
};

describe('a text that is longer than any of its kind', () => {
  it.each<[keyof typeof TEXT_LIMITS, (text: string) => unknown]>([
    ['feed', (text) => readFeed(text, `${SITE}/feed.xml`)],
    ['sitemap', (text) => readSitemap(text, `${SITE}/sitemap.xml`)],
    ['wordpress', readWordpressPosts],
    ['wordpress', readWordpressTerms],
    // Where it is refused, no parser is needed: this machine has none for pages.
    ['page', (html) => readPage({ ...REQUEST, html })],
  ])('is refused as too large before it is parsed: %s', (kind, read) => {
    let problem: string = 'none';
    try {
      read(' '.repeat(TEXT_LIMITS[kind] + 1));
    } catch (thrown) {
      problem = asProblem(thrown).code;
    }
    expect(problem).toBe('too-large');
  });

  it('is read to its limit where a beginning is worth something: robots.txt', () => {
    const file = `User-agent: *\nDisallow: /a\n${'#'.repeat(600_000)}\nDisallow: /b`;
    const { allows } = readRobots(file, `${SITE}/robots.txt`);
    expect([allows(new URL('/a', SITE)), allows(new URL('/b', SITE))]).toEqual([false, true]);
  });

  it('says nothing where there is other evidence: the data of a page', () => {
    const post = (more: object): string => jsonLd({ '@type': 'BlogPosting', headline: 'Queues', ...more });
    const titleOf = (data: string): string | undefined =>
      readJsonLd(aPage('', data), REQUEST.address).facts?.title ?? undefined;
    expect(titleOf(post({ articleBody: 'a'.repeat(900_000) }))).toBe('Queues');
    expect(titleOf(post({ articleBody: 'a'.repeat(1_000_000) }))).toBeUndefined();
  });
});

describe('a page with more elements of one kind than any', () => {
  it('is looked at as far as the first two thousand', () => {
    const meta = (count: number): ReturnType<typeof readMeta> =>
      readMeta(aPage('', `${'<meta name="a" content="b">'.repeat(count)}<meta name="last" content="c">`));
    expect(meta(1_999).get('last')).toEqual(['c']);
    expect(meta(2_000).get('last')).toBeUndefined();
    expect(meta(2_000).get('a')).toHaveLength(2_000);
  });
});

describe('what was stored without a limit', () => {
  const long = 'word '.repeat(2_000);
  const slug = 'a'.repeat(5_000);

  it.each<[string, keyof typeof PARSERS, string]>([
    [
      'a feed',
      'feed',
      `<rss version="2.0"><channel><title>${long}</title><item><title>${long}</title><link>/a</link><category>${long}</category><description>${long}</description></item></channel></rss>`,
    ],
    [
      'an Atom feed',
      'feed',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>${long}</title><entry><title>${long}</title><link href="/a"/><category term="${slug}" label="L"/>${'<category term="c"/>'.repeat(900)}</entry></feed>`,
    ],
    [
      'a JSON feed',
      'feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: long,
        items: [{ id: '1', url: '/a', title: long, tags: [long, slug], summary: long }],
      }),
    ],
    [
      'WordPress',
      'wordpress',
      JSON.stringify([
        {
          id: 3,
          name: long,
          slug,
          link: `${SITE}/a`,
          date: '2024-01-02',
          title: { rendered: long },
          excerpt: { rendered: long },
          tags: [3],
        },
      ]),
    ],
    [
      'a news sitemap',
      'sitemap',
      `<urlset><url><loc>${SITE}/2024/01/02/a</loc><n:news><n:title>${long}</n:title><n:publication><n:language>${slug}</n:language></n:publication></n:news></url></urlset>`,
    ],
    [
      'a page',
      'page',
      `<title>${long}</title><article><h1>${long}</h1><time>2 January 2024</time><a rel="tag" href="/tags/${slug}">${long}</a><p>${long}</p></article>`,
    ],
    [
      'a topic page',
      'topic page',
      `<h1>Topic: A</h1><h2>Definition</h2><p>${long}</p><h2>Checklist</h2><ul><li>${long}</ul><h2>Reading path</h2><ul><li><a href="/a">${long}</a></ul>`,
    ],
  ])('is within limits now: the texts of %s', (_, parser, text) => {
    expect(overLimit(PARSERS[parser](text))).toEqual([]);
  });
});
