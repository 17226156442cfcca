import { describe, expect, it } from 'vitest';
import type { ListingHints } from '../../lib/archive/listing/evidentPosts';
import { readListing, type Listing } from '../../lib/archive/listing/readListing';
import { archiveId, type ArchiveId } from '../../lib/model/archive';
import { parsePage } from '../dom/parsePage';

const ARCHIVE = archiveId('https://notes.example/blog') as ArchiveId;

function read(body: string, url = 'https://notes.example/blog/', hints: ListingHints = {}, head = ''): Listing {
  return readListing(
    parsePage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`),
    url,
    ARCHIVE,
    hints,
  );
}

/** What was listed, as [path within the archive, title, date]. */
function rows(listing: Listing): [string, string, string | null][] {
  return listing.listed.map(({ url, account }) => [url.slice(ARCHIVE.length + 1), account.title, account.date]);
}

describe('posts of a list', () => {
  it('are found as articles with heading, time and summary', () => {
    const listing = read(`<main>
      <article><header><h2><a href="/blog/queues/">Queues</a></h2><time datetime="2024-01-02T23:30:00-08:00">Jan 2</time></header>
        <p>Why queues grow without anybody noticing. <a href="/blog/queues/">Read more</a></p>
        <footer><a rel="tag" href="/blog/tags/scale/">scale</a></footer></article>
      <article><h2><a href="/blog/caches/">Caches</a></h2><p>Short.</p></article></main>`);
    expect(listing.topic).toBeNull();
    expect(listing.listed).toEqual([
      {
        url: 'https://notes.example/blog/queues',
        account: {
          source: 'listing',
          title: 'Queues',
          date: '2024-01-02',
          summary: 'Why queues grow without anybody noticing.',
          topics: [],
          language: 'en',
          words: null,
        },
      },
      {
        url: 'https://notes.example/blog/caches',
        account: {
          source: 'listing',
          title: 'Caches',
          date: null,
          summary: null,
          topics: [],
          language: 'en',
          words: null,
        },
      },
    ]);
  });

  it.each<[string, string]>([
    [
      'list items with a date before',
      '<ul><li>2024-01-02 – <a href="a">One</a></li><li>2024-01-03 – <a href="b">Two</a></li></ul>',
    ],
    [
      'list items with a date after',
      '<ul><li><a href="a">One</a> <small>2 January 2024</small></li><li><a href="b">Two</a> <small>3 January 2024</small></li></ul>',
    ],
    [
      'table rows',
      '<table><tr><td>02.01.2024</td><td><a href="a">One</a></td></tr><tr><td>03.01.2024</td><td><a href="b">Two</a></td></tr></table>',
    ],
    [
      'definitions',
      '<dl><dt>2 Jan 2024</dt><dd><a href="a">One</a></dd><dt>3 Jan 2024</dt><dd><a href="b">Two</a></dd></dl>',
    ],
    [
      'headings with a date after',
      '<h2><a href="a">One</a></h2><p>Posted on January 2, 2024</p><h2><a href="b">Two</a></h2><p>Posted on January 3, 2024</p>',
    ],
    [
      'headings with a date before',
      '<p>January 2, 2024</p><h2><a href="a">One</a></h2><p>January 3, 2024</p><h2><a href="b">Two</a></h2>',
    ],
    ['lines of text', '<p>2024-01-02 <a href="a">One</a><br>2024-01-03 <a href="b">Two</a><br></p>'],
    [
      'cards that are links',
      '<div><a href="a"><time>2024-01-02</time><h3>One</h3><p>Words</p></a><a href="b"><time>2024-01-03</time><h3>Two</h3></a></div>',
    ],
    [
      'cards without headings',
      '<div><a href="a"><time>2024-01-02</time><span class="card-title">One</span></a><a href="b"><time>2024-01-03</time> Two</a></div>',
    ],
    [
      'years over days',
      '<h2>2024</h2><ul><li><span>Jan 2</span> <a href="a">One</a></li><li><span>Jan 3</span> <a href="b">Two</a></li></ul>',
    ],
    [
      'years over month and day',
      '<h3>2024</h3><ul><li>01-02 <a href="a">One</a></li><li>01-03 <a href="b">Two</a></li></ul>',
    ],
    [
      'h-entries',
      '<div class="h-entry"><a class="u-url p-name" href="a">One</a> <a href="a"><time class="dt-published" datetime="2024-01-02">x</time></a></div><div class="h-entry"><a class="u-url p-name" href="b">Two</a> <time class="dt-updated" datetime="2024-09-09">y</time><time class="dt-published" datetime="2024-01-03">x</time></div>',
    ],
    [
      'dates that are links',
      '<div><h2><a href="a">One</a></h2><a href="a">January 2, 2024</a></div><div><h2><a href="b">Two</a></h2><a href="b">January 3, 2024</a></div>',
    ],
  ])('are found as %s', (_, body) => {
    expect(rows(read(`<main>${body}</main>`))).toEqual([
      ['a', 'One', '2024-01-02'],
      ['b', 'Two', '2024-01-03'],
    ]);
  });

  const LIST = (items: readonly string[], before = ''): string =>
    `<main>${before}<ul>${items.map((item, at) => `<li><h3><a href="/blog/p${at}">Post ${at}</a></h3>${item}</li>`).join('')}</ul></main>`;

  it.each<[string, string, string]>([
    ['with a label', '<p>Posted on July 8, 2014</p>', '2014-07-08'],
    ['with an author', '<p>Posted on July 8, 2014 by Ann Example in neural networks, deep learning</p>', '2014-07-08'],
    [
      'in a long line of small print',
      '<p>Published by Ann Example on 8 July 2014 | Filed under neural networks, deep learning, representation | 12 comments</p>',
      '2014-07-08',
    ],
    ['in several elements', '<p><span>Jul</span> <b>8</b>, <span>2014</span></p>', '2014-07-08'],
    [
      'the day of publication before that of a change',
      '<p>Updated May 3, 2020</p><p>Published July 8, 2014</p>',
      '2014-07-08',
    ],
    [
      'before a loose text',
      '8 July 2014<br>What the queue remembers of those who waited in it, and of the others.',
      '2014-07-08',
    ],
    ['in German', '<p>Veröffentlicht am 8. Juli 2014 von Anna</p>', '2014-07-08'],
    ['in French', '<p>Publié le 8 juillet 2014</p>', '2014-07-08'],
    ['in Spanish', '<p>Publicado el 8 de julio de 2014</p>', '2014-07-08'],
    ['in Italian', '<p>8 luglio 2014 – Anna</p>', '2014-07-08'],
    ['in Portuguese', '<p>8 de julho de 2014</p>', '2014-07-08'],
    ['in Russian', '<p>Опубликовано 8 июля 2014 г.</p>', '2014-07-08'],
    ['in Japanese', '<p>投稿日：2014年7月8日</p>', '2014-07-08'],
    ['in Chinese', '<p>发布于 二〇一四年七月八日</p>', '2014-07-08'],
    ['in Arabic', '<p>نُشر في 8 يوليو 2014</p>', '2014-07-08'],
  ])('have the day that is written in words: %s', (_, item, day) => {
    const other = item.replaceAll('2014', '2015').replaceAll('一四', '一五');
    expect(rows(read(LIST([item, other])))).toEqual([
      ['p0', 'Post 0', day],
      ['p1', 'Post 1', day.replace('2014', '2015')],
    ]);
  });

  it.each<[string, string]>([
    ['of a change', '<p>Last updated on May 3, 2020</p>'],
    ['of a change, in an element for dates', '<p class="post-date">Updated: May 3, 2020</p>'],
    ['of what the post is about', '<p>My talk in Berlin on 3 May 2020.</p>'],
    ['within a sentence', '<p>On 3 May 2020 the queue was empty for the first time.</p>'],
    ['of a list of days', '<p>May 3, 2020</p><p>May 4, 2020</p><p>May 5, 2020</p>'],
    ['that is none', '<p>31 February 2020</p>'],
    ['without a year', '<p>3 May</p>'],
    ['that can be read in two ways', '<p>03/04/2020</p>'],
  ])('have no day that is no day of publication: one %s', (_, item) => {
    expect(rows(read(LIST([item, item]))).map(([, , day]) => day)).toEqual([null, null]);
  });

  it('have the year of the heading over them, where they say no other one', () => {
    const listing = read(LIST(['<p>8 July</p>', '<p>Posted on May 3</p>', '<p>May 4, 2012</p>'], '<h2>2014</h2>'));
    expect(rows(listing).map(([, , day]) => day)).toEqual(['2014-07-08', '2014-05-03', '2012-05-04']);
  });

  it('have their day from the address when the page shows none', () => {
    const listing = read(
      '<ul><li><a href="/blog/2025-11-24-ai-scale">AI</a></li><li><a href="/blog/2024/03/05/b/">B</a></li></ul>',
    );
    expect(rows(listing)).toEqual([
      ['2025-11-24-ai-scale', 'AI', '2025-11-24'],
      ['2024/03/05/b', 'B', '2024-03-05'],
    ]);
  });

  it('take the title from the heading when only an image and "Read more" are links', () => {
    const listing = read(
      '<div class="post"><a href="a"><img alt=""></a><h2>One</h2><time>2024-01-02</time><p>Some words of a summary.</p><a href="a">Read more →</a></div>' +
        '<div class="post"><h2>Two</h2><time>2024-01-03</time><a href="b">Weiterlesen …</a></div>',
    );
    expect(rows(listing)).toEqual([
      ['a', 'One', '2024-01-02'],
      ['b', 'Two', '2024-01-03'],
    ]);
    expect(listing.listed[0]?.account.summary).toBe('Some words of a summary.');
  });

  it('are counted once, however often and in whatever spelling they are linked', () => {
    const listing = read(
      '<ul><li><a href="/blog/a/?utm_source=home">One</a> <a href="/blog/a#comments">3 comments</a> <time>2024-01-02</time></li></ul>',
    );
    expect(rows(listing)).toEqual([['a', 'One', '2024-01-02']]);
  });

  it('keep markup in titles as text', () => {
    const listing = read('<ul><li><a href="a">&lt;img src=x onerror=alert(1)&gt;</a> 2024-01-02</li></ul>');
    expect(rows(listing)).toEqual([['a', '<img src=x onerror=alert(1)>', '2024-01-02']]);
  });

  it('are resolved against the base that the page declares', () => {
    const listing = read(
      '<ul><li><a href="a">One</a> 2024-01-02</li></ul>',
      'https://notes.example/blog',
      {},
      '<base href="/blog/">',
    );
    expect(rows(listing)).toEqual([['a', 'One', '2024-01-02']]);
  });

  it('are at most a thousand', () => {
    const items = Array.from(
      { length: 1010 },
      (_, index) => `<li><a href="p${index}">Post ${index}</a> 2024-01-02</li>`,
    ).join('');
    expect(read(`<ul>${items}</ul>`).listed).toHaveLength(1000);
    // jsdom takes a second of a quiet machine for so many items.
  }, 120_000);
});

describe('the titles of a list', () => {
  it('are without the small print in them, unless there is nothing else', () => {
    const listing = read(`<main><ul>
      <li><h2><a href="a"><small>Essay</small> One</a></h2> 2024-01-02</li>
      <li><a href="b">Two <small>part of a series</small></a> 2024-01-03</li>
      <li><a href="c"><small>Three</small></a> 2024-01-04</li></ul></main>`);
    expect(rows(listing).map(([, title]) => title)).toEqual(['One', 'Two', 'Three']);
  });
});

describe('links that are no posts', () => {
  const POST = '<article><h2><a href="/blog/a">One</a></h2><time>2024-01-02</time></article>';

  it.each([
    ['navigation', '<nav><time>2024-01-02</time><a href="/blog/x">X</a></nav>'],
    ['the page header', '<header><h1><a href="/blog/x">X</a></h1> 2024-01-02</header>'],
    ['the page footer', '<footer><p>2024-01-02 <a href="/blog/x">X</a></p></footer>'],
    ['a sidebar', '<aside><h3>Popular</h3><ul><li><a href="/blog/x">X</a> 2024-01-02</li></ul></aside>'],
    ['a sidebar by class', '<div class="sidebar"><ul><li><a href="/blog/x">X</a> 2024-01-02</li></ul></div>'],
    [
      'a tag',
      '<ul><li><a href="/blog/tags/x/">x</a> 2024-01-02</li><li><a href="/blog/category/y">y</a> 2024-01-02</li></ul>',
    ],
    [
      'a page of all tags',
      '<ul><li><a href="/blog/tags/2">2</a> 2024-01-02</li><li><a href="/blog/categories">All</a> 2024-01-02</li></ul>',
    ],
    ['an author', '<ul><li><a href="/blog/author/ann">Ann</a> 2024-01-02</li></ul>'],
    ['a month', '<ul><li><a href="/blog/2024/01/">January 2024</a></li><li><a href="/blog/2024/">2024</a></li></ul>'],
    ['a file', '<ul><li><a href="/blog/slides.pdf">Slides</a> 2024-01-02</li></ul>'],
    [
      'another part of the site',
      '<ul><li><a href="/shop/x">X</a> 2024-01-02</li><li><a href="/blogging">Y</a> 2024-01-02</li></ul>',
    ],
    ['another site', '<ul><li><a href="https://other.example/blog/x">X</a> 2024-01-02</li></ul>'],
    [
      'the page itself',
      '<ul><li><a href="/blog/">Blog</a> 2024-01-02</li><li><a href="#top">Top</a> 2024-01-02</li></ul>',
    ],
    ['a script', '<ul><li><a href="javascript:alert(1)">X</a> 2024-01-02</li></ul>'],
    [
      'a plain list without any evidence',
      '<ul><li><a href="/blog/about">About</a></li><li><a href="/blog/contact">Contact</a></li></ul>',
    ],
    [
      'a link in a sentence',
      '<div><time>2024-01-02</time><p>As I said when we last spoke about this matter, in <a href="/blog/x">an earlier post</a>, it depends on whom you ask.</p></div>',
    ],
  ])('%s', (_, body) => {
    expect(rows(read(`${body}<main>${POST}</main>`))).toEqual([['a', 'One', '2024-01-02']]);
  });

  it('references within an article that is shown in full', () => {
    const full =
      '<article><h2><a href="/blog/a">One</a></h2><time>2024-01-02</time><ul><li><a href="/blog/2020/01/01/old">Old</a></li></ul></article>';
    expect(rows(read(`<main>${full}</main>`))).toEqual([['a', 'One', '2024-01-02']]);
  });
});

describe('what the caller knows', () => {
  const LIST =
    '<ul><li><a href="/blog/2024-01-02-a">A</a></li><li><a href="/blog/b">B</a> 2024-01-03</li><li><a href="/blog/c">C</a></li></ul>';

  it('the pattern of the archive decides alone', () => {
    expect(rows(read(LIST, undefined, { postPattern: String.raw`/blog/\d{4}-\d{2}-\d{2}-[^/]+$` }))).toEqual([
      ['2024-01-02-a', 'A', '2024-01-02'],
    ]);
  });

  it('a known post counts without other evidence', () => {
    expect(rows(read(LIST, undefined, { isKnown: (url) => url.endsWith('/c') })).map(([path]) => path)).toEqual([
      '2024-01-02-a',
      'b',
      'c',
    ]);
  });
});

describe('the day of an item', () => {
  it.each([
    [
      'shown beside an instant in UTC',
      '<article><h2><a href="/blog/a">A</a></h2><time datetime="2025-10-18T22:20:00.000Z">2025-10-19</time></article>',
    ],
    [
      'of the address, where the list has an instant in UTC',
      '<article><h2><a href="/blog/2025/10/19/a/">A</a></h2><time datetime="2025-10-18T22:20:00.000Z">a while ago</time></article>',
    ],
    [
      'with a zone of its own',
      '<article><h2><a href="/blog/a">A</a></h2><time datetime="2025-10-19T00:20:00+02:00">October 19, 2025</time></article>',
    ],
  ])('is the author’s: %s', (_, body) => {
    expect(rows(read(`<main>${body}</main>`)).map(([, , date]) => date)).toEqual(['2025-10-19']);
  });
});

describe('topic pages', () => {
  const LIST = '<article><h2><a href="/blog/a">One</a></h2><time>2024-01-02</time></article>';

  it.each([
    ['/blog/tags/scale/', '<h1>Scale</h1>', 'scale', 'Scale'],
    ['/blog/topics/scale', '<h1><span>// Topic</span> Scale</h1>', 'scale', 'Scale'],
    ['/blog/category/site-reliability/', '<h1>Category: Site Reliability</h1>', 'site-reliability', 'Site Reliability'],
    ['/blog/tag/scale/page/2/', '<h1>Posts tagged with “Scale” (12)</h1>', 'scale', 'Scale'],
    ['/blog/tags/cpp/', '<h1>Tag: C++</h1>', 'cpp', 'C++'],
    ['/blog/tags/data-stores/', '<h1>Welcome to my blog</h1>', 'data-stores', 'data stores'],
    ['/blog/tags/%C3%BCberblick/', '<h1>Überblick</h1>', 'uberblick', 'Überblick'],
    ['/blog/category/code/go/', '<h1>Go</h1>', 'go', 'Go'],
    ['/blog/tags/qa/', '<h1>A blog</h1><h1>Q&amp;A</h1>', 'qa', 'Q&A'],
    ['/blog/tags/q-and-a/', '<h1>Tagged “Q&amp;A”</h1>', 'q-and-a', 'Q&A'],
    ['/blog/tags/ueberwachung/', '<h1>Tagged “Überwachung”</h1>', 'ueberwachung', 'Überwachung'],
    ['/blog/tags/c-sharp/', '<h1>All posts in C#</h1>', 'c-sharp', 'C#'],
    ['/blog/labels/scale.html', '', 'scale', 'scale'],
    ['/blog/?tag=scale', '<h1>Scale</h1>', 'scale', 'Scale'],
  ])('%s gives its topic to its posts', (path, heading, slug, name) => {
    const listing = read(`<main>${heading}${LIST}</main>`, `https://notes.example${path}`);
    expect(listing.topic).toEqual({ slug, name });
    expect(listing.listed.map(({ account }) => account.topics)).toEqual([[{ slug, name }]]);
  });

  it.each(['uncategorized', 'sin-categoria', '%E6%9C%AA%E5%88%86%E7%B1%BB'])(
    'the category of posts without any gives them none: %s',
    (slug) => {
      const listing = read(`<main><h1>Category</h1>${LIST}</main>`, `https://notes.example/blog/category/${slug}/`);
      expect(listing.topic).toBeNull();
      expect(listing.listed.map(({ account }) => account.topics)).toEqual([[]]);
    },
  );

  it.each(['/blog/', '/blog/tags/', '/blog/a', '/other/tags/scale'])('%s has no topic', (path) => {
    expect(read(`<h1>Scale</h1>`, `https://notes.example${path}`).topic).toBeNull();
  });

  it('do not give their topic to related, recent or sidebar posts', () => {
    const others = ['Related posts', '// Recent', 'Siehe auch']
      .map((text, index) => `<h2>${text}</h2><ul><li><a href="/blog/r${index}">R</a> 2024-02-02</li></ul>`)
      .join('');
    const listing = read(
      `<main><h1>Scale</h1><h2>All posts</h2>${LIST}${others}<h2>References</h2><ul><li><a href="/blog/z">Z</a> 2024-02-02</li></ul></main>`,
      'https://notes.example/blog/tags/scale',
    );
    expect(rows(listing).map(([path]) => path)).toEqual(['a', 'z']);
  });

  it('list recent posts like any others where the page has no topic', () => {
    expect(rows(read(`<main><h2>Recent posts</h2>${LIST}</main>`))).toHaveLength(1);
  });
});

