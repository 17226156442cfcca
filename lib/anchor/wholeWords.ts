import type { TextPosition } from '../model/passage';

/**
 * What is looked at on each side of an end, in UTF-16 code units: the longest words are much shorter, and scripts
 * without spaces have their ends within a sentence.
 */
const AROUND = 200;

/**
 * A stretch of a text with its first and last word whole: ends in the middle of one are moved to its edges, as Unicode
 * finds them (UAX #29), in scripts without spaces by the browser's dictionaries. Ends between words stay.
 */
export function wholeWords(text: string, { start, end }: TextPosition): TextPosition {
  if (start >= end) return { start, end };
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const first = wordAround(words, text, start);
  const last = wordAround(words, text, end);
  return { start: first?.start ?? start, end: last?.end ?? end };
}

/** The word in whose midst a place of the text is; null when it is at an edge of one. */
function wordAround(words: Intl.Segmenter, text: string, at: number): TextPosition | null {
  const before = text.slice(Math.max(0, at - AROUND), at);
  // No word goes over the end of a line.
  const from = at - before.length + before.lastIndexOf('\n') + 1;
  const line = text.slice(from, at + AROUND).split('\n', 1)[0] ?? '';
  const offset = at - from;
  if (offset <= 0 || offset >= line.length) return null;
  const segment = words.segment(line).containing(offset);
  if (segment === undefined || segment.isWordLike !== true || segment.index === offset) return null;
  return { start: from + segment.index, end: from + segment.index + segment.segment.length };
}
