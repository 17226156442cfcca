import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../lib/recognise/evidence';
import { offerOf } from '../../lib/surfaces/offer';
import { aPage, paragraphs } from '../recognise/aPage';

const FEED = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';

function offered(url: string, body: string, head = ''): ReturnType<typeof offerOf> {
  const evidence = readEvidence(aPage(body, head), url);
  if (evidence === null) throw new Error('no evidence');
  return offerOf({ evidence, topics: [], listings: [] });
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
