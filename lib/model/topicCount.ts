import type { Post } from './post';
import type { Topic } from './topic';
import type { TopicSummary } from './topicsView';

/** What a topic's posts come to, with what it takes to follow a change of one post without reading the others. */
export interface TopicTally extends TopicSummary {
  /** How often the sources of the posts write the name in which way, by the name. The most frequent one is its name. */
  readonly spellings: readonly Spelling[];
  /** The post that gave a day has left: what the others say is to be counted. */
  readonly isOpen?: true;
}

/** A way to write a topic's name, and how many accounts of posts write it so. */
export type Spelling = readonly [name: string, count: number];

/** What a post counts for. */
export type CountedPost = Pick<Post, 'url' | 'date' | 'topics' | 'accounts'>;

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
    JSON.stringify(post && [post.date, post.topics.map((topic) => [topic.slug, spellingsIn(post, topic)])]);
  return told(before) !== told(after);
}

function tallyOf(topic: Topic, post: CountedPost): TopicTally {
  const { slug } = topic;
  const { date } = post;
  return { slug, posts: 1, first: date, last: date, ...spelled(countsOf(spellingsIn(post, topic))) };
}

/** With a post of the topic that is new, or was counted as `old`. */
function tallyWith(tally: TopicTally, topic: Topic, post: CountedPost, old: CountedPost | undefined): TopicTally {
  const left = old !== undefined && old.date !== post.date ? withoutDay(tally, old.date, post.date) : tally;
  return {
    ...left,
    posts: tally.posts + (old === undefined ? 1 : 0),
    ...spanWith(tally, post.date),
    ...spelled(countsAfter(tally, old === undefined ? [] : spellingsOf(old, topic.slug), spellingsIn(post, topic))),
  };
}

function tallyWithout(tally: TopicTally, post: CountedPost): TopicTally {
  const left = withoutDay(tally, post.date, null);
  return { ...left, posts: tally.posts - 1, ...spelled(countsAfter(tally, spellingsOf(post, tally.slug), [])) };
}

function spellingsOf(post: CountedPost, slug: string): string[] {
  const topic = post.topics.find((one) => one.slug === slug);
  return topic === undefined ? [] : spellingsIn(post, topic);
}

/**
 * How the sources of a post write a topic. They count one by one: what a post is called by in the end is a matter of
 * which source spoke, and lists write all topics in one way. A name that stands under another slug counts for it once.
 */
function spellingsIn({ accounts }: CountedPost, { slug, name }: Topic): string[] {
  const names = accounts.flatMap(({ topics }) => topics.find((topic) => topic.slug === slug)?.name ?? []);
  return names.length === 0 ? [name] : names;
}

function countsAfter({ spellings }: TopicTally, gone: readonly string[], come: readonly string[]): Map<string, number> {
  const counts = countsOf(come, new Map(spellings));
  for (const name of gone) counts.set(name, (counts.get(name) ?? 0) - 1);
  return counts;
}

function countsOf(names: readonly string[], counts = new Map<string, number>()): Map<string, number> {
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Of spellings that are as frequent the first by its characters, where capitals come before small letters. */
function spelled(counts: ReadonlyMap<string, number>): Pick<TopicTally, 'name' | 'spellings'> {
  const spellings = [...counts].filter(([, count]) => count > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const [name] = spellings.reduce((best, one) => (one[1] > best[1] ? one : best), spellings[0] ?? ['', 0]);
  return { name, spellings };
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
