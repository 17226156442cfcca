import type { Archive, ArchiveId } from '../model/archive';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { wholeArchive } from './readerRecords';
import { markingBefore } from './removals';
import { removeKeepingReader, removeWithReader } from './removing';

/** The archives that the reader follows. */
export class Archives {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  /** Without those that cannot be read, see {@link wholeArchive}. */
  async all(): Promise<Archive[]> {
    const records = await this.connection.run((database) => database.getAll('archives'));
    return records.flatMap((record) => wholeArchive(record) ?? []).filter((archive) => !archive.deleted);
  }

  async get(id: ArchiveId): Promise<Archive | undefined> {
    const archive = wholeArchive(await this.connection.run((database) => database.get('archives', id)));
    return archive?.deleted === false ? archive : undefined;
  }

  /** Adds an archive that was never there; one that the reader removed stays removed. */
  async addIfNew(archive: Archive): Promise<void> {
    const mark = await (await markingBefore(this.connection))?.('archives', archive.id);
    const removed =
      mark === undefined ? undefined : await this.connection.run((database) => database.get('removals', mark));
    if (removed === undefined) await this.#write(archive.id, (before) => before ?? archive);
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
   * Removes an archive with its posts and guides. The reader's own readings, ticks, highlights and settings stay where
   * they are, so that the archive can come back with them, unless they are to go too.
   */
  async remove(id: ArchiveId, options: { readonly keepReaderData: boolean }, now: number): Promise<void> {
    if (options.keepReaderData) await removeKeepingReader(this.connection, id, now);
    else await removeWithReader(this.connection, id, now);
    this.changes.announce({ store: 'archives', archive: id });
  }

  async #write(id: ArchiveId, change: (before: Archive | undefined) => Archive | undefined): Promise<void> {
    const written = await this.connection.write(['archives'], async (writing) => {
      const before = wholeArchive(await writing.store.get(id));
      const after = change(before);
      const isNew = after !== undefined && after !== before;
      if (isNew) await writing.store.put(after);
      return isNew;
    });
    if (written) this.changes.announce({ store: 'archives', archive: id });
  }
}
