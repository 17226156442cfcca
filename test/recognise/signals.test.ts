import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../lib/recognise/evidence';
import { aPage, evidenceOf, jsonLd, paragraphs, POST } from './aPage';

const POSTING = {
  '@type': 'BlogPosting',
  headline: 'Queues',
  datePublished: '2024-05-02T23:30:00-08:00',
  description: 'On queues.',
};
const FACTS = { title: 'Queues', written: '2024-05-02T23:30:00-08:00', summary: 'On queues.' };

describe('JSON-LD', () => {
  it.each([
    ['one posting', POSTING],
    ['an array', [{ '@type': 'WebSite', name: 'A blog' }, POSTING]],
    [
      'a graph',
      {
        '@context': 'https://schema.org',
        '@graph': [{ '@type': 'WebPage' }, { '@type': 'BreadcrumbList', itemListElement: [] }, POSTING],
      },
    ],
    ['several types', { ...POSTING, '@type': ['Article', 'BlogPosting'] }],
    ['a full type', { ...POSTING, '@type': 'https://schema.org/NewsArticle' }],
    ['the main entity of a page', { '@type': 'WebPage', mainEntity: POSTING }],
    ['the only post of a blog', { '@type': 'Blog', blogPost: [POSTING] }],
    [
      'this page among related posts',
      [
        { ...POSTING, headline: 'Other', url: `${POST}-2` },
        { ...POSTING, url: `${POST}/?utm_source=ld` },
      ],
    ],
    [
      'this page by its id',
      [
        { ...POSTING, headline: 'Other' },
        { ...POSTING, mainEntityOfPage: { '@id': `${POST}#article` } },
      ],
    ],
  ])('is read from %s', (_, data) => {
    const evidence = evidenceOf('', jsonLd(data));
    expect(evidence.signals).toEqual([{ signal: 'json-ld', ...FACTS, language: null }]);
    expect(evidence.listing).toBeNull();
  });

  it.each([
    ['a string', 'queues, Site Reliability; ', ['Queues', 'Site Reliability']],
    ['an array', ['queues', 'Site Reliability'], ['Queues', 'Site Reliability']],
    [
      'defined terms',
      [{ '@type': 'DefinedTerm', name: 'queues' }, { name: 'Site Reliability' }],
      ['Queues', 'Site Reliability'],
    ],
    ['nothing usable', [null, 3, {}], ['Section']],
  ])('gives topics from keywords as %s', (_, keywords, names) => {
    const { topics } = evidenceOf('', jsonLd({ ...POSTING, keywords, articleSection: 'Section' }));
    expect(topics.map(({ from }) => from)).toEqual(['json-ld']);
    expect(topics[0]!.topics.map(({ name }) => name.toLowerCase())).toEqual(names.map((name) => name.toLowerCase()));
  });

  it('says nothing when it is broken, and the next script is read all the same', () => {
    const broken = '<script type="application/ld+json">{"@type":"BlogPosting","headline":</script>';
    expect(evidenceOf('', broken).signals).toEqual([]);
    expect(evidenceOf('', broken + jsonLd(POSTING)).signals).toHaveLength(1);
  });

  it('is read in spite of line breaks within strings', () => {
    const raw = '<script type="application/ld+json">{"@type":"Article","headline":"Queues\nand more"}</script>';
    expect(evidenceOf('', raw).signals[0]).toMatchObject({ title: 'Queues and more' });
  });

  it('gives titles as text, with the references that templates leave in them', () => {
    const headline = 'Don&#8217;t &amp; won&quot;t <img src=x onerror=alert(1)>';
    expect(evidenceOf('', jsonLd({ ...POSTING, headline })).signals[0]!.title).toBe(
      'Don’t & won"t <img src=x onerror=alert(1)>',
    );
    const compared = 'When p99 &lt; 5 ms &amp;amp; p50 &gt; 1';
    expect(evidenceOf('', jsonLd({ ...POSTING, headline: compared })).signals[0]!.title).toBe(
      'When p99 < 5 ms &amp; p50 > 1',
    );
  });

  it.each([
    ['null', 'null'],
    ['numbers for texts', '{"@type":"Article","headline":5,"datePublished":{},"inLanguage":null,"keywords":7}'],
    ['a type that is no text', '{"@type":{"a":1},"headline":"x"}'],
    ['a deep nest', `${'{"mainEntity":'.repeat(200)}{}${'}'.repeat(200)}`],
  ])('does no harm with %s', (_, json) => {
    const { signals } = evidenceOf('', `<script type="application/ld+json">${json}</script>`);
    expect(signals.every(({ title }) => title === null)).toBe(true);
  });
});

