import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { ensureBuiltIns } from '../companion/builtIns';
import { send } from '../messages/client';
import {
  LARGEST_FILE,
  type BackupReason,
  type ExchangeState,
  type FileFault,
  type ImportMode,
  type ImportState,
  type Incoming,
} from '../model/exchange';
import { keepForGood } from '../platform/keepForGood';
import { askForSites } from '../platform/permissions';
import { rememberAsked } from '../session/askedSites';
import { noting } from '../session/problemLog';
import type { Store } from '../store/open';
import { ExportDesk } from './exportDesk';
import type { Troubles } from './troubles';

/** A file that was read, and would be brought in. */
interface Read {
  readonly name: string;
  readonly incoming: Incoming;
  readonly isOwn: boolean;
}

/**
 * What the reader takes out of Waymark and brings in, on the settings page. What reads and writes files comes when it
 * is used.
 */
export class DataDesk {
  readonly #state = signal<Omit<ExchangeState, 'exporting'>>({ importing: { kind: 'idle' }, notes: [], backups: [] });
  /** What goes out. */
  readonly exports: ExportDesk;
  readonly state: ReadonlySignal<ExchangeState>;
  #read: Read | null = null;
  #stopping: AbortController | null = null;

  constructor(
    private readonly store: () => Promise<Store>,
    private readonly troubles: Pick<Troubles, 'attempt'>,
  ) {
    this.exports = new ExportDesk(store, troubles);
    this.state = computed(() => ({ ...this.#state.value, exporting: this.exports.state.value }));
    void this.listBackups();
  }

  /** A database that cannot be opened has no backups to show; what is wrong with it the page says. */
  async listBackups(): Promise<void> {
    const backups = await this.store().then(
      (store) => store.backups.list(),
      () => [],
    );
    this.#state.value = { ...this.#state.value, backups };
  }

  /** Looks which notes there are to choose from. */
  async listNotes(): Promise<void> {
    await this.troubles.attempt('notes', async () => {
      const { notesToWrite } = await import('./gatherTaken');
      this.#state.value = { ...this.#state.value, notes: await notesToWrite(await this.store()) };
    });
  }

  /** Reads a file and shows what it would do. Changes nothing. */
  async open(file: File): Promise<void> {
    this.#show({ kind: 'reading', name: file.name });
    const refuse = (fault: FileFault): void => this.#show({ kind: 'refused', name: file.name, fault });
    if (file.size > LARGEST_FILE) return refuse({ kind: 'too-large', bytes: file.size });
    const { kept } = await this.troubles.attempt('open', async () => {
      const [{ incomingIn }, { Refused }] = await Promise.all([import('./incomingIn'), import('../exchange/fault')]);
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        this.#read = { name: file.name, ...(await incomingIn(await this.store(), bytes, Date.now())) };
        await this.#preview('merge');
      } catch (thrown) {
        if (!(thrown instanceof Refused)) throw thrown;
        refuse(thrown.fault);
      }
    });
    if (!kept) this.#show({ kind: 'idle' });
  }

  /** What the same file would do in another way. */
  async choose(mode: ImportMode): Promise<void> {
    await this.troubles.attempt('preview', () => this.#preview(mode));
  }

  async #preview(mode: ImportMode): Promise<void> {
    if (this.#read === null) return;
    const { name, incoming, isOwn } = this.#read;
    const preview = await (await this.store()).exchange.preview(incoming, mode);
    this.#show({ kind: 'ready', name, preview, canReplace: isOwn });
  }

  /**
   * Brings in what is shown: a backup first, then one transaction. The browser's question for all its sites comes
   * before everything, in the very turn of the click; what it refuses can be allowed later, site by site.
   */
  async bringIn(): Promise<void> {
    const { importing } = this.#state.value;
    const read = this.#read;
    if (importing.kind !== 'ready' || read === null) return;
    const { preview } = importing;
    const asked = preview.archives.length === 0 ? null : rememberAsked(preview.archives, Date.now());
    const asking = asked === null ? null : askForSites(preview.archives);
    await asked?.remembered;
    await asking?.catch(() => false);
    await this.#write(read.incoming, preview.mode, 'import', (undo) => ({
      kind: 'done',
      counts: preview.counts,
      undo,
    }));
    await asked?.forget();
  }

  /** Stops what is being brought in: nothing of it is kept. */
  stop(): void {
    this.#stopping?.abort();
  }

  /**
   * What was there before the import, from the backup that was made then. What is there now is backed up first: much
   * may have been read since.
   */
  async undo(at: number): Promise<void> {
    await this.#return(at, (undo) => ({ kind: 'undone', undo }));
  }

  /** The same for a backup from the list. */
  async restore(at: number): Promise<void> {
    await this.#return(at, (undo) => ({ kind: 'restored', at, undo }));
  }

  dismiss(): void {
    this.#read = null;
    this.#show({ kind: 'idle' });
  }

  async #return(at: number, done: (undo: number | null) => ImportState): Promise<void> {
    const { kept } = await this.troubles.attempt('restore', async () => {
      const store = await this.store();
      const incoming = await store.exchange.upgraded(await store.backups.read(at));
      await this.#write(incoming, 'replace', 'restore', done);
    });
    if (!kept) this.#show({ kind: 'idle' });
  }

  async #write(
    incoming: Incoming,
    mode: ImportMode,
    why: BackupReason,
    done: (undo: number | null) => ImportState,
  ): Promise<void> {
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#show({ kind: 'writing', done: 0, total: 0 });
    const { kept } = await this.troubles.attempt('import', async () => {
      const store = await this.store();
      const undo = await store.backups.make(why);
      try {
        await store.exchange.bringIn(incoming, mode, {
          signal: stopping.signal,
          onProgress: (progress, total) => this.#show({ kind: 'writing', done: progress, total }),
        });
      } catch (thrown) {
        if (!stopping.signal.aborted) throw thrown;
        this.#show({ kind: 'stopped' });
        return;
      }
      this.#show(done(undo));
      // What came in is there, whatever becomes of the rest; the background does its part at its next start, too.
      if (mode === 'replace') await ensureBuiltIns(store).catch(noting('built-ins'));
      await send('data:brought', null).catch(noting('data:brought'));
      // Here the reader has shown that it is dear to them.
      await keepForGood().catch(noting('persist'));
    });
    this.#stopping = null;
    this.#read = null;
    if (!kept) this.#show({ kind: 'idle' });
    await this.listBackups();
  }

  #show(importing: ImportState): void {
    this.#state.value = { ...this.#state.value, importing };
  }
}
