import { describe, expect, it } from 'vitest';
import { folderOf, postFolder } from '../../lib/archive/postPath';
import { readSitemap } from '../../lib/archive/sitemap';
import { sitemapContent, sitemapPosts } from '../../lib/archive/sitemapPosts';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import { Problem } from '../../lib/model/problem';

const URL_OF = 'https://notes.example/sitemap.xml';
const ARCHIVE = 'https://notes.example/blog' as ArchiveId;

function urlset(inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${inner}</urlset>`;
}

function pagesOf(text: string): string[] {
  const reading = readSitemap(text, URL_OF);
  return reading.kind === 'pages' ? reading.pages.map(({ url }) => url) : [];
}

function codeOf(text: string): string {
  try {
    return readSitemap(text, URL_OF).kind;
  } catch (thrown) {
    return thrown instanceof Problem ? thrown.code : String(thrown);
  }
}

describe('a sitemap', () => {
  it('lists pages with the day of their last change', () => {
    const text =
      urlset(`<url><loc> https://notes.example/blog/a/?p=1&amp;q=2 </loc><lastmod>2024-01-02T23:30:00-08:00</lastmod>
      <image:image><image:loc>https://notes.example/a.png</image:loc></image:image></url><url><loc><![CDATA[https://notes.example/blog/b]]></loc></url>`);
    expect(readSitemap(text, URL_OF)).toEqual({
      kind: 'pages',
      truncated: false,
      pages: [
        { url: 'https://notes.example/blog/a?p=1&q=2', modified: '2024-01-02', news: null },
        { url: 'https://notes.example/blog/b', modified: null, news: null },
      ],
    });
  });

  it('of news tells title, day and language', () => {
    const text =
      urlset(`<url><loc>https://notes.example/blog/a</loc><news:news><news:publication><news:name>N</news:name>
      <news:language>en</news:language></news:publication><news:publication_date>2024-01-02</news:publication_date>
      <news:title>Fish &amp; chips</news:title></news:news></url>`);
    expect(readSitemap(text, URL_OF)).toMatchObject({
      pages: [{ news: { title: 'Fish & chips', date: '2024-01-02', language: 'en' } }],
    });
  });

  it('may be an index of further sitemaps, whose addresses stay as they are', () => {
    const text = `<sitemapindex><sitemap><loc>https://notes.example/posts/</loc><lastmod>2024-01-02</lastmod></sitemap>
      <sitemap><loc>https://other.example/x.xml</loc></sitemap></sitemapindex>`;
    expect(readSitemap(text, URL_OF)).toEqual({
      kind: 'index',
      truncated: false,
      sitemaps: [{ url: 'https://notes.example/posts/', modified: '2024-01-02' }],
    });
  });

  it('may be plain text', () => {
    expect(pagesOf('\uFEFFhttps://notes.example/a\r\n\r\nhttps://notes.example/b\n')).toEqual([
      'https://notes.example/a',
      'https://notes.example/b',
    ]);
  });

  it('lists each page of its own host once, by https on a site that has it', () => {
    const locs = [
      'http://notes.example/a',
      'https://notes.example/a/',
      'https://other.example/b',
      'javascript:alert(1)',
      '',
    ];
    expect(pagesOf(urlset(locs.map((loc) => `<url><loc>${loc}</loc></url>`).join('')))).toEqual([
      'https://notes.example/a',
    ]);
  });

  it('gives what is complete when it breaks off', () => {
    const whole = urlset('<url><loc>https://notes.example/a</loc></url><url><loc>https://notes.example/b</loc></url>');
    const reading = readSitemap(whole.slice(0, whole.indexOf('example/b')), URL_OF);
    expect(reading).toMatchObject({ truncated: true, pages: [{ url: 'https://notes.example/a' }] });
  });

  it('may be empty', () => {
    expect(pagesOf(urlset(''))).toEqual([]);
  });

  it.each([
    ['<!doctype html><p>Not found</p>', 'wrong-content'],
    ['<rss version="2.0"/>', 'wrong-content'],
    ['', 'wrong-content'],
    ['Not found', 'wrong-content'],
    [`<urlset>${'<url>'.repeat(5000)}`, 'unreadable'],
  ])('is none: %.40s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('expands no entities of the document', () => {
    const bomb = urlset('<url><loc>https://notes.example/&b;</loc></url>').replace(
      '<urlset',
      '<!DOCTYPE urlset [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><urlset',
    );
    expect(pagesOf(bomb)).toEqual(['https://notes.example/&b;']);
  });

  it('is read up to 50,000 pages', () => {
    const text = urlset(
      Array.from({ length: 50_010 }, (_, index) => `<url><loc>https://notes.example/${index}</loc></url>`).join(''),
    );
    expect(pagesOf(text)).toHaveLength(50_000);
  });
});

