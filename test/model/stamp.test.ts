import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStamps, stampAfter, type Stamp } from '../../lib/model/stamp';

const stamp: fc.Arbitrary<Stamp> = fc.tuple(fc.nat(3), fc.nat(2), fc.constantFrom('a', 'b'));

describe('a stamp', () => {
  it('of a change is later than what the change was made with, whatever the clock says', () => {
    const later = fc.property(stamp, fc.integer({ min: -5, max: 5 }), (latest, now) => {
      expect(compareStamps(stampAfter(latest, now, 'a'), latest)).toBeGreaterThan(0);
    });
    fc.assert(later);
  });

  it('tells the time of the machine where that is the later one', () => {
    expect(stampAfter([5, 3, 'b'], 9, 'a')).toEqual([9, 0, 'a']);
    expect(stampAfter(undefined, 9, 'a')).toEqual([9, 0, 'a']);
    expect(stampAfter([9, 3, 'b'], 9, 'a')).toEqual([9, 4, 'a']);
  });

  it('has one place among all others', () => {
    const order = fc.property(stamp, stamp, stamp, (a, b, c) => {
      expect(Math.sign(compareStamps(a, b))).toBe(-Math.sign(compareStamps(b, a)) + 0);
      const [first, second, third] = [a, b, c].toSorted(compareStamps) as [Stamp, Stamp, Stamp];
      expect([compareStamps(first, second), compareStamps(second, third), compareStamps(first, third)]).toSatisfy(
        (orders: number[]) => orders.every((one) => one <= 0),
      );
      expect(compareStamps(a, b) === 0).toBe(String(a) === String(b));
    });
    fc.assert(order);
  });

  it('is later than none', () => {
    expect(compareStamps([0, 0, ''], undefined)).toBeGreaterThan(0);
    expect(compareStamps(undefined, undefined)).toBe(0);
  });
});
