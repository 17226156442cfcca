import { signal, type ReadonlySignal } from '@preact/signals';
import { concernsSurface } from '../companion/concerns';
import { rememberArchives } from '../companion/seenArchives';
import { rememberSeen } from '../companion/seenBefore';
import type { Archive, ArchiveId } from '../model/archive';
import { gathered } from '../model/coalesce';
import { OWN_PATHS } from '../model/ownPath';
import type { PageLook } from '../model/page';
import { asProblem } from '../model/problem';
import type { Surface } from '../model/surface';
import type { ArchiveTopic } from '../model/topicsView';
import type { TopicView } from '../model/view';
import { activeTab, onActiveTabChange, type TabHere } from '../platform/activeTab';
import { lookAtPage } from '../platform/pageLook';
import { onSitesChange } from '../platform/permissions';
import { onAddingChange } from '../session/addingHere';
import { onAllowingChange, settleAllowings } from '../session/allowing';
import { onResumableChange } from '../session/resumable';
import { onVisitChange, visitOf, type Visit } from '../session/visits';
import type { Store } from '../store/open';
import { askToAdd } from './askToAdd';
import { askToAllow } from './askToAllow';
import { pageStore } from './pageStore';
import { readerActions, type ReaderActions } from './readerActions';

/** Milliseconds that a first picture is waited for. */
const UNSEEN_MS = 100;

export interface LiveSurface {
  readonly state: ReadonlySignal<Surface>;
  readonly actions: ReaderActions;
  /** The topic that is shown at this moment; null where none is. */
  readonly view: () => TopicView | null;
  /** Asks for a site that is not followed yet, or may not be read any more. To be called straight from the click. */
  readonly addSite: (archive: ArchiveId) => void;
  readonly allowSite: (archive: ArchiveId) => void;
  /**
   * Shows a topic instead of the page's own, until the page in front is another one or, with null, until now; nothing
   * is pinned by it. Rejects when the topic cannot be read: what was shown stays then.
   */
  readonly lookAt: (topic: ArchiveTopic | null) => Promise<void>;
  /** While something else stands in its place, what is shown follows no change; it takes them up when that ends. */
  readonly cover: (isCovered: boolean) => void;
  /** The tab spoken of, for what must happen within a click. */
  readonly tab: () => TabHere | null;
}

interface LiveSurfaceOptions {
  readonly isPanel: boolean;
  /** What the reader waits for more: the first look comes after it. */
  readonly after?: Promise<unknown>;
}

/**
 * What a popup or panel shows, kept true while it is open: it follows the store, the page's recognition and, for a
 * panel, the active tab. A popup stays with the tab of the click.
 */
