import { UNSPACED } from '../model/text';
import { UNSPACED_LETTERS } from '../model/unspaced';
import { segmenterOf } from './segmenter';

/** Stretches of such scripts, and between them. */
const STRETCH = new RegExp(`[${UNSPACED_LETTERS}][${UNSPACED_LETTERS}\\p{M}]*|[^${UNSPACED_LETTERS}]+`, 'gu');
const ONE = new RegExp(UNSPACED.source, 'u');

/** Whether a text has something written without spaces. */
export function isUnspaced(text: string): boolean {
  return ONE.test(text);
}

/** A word with its place in the text that it was found in. */
export interface PlacedWord {
  readonly word: string;
  readonly index: number;
}

/** In one line: with a space wherever letters of such a script meet others, for there a word ends, too: `docker 入門`. */
export function withScriptsApart(text: string): string {
  return isUnspaced(text) ? (text.match(STRETCH) ?? []).flatMap((stretch) => stretch.trim() || []).join(' ') : text;
}

/**
 * The words of a text by the platform's segmenter, which knows words of scripts without spaces. It takes fifty times as
 * long as an expression does: only for texts that have such scripts.
 */
export function segmentedWords(text: string, language: string | null): PlacedWord[] {
  const words: PlacedWord[] = [];
  const segmenter = segmenterOf(language, 'word');
  // The segmenter takes Thai and Latin that touch for one word.
  for (const { 0: stretch, index: start } of text.matchAll(STRETCH))
    for (const { segment, index, isWordLike } of segmenter.segment(stretch))
      if (isWordLike === true) words.push({ word: segment, index: start + index });
  return words;
}
