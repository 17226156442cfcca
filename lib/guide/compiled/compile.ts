import { titleWords, type KnownWords } from '../../language/titleWords';
import type { ArchiveId } from '../../model/archive';
import { topicKind } from '../../model/foundSlug';
import type { CompiledGuide, Coverage, Reference } from '../../model/guide';
import type { MinedPost } from '../../model/knownText';
import { roleAt, type Step } from '../../model/path';
import { newestFirst, type Post, type PostRef, type PostUrl } from '../../model/post';
import type { Series } from '../../model/series';
import { lineToSentence } from '../../model/summaryLine';
import type { Topic } from '../../model/topic';
import { mineTopic } from '../mined/mineTopic';
import { choosePath, type ChosenPath, type ReadersPath } from '../order/choosePath';
import { orderNewest } from '../order/orderTopic';
import { subjectsOf, topicsBeside, type TopicBeside } from '../order/subjects';
import { titleMotifs } from './motifs';
import { checklistOf, statementOf } from './statements';

/** Maximum number of adjacent topics named as the strongest. */
const MOST_ADJACENT = 3;

/** What is known of a topic besides its posts' titles, dates and topics. */
export interface KnownOfTopic extends ReadersPath {
  /** What was taken from the posts' texts, of those that are known. */
  readonly mined: ReadonlyMap<PostUrl, MinedPost>;
  /** The archive's series. */
  readonly series: readonly Series[];
  /** Parts of these series that are not of the topic. */
  readonly beside: readonly Post[];
  /** How many posts of the archive link to each that several link to. */
  readonly linkedBy: ReadonlyMap<PostUrl, number>;
  /** What its posts call it besides its name. */
  readonly spellings: readonly string[];
  /** The words of lines that the reader does not want in this guide. */
  readonly hidden: readonly string[];
}

export const NOTHING_KNOWN: KnownOfTopic = {
  mined: new Map(),
  series: [],
  beside: [],
  linkedBy: new Map(),
  spellings: [],
  hidden: [],
  order: null,
  kept: [],
};

/**
 * Derives a guide from a topic's posts: coverage, adjacent topics, title motifs, the path, and what the posts' texts
 * say word for word. The order of the input does not matter.
 */
export function compileGuide(
  topic: Topic,
  posts: readonly Post[],
  archive: ArchiveId,
  known: KnownOfTopic = NOTHING_KNOWN,
): CompiledGuide {
  return compileOrdered(topic, { posts: posts.toSorted(newestFirst).map(readOnce()), archive, known });
}

/**
 * The guides of all topics of an archive by slug. Every post is sorted and its title read once, however many topics it
 * has. A topic whose posts write its name differently has the name of the newest.
 */
export function compileArchive(posts: readonly Post[], archive: ArchiveId): Map<string, CompiledGuide> {
  const groups = new Map<string, { readonly topic: Topic; readonly posts: ReadPost[] }>();
  const read = readOnce();
  for (const post of posts.toSorted(newestFirst)) {
    const own = read(post);
    for (const topic of post.topics) {
      const group = groups.get(topic.slug);
      if (group === undefined) groups.set(topic.slug, { topic, posts: [own] });
      // A post may name a topic twice.
      else if (group.posts.at(-1) !== own) group.posts.push(own);
    }
  }
  return new Map(
    [...groups].map(([slug, { topic, posts: own }]) => [
      slug,
      compileOrdered(topic, { posts: own, archive, known: NOTHING_KNOWN }),
    ]),
  );
}

/** What guides take of a post, whichever they are. */
interface ReadPost {
  readonly post: Post;
  /** The telling words of its title. */
  readonly words: readonly string[];
  readonly ref: PostRef;
  readonly reference: Reference;
}

function readOnce(): (post: Post) => ReadPost {
  const known: KnownWords = new Map();
  return (post) => {
    const { title, url, summary, language } = post;
    const line = summary === null ? null : lineToSentence(summary);
    return {
      post,
      words: titleWords(title, language, known),
      ref: { title, url },
      reference: { title, url, summary: line },
    };
  };
}

