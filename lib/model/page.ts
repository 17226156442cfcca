import type { Address } from './address';
import type { Topic } from './topic';

/** The signals by which a page is recognised as a post, strongest first. */
export const SIGNALS = [
  'known-post',
  'url-pattern',
  'json-ld',
  'open-graph',
  'h-entry',
  'article-time',
  'dated-heading',
] as const;
export type SignalName = (typeof SIGNALS)[number];

/** Where the topics of a post were read, strongest first. */
export const TOPIC_SIGNALS = ['json-ld', 'article-tag', 'rel-tag', 'topic-link', 'feed', 'listing', 'slug'] as const;
export type TopicSignal = (typeof TOPIC_SIGNALS)[number];

/** What one signal says of the post, in the page's own words. A fact that the signal does not carry is null. */
export interface PageFacts {
  readonly title: string | null;
  /** The date of publication as it is written, in any form: pages are not made to carry a parser of dates. */
  readonly written: string | null;
  readonly summary: string | null;
  readonly language: string | null;
}

/** What is known of the post. */
export interface PostFacts extends Omit<PageFacts, 'written'> {
  /** `YYYY-MM-DD` */
  readonly date: string | null;
}

/** What a page shows at the place of its title, in its own words. */
export interface TitleArea {
  /** The document's `<title>`. */
  readonly documentTitle: string | null;
  /**
   * Headings that are likely the post's title, because the document's title has them or they are of first rank;
   * likeliest first.
   */
  readonly headings: readonly string[];
  /** Other headings at the place of the title. */
  readonly otherHeadings: readonly string[];
  /** Names that the page gives to its site. */
  readonly siteNames: readonly string[];
  /**
   * Short lines with figures around the likeliest of the likely headings, nearest first. Line breaks stand between the
   * elements of a line.
   */
  readonly lines: readonly string[];
}

export interface TopicLink {
  readonly topic: Topic;
  readonly page: Address;
}

/** What a content script read of a page: facts only, no judgement that needs the reader's data. */
export interface PageEvidence {
  /** The page's identity: `rel=canonical` when it is of the same site, else its own address, in normal form. */
  readonly address: Address;
  /**
   * The signals that fired, strongest first, each with what it says. Never one that is judged: `known-post`,
   * `url-pattern`, `dated-heading`.
   */
  readonly signals: readonly (PageFacts & { readonly signal: SignalName })[];
  /** Every source of topics that gave some, strongest first. */
  readonly topics: readonly { readonly from: TopicSignal; readonly topics: readonly Topic[] }[];
  /** Why the page looks like a listing, whatever its address; null when it does not. */
  readonly listing: Exclude<ListingReason, AddressReason> | null;
  /** Last resort for the facts: the likeliest heading, the first time shown, the meta description, `lang`. */
  readonly fallback: PageFacts;
  readonly titleArea: TitleArea;
  /** Links to topic pages, in the order of the page. */
  readonly topicLinks: readonly TopicLink[];
  /** Feeds announced by `<link rel=alternate>`. */
  readonly feeds: readonly Address[];
  /** Words of the article's body, as far as the page shows it. */
  readonly words: number;
  /** Words of the article as the page's data counts them; 0 when it does not. */
  readonly wordCount: number;
}

/** What one look at a page of an unknown site gives. */
export interface PageLook {
  readonly evidence: PageEvidence;
  /** Pages of topics that it leads to. */
  readonly topics: readonly Address[];
  /** Pages that by their names list posts. */
  readonly listings: readonly Address[];
}

export type AddressReason = 'root' | 'listing-path' | 'search';
export type ListingReason = AddressReason | 'many-articles' | 'listing-type';

/** The verdict on a page, with the table of what each signal gave: shown to the reader as "Why this topic?". */
export interface Recognition {
  readonly kind: 'post' | 'listing' | 'other';
  readonly address: Address;
  /** The signal that decided; null when the page is no post. */
  readonly decidedBy: SignalName | null;
  readonly facts: PostFacts & { readonly words: number };
  readonly topics: readonly Topic[];
  readonly topicsFrom: TopicSignal | null;
  readonly table: readonly SignalRow[];
}

/** One line of the table: the signal, and what it gave in the page's own words (null: nothing). */
export interface SignalRow {
  readonly signal: SignalName | `topics:${TopicSignal}`;
  readonly gave: string | null;
  readonly used: boolean;
}
