import type { Parts } from '../../companion/parts';
import type { ArchiveId } from '../../model/archive';
import { foundSlug } from '../../model/foundSlug';
import type { FoundTopic, Span } from '../../model/foundTopic';
import { LOOK_RULES } from '../../model/knownText';
import type { LinkedPost } from '../../model/linkedPost';
import type { TopicChanges } from '../../model/offeredTopic';
import type { PostPhrases } from '../../model/phrases';
import type { Post, PostUrl } from '../../model/post';
import type { Series } from '../../model/series';
import { inSlices } from '../../model/slices';
import type { Store } from '../../store/open';
import { findingTopics } from '../../topics/findTopics';
import { matchSeries, matchTopics } from '../../topics/matchTopics';
import { LinkCount } from '../../topics/mostLinked';
import { numberingOf } from '../../topics/numbering';
import { NamingPhrases, phraseOfName, phrasesOf } from '../../topics/phrases';
import { findingSeries } from '../../topics/series';

/** Posts read at once: what one of them takes is less than a slice. */
const BATCH = 100;
/** Where so many of the posts have topics of their author's, these are enough. */
const ENOUGH_NAMED = 0.5;

/** What finding needs of a post; a thousand of them are held at once. */
type KnownPost = Pick<Post, 'url' | 'title' | 'summary' | 'date' | 'language' | 'topics'>;

/**
 * Finds the series of an archive, the posts that most others link to, and, where its author gives fewer than half of the posts a topic, topics of the
 * others, and keeps them. What is found again keeps its id; what is not goes, unless the reader has read in it or
 * changed it. A found topic that the author names by now becomes the author's. Reads nothing but the store; in slices;
 * ended at any time it leaves what was kept before.
 */
export async function findAgain({ store, now }: Pick<Parts, 'store' | 'now'>, archive: ArchiveId): Promise<void> {
  // Counted before they are read: what comes meanwhile is for the next time.
  const counts = { posts: await store.posts.countOf(archive), texts: await store.texts.countOf(archive) };
  const posts = await postsOf(store, archive);
  const [former, changes] = await Promise.all([store.foundTopics.get(archive), store.settings.topicChanges(archive)]);
  const series = await seriesOf(store, posts, former?.series ?? []);
  const named = namesIn(posts);
  const before: FoundTopic[] = [];
  for (const topic of former?.topics ?? []) {
    const slug = namedAs(topic, named);
    if (slug === undefined) before.push(topic);
    else await store.topicMoves.move({ archive, from: foundSlug('found', topic.id), to: slug }, now());
  }
  const found = (await topicsOf(store, archive, posts, before)).filter((topic) => namedAs(topic, named) === undefined);
  const { topics, gone } = matchTopics(found, before);
  const kept = gone.length === 0 ? [] : await stillWanted(store, archive, { gone, posts, changes });
  await store.foundTopics.put({
    archive,
    rules: LOOK_RULES,
    topics: [...topics, ...kept],
    series,
    spans: spansOf([...topics, ...kept], series, posts),
    linked: await linkedIn(store, posts, series),
    ...counts,
  });
}

/** Whether what is kept of an archive was found in other posts or texts than there are, or by other rules. */
export async function isOutdated(store: Store, archive: ArchiveId): Promise<boolean> {
  const [found, posts, texts] = await Promise.all([
    store.foundTopics.get(archive),
    store.posts.countOf(archive),
    store.texts.countOf(archive),
  ]);
  if (found?.rules !== LOOK_RULES || found.linked === undefined || found.spans === undefined) return true;
  return found.posts !== posts || found.texts !== texts;
}

async function postsOf(store: Store, archive: ArchiveId): Promise<KnownPost[]> {
  const known: KnownPost[] = [];
  for (let after: PostUrl | null = null; ;) {
    const batch: Post[] = await store.searchable.postsAfter(archive, after, BATCH);
    for (const { url, title, summary, date, language, topics } of batch)
      known.push({ url, title, summary, date, language, topics });
    after = batch.at(-1)?.url ?? null;
    if (after === null || batch.length < BATCH) return known;
  }
}

async function seriesOf(store: Store, posts: readonly KnownPost[], former: readonly Series[]): Promise<Series[]> {
  // Only of a number that may be a name's does it matter whether the posts link to each other.
  const doubtful = posts.filter(({ title }) => (numberingOf(title)?.form ?? 'said') !== 'said');
  const mined = await store.texts.minedOf(doubtful.map(({ url }) => url));
  const found = await inSlices(findingSeries(posts, (post) => mined.get(post)?.links ?? []));
  return matchSeries(found, former);
}

