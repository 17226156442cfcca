import type { Address } from './address';
import type { ArchiveId } from './archive';
import type { PublishedGuide } from './guide';
import type { ProblemCode } from './problem';
import type { ListedPost } from './reader';
import type { Topic } from './topic';

/** One thing to ask a site. Its `url` is to be fetched as it is, so it is not in normal form. */
export type DiscoveryErrand = ErrandKind & {
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

export type DiscoveryState =
  | { readonly kind: 'running' }
  /** The site asked for a pause, or fails: `until` then. Milliseconds since 1970. */
  | { readonly kind: 'paused'; readonly until: number; readonly code: ProblemCode }
  | { readonly kind: 'done' }
  /** By the reader. What was found stays. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly code: ProblemCode };

/**
 * What is left to do when all that a site names has been asked: `again` reads sitemaps once more by what is known now,
 * `fill` asks posts' own pages for titles, dates and topics.
 */
export type DiscoveryPhase = 'sources' | 'again' | 'fill';

/** The discovery of one archive: everything it needs to go on after its worker died or the browser was closed. */
export interface Discovery {
  readonly archive: ArchiveId;
  readonly state: DiscoveryState;
  readonly phase: DiscoveryPhase;
  /** Errands under way stay in it until their results are stored. */
  readonly queue: readonly DiscoveryErrand[];
  /** Every address that ever was in the queue, so that none is asked twice. */
  readonly seen: readonly string[];
  readonly done: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Post pages in a row that told nothing new. */
  readonly vain: number;
  /** The first problem that no later errand made up for. */
  readonly problem: ProblemCode | null;
  /** The generator's own words. */
  readonly generator: string | null;
  /** WordPress names topics by number: `tags 12`, `categories 3`. */
  readonly terms: readonly (readonly [string, Topic])[];
  /** WordPress listed all posts with their topics: there is nothing more to crawl. */
  readonly complete: boolean;
  /** Sitemaps with pages of which nobody could tell whether they are posts. */
  readonly undecided: readonly string[];
  /** Posts that each source knows; filled in at the end. */
  readonly based: Partial<Readonly<Record<DiscoverySource, number>>>;
  /** Those that told of posts. */
  readonly sources: readonly DiscoverySource[];
  /** Lists of the newest posts, best first: where a refresh looks. */
  readonly fresh: readonly string[];
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

/** What one errand brought. */
export interface Findings {
  readonly source: DiscoverySource | null;
  readonly posts: readonly ListedPost[];
  /** Addresses that turned out to be no posts, or other names of posts. */
  readonly noPosts: readonly Address[];
  readonly guide: PublishedGuide | null;
  readonly errands: readonly DiscoveryErrand[];
  /** A feed that answered with posts of the archive. */
  readonly feed: Address | null;
  /** The archive's name as it gives it itself. */
  readonly name: string | null;
  readonly generator: string | null;
  readonly terms: Discovery['terms'];
  readonly complete: boolean;
  /** A sitemap has pages of which nobody can tell yet whether they are posts. */
  readonly undecided: boolean;
  /** Whether a post's own page told anything that was not known; null for other pages. */
  readonly taught: boolean | null;
  /** What a later conditional request needs; null when nothing was fetched. */
  readonly validators: { readonly url: Address; readonly etag: string | null; readonly lastModified: string | null } | null;
}

export const NOTHING_FOUND: Findings = {
  source: null,
  posts: [],
  noPosts: [],
  guide: null,
  errands: [],
  feed: null,
  name: null,
  generator: null,
  terms: [],
  complete: false,
  undecided: false,
  taught: null,
  validators: null,
};

/** What the reader is shown of a discovery. */
export interface DiscoveryProgress {
  readonly state: DiscoveryState;
  readonly done: number;
  readonly total: number;
  readonly sources: readonly DiscoverySource[];
  readonly based: Discovery['based'];
}

export function progressOf({ state, done, queue, sources, based }: Discovery): DiscoveryProgress {
  return { state, done, total: done + queue.length, sources, based };
}

/** Whether there is something left to do, now or later. */
export function isUnderWay({ state }: Pick<Discovery, 'state'>): boolean {
  return state.kind === 'running' || state.kind === 'paused';
}