interface Compiling {
  /** Newest first. */
  readonly posts: readonly ReadPost[];
  readonly archive: ArchiveId;
  readonly known: KnownOfTopic;
}

function compileOrdered(topic: Topic, { posts: read, archive, known }: Compiling): CompiledGuide {
  const posts = read.map(({ post }) => post);
  const named = { ...topic, spellings: known.spellings };
  const mined = mineTopic(named, posts, (post) => known.mined.get(post)?.candidates ?? null, known.hidden);
  const linksOf = (post: PostUrl) => known.mined.get(post)?.links ?? [];
  const { linkedBy, series } = known;
  const beside = topicsBeside(topic, posts);
  const subjects = subjectsOf(named, posts, beside);
  const paths = orderNewest(named, posts, { linksOf, linkedBy, series, subjects, mined });
  // A series has its author's order, and grows.
  const isSeries = topicKind(topic.slug) === 'series';
  const chosen = choosePath(paths, { posts, beside: known.beside }, isSeries ? { order: null, kept: [] } : known);
  const { steps, ...path } = chosen;
  const onPath = new Map<PostUrl, PostRef>();
  const more: PostRef[] = [];
  const isStep = new Set(steps.map(({ post }) => post));
  for (const { post, ref } of read) {
    if (isStep.has(post.url)) onPath.set(post.url, ref);
    else more.push(ref);
  }
  for (const { url, title } of known.beside) if (!onPath.has(url)) onPath.set(url, { title, url });
  const isRepeated = repeatedSummary(read.map(({ reference }) => reference));
  return {
    archive,
    topic,
    coverage: {
      posts: posts.length,
      ...monthsOf(posts),
      adjacent: mostShared(beside, posts).slice(0, MOST_ADJACENT),
      motifs: titleMotifs(
        topic,
        read.map(({ words }) => words),
      ),
    },
    definition: mined.definition === null ? null : statementOf(mined.definition),
    arguments: mined.claims.map(statementOf),
    checklist: checklistOf(mined.steps, known.hidden),
    failureModes: mined.warnings.map(statementOf),
    steps: stepsOf(steps, onPath),
    path: isSeries ? { ...path, orders: [] } : path,
    looked: mined.looked,
    more,
    references: read.map(({ reference }) =>
      reference.summary !== null && isRepeated(reference.summary) ? { ...reference, summary: null } : reference,
    ),
  };
}

/** Posts without a date stand last. */
function monthsOf(posts: readonly Post[]): Pick<Coverage, 'firstMonth' | 'lastMonth'> {
  const oldest = posts.findLast((post) => post.date !== null);
  return { firstMonth: oldest?.date?.slice(0, 7) ?? null, lastMonth: posts[0]?.date?.slice(0, 7) ?? null };
}

/** What several posts have for a summary is the blog's own line, and says nothing of any. */
function repeatedSummary(references: readonly Reference[]): (summary: string) => boolean {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { summary } of references) if (summary !== null) (seen.has(summary) ? repeated : seen).add(summary);
  return (summary) => repeated.has(summary);
}

/** By how many posts share them, then the newest shared post first, then by slug. */
function mostShared(beside: readonly TopicBeside[], posts: readonly Post[]): Topic[] {
  const ages = new Map(posts.map(({ url }, at) => [url, at]));
  const ageOf = ({ posts: [newest] }: TopicBeside): number => (newest === undefined ? 0 : (ages.get(newest.url) ?? 0));
  return beside
    .toSorted(
      (a, b) => b.posts.length - a.posts.length || ageOf(a) - ageOf(b) || (a.topic.slug < b.topic.slug ? -1 : 1),
    )
    .map((one) => one.topic);
}

function stepsOf(path: ChosenPath['steps'], refs: ReadonlyMap<PostUrl, PostRef>): Step[] {
  const known = path.flatMap(({ post, reason }) => {
    const ref = refs.get(post);
    return ref === undefined ? [] : [{ ...ref, reason }];
  });
  return known.map((step, at) => ({ ...step, role: roleAt(at, known.length) }));
}
