import type { ArchiveId } from '../model/archive';
import { OWN_PATHS } from '../model/ownPath';
import type { PostUrl } from '../model/post';
import type { Surface } from '../model/surface';
import type { TopicView } from '../model/view';
import type { Change } from '../store/changes';
import { SETTINGS } from '../store/settingsTable';

/** The settings that decide how a topic's path goes. */
const ON_PATH: readonly string[] = [SETTINGS.pathOrder.name, SETTINGS.keptPaths.name];
/**
 * The settings that decide what a view is, with those that decide which of a post's topics is shown, and what it is
 * called. The reader's pace is none of these: it moves a little with each report, and is taken up with the next change.
 */
const CHOOSES_VIEW: ReadonlySet<string> = new Set([
  SETTINGS.following.name,
  SETTINGS.topicName.name,
  SETTINGS.topicHidden.name,
  SETTINGS.topicJoined.name,
  ...ON_PATH,
]);
/** What the controls of a surface show beside the view. */
const SHOWN_SETTINGS: ReadonlySet<string> = new Set([
  ...CHOOSES_VIEW,
  SETTINGS.pinned.name,
  SETTINGS.topicPrompting.name,
  SETTINGS.promptLog.name,
  SETTINGS.promptsPausedUntil.name,
  SETTINGS.articleSelectorOf.name,
]);
/** What gives posts their topics, and topics their guides. */
const GIVES_TOPICS: ReadonlySet<Change['store']> = new Set([
  'archives',
  'posts',
  'guides',
  'foundTopics',
  'ownPaths',
  'all',
]);
/** What is told of single posts. */
const OF_POSTS: ReadonlySet<Change['store']> = new Set(['readings', 'bodies', 'texts', 'posts']);
/** What a topic's view is drawn from. */
const VIEWED: ReadonlySet<Change['store']> = new Set([
  ...GIVES_TOPICS,
  'readings',
  'bodies',
  'ticks',
  'runs',
  'editions',
  'texts',
  'hiddenLines',
]);
/** What is under way, an offer and a discovery are drawn from. */
const SHOWN_ELSEWHERE: ReadonlySet<Change['store']> = new Set([
  ...GIVES_TOPICS,
  'readings',
  'highlights',
  'discoveries',
]);
/** What of an archive is shown on its own pages, beside what is under way in any. */
const SHOWN_OF_ARCHIVE: ReadonlySet<Change['store']> = new Set([...GIVES_TOPICS, 'discoveries']);

/** Whether the view of some topic can be another after a change. */
export function concernsSomeView({ store, setting }: Change): boolean {
  return store === 'settings' ? setting === undefined || CHOOSES_VIEW.has(setting) : VIEWED.has(store);
}

/** Whether a topic's view can be another after a change. */
export function concernsView(view: TopicView, change: Change): boolean {
  // A post that is put on a path of the reader's own, or taken from it, has another topic.
  if (change.archive === OWN_PATHS && (change.store === 'editions' || change.store === 'ownPaths')) return true;
  if (!concernsSomeView(change) || isElsewhere(view, change)) return false;
  switch (change.store) {
    case 'readings':
      return change.post === undefined || shows(view, change.post);
    case 'bodies':
      return change.post === undefined || change.post === view.post;
    case 'texts':
      return change.post === undefined || shows(view, change.post);
    case 'settings':
    case 'hiddenLines':
    case 'ticks':
    case 'runs':
    case 'editions':
      return change.topic === undefined || change.topic === view.guide.topic.slug;
    default:
      return true;
  }
}

/** Whether a post of an archive that was without a topic can have one after a change. */
export function concernsTopics(archive: ArchiveId, change: Change): boolean {
  if (isOfOther(archive, change)) return false;
  return change.store === 'settings' ? concernsSomeView(change) : GIVES_TOPICS.has(change.store);
}

/** Whether what a popup or panel shows can be another after a change. */
export function concernsSurface(surface: Surface, change: Change): boolean {
  if (change.store === 'settings') {
    const isShown = change.setting === undefined || SHOWN_SETTINGS.has(change.setting);
    // What is pinned decides what is shown, also when it is of another archive.
    return (
      isShown &&
      (change.setting === SETTINGS.pinned.name ||
        surface.kind !== 'topic' ||
        !(isElsewhere(surface.view, change) || isOfOtherTopic(surface.view, change)))
    );
  }
  switch (surface.kind) {
    case 'topic':
      return concernsView(surface.view, change);
    case 'no-topic':
      return change.store === 'discoveries' || concernsTopics(surface.archive.id, change);
    case 'archive':
      return SHOWN_OF_ARCHIVE.has(change.store)
        ? !isOfOther(surface.view.archive.id, change)
        : SHOWN_ELSEWHERE.has(change.store);
    default:
      return SHOWN_ELSEWHERE.has(change.store);
  }
}

function isOfOtherTopic({ guide }: TopicView, { topic, setting = '' }: Change): boolean {
  return ON_PATH.includes(setting) && topic !== guide.topic.slug;
}

/** Whether a change is of another archive than a view. The posts of a path of the reader's own are of any. */
function isElsewhere({ archive, guide }: TopicView, change: Change): boolean {
  if (guide.archive === OWN_PATHS && (OF_POSTS.has(change.store) || change.archive === OWN_PATHS)) return false;
  return isOfOther(archive.id, change);
}

function isOfOther(archive: ArchiveId, { archive: of }: Change): boolean {
  return of !== undefined && of !== archive && of !== OWN_PATHS;
}

function shows({ post, steps, more, guide }: TopicView, url: PostUrl): boolean {
  return post === url || [...steps, ...more, ...guide.references.content].some((shown) => shown.url === url);
}
