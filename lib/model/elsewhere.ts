import type { Address } from './address';
import type { Archive, ArchiveId } from './archive';
import type { Adding } from './overview';
import type { PostUrl } from './post';
import type { Topic } from './topic';
import type { NextStep } from './view';

/** A post that the reader is in the midst of. */
export interface PostUnderWay {
  readonly title: string;
  readonly url: PostUrl;
  /** The share read: 1–99. */
  readonly percent: number;
  /** What is left of its reading time; null when its length is not known. */
  readonly minutes: number | null;
  /** Passages marked in it, and how many of these have a note. */
  readonly highlights: number;
  readonly notes: number;
}

/**
 * How far the reader is on a path, and its next step; null where that is a post under way, which is told of by itself.
 */
export interface PathUnderWay {
  /** 0–99, whole. */
  readonly progress: number;
  readonly count: { readonly read: number; readonly steps: number };
  readonly next: NextStep | null;
}

/** What the reader has begun and not finished, for "Continue reading": a post, a path, or a post on its path. */
export interface UnderWay {
  readonly archive: Pick<Archive, 'id' | 'name'>;
  /** Null for a post without one. */
  readonly topic: Topic | null;
  readonly post: PostUnderWay | null;
  /** Null where another entry tells of it, or there is no more to read on it. */
  readonly path: PathUnderWay | null;
}

/** A page of a site that the reader has not added, and that can be. */
export interface SiteOffer {
  /** Its host as the reader knows it: `lawzava.com`. */
  readonly host: string;
  /**
   * What it was recognised by: it announces a feed, or is a dated article. Unsure: it does neither, and may be of a
   * blog all the same.
   */
  readonly because: 'feed' | 'article' | 'unsure';
  /** What would be added: the section of the site that the page belongs to. */
  readonly archive: ArchiveId;
}

/** What popup and panel show where the open page belongs to no known archive. */
export interface Elsewhere {
  /** Posts first, then paths; of each the last read first. */
  readonly underWay: readonly UnderWay[];
  readonly offer: SiteOffer | null;
  /** The page in front was looked at, and is none that can be followed: the browser's own, a file of this computer. */
  readonly isNoSite?: boolean;
  /** How the adding of the open page's site stands. */
  readonly adding?: Adding;
  /**
   * Archives whose sites the browser does not let Waymark read any more: of such a page it cannot even tell which it
   * is.
   */
  readonly withdrawn?: readonly Pick<Archive, 'id' | 'problem'>[];
  /** The archive to begin with: the one added last, else a built-in one. Null when there is none that can be read. */
  readonly begin: { readonly name: string; readonly url: Address } | null;
}
