import type { Address } from './address';
import type { TextPosition } from './passage';
import type { PostUrl } from './post';

/** A link within a block: offsets in UTF-16 code units of the block's text, the end exclusive. */
export interface TextLink extends TextPosition {
  readonly url: Address;
}

/** What a block is in its article. The words of code, tables and figures are nobody's sentences. */
export type BlockKind =
  | { readonly kind: 'heading'; /** 1–6 */ readonly level: number }
  | { readonly kind: 'paragraph' | 'quote' | 'code' | 'figure' }
  /** Within a box that the author marked as a warning. */
  | { readonly kind: 'warning' }
  | ItemKind;

export interface ItemKind {
  readonly kind: 'item';
  /** Which list of the article it is in; a list within an item is one of its own. */
  readonly list: number;
  readonly isOrdered: boolean;
  /** How many lists it lies in: 1 for an item of no nested list. */
  readonly level: number;
  /** It belongs to the item before it: a second paragraph. */
  readonly goesOn: boolean;
}

/** One block of an article. Its text is one line, as the page shows it. */
export type TextBlock = BlockKind & { readonly text: string; readonly links: readonly TextLink[] };

/** The text of a post with what its markup says of it. */
export interface PostText {
  /** BCP 47 tag; null when the post does not say. */
  readonly language: string | null;
  readonly blocks: readonly TextBlock[];
}

/** A link of a post to another one, in its sentence: offsets in the whole text, see {@link wholeText}. */
export interface PostLink {
  readonly to: PostUrl;
  readonly sentence: TextPosition & { readonly text: string };
  /** It stands in the beginning, where an author says what a post goes on from. */
  readonly isEarly: boolean;
}

/** The text as one: a block a line. */
export function wholeText({ blocks }: PostText): string {
  return blocks.map(({ text }) => text).join('\n');
}

/** Where each block begins in the whole text. */
export function blockStarts({ blocks }: PostText): number[] {
  let at = 0;
  return blocks.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}