describe('Open Graph', () => {
  const meta = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;

  it.each([
    ['its type', meta('og:type', 'Article') + meta('og:title', 'Queues'), { title: 'Queues', written: null }],
    ['its time alone', meta('article:published_time', '2024-05-02'), { title: null, written: '2024-05-02' }],
    ['the language', meta('og:type', 'article') + meta('og:locale', 'de_AT'), { language: 'de-AT' }],
  ])('is recognised by %s', (_, head, facts) => {
    expect(evidenceOf('', head).signals).toMatchObject([{ signal: 'open-graph', ...facts }]);
  });

  it('is no signal for a website', () => {
    expect(evidenceOf('', meta('og:type', 'website') + meta('og:title', 'A blog')).signals).toEqual([]);
  });

  it('gives a topic for every article:tag', () => {
    const head = meta('article:tag', 'Queues') + meta('article:tag', 'Überblick, Queues');
    expect(evidenceOf('', head).topics).toEqual([
      {
        from: 'article-tag',
        topics: [
          { slug: 'queues', name: 'Queues' },
          { slug: 'uberblick', name: 'Überblick' },
        ],
      },
    ]);
  });
});

describe('h-entry', () => {
  const entry = `<div class="h-entry"><a class="p-author h-card"><span class="p-name">Ann</span></a><h1 class="p-name"> Queues </h1>
    <time class="dt-published" datetime="2024-05-02T10:00">yesterday</time><p class="p-summary">On queues.</p>
    <a class="p-category" href="/t/queues">queues</a><a class="p-category h-card"><span class="p-name">Bob</span></a>`;
  const comment =
    '<div class="u-comment h-cite"><p class="p-name">Me too</p><span class="p-category">spam</span></div>';

  it('is read without its author, its comments and the people it mentions', () => {
    const { signals, topics } = evidenceOf(`${entry}${comment}</div>`);
    expect(signals).toEqual([
      { signal: 'h-entry', title: 'Queues', written: '2024-05-02T10:00', summary: 'On queues.', language: null },
    ]);
    expect(topics).toEqual([{ from: 'rel-tag', topics: [{ slug: 'queues', name: 'queues' }] }]);
  });

  it('is read beside a feed of other posts', () => {
    const feed =
      '<div class="h-feed"><div class="h-entry"><b class="p-name">A</b></div><div class="h-entry"><b class="p-name">B</b></div></div>';
    expect(evidenceOf(`${entry}</div>${feed}`).signals[0]!.title).toBe('Queues');
  });

  it.each([
    [
      'a feed of several',
      '<div class="h-feed"><div class="h-entry"><b class="p-name">A</b></div><div class="h-entry"><b class="p-name">B</b></div></div>',
    ],
    ['comments', `<div>${comment.replace('h-cite', 'h-entry')}</div>`],
    ['an entry without name and date', '<div class="h-entry"><p>Text</p></div>'],
  ])('is no signal for %s', (_, body) => {
    expect(evidenceOf(body).signals).toEqual([]);
  });
});

