import { gzipSync } from 'node:zlib';
import { feed, item, post, rss, type AwkwardCase } from './case';

const GOOD = rss(item(''));
const A = [post('/a', 'A')];
const ERROR_PAGE =
  '<!DOCTYPE html><html><head><title>Oops</title></head><body><h1>Something went wrong</h1></body></html>';
const TWO = rss(`${item('')}<item><title>B</title><link>{site}/b</link><description>It breaks off her`).replace(
  '</channel></rss>',
  '',
);
const MEGABYTE = 1024 * 1024;

const DTD = (inner: string, title: string): string =>
  `<?xml version="1.0"?><!DOCTYPE rss [${inner}]>${rss(item('', `<title>${title}</title>`)).replace('<?xml version="1.0"?>', '')}`;

/** What servers do. */
export const TRANSPORT: readonly AwkwardCase[] = [
  feed('a feed as text/html is a feed', { body: GOOD, type: 'text/html; charset=utf-8' }, A),
  feed('a feed as text/plain is a feed', { body: GOOD, type: 'text/plain' }, A),
  feed('a feed as a download is a feed', { body: GOOD, type: 'application/octet-stream' }, A),
  feed('a feed of no type is a feed', { body: GOOD, type: null }, A),
  feed('what calls itself a picture is not read', { body: GOOD, type: 'image/png' }, 'wrong-content'),
  feed('an error page that answers 200 is no feed', { body: ERROR_PAGE, type: 'text/html' }, 'wrong-content'),
  feed(
    'an error page that calls itself a feed is none',
    { body: ERROR_PAGE, type: 'application/rss+xml' },
    'wrong-content',
  ),
  feed(
    'an error page in XHTML is no feed',
    { body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>` },
    'wrong-content',
  ),
  feed('an error in JSON is no feed', { body: '{"error":"not found"}', type: 'application/json' }, 'wrong-content'),
  feed('words are no feed', { body: 'Please enable cookies.', type: 'text/plain' }, 'wrong-content'),
  feed('nothing is no feed', { body: '' }, 'wrong-content'),
  feed('white space is no feed', { body: ' \n\n ' }, 'wrong-content'),
  feed(
    'an outline of feeds is no feed',
    { body: '<opml version="2.0"><body><outline xmlUrl="{site}/a"/></body></opml>' },
    'wrong-content',
  ),
  feed('a feed after blank lines is a feed', `\n\n  ${GOOD}`, A),
  feed(
    'a feed after comments and instructions is a feed',
    `<?xml version="1.0"?><!-- made by hand > --><?xml-stylesheet href="x.xsl"?>${GOOD.replace('<?xml version="1.0"?>', '')}`,
    A,
  ),
  feed(
    'a feed behind a document type is a feed',
    GOOD.replace('<rss', '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "{site}/rss.dtd"><rss'),
    A,
    { neverAsks: ['/rss.dtd'] },
  ),
  feed('what comes before a break is read', TWO, A),
  feed(
    'a break before the first entry leaves nothing',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Notes</title><item><title>A</ti`,
    'unreadable',
  ),
  feed(
    'a break in JSON leaves nothing',
    {
      body: '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"{site}',
      type: 'application/feed+json',
    },
    'unreadable',
  ),
  feed('not found is said', { body: ERROR_PAGE, status: 404 }, 'not-found'),
  feed('gone is not found', { body: GOOD, status: 410 }, 'not-found'),
  feed('forbidden is said, whatever the body', { body: GOOD, status: 403 }, 'refused'),
  feed('too many requests is a refusal', { body: '', status: 429, headers: { 'Retry-After': '60' } }, 'refused'),
  feed('a broken server is said', { body: GOOD, status: 502 }, 'server-error'),
  feed(
    'a redirect within the site is followed, and is where links start from',
    { status: 301, headers: { Location: '{site}/new/feed.xml' } },
    [post('/new/b', 'B')],
    {
      beside: { '/new/feed.xml': { body: rss('<item><title>B</title><link>b</link></item>') } },
    },
  ),
  feed(
    'a redirect to another host is not read',
    { status: 302, headers: { Location: '{elsewhere}/feed.xml' } },
    'left-the-site',
  ),
  feed(
    'a redirect to the same host by another port is not read',
    { status: 307, headers: { Location: '{port}/feed.xml' } },
    'left-the-site',
  ),
  feed(
    'a redirect to what is no web address is not followed',
    { status: 302, headers: { Location: 'file:///etc/passwd' } },
    'left-the-site',
  ),
  feed(
    'a body in a gzip file is unpacked',
    { body: (site) => gzipSync(GOOD.replaceAll('{site}', site)), type: 'application/gzip' },
    A,
  ),
  feed(
    'a body packed for the way is unpacked',
    { body: (site) => gzipSync(GOOD.replaceAll('{site}', site)), headers: { 'Content-Encoding': 'gzip' } },
    A,
  ),
  feed(
    'a packed body that swells is dropped',
    { body: gzipSync(Buffer.alloc(50 * MEGABYTE, 60)), headers: { 'Content-Encoding': 'gzip' } },
    'too-large',
  ),
  feed(
    'fifty megabytes are dropped',
    { body: (site) => Buffer.concat([Buffer.from(GOOD.replaceAll('{site}', site)), Buffer.alloc(50 * MEGABYTE, 32)]) },
    'too-large',
  ),
  feed('a drip is not waited for', { drip: true }, 'timeout'),
  feed(
    'entities within entities are not expanded',
    DTD(
      `<!ENTITY a "ha">${'bcdefghij'
        .split('')
        .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
        .join('')}`,
      'A &amp; &j;',
    ),
    [post('/a', 'A & &j;')],
  ),
  feed(
    'files and addresses in entities are not read',
    DTD('<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY w SYSTEM "{site}/secret">', 'A &f; &w;'),
    [post('/a', 'A &f; &w;')],
    {
      neverAsks: ['/secret'],
    },
  ),
  feed(
    'a style sheet and an image that a feed names are not asked for',
    `<?xml version="1.0"?><?xml-stylesheet href="{site}/x.xsl"?>${rss(item(''), '<image><url>{site}/logo.png</url></image>').replace('<?xml version="1.0"?>', '')}`,
    A,
    {
      neverAsks: ['/x.xsl', '/logo.png'],
    },
  ),
  feed(
    'ten thousand entries are ten thousand posts',
    rss(
      Array.from(
        { length: 10_000 },
        (_, at) => `<item><title>Post ${at}</title><link>{site}/p/${at}</link></item>`,
      ).join(''),
    ),
    Array.from({ length: 10_000 }, (_, at) => post(`/p/${at}`, `Post ${at}`)),
  ),
  feed(
    'elements nested without end do not stop the reader',
    rss(
      `${item('')}<item><title>B</title><link>{site}/b</link><description>${'<div>'.repeat(5_000)}${'</div>'.repeat(5_000)}</description></item>`,
    ),
    [post('/a', 'A'), post('/b', 'B')],
  ),
];
