import { describe, expect, it } from 'vitest';
import { readFeed } from '../../lib/archive/feed';
import type { ListedPost } from '../../lib/model/pageReading';
import { Problem } from '../../lib/model/problem';

const FEED = 'https://notes.example/blog/feed.xml';

function rss(items: string, head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Field notes</title>
<link>https://notes.example/blog/</link><language>en-us</language>${head}${items}</channel></rss>`;
}

function atom(entries: string, head = '', attributes = ''): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Field notes</title>
<link href="https://notes.example/blog/"/>${head}${entries}</feed>`;
}

/** The first post of an RSS feed with one item. */
function item(inner: string, url = FEED): ListedPost {
  const [post] = readFeed(rss(`<item>${inner}</item>`), url).entries;
  if (post === undefined) throw new Error('no entry');
  return post;
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (thrown) {
    return thrown instanceof Problem ? thrown.code : `not a Problem: ${String(thrown)}`;
  }
  return 'no problem';
}

const A_POST = '<title>A</title><link>https://notes.example/blog/a</link>';

describe('the four formats', () => {
  it('reads RSS 2.0', () => {
    const feed = readFeed(
      rss(`<item><title>Queues</title><link>https://notes.example/blog/queues/?utm_source=rss</link>
        <pubDate>Tue, 02 Jan 2024 23:30:00 -0800</pubDate><category>Scaling</category><category>Data stores</category>
        <description>&lt;p&gt;Why queues grow.&lt;/p&gt;</description></item>`),
      FEED,
    );
    expect(feed).toEqual({
      format: 'rss',
      title: 'Field notes',
      home: 'https://notes.example/blog',
      language: 'en-US',
      next: null,
      truncated: false,
      whole: [],
      entries: [
        {
          url: 'https://notes.example/blog/queues',
          account: {
            source: 'feed',
            title: 'Queues',
            date: '2024-01-02',
            summary: 'Why queues grow.',
            topics: [
              { slug: 'scaling', name: 'Scaling' },
              { slug: 'data-stores', name: 'Data stores' },
            ],
            language: 'en-US',
            words: null,
          },
        },
      ],
    });
  });

  it('reads RSS 1.0', () => {
    const feed = readFeed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://notes.example/"><title>Old notes</title>
        <link>https://notes.example/</link><dc:language>de</dc:language></channel>
        <item rdf:about="https://notes.example/a"><title>Erstes</title><link>https://notes.example/a</link>
        <dc:date>2004-01-02T23:30:00-05:00</dc:date><dc:subject>Speicher</dc:subject></item></rdf:RDF>`,
      FEED,
    );
    expect(feed.format).toBe('rdf');
    expect(feed.entries[0]).toMatchObject({
      url: 'https://notes.example/a',
      account: { title: 'Erstes', date: '2004-01-02', language: 'de', topics: [{ slug: 'speicher' }] },
    });
  });

  it('reads Atom, preferring the page among the links and the day of publication among the dates', () => {
    const feed = readFeed(
      atom(
        `<entry><title>Queues</title><id>tag:notes.example,2024:1</id>
        <link rel="enclosure" href="talk.mp3"/><link rel="alternate" type="application/json" href="queues.json"/>
        <link rel="alternate" type="text/html" href="queues"/><link rel="replies" href="queues#comments"/>
        <published>2024-01-02T00:30:00+14:00</published><updated>2024-05-05T00:00:00Z</updated>
        <category term="sre" label="Site reliability"/><category term="scale"/>
        <category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#post"/></entry>`,
        '',
        'xml:base="https://notes.example/blog/" xml:lang="de-at"',
      ),
      FEED,
    );
    expect(feed.entries).toMatchObject([
      {
        url: 'https://notes.example/blog/queues',
        account: {
          date: '2024-01-02',
          language: 'de-AT',
          topics: [
            { slug: 'sre', name: 'Site reliability' },
            { slug: 'scale', name: 'scale' },
          ],
        },
      },
    ]);
  });

  it('reads JSON Feed', () => {
    const feed = readFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Field notes',
        home_page_url: 'https://notes.example/blog/',
        next_url: 'https://notes.example/blog/feed-2.json',
        items: [
          {
            id: '1',
            url: '/blog/a',
            title: 'R&D <T>',
            content_html: '<p>Fish &amp; chips</p>',
            tags: ['Food'],
            date_published: '2024-01-02T00:00:00+02:00',
          },
        ],
      }),
      'https://notes.example/blog/feed.json',
    );
    expect(feed.next).toBe('https://notes.example/blog/feed-2.json');
    expect(feed.entries).toMatchObject([
      {
        url: 'https://notes.example/blog/a',
        account: {
          title: 'R&D <T>',
          date: '2024-01-02',
          summary: 'Fish & chips',
          topics: [{ slug: 'food', name: 'Food' }],
        },
      },
    ]);
  });

  it('reads a feed whose elements carry a prefix of their own', () => {
    const feed = readFeed(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>x</a:title><a:entry><a:title>P</a:title><a:link href="/p"/></a:entry></a:feed>',
      FEED,
    );
    expect(feed.entries).toMatchObject([{ url: 'https://notes.example/p', account: { title: 'P' } }]);
  });
});

