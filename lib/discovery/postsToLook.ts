import type { Parts } from '../companion/parts';
import { postsOfTopic } from '../companion/topicPosts';
import type { Archive } from '../model/archive';
import { isUnderWay } from '../model/discovery';
import { isDueAgain, lookingScope, MOST_OF_TOPIC } from '../model/looking';
import type { PostUrl } from '../model/post';

/** What decides, beside the store, which posts are looked through. */
export interface LookingSurroundings {
  /** Slugs of the topics that the reader has open, the latest first. */
  readonly openTopics: (archive: Archive['id']) => Promise<readonly string[]>;
  /** Whether the browser asks to save data. */
  readonly savesData: () => boolean;
}

/**
 * The posts of an archive that are to be looked through and whose texts are not known: those of the open topics first,
 * then the newest. None before the archive's posts are found.
 */
export async function postsToLook(
  { store, now }: Pick<Parts, 'store' | 'now'>,
  { id }: Pick<Archive, 'id'>,
  { openTopics, savesData }: LookingSurroundings,
): Promise<PostUrl[]> {
  const [choice, count, discovery] = await Promise.all([
    store.settings.looking(id),
    store.posts.countOf(id),
    store.discoveries.get(id),
  ]);
  const scope = lookingScope(choice, count, savesData());
  if (scope === 'none' || discovery === undefined || isUnderWay(discovery)) return [];
  const [known, failed, topics] = await Promise.all([store.texts.urlsOf(id), store.texts.failedOf(id), openTopics(id)]);
  for (const text of failed) if (isDueAgain(text, now())) known.delete(text.post);
  const ofTopics = await Promise.all(
    topics.map(async (slug) => (await postsOfTopic(store, id, slug)).slice(0, MOST_OF_TOPIC)),
  );
  const first = ofTopics.flat().map(({ url }) => url);
  const others = scope === 'whole' ? (await store.posts.urlsOf(id)).filter((url) => !known.has(url)) : [];
  const rest = (await store.posts.of(others)).map(({ url }) => url);
  return [...new Set([...first, ...rest])].filter((url) => !known.has(url));
}
