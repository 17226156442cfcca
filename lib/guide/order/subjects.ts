import { partsOf, type ReasonedStep } from '../../model/pathReason';
import type { Post, PostUrl } from '../../model/post';
import type { Series } from '../../model/series';
import type { Topic } from '../../model/topic';
import { isOfForm } from '../../model/topicForm';
import { mentions, termsOf, type NamedTopic } from '../mined/names';

/** A subject that some of a topic's posts are on, as their author says by another topic of theirs. */
export interface Subject {
  readonly topic: Topic;
  /** Those of the topic's posts that are on it, and on none of the subjects before it. Newest first, two at least. */
  readonly posts: readonly PostUrl[];
}

/** A subject with more than this share of the posts is what the topic is about, by another name. */
const SAME_SUBJECT = 0.62;
/** Subjects that come to less of the posts say little of what is in them. */
const FEWEST_TOLD = 0.5;
const FEWEST_POSTS = 4;
const FEWEST_SUBJECTS = 2;

type TaggedPost = Pick<Post, 'url' | 'title' | 'language' | 'topics'>;

/** Another topic of some of a topic's posts. */
export interface TopicBeside {
  readonly topic: Topic;
  /** Newest first. */
  readonly posts: readonly TaggedPost[];
}

/**
 * The other topics of these posts, but for labels of form: by the newest post that has each.
 *
 * @param posts newest first
 */
export function topicsBeside({ slug }: Topic, posts: readonly TaggedPost[]): readonly TopicBeside[] {
  const beside = new Map<string, { readonly topic: Topic; readonly posts: TaggedPost[] }>();
  for (const post of posts)
    for (const other of post.topics) {
      if (other.slug === slug) continue;
      const known = beside.get(other.slug);
      if (known === undefined) beside.set(other.slug, { topic: other, posts: [post] });
      else if (known.posts.at(-1) !== post) known.posts.push(post);
    }
  return [...beside.values()].filter((one) => !isOfForm(one.topic));
}

/**
 * The subjects of a topic that is none itself, the one with most posts first: `math-heavy` or `long-read` are labels of
 * what posts are like, and a path through all of them leads from one thing to another. Such is a label of form, and a
 * name that no title has, of whose posts no other topic has most. None where the posts do not fall into subjects.
 *
 * @param posts newest first
 * @param beside their other topics, see {@link topicsBeside}
 */
export function subjectsOf(
  topic: NamedTopic,
  posts: readonly TaggedPost[],
  beside: readonly TopicBeside[] = topicsBeside(topic, posts),
): readonly Subject[] {
  const all = beside.filter((one) => one.posts.length > 1);
  if (posts.length < FEWEST_POSTS || all.length < FEWEST_SUBJECTS) return [];
  const narrow = all.filter((one) => one.posts.length <= SAME_SUBJECT * posts.length);
  if (!isOfForm(topic) && (narrow.length < all.length || isNamedIn(posts, topic))) return [];
  const subjects: Subject[] = [];
  const open = new Set(posts);
  for (;;) {
    const [best] = narrow
      .map((one) => ({ topic: one.topic, posts: one.posts.filter((post) => open.has(post)) }))
      .filter((one) => one.posts.length > 1)
      .toSorted((a, b) => b.posts.length - a.posts.length || (a.topic.slug < b.topic.slug ? -1 : 1));
    if (best === undefined) break;
    for (const post of best.posts) open.delete(post);
    subjects.push({ topic: best.topic, posts: best.posts.map(({ url }) => url) });
  }
  return subjects.length < FEWEST_SUBJECTS || open.size > FEWEST_TOLD * posts.length ? [] : subjects;
}

function isNamedIn(posts: readonly TaggedPost[], topic: NamedTopic): boolean {
  const terms = termsOf(topic);
  return posts.some(({ title, language }) => mentions(title, terms, language));
}

/** With so many subjects each has one step, else a second one where that has evidence. */
const MANY_SUBJECTS = 4;
const MOST_STEPS = 7;
const FEWEST_STEPS = 3;

interface KnownOfSubjects {
  /** Those of the topic's posts with evidence, most first. */
  readonly strongest: readonly ReasonedStep[];
  readonly series: readonly Series[];
}

/**
 * The path through a topic of several subjects: where to begin with each, by what most speaks for, else the oldest.
 * Subject after subject. A series is shown whole; where that would be too much, something else of the subject, if there
 * is something.
 */
export function stepsOfSubjects(
  subjects: readonly Subject[],
  { strongest, series }: KnownOfSubjects,
): readonly ReasonedStep[] {
  const evidence = new Map(strongest.map((step) => [step.post, step]));
  const shown = subjects.slice(0, MOST_STEPS);
  const each = shown.length < MANY_SUBJECTS ? 2 : 1;
  const isShort = shown.length < FEWEST_STEPS;
  const inSeries = new Map(series.flatMap((one) => one.parts.map(({ post }) => [post, one] as const)));
  const used = new Set<PostUrl>();
  let room = MOST_STEPS - shown.length;
  return shown.flatMap(({ topic, posts }): ReasonedStep[] => {
    // A series may have taken some of them along.
    const own = posts.filter((post) => !used.has(post));
    const singles = own.filter((post) => !inSeries.has(post));
    const firstOf = (of: readonly PostUrl[]): PostUrl | undefined =>
      strongest.find(({ post }) => of.includes(post))?.post ?? of.at(-1);
    const first = firstOf(own);
    const whole = first === undefined ? undefined : inSeries.get(first);
    const isFitting = whole !== undefined && whole.parts.length - 1 <= room;
    const steps = isFitting
      ? partsOf(whole)
      : whole !== undefined && singles.length === 0
        ? partsOf(whole)
            .filter(({ post }) => own.includes(post))
            .slice(0, 1)
        : beginning(singles, firstOf(singles));
    room -= Math.max(0, steps.length - 1);
    for (const { post } of steps) used.add(post);
    return steps.map((step, at) =>
      at === 0 ? { post: step.post, reason: { kind: 'subject', name: topic.name, posts } } : step,
    );
  });

  /** Where to begin, and where subjects are few, what else has evidence: the older first. */
  function beginning(posts: readonly PostUrl[], begin: PostUrl | undefined): ReasonedStep[] {
    const oldestFirst = posts.toReversed();
    const best = strongest.filter(({ post }) => posts.includes(post)).map(({ post }) => post);
    const second = each === 1 ? undefined : [...best, ...(isShort ? oldestFirst : [])].find((post) => post !== begin);
    return oldestFirst
      .filter((post) => post === begin || post === second)
      .map((post) => evidence.get(post) ?? { post, reason: { kind: 'between' } });
  }
}
