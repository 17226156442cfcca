import { isLock, isStanding, NEVER_SYNCED, type SyncLock, type SyncMemory, type SyncStanding } from '../model/sync';
import { isAccount, type SyncAccount } from '../model/syncStorage';
import type { Changes } from './changes';
import type { Connection } from './connection';
import type { Instance } from './instance';
import { SyncReplica } from './syncReplica';

/** The keys of the store `sync`. */
export const SYNC_KEYS = {
  account: 'account',
  lock: 'lock',
  standing: 'standing',
  memory: 'memory',
  covered: 'covered',
} as const;
type SyncKey = keyof typeof SYNC_KEYS;

/** With what this machine syncs; null while it does not. */
export interface SyncSetUp {
  readonly account: SyncAccount;
  readonly lock: SyncLock | null;
}

/** What this machine alone knows of syncing: where to, with which password and lock, and how far it came. */
export class Syncing {
  readonly replica: SyncReplica;

  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
    now: () => number,
  ) {
    this.replica = new SyncReplica(connection, changes, now);
  }

  async setUp(): Promise<SyncSetUp | null> {
    const [account, lock] = await Promise.all([this.#get('account'), this.#get('lock')]);
    return isAccount(account) ? { account, lock: isLock(lock) ? lock : null } : null;
  }

  async standing(): Promise<SyncStanding> {
    const standing = await this.#get('standing');
    return isStanding(standing) ? standing : NEVER_SYNCED;
  }

  async changeStanding(change: (before: SyncStanding) => SyncStanding): Promise<void> {
    await this.connection.write(['sync'], async ({ store }) => {
      // A sync that comes to its end after it was switched off has nothing to tell.
      if ((await store.get('account')) === undefined) return;
      const before = (await store.get('standing'))?.value;
      await store.put({ key: 'standing', value: change(isStanding(before) ? before : NEVER_SYNCED) });
    });
    this.#announce();
  }

  /** Begins to sync, or goes on elsewhere: then as a machine of its own, with all that it has. */
  async begin({ account, lock }: SyncSetUp, memory: SyncMemory): Promise<void> {
    await this.connection.write(['sync'], async ({ store }) => {
      await store.clear();
      await store.put({ key: 'account', value: account });
      if (lock !== null) await store.put({ key: 'lock', value: lock });
      await store.put({ key: 'standing', value: NEVER_SYNCED });
      await store.put({ key: 'memory', value: memory });
    });
    this.#announce();
  }

  /** The same storage with another password. */
  async changeAccount(account: SyncAccount): Promise<void> {
    await this.connection.write(['sync'], async ({ store }) => {
      await store.put({ key: 'account', value: account });
      await store.put({ key: 'standing', value: NEVER_SYNCED });
    });
    this.#announce();
  }

  /** Another passphrase, with what is remembered by a machine that writes all of its own anew. */
  async changeLock(lock: SyncLock, memory: SyncMemory | null): Promise<void> {
    await this.connection.write(['sync'], async ({ store }) => {
      await store.put({ key: 'lock', value: lock });
      if (memory === null) return;
      await store.put({ key: 'memory', value: memory });
      await store.put({ key: 'standing', value: NEVER_SYNCED });
    });
    this.#announce();
  }

  /** This machine found that it is a copy: what is changed from now on has another name in its stamps. */
  renewInstance = (): Promise<void> => this.instance.renew();

  /** Forgets all of it. What lies on the storage stays there. */
  async end(): Promise<void> {
    await this.connection.write(['sync'], ({ store }) => store.clear());
    this.#announce();
  }

  async #get(key: SyncKey): Promise<unknown> {
    return (await this.connection.run((database) => database.get('sync', key)))?.value;
  }

  #announce(): void {
    this.changes.announce({ store: 'sync' });
  }
}
