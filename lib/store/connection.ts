import { openDB } from 'idb';
import { Problem } from '../model/problem';
import { DATABASE, UPGRADES, type Database, type WaymarkSchema } from './schema';

/** An old page that does not let go of the database is given this long. */
const BLOCKED_MS = 5_000;

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
    this.#opening ??= this.#open().catch((thrown: unknown) => {
      this.#opening = null;
      throw thrown;
    });
    return this.#opening;
  }

  /** Runs work on the database; what goes wrong comes out as a `Problem`. */
  async run<T>(work: (database: Database) => Promise<T>): Promise<T> {
    const database = await this.database();
    try {
      return await work(database);
    } catch (thrown) {
      if (!isClosed(thrown)) throw storageProblem(thrown);
    }
    // The connection was closed under us, for an upgrade or by the browser: once more on a new one.
    this.#opening = null;
    const again = await this.database();
    return work(again).catch((thrown: unknown) => {
      throw storageProblem(thrown);
    });
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = null;
    if (opening !== null) (await opening).close();
  }

  #open(): Promise<Database> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const forget = (): void => {
        this.#opening = null;
      };
      openDB<WaymarkSchema>(this.name, this.upgrades.length, {
        upgrade: (database, from, _to, upgrading) => {
          for (const upgrade of this.upgrades.slice(from)) upgrade(database, upgrading);
        },
        blocked: () => {
          timer = setTimeout(() => reject(new Problem('storage-blocked', this.name)), this.blockedMs);
        },
        blocking: (_from, _to, event) => {
          // An open page never stops an upgrade.
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      })
        .then(resolve)
        .catch((thrown: unknown) => reject(storageProblem(thrown)))
        .finally(() => clearTimeout(timer));
    });
  }
}

function isClosed(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'InvalidStateError';
}

/** A failure of the database in words: full, of a newer version than this code, or broken. */
export function storageProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const name = thrown instanceof DOMException || thrown instanceof Error ? thrown.name : '';
  const detail = thrown instanceof Error ? `${name}: ${thrown.message}` : String(thrown);
  return new Problem(name === 'QuotaExceededError' ? 'storage-full' : 'storage-broken', detail);
}
