import { describe, expect, it } from 'vitest';
import type { ArchiveId } from '../../lib/model/archive';
import {
  costOf,
  isDueAgain,
  LOOKING_BY_ITSELF,
  lookingScope,
  lookingView,
  MOST_OF_TOPIC,
} from '../../lib/model/looking';

const NOW = 1_700_000_000_000;
const DAY_MS = 86_400_000;
const FACTS = {
  archive: { id: 'https://a.example' as ArchiveId, name: 'A', pause: null },
  choice: LOOKING_BY_ITSELF,
  savesData: false,
  isDiscovering: false,
  whole: { posts: 512, looked: 12, unreadable: 0 },
  topic: { posts: 19, looked: 12, unreadable: 0 },
  page: 27_000,
};
const SMALL = { posts: 52, looked: 12, unreadable: 0 };

describe('which posts are looked through', () => {
  it('by themselves are all of a small archive, of a larger one those of the open topics, and none where data is saved', () => {
    expect(lookingScope(LOOKING_BY_ITSELF, 100, false)).toBe('whole');
    expect(lookingScope(LOOKING_BY_ITSELF, 101, false)).toBe('topics');
    expect(lookingScope(LOOKING_BY_ITSELF, 5, true)).toBe('none');
  });

  it('is the reader’s choice before all else', () => {
    expect(lookingScope({ at: 'all', stopped: false }, 5_000, true)).toBe('whole');
    expect(lookingScope({ at: 'all', stopped: true }, 5, false)).toBe('none');
    expect(lookingScope({ at: 'titles', stopped: false }, 5, false)).toBe('none');
  });

  it('costs a second a post, and the mean of the pages that were read', () => {
    expect(costOf(512, 27_000)).toEqual({ posts: 512, minutes: 9, bytes: 13_824_000 });
    expect(costOf(3, null).minutes).toBe(1);
    expect(costOf(52, null).bytes).toBeGreaterThan(1_000_000);
  });

  it('is tried again after a day, three, nine, and then no more', () => {
    const isDue = (failures: number, days: number): boolean =>
      isDueAgain({ failures, readAt: NOW }, NOW + days * DAY_MS);
    expect([isDue(1, 0.9), isDue(1, 1)]).toEqual([false, true]);
    expect([isDue(2, 2.9), isDue(2, 3)]).toEqual([false, true]);
    expect([isDue(3, 8.9), isDue(3, 9)]).toEqual([false, true]);
    expect(isDue(4, 1_000)).toBe(false);
  });
});

describe('how the looking through posts stands', () => {
  it('is told of the topic, and all of a larger archive is offered with what is left of it', () => {
    expect(lookingView(FACTS, NOW)).toMatchObject({ posts: 19, looked: 12, state: 'going', offer: { posts: 500 } });
  });

  it('is done when every post was looked through or cannot be read; of a large topic when the newest were', () => {
    const topic = { posts: 19, looked: 17, unreadable: 2 };
    expect(lookingView({ ...FACTS, topic }, NOW).state).toBe('done');
    const large = { posts: 200, looked: MOST_OF_TOPIC, unreadable: 0 };
    expect(lookingView({ ...FACTS, topic: large }, NOW).state).toBe('done');
    expect(lookingView({ ...FACTS, topic: large, choice: { at: 'all', stopped: false } }, NOW).state).toBe('going');
  });

  it('waits for the posts to be found, rests with its reason, is stopped, or off', () => {
    const small = { ...FACTS, whole: SMALL };
    expect(lookingView({ ...small, isDiscovering: true }, NOW).state).toBe('waiting');
    const pause = { until: NOW + 60_000, failures: 1, code: 'offline' } as const;
    const resting = lookingView({ ...small, archive: { ...FACTS.archive, pause } }, NOW);
    expect([resting.state, resting.pause]).toEqual(['resting', pause]);
    expect(lookingView({ ...small, archive: { ...FACTS.archive, pause } }, NOW + 60_001).state).toBe('going');
    expect(lookingView({ ...small, choice: { at: 'by-itself', stopped: true } }, NOW)).toMatchObject({
      state: 'stopped',
      offer: null,
    });
    expect(lookingView({ ...small, choice: { at: 'titles', stopped: false } }, NOW)).toMatchObject({
      state: 'off',
      offer: { posts: 40 },
    });
    expect(lookingView({ ...FACTS, topic: null }, NOW).state).toBe('off');
  });
});