/** A list of topics shows when their posts were written without reading them. */
function spansOf(
  topics: readonly FoundTopic[],
  series: readonly Series[],
  posts: readonly KnownPost[],
): Record<string, Span> {
  const days = new Map(posts.map(({ url, date }) => [url, date]));
  const all = [
    ...topics.map(({ id, posts: own }) => [foundSlug('found', id), own] as const),
    ...series.map(({ id, parts }) => [foundSlug('series', id), parts] as const),
  ];
  return Object.fromEntries(
    all.flatMap(([slug, own]) => {
      const dated = own.flatMap(({ post }) => days.get(post) ?? []).toSorted();
      const [first, last] = [dated[0], dated.at(-1)];
      return first === undefined || last === undefined ? [] : [[slug, { first, last }]];
    }),
  );
}

async function linkedIn(store: Store, posts: readonly KnownPost[], series: readonly Series[]): Promise<LinkedPost[]> {
  const count = new LinkCount(posts, series);
  for (let at = 0; at < posts.length; at += BATCH) {
    const mined = await store.texts.minedOf(posts.slice(at, at + BATCH).map(({ url }) => url));
    for (const [post, { links }] of mined)
      count.add(
        post,
        links.map(({ to }) => to),
      );
  }
  return count.most();
}

/**
 * The author's topic that a found one is by now; undefined where it is none. By its id, by its phrase where that is
 * another one by now, by the phrases that go with it.
 */
function namedAs({ id, name, also }: FoundTopic, named: ReadonlyMap<string, string>): string | undefined {
  return [id, phraseOfName(name, null), ...also].flatMap((phrase) => named.get(phrase) ?? [])[0];
}

/** The author's topics by the phrase that their names, or their slugs, come to. */
function namesIn(posts: readonly KnownPost[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const { topics, language } of posts)
    for (const { slug, name } of topics)
      for (const words of [slug.replaceAll('-', ' '), name]) named.set(phraseOfName(words, language), slug);
  // A name of signs alone comes to nothing, and would be that of every topic.
  named.delete('');
  return named;
}

async function topicsOf(
  store: Store,
  archive: ArchiveId,
  posts: readonly KnownPost[],
  former: readonly FoundTopic[],
): Promise<FoundTopic[]> {
  const bare = posts.filter(({ topics }) => topics.length === 0);
  if (posts.length - bare.length >= ENOUGH_NAMED * posts.length) return [];
  const { hostname } = new URL(archive);
  const phrases = await phrasesIn(store, bare);
  return inSlices(findingTopics(phrases, { former: former.map(({ id }) => id), host: hostname }));
}

/**
 * What counts of the posts' phrases. They are read twice, for all that five thousand texts say is a hundred megabytes,
 * and what can name a topic of theirs is known when all were read.
 */
async function phrasesIn(store: Store, posts: readonly KnownPost[]): Promise<Map<PostUrl, PostPhrases>> {
  const each = async (use: (url: PostUrl, counted: PostPhrases) => void): Promise<void> => {
    for (let at = 0; at < posts.length; at += BATCH) {
      const batch = posts.slice(at, at + BATCH);
      const counted = await store.texts.countedOf(batch.map(({ url }) => url));
      for (const post of batch) use(post.url, counted.get(post.url)?.counted ?? phrasesOf(post, null));
    }
  };
  const naming = new NamingPhrases();
  await each((_, counted) => naming.add(counted));
  const phrases = new Map<PostUrl, PostPhrases>();
  await each((url, counted) => phrases.set(url, naming.within(counted)));
  return phrases;
}

interface Fallen {
  readonly gone: readonly FoundTopic[];
  readonly posts: readonly KnownPost[];
  readonly changes: TopicChanges;
}

/** Of the topics that are found no more, those that the reader has to do with, with the posts that there still are. */
async function stillWanted(store: Store, archive: ArchiveId, { gone, posts, changes }: Fallen): Promise<FoundTopic[]> {
  const known = new Set(posts.map(({ url }) => url));
  const read = new Set((await store.readings.ofArchive(archive)).map(({ post }) => post));
  const changed = new Set([...changes].flatMap(([slug, { joined }]) => [slug, ...(joined === null ? [] : [joined])]));
  const wanted = await Promise.all(
    gone.map(async (topic): Promise<FoundTopic[]> => {
      const left = topic.posts.filter(({ post }) => known.has(post));
      if (left.length === 0) return [];
      const slug = foundSlug('found', topic.id);
      const isWanted =
        changed.has(slug) ||
        left.some(({ post }) => read.has(post)) ||
        (await store.ticks.ofTopic(archive, slug)).length > 0 ||
        (await store.editions.get(archive, slug)) !== undefined;
      return isWanted ? [{ ...topic, posts: left }] : [];
    }),
  );
  return wanted.flat();
}