describe('titles', () => {
  it.each([
    ['<![CDATA[Tom &amp; <b>Jerry</b>]]>', 'Tom & Jerry'],
    ['AT&amp;amp;T &amp;#8217;s best', 'AT&T ’s best'],
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['It&#8217;s &lt;em&gt;here&lt;/em&gt;', 'It’s here'],
    ['Generics: Vec&lt;T&gt;', 'Generics: Vec<T>'],
    ['Two\n   lines', 'Two lines'],
    ['A & B', 'A & B'],
    ['<![CDATA[One]]> and <![CDATA[two]]>', 'One and two'],
    ['&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
  ])('of RSS: %s is shown as "%s"', (written, title) => {
    expect(item(`<title>${written}</title><link>/p</link>`).account.title).toBe(title);
  });

  it.each([
    ['<title>A &lt;b&gt; tag</title>', 'A <b> tag'],
    ['<title type="html">A &lt;b&gt;bold&lt;/b&gt; &amp;amp; co</title>', 'A bold & co'],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <b>bold</b> &amp; co</div></title>',
      'A bold & co',
    ],
  ])('of Atom are markup only when they say so: %s', (written, title) => {
    expect(readFeed(atom(`<entry>${written}<link href="/p"/></entry>`), FEED).entries[0]?.account.title).toBe(title);
  });

  it('may be missing', () => {
    expect(item('<link>/p</link><description>Only this</description>').account).toMatchObject({
      title: '',
      summary: 'Only this',
    });
  });
});

describe('links', () => {
  it.each([
    ['relative to the feed', '<link>notes/a</link>', 'https://notes.example/blog/notes/a'],
    ['relative to the host', '<link>/a/</link>', 'https://notes.example/a'],
    ['as CDATA with spaces', '<link><![CDATA[ https://notes.example/blog/a ]]></link>', 'https://notes.example/blog/a'],
    ['with a bare ampersand', '<link>https://notes.example/?p=1&page=2</link>', 'https://notes.example/?p=1&page=2'],
    ['only as a guid', '<guid>https://notes.example/blog/a</guid>', 'https://notes.example/blog/a'],
    [
      'only as an Atom link',
      '<atom:link rel="alternate" href="https://notes.example/blog/a"/>',
      'https://notes.example/blog/a',
    ],
    [
      'still http on a site that is https now',
      '<link>http://notes.example/blog/a</link>',
      'https://notes.example/blog/a',
    ],
    ['of another site as they are', '<link>http://other.example/a</link>', 'http://other.example/a'],
  ])('%s', (_, written, url) => {
    expect(item(`<title>A</title>${written}`).url).toBe(url);
  });

  it('are resolved against nested xml:base', () => {
    const feed = readFeed(
      atom(
        '<entry xml:base="2024/"><title>A</title><link href="a"/></entry>',
        '',
        'xml:base="https://notes.example/archive/"',
      ),
      FEED,
    );
    expect(feed.entries[0]?.url).toBe('https://notes.example/archive/2024/a');
  });

  it.each([
    ['javascript:', '<link>javascript:alert(1)</link>'],
    ['data:', '<link>data:text/html,x</link>'],
    ['none', '<guid isPermaLink="false">17</guid>'],
    ['a guid that says it is no link', '<guid isPermaLink="false">https://notes.example/?p=17</guid>'],
  ])('%s: the entry is left out', (_, written) => {
    expect(readFeed(rss(`<item><title>A</title>${written}</item>`), FEED).entries).toEqual([]);
  });

  it('of one page in several spellings give one post, as the feed has it first', () => {
    const feed = readFeed(
      rss(
        ['a?utm_medium=x', 'a/', 'a#top', 'a/index.html', 'b']
          .map((path, index) => `<item><title>${index}</title><link>https://notes.example/${path}</link></item>`)
          .join(''),
      ),
      FEED,
    );
    expect(feed.entries.map(({ url, account }) => [url, account.title])).toEqual([
      ['https://notes.example/a', '0'],
      ['https://notes.example/b', '4'],
    ]);
  });
});

