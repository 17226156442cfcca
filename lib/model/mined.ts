import type { TextPosition } from './passage';
import type { PostUrl } from './post';

/** Why a line was taken, for the interface to put into words. */
export type LineReason =
  /** `is-a`: "T is a …"; `means`: "T means …", "by T we mean …"; `question`: it follows a heading "What is T?". */
  | { readonly kind: 'defines'; readonly form: 'is-a' | 'means' | 'question' }
  /**
   * `contrast`: rather than, not … but; `advice`: should, must; `point`: the key is, in short; `weighs`: better,
   * matters.
   */
  | { readonly kind: 'argues'; readonly form: 'contrast' | 'advice' | 'point' | 'weighs' }
  /** `boxed`: the author marked it as a warning; `heading`: it stands under a heading such as "Pitfalls". */
  | { readonly kind: 'warns'; readonly form: 'boxed' | 'problem' | 'mistake' | 'prohibits' | 'fails' | 'heading' }
  /** So many of the list's items tell the reader what to do. */
  | { readonly kind: 'instructs'; readonly instructions: number };

/**
 * A line of a post that may stand in a guide, word for word: offsets in the post's whole text, see `wholeText`. What a
 * post has of them does not depend on the topic.
 */
export interface Candidate extends TextPosition {
  readonly text: string;
  readonly reason: LineReason;
  /** How good a line of its kind it is by itself: 0–1. */
  readonly score: number;
  /** The heading that it stands under; empty at the beginning of a post. */
  readonly section: string;
  /** Of a definition: what it defines, comparable. */
  readonly subject: string;
  /** Of a list: its items in the author's order; else empty. */
  readonly items: readonly TextPosition[];
}

/** A line of a guide with the post that it was taken from. */
export interface MinedLine extends Candidate {
  readonly post: PostUrl;
  /** Of the post, BCP 47; null when it does not say. */
  readonly language: string | null;
  /** The other posts that say nearly the same. */
  readonly alsoIn: readonly PostUrl[];
}

/** What a topic's posts say themselves. Each part best first; empty where nothing is good enough. */
export interface MinedGuide {
  readonly definition: MinedLine | null;
  readonly claims: readonly MinedLine[];
  /** Whole lists of an author's steps. */
  readonly steps: readonly MinedLine[];
  readonly warnings: readonly MinedLine[];
  /** Of the topic's posts, so many had a text to look through. */
  readonly looked: number;
}
