import { expect, it } from 'vitest';
import { readFeed } from '../../lib/archive/feed';
import { readListing } from '../../lib/archive/listing/readListing';
import { readSitemap } from '../../lib/archive/sitemap';
import type { ArchiveId } from '../../lib/model/archive';
import { parsePage } from '../dom/parsePage';

const HERE = 'https://blog.example';
/** The same site by its other name, from before it moved to https. */
const POST = 'http://www.blog.example/2024/01/02/a';
const AT_HOME = ['https://blog.example/2024/01/02/a'];

it("a feed that links by the site's other name lists the site's posts", () => {
  const feed = `<rss version="2.0"><channel><title>N</title><item><title>A</title><link>${POST}</link></item></channel></rss>`;
  expect(readFeed(feed, `${HERE}/feed`).entries.map(({ url }) => url)).toEqual(AT_HOME);
});

it('so does one whose base is the other name', () => {
  const feed =
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://www.blog.example/"><title>N</title><entry><title>A</title><link href="2024/01/02/a"/></entry></feed>';
  expect(readFeed(feed, `${HERE}/feed`).entries.map(({ url }) => url)).toEqual(AT_HOME);
});

it('so does a sitemap', () => {
  const reading = readSitemap(`<urlset><url><loc>${POST}</loc></url></urlset>`, `${HERE}/sitemap.xml`);
  expect(reading.kind === 'pages' && reading.pages.map(({ url }) => url)).toEqual(AT_HOME);
});

it('so does a page', () => {
  const page = parsePage(`<main><ul><li>2 Jan 2024 <a href="${POST}">A</a></li></ul></main>`);
  expect(readListing(page, HERE, HERE as ArchiveId).listed.map(({ url }) => url)).toEqual(AT_HOME);
});
