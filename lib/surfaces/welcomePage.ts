import { signal, type ReadonlySignal } from '@preact/signals';
import type { ArchiveId } from '../model/archive';
import type { AddedSite, Adding } from '../model/overview';
import { asProblem } from '../model/problem';
import { isInToolbar, onToolbarChange } from '../platform/toolbar';
import { addingOf, onAddingChange } from '../session/addingHere';
import { addedSite } from './addedSite';
import { askToAdd } from './askToAdd';
import { pageStore } from './pageStore';

interface Welcoming {
  readonly pinned: boolean | null;
  readonly adding: Adding;
  readonly added: AddedSite | null;
  readonly known: readonly ArchiveId[];
  readonly follows: boolean;
}

/** The first page's state: whether the icon is pinned, and what came of the blog that the reader named. */
export function welcomePage() {
  const state = signal<Welcoming>({ pinned: null, adding: { kind: 'idle' }, added: null, known: [], follows: false });
  const change = (part: Partial<Welcoming>): void => {
    state.value = { ...state.peek(), ...part };
  };
  const lookAtToolbar = (): void => {
    void isInToolbar().then((pinned) => change({ pinned }));
  };
  const lookAtArchives = async (): Promise<void> => {
    const store = await pageStore();
    const { adding } = state.peek();
    const [archives, added] = await Promise.all([
      store.archives.all(),
      adding.kind === 'added' ? addedSite(store, adding.archive) : null,
    ]);
    change({ known: archives.map(({ id }) => id), follows: archives.some(({ builtIn }) => !builtIn), added });
  };
  let asked: ArchiveId | null = null;
  const lookAtAdding = async (): Promise<void> => {
    const here = asked === null ? null : await addingOf(asked, Date.now());
    change({ adding: here?.adding ?? { kind: 'idle' } });
    await lookAtArchives();
  };
  onAddingChange((changed) => {
    if (changed === asked) void lookAtAdding();
  });
  lookAtToolbar();
  onToolbarChange(lookAtToolbar);
  void pageStore().then(
    (store) => {
      store.onChange(() => void lookAtArchives());
      return lookAtArchives();
    },
    // A database that does not open is told of when a site is to be added to it.
    () => undefined,
  );

  return {
    state: state as ReadonlySignal<Welcoming>,
    /** The browser's question comes first, in the very turn of the click. */
    addSite: async (archive: ArchiveId): Promise<void> => {
      asked = archive;
      change({ added: null });
      try {
        await askToAdd(archive, null);
      } catch (thrown) {
        change({ adding: { kind: 'failed', archive, code: asProblem(thrown).code } });
      }
    },
  };
}
