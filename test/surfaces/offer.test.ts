import { describe, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import type { ArchiveId } from '../../lib/model/archive';
import type { PageLook } from '../../lib/model/page';
import { readEvidence } from '../../lib/recognise/evidence';
import { archiveAround, offerOf } from '../../lib/surfaces/offer';
import { aPage, paragraphs } from '../recognise/aPage';
import { anArchive } from '../store/aStore';

const FEED = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';

function lookAt(url: string, body: string, head = ''): PageLook {
  const evidence = readEvidence(aPage(body, head), url);
  if (evidence === null) throw new Error('no evidence');
  return { evidence, topics: [], listings: [] };
}

function offered(url: string, body: string, head = ''): ReturnType<typeof offerOf> {
  return offerOf(lookAt(url, body, head));
}

describe('what is offered on a page of an unknown site', () => {
  it.each([
    ['a feed', '<h1>Queues</h1>', FEED, 'feed'],
    [
      'a date in words below the title',
      `<h1>Queues</h1><div class="info"><p>Posted on July 8, 2014</p></div>${paragraphs(8)}`,
      '',
      'article',
    ],
    [
      'a date in small print, the text in an article',
      `<div role="main"><h1>Queues</h1><span>Nov 11, 2015</span><br><article>${paragraphs(8)}</article></div>`,
      '',
      'article',
    ],
    ['neither feed nor date', '<h1>Our shop</h1><p>Open from nine to five.</p>', '', 'unsure'],
    ['nothing at all', '', '', 'unsure'],
  ])('with %s', (_, body, head, because) => {
    expect(offered('https://notes.example/posts/queues/', body, head)).toEqual({
      host: 'notes.example',
      because,
      archive: 'https://notes.example',
    });
  });
});

describe('the archive around a page', () => {
  const blog = anArchive('https://notes.example/blog' as ArchiveId);
  const other = anArchive('https://notes.example/news' as ArchiveId);
  const feed = (path: string): string => `<link rel="alternate" type="application/rss+xml" href="${path}">`;

  it.each([
    ['lies within', '/blog/queues', feed('/feed.xml'), blog.id],
    ['is before, and announces its feed', '/', feed('/blog/feed.xml'), blog.id],
    ['is beside, and announces its feed', '/about', feed('/blog/feed.xml'), blog.id],
    ['is before, and announces the feed of it that lies elsewhere', '/', feed('/all.rss'), blog.id],
    ['announces the feeds of two', '/', feed('/blog/feed.xml') + feed('/news/feed.xml'), null],
    ['announces a feed of its own, too', '/', feed('/blog/feed.xml') + feed('/feed.xml'), null],
    ['announces none', '/about', '', null],
  ])('that %s', (_, path, head, expected) => {
    const archives = [other, { ...blog, feeds: ['https://notes.example/all.rss' as Address] }];
    const found = archiveAround(archives, lookAt(`https://notes.example${path}`, '<h1>Notes</h1>', head));
    expect(found?.id ?? null).toBe(expected);
  });

  it('is not that of another site whose feed the page announces', () => {
    expect(
      archiveAround([blog], lookAt('https://b.example/', '', feed('https://notes.example/blog/feed.xml'))),
    ).toBeNull();
  });
});
