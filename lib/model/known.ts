import type { Archive } from './archive';
import type { ProblemCode } from './problem';
import type { SentRequest } from './request';

/**
 * Kinds of what is kept, as a reader tells them apart: what they made; texts of posts; what else was read of sites; what
 * was found in that; the index of search; copies of what the reader made.
 */
export const DATA_KINDS = ['made', 'texts', 'read', 'found', 'search', 'copies'] as const;
export type DataKind = (typeof DATA_KINDS)[number];

export interface DataAmount {
  readonly records: number;
  /** Estimated. */
  readonly bytes: number;
}

/** A site that Waymark may read, or of which it keeps something. */
export interface KnownSite {
  /** Null for a site that is no archive: it is being added, or it is the storage of syncing. */
  readonly archive: Pick<Archive, 'id' | 'name' | 'builtIn'> | null;
  /** What the browser grants, as it writes that: `https://example.com/*`; null where it grants nothing (any more). */
  readonly granted: string | null;
  readonly posts: number;
  /** Of all that is kept of it; null while that is being counted. */
  readonly bytes: number | null;
}

/** What Waymark keeps, may read, and asked for lately. */
export interface Known {
  readonly sites: readonly KnownSite[];
  /** Null while it is being counted. */
  readonly kinds: ReadonlyMap<DataKind, DataAmount> | null;
  /** Since the browser was started, the newest first. */
  readonly requests: readonly SentRequest[];
}

export type KnownState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'problem'; readonly code: ProblemCode }
  | {
      readonly kind: 'ready';
      readonly known: Known;
      /** The site that was just removed, and whether what the reader made of it stayed. */
      readonly removed: { readonly name: string; readonly kept: boolean } | null;
    };
