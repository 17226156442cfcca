import {
  archiveFrom,
  hostName,
  type Archive,
  type ArchiveChoice,
  type ArchiveId,
  type ArchiveState,
} from '../model/archive';
import { LOOK_RULES } from '../model/knownText';
import type { Unstamped } from '../model/record';
import { wholeState } from './archiveRecords';
import type { Changes } from './changes';
import { choiceAfter } from './choices';
import type { Connection } from './connection';
import type { Instance } from './instance';
import { wholeChoice } from './readerRecords';
import { knownMarks } from './removals';
import { removeKeepingReader, removeWithReader } from './removing';
import type { ArchiveStateRecord } from './schema';
import { adoptLinks } from './toRead';

const KEPT_IN = ['archives', 'archiveStates'] as const;

/** The archives that the reader follows, each with what is known of it. */
export class Archives {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
    private readonly now: () => number,
  ) {}

  /** Without those that cannot be read, see {@link wholeChoice}. */
  async all(): Promise<Archive[]> {
    const [records, states] = await this.connection.run(async (database) => {
      const reading = database.transaction(KEPT_IN);
      return Promise.all([reading.objectStore('archives').getAll(), reading.objectStore('archiveStates').getAll()]);
    });
    const byArchive = new Map(states.map((state) => [state.archive, state]));
    return records.flatMap((record) => followedOf(record, byArchive.get(record.id)) ?? []);
  }

  /** Those that the reader added by themselves, the one added last first. */
  async lastAdded(): Promise<Archive[]> {
    const [all, records] = await Promise.all([
      this.all(),
      this.connection.run((database) => database.getAll('archives')),
    ]);
    const addedAt = new Map(records.map(({ id, updatedAt }) => [id, updatedAt]));
    return all
      .filter(({ builtIn }) => !builtIn)
      .toSorted((one, other) => (addedAt.get(other.id) ?? 0) - (addedAt.get(one.id) ?? 0));
  }

  async get(id: ArchiveId): Promise<Archive | undefined> {
    const [record, state] = await this.connection.run(async (database) => {
      const reading = database.transaction(KEPT_IN);
      return Promise.all([reading.objectStore('archives').get(id), reading.objectStore('archiveStates').get(id)]);
    });
    return followedOf(record, state);
  }

  /** Adds an archive that was never there; one that the reader removed stays removed. */
  async addIfNew(archive: Archive): Promise<void> {
    const marks = await (await knownMarks(this.connection))({ store: 'archives', key: archive.id });
    const removals = await this.connection.run((database) =>
      Promise.all(marks.map((mark) => database.getKey('removals', mark))),
    );
    // Nobody chose it, so any choice on any machine is later.
    if (removals.every((removal) => removal === undefined))
      await this.#add(archive, (before) => before === undefined, 0);
  }

  /** Adds an archive, or brings back one that was removed. */
  async add(archive: Archive): Promise<void> {
    await this.#add(archive, (before) => before?.followed !== true);
  }

  /** Changes what is known of an archive in one transaction; one that is not followed (any more) is left alone. */
  async changeState(id: ArchiveId, change: (before: Archive) => ArchiveState): Promise<void> {
    const written = await this.connection.write(KEPT_IN, (writing) =>
      changeState(
        { archives: writing.objectStore('archives'), states: writing.objectStore('archiveStates') },
        id,
        change,
      ),
    );
    if (written) this.#announce(id);
  }

  /**
   * Removes an archive with its posts and guides. The reader's own readings, ticks, highlights and settings stay where
   * they are, so that the archive can come back with them, unless they are to go too.
   */
  async remove(id: ArchiveId, { keepReaderData }: { readonly keepReaderData: boolean }, now: number): Promise<void> {
    if (keepReaderData) await removeKeepingReader(this.connection, id, await this.instance.id(), now);
    else await removeWithReader(this.connection, id, now);
    this.#announce(id);
  }

  async #add(
    archive: Archive,
    isWanted: (before: ArchiveChoice | undefined) => boolean,
    now = this.now(),
  ): Promise<void> {
    const instance = await this.instance.id();
    const added = await this.connection.write([...KEPT_IN, 'toRead'], async (writing) => {
      const archives = writing.objectStore('archives');
      const before = wholeChoice(await archives.get(archive.id));
      if (!isWanted(before)) return null;
      await archives.put(choiceAfter(before, choiceOf(archive, now), instance));
      // It has no text yet that other rules took anything from.
      const state = { ...stateOf(archive), lookRules: LOOK_RULES };
      await writing.objectStore('archiveStates').put({ archive: archive.id, ...state });
      return adoptLinks(writing.objectStore('toRead'), archive.id, instance, this.now());
    });
    if (added === null) return;
    this.#announce(archive.id);
    if (added > 0) this.changes.announce({ store: 'toRead', archive: archive.id });
  }

  #announce(archive: ArchiveId): void {
    this.changes.announce({ store: 'archives', archive });
  }
}

/** The stores of a transaction that tell of an archive, and that its state is written to. */
interface StateWriting {
  readonly archives: { readonly get: (id: ArchiveId) => Promise<unknown> };
  readonly states: {
    readonly get: (id: ArchiveId) => Promise<ArchiveStateRecord | undefined>;
    readonly put: (record: ArchiveStateRecord) => Promise<unknown>;
  };
}

/** Changes what is known of an archive within a transaction. Gives whether it is something else now. */
export async function changeState(
  { archives, states }: StateWriting,
  id: ArchiveId,
  change: (before: Archive) => ArchiveState,
): Promise<boolean> {
  const before = followedOf(await archives.get(id), await states.get(id));
  if (before === undefined) return false;
  const after = stateOf(change(before));
  if (JSON.stringify(after) === JSON.stringify(stateOf(before))) return false;
  await states.put({ archive: id, ...after });
  return true;
}

function followedOf(record: unknown, state: ArchiveStateRecord | undefined): Archive | undefined {
  const choice = wholeChoice(record);
  return choice?.followed === true ? archiveFrom(choice, stateOf(wholeState(state))) : undefined;
}

function choiceOf({ id, name, builtIn, postPattern }: Archive, updatedAt: number): Unstamped<ArchiveChoice> {
  return { id, name: name === hostName(id) ? null : name, builtIn, postPattern, followed: true, updatedAt };
}

function stateOf(state: ArchiveState): ArchiveState {
  const { ownName, feeds, lostFeeds, announced, faultyGuides, startHere, refreshedAt, problem, retry } = state;
  const { lookPause, lookRules } = state;
  return {
    ...(ownName != null && { ownName }),
    feeds,
    ...(lostFeeds !== undefined && { lostFeeds }),
    ...(announced !== undefined && { announced }),
    ...(faultyGuides !== undefined && { faultyGuides }),
    ...(startHere != null && { startHere }),
    refreshedAt,
    problem,
    ...(retry !== undefined && { retry }),
    ...(lookPause !== undefined && { lookPause }),
    ...(lookRules !== undefined && { lookRules }),
  };
}
