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

  it('begins below the notes that its author has put above it', () => {
    const notes = '[Updated on 2024-02-03: a part on leases is new.] [Thanks to Ines, who read this.]. ';
    expect(lineToSentence(notes + LONG)).toBe(LONG);
    expect(lineToSentence(notes)).toBe(notes);
    expect(lineToSentence(`[RFC] ${LONG}`)).toBe(`[RFC] ${LONG}`);
  });

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
