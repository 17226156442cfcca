import { titleWords } from '../../language/titleWords';
import type { ArchiveId } from '../../model/archive';
import { generalItem } from '../../model/checklist';
import type { CompiledGuide, Coverage } from '../../model/guide';
import { roleAt, type Step } from '../../model/path';
import { newestFirst, type Post, type PostRef } from '../../model/post';
import type { GeneralRule, Statement } from '../../model/statement';
import { distinctTopics, type Topic } from '../../model/topic';
import { titleMotifs } from './motifs';

/** Maximum number of adjacent topics named as the strongest. */
const MOST_ADJACENT = 3;
/** To cross-read more than two is no advice. */
const CROSS_READ = 2;

/**
 * Derives a guide from a topic's posts alone: coverage, adjacent topics, title motifs, the path newest → median →
 * oldest, and general advice. The order of the input does not matter.
 */
export function compileGuide(topic: Topic, posts: readonly Post[], archive: ArchiveId): CompiledGuide {
  return compileOrdered(topic, posts.toSorted(newestFirst), archive, wordsOfTitle);
}

/**
 * The guides of all topics of an archive by slug. Every post is sorted and its title read once, however many topics it
 * has. A topic whose posts write its name differently has the name of the newest.
 */
export function compileArchive(posts: readonly Post[], archive: ArchiveId): Map<string, CompiledGuide> {
  const words = new Map<Post, readonly string[]>();
  const groups = new Map<string, { readonly topic: Topic; readonly posts: Post[] }>();
  for (const post of posts.toSorted(newestFirst)) {
    words.set(post, wordsOfTitle(post));
    for (const topic of distinctTopics(post.topics)) {
      const group = groups.get(topic.slug);
      if (group === undefined) groups.set(topic.slug, { topic, posts: [post] });
      else group.posts.push(post);
    }
  }
  const wordsOf = (post: Post): readonly string[] => words.get(post) ?? [];
  return new Map(
    [...groups].map(([slug, { topic, posts: own }]) => [slug, compileOrdered(topic, own, archive, wordsOf)]),
  );
}

type WordsOf = (post: Post) => readonly string[];

function wordsOfTitle(post: Post): readonly string[] {
  return titleWords(post.title, post.language);
}

function compileOrdered(topic: Topic, posts: readonly Post[], archive: ArchiveId, wordsOf: WordsOf): CompiledGuide {
  const steps = pathOf(posts);
  const onPath = new Set(steps.map((step) => step.url));
  const adjacent = adjacentTopics(topic, posts);
  const rules = generalRules(posts, adjacent);
  return {
    archive,
    topic,
    coverage: {
      posts: posts.length,
      ...monthsOf(posts),
      adjacent: adjacent.slice(0, MOST_ADJACENT),
      motifs: titleMotifs(topic, posts, wordsOf),
    },
    arguments: posts.flatMap(({ summary, url }): Statement[] =>
      summary === null ? [] : [{ kind: 'quoted', text: summary, source: url }],
    ),
    checklist: rules.map(generalItem),
    failureModes: rules.map((rule): Statement => ({ kind: 'general', rule })),
    steps,
    more: posts.filter((post) => !onPath.has(post.url)).map(refOf),
    references: posts.map(({ title, url, summary }) => ({ title, url, summary })),
  };
}

/** Posts without a date stand last. */
function monthsOf(posts: readonly Post[]): Pick<Coverage, 'firstMonth' | 'lastMonth'> {
  const oldest = posts.findLast((post) => post.date !== null);
  return { firstMonth: oldest?.date?.slice(0, 7) ?? null, lastMonth: posts[0]?.date?.slice(0, 7) ?? null };
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
