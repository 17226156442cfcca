import { concernsSomeView, concernsTopics, concernsView } from '../companion/concerns';
import { showPost } from '../companion/showTopic';
import { showTopicPage } from '../companion/topicPages';
import type { Archive, ArchiveId } from '../model/archive';
import { gathered } from '../model/coalesce';
import { OWN_PATHS } from '../model/ownPath';
import type { TopicView } from '../model/view';
import { noting } from '../session/problemLog';
import type { Visit } from '../session/visits';
import type { Change } from '../store/changes';
import type { Store } from '../store/open';

/** Milliseconds in which changes are gathered: one act of the reader is announced in several parts. */
const GATHER_MS = 100;

/** What a tab's button and popup show of its page. */
export interface TabView {
  /** Undefined when the archive was removed. */
  readonly archive: Archive | undefined;
  /** Null where the page is neither a post with a topic nor a topic's own page. */
  readonly view: TopicView | null;
}

/** The open tabs on archives, and what draws one of them. */
export interface Tabs {
  readonly visits: () => Promise<readonly { readonly tab: number; readonly visit: Visit }[]>;
  readonly draw: (tab: number, visit: Visit) => Promise<void>;
}

export interface TabFollower {
  /** To be told of every change of the store. */
  readonly heard: (change: Change) => void;
  /** Draws an archive's tabs after a change that may have been announced before anyone listened. */
  readonly redraw: (archive: ArchiveId) => Promise<void>;
}

/** The view of a tab's page. It is kept for the popup's first paint. */
export async function viewOfTab(store: Store, visit: Visit): Promise<TabView> {
  const { address } = visit;
  const archive = await store.archives.get(visit.archive);
  const view = archive === undefined ? null : await viewOn(store, archive, visit);
  // It only lets the popup paint sooner: a full disk takes nothing else away.
  if (view !== null) await store.snapshots.put(address, view).catch(noting('snapshot'));
  return { archive, view };
}

async function viewOn(store: Store, archive: Archive, visit: Visit): Promise<TopicView | null> {
  if (visit.recognition.kind === 'post') return showPost(store, archive, visit.address);
  return visit.topic === null ? null : showTopicPage(store, archive, visit.topic);
}

/** Draws tabs anew when something that they show has changed, and leaves all others alone. */
export function followTabs(store: Store, { visits, draw }: Tabs): TabFollower {
  let waiting: Change[] = [];
  const drawn = gathered(
    async () => {
      const changes = waiting;
      waiting = [];
      const concerned = await Promise.all(
        (await visits()).map(async (one) => ((await isConcerned(store, one.visit, changes)) ? [one] : [])),
      );
      await Promise.all(concerned.flat().map(({ tab, visit }) => draw(tab, visit)));
    },
    { waitMs: GATHER_MS },
  );

  return {
    heard: (change) => {
      if (!concernsSomeView(change)) return;
      waiting.push(change);
      void drawn();
    },
    redraw: (archive) => {
      waiting.push({ store: 'archives', archive });
      return drawn();
    },
  };
}

/**
 * The view last drawn tells what a tab shows: reading it costs less than compiling a guide to find nothing new in it.
 */
async function isConcerned(
  store: Store,
  { archive, address, recognition, topic }: Visit,
  changes: readonly Change[],
): Promise<boolean> {
  // A path of the reader's own leads through several archives.
  const isHere = (change: Change): boolean =>
    change.archive === undefined ||
    change.archive === archive ||
    change.archive === OWN_PATHS ||
    change.store === 'readings';
  const here = changes.filter(isHere);
  if (here.length === 0) return false;
  if (recognition.kind !== 'post' && topic === null)
    return here.some((change) => change.store === 'archives' || change.store === 'all');
  const view = await store.snapshots.get(address);
  return here.some((change) => (view === undefined ? concernsTopics(archive, change) : concernsView(view, change)));
}
