import { countWords } from '../model/text';

/** A picture takes about the time of so many words to look at. */
const WORDS_OF_A_PICTURE = 12;

/**
 * The weight of a block in the time that its article takes: its words. Code and tables count what they hold of words;
 * pictures count beside their caption.
 */
export function wordsOf(block: Element): number {
  const words = countWords(block.textContent ?? '');
  return words > 0 && block.localName !== 'figure' ? words : words + WORDS_OF_A_PICTURE;
}
