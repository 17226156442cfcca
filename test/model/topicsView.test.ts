import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeTopics, TOPIC_ORDERS, type TopicRow } from '../../lib/model/topicsView';

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
