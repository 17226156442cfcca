import type { Address } from './address';
import type { Topic } from './topic';

/** What can honestly be said of any topic. The interface words it, in the reader's language. */
export type GeneralRule =
  | { readonly rule: 'newest-first' }
  | { readonly rule: 'cross-read'; readonly topics: readonly Topic[] }
  | { readonly rule: 'recheck-oldest'; readonly year: number };

/** A sentence of a guide: the archive's own words with their source, or a general rule in ours. */
export type Statement =
  | { readonly kind: 'quoted'; readonly text: string; readonly source: Address | null }
  | { readonly kind: 'general'; readonly rule: GeneralRule };
