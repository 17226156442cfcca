import fc from 'fast-check';
import * as lists from 'stopword';
import { describe, expect, it } from 'vitest';
import { frontCoded, wordsIn } from '../../lib/language/frontCoded';

describe('front-coded words', () => {
  it('are each how much it has in common with the one before, and the rest', () => {
    expect(frontCoded(['rot', 'blaue', 'blau'])).toBe('0blau4e0rot');
  });

  it('come back, each once', () => {
    const word = fc.string({ unit: 'grapheme' }).filter((text) => !/\d/.test(text));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(wordsIn(frontCoded(words))).toEqual([...new Set(words)].toSorted());
      }),
    );
  });

  it('have no digits', () => {
    expect(() => frontCoded(['8vo'])).toThrow('a word with a digit: 8vo');
  });
});

it('the build’s lists of stop words have the words of the library', () => {
  expect(lists.deu).toEqual(expect.arrayContaining(['zwischen', 'zwölf', 'über', 'überhaupt']));
  expect(lists.ara).toContain('الذي');
  expect(lists.rus).toEqual([...new Set(lists.rus)].toSorted());
});
