import { signal, type ReadonlySignal } from '@preact/signals';
import { send } from '../messages/client';
import { Problem } from '../model/problem';
import type { MachineId, SyncLock, SyncStanding } from '../model/sync';
import { typedStorage } from '../model/syncForm';
import { shownStorage, siteOf, STORAGE_KINDS, withSecret, type SyncAccount } from '../model/syncStorage';
import { shownHeld, shownTold, type SyncForm, type SyncStart, type SyncView, type ToldAnswer } from '../model/syncView';
import { machineName } from '../platform/machineName';
import { askForStorage } from '../platform/permissions';
import { rememberAsked } from '../session/askedSites';
import type { Store } from '../store/open';
import type { Troubles } from './troubles';

/** What the settings show of syncing. */
export interface SyncState {
  readonly view: SyncView;
  readonly start: SyncStart;
}

/** What syncs, loaded when it is first used: most readers never set it up. */
const loadSync = () => import('../sync/forPages');

/** The part of the settings about syncing: what it shows, and what can be done there. */
export class SyncPage {
  readonly #state = signal<SyncState | null>(null);
  #start: SyncStart = { kind: 'idle' };
  #isBusy = false;

  constructor(
    private readonly store: () => Promise<Store>,
    private readonly attempt: Troubles['attempt'],
  ) {
    void this.load();
    void store().then(
      (opened) =>
        opened.onChange((change) => {
          if (change.store === 'sync' || change.store === 'all') void this.load();
        }),
      () => undefined,
    );
  }

  /** Null until it is read. */
  get state(): ReadonlySignal<SyncState | null> {
    return this.#state;
  }

  load = async (): Promise<void> => {
    try {
      this.#state.value = { view: await this.#view(), start: this.#start };
    } catch {
      // That the store cannot be opened is what the page shows in place of all sections.
      this.#state.value = null;
    }
  };

  /**
   * Asks the browser for the server, in the very turn of the click, tries the storage, and begins to sync where all
   * went well.
   */
  connect = async (form: SyncForm): Promise<void> => {
    const account = typedStorage(form.storage);
    if (account === null) return;
    const asked = rememberAsked([siteOf(account)], Date.now());
    const asking = askForStorage(siteOf(account));
    await this.attempt('connect', async () => {
      await this.#tell({ kind: 'asking' });
      try {
        await asked.remembered;
        if (!(await asking)) return await this.#tell({ kind: 'refused' });
        await this.#tell({ kind: 'checking' });
        await this.#checkAndBegin(form, account);
      } catch (thrown) {
        await this.#tell({ kind: 'idle' });
        throw thrown;
      } finally {
        await asked.forget();
      }
    });
  };

  /** The same storage with another password, or another secret of its key: kept only if it works. */
  changePassword = async (password: string): Promise<void> => {
    await this.attempt('changePassword', async () => {
      const store = await this.store();
      const setUp = await store.syncing.setUp();
      if (setUp === null) return;
      const account = withSecret(setUp.account, password);
      const { check } = await loadSync();
      await this.#tell({ kind: 'checking' });
      const checked = await check(account, setUp.lock);
      await this.#tell({ kind: 'checked', checked });
      if (checked.failed !== null) return;
      await store.syncing.changeAccount(account);
      await this.#syncNow();
    });
  };

  /** Where the browser has taken the site back, it is asked for it in the very turn of the click. */
  syncNow = async (): Promise<void> => {
    const view = this.#state.value?.view;
    const asking =
      view?.kind === 'on' && view.problem?.code === 'not_allowed' ? askForStorage(view.storage.address) : null;
    await this.attempt('syncNow', async () => {
      await asking;
      await this.#syncNow();
    });
  };

  answerHeld = async (answer: 'remove' | 'keep'): Promise<void> => {
    await this.attempt('answerHeld', async () => {
      const { alone, answerHeld } = await loadSync();
      const { replica } = (await this.store()).syncing;
      await alone(() => answerHeld(replica, answer));
      await this.#syncNow();
    });
  };

  answerTold = async (by: string, answer: ToldAnswer): Promise<void> => {
    await this.attempt('answerTold', async () => {
      const { answerTold } = await loadSync();
      await answerTold((await this.store()).syncing.replica, by, answer);
      if (answer === 'keep') return;
      await send('data:brought', null);
      await this.#syncNow();
    });
  };

