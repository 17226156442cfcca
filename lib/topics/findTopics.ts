import { FEWEST_POSTS, type FoundTopic } from '../model/foundTopic';
import type { PostPhrases } from '../model/phrases';
import type { PostUrl } from '../model/post';
import { atOnce, type Sliced } from '../model/slices';
import { areMostlyTexts, topicPhrases, type Member, type TopicPhrase } from './topicPhrases';

/** Where topics cover less of the posts whose texts are known, an archive has too little to find topics in. */
const FEWEST_COVERED = 0.5;
/** Of phrases with as many posts in common, one is enough (Jaccard; share of the one within the other). */
const SAME_POSTS = 0.7;
const WITHIN = 0.75;
/** A topic covers a post so far that others of its posts bring less. */
const COVERED = 0.6;

export interface FindingOptions {
  /** The ids of last time: they stay where they are still nearly good enough. */
  readonly former?: readonly string[];
  /** The archive's host: its own name is no topic of it. */
  readonly host?: string;
}

/**
 * The topics of an archive that names none: phrases that its posts share, by how much they say of few posts and stand
 * in titles, chosen so that they cover many posts and each brings new ones. At most 2.2 √n + 4; none where there are
 * too few posts. Where most texts are not known, only phrases of several words and names, in two titles at least:
 * single words of titles and summaries are topics too rarely. The order of the posts does not matter.
 */
export function findTopics(posts: ReadonlyMap<PostUrl, PostPhrases>, options: FindingOptions = {}): FoundTopic[] {
  return atOnce(findingTopics(posts, options));
}

/** The same in slices. */
export function* findingTopics(
  posts: ReadonlyMap<PostUrl, PostPhrases>,
  options: FindingOptions = {},
): Sliced<FoundTopic[]> {
  if (posts.size < FEWEST_POSTS) return [];
  const former = new Set(options.former);
  const phrases = yield* withoutNested(yield* topicPhrases(posts, former, options.host ?? ''), former);
  const found = yield* cover(phrases, posts.size);
  if (!areMostlyTexts(posts)) return found;
  const covered = new Set(found.flatMap((topic) => topic.posts.map(({ post }) => post)));
  return covered.size < FEWEST_COVERED * posts.size ? [] : found;
}

/**
 * Of two phrases of which one holds the other, the shorter goes where its posts are mostly the longer's; the longer
 * where its posts are all the shorter's and most of them.
 */
function* withoutNested(phrases: readonly TopicPhrase[], former: ReadonlySet<string>): Sliced<TopicPhrase[]> {
  const byKey = new Map(phrases.map((phrase) => [phrase.key, phrase]));
  const dropped = new Set<string>();
  for (const longer of phrases) {
    yield;
    for (const key of partsOf(longer.words)) {
      const shorter = byKey.get(key);
      if (shorter === undefined) continue;
      const common = [...shorter.members.keys()].filter((post) => longer.members.has(post)).length;
      if (common >= WITHIN * shorter.members.size && !former.has(key)) dropped.add(key);
      else if (common === longer.members.size && common >= WITHIN * shorter.members.size && !former.has(longer.key))
        dropped.add(longer.key);
    }
  }
  return phrases.filter(({ key }) => !dropped.has(key));
}

function partsOf(words: readonly string[]): string[] {
  if (words.length === 1) return [];
  const pairs = words.length === 3 ? [words.slice(0, 2).join(' '), words.slice(1).join(' ')] : [];
  return [...pairs, ...words];
}

/** Greedy cover (Nemhauser, Wolsey & Fisher 1978): what brings most next, until nothing brings enough. */
function* cover(phrases: readonly TopicPhrase[], n: number): Sliced<FoundTopic[]> {
  const most = Math.floor(2.2 * Math.sqrt(n) + 4);
  const open = new Map<PostUrl, number>();
  const found: { phrase: TopicPhrase; also: string[]; members: Map<PostUrl, Member> }[] = [];
  const left = new Set(phrases.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
  const gainOf = ({ members, worth }: TopicPhrase): number => {
    let sum = 0;
    for (const { post, weight } of members.values()) sum += weight * (open.get(post) ?? 1);
    return worth * sum;
  };
  while (found.length < most) {
    let best: TopicPhrase | null = null;
    let gain = 1;
    for (const phrase of left) {
      yield;
      const own = gainOf(phrase);
      // What brings too little now brings less later.
      if (own < 1) left.delete(phrase);
      else if (own > gain || best === null) [best, gain] = [phrase, own];
    }
    if (best === null) break;
    left.delete(best);
    const phrase = best;
    const same = found.find((topic) => isSame(topic.phrase, phrase));
    if (same === undefined) found.push({ phrase, also: [], members: new Map(phrase.members) });
    else {
      same.also.push(phrase.key);
      for (const [post, member] of phrase.members)
        if (!same.members.has(post)) same.members.set(post, { ...member, by: phrase.key });
    }
    for (const { post, weight } of phrase.members.values())
      open.set(post, (open.get(post) ?? 1) * (1 - COVERED * weight));
  }
  return found.map(({ phrase, also, members }) => ({
    id: phrase.key,
    name: phrase.name,
    also,
    titles: phrase.titles,
    headings: phrase.headings,
    posts: [...members.values()]
      .toSorted((a, b) => b.weight - a.weight || b.times - a.times || (a.post < b.post ? -1 : 1))
      .map(({ post, place, times, by }) => ({ post, place, times, ...(by !== undefined && { by }) })),
  }));
}

function isSame(a: TopicPhrase, b: TopicPhrase): boolean {
  let common = 0;
  for (const post of b.members.keys()) if (a.members.has(post)) common += 1;
  const all = a.members.size + b.members.size - common;
  const isWordShared = b.words.some((word) => a.words.includes(word));
  return common >= SAME_POSTS * all || (isWordShared && common >= 0.8 * b.members.size);
}
