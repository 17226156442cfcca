import type { Address } from './address';
import type { NamedPage } from './archive';
import type { PublishedGuide } from './guide';
import type { GuideFault } from './guideFault';
import type { LookedThrough } from './knownText';
import type { ListedPost, WholeEntry } from './pageReading';
import type { Topic } from './topic';

/** One thing to ask a site. Its `url` is to be fetched as it is, so it is not in normal form. */
export type Errand = ErrandKind & {
  readonly url: string;
  /** How often it failed for reasons that may pass. */
  readonly failed: number;
};

type ErrandKind =
  | {
      readonly kind: 'page';
      /** `post`: a post's own page, asked for what no list tells of it. */
      readonly role: 'home' | 'topic' | 'listing' | 'post';
      /** Which page of its list it is, from 1. */
      readonly page: number;
      /** Links followed from the home page to its list. */
      readonly depth: number;
    }
  | {
      readonly kind: 'feed';
      /** `usual`: nobody said that it is there. */
      readonly from: 'announced' | 'usual';
      /** The feed that it is a page of: its first page. */
      readonly feed: Address;
      readonly page: number;
    }
  | {
      readonly kind: 'wordpress';
      readonly root: string;
      readonly collection: 'tags' | 'categories' | 'posts';
      readonly page: number;
    }
  | {
      readonly kind: 'sitemap';
      readonly from: 'announced' | 'usual';
      /** Indexes that lead to it. */
      readonly depth: number;
      /** Read once more, now that the posts' folder is known. */
      readonly again: boolean;
    }
  /** Looks what the site's robots.txt names; the rules themselves are read at every start of the job. */
  | { readonly kind: 'robots' };

/** Where posts were found. */
export const DISCOVERY_SOURCES = ['wordpress', 'feed', 'sitemap', 'topic', 'listing'] as const;
export type DiscoverySource = (typeof DISCOVERY_SOURCES)[number];

/** What one errand brought. */
export interface Findings {
  readonly source: DiscoverySource | null;
  readonly posts: readonly ListedPost[];
  /** Addresses that turned out to be no posts, or other names of posts. */
  readonly noPosts: readonly Address[];
  readonly guide: PublishedGuide | null;
  /** Whether the data that the page carries for a guide is broken; null for what is no page. */
  readonly guideData: { readonly page: Address; readonly fault: GuideFault | null } | null;
  /** The page of a topic that publishes no guide: one that was read from it before is gone. */
  readonly noGuide: { readonly topic: string; readonly source: Address } | null;
  readonly errands: readonly Errand[];
  /**
   * What the archive's home page names outside of its base path, see {@link Archive.announced}; null for other pages.
   */
  readonly announced: readonly Address[] | null;
  /** What the archive's home page says that new readers should start with. */
  readonly startHere: NamedPage | null;
  /** A feed that answered with posts of the archive. */
  readonly feed: Address | null;
  /** The archive's name as it gives it itself. */
  readonly name: string | null;
  readonly generator: string | null;
  /** Topics by the number that WordPress gives them: `tags 12`, `categories 3`. */
  readonly terms: readonly (readonly [string, Topic])[];
  readonly complete: boolean;
  /** A sitemap has pages of which nobody can tell yet whether they are posts. */
  readonly undecided: boolean;
  /** Whether a post's own page told anything that was not known; null for other pages. */
  readonly taught: boolean | null;
  /** Texts of posts that were in hand, with what was taken from them. */
  readonly looked: readonly LookedThrough[];
  /** Posts that a feed holds in full, to be looked through once they are known. */
  readonly whole: readonly WholeEntry[];
  /** What a later conditional request needs; null when nothing was fetched. */
  readonly validators: {
    readonly url: Address;
    readonly etag: string | null;
    readonly lastModified: string | null;
  } | null;
}

export const NOTHING_FOUND: Findings = {
  source: null,
  posts: [],
  noPosts: [],
  guide: null,
  guideData: null,
  noGuide: null,
  errands: [],
  announced: null,
  startHere: null,
  feed: null,
  name: null,
  generator: null,
  terms: [],
  complete: false,
  undecided: false,
  taught: null,
  looked: [],
  whole: [],
  validators: null,
};
