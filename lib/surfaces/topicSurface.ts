import type { SeenBefore } from '../companion/seenBefore';
import { showTopic, topicsOfPost } from '../companion/showTopic';
import { knownTopic } from '../companion/topicPages';
import { topicNames } from '../companion/topicPosts';
import type { Archive, ArchiveId } from '../model/archive';
import { isOwnSlug, ownPathOf } from '../model/foundSlug';
import { archiveOfGuide, OF_NO_ARCHIVE, OWN_PATHS, type OwnPathId } from '../model/ownPath';
import { isPaused } from '../model/prompt';
import type { Surface, WayBack } from '../model/surface';
import { slugOf } from '../model/text';
import type { Topic } from '../model/topic';
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
    const stored = await archiveToShow(store, visit, id, topic);
    if (stored === null) return null;
    const look = await seenBefore(store, id, topic.slug);
    const at = { post: open?.address ?? null, topics: [topic], look };
    const view = await showTopic(store, stored.id === OWN_PATHS ? stored : await asHeld(stored), topic, at);
    return topicSurface(store, view, { ...how, recognition: null, resumeAt });
  };
  if (lookedAt !== null) {
    const named = pinned === null ? null : await spelled(store, pinned);
    const from = named ?? (await topicOn(store, visit));
    // What would be shown anyway is no look at another topic.
    if (from === null || !isSame(from, lookedAt)) {
      const back = wayBack(named, open === null ? null : from);
      const surface = await shown(lookedAt, { pinned: false, back });
      if (surface !== null) return surface;
    }
  }
  return pinned === null ? null : shown(pinned, { pinned: true, back: null });
}

/** Null for one that was removed, and for a path of the reader's own that was deleted. */
async function archiveToShow(
  store: Store,
  visit: Visit | null,
  archive: ArchiveId,
  { slug }: Topic,
): Promise<Archive | null> {
  if (!isOwnSlug(slug)) return (await store.archives.get(archive)) ?? null;
  if ((await store.ownPaths.get(ownPathOf(slug) as OwnPathId)) === undefined) return null;
  return (visit === null ? undefined : await store.archives.get(visit.archive)) ?? OF_NO_ARCHIVE;
}

/** Leads to what is pinned, else to the open post's topic, else to what is shown on the page itself. */
function wayBack(pinned: ArchiveTopic | null, ofPost: ArchiveTopic | null): WayBack {
  if (pinned !== null) return { kind: 'pinned', topic: pinned.topic };
  return ofPost === null ? { kind: 'page' } : { kind: 'post', topic: ofPost.topic };
}

function isSame(one: ArchiveTopic, other: ArchiveTopic): boolean {
  return one.archive === other.archive && one.topic.slug === other.topic.slug;
}

/** A topic as its archive writes it now: what was pinned keeps the name of that day. */
async function spelled(store: Store, { archive, topic }: ArchiveTopic): Promise<ArchiveTopic> {
  const names = await topicNames(store, archive);
  return { archive, topic: { ...topic, name: names.get(topic.slug) ?? topic.name } };
}

/** The topic that a page is shown with: the first one of a post, or the one whose own page it is. */
async function topicOn(store: Store, visit: Visit | null): Promise<ArchiveTopic | null> {
  if (visit === null) return null;
  if (visit.recognition.kind !== 'post') {
    const topic = visit.topic === null ? null : await knownTopic(store, visit.archive, visit.topic);
    return topic === null ? null : { archive: visit.archive, topic };
  }
  const post = await store.posts.byUrl(visit.address);
  const [topic] = post === undefined ? [] : await topicsOfPost(store, post);
  return post === undefined || topic === undefined
    ? null
    : { archive: archiveOfGuide(post.archive, topic.slug), topic };
}

/** What a surface shows beside a topic's view. */
export async function topicSurface(
  store: Store,
  view: TopicView,
  more: Pick<ShownTopic, 'pinned' | 'back' | 'recognition' | 'resumeAt'>,
): Promise<Surface> {
  const [{ stopped }, log, pausedUntil, body] = await Promise.all([
    store.settings.topicPrompting(view.guide.archive, view.guide.topic.slug),
    store.settings.promptLog(),
    store.settings.promptsPausedUntil(),
    store.settings.articleSelectorOf(view.archive.id),
  ]);
  const names = new Map([...view.topics, view.guide.topic].map(({ name }) => [slugOf(name), name]));
  return {
    kind: 'topic',
    view,
    promptsStopped: stopped,
    promptLog: log
      .filter((note) => note.archive === view.archive.id)
      .map((note) => ({ ...note, topic: names.get(slugOf(note.topic)) ?? note.topic })),
    promptsPaused: isPaused(pausedUntil, Date.now()),
    articlePicked: body !== null,
    ...more,
  };
}
