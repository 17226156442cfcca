import type { PublishedGuide, SectionKind } from './guide';
import type { GuideFault } from './guideFault';

/** A text of a page that stands in no part of its guide. */
export interface UnusedText {
  readonly text: string;
  /** The section that it stands in, where it is no entry; null where it stands in none. */
  readonly section: SectionKind | null;
}

/**
 * What a page is to Waymark. `no-topic`: it names none; `few-sections`: fewer than two sections of a guide, or lists of
 * posts alone; `like-a-post`: it has sections, and looks more like a post that has such headings.
 */
export type CheckVerdict = 'guide' | 'no-topic' | 'few-sections' | 'like-a-post';

/** What Waymark reads in a page as a guide, and what it could not use. */
export interface GuideCheck {
  readonly verdict: CheckVerdict;
  readonly guide: PublishedGuide | null;
  /** What became of the data that it carries. */
  readonly guideData: 'none' | 'read' | GuideFault;
  readonly unused: readonly UnusedText[];
  /** So many texts more. */
  readonly more: number;
}

/** What was checked; or why nothing could be: a site that Waymark may not read, or a page that did not come. */
export type Checked =
  | { readonly kind: 'checked'; readonly check: GuideCheck }
  | { readonly kind: 'not-allowed'; readonly host: string }
  | { readonly kind: 'not-read'; readonly host: string };
