import type { Archive } from './archive';
import type { Elsewhere } from './elsewhere';
import type { Recognition } from './page';
import type { ProblemCode } from './problem';
import type { PromptNote } from './promptLog';
import type { TopicView } from './view';

/** What popup and panel have to show for a tab. */
export type Surface =
  | { readonly kind: 'loading' }
  /** A topic: of the open post, or the one pinned. */
  | {
      readonly kind: 'topic';
      readonly view: TopicView;
      readonly pinned: boolean;
      readonly promptsStopped: boolean;
      /** The latest decisions on cards in this archive, latest first; empty where they are not shown. */
      readonly promptLog: readonly PromptNote[];
      /** The reader has picked which part of this archive's pages is the article. */
      readonly bodyPicked: boolean;
      /** The reader has asked for a day without cards. */
      readonly promptsPaused: boolean;
      /** Why the open page is taken for a post on this topic; null when the tab shows none. */
      readonly recognition: Recognition | null;
    }
  /** A post that no source gives a topic, after all were asked. */
  | {
      readonly kind: 'no-topic';
      readonly archive: Pick<Archive, 'id' | 'name' | 'problem'>;
      readonly recognition: Recognition;
    }
  /** No post of a known archive. */
  | { readonly kind: 'elsewhere'; readonly elsewhere: Elsewhere }
  | { readonly kind: 'problem'; readonly code: ProblemCode };
