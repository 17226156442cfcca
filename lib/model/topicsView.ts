import type { Archive, ArchiveId } from './archive';
import { topicKind, type TopicKind } from './foundSlug';
import type { WhyOffered } from './offeredTopic';
import type { ProblemCode } from './problem';
import type { Topic } from './topic';

/** A topic of one archive: a slug alone may be that of many. */
export interface ArchiveTopic {
  readonly archive: ArchiveId;
  readonly topic: Topic;
}

/** What the posts of one topic come to. */
export interface TopicSummary extends Topic {
  readonly posts: number;
  /** Days of the oldest and the newest dated post, `YYYY-MM-DD`; null where no post has a date. */
  readonly first: string | null;
  readonly last: string | null;
}

/** A topic with what the reader has read of it. */
export interface TopicRow extends TopicSummary {
  /** Posts read to their end. */
  readonly read: number;
  /** Why it was found; not there for a topic that the author named. */
  readonly why?: WhyOffered;
  /** The reader has another name for it than its author, or a name for what was found. */
  readonly isRenamed?: boolean;
  readonly isHidden?: boolean;
  /** Names of the found topics that the reader has joined to it. */
  readonly joined?: readonly string[];
}

/** Who named the topics of a group; `hidden`: those that the reader has put away. */
export type TopicGroup = TopicKind | 'hidden';
const GROUPS: readonly TopicGroup[] = ['named', 'series', 'found', 'hidden'];

/** Rows apart by who named them, each group in the order given; only groups with rows. */
export function groupedTopics(
  rows: readonly TopicRow[],
): { readonly group: TopicGroup; readonly rows: readonly TopicRow[] }[] {
  const groupOf = ({ slug, isHidden }: TopicRow): TopicGroup => (isHidden === true ? 'hidden' : topicKind(slug));
  return GROUPS.map((group) => ({ group, rows: rows.filter((row) => groupOf(row) === group) })).filter(
    (one) => one.rows.length > 0,
  );
}

/** All topics of an archive, as the panel lists them. */
export interface TopicsView {
  readonly archive: Pick<Archive, 'id' | 'name'>;
  readonly rows: readonly TopicRow[];
}

/** What the panel shows in the place of a guide: nothing, or all topics of an archive. */
export type TopicsState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'loading'; readonly archive: Pick<Archive, 'id' | 'name'> }
  | { readonly kind: 'open'; readonly view: TopicsView }
  | { readonly kind: 'problem'; readonly archive: Pick<Archive, 'id' | 'name'>; readonly code: ProblemCode };

export const TOPIC_ORDERS = ['posts', 'newest', 'progress'] as const;
export type TopicOrder = (typeof TOPIC_ORDERS)[number];

/** The rows whose name holds all words of the filter, accents and case apart, in an order that no two rows tie in. */
export function arrangeTopics(rows: readonly TopicRow[], filter: string, order: TopicOrder): TopicRow[] {
  const words = folded(filter).split(/\s+/u).filter(Boolean);
  const found = rows.filter(({ name, slug }) => {
    const hay = `${folded(name)} ${slug}`;
    return words.every((word) => hay.includes(word));
  });
  return found.toSorted((a, b) => COMPARE[order](a, b) || b.posts - a.posts || (a.slug < b.slug ? -1 : 1));
}

const COMPARE: Readonly<Record<TopicOrder, (a: TopicRow, b: TopicRow) => number>> = {
  posts: () => 0,
  // Days compare as text; a topic without a dated post comes last.
  newest: (a, b) => ((a.last ?? '') < (b.last ?? '') ? 1 : (a.last ?? '') > (b.last ?? '') ? -1 : 0),
  // Begun ones first, the nearest to its end at the top; what is done needs nobody any more.
  progress: (a, b) => standing(b) - standing(a),
};

function standing({ read, posts }: TopicRow): number {
  return read >= posts ? -1 : read / posts;
}

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
