import { gzipSync } from 'node:zlib';
import { post, type AwkwardCase, type Served } from './case';

const urls = (...locs: readonly string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${locs.map((loc) => `<url><loc>${loc}</loc><lastmod>2025-05-05</lastmod></url>`).join('')}</urlset>`;
const index = (...locs: readonly string[]): string =>
  `<sitemapindex>${locs.map((loc) => `<sitemap><loc>${loc}</loc></sitemap>`).join('')}</sitemapindex>`;
const sitemap = (
  says: string,
  body: string | Served,
  gives: AwkwardCase['gives'],
  more: Partial<AwkwardCase> = {},
): AwkwardCase => ({
  says,
  as: 'sitemap',
  serves: typeof body === 'string' ? { body } : body,
  gives,
  path: '/post-sitemap.xml',
  ...more,
});
const A = [post('/a', '')];

/** Sitemaps: lists of pages without titles and days. */
export const SITEMAPS: readonly AwkwardCase[] = [
  sitemap('a last change is no day of publication', urls('{site}/a'), A),
  sitemap('a day in an address is one', urls('{site}/2024/01/02/a'), [post('/2024/01/02/a', '', '2024-01-02')]),
  sitemap('pages of other hosts are left out', urls('https://other.example/x', 'javascript:alert(1)', '{site}/a'), A),
  sitemap(
    'one page under several addresses is one',
    urls('{site}/a/', '{site}/a?utm_source=x', '{site}/a#top', '{site}/a/index.html', ' {site}/a\n'),
    A,
  ),
  sitemap('escaped and quoted addresses are addresses', urls('<![CDATA[{site}/a]]>', '{site}/?p=1&amp;x=2'), [
    ...A,
    post('?p=1&x=2', ''),
  ]),
  sitemap(
    'elements under a prefix are elements',
    '<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>{site}/a</s:loc></s:url></s:urlset>',
    A,
  ),
  sitemap('a list of addresses is a sitemap', { body: '\uFEFF{site}/a\r\n{site}/b\r\n', type: 'text/plain' }, [
    post('/a', ''),
    post('/b', ''),
  ]),
  sitemap(
    'what a sitemap lists before a break is read',
    urls('{site}/a', '{site}/b').replace(/<\/url><\/urlset>$/, ''),
    A,
  ),
  sitemap(
    'a gzip file is unpacked',
    { body: (site) => gzipSync(urls(`${site}/a`)), type: 'application/octet-stream' },
    A,
    { path: '/post-sitemap.xml.gz' },
  ),
  sitemap(
    'a gzip file that swells is dropped',
    { body: gzipSync(Buffer.alloc(60 * 1024 * 1024, 32)), type: 'application/gzip' },
    'too-large',
    { path: '/post-sitemap.xml.gz' },
  ),
  sitemap(
    'a gzip file that breaks off is unreadable',
    { body: gzipSync(urls('x'.repeat(5000))).subarray(0, 60), type: 'application/gzip' },
    'unreadable',
  ),
  sitemap(
    'an error page is no sitemap',
    { body: '<!doctype html><html><h1>404</h1></html>', type: 'text/html' },
    'wrong-content',
  ),
  sitemap(
    'an index leads to its parts once, even when it names itself',
    index('{site}/post-sitemap.xml', '{site}/two.xml', '{site}/two.xml'),
    A,
    { beside: { '/two.xml': { body: urls('{site}/a') } }, path: '/post-sitemap.xml' },
  ),
  sitemap('an index within an index is followed', index('{site}/inner.xml'), A, {
    beside: {
      '/inner.xml': { body: index('{site}/post-sitemap2.xml') },
      '/post-sitemap2.xml': { body: urls('{site}/a') },
    },
  }),
  sitemap('indexes that name each other come to an end', index('{site}/inner.xml'), [], {
    beside: { '/inner.xml': { body: index('{site}/post-sitemap.xml', '{site}/inner.xml?x=1') } },
  }),
  sitemap('parts on other hosts are not asked for', index('{elsewhere}/feed.xml', 'file:///etc/passwd'), []),
  sitemap(
    'pages of news have titles and days',
    `<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{site}/a</loc><n:news><n:publication><n:language>en</n:language></n:publication><n:publication_date>2024-01-02</n:publication_date><n:title>Q&amp;A</n:title></n:news></url></urlset>`,
    [post('/a', 'Q&A', '2024-01-02')],
  ),
  sitemap(
    'a document type in a sitemap says nothing',
    `<!DOCTYPE urlset [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${urls('{site}/a?x=&f;').replace('<?xml version="1.0"?>', '')}`,
    [post('/a?x=&f;', '')],
  ),
];
