import type { ArchiveId } from './archive';
import type { TopicKind } from './foundSlug';
import type { WhyOffered } from './offeredTopic';
import type { Topic } from './topic';

/** A topic that the reader may name, hide, or join to another one. */
export interface ChangeableTopic extends Topic {
  readonly archive: ArchiveId;
  readonly kind: TopicKind;
  /** What it is called where the reader gives it no name. */
  readonly ownName: string;
  readonly isHidden: boolean;
  /** Null for one that the author names. */
  readonly why: WhyOffered | null;
  /** The found topics that go with it. */
  readonly joined: readonly Topic[];
  /** The found topics that it can go with. */
  readonly others: readonly Topic[];
}

/** What the reader did to a topic last. Names as they are shown. */
export type TopicChanged =
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'hidden' | 'shown' | 'separated'; readonly name: string }
  | { readonly kind: 'joined'; readonly name: string; readonly into: string };
