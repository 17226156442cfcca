import { atom, feed, item, post, rss, type AwkwardCase } from './case';

const linked = (link: string): string => rss(`<item><title>A</title>${link}</item>`);
const A = [post('/a', 'A')];

/** Addresses of posts as feeds write them. */
export const LINKS: readonly AwkwardCase[] = [
  feed(
    'links relative to the feed are resolved against its own address',
    linked('<link>posts/a</link>'),
    [post('/in/posts/a', 'A')],
    { path: '/in/feed.xml' },
  ),
  feed('links relative to the parent folder are resolved, too', linked('<link>../a</link>'), A, {
    path: '/in/feed.xml',
  }),
  feed(
    'xml:base of an Atom feed is the start of its links',
    atom('<entry><title>A</title><link href="a"/></entry>', 'xml:base="{site}/blog/"'),
    [post('/blog/a', 'A')],
  ),
  feed(
    'xml:base of an entry starts from that of the feed',
    atom('<entry xml:base="2024/"><title>A</title><link href="a"/></entry>', 'xml:base="{site}/blog/"'),
    [post('/blog/2024/a', 'A')],
  ),
  feed('xml:base of an RSS item counts', rss('<item xml:base="{site}/deep/"><title>A</title><link>a</link></item>'), [
    post('/deep/a', 'A'),
  ]),
  feed(
    'an xml:base that is no web address is passed over',
    atom('<entry><title>A</title><link href="a"/></entry>', 'xml:base="mailto:me@example.org"'),
    A,
  ),
  feed('white space around a link is no part of it', linked('<link>\n   {site}/a\t\n</link>'), A),
  feed('a link in CDATA is a link', linked('<link><![CDATA[{site}/a]]></link>'), A),
  feed('an escaped ampersand in a link is one', linked('<link>{site}/?p=1&amp;lang=en</link>'), [
    post('?p=1&lang=en', 'A'),
  ]),
  feed(
    'one post under several addresses is one post',
    rss(
      ['/a', '/a/', '/a/index.html', '/a?utm_source=rss&amp;utm_medium=feed', '/a#more', '/a/amp/', '//a']
        .map((at) => `<item><title>A</title><link>{site}${at}</link></item>`)
        .join(''),
    ),
    A,
  ),
  feed('a permalink guid stands in for a missing link', linked('<guid>{site}/a</guid>'), A),
  feed(
    'a permalink guid stands in for an empty link',
    linked('<link></link><guid isPermaLink="true">{site}/a</guid>'),
    A,
  ),
  feed(
    'a guid that says it is no permalink is none, even if it looks like one',
    linked('<guid isPermaLink="false">{site}/?p=12</guid>'),
    [],
  ),
  feed('a guid that is a number names no page', linked('<guid>4711</guid>'), []),
  feed('the link counts, not the guid beside it', linked('<link>{site}/a</link><guid>{site}/?p=12</guid>'), A),
  feed(
    "the address before a redirecting service is the post's",
    rss(
      '<item><title>A</title><link>http://feedproxy.example.com/~r/notes/~3/x1/a</link><feedburner:origLink>{site}/a</feedburner:origLink></item>',
      '<link>{site}/</link>',
      'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
    ),
    A,
  ),
  feed(
    'the same in an Atom feed',
    atom(
      '<entry><title>A</title><link href="http://feedproxy.example.com/~r/x"/><feedburner:origLink>{site}/a</feedburner:origLink></entry>',
      'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
    ),
    A,
  ),
  feed(
    "of an Atom entry's links the page counts, wherever it stands",
    atom(`<entry><title>A</title><link rel="self" href="{site}/a.atom"/><link rel="enclosure" type="audio/mpeg" href="{site}/a.mp3"/>
      <link rel="replies" href="{site}/a/comments"/><link rel="edit" href="{site}/edit/1"/>
      <link rel="alternate" type="application/pdf" href="{site}/a.pdf"/><link rel="alternate" type="text/html" href="{site}/a"/></entry>`),
    A,
  ),
  feed(
    'an Atom link without a relation is the page',
    atom('<entry><title>A</title><link rel="related" href="{site}/b"/><link href="{site}/a"/></entry>'),
    A,
  ),
  feed(
    'an Atom id that is an address stands in for a missing link',
    atom('<entry><title>A</title><id>{site}/a</id></entry>'),
    A,
  ),
  feed(
    'an Atom id that is a name does not',
    atom('<entry><title>A</title><id>tag:notes.example,2024:a</id></entry>'),
    [],
  ),
  feed('an RSS item may link by an Atom element', linked('<atom:link rel="alternate" href="{site}/a"/>'), A),
  feed(
    'links that are no web addresses are no posts',
    rss(
      [
        'javascript:alert(1)',
        'data:text/html,hi',
        'file:///etc/passwd',
        'mailto:a@b.example',
        'ftp://files.example/a',
        'http://',
        'https://%',
      ]
        .map((link) => `<item><title>A</title><link>${link}</link></item>`)
        .join(''),
    ),
    [],
  ),
  feed(
    'links to other sites are no posts of this archive',
    rss(`<item><title>B</title><link>https://other.example/b</link></item>${item('')}`),
    A,
  ),
  feed(
    "pages beside the archive's base are none either",
    rss(`<item><title>B</title><link>{site}beside/b</link></item>${item('')}`),
    A,
  ),
  feed(
    'a name and password in a link are dropped',
    (site) => Buffer.from(linked(`<link>${site.replace('://', '://me:secret@')}/a</link>`)),
    A,
  ),
  feed(
    'episodes that are only sound have no page',
    rss(
      '<item><title>A</title><enclosure url="{site}/a.mp3" type="audio/mpeg" length="1"/><guid isPermaLink="false">e1</guid></item>',
    ),
    [],
  ),
  feed(
    'an episode with a page is a post of that page',
    rss(
      '<item><title>A</title><link>{site}/a</link><enclosure url="{site}/a.mp3" type="audio/mpeg" length="1"/><itunes:summary>x</itunes:summary></item>',
      '',
      'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
    ),
    A,
  ),
  feed(
    'of two entries of one page the first counts',
    rss(`${item('<description>one</description>')}${item('<description>two</description>', '<title>B</title>')}`),
    [post('/a', 'A', null, { summary: 'one' })],
  ),
];
