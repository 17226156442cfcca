import { describe, expect, it } from 'vitest';
import {
  hasMorePages,
  readWordpressPosts,
  readWordpressTerms,
  wordpressAddress,
  wordpressPosts,
} from '../../lib/archive/wordpress';
import { Problem } from '../../lib/model/problem';

function codeOf(run: () => unknown): string {
  try {
    run();
    return 'no problem';
  } catch (thrown) {
    return thrown instanceof Problem ? thrown.code : String(thrown);
  }
}

describe('WordPress', () => {
  const POSTS = JSON.stringify([
    {
      link: 'https://notes.example/2024/01/queues/?utm_source=api',
      date: '2024-01-02T23:30:00',
      title: { rendered: 'Queues &#8211; &amp; <em>more</em>' },
      excerpt: { rendered: '<p>Why they grow &hellip;</p>\n' },
      tags: [7, 99],
      categories: [1, 3],
    },
    { link: 'javascript:alert(1)', date: '2024-01-02T00:00:00', title: { rendered: 'Bad link' } },
    { link: 17, title: 'wrong shape' },
    null,
  ]);
  const TERMS = JSON.stringify([
    { id: 7, name: 'Data &amp; stores', slug: 'data-stores' },
    { id: 3, name: 'Überblick', slug: '%c3%bcberblick' },
    { id: 1, name: 'Allgemein', slug: 'allgemein' },
    { id: 'x', name: 1 },
  ]);

  it('gives posts with titles as text, the author’s day, and topics by name but the default one', () => {
    const terms = readWordpressTerms(TERMS);
    expect(wordpressPosts(readWordpressPosts(POSTS), terms, terms)).toEqual([
      {
        url: 'https://notes.example/2024/01/queues',
        account: {
          source: 'api',
          title: 'Queues – & more',
          date: '2024-01-02',
          summary: 'Why they grow …',
          topics: [
            { slug: 'data-stores', name: 'Data & stores' },
            { slug: 'uberblick', name: 'Überblick' },
          ],
          language: null,
          words: null,
        },
      },
    ]);
  });

  it('refuses what is no collection', () => {
    expect(codeOf(() => readWordpressPosts('{"code":"rest_no_route"}'))).toBe('wrong-content');
    expect(codeOf(() => readWordpressPosts('[{"link'))).toBe('unreadable');
    expect(codeOf(() => readWordpressTerms('null'))).toBe('wrong-content');
  });

  it('is asked by pages, with pretty addresses and without', () => {
    expect(wordpressAddress('https://notes.example/blog/wp-json/', 'posts', 2)).toBe(
      'https://notes.example/blog/wp-json/wp/v2/posts?orderby=date&order=desc&per_page=100&page=2&_fields=link%2Cdate%2Ctitle%2Cexcerpt%2Ctags%2Ccategories',
    );
    expect(
      new URL(wordpressAddress('https://notes.example/?rest_route=/', 'tags', 1) ?? '').searchParams.get('rest_route'),
    ).toBe('/wp/v2/tags');
    expect(wordpressAddress('no address', 'tags', 1)).toBeNull();
  });

  it('has more pages by its header, or as long as pages are full', () => {
    expect([
      hasMorePages(1, 100, '3'),
      hasMorePages(3, 100, '3'),
      hasMorePages(1, 100, undefined),
      hasMorePages(1, 99, undefined),
      hasMorePages(1, 100, 'x'),
    ]).toEqual([true, false, true, false, true]);
  });
});
