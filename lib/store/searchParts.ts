import type { ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import type { Changes } from './changes';
import type { Connection } from './connection';
import type { Database } from './schema';

/** What {@link markForSearch} needs of a transaction's store. */
interface PartsStore {
  put(record: { readonly key: string; readonly value: unknown }): Promise<unknown>;
}

/** A saved part of an archive's index. Parts are numbered upwards: what a later one says of a post counts. */
export interface SavedPart {
  readonly key: string;
  readonly value: unknown;
}

/** What the index of an archive consists of. */
export interface SearchIndexState {
  /** The format in which all of it was saved; undefined when nothing was. */
  readonly format: unknown;
  /** Keys of the saved parts, the earliest first. */
  readonly parts: readonly string[];
  /** Posts written since the parts were made: what the parts say of them no longer counts. */
  readonly marks: readonly SearchMark[];
  /** The index is being made anew, and has come to this post, exclusive: null when it was not begun. */
  readonly making: { readonly after: PostUrl | null; readonly done: number } | null;
}

export interface SearchMark {
  readonly key: string;
  readonly posts: readonly PostUrl[];
}

const FORMAT_KEY = 'format';
const SEPARATOR = '\n';
/** Of the number that a part's key begins with. */
const DIGITS = 8;
const KINDS = ['part', 'mark', 'making'] as const;
type Kind = (typeof KINDS)[number];

/**
 * The saved search index. An archive's index is parts, which are never changed, and marks: each write of posts leaves,
 * in its own transaction, a mark with their addresses. So a process that dies at any time loses nothing: the posts are
 * indexed or they are marked. Removing an archive removes its keys.
 */
export class SearchParts {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  /** The format in which the index was saved; undefined when there is none. */
  async format(): Promise<unknown> {
    return (await this.connection.run((database) => database.get('searchParts', FORMAT_KEY)))?.value;
  }

  /** Drops every part and begins anew for these archives. */
  async startOver(format: number, archives: readonly ArchiveId[]): Promise<void> {
    await this.connection.write(['searchParts'], async ({ store }) => {
      await store.clear();
      await store.put({ key: FORMAT_KEY, value: format });
      for (const archive of archives)
        await store.put({ key: keyOf('making', archive), value: { after: null, done: 0 } });
    });
    this.changes.announce({ store: 'searchParts' });
  }

  /** The state of one archive's index, read at one moment. */
  async state(archive: ArchiveId): Promise<SearchIndexState> {
    const [format, parts, marks, making] = await this.connection.run(async (database) => {
      const { store, done } = database.transaction('searchParts');
      const read = await Promise.all([
        store.get(FORMAT_KEY),
        store.getAllKeys(rangeOf('part', archive)),
        store.getAll(rangeOf('mark', archive)),
        store.get(keyOf('making', archive)),
      ]);
      await done;
      return read;
    });
    return {
      format: format?.value,
      parts,
      marks: marks.map(({ key, value }) => ({ key, posts: value as readonly PostUrl[] })),
      making: (making?.value as SearchIndexState['making'] | undefined) ?? null,
    };
  }

  /** Saved parts by key, in the order asked; one that is gone by now is left out. */
  async parts(keys: readonly string[]): Promise<SavedPart[]> {
    if (keys.length === 0) return [];
    return this.connection.run(async (database) => {
      const { store, done } = database.transaction('searchParts');
      const read = await Promise.all(keys.map((key) => store.get(key)));
      await done;
      return read.flatMap((record) => record ?? []);
    });
  }

  /** All saved parts of an archive, the earliest first. */
  async partsOf(archive: ArchiveId): Promise<SavedPart[]> {
    return this.connection.run((database) => database.getAll('searchParts', rangeOf('part', archive)));
  }

  /**
   * Saves a part and how far the making has come; null when it is done. Says nothing when the making was begun anew
   * meanwhile.
   */
  async saveMade(
    archive: ArchiveId,
    part: unknown,
    from: SearchIndexState['making'],
    making: SearchIndexState['making'],
  ): Promise<void> {
    await this.#change(archive, async (store, next) => {
      const key = keyOf('making', archive);
      const now = (await store.get(key))?.value as SearchIndexState['making'] | undefined;
      if (now?.after !== from?.after || now === undefined) return;
      if (part !== null) await store.put({ key: next, value: part });
      if (making === null) await store.delete(key);
      else await store.put({ key, value: making });
    });
  }

  /**
   * Puts one part in the place of others and of the marks that it took up. Nothing happens when one of the parts is
   * gone.
   */
  async replace(
    archive: ArchiveId,
    part: unknown,
    instead: { readonly parts: readonly string[]; readonly marks: readonly string[] },
  ): Promise<void> {
    await this.#change(archive, async (store, next) => {
      const still = await Promise.all([...instead.parts, ...instead.marks].map((key) => store.getKey(key)));
      // Removed with its archive, or begun anew: what was read before that must not come back.
      if (still.includes(undefined)) return;
      for (const key of [...instead.parts, ...instead.marks]) await store.delete(key);
      await store.put({ key: next, value: part });
    });
  }

  async #change(
    archive: ArchiveId,
    change: (store: ReturnType<typeof writable>, nextPart: string) => Promise<void>,
  ): Promise<void> {
    await this.connection.run(async (database) => {
      const store = writable(database);
      const keys = await store.getAllKeys(rangeOf('part', archive));
      const last = Number(keys.at(-1)?.split(SEPARATOR).at(-1)?.slice(0, DIGITS) ?? 0);
      // No key comes twice, also when the archive was removed and added again: pages keep the parts that they have
      // read.
      await change(store, keyOf('part', archive, `${String(last + 1).padStart(DIGITS, '0')} ${crypto.randomUUID()}`));
      await store.transaction.done;
    });
    this.changes.announce({ store: 'searchParts', archive });
  }
}

function writable(database: Database) {
  return database.transaction('searchParts', 'readwrite').store;
}

/** Leaves a mark that these posts were written. To be called in the transaction that writes them. */
export async function markForSearch(store: PartsStore, archive: ArchiveId, posts: readonly PostUrl[]): Promise<void> {
  if (posts.length > 0) await store.put({ key: keyOf('mark', archive, crypto.randomUUID()), value: posts });
}

/** The keys of all that is saved of an archive's index. */
export function searchKeysOf(archive: ArchiveId): IDBKeyRange[] {
  return KINDS.map((kind) => rangeOf(kind, archive));
}

function keyOf(kind: Kind, archive: ArchiveId, more = ''): string {
  return [kind, archive, more].join(SEPARATOR);
}

function rangeOf(kind: Kind, archive: ArchiveId): IDBKeyRange {
  return IDBKeyRange.bound(keyOf(kind, archive), keyOf(kind, archive, '\uffff'));
}
