import { signal, type ReadonlySignal } from '@preact/signals';
import { asProblem } from '../model/problem';
import type { Surface } from '../model/surface';
import { checkIfDoubtful } from './health';
import { activeTab, onActiveTabChange, type TabHere } from '../platform/activeTab';
import { onVisitChange, visitOf, type Visit } from '../platform/visits';
import { storeOnDemand, type Store } from '../store/open';
import { readerActions, type ReaderActions } from './readerActions';
import { surfaceOf } from './surface';

export interface LiveSurface {
  readonly state: ReadonlySignal<Surface>;
  readonly actions: ReaderActions;
  /** The tab spoken of, for what must happen within a click. */
  readonly tab: () => TabHere | null;
}

/**
 * What a popup or panel shows, kept true while it is open: it follows the store, the page's recognition and, for a panel,
 * the active tab. A popup stays with the tab of the click.
 */
export function liveSurface({ isPanel }: { readonly isPanel: boolean }): LiveSurface {
  const state = signal<Surface>({ kind: 'loading' });
  const store = storeOnDemand(checkIfDoubtful);
  let tab: TabHere | null = null;
  let asked = 0;

  const look = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const show = (surface: Surface): void => {
      // Of two looks under way the later one counts, whichever is answered first.
      if (mine === asked) state.value = surface;
    };
    try {
      if (tab === null || isPanel) tab = await activeTab();
      const visit = tab === null ? null : await visitOf(tab.id, tab.url);
      const ready = await store();
      if (state.value.kind === 'loading' && !isPanel) await showSnapshot(ready, visit, show);
      show(await surfaceOf(ready, visit, isPanel ? await ready.settings.pinned() : null));
    } catch (thrown) {
      show({ kind: 'problem', code: asProblem(thrown).code });
    }
  };
  const lookAgain = together(() => void look());

  void look();
  void store().then((ready) => ready.onChange(lookAgain), () => undefined);
  onVisitChange((changed) => {
    if (changed === tab?.id) lookAgain();
  });
  if (isPanel) onActiveTabChange(lookAgain);
  const view = (): (Surface & { kind: 'topic' })['view'] | null =>
    state.value.kind === 'topic' ? state.value.view : null;
  const actions = readerActions({ store, tab: () => tab?.id ?? null, view });
  return { state, tab: () => tab, actions: { ...actions, retry: () => actions.retry().then(look) } };
}

/** The view last shown for this post, at once; the true one follows. */
async function showSnapshot(store: Store, visit: Visit | null, show: (surface: Surface) => void): Promise<void> {
  if (visit === null || visit.recognition.kind !== 'post') return;
  const view = await store.snapshots.get(visit.address);
  if (view !== undefined) {
    show({ kind: 'topic', view, pinned: false, promptsStopped: false, recognition: visit.recognition });
  }
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