describe('what an entry says', () => {
  it.each([
    ['', null],
    ['<pubDate></pubDate>', null],
    ['<pubDate>soon</pubDate>', null],
    ['<pubDate>Mi, 03 Jan 2024 10:00:00 +0100</pubDate>', '2024-01-03'],
    ['<pubDate>2024-01-03</pubDate>', '2024-01-03'],
    ['<pubDate>soon</pubDate><dc:date>2024-01-03T23:59:00-12:00</dc:date>', '2024-01-03'],
  ])('date %s → %s', (written, day) => {
    expect(item(`${A_POST}${written}`).account.date).toBe(day);
  });

  it('has the day of its address where the feed has an instant in UTC, and says so where it has neither', () => {
    const written = '<title>A</title><pubDate>Sat, 18 Oct 2025 22:20:00 +0000</pubDate>';
    const dated = item(`${written}<link>https://notes.example/blog/2025/10/19/a</link>`).account;
    expect([dated.date, dated.utc]).toEqual(['2025-10-19', undefined]);
    const undated = item(`${written}<link>https://notes.example/blog/a</link>`).account;
    expect([undated.date, undated.utc]).toEqual(['2025-10-18', true]);
    expect(item(`${A_POST}<pubDate>Sat, 18 Oct 2025 22:20:00 -0500</pubDate>`).account.utc).toBeUndefined();
  });

  it('takes the summary from the content when there is no other, in one line of at most 300 characters', () => {
    const { summary } = item(
      `${A_POST}<content:encoded><![CDATA[<h2>Intro</h2><script>x()</script><p>${'word '.repeat(200)}</p>]]></content:encoded>`,
    ).account;
    expect(summary).toMatch(/^Intro word word .* word…$/);
    expect(summary?.length).toBeLessThanOrEqual(300);
  });

  it('reads a description with markup that nobody escaped', () => {
    expect(item(`${A_POST}<description><p>Hi <b>there</b></p></description>`).account.summary).toBe('Hi there');
  });

  it('joins topics that differ only in writing and drops the name for none', () => {
    const topics = item(
      `${A_POST}<category>Scaling</category><category>#scaling</category><category>Uncategorized</category><category> </category><dc:subject>Cats &amp;amp; dogs</dc:subject>`,
    ).account.topics;
    expect(topics).toEqual([
      { slug: 'scaling', name: 'Scaling' },
      { slug: 'cats-dogs', name: 'Cats & dogs' },
    ]);
  });

  it('knows no language rather than a wrong one', () => {
    expect(readFeed(rss('').replace('en-us', 'English, mostly'), FEED).language).toBeNull();
  });
});

describe('paged feeds', () => {
  it.each(['next', 'prev-archive'])('gives the older page by rel=%s, exactly as it is to be fetched', (rel) => {
    const feed = readFeed(rss('', `<atom:link rel="${rel}" href="https://notes.example/blog/feed/?paged=2"/>`), FEED);
    expect(feed.next).toBe('https://notes.example/blog/feed/?paged=2');
  });

  it('gives none on another host, and none that is the page itself', () => {
    expect(readFeed(rss('', '<atom:link rel="next" href="https://other.example/2"/>'), FEED).next).toBeNull();
    expect(readFeed(rss('', `<atom:link rel="next" href="${FEED}"/>`), FEED).next).toBeNull();
  });
});

