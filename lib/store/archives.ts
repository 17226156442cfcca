import type { Archive, ArchiveId } from '../model/archive';
import type { Changes } from './changes';
import type { Connection } from './connection';

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
   * Removes an archive with its posts and guides. The reader's own readings and ticks stay where they are, so that the
   * archive can come back with them, unless they are to go too: then they are marked as deleted.
   */
  async remove(id: ArchiveId, options: { readonly keepReaderData: boolean }, now: number): Promise<void> {
    await this.connection.run(async (database) => {
      const stores = ['archives', 'posts', 'guides', 'fetches', 'snapshots', 'readings', 'ticks'] as const;
      const writing = database.transaction(stores, 'readwrite');
      const archive = await writing.objectStore('archives').get(id);
      if (archive !== undefined) {
        void writing.objectStore('archives').put({ ...archive, deleted: true, feeds: [], problem: null, updatedAt: now });
      }
      for (const store of ['posts', 'guides', 'fetches', 'snapshots'] as const) {
        const cursor = writing.objectStore(store).index('archive').iterate(id);
        for await (const record of cursor) void record.delete();
      }
      if (!options.keepReaderData) {
        for await (const record of writing.objectStore('readings').index('archive').iterate(id)) {
          void record.update({ ...record.value, deleted: true, round: record.value.round + 1, updatedAt: now });
        }
        for await (const record of writing.objectStore('ticks').index('archive').iterate(id)) {
          void record.update({ ...record.value, deleted: true, updatedAt: now });
        }
      }
      await writing.done;
    });
    this.changes.announce({ store: 'archives', archive: id });
  }

  async #write(id: ArchiveId, change: (before: Archive | undefined) => Archive | undefined): Promise<void> {
    const written = await this.connection.run(async (database) => {
      const writing = database.transaction('archives', 'readwrite');
      const before = await writing.store.get(id);
      const after = change(before);
      const isNew = after !== undefined && after !== before;
      if (isNew) void writing.store.put(after);
      await writing.done;
      return isNew;
    });
    if (written) this.changes.announce({ store: 'archives', archive: id });
  }
}
