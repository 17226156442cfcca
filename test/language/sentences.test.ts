import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../lib/language/sentences';

function cut(text: string, language: string | null = 'en'): string[] {
  return sentencesIn(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  it.each([
    ['Dig first. Then sow.', ['Dig first.', 'Then sow.']],
    ['Use a spade, e.g. Grandmother’s. It is sharp.', ['Use a spade, e.g. Grandmother’s.', 'It is sharp.']],
    ['Ask Dr. Green about it.', ['Ask Dr. Green about it.']],
    ['See soil.md and dig. node.js has no roots.', ['See soil.md and dig. node.js has no roots.']],
    ['Really? yes! so it is.', ['Really?', 'yes!', 'so it is.']],
    ['It rained. [8] [9] Then it froze.', ['It rained. [8] [9]', 'Then it froze.']],
    ['2. Sow the seeds. 3. Water them.', ['2. Sow the seeds.', '3. Water them.']],
    ['土を掘る。種をまく。', ['土を掘る。', '種をまく。']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });

  it('take a language that is none as unknown', () => {
    expect(cut('Dig. Sow.', 'no such language')).toEqual(['Dig.', 'Sow.']);
  });

  it('hold every word of the text once, in its order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '!', 'é', '。', '"'), maxLength: 60 }),
        (text) => {
          expect(cut(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
