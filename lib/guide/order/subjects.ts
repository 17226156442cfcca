import type { ReasonedStep } from '../../model/pathReason';
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
 * The path through a topic of several subjects: where to begin with each, by what most speaks for, else the oldest; of
 * a series its first part. Subject after subject.
 */
export function stepsOfSubjects(
  subjects: readonly Subject[],
  { strongest, series }: KnownOfSubjects,
): readonly ReasonedStep[] {
  const evidence = new Map(strongest.map((step) => [step.post, step]));
  const shown = subjects.slice(0, MOST_STEPS);
  const each = shown.length < MANY_SUBJECTS ? 2 : 1;
  const isShort = shown.length < FEWEST_STEPS;
  return shown.flatMap(({ topic, posts }): ReasonedStep[] => {
    const oldestFirst = posts.toReversed();
    const best = strongest.filter(({ post }) => posts.includes(post)).map(({ post }) => post);
    const [first = posts[0]] = [...best, ...oldestFirst];
    const parts = series.find((one) => one.parts.some(({ post }) => post === first))?.parts.map(({ post }) => post);
    const begin = parts?.find((post) => posts.includes(post)) ?? first;
    const second = [...best, ...(isShort ? oldestFirst : [])].find((post) => post !== begin);
    const chosen =
      each === 1 || second === undefined ? [begin] : oldestFirst.filter((one) => one === begin || one === second);
    return chosen.flatMap((post, at): ReasonedStep[] => {
      if (post === undefined) return [];
      const own = evidence.get(post) ?? { post, reason: { kind: 'between' } };
      return [at === 0 ? { post, reason: { kind: 'subject', name: topic.name, posts } } : own];
    });
  });
}
