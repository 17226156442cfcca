import type { FoundTopic } from '../model/foundTopic';
import type { Series } from '../model/series';

/** Of two lists' topics, those that share so much of their posts are one (Jaccard), where their phrases differ. */
const SAME_POSTS = 0.5;

/** What became of the topics of a former list. */
export interface MatchedTopics {
  /** The new list; a topic that goes on under another phrase keeps its former id. */
  readonly topics: readonly FoundTopic[];
  /** Those of the former list that are gone. */
  readonly gone: readonly FoundTopic[];
}

/**
 * A newly found list beside the former one: a topic is the same where its phrase is, or one of the phrases that go with
 * it; else where it has most of the posts. What a reader chose for a topic stays with its id. Each former topic goes on
 * in one at most.
 */
export function matchTopics(found: readonly FoundTopic[], former: readonly FoundTopic[]): MatchedTopics {
  const open = new Map(former.map((topic) => [topic.id, topic]));
  const ids = new Map<FoundTopic, string>();
  const claim = (topic: FoundTopic, id: string | undefined): void => {
    if (id === undefined || ids.has(topic) || !open.delete(id)) return;
    ids.set(topic, id);
  };
  for (const topic of found) claim(topic, topic.id);
  for (const topic of found) for (const id of topic.also) claim(topic, id);
  for (const topic of found) claim(topic, [...open.values()].find(({ also }) => also.includes(topic.id))?.id);
  for (const topic of found) claim(topic, ids.has(topic) ? undefined : mostAlike(topic, [...open.values()])?.id);
  const taken = new Set(ids.values());
  return {
    // A phrase that is new now may be the former id of another.
    topics: found.map((topic) => {
      const id = ids.get(topic) ?? topic.id;
      return { ...topic, id: ids.has(topic) || !taken.has(id) ? id : `${id} again` };
    }),
    gone: [...open.values()],
  };
}

function mostAlike(topic: FoundTopic, former: readonly FoundTopic[]): FoundTopic | undefined {
  const own = new Set(topic.posts.map(({ post }) => post));
  const likeness = ({ posts }: FoundTopic): number => {
    const common = posts.filter(({ post }) => own.has(post)).length;
    return common / (own.size + posts.length - common);
  };
  return former
    .filter((one) => likeness(one) >= SAME_POSTS)
    .toSorted((a, b) => likeness(b) - likeness(a) || (a.id < b.id ? -1 : 1))[0];
}

/**
 * The series found now, each under its former id where it has most of that one's parts: authors shorten the name that
 * the id is made of as they go on.
 */
export function matchSeries(found: readonly Series[], former: readonly Series[]): Series[] {
  const ids = new Set(found.map(({ id }) => id));
  const open = new Map(former.filter(({ id }) => !ids.has(id)).map((series) => [series.id, series]));
  const known = new Set(former.map(({ id }) => id));
  return found.map((series) => {
    if (known.has(series.id)) return series;
    const parts = new Set(series.parts.map(({ post }) => post));
    const before = [...open.values()].find(
      (one) => one.parts.filter(({ post }) => parts.has(post)).length * 2 > one.parts.length,
    );
    if (before === undefined) return series;
    open.delete(before.id);
    return { ...series, id: before.id };
  });
}
