import type { ArchiveId } from '../model/archive';
import type { Discovery } from '../model/discovery';
import { isDiscovery } from './archiveRecords';
import type { Changes } from './changes';
import { partOf, type Connection } from './connection';
import { announceFindings, FOUND_IN, keepFindings, type Brought } from './findings';
import { isFollowed } from './followed';

const SETTLED_IN = ['discoveries', ...FOUND_IN] as const;

/** How far the discovery of each archive has come. */
export class Discoveries {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  async get(archive: ArchiveId): Promise<Discovery | undefined> {
    return wholeDiscovery(await this.connection.run((database) => database.get('discoveries', archive)));
  }

  async all(): Promise<Discovery[]> {
    return (await this.connection.run((database) => database.getAll('discoveries'))).filter(isDiscovery);
  }

  /**
   * Begins a discovery, in the place of an earlier one. False, and nothing done, when its archive is not followed (any
   * more).
   */
  put(discovery: Discovery): Promise<boolean> {
    return this.#begin(discovery, () => true);
  }

  /** The same where there was none before: of two tabs that ask at once, one begins it. */
  addIfNew(discovery: Discovery): Promise<boolean> {
    return this.#begin(discovery, (before) => before === undefined);
  }

  /** Changes a discovery in one transaction; returns what it became, undefined when there is none (any more). */
  async change(archive: ArchiveId, change: (before: Discovery) => Discovery): Promise<Discovery | undefined> {
    const after = await this.connection.write(['discoveries'], async (writing) => {
      const before = wholeDiscovery(await writing.store.get(archive));
      if (before === undefined) return undefined;
      const changed = change(before);
      if (changed !== before) await writing.store.put(changed);
      return changed;
    });
    if (after !== undefined) this.changes.announce({ store: 'discoveries', archive });
    return after;
  }

  async #begin(discovery: Discovery, isWanted: (before: Discovery | undefined) => boolean): Promise<boolean> {
    const { archive } = discovery;
    const begun = await this.connection.write(['discoveries', 'archives'], async (writing) => {
      const discoveries = writing.objectStore('discoveries');
      const isBegun =
        (await isFollowed(writing.objectStore('archives'), archive)) &&
        isWanted(wholeDiscovery(await discoveries.get(archive)));
      if (isBegun) await discoveries.put(discovery);
      return isBegun;
    });
    if (begun) this.changes.announce({ store: 'discoveries', archive });
    return begun;
  }

  /**
   * Stores what an errand brought and what is left to do, in one transaction: a worker that dies loses neither, and
   * does nothing twice. Stores nothing when the discovery was cancelled or begun anew, or its archive removed, while
   * the errand was under way.
   */
  async settle(
    { archive, startedAt }: Pick<Discovery, 'archive' | 'startedAt'>,
    asked: Pick<Brought, 'url' | 'found'>,
    now: number,
    change: (before: Discovery) => Discovery,
  ): Promise<Discovery | undefined> {
    const brought = { ...asked, archive };
    const settled = await this.connection.write(SETTLED_IN, async (writing) => {
      const before = wholeDiscovery(await writing.objectStore('discoveries').get(archive));
      const isIts = before?.state.kind === 'running' && before.startedAt === startedAt;
      if (!isIts) return { after: before, kept: null };
      const after = change(before);
      await writing.objectStore('discoveries').put(after);
      return { after, kept: await keepFindings(partOf(writing), brought, now) };
    });
    this.changes.announce({ store: 'discoveries', archive });
    if (settled.kept !== null) announceFindings(this.changes, brought, settled.kept);
    return settled.after;
  }
}

/** A record that is none is not there: the archive can be discovered anew. */
function wholeDiscovery(record: Discovery | undefined): Discovery | undefined {
  return isDiscovery(record) ? record : undefined;
}
