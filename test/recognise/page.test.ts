import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../lib/recognise/evidence';
import { aPage, evidenceOf, jsonLd, paragraphs, POST } from './aPage';

const names = (body: string, head = ''): string[] => evidenceOf(body, head).topicLinks.map(({ topic }) => topic.name);

describe('the identity of a page', () => {
  const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;

  it.each([
    ['its address without tracking', `${POST}/?utm_source=feed&fbclid=1#top`, '', POST],
    ['its address with what may name the page', `${POST}?ref=2&t=3`, '', `${POST}?ref=2&t=3`],
    ['its canonical address', `${POST}?page_id=3`, canonical(POST), POST],
    ['a relative canonical address', `${POST}?x=1`, canonical('/notes/queues'), 'https://blog.example/notes/queues'],
    [
      'a canonical address relative to the base',
      `${POST}?x=1`,
      `<base href="/notes/">${canonical('queues')}`,
      'https://blog.example/notes/queues',
    ],
    [
      'the page of an AMP page',
      'https://amp.blog.example/queues/amp/',
      canonical('https://blog.example/queues'),
      'https://blog.example/queues',
    ],
    ['its own on a foreign canonical address', POST, canonical('https://medium.example/queues'), POST],
    [
      'its own on that of another sub-domain',
      'https://ann.host.example/a',
      canonical('https://bob.host.example/a'),
      'https://ann.host.example/a',
    ],
    ['its own on a canonical address of the root', POST, canonical('https://blog.example/'), POST],
    ['its own on a canonical address that is none', POST, canonical('javascript:alert(1)'), POST],
    [
      'the usable one of two canonical addresses',
      POST,
      canonical('https://other.example/a') + canonical('/b'),
      'https://blog.example/b',
    ],
    ['in its own protocol', 'https://blog.example/a', canonical('http://blog.example/a/'), 'https://blog.example/a'],
    [
      'under the name that the reader knows the site by',
      'https://blog.example/a?x=1',
      canonical('https://www.blog.example/a'),
      'https://blog.example/a',
    ],
    [
      'under that name also with www.',
      'https://www.blog.example/a?x=1',
      canonical('http://blog.example/a'),
      'https://www.blog.example/a',
    ],
    ['its own whatever og:url says', POST, '<meta property="og:url" content="https://blog.example/other">', POST],
  ])('is %s', (_, url, head, address) => {
    expect(evidenceOf('', head, url).address).toBe(address);
  });

  it.each(['about:blank', 'file:///home/a.html', 'moz-extension://abc/popup.html', ''])(
    'does not exist at "%s"',
    (url) => {
      expect(readEvidence(aPage(''), url)).toBeNull();
    },
  );
});

describe('links to topics', () => {
  const post = `<h1>Queues</h1>${paragraphs(3)}`;

  it.each([
    ['in the footer of the article', `<article>${post}<footer><a href="/tags/ai/">#AI</a></footer></article>`, ['AI']],
    [
      'under a base path',
      `<article>${post}<a href="https://blog.example/notes/topics/site-reliability">SRE</a></article>`,
      ['SRE'],
    ],
    [
      'in the header of the post',
      `<main><header><h1>Q</h1><a href="/category/Ops">Ops</a></header><article>${paragraphs(3)}</article></main>`,
      ['Ops'],
    ],
    ['by rel=tag, wherever it leads', `<article>${post}<a rel="category tag" href="/t/ops">Ops</a></article>`, ['Ops']],
    [
      'with a name in another script',
      `<article>${post}<a href="/tags/%E8%A8%AD%E8%A8%88">設計</a></article>`,
      ['設計'],
    ],
    [
      'in a paragraph of the text that lists them',
      `<article>${post}<p>Tags: <a href="/label/ai">ai</a>, <a href="/label/ops">Ops</a></p></article>`,
      ['ai', 'Ops'],
    ],
    [
      'without a text of its own',
      `<article>${post}<a href="/tags/site-reliability"><img alt=""></a></article>`,
      ['site reliability'],
    ],
    [
      'once each',
      `<article>${post}<a href="/tags/ai">ai</a><a href="/tags/ai/?utm_source=x">AI again</a></article>`,
      ['ai'],
    ],
  ])('are read %s', (_, body, found) => {
    expect(names(body)).toEqual(found);
  });

  it.each([
    ['in the navigation', `<nav><a href="/tags/ai">ai</a></nav><article>${post}</article>`],
    ['in the footer of the site', `<article>${post}</article><footer><a href="/tags/ai">ai</a></footer>`],
    [
      'in a tag cloud',
      `<main><article>${post}</article><div class="tag-cloud"><a rel="tag" href="/tags/ai">ai</a></div></main>`,
    ],
    ['in an aside', `<main><article>${post}</article><aside><a href="/tags/ai">ai</a></aside></main>`],
    ['in a sidebar', `<article>${post}</article><div id="sidebar"><a href="/tags/ai">ai</a></div>`],
    ['in comments', `<article>${post}<section id="comments"><a href="/tags/ai">ai</a></section></article>`],
    [
      'in the card of a related post',
      `<main><article>${post}</article><article><a href="/tags/ai">ai</a></article></main>`,
    ],
    [
      'of a sentence about something else',
      `<article>${post}<p>See <a href="/tags/ai">all that I wrote</a>.</p></article>`,
    ],
    ['to the list of all topics', `<article>${post}<a href="/tags/">All tags</a></article>`],
    ['to a page of a listing', `<article>${post}<a href="/tags/page/2">2</a></article>`],
    ['of another site', `<article>${post}<a rel="tag" href="https://other.example/tags/ai">ai</a></article>`],
    ['that are no web addresses', `<article>${post}<a rel="tag" href="javascript:alert('/tags/ai')">ai</a></article>`],
    [
      'to posts without a category',
      `<article>${post}<a rel="tag" href="/category/uncategorized">Uncategorized</a></article>`,
    ],
  ])('are not read %s', (_, body) => {
    expect(evidenceOf(body)).toMatchObject({ topicLinks: [], topics: [] });
  });

  it('are rel-tag and topic-link sources of topics', () => {
    const body = `<article>${post}<a href="/tags/ops">Ops</a><a rel="tag" href="/tags/ai">AI</a></article>`;
    expect(evidenceOf(body).topics.map(({ from, topics }) => [from, topics.map(({ slug }) => slug)])).toEqual([
      ['rel-tag', ['ai']],
      ['topic-link', ['ops', 'ai']],
    ]);
  });
});

