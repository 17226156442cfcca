import { signal, type ReadonlySignal } from '@preact/signals';
import type { ExportState, ExportWish, NotesForm } from '../model/exchange';
import type { Store } from '../store/open';
import { askForFolder, canAskForFolder } from './folders';
import { keepAsFile } from './keepAsFile';
import type { Troubles } from './troubles';

/** The desk as events of a surface on which what is shown can be saved as a note. */
export function noteEvents(desk: ExportDesk) {
  return {
    onExport: (wish: ExportWish) => void desk.export(wish),
    onWriteFolder: canAskForFolder()
      ? (form: NotesForm, note: string | null) => void desk.writeFolder(form, note)
      : null,
    onSeen: () => desk.dismiss(),
  };
}

/** What the reader takes out of Waymark, on any surface. What writes files comes when it is used. */
export class ExportDesk {
  readonly #state = signal<ExportState>({ kind: 'idle' });

  constructor(
    private readonly store: () => Promise<Store>,
    private readonly troubles: Pick<Troubles, 'attempt'>,
  ) {}

  get state(): ReadonlySignal<ExportState> {
    return this.#state;
  }

  /** What came of the last export is not shown any more. */
  dismiss(): void {
    this.#state.value = { kind: 'idle' };
  }

  /** What was asked for, as a file. */
  async export(wish: ExportWish): Promise<void> {
    await this.#work(wish.old?.name ?? '', async () => {
      const store = await this.store();
      const { exportedFile } = await import('./exportedFile');
      const file = await exportedFile(store, wish, Date.now());
      if (file === null) return { kind: 'nothing' };
      keepAsFile(file);
      return { kind: 'saved', name: file.name };
    });
  }

  /** Notes into a folder that the reader chooses: the browser asks for it in the very turn of the click. */
  async writeFolder(form: NotesForm, note: string | null): Promise<void> {
    const choosing = askForFolder();
    await this.#work('', async () => {
      const folder = await choosing;
      if (folder === null) return { kind: 'idle' };
      const { writeNotes } = await import('./writeNotes');
      return {
        kind: 'written',
        folder: folder.name,
        notes: await writeNotes(await this.store(), { form, note }, folder),
      };
    });
  }

  async #work(name: string, work: () => Promise<ExportState>): Promise<void> {
    this.#state.value = { kind: 'busy' };
    const made = await this.troubles.attempt('export', async () => {
      try {
        return await work();
      } catch (thrown) {
        const { Refused } = await import('../exchange/fault');
        if (!(thrown instanceof Refused)) throw thrown;
        return { kind: 'refused', name, fault: thrown.fault } as const;
      }
    });
    this.#state.value = made.kept ? made.value : { kind: 'idle' };
  }
}
