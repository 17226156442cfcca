import type { ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import type { Changes } from './changes';
import type { Connection } from './connection';

/** What {@link markForSearch} needs of a transaction's store. */
interface MarksStore {
  put(record: { readonly key: string; readonly value: unknown }): Promise<unknown>;
}

/** The saved index of an archive. Never changed: another one has another key. */
export interface SavedRecord {
  readonly key: string;
  readonly value: unknown;
}

/** What is saved for the search of an archive. */
export interface SearchIndexState {
  /** The format in which all of it was saved; undefined when nothing was. */
  readonly format: unknown;
  /** The key of the saved index; null when there is none. */
  readonly key: string | null;
  /** Posts written since: what the saved index says of them no longer counts. */
  readonly marks: readonly SearchMark[];
  /** The index is being made anew, and so many posts are done; null when it is not. */
  readonly making: { readonly done: number } | null;
}

export interface SearchMark {
  readonly key: string;
  readonly posts: readonly PostUrl[];
}

/** One making of an index, from its beginning. What was written before that needs no mark any more. */
export interface Making {
  readonly id: string;
  readonly marks: readonly string[];
}

/** What a new index was made from, and stands for. */
interface MadeFrom {
  /** The key of the saved index that it goes on from; null when it was made anew. */
  readonly key: string | null;
  /** The making that it is of; null when it only takes up marks. */
  readonly making: string | null;
  /** The keys of the marks that it has taken up. */
  readonly marks: readonly string[];
}

interface MakingValue {
  /** Of the making under way; null before it has begun. */
  readonly id: string | null;
  readonly done: number;
}

const FORMAT_KEY = 'format';
const SEPARATOR = '\n';
const KINDS = ['index', 'mark', 'making'] as const;
type Kind = (typeof KINDS)[number];

/**
 * The saved search index: of each archive one record, and marks. Each write of posts leaves, in its own transaction, a
 * mark with their addresses. So a process that dies at any time loses nothing: the posts are indexed or they are
 * marked. Removing an archive removes its keys.
 */
export class SearchIndexes {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  /** The format in which everything was saved; undefined when nothing was. */
  async format(): Promise<unknown> {
    return (await this.connection.run((database) => database.get('searchIndexes', FORMAT_KEY)))?.value;
  }

  /** Drops everything: the indexes of these archives are to be made anew. */
  async startOver(format: number, archives: readonly ArchiveId[]): Promise<void> {
    await this.connection.write(['searchIndexes'], async ({ store }) => {
      await store.clear();
      await store.put({ key: FORMAT_KEY, value: format });
      for (const archive of archives)
        await store.put({ key: keyOf('making', archive), value: { id: null, done: 0 } satisfies MakingValue });
    });
    this.changes.announce({ store: 'searchIndexes' });
  }

  /** What is saved of an archive, without its index itself. */
  async state(archive: ArchiveId): Promise<SearchIndexState> {
    return (await this.read(archive, () => true)).state;
  }

  /**
   * What is saved of an archive at one moment.
   *
   * @param isKnown whether the index with this key need not be read
   */
  async read(
    archive: ArchiveId,
    isKnown: (key: string) => boolean,
  ): Promise<{ readonly state: SearchIndexState; readonly index: SavedRecord | null }> {
    return this.connection.run(async (database) => {
      const { store, done } = database.transaction('searchIndexes');
      const [format, keys, marks, making] = await Promise.all([
        store.get(FORMAT_KEY),
        store.getAllKeys(rangeOf('index', archive)),
        store.getAll(rangeOf('mark', archive)),
        store.get(keyOf('making', archive)),
      ]);
      const key = keys.at(-1) ?? null;
      const index = key === null || isKnown(key) ? null : ((await store.get(key)) ?? null);
      await done;
      const state = {
        format: format?.value,
        key,
        marks: marks.map(({ key: mark, value }) => ({ key: mark, posts: value as readonly PostUrl[] })),
        making: making === undefined ? null : { done: (making.value as MakingValue).done },
      };
      return { state, index };
    });
  }

  /** Begins to make the index of an archive, from its first post; null when there is none to be made. */
  async beginMaking(archive: ArchiveId): Promise<Making | null> {
    const id = crypto.randomUUID();
    return this.connection.write(['searchIndexes'], async ({ store }) => {
      const key = keyOf('making', archive);
      if ((await store.getKey(key)) === undefined) return null;
      await store.put({ key, value: { id, done: 0 } satisfies MakingValue });
      return { id, marks: await store.getAllKeys(rangeOf('mark', archive)) };
    });
  }

  /** Tells how far a making is. Whether it is still the one under way: else it is for nothing. */
  async tellMaking(archive: ArchiveId, { id }: Making, done: number): Promise<boolean> {
    const isUnderWay = await this.connection.write(['searchIndexes'], async ({ store }) => {
      const key = keyOf('making', archive);
      const making = (await store.get(key))?.value as MakingValue | undefined;
      if (making?.id !== id) return false;
      await store.put({ key, value: { id, done } satisfies MakingValue });
      return true;
    });
    if (isUnderWay) this.changes.announce({ store: 'searchIndexes', archive });
    return isUnderWay;
  }

  /**
   * Saves an index in the place of what it was made from. Nothing happens when some of that is gone, removed with its
   * archive or begun anew: what was read before that must not come back.
   */
  async save(archive: ArchiveId, index: unknown, { key, making, marks }: MadeFrom): Promise<void> {
    const isSaved = await this.connection.write(['searchIndexes'], async ({ store }) => {
      const underWay = (await store.get(keyOf('making', archive)))?.value as MakingValue | undefined;
      const still = await Promise.all(marks.map((mark) => store.getKey(mark)));
      const [before = null] = await store.getAllKeys(rangeOf('index', archive));
      const isUnderWay = making === null ? underWay === undefined : underWay?.id === making;
      if (!isUnderWay || before !== key || still.includes(undefined)) return false;
      for (const done of [...marks, ...(key === null ? [] : [key]), keyOf('making', archive)]) await store.delete(done);
      // No key comes twice, also when the archive was removed and added again: pages keep the index that they have
      // read.
      await store.put({ key: keyOf('index', archive, crypto.randomUUID()), value: index });
      return true;
    });
    if (isSaved) this.changes.announce({ store: 'searchIndexes', archive });
  }
}

/** Leaves a mark that these posts were written. To be called in the transaction that writes them. */
export async function markForSearch(store: MarksStore, archive: ArchiveId, posts: readonly PostUrl[]): Promise<void> {
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
