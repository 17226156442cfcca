import { describe, expect, it } from 'vitest';
import { isRemovedBy, removalTime } from '../../lib/model/removed';

describe('a removal', () => {
  it('takes along what is removed by it, whatever clock that was changed by', () => {
    const ahead = { updatedAt: 3, stamps: { note: [900, 2, 'other'], colour: [20, 0, 'other'] } };
    for (const record of [ahead, { updatedAt: 900 }, { updatedAt: 5, stamps: {} }, {}])
      expect(isRemovedBy(record, { at: removalTime(record, 100) })).toBe(true);
  });

  it('counts from now on where what is removed is older, or cannot be read', () => {
    for (const record of [{ updatedAt: 900, stamps: { note: [20, 0, 'other'] } }, {}, undefined, null, 'odd'])
      expect(removalTime(record, 100)).toBe(100);
  });

  it('leaves what was changed later', () => {
    expect(isRemovedBy({ updatedAt: 3, stamps: { note: [101, 0, 'other'] } }, { at: 100 })).toBe(false);
  });
});
