import type { ArchiveId } from './archive';
import type { Candidate } from './mined';
import type { PostPhrases } from './phrases';
import type { PostUrl } from './post';
import type { PostLink, PostText } from './postText';

/** The rules by which texts are looked through. What was taken by others is taken again, from the stored texts. */
export const LOOK_RULES = 4;

/** The text of a post as its archive gives it: what guides and found topics are made of, and search looks through. */
export interface KnownText {
  readonly post: PostUrl;
  readonly archive: ArchiveId;
  /** Null where asking for it brought none. */
  readonly text: PostText | null;
  readonly from: 'feed' | 'page';
  /** When it was last asked for: milliseconds since 1970. */
  readonly readAt: number;
  /** How often in a row it was asked for in vain; 0 where there is a text. */
  readonly failures: number;
  /** Characters of the page that it was read from; absent where it came from a feed, or no page was there. */
  readonly page?: number;
}

/** What a post's text holds for guides. */
export interface MinedPost {
  readonly post: PostUrl;
  readonly archive: ArchiveId;
  /** See {@link LOOK_RULES}. */
  readonly rules: number;
  readonly candidates: readonly Candidate[];
  readonly links: readonly PostLink[];
}

/** What a post's text, or its title and summary alone, hold for finding topics. */
export interface CountedPost {
  readonly post: PostUrl;
  readonly archive: ArchiveId;
  /** See {@link LOOK_RULES}. */
  readonly rules: number;
  readonly counted: PostPhrases;
}

/** A text with what was taken from it. Null where there is no text to take from. */
export interface LookedThrough {
  readonly text: KnownText;
  readonly mined: MinedPost | null;
  readonly counted: CountedPost | null;
}