  /**
   * Another passphrase: a new one, or the one that the reader has chosen on another machine, which has to open what that
   * one wrote. This machine writes all of its own anew with it.
   */
  changePassphrase = async (passphrase: string, of: 'others' | 'all'): Promise<void> => {
    await this.attempt('changePassphrase', async () => {
      const { alone, asLeaving, check, keyOfPassphrase, newSalt } = await loadSync();
      const { syncing } = await this.store();
      const setUp = await syncing.setUp();
      if (setUp?.lock === null || setUp === null) return;
      const lock: SyncLock = { key: await keyOfPassphrase(passphrase), salt: newSalt() };
      const both: SyncLock = { ...lock, before: setUp.lock.key };
      await this.#tell({ kind: 'checking' });
      const checked = await check(setUp.account, of === 'others' ? lock : both);
      await this.#tell({ kind: 'checked', checked });
      if (checked.failed !== null) return;
      await alone(async () => {
        const memory = await syncing.replica.memory();
        await syncing.changeLock(both, memory && asLeaving(memory));
      });
      await this.#syncNow();
    });
  };

  /** Takes a machine out of the list: its files go. */
  retire = async (machine: MachineId): Promise<void> => {
    await this.attempt('retireMachine', async () => {
      const { alone, deleteFilesOf } = await loadSync();
      const { syncing } = await this.store();
      const setUp = await syncing.setUp();
      if (setUp === null) return;
      const { lastAt } = await syncing.standing();
      await this.#syncNow();
      // What it wrote last is to be here before it is gone there.
      const standing = await syncing.standing();
      if (standing.lastAt === lastAt) throw notRead(standing);
      await alone(() => deleteFilesOf(setUp.account, machine));
      await this.#syncNow();
    });
  };

  /** Forgets the storage. Its files stay there, unless this machine's are to go. */
  stop = async ({ deleteFiles }: { readonly deleteFiles: boolean }): Promise<void> => {
    await this.attempt('stopSync', async () => {
      const { syncing } = await this.store();
      const { alone, deleteFilesOf } = await loadSync();
      // A sync that is under way would write its files once more.
      await alone(async () => {
        const [setUp, memory] = await Promise.all([syncing.setUp(), syncing.replica.memory()]);
        if (deleteFiles && setUp !== null && memory !== null) await deleteFilesOf(setUp.account, memory.machine);
        await syncing.end();
      });
      await this.#tell({ kind: 'idle' });
      // The site of the storage is given back.
      await send('sync:ended', null);
    });
  };

  async #checkAndBegin(form: SyncForm, account: SyncAccount): Promise<void> {
    const { check, firstMemory, keyOfPassphrase, newSalt } = await loadSync();
    const lock: SyncLock | null =
      form.passphrase === null ? null : { key: await keyOfPassphrase(form.passphrase), salt: newSalt() };
    const checked = await check(account, lock);
    await this.#tell({ kind: 'checked', checked });
    if (checked.failed !== null) return;
    const { syncing } = await this.store();
    await syncing.begin({ account, lock }, firstMemory(form.name.trim() || machineName(), syncing.replica.schema));
    await this.#syncNow();
  }

  async #syncNow(): Promise<void> {
    this.#isBusy = true;
    await this.load();
    await send('sync:now', null).finally(() => {
      this.#isBusy = false;
      return this.load();
    });
  }

  #tell(start: SyncStart): Promise<void> {
    this.#start = start;
    return this.load();
  }

  async #view(): Promise<SyncView> {
    const { syncing } = await this.store();
    const [setUp, standing, memory] = await Promise.all([
      syncing.setUp(),
      syncing.standing(),
      syncing.replica.memory(),
    ]);
    if (setUp === null) return { kind: 'off', name: machineName(), kinds: STORAGE_KINDS };
    const peers = Object.entries(memory?.peers ?? {});
    const machines = peers
      .map(([id, { name, wroteAt, trouble, isBefore = false }]) => ({ id, name, wroteAt, trouble, isBefore }))
      .toSorted((a, b) => b.wroteAt - a.wroteAt);
    return {
      kind: 'on',
      ...standing,
      storage: shownStorage(setUp.account),
      name: memory?.name ?? '',
      isLocked: setUp.lock !== null,
      machines,
      held: shownHeld(memory?.held ?? [], (id) => memory?.peers[id]?.name ?? ''),
      told: shownTold(memory?.told ?? [], (id) => memory?.peers[id]?.name ?? ''),
      isBusy: this.#isBusy,
      now: Date.now(),
    };
  }
}

function notRead({ problem }: SyncStanding): Problem {
  const isAway = problem?.code === 'offline' || problem?.code === 'timeout';
  return new Problem(isAway ? 'offline' : 'server-error', `not read before it was to go: ${problem?.code}`);
}
