import { describe, expect, it } from 'vitest';
import { paceIn, pacesAfter, READING_PACE, type Paces } from '../../lib/model/pace';

const minutes = (count: number): number => count * 60_000;
const afterPosts = (posts: number, pace: number, before: Paces = {}): Paces => {
  let paces = before;
  for (let post = 0; post < posts; post += 1)
    paces = pacesAfter(paces, 'en-GB', { words: 1_000, ms: minutes(1_000 / pace) });
  return paces;
};

describe('a pace', () => {
  it('is the usual one at first, in every language', () => {
    expect(paceIn({}, 'de')).toBe(READING_PACE);
    expect(paceIn({}, null)).toBe(READING_PACE);
  });

  it('comes near the reader’s own after some posts', () => {
    expect(paceIn(afterPosts(8, 330), 'en')).toBeGreaterThan(310);
    expect(paceIn(afterPosts(8, 150), 'en')).toBeLessThan(162);
  });

  it('is learned for each language by itself', () => {
    expect(paceIn(afterPosts(8, 330), 'fr')).toBe(READING_PACE);
  });

  it('follows a reader who changes', () => {
    expect(paceIn(afterPosts(60, 200, afterPosts(60, 400)), 'en')).toBeLessThan(215);
  });

  it.each([
    ['a fling', { words: 1_000, ms: 1_000 }],
    ['a nap', { words: 10, ms: minutes(30) }],
    ['nothing', { words: 0, ms: 0 }],
  ])('is not learned from %s', (_, paced) => {
    expect(pacesAfter({}, 'en', paced)).toEqual({});
  });
});
