import { BASE, POSTS, TOPICS, type PostFacts } from './facts';
import { html, type Html } from './html';
import { AUTHOR, SITE_LINE, SITE_NAME, type Place } from './layout';
import { LISTING_PAGES } from './listingPages';
import { pageAddress, topicFacts } from './pageParts';

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
const moment = (date: string): string => `${date}T07:00:00Z`;
const NEWEST = POSTS[0]?.date ?? '';

/** All posts as Atom (RFC 4287), newest first. */
export function atomFeed({ origin }: Place): string {
  return (
    XML +
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>${origin}${BASE}</id>
      <title>${SITE_NAME}</title>
      <subtitle>${SITE_LINE}</subtitle>
      <updated>${moment(NEWEST)}</updated>
      <author><name>${AUTHOR}</name></author>
      <link rel="self" type="application/atom+xml" href="${origin}${BASE}/feed.xml" />
      <link rel="alternate" type="text/html" href="${origin}${BASE}" />
      ${POSTS.map((post) => entry(origin, post))}</feed
    > `.source
  );
}

function entry(origin: string, { path, title, date, summary, topics }: PostFacts): Html {
  const address = `${origin}${path}`;
  return html`<entry>
    <id>${address}</id>
    <title>${title}</title>
    <link rel="alternate" type="text/html" href="${address}" />
    <published>${moment(date)}</published>
    <updated>${moment(date)}</updated>
    ${topics.map((topic) => html`<category term="${topic}" label="${topicFacts(topic).name}" /> `)}
    <summary>${summary}</summary>
  </entry> `;
}

/** https://www.sitemaps.org/protocol.html */
export function sitemap({ origin }: Place): string {
  const listings = Array.from({ length: LISTING_PAGES }, (_, at) => pageAddress(at + 1));
  const pages = ['/', '/about', ...listings, `${BASE}/archive`, ...TOPICS.map(({ path }) => path)].map((path) => ({
    path,
    date: NEWEST,
  }));
  return (
    XML +
    html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      ${[...POSTS, ...pages].map(({ path, date }) => html`<url><loc>${origin}${path}</loc><lastmod>${date}</lastmod></url> `)}</urlset
    > `.source
  );
}

export function robots({ origin }: Place): string {
  return `User-agent: *\nDisallow: /search\n\nSitemap: ${origin}/sitemap.xml\n`;
}
