import { latestOf, type Stamped } from '../model/record';
import { stampAfter, type Stamp } from '../model/stamp';
import type { Connection } from './connection';
import { SETTINGS, settingKey, settingValue } from './settingsTable';

const KEY = settingKey(SETTINGS.instance);

/** What names this copy of Waymark in the stamps of changes; see `Stamp`. Read at the first change, then remembered. */
export class Instance {
  #id: Promise<string> | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly now: () => number,
  ) {}

  id(): Promise<string> {
    this.#id ??= this.#read().catch((thrown: unknown) => {
      this.#id = null;
      throw thrown;
    });
    return this.#id;
  }

  /**
   * Another name: a copied profile has begun to write under this one. Pages that are open go on with it until they
   * close.
   */
  async renew(): Promise<void> {
    const fresh = newInstance();
    const record = { key: KEY, value: fresh, updatedAt: this.now(), deleted: false };
    await this.connection.write(['settings'], ({ store }) => store.put(record));
    this.#id = Promise.resolve(fresh);
  }

  async #read(): Promise<string> {
    const known = settingValue(
      SETTINGS.instance,
      await this.connection.run((database) => database.get('settings', KEY)),
    );
    if (known !== null) return known;
    const fresh = newInstance();
    // Of two pages that begin at once, the first names it.
    return this.connection.write(['settings'], async ({ store }) => {
      const kept = settingValue(SETTINGS.instance, await store.get(KEY));
      if (kept === null) await store.put({ key: KEY, value: fresh, updatedAt: this.now(), deleted: false });
      return kept ?? fresh;
    });
  }
}

/** The stamp of a change that this copy makes now to a record. */
export function stampFor(before: Pick<Stamped, 'stamps'> | undefined, now: number, instance: string): Stamp {
  return stampAfter(before && latestOf(before.stamps), now, instance);
}

/** Tells nothing of the machine or the reader. */
export function newInstance(): string {
  return crypto.randomUUID().slice(0, 18).replaceAll('-', '');
}