describe('the article', () => {
  it.each([
    ['a heading and a time', '<article><h1>Queues</h1><time datetime="2024-05-02">May</time></article>', '2024-05-02'],
    ['a time that only shows', '<article><h1>Queues</h1><time>2. Mai 2024</time></article>', '2. Mai 2024'],
    [
      'the day of publication rather than of a change',
      '<article><h1>Q</h1><time class="updated" datetime="2024-06-01"></time><time datetime="2024-05-02"></time></article>',
      '2024-05-02',
    ],
    [
      'the time that says so',
      '<article><h1>Q</h1><time datetime="2024-01-01"></time><time itemprop="datePublished" datetime="2024-05-02"></time></article>',
      '2024-05-02',
    ],
    [
      'a time that WordPress calls both published and updated',
      '<article><h1>Q</h1><time class="entry-date published updated" datetime="2024-05-02"></time></article>',
      '2024-05-02',
    ],
    [
      'an instant in UTC and the day it shows',
      '<article><h1>Q</h1><time datetime="2024-05-01T22:20:00Z">May 2, 2024</time></article>',
      '2024-05-01T22:20:00Z (May 2, 2024)',
    ],
    [
      'no more than a time below the heading',
      `<header><h1>A blog</h1></header><main><h1>Q</h1><time datetime="2024-05-02">May</time>${paragraphs(2)}</main>`,
      '2024-05-02',
    ],
    [
      'a list below the heading that begins with a time',
      `<main><h1>Q</h1><ul><li><time datetime="2024-05-02">May</time></li><li><a href="/tags/ops/">ops</a></li></ul>${paragraphs(2)}</main>`,
      '2024-05-02',
    ],
  ])('is a signal with %s', (_, body, written) => {
    expect(evidenceOf(body).signals).toMatchObject([{ signal: 'article-time', written }]);
  });

  it('is one where WordPress says so, whatever the theme', () => {
    const page = aPage(
      `<main><h1>Queues</h1>${paragraphs(2)}<div><time datetime="2024-05-02T00:20:00+02:00">May</time></div></main>`,
    );
    page.body.className = 'post-template-default single single-post postid-42';
    expect(readEvidence(page, POST)!.signals).toMatchObject([
      { signal: 'article-time', title: 'Queues', written: '2024-05-02T00:20:00+02:00' },
    ]);
    page.body.className = 'page-template-default page page-id-7';
    expect(readEvidence(page, POST)!.signals).toEqual([]);
  });

  it.each([
    ['no time', '<article><h1>About</h1></article>'],
    [
      'a time only in its comments',
      `<article><h1>About</h1>${paragraphs(2)}<div class="comments"><time>2024-05-02</time></div></article>`,
    ],
    [
      'a time only in the card of another',
      `<article><h1>About</h1>${paragraphs(2)}<article><h3>X</h3><time>2024-05-02</time></article></article>`,
    ],
    [
      'a list of dated posts below its heading',
      '<main><h1>Latest</h1><ul><li><a href="/a">A</a> <time datetime="2024-05-02">May</time></li><li><a href="/b">B</a> <time datetime="2024-05-01">May</time></li></ul></main>',
    ],
    [
      'a teaser beside its heading',
      '<main><h1>Hello</h1><div><h2><a href="/a">A</a></h2><time datetime="2024-05-02">May</time></div></main>',
    ],
    [
      'a time far from its heading',
      `<main><h1>Our shop</h1>${paragraphs(2)}<p>Open since <time datetime="2024-05-02">May</time></p></main>`,
    ],
    ['no heading of the first rank', '<article><h2>Queues</h2><time>2024-05-02</time></article>'],
    [
      'a second one',
      '<article><h1>A</h1><time>2024-05-02</time></article><article><h1>B</h1><time>2024-05-02</time></article>',
    ],
  ])('is no signal with %s', (_, body) => {
    expect(evidenceOf(body).signals).toEqual([]);
  });
});

describe('the last resort', () => {
  it('is what the page shows', () => {
    const page = aPage(
      '<header><h1>A blog</h1></header><main><h1>Warteschlangen</h1></main>',
      '<meta name="Description" content="Über  Schlangen">',
      'de',
    );
    expect(readEvidence(page, POST)!.fallback).toEqual({
      title: 'Warteschlangen',
      written: null,
      summary: 'Über Schlangen',
      language: 'de',
    });
  });

  it('cuts what is too long to be true', () => {
    const { fallback, topics } = evidenceOf(
      `<h1>${'x'.repeat(9_000)}</h1>`,
      `<meta property="article:tag" content="${'y'.repeat(300)}">`,
    );
    expect(fallback.title).toHaveLength(500);
    expect(topics).toEqual([]);
  });
});
