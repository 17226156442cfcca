import type { AwkwardCase } from '../awkward/case';
import { DATES } from '../awkward/dates';
import { ENCODINGS } from '../awkward/encodings';
import { FORMATS } from '../awkward/formats';
import { LINKS } from '../awkward/links';
import { LISTINGS } from '../awkward/listings';
import { SITEMAPS } from '../awkward/sitemaps';
import { TITLES } from '../awkward/titles';
import { WORDPRESS } from '../awkward/wordpress';
import { PAGES } from '../guide/published/pages';
import { jsonLd } from '../recognise/aPage';
import { SITE, type ParserName } from './parsers';

const CASES: readonly AwkwardCase[] = [
  ...LINKS,
  ...TITLES,
  ...DATES,
  ...ENCODINGS,
  ...FORMATS,
  ...SITEMAPS,
  ...WORDPRESS,
  ...LISTINGS,
];

/** What awkward sites serve, as text. */
function served(as: AwkwardCase['as']): string[] {
  return CASES.filter((one) => one.as === as).flatMap(({ serves: { body } }) => {
    const text = typeof body === 'function' ? body(SITE) : body;
    return text === undefined || text.length > LONGEST ? [] : [String(text).replaceAll('{site}', SITE)];
  });
}

/** Longer ones would take the time of many. Characters. */
const LONGEST = 8_000;

const POST_DATA = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Notes' },
    {
      '@type': 'BlogPosting',
      headline: 'Queues &amp; pools',
      datePublished: '2024-01-02T03:04:05+01:00',
      keywords: 'Scale, Ops; Queues',
      articleSection: ['Ops', { name: 'Scale' }],
      url: `${SITE}/2024/01/02/a`,
      wordCount: '1200',
    },
  ],
};
const POST_PAGES = [
  `<!doctype html><html lang="en"><head><title>Queues | Notes</title><meta property="og:type" content="article"><meta property="og:title" content="Queues | Notes">
  <meta property="og:site_name" content="Notes"><meta property="article:published_time" content="2024-01-02"><meta property="article:tag" content="Scale, Ops">
  <meta name="description" content="It&amp;rsquo;s &lt;b&gt;short&lt;/b&gt;"><link rel="canonical" href="/2024/01/02/a"><link rel="alternate" type="application/rss+xml" href="/feed.xml">
  ${jsonLd(POST_DATA)}</head><body><nav><a href="/tags/go">Go</a></nav><main><article class="h-entry"><h1 class="p-name">Queues</h1><time class="dt-published" datetime="2024-01-02T03:04Z">2 January 2024</time>
  <div class="e-content"><p>Some words of a post, more of them, and so on until the line is long enough.</p></div><a rel="tag" class="p-category" href="/tags/scale">Scale</a></article></main></body></html>`,
];

/** What each parser is made for: the start of what it is fed. */
export const CORPUS: Readonly<Record<ParserName, readonly string[]>> = {
  'file of another program': [
    `title,url,time_added,tags,status\nA,${SITE}/a,1,x|y,unread\n"B, ""b""",${SITE}/b,2,,archive\n`,
    `Highlight,Title,Author,URL,Note,Location,Date\n"Words\nof it",T,,${SITE}/a,".tag",1,2024-05-01 00:00:00\n`,
    `{"annotations":[{"id":"a","uri":"${SITE}/a","text":"n","tags":["x"],"target":[{"selector":[{"type":"TextQuoteSelector","exact":"e","prefix":"p","suffix":"s"}]}]}]}`,
    `[{"slug":"a","url":"${SITE}/a","title":"A","state":"Active","readingProgress":42,"labels":["x"],"savedAt":"2024-05-01"}]`,
    `[{"url":"${SITE}/a","highlights":[{"id":"1","type":"text","content":"<p>A &amp; b</p>"}]}]`,
    `<opml version="2.0"><body><outline text="A" type="rss" xmlUrl="${SITE}/feed" htmlUrl="${SITE}"/></body></opml>`,
    `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="${SITE}/a" ADD_DATE="1" TAGS="x">A</A></DL>`,
    `{"format":"waymark-export","schema":6,"records":{"readings":[{"post":"${SITE}/a"}]},"posts":[]}`,
  ],
  feed: served('feed'),
  sitemap: served('sitemap'),
  wordpress: [...served('wordpress'), '[{"id":3,"name":"Q&amp;A","slug":"q%26a"},{"id":4,"name":"Ops","slug":"ops"}]'],
  robots: [
    'User-agent: *\nDisallow: /*?s=\nAllow: /blog/*.html$\nCrawl-delay: 2\nSitemap: /sitemap.xml\n',
    '\uFEFFuser-agent: other\nuser-agent: *\r\nDISALLOW : /grüße # why\nDisallow: /%zz*a*b*\n',
  ],
  page: [...served('page'), ...POST_PAGES],
  'topic page': Object.values(PAGES),
  bytes: [
    '<?xml version="1.0" encoding="iso-8859-1"?><rss/>',
    '<meta charset="shift_jis"><p>',
    '\uFEFF<rss>',
    'Grüße €',
  ],
};
