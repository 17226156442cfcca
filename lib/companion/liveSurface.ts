import { signal, type ReadonlySignal } from '@preact/signals';
import type { Adding } from '../model/overview';
import { asProblem } from '../model/problem';
import type { Surface } from '../model/surface';
import { activeTab, onActiveTabChange, type TabHere } from '../platform/activeTab';
import { addingHere, onAddingChange } from '../platform/addingHere';
import { lookAtPage } from '../platform/pageLook';
import { onVisitChange, visitOf, type Visit } from '../platform/visits';
import type { Store } from '../store/open';
import { pageStore } from './pageStore';
import { readerActions, type ReaderActions } from './readerActions';
import { askToAdd } from './askToAdd';
import { looks } from './looks';
import type { UnknownPage } from './surface';

export interface LiveSurface {
  readonly state: ReadonlySignal<Surface>;
  readonly actions: ReaderActions;
  /** Asks for the site that is offered. To be called straight from the click. */
  readonly addSite: () => void;
  /** The tab spoken of, for what must happen within a click. */
  readonly tab: () => TabHere | null;
}

interface LiveSurfaceOptions {
  readonly isPanel: boolean;
  /** What the reader waits for more: the first look comes after it. */
  readonly after?: Promise<unknown>;
}

/**
 * What a popup or panel shows, kept true while it is open: it follows the store, the page's recognition and, for a panel,
 * the active tab. A popup stays with the tab of the click.
 */
export function liveSurface({ isPanel, after = Promise.resolve() }: LiveSurfaceOptions): LiveSurface {
  const state = signal<Surface>({ kind: 'loading' });
  let tab: TabHere | null = null;
  const lookBefore = looks();
  let asked = 0;
  /** A popup stays with the page of its click: one look is enough. */
  let unknown: UnknownPage | null = null;

  const look = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const show = (surface: Surface): void => {
      // Of two looks under way the later one counts, whichever is answered first.
      if (mine === asked) state.value = surface;
    };
    try {
      if (tab === null || isPanel) tab = await activeTab();
      const ready = await pageStore();
      const visit = tab === null ? null : await visitHere(ready, tab);
      if (state.value.kind === 'loading' && !isPanel) await showSnapshot(ready, visit, show);
      // What compiles guides comes only now: the snapshot is on screen without it.
      const { surfaceOf } = await import('./surface');
      const pinned = isPanel ? await ready.settings.pinned() : null;
      show(await surfaceOf(ready, visit, { pinned, unknown, lookBefore }));
      if (visit === null && !isPanel && tab !== null && unknown === null) {
        unknown = await unknownPage(tab.id);
        show(await surfaceOf(ready, null, { pinned, unknown, lookBefore }));
      }
    } catch (thrown) {
      show({ kind: 'problem', code: asProblem(thrown).code });
    }
  };
  const lookAgain = together(() => void look());

  void after.then(look);
  void pageStore().then((ready) => ready.onChange(lookAgain), () => undefined);
  onVisitChange((changed) => {
    if (changed === tab?.id) lookAgain();
  });
  if (isPanel) onActiveTabChange(lookAgain);
  else {
    onAddingChange(() => {
      const here = tab;
      if (here === null || unknown === null) return;
      void addingOf(here.id).then((adding) => {
        unknown = { look: unknown?.look ?? null, adding };
        lookAgain();
      });
    });
  }
  const view = (): (Surface & { kind: 'topic' })['view'] | null =>
    state.value.kind === 'topic' ? state.value.view : null;
  const actions = readerActions({ store: pageStore, tab: () => tab?.id ?? null, view });
  const addSite = (): void => {
    const shown = state.value;
    const offer = shown.kind === 'elsewhere' ? shown.elsewhere.offer : null;
    if (offer !== null && tab !== null) void askToAdd(offer.archive, tab.id);
  };
  return { state, addSite, tab: () => tab, actions: { ...actions, retry: () => actions.retry().then(look) } };
}

/** The view last shown for this post, at once; the true one follows. */
async function showSnapshot(store: Store, visit: Visit | null, show: (surface: Surface) => void): Promise<void> {
  if (visit === null || visit.recognition.kind !== 'post') return;
  const view = await store.snapshots.get(visit.address);
  if (view !== undefined) {
    show({ kind: 'topic', view, pinned: false, promptsStopped: false, promptLog: [], promptsPaused: false, bodyPicked: false, recognition: visit.recognition });
  }
}

/** What was seen in the tab, unless its archive was removed since. */
async function visitHere(store: Store, tab: TabHere): Promise<Visit | null> {
  const visit = await visitOf(tab.id, tab.url);
  return visit === null || (await store.archives.get(visit.archive)) === undefined ? null : visit;
}

/** An asking that outlived its popup was answered by nobody: the reader may ask again. */
async function unknownPage(tab: number): Promise<UnknownPage> {
  const [adding, { pageLook }] = await Promise.all([addingOf(tab), import('../messages/payloads')]);
  return { look: pageLook(await lookAtPage(tab)), adding: adding.kind === 'asking' ? { kind: 'idle' } : adding };
}

async function addingOf(tab: number): Promise<Adding> {
  const here = await addingHere();
  return here === null || here.tab !== tab ? { kind: 'idle' } : here.adding;
}

/** Runs once for all calls of one frame: a write is often announced in several parts. */
function together(work: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      work();
    }, 16);
  };
}
