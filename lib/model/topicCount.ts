import { isOnlyListed, type Post } from './post';
import type { Topic } from './topic';
import type { TopicSummary } from './topicsView';

/** What a topic's posts come to, with what it takes to follow a change of one post without reading the others. */
export interface TopicTally extends TopicSummary {
  /** How often the sources of the posts write the name in which way, by the name. The most frequent one is its name. */
  readonly spellings: readonly Spelling[];
  /** The post that gave a day has left: what the others say is to be counted. */
  readonly isOpen?: true;
}

/** A way to write a topic's name, and how many accounts write it so: of posts and feeds themselves, and of lists. */
export type Spelling = readonly [name: string, own: number, listed: number];

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
  return { slug, posts: 1, first: date, last: date, ...spelled(counted(new Map(), spellingsIn(post, topic), 1)) };
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

/** A name as one account writes it. */
interface Written {
  readonly name: string;
  readonly isListed: boolean;
}

function spellingsOf(post: CountedPost, slug: string): Written[] {
  const topic = post.topics.find((one) => one.slug === slug);
  return topic === undefined ? [] : spellingsIn(post, topic);
}

/**
 * How the sources of a post write a topic. They count one by one: what a post is called by in the end is a matter of
 * which source spoke, and lists write all topics in one way. A name that stands under another slug counts for it once.
 */
function spellingsIn(post: CountedPost, { slug, name }: Topic): Written[] {
  const names = post.accounts.flatMap((account) =>
    account.topics
      .filter((topic) => topic.slug === slug)
      .slice(0, 1)
      .map((topic) => ({ name: topic.name, isListed: isOnlyListed({ accounts: [account] }) })),
  );
  return names.length === 0 ? [{ name, isListed: false }] : names;
}

type Counts = Map<string, readonly [own: number, listed: number]>;

function countsAfter({ spellings }: TopicTally, gone: readonly Written[], come: readonly Written[]): Counts {
  const before: Counts = new Map(spellings.map(([name, own, listed]) => [name, [own, listed]]));
  return counted(counted(before, come, 1), gone, -1);
}

function counted(counts: Counts, names: readonly Written[], by: 1 | -1): Counts {
  for (const { name, isListed } of names) {
    const [own, listed] = counts.get(name) ?? [0, 0];
    counts.set(name, isListed ? [own, listed + by] : [own + by, listed]);
  }
  return counts;
}

/**
 * The most frequent spelling; of those that are as frequent the first by its characters, where capitals come before
 * small letters. Pages of topics give each word a capital: of two spellings that differ in nothing but such capitals the
 * one that posts and feeds write less often themselves is none.
 */
function spelled(counts: Counts): Pick<TopicTally, 'name' | 'spellings'> {
  const spellings = [...counts]
    .flatMap(([name, [own, listed]]): Spelling[] => (own + listed > 0 ? [[name, own, listed]] : []))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const asWritten = spellings.filter(
    ([name, own]) => !spellings.some(([other, ofOther]) => ofOther > own && differInCapitals(name, other)),
  );
  const often = ([, own, listed]: Spelling): number => own + listed;
  const [name] = asWritten.reduce((best, one) => (often(one) > often(best) ? one : best), asWritten[0] ?? ['', 0, 0]);
  return { name, spellings };
}

/** A letter that a word begins with. */
const INITIAL = /(?<![\p{L}\p{M}\p{N}])\p{L}/gu;

/** Whether two names are different in the case of words' first letters alone. */
function differInCapitals(a: string, b: string): boolean {
  const bare = (name: string): string => name.replaceAll(INITIAL, (letter) => letter.toLowerCase());
  return a !== b && bare(a) === bare(b);
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
