import { openDB, unwrap, type IDBPTransaction } from 'idb';
import { Problem } from '../model/problem';
import { asideBefore } from './backups';
import { DATABASE, UPGRADES, type Database, type StoreName, type Upgrading, type WaymarkSchema } from './schema';
import { isClosed, storageProblem } from './storageProblem';

/** An old page that does not let go of the database is given this long. */
const BLOCKED_MS = 5_000;

/** A transaction that may write to these stores. */
export type Writing<Stores extends readonly StoreName[]> = IDBPTransaction<WaymarkSchema, Stores, 'readwrite'>;

/** The stores of a running transaction, by name. */
export type StoresOf<Stores extends readonly StoreName[]> = Pick<Writing<Stores>, 'objectStore'>;

/** A transaction for work that needs only some of its stores: the types of idb tell those of all from those of some. */
export function partOf<Stores extends readonly StoreName[], Part extends readonly Stores[number][]>(
  writing: StoresOf<Stores>,
): StoresOf<Part> {
  return writing as unknown as StoresOf<Part>;
}

/** The connection of one page or worker: opened at first use, let go for another version's upgrade, opened again. */
export class Connection {
  #opening: Promise<Database> | null = null;

  /** @param upgrades those of the schema, but in tests of upgrading */
  constructor(
    readonly name: string = DATABASE,
    private readonly upgrades: typeof UPGRADES = UPGRADES,
    private readonly blockedMs: number = BLOCKED_MS,
  ) {}

  /** The open database. Throws a `Problem`: `storage-blocked`, `storage-broken` or `storage-full`. */
  database(): Promise<Database> {
    return this.#opening ?? this.#begin();
  }

  /** Runs work on the database; what goes wrong comes out as a `Problem`. */
  async run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const opening = this.database();
    const database = await opening;
    try {
      return await work(database);
    } catch (thrown) {
      if (!isClosed(thrown)) throw storageProblem(thrown);
    }
    // The connection was closed under us, for an upgrade or by the browser: once more on a new one.
    if (this.#opening === opening) this.#opening = null;
    const again = await this.database();
    return work(again).catch((thrown: unknown) => {
      throw storageProblem(thrown);
    });
  }

  /**
   * Writes in one transaction: all of it, or nothing when the work throws. Resolves after the commit. The work must
   * await its requests and nothing else, for a transaction does not wait for anything but the database.
   */
  write<const Stores extends readonly StoreName[], T>(
    stores: Stores,
    work: (writing: Writing<Stores>) => Promise<T>,
  ): Promise<T> {
    return this.run(async (database) => {
      const writing = database.transaction(stores, 'readwrite');
      const transaction = unwrap(writing);
      const committed = commitOf(transaction);
      // `done` can reject before the transaction knows why it failed (a full disk); `committed` waits until it does.
      writing.done.catch(() => undefined);
      try {
        const result = await work(writing);
        return (await committed) ? result : await Promise.reject(new DOMException('Not committed', 'AbortError'));
      } catch (thrown) {
        abort(transaction);
        await committed;
        throw transaction.error ?? thrown;
      }
    });
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    await opening?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  #begin(): Promise<Database> {
    const forget = (): void => {
      if (this.#opening === opening) this.#opening = null;
    };
    const opening = this.#open(forget);
    this.#opening = opening;
    opening.catch(forget);
    return opening;
  }

  #open(forget: () => void): Promise<Database> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isGivenUp = false;
      openDB<WaymarkSchema>(this.name, this.upgrades.length, {
        upgrade: (database, from, _to, upgrading) => {
          // Half an upgrade would be a loss: what fails leaves the database as it was, and comes out at the opening.
          upgrading.done.catch(() => undefined);
          upgradeBy(this.upgrades.slice(from), { database, upgrading, from }).catch(() => abort(unwrap(upgrading)));
        },
        blocked: () => {
          timer = setTimeout(() => {
            isGivenUp = true;
            reject(new Problem('storage-blocked', this.name));
          }, this.blockedMs);
        },
        blocking: (_from, _to, event) => {
          // An open page never stops an upgrade.
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      })
        // An opening that succeeds after it was given up belongs to nobody.
        .then((database) => (isGivenUp ? database.close() : resolve(database)))
        .catch((thrown: unknown) => reject(storageProblem(thrown)))
        .finally(() => clearTimeout(timer));
    });
  }
}

/** Before it, the database held what the reader had removed, emptied: that is not to be kept once more. */
const FIRST_ASIDE = 3;

interface Upgraded {
  readonly database: Database;
  readonly upgrading: Upgrading;
  readonly from: number;
}

/**
 * One after the other: each finds the records as the one before has left them. What the reader had before is put aside.
 */
async function upgradeBy(upgrades: typeof UPGRADES, { database, upgrading, from }: Upgraded): Promise<void> {
  const keepAside = from < FIRST_ASIDE ? null : await asideBefore(upgrading, from, Date.now());
  for (const upgrade of upgrades) await upgrade(database, upgrading);
  if (database.objectStoreNames.contains('backups')) await keepAside?.();
}

/** Whether the transaction committed, once it is over. */
function commitOf(transaction: IDBTransaction): Promise<boolean> {
  return new Promise((resolve) => {
    transaction.addEventListener('complete', () => resolve(true));
    transaction.addEventListener('abort', () => resolve(false));
  });
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already: what stopped it is its own error.
  }
}