describe('what is no feed of posts', () => {
  it.each([
    ['an error page', '<!doctype html><html><head><title>Oops</title></head><body><rss>no</rss></body></html>'],
    [
      'an XHTML page',
      '<?xml version="1.0"?><!-- x --><!DOCTYPE html PUBLIC "x" "y"><html xmlns="http://www.w3.org/1999/xhtml"/>',
    ],
    ['nothing', ''],
    ['white space', '\n\n  '],
    ['a sentence', 'Service unavailable'],
    ['other XML', '<?xml version="1.0"?><catalogue><book/></catalogue>'],
    ['other JSON', '{"error": "not found"}'],
  ])('%s is refused as wrong content', (_, text) => {
    expect(codeOf(() => readFeed(text, FEED))).toBe('wrong-content');
  });

  it.each([
    ['by its address', () => readFeed(rss(''), 'https://notes.example/comments/feed/')],
    [
      'by its own link',
      () => readFeed(rss('', '<atom:link rel="self" href="https://notes.example/feeds/12/comments/default"/>'), FEED),
    ],
    [
      'by links to comments',
      () => readFeed(rss('<item><title>By: Ann</title><link>https://notes.example/a/#comment-12</link></item>'), FEED),
    ],
    [
      'by entries that answer others',
      () =>
        readFeed(
          atom(
            '<entry xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Re</title><link href="/a"/><thr:in-reply-to ref="tag:x"/></entry>',
          ),
          FEED,
        ),
    ],
  ])('a feed of comments is known %s', (_, run) => {
    expect(codeOf(run)).toBe('wrong-content');
  });

  it('a post about comments is a post', () => {
    expect(
      readFeed(rss('<item><title>On comments</title><link>https://notes.example/comments-are-code</link></item>'), FEED)
        .entries,
    ).toHaveLength(1);
  });
});

describe('broken and hostile feeds', () => {
  const TWO = rss('<item><title>One</title><link>/1</link></item><item><title>Two</title><link>/2</link></item>');

  it('gives the complete entries of a feed cut off anywhere after the first', () => {
    const afterFirst = TWO.indexOf('</item>') + '</item>'.length;
    for (let end = afterFirst; end < TWO.length - '</rss>'.length; end += 1) {
      const feed = readFeed(TWO.slice(0, end), FEED);
      expect(feed.truncated).toBe(true);
      expect(feed.entries[0]).toMatchObject({ url: 'https://notes.example/1', account: { title: 'One' } });
    }
  });

  it('is unreadable when cut off before its first entry ends, or in the middle of JSON', () => {
    expect(codeOf(() => readFeed(TWO.slice(0, TWO.indexOf('</title><link>/1')), FEED))).toBe('unreadable');
    expect(codeOf(() => readFeed('{"version": "https://jsonfeed.org/version/1.1", "items": [{"id"', FEED))).toBe(
      'unreadable',
    );
  });

  it('expands no entities of the document', () => {
    const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const bomb = rss('<item><title>x &e12; y</title><link>/p</link></item>').replace(
      '<rss',
      `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]><rss`,
    );
    expect(readFeed(bomb, FEED).entries[0]?.account.title).toBe('x &e12; y');
  });

  it('refuses a document type that stands elsewhere', () => {
    const feed = rss('<!DOCTYPE x [<!ENTITY e "ha">]><item><title>x &e; y</title><link>/p</link></item>');
    expect(() => readFeed(feed, FEED)).toThrow('unreadable');
  });

  it('reads no file that an entity names', () => {
    const feed = rss('<item><title>x &f; y</title><link>/p</link></item>').replace(
      '<rss',
      '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]><rss',
    );
    // Refusing such a feed and leaving the reference as it is are both safe.
    const outcome = codeOf(() => {
      if (readFeed(feed, FEED).entries[0]?.account.title === 'x &f; y') throw new Problem('unreadable');
    });
    expect(outcome).toBe('unreadable');
  });

  it('survives elements nested without end', () => {
    expect(codeOf(() => readFeed(rss(`<item>${'<a>'.repeat(20_000)}`), FEED))).toBe('unreadable');
  });

  it('starts with a byte order mark, blank lines or a warning of PHP without harm', () => {
    for (const before of ['\uFEFF', '\n\n', '<br />\n<b>Warning</b>: something in line 3<br />\n']) {
      expect(readFeed(`${before}${TWO.replace(/^<\?xml.*?\?>\s*/, '')}`, FEED).entries).toHaveLength(2);
    }
  });

  it('has no entries and is still a feed', () => {
    expect(readFeed(rss(''), FEED)).toMatchObject({ title: 'Field notes', entries: [], truncated: false });
  });

  it('reads 20,000 entries and leaves out the rest', () => {
    const items = Array.from({ length: 20_005 }, (_, index) => `<item><link>/p${index}</link></item>`).join('');
    expect(readFeed(rss(items), FEED).entries).toHaveLength(20_000);
  });
});
