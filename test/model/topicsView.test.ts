import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeTopics, summarise, TOPIC_ORDERS, type TopicRow } from '../../lib/model/topicsView';

const topic = (slug: string): { slug: string; name: string } => ({ slug, name: slug.toUpperCase() });
const row = (name: string, more: Partial<TopicRow> = {}): TopicRow => ({
  slug: name.toLowerCase(),
  name,
  posts: 1,
  first: null,
  last: null,
  read: 0,
  ...more,
});
const names = (rows: readonly TopicRow[]): string[] => rows.map(({ name }) => name);

describe('the topics of posts', () => {
  it('count their posts and span their dated ones', () => {
    const summaries = summarise([
      { topics: [topic('a'), topic('b')], date: '2024-05-01' },
      { topics: [topic('a')], date: null },
      { topics: [topic('a')], date: '2021-01-09' },
      { topics: [topic('c')], date: null },
    ]);
    expect(summaries).toEqual([
      { slug: 'a', name: 'A', posts: 3, first: '2021-01-09', last: '2024-05-01' },
      { slug: 'b', name: 'B', posts: 1, first: '2024-05-01', last: '2024-05-01' },
      { slug: 'c', name: 'C', posts: 1, first: null, last: null },
    ]);
  });

  it('agree with a naive count, in whatever order the posts come', () => {
    const posts = fc.array(
      fc.record({
        topics: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor')).map((slugs) => slugs.map(topic)),
        date: fc.option(fc.constantFrom('2020-01-01', '2021-06-30', '2024-12-31'), { nil: null }),
      }),
    );
    fc.assert(
      fc.property(posts, (given) => {
        const summaries = summarise(given);
        expect(summarise(given.toReversed())).toEqual(summaries);
        for (const { slug, posts: count, first, last } of summaries) {
          const own = given.filter(({ topics }) => topics.some((one) => one.slug === slug));
          const days = own.flatMap(({ date }) => date ?? []).toSorted();
          expect([count, first, last]).toEqual([own.length, days[0] ?? null, days.at(-1) ?? null]);
        }
      }),
    );
  });
});

describe('a list of topics', () => {
  it.each([
    ['uber', ['Überblick']],
    ['ÜBER', ['Überblick']],
    ['rel site', ['Site Reliability']],
    ['  ', ['Site Reliability', 'Überblick', '日本語']],
    ['日本', ['日本語']],
    ['x', []],
  ])('is filtered by %s', (filter, found) => {
    const rows = [row('Überblick', { posts: 2 }), row('Site Reliability', { posts: 3 }), row('日本語')];
    expect(names(arrangeTopics(rows, filter, 'posts'))).toEqual(found);
  });

  it('is sorted by posts, by the newest post, and by what is begun and nearest to its end', () => {
    const rows = [
      row('Old', { posts: 9, last: '2020-01-01' }),
      row('New', { posts: 2, last: '2025-01-01', read: 1 }),
      row('Done', { posts: 1, last: '2024-01-01', read: 1 }),
      row('Undated', { posts: 4, read: 1 }),
    ];
    expect(names(arrangeTopics(rows, '', 'posts'))).toEqual(['Old', 'Undated', 'New', 'Done']);
    expect(names(arrangeTopics(rows, '', 'newest'))).toEqual(['New', 'Done', 'Old', 'Undated']);
    expect(names(arrangeTopics(rows, '', 'progress'))).toEqual(['New', 'Undated', 'Old', 'Done']);
  });

  it('has one order, whatever order its rows come in', () => {
    const rows = fc.uniqueArray(
      fc.record({ name: fc.constantFrom('A', 'B', 'C', 'D', 'E'), posts: fc.nat(3), read: fc.nat(3) }),
      { selector: ({ name }) => name },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(...TOPIC_ORDERS), (given, order) => {
        const all = given.map(({ name, posts, read }) => row(name, { posts: posts + 1, read }));
        expect(arrangeTopics(all.toReversed(), '', order)).toEqual(arrangeTopics(all, '', order));
      }),
    );
  });
});
