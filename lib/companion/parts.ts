import type { Fetched, FetchOptions } from '../archive/fetch';
import type { Address } from '../model/address';
import type { PageReading, ReadRequest, WholeEntry } from '../model/pageReading';
import type { PostText } from '../model/postText';
import type { Store } from '../store/open';

/** What the use cases work with. The background makes the real ones; tests give their own. */
export interface Parts {
  readonly store: Store;
  readonly fetchText: (url: Address, options: FetchOptions) => Promise<Fetched>;
  readonly readDocument: (request: ReadRequest) => Promise<PageReading>;
  /** Texts of posts that a feed holds in full, in their order; null for what holds none. */
  readonly readEntries: (entries: readonly WholeEntry[]) => Promise<readonly (PostText | null)[]>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
