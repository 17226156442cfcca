import type { Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import type { Colour, HighlightId, MarkPlaces, PageMark } from '../model/highlight';
import type { PageEvidence } from '../model/page';
import type { Passage } from '../model/passage';
import type { PromptCard, PromptChoice } from '../model/prompt';
import type { ReadingReport } from '../model/reading';
import type { PageReading, ReadRequest } from '../model/reader';

/**
 * Every message of the extension: its name, what it carries, what is answered. Payloads of the first group come from
 * pages that anyone may have written, and are validated on arrival; the page's address is taken from the browser.
 */
export interface Messages {
  // content script → background
  'page:seen': { payload: PageEvidence; answer: PageAnswer };
  'reading:report': { payload: { readonly address: Address; readonly report: ReadingReport }; answer: null };
  'prompt:due': { payload: { readonly address: Address }; answer: null };
  'prompt:ended': { payload: { readonly address: Address; readonly choice: PromptChoice }; answer: null };
  'panel:open': { payload: null; answer: null };
  'marks:selected': { payload: { readonly address: Address }; answer: null };
  'marks:add': { payload: NewMark; answer: null };
  'marks:places': { payload: { readonly address: Address; readonly places: MarkPlaces }; answer: null };

  // background → the page's scripts
  'prompt:show': { payload: { readonly address: Address; readonly card: PromptCard }; answer: null };
  'page:look-again': { payload: null; answer: null };
  'marks:show': { payload: { readonly address: Address; readonly marks: readonly PageMark[]; readonly go: HighlightId | null }; answer: null };
  'marks:mark': { payload: { readonly colour: Colour; readonly noting: boolean }; answer: null };

  // background → offscreen document
  'document:read': { payload: ReadRequest; answer: PageReading };

  // popup, panel, options → background
  'archive:refresh': { payload: { readonly archive: ArchiveId }; answer: null };
  /** Answers with the archive as it was added: its base can be another than was typed. */
  'site:add': { payload: { readonly archive: ArchiveId }; answer: ArchiveId };
  /** The reader granted what the popup asked for. */
  'site:finish': { payload: null; answer: null };
  'marks:changed': { payload: { readonly post: Address }; answer: null };
  'marks:go': { payload: { readonly tab: number; readonly post: Address; readonly id: HighlightId }; answer: null };
  'tab:look-again': { payload: { readonly tab: number }; answer: null };
  'search:tend': { payload: null; answer: null };
  'reader:changed': { payload: { readonly archive: ArchiveId; readonly finished: Address | null }; answer: null };
}

export type MessageName = keyof Messages;
export type Payload<N extends MessageName> = Messages[N]['payload'];
export type Answer<N extends MessageName> = Messages[N]['answer'];

/** What the page is to do: track the reading of this post, or nothing. */
export type PageAnswer =
  | { readonly kind: 'track'; readonly progress: number; readonly activeMs: number; readonly finished: boolean }
  | { readonly kind: 'ignore' };

/** A passage that the reader marks. `noting`: the reader wants to write a note to it. */
export interface NewMark {
  readonly address: Address;
  readonly passage: Passage;
  readonly colour: Colour;
  readonly noting: boolean;
}
