import { mostLinkedUnread, postsToStartWith } from '../companion/startHere';
import { postsOfTopic } from '../companion/topicPosts';
import type { Archive, ArchiveId } from '../model/archive';
import { chooseBeginnings, minutesOf, MOST_BEGINNINGS, type Beginning, type BeginningPick } from '../model/beginning';
import type { Paces } from '../model/pace';
import type { PostUrl } from '../model/post';
import type { Reading } from '../model/reading';
import { shownPost } from '../model/shownPost';
import type { TopicRow } from '../model/topicsView';
import type { Store } from '../store/open';

/** Of topics with more posts than this it is not told how long all of them take. */
const MOST_COUNTED = 300;
/** With fewer than so many the oldest post is told of, too. */
const FEW = 3;

/** What is known of the archive when its beginnings are looked for. */
interface Known {
  readonly posts: number;
  readonly rows: readonly TopicRow[];
  /** The reader's, by post. */
  readonly readings: ReadonlyMap<PostUrl, Reading>;
  /** Slugs of the topics whose paths are under way. */
  readonly underWay: ReadonlySet<string>;
  readonly paces: Paces;
}

/** Where to begin in an archive. Costs by its topics and by what is told of, not by its posts. */
export async function beginningsOf(
  store: Store,
  { id: archive, startHere = null }: Pick<Archive, 'id' | 'startHere'>,
  known: Known,
): Promise<Beginning[]> {
  const { posts, rows, readings, underWay, paces } = known;
  const isRead = (post: PostUrl): boolean => readings.get(post)?.finishedAt != null;
  const [published, following, titled, sent, linked] = await Promise.all([
    store.guides.publishedTopics(archive),
    store.settings.following(archive),
    postsToStartWith(store, archive, posts),
    startHere === null ? undefined : store.posts.byUrl(startHere.url),
    mostLinkedUnread(store, archive, isRead),
  ]);
  const said = sent === undefined ? titled : [sent, ...titled];
  const picks = chooseBeginnings({
    posts,
    topics: rows,
    published,
    following,
    underWay,
    said: said.find(({ url }) => !isRead(url)) ?? null,
    // Whether it was read is not known of a page that is no post: who has begun needs no beginning.
    sent: sent === undefined && readings.size === 0 ? startHere : null,
    linked,
  });
  const beginnings = await Promise.all(picks.map((pick) => toldOf(store, archive, pick, known)));
  const oldest = beginnings.length < FEW && posts > 1 ? await store.posts.oldestOf(archive) : undefined;
  const isTold = beginnings.some((one) => one.kind === 'post' && one.post.url === oldest?.url);
  if (oldest === undefined || isTold || isRead(oldest.url)) return beginnings;
  const post = shownPost(oldest, readings.get(oldest.url), paces);
  return [...beginnings, { kind: 'post' as const, post, reason: { kind: 'oldest' as const } }].slice(
    0,
    MOST_BEGINNINGS,
  );
}

async function toldOf(store: Store, archive: ArchiveId, pick: BeginningPick, known: Known): Promise<Beginning> {
  if (pick.kind === 'page') return pick;
  if (pick.kind === 'post') {
    const { post, reason } = pick;
    return { kind: 'post', post: shownPost(post, known.readings.get(post.url), known.paces), reason };
  }
  const { row, reason } = pick;
  const { slug, name, posts, read } = row;
  const minutes = posts > MOST_COUNTED ? null : minutesOf(await postsOfTopic(store, archive, slug), known.paces);
  return { kind: 'topic', topic: { slug, name }, posts, read, minutes, reason };
}
