import type { Address } from './address';
import type { Archive } from './archive';
import type { Beginning } from './beginning';
import type { DiscoveryProgress } from './discovery';
import type { UnderWay } from './elsewhere';
import type { ProblemCode } from './problem';
import type { ShownPost } from './shownPost';

/** What popup and panel show on the pages of a followed archive that are neither a post nor a topic's own page. */
export interface ArchiveView {
  readonly archive: Pick<Archive, 'id' | 'name' | 'problem'>;
  /** Its home page; null where that is the open one. */
  readonly home: Address | null;
  readonly posts: number;
  /** Whoever named or found them, but for those that the reader has hidden. */
  readonly topics: number;
  /** How its discovery goes on; null when it does not. */
  readonly discovering: DiscoveryProgress | null;
  /** Why its discovery found nothing; null when it did not end so. */
  readonly failed: ProblemCode | null;
  /** What is begun here, posts first. */
  readonly underWay: readonly UnderWay[];
  /** What came out since the reader last looked: how many unread posts, and the newest of them. */
  readonly news: { readonly count: number; readonly posts: readonly ShownPost[] };
  readonly beginnings: readonly Beginning[];
  /** The newest posts, where there is little to begin with; else none. */
  readonly latest: readonly ShownPost[];
  /** What is begun in other archives. */
  readonly elsewhere: readonly UnderWay[];
}
