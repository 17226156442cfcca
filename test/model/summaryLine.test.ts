import { describe, expect, it } from 'vitest';
import { lineToSentence } from '../../lib/model/summaryLine';

const LONG = 'We replaced the broker twice. Both times the consumers were still slow on Mondays.';

describe('a summary under the references', () => {
  it('is whole where it is short', () => {
    expect(lineToSentence('Small is fine')).toBe('Small is fine');
  });

  it.each([`${LONG} The third time we`, `${LONG} Then…`, `${LONG} And so`].map((text) => [`${text}…`]))(
    'ends with its last whole sentence where its source cut it: %s',
    (summary) => {
      expect(lineToSentence(summary)).toBe(LONG);
    },
  );

  it('ends with a sentence where it is long', () => {
    const sentence = `It was the ${'very '.repeat(30)}same broker.`;
    expect(lineToSentence(`${sentence} ${sentence} ${sentence}`)).toBe(sentence);
  });

  it('ends with a sentence of a script without spaces', () => {
    const sentence = `${'設計の原則'.repeat(12)}。`;
    expect(lineToSentence(`${sentence}そして…`)).toBe(sentence);
  });

  it('is whole where no sentence ends', () => {
    const words = 'word '.repeat(100);
    expect(lineToSentence(words)).toBe(words);
  });
});
