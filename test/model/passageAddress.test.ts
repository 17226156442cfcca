import { describe, expect, it } from 'vitest';
import type { Address } from '../../lib/model/address';
import { passageAddress, passageIn } from '../../lib/model/passageAddress';

const PAGE = 'https://a.example/post' as Address;

describe('the address of a passage', () => {
  it('has all words of a short one', () => {
    expect(passageAddress(PAGE, 'Delete the old job.')).toBe(`${PAGE}#:~:text=Delete%20the%20old%20job.`);
  });

  it('has the first and the last words of a longer one', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(passageAddress(PAGE, text)).toBe(
      `${PAGE}#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen`,
    );
  });

  it('writes out what has a meaning of its own there', () => {
    expect(passageAddress(PAGE, 'well-known, & so on')).toBe(`${PAGE}#:~:text=well%2Dknown%2C%20%26%20so%20on`);
  });

  it('takes the place of another fragment, and of nothing where there are no words', () => {
    expect(passageAddress(`${PAGE}#end` as Address, 'One.')).toBe(`${PAGE}#:~:text=One.`);
    expect(passageAddress(PAGE, ' ')).toBe(PAGE);
  });

  it('tells its page, and the words that the passage begins and ends with', () => {
    const text = 'one, two-three four five six seven eight nine ten eleven twelve thirteen fourteen';
    expect(passageIn(passageAddress(PAGE, text))).toEqual({
      page: PAGE,
      first: 'one, two-three four five six',
      last: 'ten eleven twelve thirteen fourteen',
    });
    const short = 'Delete it, now.';
    expect(passageIn(passageAddress(PAGE, short))).toEqual({ page: PAGE, first: short, last: short });
    expect(passageIn(PAGE)).toBeNull();
  });
});
