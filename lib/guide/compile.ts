import type { ArchiveId } from '../model/archive';
import { generalItem } from '../model/checklist';
import type { CompiledGuide, Coverage } from '../model/guide';
import { roleAt, type Step } from '../model/path';
import { newestFirst, type Post, type PostRef } from '../model/post';
import type { GeneralRule, Statement } from '../model/statement';
import type { Topic } from '../model/topic';
import { titleMotifs } from './motifs';

/** So many adjacent topics are named as the strongest. */
const MOST_ADJACENT = 3;
/** To cross-read more than two is no advice. */
const CROSS_READ = 2;

/**
 * Derives a guide from a topic's posts alone: coverage, adjacent topics, title motifs, the path newest → median → oldest,
 * and general advice. The order of the input does not matter.
 */
export function compileGuide(topic: Topic, posts: readonly Post[], archive: ArchiveId): CompiledGuide {
  const ordered = posts.toSorted(newestFirst);
  const steps = pathOf(ordered);
  const onPath = new Set(steps.map((step) => step.url));
  const rules = generalRules(ordered, adjacentTopics(topic, ordered));
  return {
    archive,
    topic,
    coverage: coverageOf(topic, ordered),
    arguments: ordered.flatMap(({ summary, url }): Statement[] =>
      summary === null ? [] : [{ kind: 'quoted', text: summary, source: url }],
    ),
    checklist: rules.map(generalItem),
    failureModes: rules.map((rule): Statement => ({ kind: 'general', rule })),
    steps,
    more: ordered.filter((post) => !onPath.has(post.url)).map(refOf),
    references: ordered.map((post) => ({ ...refOf(post), summary: post.summary })),
  };
}

/** The guides of all topics of an archive by slug, in one pass over its posts. */
export function compileArchive(posts: readonly Post[], archive: ArchiveId): Map<string, CompiledGuide> {
  const groups = new Map<string, { readonly topic: Topic; readonly posts: Post[] }>();
  for (const post of posts) {
    for (const topic of post.topics) {
      const group = groups.get(topic.slug);
      if (group === undefined) groups.set(topic.slug, { topic, posts: [post] });
      else group.posts.push(post);
    }
  }
  return new Map([...groups].map(([slug, group]) => [slug, compileGuide(group.topic, group.posts, archive)]));
}

function coverageOf(topic: Topic, posts: readonly Post[]): Coverage {
  const dated = posts.filter((post) => post.date !== null);
  return {
    posts: posts.length,
    firstMonth: dated.at(-1)?.date?.slice(0, 7) ?? null,
    lastMonth: dated[0]?.date?.slice(0, 7) ?? null,
    adjacent: adjacentTopics(topic, posts).slice(0, MOST_ADJACENT),
    motifs: titleMotifs(topic, posts),
  };
}

/** The other topics of these posts: by how many share them, then the newest shared post first, then by slug. */
function adjacentTopics(topic: Topic, posts: readonly Post[]): Topic[] {
  const shared = new Map<string, { readonly topic: Topic; readonly newest: number; count: number }>();
  posts.forEach((post, at) => {
    for (const other of post.topics) {
      if (other.slug === topic.slug) continue;
      const known = shared.get(other.slug);
      if (known === undefined) shared.set(other.slug, { topic: other, newest: at, count: 1 });
      else known.count += 1;
    }
  });
  return [...shared.values()]
    .toSorted((a, b) => b.count - a.count || a.newest - b.newest || (a.topic.slug < b.topic.slug ? -1 : 1))
    .map((one) => one.topic);
}

/** Newest, median (index ⌊N/2⌋), oldest; of two posts the newest and the oldest; of one the one. */
function pathOf(posts: readonly Post[]): Step[] {
  const count = posts.length;
  const indexes = count >= 3 ? [0, Math.floor(count / 2), count - 1] : [...posts.keys()];
  return indexes.flatMap((index, at) => {
    const post = posts[index];
    return post === undefined ? [] : { ...refOf(post), role: roleAt(at, indexes.length) };
  });
}

/** Only what can honestly be said of any topic with these posts. */
function generalRules(posts: readonly Post[], adjacent: readonly Topic[]): GeneralRule[] {
  const rules: GeneralRule[] = [];
  if (posts.length > 1) rules.push({ rule: 'newest-first' });
  if (adjacent.length > 0) rules.push({ rule: 'cross-read', topics: adjacent.slice(0, CROSS_READ) });
  const oldest = posts.findLast((post) => post.date !== null)?.date;
  if (oldest != null) rules.push({ rule: 'recheck-oldest', year: Number(oldest.slice(0, 4)) });
  return rules;
}

function refOf({ title, url }: Post): PostRef {
  return { title, url };
}