describe('announced feeds', () => {
  const link = (type: string, href: string, more = ''): string =>
    `<link rel="alternate" type="${type}" href="${href}" ${more}>`;

  it('are those of posts', () => {
    const head = [
      link('application/rss+xml', '/feed/'),
      link('application/atom+xml; charset=utf-8', 'atom.xml'),
      link('application/feed+json', 'https://feeds.example/a'),
      link('application/rss+xml', '/feed/'),
      link('application/rss+xml', '/comments/feed/'),
      link('application/rss+xml', '/notes/queues/feed/', 'title="A blog » Queues Comments Feed"'),
      link('application/json', '/wp-json/wp/v2/posts/3'),
      link('application/json+oembed', '/oembed'),
      link('text/html', '/de/'),
      link('application/rss+xml', 'javascript:alert(1)'),
    ].join('');
    expect(evidenceOf('', head).feeds).toEqual([
      'https://blog.example/feed',
      'https://blog.example/notes/atom.xml',
      'https://feeds.example/a',
    ]);
  });
});

describe('a page that looks like a listing', () => {
  const teaser = (at: number, tag = 'h2'): string =>
    `<article><${tag}><a href="/p/${at}">Post ${at}</a></${tag}><p>Short.</p></article>`;
  const line = (at: number): string =>
    `<li><time datetime="2024-01-0${at}">Jan</time> <a href="/p/${at}">Post ${at}</a></li>`;
  const website = '<meta property="og:type" content="website">';
  const posting = (at: number): object => ({
    '@type': 'BlogPosting',
    headline: `${at}`,
    url: `https://blog.example/p/${at}`,
  });

  it.each([
    ['several articles', `<main>${teaser(1)}${teaser(2)}</main>`, '', 'many-articles'],
    [
      'several articles under headings of the first rank',
      `<main>${teaser(1, 'h1')}${teaser(2, 'h1')}</main>`,
      '',
      'many-articles',
    ],
    [
      'cards that are links',
      `<main>${[1, 2].map((at) => `<article><a href="/p/${at}"><h3>Post</h3></a></article>`).join('')}</main>`,
      '',
      'many-articles',
    ],
    [
      'several h-entries',
      [1, 2].map((at) => `<div class="h-entry"><a class="u-url" href="/p/${at}">Post</a></div>`).join(''),
      '',
      'many-articles',
    ],
    [
      'many dated links on a website',
      `<h1>Archive</h1><ul>${[1, 2, 3].map(line).join('')}</ul>`,
      website,
      'many-articles',
    ],
    ['the type of a collection', '', jsonLd({ '@type': 'CollectionPage' }), 'listing-type'],
    [
      'the type of a blog with posts',
      '',
      jsonLd({ '@type': 'Blog', blogPost: [posting(1), posting(2)] }),
      'listing-type',
    ],
    [
      'a list of postings',
      '',
      jsonLd({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: posting(1) }] }),
      'listing-type',
    ],
    ['postings of other pages', '', jsonLd(posting(1)) + jsonLd(posting(2)), 'listing-type'],
  ])('has %s', (_, body, head, listing) => {
    expect(evidenceOf(body, head, 'https://blog.example/notes/all').listing).toBe(listing);
  });

  it.each([
    [
      'a post with cards inside',
      `<article><h1>Queues</h1>${paragraphs(3)}<section>${teaser(1)}${teaser(2)}</section></article>`,
      '',
    ],
    [
      'a post with cards below',
      `<main><article><h1>Queues</h1>${paragraphs(3)}</article>${teaser(1)}${teaser(2)}</main>`,
      '',
    ],
    [
      'a post whose heading leads to itself',
      `<article><h1><a href="${POST}">Queues</a></h1></article>${teaser(1)}${teaser(2)}`,
      '',
    ],
    [
      'a post with related posts',
      `<div class="post"><h1>Queues</h1>${paragraphs(3)}</div><div class="related-posts">${teaser(1)}${teaser(2)}</div>`,
      '',
    ],
    [
      'a post that says so, in the frame of a blog',
      `${teaser(1)}${teaser(2)}`,
      jsonLd([{ '@type': 'Blog' }, { '@type': 'BlogPosting', headline: 'Queues', url: POST }]),
    ],
    [
      'a post with its time of publication',
      `<div>${teaser(1)}${teaser(2)}</div>`,
      '<meta property="article:published_time" content="2024-05-02">',
    ],
    ['a post with a list of dates in its text', `<h1>Queues</h1><ul>${[1, 2, 3].map(line).join('')}</ul>`, ''],
  ])('is not %s', (_, body, head) => {
    expect(evidenceOf(body, head).listing).toBeNull();
  });
});