export function liveSurface({ isPanel, after = Promise.resolve() }: LiveSurfaceOptions): LiveSurface {
  const state = signal<Surface>({ kind: 'loading' });
  let tab: TabHere | null = null;
  const seenBefore = rememberSeen();
  const newsOf = rememberArchives();
  /** A popup stays with the page of its click: one look at it is enough. */
  let page: PageLook | null = null;
  let isPageAsked = false;
  let isPageSeen = false;
  const asking = new Set<ArchiveId>();
  let lookedAt: { readonly topic: ArchiveTopic; readonly page: string } | null = null;
  let isCovered = false;
  /** Something changed while it was covered. */
  let isOutdated = false;

  const look = async (): Promise<void> => {
    try {
      const [here, ready] = await Promise.all([tab === null || isPanel ? activeTab() : tab, pageStore()]);
      tab = here;
      const seen = here === null ? null : await visitOf(here.id, here.url);
      const isFirst = state.value.kind === 'loading' && !isPanel;
      // An archive may have been removed since.
      const [archive, snapshot] = await Promise.all([
        seen === null ? undefined : ready.archives.get(seen.archive),
        isFirst ? snapshotOf(ready, seen) : null,
      ]);
      const visit = archive === undefined ? null : seen;
      if (visit !== null && snapshot !== null) {
        state.value = snapshot;
        // What compiles guides is loaded once that is on screen: it would keep the first picture waiting.
        await onScreen();
      }
      if (lookedAt !== null && lookedAt.page !== pageOf(tab)) lookedAt = null;
      const looked = lookedAt;
      const surface = await surfaceFor(ready, visit, looked?.topic ?? null);
      // The reader went on to look at another topic, which is shown by now.
      if (looked === lookedAt) state.value = surface;
      if (visit === null && !isPanel && tab !== null && !isPageAsked) {
        isPageAsked = true;
        void askPage(tab.id);
      }
    } catch (thrown) {
      state.value = { kind: 'problem', code: asProblem(thrown).code };
    }
  };
  const surfaceFor = async (ready: Store, visit: Visit | null, topic: ArchiveTopic | null): Promise<Surface> => {
    const { resumableAt, surfaceOf } = await import('./surface');
    const pinned = isPanel ? await ready.settings.pinned() : null;
    const resumeAt = tab === null || visit === null ? null : await resumableAt(ready, tab.id, visit.address);
    const shown = topicShownFor(state.value, visit);
    return surfaceOf(ready, visit, {
      pinned,
      lookedAt: topic,
      page,
      isPageAsked: isPageSeen,
      asking,
      shown,
      seenBefore,
      newsOf,
      resumeAt,
    });
  };
  const lookAt = async (topic: ArchiveTopic | null): Promise<void> => {
    await first;
    const at = pageOf(tab);
    const visit = tab === null ? null : await visitOf(tab.id, tab.url);
    const surface = await surfaceFor(await pageStore(), visit, topic);
    if (at !== pageOf(tab)) return;
    lookedAt = topic === null ? null : { topic, page: at };
    state.value = surface;
  };
  const askPage = async (id: number): Promise<void> => {
    try {
      const { pageLook } = await import('../messages/payloads');
      page = pageLook(await lookAtPage(id));
      isPageSeen = true;
      await lookAgain();
    } catch (thrown) {
      state.value = { kind: 'problem', code: asProblem(thrown).code };
    }
  };
  const first = after.then(look);
  // A write is often announced in several parts, all within one frame.
  const lookAgain = gathered(() => first.then(look), { waitMs: 16 });

  void pageStore().then(
    (ready) =>
      ready.onChange((change) => {
        if (!concernsSurface(state.value, change)) return;
        if (isCovered) isOutdated = true;
        else void lookAgain();
      }),
    () => undefined,
  );
  onVisitChange((changed) => {
    if (changed === tab?.id) void lookAgain();
  });
  onResumableChange((changed) => {
    if (changed === tab?.id) void lookAgain();
  });
  onAddingChange(() => void lookAgain());
  onAllowingChange(() => void lookAgain());
  onSitesChange(() => void lookAgain());
  if (isPanel) onActiveTabChange(() => void lookAgain());
  else void settleAllowings(Date.now());
  const view = (): TopicView | null => (state.value.kind === 'topic' ? state.value.view : null);
  const actions = readerActions({
    store: pageStore,
    tab: () => tab?.id ?? null,
    view,
    archive: () => archiveShown(state.value),
  });
  const addSite = (archive: ArchiveId): void => {
    asking.add(archive);
    void askToAdd(archive, tab?.id ?? null);
  };
  const allowSite = (archive: ArchiveId): void => void askToAllow(archive, isPanel ? null : (tab?.id ?? null));
  return {
    state,
    addSite,
    allowSite,
    view,
    lookAt,
    cover: (covered) => {
      isCovered = covered;
      if (covered || !isOutdated) return;
      isOutdated = false;
      void lookAgain();
    },
    tab: () => tab,
    actions: { ...actions, retry: () => actions.retry().then(lookAgain) },
  };
}

/** The view last shown for this page, at once; the true one follows. Null when there is none. */
async function snapshotOf(store: Store, visit: Visit | null): Promise<Surface | null> {
  if (visit === null) return null;
  const isPost = visit.recognition.kind === 'post';
  if (!isPost && visit.topic === null) return null;
  const view = await store.snapshots.get(visit.address);
  // Several pages of topics may give the same canonical address.
  if (view === undefined || (!isPost && view.guide.topic.slug !== visit.topic)) return null;
  const beside = {
    pinned: false,
    back: null,
    promptsStopped: false,
    promptLog: [],
    promptsPaused: false,
    articlePicked: false,
    resumeAt: null,
  };
  return { kind: 'topic', view, ...beside, recognition: isPost ? visit.recognition : null };
}

/** The slug of the topic that is shown for the post that is open; null where another one is, or none. */
function topicShownFor(surface: Surface, visit: Visit | null): string | null {
  if (surface.kind !== 'topic' || surface.back !== null || surface.view.post !== visit?.address) return null;
  return surface.view.guide.topic.slug;
}

/** The archive that a surface is about; null where it is of several, or of none. */
export function archiveShown(surface: Surface): Pick<Archive, 'id' | 'name'> | null {
  switch (surface.kind) {
    case 'topic':
      return surface.view.archive.id === OWN_PATHS ? null : surface.view.archive;
    case 'archive':
      return surface.view.archive;
    case 'no-topic':
      return surface.archive;
    default:
      return null;
  }
}

/** What tells pages apart that a look at a topic may be made from; going to another part of a page is no other page. */
function pageOf(tab: TabHere | null): string {
  return `${tab?.id} ${tab?.url?.split('#', 1)[0]}`;
}

/** Resolves once what was set is painted; soon in any case, because a page that nobody sees has no frames. */
function onScreen(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => void setTimeout(resolve);
    requestAnimationFrame(done);
    setTimeout(resolve, UNSEEN_MS);
  });
}
