import type { ArchiveId } from '../model/archive';
import type { Body } from '../model/body';
import type { KeptPath } from '../model/keptPath';
import type { Paces } from '../model/pace';
import type { PostUrl } from '../model/post';
import { finishTakenBack, NOTHING_READ, READING_GROUPS, readElsewhere, type Reading } from '../model/reading';
import type { DayPart } from '../model/readingDay';
import { restamped } from '../model/record';
import { announceBody, putBody } from './bodies';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { stampFor, type Instance } from './instance';
import { recordsOf } from './many';
import { wholeBody, wholeReading } from './readerRecords';
import { addToDay } from './readingDays';
import { changeSetting } from './settings';
import { SETTINGS, settingKey } from './settingsTable';

/** What reading a post leaves: where the reader is in it, and its text with what of it was read. */
export interface Traces {
  readonly reading: Reading | undefined;
  readonly body: Body | undefined;
}

/** What is not given, or given as it was, stays as it is. */
export interface NewTraces extends Partial<Traces> {
  readonly changePaces?: (before: Paces) => Paces;
  /** Of topics, by slug: what is kept of their paths. */
  readonly changeKeptPaths?: ReadonlyMap<string, (before: readonly KeptPath[]) => readonly KeptPath[]>;
  /** What the log of days gains; not there where the reader keeps none. */
  readonly day?: DayPart;
}

/** A post before it was marked as read, with the reading that it had. */
export interface Unread {
  readonly post: PostUrl;
  readonly before: Reading | undefined;
}

