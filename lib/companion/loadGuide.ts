import { compileGuide, NOTHING_KNOWN, type KnownOfTopic } from '../guide/compiled/compile';
import { composeGuide } from '../guide/compose';
import { editGuide } from '../guide/edited/editGuide';
import { seriesOfTopic } from '../guide/order/orderTopic';
import type { ArchiveId } from '../model/archive';
import type { Edition } from '../model/edition';
import { isOwnSlug } from '../model/foundSlug';
import type { Guide } from '../model/guide';
import { slugsOf, type OfferedTopic } from '../model/offeredTopic';
import type { Post } from '../model/post';
import type { Series } from '../model/series';
import { spelledAs, type Topic } from '../model/topic';
import type { Store } from '../store/open';
import { loadOwnPath } from './ownPathGuide';
import { knownTopics, postsOfTopic } from './topicPosts';

export interface LoadedGuide {
  readonly guide: Guide;
  /** As it is without what the reader has edited of it. */
  readonly original: Guide;
  /** The topic's posts, newest first. */
  readonly posts: readonly Post[];
  /** Posts of its path that are not of the topic: parts of a series, and what the reader has added. */
  readonly beside: readonly Post[];
  /** The words of the lines that the reader has hidden in it, and in the topics that go with it. */
  readonly hidden: readonly string[];
}

/**
 * The guide to a topic as every surface shows it, from what the store has: the one place where guides are composed.
 * Each topic in it has one name, however its page, its posts and a setting of long ago write it.
 */
export async function loadGuide(store: Store, archive: ArchiveId, topic: Topic): Promise<LoadedGuide> {
  if (isOwnSlug(topic.slug)) return loadOwnPath(store, topic);
  const [{ names, offered, linkedBy }, of, published, edition] = await Promise.all([
    knownTopics(store, archive),
    postsOfTopic(store, archive, topic.slug),
    store.guides.get(archive, topic.slug),
    store.editions.get(archive, topic.slug),
  ]);
  const posts = of.map((post) => ({ ...post, topics: spelledAs(post.topics, names) }));
  const series = offered.topics.flatMap((one) => (one.kind === 'series' ? [one.series] : []));
  const found = offered.bySlug.get(topic.slug);
  const slugs = found === undefined ? [topic.slug] : slugsOf(found);
  const hidden = (await Promise.all(slugs.map((slug) => store.hiddenLines.ofTopic(archive, slug)))).flat();
  const known = posts.length === 0 ? NOTHING_KNOWN : await knownOf(store, archive, topic, { posts, series, hidden });
  const spellings = spellingsOf(found);
  const compiled = compileGuide(topic, posts, archive, { ...known, spellings, linkedBy });
  const composed = composeGuide(published ?? null, compiled, posts);
  const name = names.get(topic.slug) ?? composed.topic.name;
  const original = { ...composed, topic: { ...composed.topic, name } };
  const guide = editGuide(original, edition, hidden);
  return { guide, original, posts, beside: [...known.beside, ...(await addedPosts(store, edition, posts))], hidden };
}

/** The posts that the reader has put on a path, as far as they are known and not of its topic. */
async function addedPosts(store: Store, edition: Edition | undefined, posts: readonly Post[]): Promise<Post[]> {
  const own = new Set(posts.map(({ url }) => url));
  const added = edition?.steps?.now.flatMap(({ url }) => (url === null || own.has(url) ? [] : url)) ?? [];
  return added.length === 0 ? [] : store.posts.of(added);
}

async function knownOf(
  store: Store,
  archive: ArchiveId,
  { slug }: Topic,
  {
    posts,
    series,
    hidden,
  }: { readonly posts: readonly Post[]; readonly series: readonly Series[]; readonly hidden: readonly string[] },
): Promise<KnownOfTopic> {
  const own = new Set(posts.map(({ url }) => url));
  const within = seriesOfTopic(posts, series);
  const others = within.flatMap(({ parts }) => parts.flatMap(({ post }) => (own.has(post) ? [] : post)));
  const [mined, beside, order, kept] = await Promise.all([
    store.texts.minedOf([...own]),
    others.length === 0 ? [] : store.posts.of(others),
    store.settings.pathOrder(archive, slug),
    store.settings.keptPaths(archive, slug),
  ]);
  return { ...NOTHING_KNOWN, mined, series: within, beside, hidden, order, kept };
}

/** What the posts call a topic that was found, whatever the reader calls it. */
function spellingsOf(offered: OfferedTopic | undefined): string[] {
  if (offered === undefined) return [];
  return [offered.ownName, ...(offered.kind === 'found' ? offered.joined.map(({ ownName }) => ownName) : [])];
}
