import { describe, expect, it } from 'vitest';
import { gainedSince, seeTopic } from '../../lib/model/seenTopic';

const look = seeTopic([{ date: '2024-05-01' }, { date: '2024-01-01' }], 1_000);

describe('what a topic gained since the reader looked', () => {
  it('is what was heard of since then', () => {
    expect(
      gainedSince(look, [
        { date: '2024-06-01', knownSince: 2_000 },
        { date: '2024-05-02', knownSince: 1_001 },
        { date: '2024-05-01', knownSince: 900 },
      ]),
    ).toBe(2);
  });

  it('is nothing for whoever never looked, and for posts stored before that was kept', () => {
    expect(gainedSince(null, [{ date: '2024-06-01', knownSince: 2_000 }])).toBe(0);
    expect(gainedSince(look, [{ date: '2024-06-01' }])).toBe(0);
  });

  it('does not count old posts that are only now found', () => {
    expect(gainedSince(look, [{ date: '2019-01-01', knownSince: 2_000 }])).toBe(0);
    expect(gainedSince(look, [{ date: null, knownSince: 2_000 }])).toBe(1);
    expect(gainedSince(seeTopic([], 1_000), [{ date: '2019-01-01', knownSince: 2_000 }])).toBe(1);
  });
});
