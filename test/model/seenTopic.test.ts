import { describe, expect, it } from 'vitest';
import { gainedSince, seeTopic } from '../../lib/model/seenTopic';

const NOW = 3_000;
const look = seeTopic([{ date: '2024-05-01' }, { date: '2024-01-01' }], 1_000);

describe('what a topic gained since the reader looked', () => {
  it('is what was heard of since then', () => {
    expect(
      gainedSince(
        look,
        [
          { date: '2024-06-01', knownSince: 2_000 },
          { date: '2024-05-02', knownSince: 1_001 },
          { date: '2024-05-01', knownSince: 900 },
        ],
        NOW,
      ),
    ).toBe(2);
  });

  it('is nothing for whoever never looked, and for posts stored before that was kept', () => {
    expect(gainedSince(null, [{ date: '2024-06-01', knownSince: 2_000 }], NOW)).toBe(0);
    expect(gainedSince(look, [{ date: '2024-06-01' }], NOW)).toBe(0);
  });

  it('does not count old posts that are only now found', () => {
    expect(gainedSince(look, [{ date: '2019-01-01', knownSince: 2_000 }], NOW)).toBe(0);
    expect(gainedSince(look, [{ date: null, knownSince: 2_000 }], NOW)).toBe(1);
    expect(gainedSince(seeTopic([], 1_000), [{ date: '2019-01-01', knownSince: 2_000 }], NOW)).toBe(1);
  });

  it('does not count what is said to be heard of in the future: the clock was wrong then', () => {
    const ahead = [
      { date: '2024-05-01', knownSince: 9_000 },
      { date: null, knownSince: 9_000 },
    ];
    expect(gainedSince(look, ahead, NOW)).toBe(0);
  });
});
