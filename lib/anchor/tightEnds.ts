import { isWord } from './foldedText';
import { closest, type Likeness } from './likeness';

/** Characters by which an end is recognised: a third of a short passage. */
const LONGEST_CHUNK = 24;
const SHORTEST_CHUNK = 8;
/** Share of such a part that may have changed. */
const CHUNK_ERRORS = 0.25;
/** How far into the passage its recognisable part may begin, as a share of its length. */
const DEEPEST = 0.4;
/** How far outside of the match its real end is looked for, as a share of the passage, and in characters at most. */
const OUTSIDE = 0.5;
const FARTHEST_OUTSIDE = 240;
/** Share of the end that may have changed there: so far off, more would be chance. */
const OUTSIDE_ERRORS = 0.1;
/** The longest that a word is followed to its edge: scripts without spaces have no edges. */
const WORD = 12;
/** A part shorter than this proves an end only when nothing of it has changed. */
const PROOF = 14;

/** A match with its ends in place. How surely each end is known by what is inside of it: 0–1. */
export interface TightMatch extends Likeness {
  readonly head: number;
  readonly tail: number;
}

interface Edge {
  readonly at: number;
  readonly sure: number;
}

/**
 * An approximate match with its ends where the passage really begins and ends. The library spends the errors it is
 * allowed wherever they fit, so that a match runs on into other sentences where the passage's own were cut or
 * rewritten: each end is moved to the first part of the passage that is there. Null when that is too far in.
 */
export function tightEnds(text: string, match: Likeness, quote: string): TightMatch | null {
  if (match.errors === 0) return { ...match, head: 1, tail: 1 };
  if (quote.length < 3 * SHORTEST_CHUNK)
    return { ...match, ...onWords(text, match.start, match.end), head: 0, tail: 0 };
  const head = edge(text, match.start, quote, match.errors);
  const tail = edge(reversed(text), text.length - match.end, reversed(quote), match.errors);
  if (head === null || tail === null || head.at + tail.at >= text.length) return null;
  return { ...onWords(text, head.at, text.length - tail.at), errors: match.errors, head: head.sure, tail: tail.sure };
}

/** Where the first part of the passage begins that is recognised near the start of the match. */
function edge(text: string, start: number, quote: string, errors: number): Edge | null {
  const length = Math.min(LONGEST_CHUNK, Math.floor(quote.length / 3));
  const part = (at: number, outside: number, mostErrors: number): Edge | null => {
    const from = Math.max(0, start + at - errors - outside);
    const found = closest(
      text.slice(from, start + at + length + errors),
      quote.slice(at, at + length),
      Math.floor(length * mostErrors),
    );
    if (found === null) return null;
    return { at: from + found.start, sure: length < PROOF && found.errors > 0 ? 0 : 1 - found.errors / length };
  };
  // The very end of the passage may lie outside of the match, where something was put in just before it.
  const outside = length < LONGEST_CHUNK ? 0 : Math.min(FARTHEST_OUTSIDE, Math.floor(quote.length * OUTSIDE));
  const end = part(0, 0, CHUNK_ERRORS) ?? (outside > 0 ? part(0, outside, OUTSIDE_ERRORS) : null);
  if (end !== null) return end;
  const step = Math.floor(length / 3);
  for (let at = step; at <= quote.length * DEEPEST; at += step) {
    const inner = part(at, 0, CHUNK_ERRORS);
    if (inner !== null) return inner;
  }
  return null;
}

function reversed(text: string): string {
  return text.split('').toReversed().join('');
}

/** Changes at an end leave the match in the middle of a word; readers mark whole ones. */
function onWords(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const edges = { start: wordEdge(text, start, -1), end: wordEdge(text, end, 1) };
  return edges.start < edges.end ? edges : { start, end };
}

function wordEdge(text: string, at: number, step: 1 | -1): number {
  for (let off = 0; off <= WORD; off += 1) {
    for (const near of [at + off * step, at - off * step]) {
      if (!(isWord(text[near - 1] ?? '') && isWord(text[near] ?? ''))) return near;
    }
  }
  return at;
}
