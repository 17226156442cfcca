import type { Archive } from './archive';
import type { ArchiveView } from './archiveView';
import type { Elsewhere } from './elsewhere';
import type { Recognition } from './page';
import type { ProblemCode } from './problem';
import type { PromptNote } from './promptLog';
import type { ShownPost } from './shownPost';
import type { Topic } from './topic';
import type { TopicView } from './view';

/**
 * Where the panel goes back to from a topic that the reader only looks at: the open post's topic, the pinned one, or
 * what there is to say of the page.
 */
export type WayBack = { readonly kind: 'post' | 'pinned'; readonly topic: Topic } | { readonly kind: 'page' };

/**
 * Why nothing was found for a post, where its author names no topic. `none`: nobody has looked yet; `hidden`: the
 * reader has hidden what was found; `few-posts`: in so few no topic can be found; `titles`: most texts are not known.
 */
export type TopicSearch = 'none' | 'hidden' | 'few-posts' | 'titles' | 'texts';

/** What popup and panel have to show for a tab. */
export type Surface =
  | { readonly kind: 'loading' }
  /** A topic: of the open post, the one pinned, or one that the reader looks at. */
  | {
      readonly kind: 'topic';
      readonly view: TopicView;
      readonly pinned: boolean;
      /** Null where the page or the pin decides what is shown, and not a look at another topic. */
      readonly back: WayBack | null;
      readonly promptsStopped: boolean;
      /** The latest decisions on cards in this archive, latest first; empty where they are not shown. */
      readonly promptLog: readonly PromptNote[];
      /** The reader has picked which part of this archive's pages is the article. */
      readonly articlePicked: boolean;
      /** The reader has asked for a day without cards. */
      readonly promptsPaused: boolean;
      /** Why the open page is taken for a post on this topic; null when the tab shows none. */
      readonly recognition: Recognition | null;
      /** How far the open post was read when its page was opened, to go on from there: percent; null: not at all. */
      readonly resumeAt: number | null;
    }
  /** A post that no source gives a topic, after all were asked. */
  | {
      readonly kind: 'no-topic';
      readonly archive: Pick<Archive, 'id' | 'name' | 'problem'>;
      readonly recognition: Recognition;
      readonly resumeAt: number | null;
      readonly search: TopicSearch;
      /** The posts that came out right after and right before it. */
      readonly beside: readonly ShownPost[];
    }
  /** A page of a followed archive that is neither a post nor a topic's own page. */
  | { readonly kind: 'archive'; readonly view: ArchiveView }
  /** A page of no known archive. */
  | { readonly kind: 'elsewhere'; readonly elsewhere: Elsewhere }
  | { readonly kind: 'problem'; readonly code: ProblemCode };