describe('posts of a sitemap', () => {
  const PAGES = ['/blog', '/blog/about', '/blog/tags/x', '/blog/2024/01/02/a', '/blog/b', '/shop/c'].map((path) => ({
    url: `https://notes.example${path}` as Address,
    modified: null,
    news: null,
  }));
  const paths = (posts: ReturnType<typeof sitemapPosts>): string[] => posts.map(({ url }) => url.slice(ARCHIVE.length));

  it('are only those with evidence in a sitemap of everything', () => {
    const posts = sitemapPosts(PAGES, ARCHIVE, 'mixed');
    expect(posts).toMatchObject([
      { url: 'https://notes.example/blog/2024/01/02/a', account: { source: 'sitemap', title: '', date: '2024-01-02' } },
    ]);
    expect(paths(sitemapPosts(PAGES, ARCHIVE, 'mixed', { isKnown: (url) => url.endsWith('/b') }))).toEqual([
      '/2024/01/02/a',
      '/b',
    ]);
  });

  it('are those of the archive’s pattern and no others', () => {
    expect(paths(sitemapPosts(PAGES, ARCHIVE, 'posts', { postPattern: '^/blog/b$' }))).toEqual(['/b']);
  });

  it('are all pages but lists in a sitemap of posts, and none in one of other things', () => {
    expect(paths(sitemapPosts(PAGES, ARCHIVE, 'posts'))).toEqual(['/about', '/2024/01/02/a', '/b']);
    expect(paths(sitemapPosts(PAGES, ARCHIVE, 'other'))).toEqual([]);
  });

  it.each([
    ['https://x.example/wp-sitemap-posts-post-1.xml', 'posts'],
    ['https://x.example/post-sitemap2.xml', 'posts'],
    ['https://x.example/sitemap-posts.xml?v=1', 'posts'],
    ['https://x.example/wp-sitemap-posts-page-1.xml', 'other'],
    ['https://x.example/post_tag-sitemap.xml', 'other'],
    ['https://x.example/sitemap-authors.xml', 'other'],
    ['https://x.example/sitemap.xml', 'mixed'],
    ['https://x.example/sitemap-0.xml', 'mixed'],
  ])('%s holds %s', (url, content) => {
    expect(sitemapContent(url)).toBe(content);
  });
});

describe('the folder of an archive’s posts', () => {
  const posts = (...paths: string[]): Address[] => paths.map((path) => `https://notes.example/blog${path}` as Address);

  it('is the one they all lie in', () => {
    expect(postFolder(posts('/posts/a', '/posts/b', '/posts/c'), ARCHIVE)).toBe('/blog/posts/');
    expect(folderOf('/blog/posts/a/')).toBe('/blog/posts/');
  });

  it.each([
    ['too few', posts('/posts/a', '/posts/b')],
    ['several', posts('/posts/a', '/posts/b', '/notes/c')],
    ['the archive itself', posts('/a', '/b', '/c')],
  ])('is unknown: %s', (_, known) => {
    expect(postFolder(known, ARCHIVE)).toBeNull();
  });
});
