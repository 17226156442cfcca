import type { ArchiveId } from '../model/archive';
import { topicKind } from '../model/foundSlug';
import { guideOfTopic, type GuideId } from '../model/guideId';
import { NOTHING_OFFERED, offeredTopics, slugsOf, type OfferedTopics } from '../model/offeredTopic';
import type { Post, PostUrl } from '../model/post';
import type { Store } from '../store/open';

/** The topics of an archive, whoever named them. */
export interface KnownTopics {
  /** What each is called, by slug: as the reader says, else as the archive mostly writes it, else as it was found. */
  readonly names: ReadonlyMap<string, string>;
  readonly offered: OfferedTopics;
  /** How many posts of the archive link to each that several link to. */
  readonly linkedBy: ReadonlyMap<PostUrl, number>;
}

/** What is known of an archive's topics: three records, however many posts there are. */
export async function knownTopics(store: Store, archive: ArchiveId): Promise<KnownTopics> {
  const [names, found, changes] = await Promise.all([
    store.topicSummaries.namesOf(archive),
    store.foundTopics.get(archive),
    store.settings.topicChanges(archive),
  ]);
  const offered = found === undefined ? NOTHING_OFFERED : offeredTopics(found, changes);
  const given = [...changes].flatMap(([slug, { name }]) => (name === null ? [] : [[slug, name] as const]));
  const ofFound = [...offered.bySlug].map(([slug, { name }]) => [slug, name] as const);
  const linkedBy = new Map(found?.linked?.map(({ post, by }) => [post, by] as const));
  return { names: new Map([...names, ...given, ...ofFound]), offered, linkedBy };
}

/** What each topic of an archive is called, by slug. */
export async function topicNames(store: Store, archive: ArchiveId): Promise<ReadonlyMap<string, string>> {
  return (await knownTopics(store, archive)).names;
}

/** What was found in an archive, as its reader has it. */
export async function offeredIn(store: Store, archive: ArchiveId): Promise<OfferedTopics> {
  const [found, changes] = await Promise.all([store.foundTopics.get(archive), store.settings.topicChanges(archive)]);
  return found === undefined ? NOTHING_OFFERED : offeredTopics(found, changes);
}

/** The guides whose evidence the guide of a topic shows: its own, and those of topics that go with it. */
export async function guidesOfTopic(store: Store, archive: ArchiveId, slug: string): Promise<Set<GuideId>> {
  const found = topicKind(slug) === 'named' ? undefined : (await offeredIn(store, archive)).bySlug.get(slug);
  return new Set((found === undefined ? [slug] : slugsOf(found)).map((one) => guideOfTopic(archive, one)));
}

/** The posts of a topic, newest first, whether the author named it or Waymark found it. */
export async function postsOfTopic(store: Store, archive: ArchiveId, slug: string): Promise<Post[]> {
  if (topicKind(slug) === 'named') return store.posts.ofTopic(archive, slug);
  return store.posts.of((await offeredIn(store, archive)).bySlug.get(slug)?.posts ?? []);
}

/** The addresses of the same, in no order: they cost far less than the posts. */
export async function urlsOfTopic(store: Store, archive: ArchiveId, slug: string): Promise<readonly PostUrl[]> {
  if (topicKind(slug) === 'named') return store.posts.urlsOfTopic(archive, slug);
  const found = (await offeredIn(store, archive)).bySlug.get(slug)?.posts ?? [];
  return [...(await store.posts.known(found))];
}
