import { describe, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import { isAfter, newerThan } from '../../lib/model/since';

const url = (slug: string): Address => `https://a.example/${slug}` as Address;
const posts = new Map([
  [url('old'), { date: '2023-12-11' }],
  [url('newer'), { date: '2024-09-16' }],
  [url('newest'), { date: '2025-11-24' }],
  [url('undated'), { date: null }],
]);

describe('the age of a post', () => {
  it('is told by how many posts on the topic are newer, and which month the newest is from', () => {
    expect(newerThan(url('old'), posts, () => true)).toEqual({ count: 2, newest: '2025-11-24' });
    expect(newerThan(url('old'), posts, (post) => post !== url('newest'))).toEqual({ count: 1, newest: '2024-09-16' });
  });

  it('is not told of the newest, of one without a date, and where no post is open', () => {
    expect([url('newest'), url('undated'), null].map((open) => newerThan(open, posts, () => true))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('counts by days: a post of the same day is not after a moment', () => {
    const moment = Date.UTC(2025, 10, 24, 9);
    expect(['2025-11-23', '2025-11-24', '2025-11-25', null].map((date) => isAfter(date, moment))).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});
