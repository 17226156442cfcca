import type { Archive, ArchiveId } from './archive';
import type { Recognition } from './page';
import type { ProblemCode } from './problem';
import type { Topic } from './topic';
import type { NextStep, TopicView } from './view';

/** A path that the reader has begun and not finished. */
export interface PathUnderWay {
  readonly archive: Pick<Archive, 'id' | 'name'>;
  readonly topic: Topic;
  /** 0–99 */
  readonly progress: number;
  readonly next: NextStep;
}

/** What popup and panel have to show for a tab. */
export type Surface =
  | { readonly kind: 'loading' }
  /** A topic: of the open post, or the one pinned. `recognition` is null when the tab shows no page of the archive. */
  | {
      readonly kind: 'topic';
      readonly view: TopicView;
      readonly recognition: Recognition | null;
      readonly learning: boolean;
      readonly problem: ProblemCode | null;
    }
  /** A post for which no topic is known (yet, while `learning`). */
  | {
      readonly kind: 'no-topic';
      readonly archive: { readonly id: ArchiveId; readonly name: string };
      readonly recognition: Recognition;
      readonly learning: boolean;
      readonly problem: ProblemCode | null;
    }
  /** No post: another page of an archive (named), or none of any. */
  | {
      readonly kind: 'elsewhere';
      readonly archive: { readonly id: ArchiveId; readonly name: string } | null;
      readonly underWay: readonly PathUnderWay[];
    }
  | { readonly kind: 'failed'; readonly code: ProblemCode };