describe('the page of older posts', () => {
  it.each([
    ['<a rel="next" href="/blog/page/2/">go</a>', 'https://notes.example/blog/page/2/'],
    ['<a href="/blog/page/2/">← Older posts</a>', 'https://notes.example/blog/page/2/'],
    ['<a href="?page=2">Next →</a>', 'https://notes.example/blog/?page=2'],
    ['<a href="/blog/page/2/">2</a><a href="/blog/page/3/">3</a>', 'https://notes.example/blog/page/2/'],
    ['<a href="/blog/page2/">Ältere Beiträge</a>', 'https://notes.example/blog/page2/'],
    ['<a href="/blog/page/2/" aria-label="Next page">›</a>', 'https://notes.example/blog/page/2/'],
  ])('is found by %s', (body, next) => {
    expect(read(body).next).toBe(next);
  });

  it('is the one after this page', () => {
    const pages = '<a href="/blog/page/1/">Newer</a><a href="/blog/page/3/">3</a><a href="/blog/page/9/">9</a>';
    expect(read(pages, 'https://notes.example/blog/page/2/').next).toBe('https://notes.example/blog/page/3/');
  });

  it.each([
    ['an earlier page', '<a rel="next" href="/blog/page/1/">x</a>', 'https://notes.example/blog/page/2/'],
    ['the page itself', '<a rel="next" href="#more">x</a>', 'https://notes.example/blog/'],
    ['another list', '<a href="/blog/tags/scale/page/2/">2</a>', 'https://notes.example/blog/'],
    ['another site', '<a rel="next" href="https://other.example/blog/page/2/">x</a>', 'https://notes.example/blog/'],
    ['a post that is next', '<a href="/blog/my-next-post">Next post</a>', 'https://notes.example/blog/'],
  ])('is never %s', (_, body, url) => {
    expect(read(body, url).next).toBeNull();
  });
});
