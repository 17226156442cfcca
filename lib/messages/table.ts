import type { Address } from '../model/address';
import type { ArchiveId } from '../model/archive';
import type { KnownBlock } from '../model/body';
import type { Colour, HighlightId, MarkPlaces, PageMark, PageMarkChange } from '../model/highlight';
import type { Adding } from '../model/overview';
import type { PageEvidence } from '../model/page';
import type { PageReading, ReadRequest, WholeEntry } from '../model/pageReading';
import type { Passage } from '../model/passage';
import type { Place } from '../model/place';
import type { PostText } from '../model/postText';
import type { PromptCard, PromptChoice } from '../model/prompt';
import type { ToldReading } from '../model/readingReport';
import type { Resume } from '../model/resume';

/**
 * Every message of the extension: its name, what it carries, what is answered. Payloads of the first group come from
 * pages that anyone may have written, and are validated on arrival; the page's address is taken from the browser.
 */
export interface Messages {
  // content script → background
  'page:seen': { payload: PageEvidence; answer: PageAnswer };
  'reading:report': { payload: ToldReading; answer: null };
  'card:ended': { payload: { readonly address: Address; readonly choice: PromptChoice }; answer: null };
  /** The reader takes the card's next step, which lies in another archive. */
  'card:lead-on': { payload: { readonly address: Address }; answer: null };
  'panel:open': { payload: null; answer: null };
  /** The reader has shown which part of the sender's page is the article: a selector, for all posts of the archive. */
  'article:picked': { payload: { readonly selector: string }; answer: null };
  'marks:selected': { payload: { readonly address: Address; readonly byKeys: boolean }; answer: null };
  'marks:add': { payload: NewMark; answer: null };
  'marks:edit': { payload: MarkOnPage & { readonly change: PageMarkChange }; answer: null };
  /** The reader wants the note of a highlight before them: in the panel, where it is written. */
  'marks:note': { payload: MarkOnPage; answer: null };
  /** What the reader types to the note that was asked for, before the panel has the keyboard: all of it each time. */
  'marks:typed': {
    payload: { readonly address: Address; readonly since: number; readonly words: string };
    answer: null;
  };
  /** The reader is back at the text: the note that was asked for is not wanted any more. */
  'marks:noted': { payload: { readonly address: Address }; answer: null };
  'marks:places': { payload: { readonly address: Address; readonly places: MarkPlaces }; answer: null };

  // background → the page's scripts
  'card:show': { payload: { readonly address: Address; readonly card: PromptCard }; answer: null };
  'page:look-again': { payload: null; answer: null };
  /** How the adding of the page's site goes on. `posts`: how many were found in the end; null before it. */
  'adding:show': {
    payload: { readonly adding: Exclude<Adding, { kind: 'idle' }>; readonly posts: number | null };
    answer: null;
  };
  /** Lets the reader point at the part of the page that is the article. */
  'article:point': { payload: null; answer: null };
  /**
   * `changed`: hashes of the blocks that are new since the post was read. `how`: offer the place, go there without
   * asking, or go because the reader has just asked for it.
   */
  'resume:show': {
    payload: {
      readonly body: string | null;
      readonly resume: Resume | null;
      readonly how: 'offer' | 'go' | 'asked';
      readonly changed: readonly string[];
    };
    answer: null;
  };
  'marks:show': {
    payload: { readonly address: Address; readonly marks: readonly PageMark[]; readonly go: HighlightId | null };
    answer: null;
  };
  /** The reader has selected something, by the keyboard or not. */
  'marks:offer': { payload: { readonly byKeys: boolean }; answer: null };
  /** Marks what is selected; shows what can be done with a highlight where nothing is. */
  'marks:mark': { payload: { readonly colour: Colour; readonly noting: boolean }; answer: null };

  // background → offscreen document
  'document:read': { payload: ReadRequest; answer: PageReading };
  'document:entries': {
    payload: { readonly entries: readonly WholeEntry[] };
    answer: { readonly texts: readonly (PostText | null)[] };
  };

  // popup, panel, options → background
  /** The reader has a topic before them, or (null) has chosen what of an archive is looked through. */
  'posts:look': { payload: { readonly archive: ArchiveId; readonly topic: string | null }; answer: null };
  'archive:refresh': { payload: { readonly archive: ArchiveId }; answer: null };
  /** Lets the reader pick the article on a tab's page; null takes the archive's choice back. */
  'article:pick': { payload: { readonly tab: number; readonly forget: ArchiveId | null }; answer: null };
  /** The reader granted a site that was asked for. Answered when the adding has ended. */
  'site:finish': { payload: null; answer: null };
  /** The reader wants to sync now. Answered when it is done, well or not. */
  'sync:now': { payload: null; answer: null };
  /** Syncing was switched off: its site is needed no more. */
  'sync:ended': { payload: null; answer: null };
  'marks:changed': { payload: { readonly post: Address }; answer: null };
  /** Takes the reader to a place of the post on a tab's page; null: to where it was left. */
  'resume:go': { payload: { readonly tab: number; readonly place: Place | null }; answer: null };
  /** Takes the reader to a highlight, in a tab or (null) beside the others. */
  'marks:go': {
    payload: { readonly tab: number | null; readonly post: Address; readonly id: HighlightId };
    answer: null;
  };
  'tab:look-again': { payload: { readonly tab: number }; answer: null };
  'search:tend': { payload: null; answer: null };
  /** Records came in from a file or a backup: archives among them are to be asked, and pages of theirs recognised. */
  'data:brought': { payload: null; answer: null };
  /** What the reader did by hand. `finished`: marked as read; `unread`: marked as unread, so that it begins anew. */
  'reader:changed': {
    payload: { readonly archive: ArchiveId; readonly finished: Address | null; readonly unread: Address | null };
    answer: null;
  };
}

export type MessageName = keyof Messages;
export type Payload<N extends MessageName> = Messages[N]['payload'];
export type Answer<N extends MessageName> = Messages[N]['answer'];

/** What the page is to do: track the reading of this post, or nothing. */
export type PageAnswer = ({ readonly kind: 'track' } & SoFar) | { readonly kind: 'ignore' };

/** What a page goes on from. */
export interface SoFar {
  readonly progress: number;
  readonly activeMs: number;
  readonly finished: boolean;
  /** What was read of the blocks that the post had; null when only the progress is known. */
  readonly known: readonly KnownBlock[] | null;
  /** A selector of the archive's articles, where the reader has picked one. */
  readonly body: string | null;
  /** The reader's pace in the post's language: words per minute. */
  readonly pace: number;
}

/** A highlight of the post on the sender's page. */
export interface MarkOnPage {
  readonly address: Address;
  readonly id: HighlightId;
}

/** A passage that the reader marks. `noting`: the reader wants to write a note to it. */
export interface NewMark {
  readonly address: Address;
  readonly passage: Passage;
  readonly colour: Colour;
  readonly noting: boolean;
}
