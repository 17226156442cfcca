import { atom, feed, item, post, rss, type AwkwardCase } from './case';

const A = [post('/a', 'A')];
const RDF = (
  items: string,
): string => `<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="{site}/"><title>Notes</title><link>{site}/</link></channel>${items}</rdf:RDF>`;
const json = (feedOf: object): AwkwardCase['serves'] => ({
  body: JSON.stringify(feedOf),
  type: 'application/feed+json',
});
const VERSION = 'https://jsonfeed.org/version/1.1';

/** The formats, and what is made of them. */
export const FORMATS: readonly AwkwardCase[] = [
  feed(
    'RSS 1.0 has its items beside the channel',
    RDF(
      '<item rdf:about="{site}/a"><title>A</title><link>{site}/a</link><dc:date>2024-01-02T23:00:00-05:00</dc:date><dc:subject>Scale</dc:subject></item>',
    ),
    [post('/a', 'A', '2024-01-02', { topics: ['scale'] })],
  ),
  feed(
    'an item of RSS 1.0 without a link is named by rdf:about',
    RDF('<item rdf:about="{site}/a"><title>A</title></item>'),
    A,
  ),
  feed('RSS without a version', rss(item('')).replace(' version="2.0"', ''), A),
  feed('RSS 0.91', rss(item('')).replace('"2.0"', '"0.91"'), A),
  feed(
    'RSS in capitals',
    '<RSS VERSION="2.0"><CHANNEL><TITLE>Notes</TITLE><ITEM><TITLE>A</TITLE><LINK>{site}/a</LINK></ITEM></CHANNEL></RSS>',
    A,
  ),
  feed(
    'Atom under a prefix',
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Notes</a:title><a:entry><a:title>A</a:title><a:link href="{site}/a"/></a:entry></a:feed>',
    A,
  ),
  feed(
    "an element of another vocabulary is not the post's",
    rss(
      item('<media:title>Not this</media:title><media:content url="{site}/x.jpg"/>'),
      '',
      'xmlns:media="http://search.yahoo.com/mrss/"',
    ),
    A,
  ),
  feed(
    "a prefixed title does not replace the post's own",
    rss(
      '<item><media:title>Not this</media:title><title>A</title><link>{site}/a</link></item>',
      '',
      'xmlns:media="http://search.yahoo.com/mrss/"',
    ),
    A,
  ),
  feed('a feed without entries is an archive without news', rss(''), []),
  feed('an Atom feed without entries is one, too', atom(''), []),
  feed('a feed of comments by its address is none of posts', rss(item('')), 'wrong-content', {
    path: '/comments/feed',
  }),
  feed(
    'a feed of comments by where its links lead',
    rss('<item><title>By Ann</title><link>{site}/a#comment-7</link></item>'),
    'wrong-content',
  ),
  feed(
    'a feed of answers is none of posts',
    atom(
      '<entry><title>Re</title><link href="{site}/a"/><thr:in-reply-to ref="tag:a"/></entry>',
      'xmlns:thr="http://purl.org/syndication/thread/1.0"',
    ),
    'wrong-content',
  ),
  feed(
    'JSON Feed',
    json({
      version: VERSION,
      title: 'Notes',
      items: [
        {
          id: '1',
          url: '{site}/a',
          title: 'A <b>',
          date_published: '2024-01-02T23:00:00-05:00',
          tags: ['Scale'],
          summary: 'One.',
        },
      ],
    }),
    [post('/a', 'A <b>', '2024-01-02', { topics: ['scale'], summary: 'One.' })],
  ),
  feed('JSON Feed with relative addresses', json({ version: VERSION, items: [{ id: '1', url: 'a', title: 'A' }] }), A),
  feed('JSON Feed whose ids are the addresses', json({ version: VERSION, items: [{ id: '{site}/a', title: 'A' }] }), A),
  feed(
    'JSON Feed with numbers, nulls and lists where texts should be',
    json({
      version: VERSION,
      title: null,
      items: [
        null,
        7,
        [],
        { id: 9, url: null, title: ['x'] },
        { id: 1, url: '{site}/a', title: 'A', tags: [null, 3, 'Ops'], date_published: 5, summary: null },
      ],
    }),
    [post('/a', 'A', null, { topics: ['3', 'ops'] })],
  ),
  feed(
    'JSON Feed as text/plain, after a mark',
    {
      body: `\uFEFF${JSON.stringify({ version: VERSION, items: [{ id: '1', url: '{site}/a', title: 'A' }] })}`,
      type: 'text/plain',
    },
    A,
  ),
  feed(
    'JSON Feed whose one item is no list',
    json({ version: VERSION, items: { id: '1', url: '{site}/a', title: 'A' } }),
    A,
  ),
  feed(
    'JSON Feed without a version',
    json({ title: 'Notes', home_page_url: '{site}/', items: [{ id: '1', url: '{site}/a', title: 'A' }] }),
    A,
  ),
];
