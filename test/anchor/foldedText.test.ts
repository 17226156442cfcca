import { describe, expect, it } from 'vitest';
import { foldPosition, foldText, unfold } from '../../lib/anchor/foldedText';

const folded = (text: string): string => foldText(text).folded;

describe('a folded text', () => {
  it.each([
    ['quotes and apostrophes', '“don’t” «ask»', '"don\'t" "ask"'],
    ['dashes, and the space around them', 'one — two', 'one--two'],
    ['white space of any kind', 'one   two', 'one\n\ttwo'],
    ['white space before punctuation', 'vraiment ?', 'vraiment?'],
    ['soft hyphens and joiners', 'ca­pa​city', 'capacity'],
    ['ligatures and width', 'ﬁle １', 'file 1'],
    ['accents, composed or not', 'Überblick', 'U\u0308berblick'],
    ['case', 'The Queue', 'the queue'],
  ])('does not know %s', (_, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it('knows words and where they stood', () => {
    expect(folded('ab cd')).not.toBe(folded('abcd'));
    const text = foldText('  «Größe» —\n x😀 ');
    const start = text.raw.indexOf('Größe');
    const position = { start, end: start + 5 };
    expect(unfold(text, foldPosition(text, position))).toEqual(position);
    const smile = { start: text.raw.indexOf('😀'), end: text.raw.indexOf('😀') + 2 };
    expect(unfold(text, foldPosition(text, smile))).toEqual(smile);
  });
});
