import { describe, expect, it } from 'vitest';
import { describePassage } from '../../lib/anchor/describePassage';
import { findPassage } from '../../lib/anchor/findPassage';
import { foldText } from '../../lib/anchor/foldedText';

const TEXT = `Every queue hides a decision. Depth is what the broker reports, because depth is what the broker knows.
Waiting time you must carry yourself. Keep; nobody minds.
"Refuse" the new item - quickly and clearly - so that the producer can decide.
Every place where work can wait has a limit that somebody chose, and a written answer to what happens at that limit. Keep; nobody minds.
The third column is the interesting one. It was empty for a week.`;

/** What is found in a changed text of a passage that was marked in the text above. */
function found(marked: string, changed: string): string | null {
  const start = TEXT.indexOf(marked);
  const passage = describePassage(foldText(TEXT), { start, end: start + marked.length });
  if (passage === null) throw new Error('nothing marked');
  const at = findPassage(foldText(changed), passage);
  return at === null ? null : changed.slice(at.start, at.end);
}

const SENTENCE =
  'Every place where work can wait has a limit that somebody chose, and a written answer to what happens at that limit.';

describe('a marked passage', () => {
  it('is found where it was when nothing changed', () => {
    expect(found('depth is what the broker knows', TEXT)).toBe('depth is what the broker knows');
  });

  it('is found with other quotes, dashes and white space', () => {
    const set = TEXT.replace(
      '"Refuse" the new item - quickly and clearly - so',
      '“Refuse” the new\n   item—quickly and clearly—so',
    );
    expect(found('"Refuse" the new item - quickly and clearly', set)).toBe(
      '“Refuse” the new\n   item—quickly and clearly',
    );
  });

  it('is found with its typos fixed, from its first to its last word', () => {
    expect(found(SENTENCE, TEXT.replace('somebody chose', 'someone chose').replace('writen', 'written'))).toBe(
      SENTENCE.replace('somebody', 'someone'),
    );
  });

  it('is found with a sentence put into its middle', () => {
    const put = TEXT.replace('chose, and', 'chose. This is the part that nobody likes to write down at all, and');
    expect(found(SENTENCE, put)).toMatch(/^Every place where[\s\S]*nobody likes[\s\S]*at that limit\.$/);
  });

  it('is found after its paragraph moved, when nothing else is like it', () => {
    const moved = `${SENTENCE}\n${TEXT.replace(SENTENCE, '')}`;
    expect(found(SENTENCE, moved)).toBe(SENTENCE);
  });

  it('is one of two alike by what stands around it', () => {
    const start = TEXT.lastIndexOf('Keep; nobody minds.');
    const passage = describePassage(foldText(TEXT), { start, end: start + 19 })!;
    expect(passage.unique).toBe(false);
    const longer = `A preface.\n${TEXT}`;
    expect(findPassage(foldText(longer), passage)).toEqual({ start: start + 11, end: start + 30 });
  });

  it('is lost, and not its twin, when it was the one of two that went', () => {
    const start = TEXT.lastIndexOf('Keep; nobody minds.');
    const passage = describePassage(foldText(TEXT), { start, end: start + 19 })!;
    expect(findPassage(foldText(TEXT.slice(0, start) + TEXT.slice(start + 20)), passage)).toBeNull();
  });

  it.each([
    ['it was cut', TEXT.replace(SENTENCE, '')],
    [
      'it was translated',
      TEXT.replace(SENTENCE, 'Jeder Ort, an dem Arbeit warten kann, hat eine Grenze, die jemand gewählt hat.'),
    ],
    ['nothing is left of the page', ''],
  ])('is lost when %s', (_, changed) => {
    expect(found(SENTENCE, changed)).toBeNull();
  });

  it('is lost when it was a word that stands elsewhere too, and its sentence went', () => {
    expect(found('limit', TEXT.replace(SENTENCE, 'The limit is another one now.'))).toBeNull();
  });

  it('is found again when its text returns', () => {
    expect(found(SENTENCE, TEXT.replace(SENTENCE, ''))).toBeNull();
    expect(found(SENTENCE, TEXT)).toBe(SENTENCE);
  });

  it('is found in a script without spaces', () => {
    const text = '行列は容量を増やさない。待つ場所を増やすだけだ。誰がどれだけ待つのか、誰かが決めている。';
    const marked = '待つ場所を増やすだけだ';
    const start = text.indexOf(marked);
    const passage = describePassage(foldText(text), { start, end: start + marked.length })!;
    const longer = `はじめに。${text}`;
    const at = findPassage(foldText(longer), passage)!;
    expect(longer.slice(at.start, at.end)).toBe(marked);
  });
});

describe('a description', () => {
  it('leaves out white space at the ends, and keeps what stands around as it is', () => {
    const text = 'One  two,\n three four';
    const passage = describePassage(foldText(text), { start: 3, end: 11 });
    expect(passage).toEqual({
      quote: { exact: 'two,', prefix: 'One  ', suffix: '\n three four' },
      position: { start: 5, end: 9 },
      unique: true,
    });
  });

  it('is none of white space', () => {
    expect(describePassage(foldText('a  b'), { start: 1, end: 3 })).toBeNull();
  });
});
