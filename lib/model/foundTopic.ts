import type { ArchiveId } from './archive';
import type { LinkedPost } from './linkedPost';
import type { PostUrl } from './post';
import type { Series } from './series';

/** In fewer posts no topics are found. */
export const FEWEST_POSTS = 8;

/** Why a post belongs to a found topic: where the phrase stands in it, and how often in its text. */
export interface FoundIn {
  readonly post: PostUrl;
  readonly place: 'title' | 'heading' | 'text' | 'summary';
  /** In its text, title and headings together. */
  readonly times: number;
  /** The phrase that goes with the topic's own, where it has that one alone. */
  readonly by?: string | undefined;
}

/** A topic that Waymark found in the words that posts share. Never mixed up with the author's own. */
export interface FoundTopic {
  /** The stems of its phrase: stays the same when posts are added, also where the name is written differently then. */
  readonly id: string;
  /** The phrase as the posts mostly write it. */
  readonly name: string;
  /** The stems of phrases for nearly the same posts. */
  readonly also: readonly string[];
  /** So many titles, and so many further posts' headings, have it. */
  readonly titles: number;
  readonly headings: number;
  /** Those with the most of it first. */
  readonly posts: readonly FoundIn[];
}

/** From the oldest to the newest of dated posts: days, `YYYY-MM-DD`. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** What was found in an archive that its author does not say in so many words. */
export interface FoundInArchive {
  readonly archive: ArchiveId;
  /** See `LOOK_RULES`. */
  readonly rules: number;
  readonly topics: readonly FoundTopic[];
  readonly series: readonly Series[];
  /** The posts that most others link to, most first; missing in what was kept before they were counted. */
  readonly linked?: readonly LinkedPost[] | undefined;
  /** When the posts of each topic and series were written, by slug; none where no post has a date. Missing as above. */
  readonly spans?: Readonly<Record<string, Span>> | undefined;
  /** Of so many posts, and of these so many with their texts. */
  readonly posts: number;
  readonly texts: number;
}