/** The reader's state on each post. */
export class Readings {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
    private readonly now: () => number,
  ) {}

  async get(post: PostUrl): Promise<Reading | undefined> {
    return wholeReading(await this.connection.run((database) => database.get('readings', post)));
  }

  /** The readings there are of these posts. */
  of(posts: readonly PostUrl[]): Promise<Map<PostUrl, Reading>> {
    return this.connection.run(async (database) => {
      const { store, done } = database.transaction('readings');
      const found = await recordsOf(store, posts);
      await done;
      return new Map(wholeOf(found).map((reading) => [reading.post, reading]));
    });
  }

  /** All readings of an archive's posts. */
  async ofArchive(archive: ArchiveId): Promise<Reading[]> {
    const found = await this.connection.run((database) => database.getAllFromIndex('readings', 'archive', archive));
    return wholeOf(found).filter((reading) => !reading.deleted);
  }

  /** The readings changed last, latest first. */
  latest(count: number): Promise<Reading[]> {
    return this.connection.run(async (database) => {
      const found: Reading[] = [];
      let cursor = await database.transaction('readings').store.index('updatedAt').openCursor(null, 'prev');
      while (cursor !== null && found.length < count) {
        const reading = wholeReading(cursor.value);
        if (reading?.deleted === false) found.push(reading);
        cursor = await cursor.continue();
      }
      return found;
    });
  }

  /** The posts that were finished, the latest first: by their keys, which cost little however many there are. */
  async finished(): Promise<PostUrl[]> {
    const posts = await this.connection.run((database) => database.getAllKeysFromIndex('readings', 'finishedAt'));
    return (posts as PostUrl[]).toReversed();
  }

  /** The readings of posts that were finished since a moment, milliseconds since 1970. */
  async finishedSince(since: number): Promise<Reading[]> {
    const found = await this.connection.run((database) =>
      database.getAllFromIndex('readings', 'finishedAt', IDBKeyRange.lowerBound(since)),
    );
    return wholeOf(found).filter(({ deleted }) => !deleted);
  }

  /**
   * Marks posts of an archive as read at once: all of them or none. Gives those that were not read, each with the
   * reading that it had.
   */
  async finishAll(archive: ArchiveId, posts: readonly PostUrl[], now: number): Promise<Unread[]> {
    const instance = await this.instance.id();
    const unread = await this.connection.write(['readings', 'archives'], async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return [];
      const readings = writing.objectStore('readings');
      const found = await Promise.all(
        posts.map(async (post): Promise<Unread> => ({ post, before: wholeReading(await readings.get(post)) })),
      );
      const changed = found.filter(
        ({ before }) => before === undefined || before.deleted || before.finishedAt === null,
      );
      await Promise.all(
        changed.map(async ({ post, before }) =>
          readings.put(stampedReading(before, readElsewhere(before, { url: post, archive }, now), instance)),
        ),
      );
      return changed;
    });
    if (unread.length > 0) this.changes.announce({ store: 'readings', archive });
    return unread;
  }

  /** Takes that back, but for posts that were read otherwise meanwhile. */
  async unfinishAll(archive: ArchiveId, posts: readonly Unread[], now: number): Promise<void> {
    const instance = await this.instance.id();
    await this.connection.write(['readings', 'archives'], async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return;
      const readings = writing.objectStore('readings');
      await Promise.all(
        posts.map(async ({ post, before }) => {
          const marked = wholeReading(await readings.get(post));
          if (marked?.elsewhere !== true) return;
          const epoch = stampFor(marked, now, instance);
          const after = finishTakenBack(before, { url: post, archive }, { epoch, now });
          await readings.put(stampedReading(marked, { ...after, stamps: marked.stamps }, instance));
        }),
      );
    });
    this.changes.announce({ store: 'readings', archive });
  }

  /**
   * Reads and writes in one transaction, so that two tabs on one post never lose each other's change. `undefined` from
   * the change leaves things as they are; so does an archive that is not followed (any more).
   */
  async change(post: PostUrl, change: (before: Reading | undefined) => Reading | undefined): Promise<void> {
    const instance = await this.instance.id();
    const after = await this.connection.write(['readings', 'archives'], async (writing) => {
      const readings = writing.objectStore('readings');
      const before = wholeReading(await readings.get(post));
      const reading = change(before);
      if (reading === undefined || !(await isFollowed(writing.objectStore('archives'), reading.archive)))
        return undefined;
      await readings.put(stampedReading(before, reading, instance));
      return reading;
    });
    if (after !== undefined) this.changes.announce({ store: 'readings', archive: after.archive, post });
  }

  /**
   * The same for all that reading a post leaves, the reader's pace and the paths begun too: one transaction, so that a
   * killed worker or a full disk leaves all of it or nothing.
   */
  async changeTraces(archive: ArchiveId, post: PostUrl, change: (before: Traces) => NewTraces): Promise<void> {
    const instance = await this.instance.id();
    const written = await this.connection.write(
      ['readings', 'bodies', 'settings', 'archives', 'searchIndexes', 'days'],
      async (writing) => {
        if (!(await isFollowed(writing.objectStore('archives'), archive))) return null;
        const readings = writing.objectStore('readings');
        const bodies = writing.objectStore('bodies');
        const before = { reading: wholeReading(await readings.get(post)), body: wholeBody(await bodies.get(post)) };
        const { reading = before.reading, body = before.body, changePaces, changeKeptPaths, day } = change(before);
        const isRead = reading !== undefined && reading !== before.reading;
        if (isRead) await readings.put(stampedReading(before.reading, reading, instance));
        const bodyPut = await putBody({ bodies, marks: writing.objectStore('searchIndexes') }, body, before.body);
        const paces = [SETTINGS.paces, settingKey(SETTINGS.paces)] as const;
        const isPaced =
          changePaces !== undefined &&
          (await changeSetting(writing.objectStore('settings'), paces, changePaces, {
            now: this.now(),
            instance: null,
          }));
        if (day !== undefined) await addToDay(writing.objectStore('days'), archive, day, instance);
        const topics: string[] = [];
        for (const [topic, changeKept] of changeKeptPaths ?? []) {
          const kept = [SETTINGS.keptPaths, settingKey(SETTINGS.keptPaths, archive, topic)] as const;
          const by = { now: this.now(), instance };
          if (await changeSetting(writing.objectStore('settings'), kept, changeKept, by)) topics.push(topic);
        }
        return { isRead, bodyPut, isPaced, isLogged: day !== undefined, topics };
      },
    );
    if (written === null) return;
    announceBody(this.changes, { archive, post }, written.bodyPut);
    if (written.isRead) this.changes.announce({ store: 'readings', archive, post });
    if (written.isLogged) this.changes.announce({ store: 'days', archive });
    for (const topic of written.topics)
      this.changes.announce({ store: 'settings', setting: SETTINGS.keptPaths.name, archive, topic });
    if (written.isPaced) this.changes.announce({ store: 'settings', setting: SETTINGS.paces.name });
  }
}

function wholeOf(records: readonly unknown[]): Reading[] {
  return records.flatMap((record) => wholeReading(record) ?? []);
}

function stampedReading(before: Reading | undefined, after: Reading, instance: string): Reading {
  return restamped<Reading>(
    READING_GROUPS,
    { before, after, first: NOTHING_READ },
    stampFor(before, after.updatedAt, instance),
  );
}
