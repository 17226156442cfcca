import { describe, expect, it } from 'vitest';
import { wholeWords } from '../../lib/anchor/wholeWords';

/** What is marked when the first of some words in a text was selected. */
function marked(text: string, selected: string): string {
  const start = text.indexOf(selected);
  const whole = wholeWords(text, { start, end: start + selected.length });
  return text.slice(whole.start, whole.end);
}

describe('a selection is marked by whole words', () => {
  it.each([
    ['at both ends', 'Last winter I counted the places.', 'st winter I coun', 'Last winter I counted'],
    ['within one word', 'Last winter', 'int', 'winter'],
    ['with an apostrophe', 'they don’t know', 'don', 'don’t'],
    ['a name in code', 'call read_parts() now', 'parts', 'read_parts'],
    ['with a soft hyphen', 'a ca\u00adpa\u00adcity plan', 'pa', 'ca\u00adpa\u00adcity'],
    ['over a line', 'the first\nsecond line', 'irst\nsec', 'first\nsecond'],
    ['in Japanese', '東京都の図書館で本を読みます。', '京都の図書', '東京都の図書館'],
    ['in Thai', 'ฉันอ่านหนังสือทุกวัน', 'านหนัง', 'อ่านหนังสือ'],
    ['in Chinese', '我们在图书馆读书', '书馆', '图书馆'],
  ])('%s', (_, text, selected, whole) => {
    expect(marked(text, selected)).toBe(whole);
  });

  it.each([
    ['whole words', 'Last winter I counted', 'winter I'],
    ['a sign between words', 'one, two', ', '],
    ['the whole text', 'Last winter', 'Last winter'],
  ])('and otherwise as it is: %s', (_, text, selected) => {
    expect(marked(text, selected)).toBe(selected);
  });

  it('finds the edges also where a line is very long', () => {
    const text = `${'word '.repeat(5_000)}ending ${'word '.repeat(5_000)}`;
    expect(marked(text, 'ndin')).toBe('ending');
  });
});
