import type { Post, PostUrl } from './post';
import type { Topic } from './topic';
import type { TopicSummary } from './topicsView';

/** What a topic's posts come to, with what it takes to follow a change of one post without reading the others. */
export interface TopicTally extends TopicSummary {
  /** Where posts write a topic differently, the one with the lowest address gives its name. */
  readonly namedBy: PostUrl;
  /** The post that gave the name, or a day, has left: what the others say is to be counted. */
  readonly isOpen?: true;
}

/** What a post counts for. */
export type CountedPost = Pick<Post, 'url' | 'date' | 'topics'>;

/** A post that is added (no `before`), changes, or is removed (no `after`). */
export interface PostChange {
  readonly before?: CountedPost | undefined;
  readonly after?: CountedPost | undefined;
}

/**
 * The tallies after changes of posts, by slug; the same array when none of them counts. Costs by changes and topics.
 */
export function talliesAfter(tallies: readonly TopicTally[], changes: readonly PostChange[]): readonly TopicTally[] {
  const counting = changes.filter(countsAnew);
  if (counting.length === 0) return tallies;
  const bySlug = new Map(tallies.map((tally) => [tally.slug, tally]));
  for (const { before, after } of counting) {
    const was = new Set((before?.topics ?? []).map(({ slug }) => slug));
    for (const topic of after?.topics ?? []) {
      if (after === undefined) continue;
      const tally = bySlug.get(topic.slug);
      const old = was.delete(topic.slug) ? before : undefined;
      const isAlone = tally === undefined || (tally.posts === 1 && old !== undefined);
      bySlug.set(topic.slug, isAlone ? tallyOf(topic, after) : tallyWith(tally, topic, after, old));
    }
    for (const slug of was) {
      const tally = bySlug.get(slug);
      if (tally === undefined || before === undefined) continue;
      if (tally.posts > 1) bySlug.set(slug, tallyWithout(tally, before));
      else bySlug.delete(slug);
    }
  }
  return [...bySlug.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

function countsAnew({ before, after }: PostChange): boolean {
  const told = (post: CountedPost | undefined): string =>
    JSON.stringify(post && [post.date, post.topics.map(({ slug, name }) => [slug, name])]);
  return told(before) !== told(after);
}

function tallyOf({ slug, name }: Topic, { url, date }: CountedPost): TopicTally {
  return { slug, name, posts: 1, first: date, last: date, namedBy: url };
}

/** With a post of the topic that is new, or was counted as `old`. */
function tallyWith(tally: TopicTally, { name }: Topic, post: CountedPost, old: CountedPost | undefined): TopicTally {
  const names = post.url <= tally.namedBy ? { name, namedBy: post.url } : {};
  const left = old !== undefined && old.date !== post.date ? withoutDay(tally, old.date, post.date) : tally;
  return { ...left, ...names, posts: tally.posts + (old === undefined ? 1 : 0), ...spanWith(tally, post.date) };
}

function tallyWithout(tally: TopicTally, { url, date }: CountedPost): TopicTally {
  const left = withoutDay(tally, date, null);
  return { ...left, posts: tally.posts - 1, ...(url === tally.namedBy && { isOpen: true }) };
}

/** Without a day that a post had; its new one may be further out still. */
function withoutDay(tally: TopicTally, day: string | null, instead: string | null): TopicTally {
  const isFirst = day === tally.first && (instead === null || instead > (day ?? instead));
  const isLast = day === tally.last && (instead === null || instead < (day ?? instead));
  return day !== null && (isFirst || isLast) ? { ...tally, isOpen: true } : tally;
}

function spanWith({ first, last }: TopicTally, day: string | null): Pick<TopicTally, 'first' | 'last'> {
  if (day === null) return { first, last };
  return { first: first === null || day < first ? day : first, last: last === null || day > last ? day : last };
}
