import { describe, expect, it } from 'vitest';
import { readLeads } from '../../lib/archive/leads';
import type { ArchiveId } from '../../lib/model/archive';
import type { PageLeads } from '../../lib/model/pageReading';
import { parsePage } from '../dom/parsePage';

const ARCHIVE = 'https://a.example/blog' as ArchiveId;

function read(body: string, head = ''): PageLeads {
  return readLeads(
    parsePage(`<!doctype html><head>${head}</head><body>${body}</body>`),
    'https://a.example/blog/',
    ARCHIVE,
  );
}

describe('what a page leads to', () => {
  it('is the first page of each topic of its host, wherever it is linked, the archive’s own before others', () => {
    const { topics } =
      read(`<nav><a href="/tags/else/">Outside</a> <a href="/blog/tags/go/">Go</a> <a href="/blog/tags/go/#x">Go</a></nav>
      <footer><a href="/blog/category/code/rust/">Rust</a> <a href="/blog/tags/go/page/2/">2</a> <a href="https://b.example/blog/tags/x/">x</a></footer>`);
    const paths = topics.map((topic) => topic.slice('https://a.example'.length));
    expect(paths).toEqual(['/blog/tags/go', '/blog/category/code/rust', '/tags/else']);
  });

  it('is every list by its name, near the root, and the list of all topics', () => {
    const { listings } =
      read(`<a href="/blog/archive">Archive</a><a href="/blog/tags/">Tags</a><a href="/blog/posts.html">Posts</a>
      <a href="/blog/2024/05/notes">A post called notes</a><a href="/blog/a-post">A post</a><a href="/blog">Home</a><a href="/archive">Outside</a>`);
    expect(listings).toEqual([
      'https://a.example/blog/archive',
      'https://a.example/blog/tags',
      'https://a.example/blog/posts.html',
    ]);
  });

  it('is the REST interface that WordPress announces, on the archive’s own host only', () => {
    expect(read('', '<link rel="https://api.w.org/" href="/blog/wp-json/">').wordpress).toBe(
      'https://a.example/blog/wp-json/',
    );
    expect(read('', '<link rel="https://api.w.org/" href="http://127.0.0.1/wp-json/">').wordpress).toBeNull();
    expect(read('').wordpress).toBeNull();
  });

  it('is made with what the page says, in its own words', () => {
    expect(
      read('', '<meta name="Generator" content="Hugo 0.120"><meta property="og:site_name" content=" Notes ">'),
    ).toMatchObject({ generator: 'Hugo 0.120', siteName: 'Notes' });
    expect(read('')).toMatchObject({ generator: null, siteName: null });
  });

  it('finds what it says that new readers should start with, on its own host', () => {
    const start =
      '<a href="/x">Start reading</a><a href="https://b.example/">Start here</a><a href="/new">Start <b>here</b></a>';
    expect(read(start).startHere).toEqual({ title: 'Start here', url: 'https://a.example/new' });
    expect(read('<a href="/rust">Where to start with Rust</a>').startHere).toBeNull();
  });
});
