import type { ArchiveId } from '../model/archive';
import type { ImportMode, ImportPreview, Incoming, PostStub } from '../model/exchange';
import { Problem } from '../model/problem';
import { bringIn, previewOf, type Watched } from './bringIn';
import type { Changes } from './changes';
import type { Connection } from './connection';
import type { Instance } from './instance';
import { UPGRADES, type StoreName } from './schema';
import { readStubs, readTravelling } from './travelling';
import { upgradedRecords } from './upgradeRecords';

/**
 * What is taken along to another browser, and brought from there: whatever the table of stores says is the reader's.
 */
export class Exchange {
  /** The version that the records of today have. */
  readonly schema = UPGRADES.length;

  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
    private readonly now: () => number,
  ) {}

  /** All records that travel, as they are at one moment, in batches; see {@link readTravelling}. */
  read<T>(take: (store: StoreName, records: readonly unknown[]) => T): Promise<T[]> {
    return readTravelling(this.connection, take);
  }

  /** What is known of some posts, in batches. */
  stubs<T>(addresses: ReadonlySet<string>, take: (stubs: readonly PostStub[]) => T): Promise<T[]> {
    return readStubs(this.connection, addresses, take);
  }

  /** The same records in the form of today. Throws `unreadable` for those of a later version of Waymark. */
  async upgraded(incoming: Incoming): Promise<Incoming> {
    const { schema, records } = incoming;
    if (!Number.isInteger(schema) || schema < 1 || schema > this.schema)
      throw new Problem('unreadable', `schema ${schema}`);
    return { ...incoming, schema: this.schema, records: await upgradedRecords(records, schema) };
  }

  /** What an import would do. Changes nothing. */
  preview(incoming: Incoming, mode: ImportMode): Promise<ImportPreview> {
    return previewOf(this.connection, incoming, mode);
  }

  /** Brings records in, all or none of them; returns the archives that are followed since. */
  async bringIn(incoming: Incoming, mode: ImportMode, watched: Watched = {}): Promise<ArchiveId[]> {
    const bringing = { instance: await this.instance.id(), now: this.now() };
    const followed = await bringIn(this.connection, incoming, mode, { ...watched, ...bringing });
    this.changes.announce({ store: 'all' });
    return followed;
  }
}
