import type { PostPhrases } from '../../../lib/model/phrases';
import { newestFirst, type Post, type PostUrl } from '../../../lib/model/post';
import type { Topic } from '../../../lib/model/topic';
import { findTopics } from '../../../lib/topics/findTopics';
import { matchTopics } from '../../../lib/topics/matchTopics';
import { phraseOfName, prominent } from '../../../lib/topics/phrases';
import { memberOf } from '../../../lib/topics/topicPhrases';
import { namedTopics, type ReadArchive } from './readArchive';

/** Tags of fewer posts are no topic that could be found. */
const FEWEST_TAGGED = 3;
const RANDOM_DRAWS = 20;
const GOOD = 0.5;

/** How well the topics that are found fit the author's tags, which were hidden. */
export interface HiddenTags {
  readonly posts: number;
  readonly tags: number;
  readonly topics: number;
  /** The mean over the tags of the best F1 of any found topic; the same of any phrase at all, and of random sets. */
  readonly f1: number;
  readonly ceiling: number;
  readonly random: number;
  /** Shares, 0–1: of the tags, those with an F1 of .5; of the posts, those with a topic; of the topics, those called as a tag. */
  readonly good: number;
  readonly covered: number;
  readonly called: number;
  /** Of the topics of the oldest four fifths, those that are still there when the newest fifth is added. */
  readonly stay: number;
}

type Posts = ReadonlySet<PostUrl>;

export function hiddenTags({ posts, phrases, found }: ReadArchive): HiddenTags {
  const tags = namedTopics(posts).filter(({ topic, posts: its }) => its.length >= FEWEST_TAGGED && !isNoTag(topic));
  const sets = tags.map((tag) => new Set(tag.posts.map(({ url }) => url)));
  // Of a post that its author gave no tag nobody knows which it would have.
  const tagged = posts.filter(({ topics: own }) => own.some((topic) => !isNoTag(topic)));
  const isTagged = new Set(tagged.map(({ url }) => url));
  const within = (its: readonly PostUrl[]): Posts => new Set(its.filter((post) => isTagged.has(post)));
  const topics = found.map((topic) => within(topic.posts.map(({ post }) => post)));
  const names = tags.map(({ topic }) => phraseOfName(topic.name, 'en'));
  const best = sets.map((tag) => bestOf(tag, topics));
  return {
    posts: posts.length,
    tags: tags.length,
    topics: found.length,
    f1: mean(best),
    ceiling: mean(bestOfPhrases(sets, phrases, within)),
    random: meanOfRandom(
      sets,
      topics.map(({ size }) => size),
      tagged,
    ),
    good: best.filter((one) => one >= GOOD).length / best.length,
    covered: new Set(found.flatMap((topic) => topic.posts.map(({ post }) => post))).size / posts.length,
    called:
      found.filter(({ id, also }) => [id, ...also].some((one) => names.some((name) => isAlike(name, one)))).length /
      found.length,
    stay: shareThatStays(posts, phrases),
  };
}

/** What publishing software writes where the author chose nothing. */
function isNoTag({ slug }: Topic): boolean {
  return slug === 'uncategorized';
}

/** The same, or one within the other, word by word. */
function isAlike(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function bestOf(tag: Posts, topics: readonly Posts[]): number {
  return topics.reduce((best, topic) => Math.max(best, fit(tag, topic)), 0);
}

function fit(tag: Posts, topic: Posts): number {
  let common = 0;
  for (const post of topic) if (tag.has(post)) common += 1;
  return (2 * common) / (tag.size + topic.size);
}

/** What could be had if every phrase of titles and headings were a topic. */
function bestOfPhrases(
  tags: readonly Posts[],
  phrases: ReadonlyMap<PostUrl, PostPhrases>,
  within: (its: readonly PostUrl[]) => Posts,
): number[] {
  const keys = new Set([...phrases.values()].flatMap(prominent));
  const members = new Map<string, Set<PostUrl>>();
  for (const [post, { words, phrases: own }] of phrases)
    for (const [key, count] of own) {
      if (!keys.has(key) || memberOf(count, key.includes(' ') ? 2 : 4, words, post) === null) continue;
      const its = members.get(key) ?? new Set();
      members.set(key, its.add(post));
    }
  const all = [...members.values()].filter(({ size }) => size > 1).map((its) => within([...its]));
  return tags.map((tag) => bestOf(tag, all));
}

function meanOfRandom(tags: readonly Posts[], sizes: readonly number[], posts: readonly Post[]): number {
  const random = seeded(1);
  const draws = Array.from({ length: RANDOM_DRAWS }, () => {
    const sets = sizes.map((size) => {
      const left = posts.map(({ url }) => url);
      return new Set(
        Array.from({ length: size }, () => left.splice(Math.floor(random() * left.length), 1)[0] as PostUrl),
      );
    });
    return mean(tags.map((tag) => bestOf(tag, sets)));
  });
  return mean(draws);
}

function shareThatStays(posts: readonly Post[], phrases: ReadonlyMap<PostUrl, PostPhrases>): number {
  const older = posts.toSorted(newestFirst).slice(Math.floor(posts.length / 5));
  const before = findTopics(new Map(older.flatMap(({ url }) => pairOf(url, phrases))));
  const after = findTopics(phrases, { former: before.map(({ id }) => id) });
  const { gone } = matchTopics(after, before);
  return 1 - gone.length / before.length;
}

function pairOf(url: PostUrl, phrases: ReadonlyMap<PostUrl, PostPhrases>): [PostUrl, PostPhrases][] {
  const its = phrases.get(url);
  return its === undefined ? [] : [[url, its]];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The same numbers every time, between 0 and 1 (Numerical Recipes' generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
