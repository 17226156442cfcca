import { createContext } from 'preact';
import type { PostUrl } from '../../lib/model/post';

/** The reader's list to read, as far as posts that are shown stand on it. */
export interface ShownToRead {
  readonly waiting: ReadonlySet<string>;
  /** Puts a post on the list, or takes it off. */
  readonly onToRead: (post: PostUrl, wanted: boolean) => void;
}

/** Null on surfaces that offer no list. */
export const ToReadContext = createContext<ShownToRead | null>(null);
