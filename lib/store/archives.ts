import type { Archive, ArchiveId } from '../model/archive';
import { markedUnread } from '../model/reading';
import { emptiedBody } from './bodies';
import type { Changes } from './changes';
import type { Connection, Writing } from './connection';
import { emptied } from './highlights';
import { searchKeysOf } from './searchParts';
import { isSettingOf } from './settings';

const REMOVED_FROM = [
  'archives',
  'posts',
  'guides',
  'fetches',
  'snapshots',
  'readings',
  'bodies',
  'ticks',
  'highlights',
  'settings',
  'discoveries',
  'topicSummaries',
  'searchParts',
] as const;

/** The archives that the reader follows. */
export class Archives {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  async all(): Promise<Archive[]> {
    const records = await this.connection.run((database) => database.getAll('archives'));
    return records.filter((archive) => !archive.deleted);
  }

  async get(id: ArchiveId): Promise<Archive | undefined> {
    const archive = await this.connection.run((database) => database.get('archives', id));
    return archive?.deleted === false ? archive : undefined;
  }

  /** Adds an archive that was never there; one that the reader removed stays removed. */
  async addIfNew(archive: Archive): Promise<void> {
    await this.#write(archive.id, (before) => before ?? archive);
  }

  /** Adds an archive, or brings back one that was removed. */
  async add(archive: Archive): Promise<void> {
    await this.#write(archive.id, (before) => (before === undefined || before.deleted ? archive : before));
  }

  /** Changes an archive in one transaction; one that is not there (any more) is left alone. */
  async change(id: ArchiveId, change: (before: Archive) => Archive): Promise<void> {
    await this.#write(id, (before) => (before === undefined || before.deleted ? before : change(before)));
  }

  /**
   * Removes an archive with its posts and guides. The reader's own readings, ticks, highlights and settings stay where they
   * are, so that the archive can come back with them, unless they are to go too: then they are emptied and marked as deleted.
   */
  async remove(id: ArchiveId, options: { readonly keepReaderData: boolean }, now: number): Promise<void> {
    await this.connection.write(REMOVED_FROM, async (writing) => {
      const archive = await writing.objectStore('archives').get(id);
      if (archive !== undefined) {
        await writing.objectStore('archives').put({ ...archive, deleted: true, feeds: [], problem: null, updatedAt: now });
      }
      await writing.objectStore('discoveries').delete(id);
      await writing.objectStore('topicSummaries').delete(id);
      for (const store of ['posts', 'guides', 'fetches', 'snapshots'] as const) {
        await removeOf(id, writing.objectStore(store));
      }
      await Promise.all(searchKeysOf(id).map((keys) => writing.objectStore('searchParts').delete(keys)));
      if (!options.keepReaderData) await forgetReader(writing, id, now);
    });
    this.changes.announce({ store: 'archives', archive: id });
  }

  async #write(id: ArchiveId, change: (before: Archive | undefined) => Archive | undefined): Promise<void> {
    const written = await this.connection.write(['archives'], async (writing) => {
      const before = await writing.store.get(id);
      const after = change(before);
      const isNew = after !== undefined && after !== before;
      if (isNew) await writing.store.put(after);
      return isNew;
    });
    if (written) this.changes.announce({ store: 'archives', archive: id });
  }
}

/** Empties what the reader made on an archive: only the marks stay, so that copies on other machines follow. */
async function forgetReader(writing: Writing<typeof REMOVED_FROM>, id: ArchiveId, now: number): Promise<void> {
  for await (const record of writing.objectStore('readings').index('archive').iterate(id)) {
    await record.update({ ...markedUnread(record.value, now), deleted: true });
  }
  for await (const record of writing.objectStore('bodies').index('archive').iterate(id)) {
    await record.update(emptiedBody(record.value, now));
  }
  for await (const record of writing.objectStore('ticks').index('archive').iterate(id)) {
    await record.update({ ...record.value, done: false, note: '', text: '', deleted: true, updatedAt: now });
  }
  for await (const record of writing.objectStore('highlights').iterate()) {
    if (record.value.archive === id) await record.update(emptied(record.value, now));
  }
  for await (const record of writing.objectStore('settings').iterate()) {
    if (!isSettingOf(id, record.value)) continue;
    await record.update({ ...record.value, value: null, deleted: true, updatedAt: now });
  }
}

/** By key, not by cursor: a cursor loads each record to remove it, which takes seconds for some thousands of posts. */
async function removeOf<Key>(
  id: ArchiveId,
  store: { index: (name: 'archive') => { getAllKeys: (of: string) => Promise<Key[]> }; delete: (key: Key) => Promise<void> },
): Promise<void> {
  const keys = await store.index('archive').getAllKeys(id);
  await Promise.all(keys.map((key) => store.delete(key)));
}
