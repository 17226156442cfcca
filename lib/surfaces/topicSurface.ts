import type { SeenBefore } from '../companion/seenBefore';
import { showTopic, topicsOfPost } from '../companion/showTopic';
import { isPaused } from '../model/prompt';
import type { Surface, WayBack } from '../model/surface';
import type { ArchiveTopic } from '../model/topicsView';
import type { TopicView } from '../model/view';
import type { Visit } from '../session/visits';
import type { Store } from '../store/open';
import { asHeld } from './asHeld';

/** What the reader has chosen to see, whatever the page in front is. */
export interface Chosen {
  readonly pinned: ArchiveTopic | null;
  /** A topic that is looked at for once, before what is pinned. */
  readonly lookedAt?: ArchiveTopic | null;
  readonly seenBefore: SeenBefore;
  /** How far the open post was read when its page was opened: percent; null when there is nothing to go back to. */
  readonly resumeAt?: number | null;
}

type ShownTopic = Surface & { kind: 'topic' };

/**
 * The topic that the reader looks at or has pinned, with the open post marked where it stands on the path. Null when
 * there is neither, or its archive was removed.
 */
export async function surfaceOfChosen(
  store: Store,
  visit: Visit | null,
  { pinned, lookedAt = null, seenBefore, resumeAt = null }: Chosen,
): Promise<Surface | null> {
  const open = visit?.recognition.kind === 'post' ? visit : null;
  const shown = async (
    { archive: id, topic }: ArchiveTopic,
    how: Pick<ShownTopic, 'pinned' | 'back'>,
  ): Promise<Surface | null> => {
    const stored = await store.archives.get(id);
    if (stored === undefined) return null;
    const look = await seenBefore(store, id, topic.slug);
    const at = { post: open?.address ?? null, topics: [topic], look };
    const view = await showTopic(store, await asHeld(stored), topic, at);
    return topicSurface(store, view, { ...how, recognition: null, resumeAt });
  };
  if (lookedAt !== null) {
    const from = pinned ?? (await firstTopicOf(store, open));
    // What would be shown anyway is no look at another topic.
    if (from === null || !isSame(from, lookedAt)) {
      const back = wayBack(from, pinned !== null);
      const surface = await shown(lookedAt, { pinned: false, back });
      if (surface !== null) return surface;
    }
  }
  return pinned === null ? null : shown(pinned, { pinned: true, back: null });
}

function wayBack(from: ArchiveTopic | null, isPinned: boolean): WayBack {
  return from === null ? { kind: 'page' } : { kind: isPinned ? 'pinned' : 'post', topic: from.topic };
}

function isSame(one: ArchiveTopic, other: ArchiveTopic): boolean {
  return one.archive === other.archive && one.topic.slug === other.topic.slug;
}

async function firstTopicOf(store: Store, open: Visit | null): Promise<ArchiveTopic | null> {
  const post = open === null ? undefined : await store.posts.byUrl(open.address);
  const [topic] = post === undefined ? [] : await topicsOfPost(store, post);
  return post === undefined || topic === undefined ? null : { archive: post.archive, topic };
}

/** What a surface shows beside a topic's view. */
export async function topicSurface(
  store: Store,
  view: TopicView,
  more: Pick<ShownTopic, 'pinned' | 'back' | 'recognition' | 'resumeAt'>,
): Promise<Surface> {
  const [{ stopped }, log, pausedUntil, body] = await Promise.all([
    store.settings.topicPrompting(view.archive.id, view.guide.topic.slug),
    store.settings.promptLog(),
    store.settings.promptsPausedUntil(),
    store.settings.articleSelectorOf(view.archive.id),
  ]);
  return {
    kind: 'topic',
    view,
    promptsStopped: stopped,
    promptLog: log.filter((note) => note.archive === view.archive.id),
    promptsPaused: isPaused(pausedUntil, Date.now()),
    articlePicked: body !== null,
    ...more,
  };
}
