import { compileGuide, NOTHING_KNOWN, type KnownOfTopic } from '../guide/compiled/compile';
import { composeGuide } from '../guide/compose';
import { seriesOfTopic } from '../guide/order/orderTopic';
import type { ArchiveId } from '../model/archive';
import type { Guide } from '../model/guide';
import type { OfferedTopic } from '../model/offeredTopic';
import type { Post } from '../model/post';
import type { Series } from '../model/series';
import { spelledAs, type Topic } from '../model/topic';
import type { Store } from '../store/open';
import { knownTopics, postsOfTopic } from './topicPosts';

export interface LoadedGuide {
  readonly guide: Guide;
  /** The topic's posts, newest first. */
  readonly posts: readonly Post[];
  /** Posts of its path that are not of the topic: parts of a series. */
  readonly beside: readonly Post[];
}

/**
 * The guide to a topic as every surface shows it, from what the store has: the one place where guides are composed. Each
 * topic in it has one name, however its page, its posts and a setting of long ago write it.
 */
export async function loadGuide(store: Store, archive: ArchiveId, topic: Topic): Promise<LoadedGuide> {
  const [{ names, offered }, of, published] = await Promise.all([
    knownTopics(store, archive),
    postsOfTopic(store, archive, topic.slug),
    store.guides.get(archive, topic.slug),
  ]);
  const posts = of.map((post) => ({ ...post, topics: spelledAs(post.topics, names) }));
  const series = offered.topics.flatMap((one) => (one.kind === 'series' ? [one.series] : []));
  const known = posts.length === 0 ? NOTHING_KNOWN : await knownOf(store, archive, topic, { posts, series });
  const spellings = spellingsOf(offered.bySlug.get(topic.slug));
  const compiled = compileGuide(topic, posts, archive, { ...known, spellings });
  const guide = composeGuide(published ?? null, compiled, posts);
  return {
    guide: { ...guide, topic: { ...guide.topic, name: names.get(topic.slug) ?? guide.topic.name } },
    posts,
    beside: known.beside,
  };
}

async function knownOf(
  store: Store,
  archive: ArchiveId,
  { slug }: Topic,
  { posts, series }: { readonly posts: readonly Post[]; readonly series: readonly Series[] },
): Promise<KnownOfTopic> {
  const own = new Set(posts.map(({ url }) => url));
  const within = seriesOfTopic(posts, series);
  const others = within.flatMap(({ parts }) => parts.flatMap(({ post }) => (own.has(post) ? [] : post)));
  const [mined, beside, hidden, order, kept] = await Promise.all([
    store.texts.minedOf([...own]),
    others.length === 0 ? [] : store.posts.of(others),
    store.hiddenLines.ofTopic(archive, slug),
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
