import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Address } from '../model/address';
import { contains, type ArchiveId } from '../model/archive';
import { restamped } from '../model/record';
import { byOrder, PLAIN_TO_READ, TO_READ_GROUPS, type PageToRead, type ToRead } from '../model/toRead';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { stampFor, type Instance } from './instance';
import { wholeToRead } from './readerRecords';

/** What the reader has put aside to read. */
export class ToReadList {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
  ) {}

  /** All that is on the list, in the reader's order: what was finished since, too. */
  async all(): Promise<ToRead[]> {
    const records = await this.connection.run((database) => database.getAll('toRead'));
    return listed(records);
  }

  /** One that is on the list. */
  async get(post: Address): Promise<ToRead | undefined> {
    const entry = wholeToRead(await this.connection.run((database) => database.get('toRead', post)));
    return entry?.deleted === false ? entry : undefined;
  }

  /** So many places behind all that is on the list, in their order. */
  async placesAtEnd(count: number): Promise<string[]> {
    return generateNKeysBetween((await this.all()).at(-1)?.order ?? null, null, count);
  }

  /**
   * Puts pages at the end of the list, in the order given. One that is there keeps its place, and counts as put there
   * now. A page of an archive that is not followed (any more) is left out. Gives the entries as they are then.
   */
  async add(pages: readonly PageToRead[], now: number): Promise<ToRead[]> {
    const instance = await this.instance.id();
    const added = await this.connection.write(['toRead', 'archives'], async (writing) => {
      const entries = writing.objectStore('toRead');
      const archives = writing.objectStore('archives');
      const known = listed(await entries.getAll());
      let last = known.at(-1)?.order ?? null;
      const put: ToRead[] = [];
      for (const page of pages) {
        const { post, archive, title, date } = page;
        if (archive !== null && !(await isFollowed(archives, archive))) continue;
        const before = wholeToRead(await entries.get(post));
        const isThere = before?.deleted === false;
        if (!isThere) last = generateKeyBetween(last, null);
        const order = isThere ? before.order : (last ?? '');
        const tags = page.tags ?? before?.tags ?? PLAIN_TO_READ.tags;
        const after = { post, archive, title, date, tags, order, addedAt: now, updatedAt: now, deleted: false };
        const stamp = stampFor(before, now, instance);
        const entry = restamped<ToRead>(TO_READ_GROUPS, { before, after, first: PLAIN_TO_READ }, stamp);
        await entries.put(entry);
        put.push(entry);
      }
      return put;
    });
    this.#announce(added);
    return added;
  }

  /**
   * Takes an entry off the list, or puts it back where it was. Gives it as it is then; undefined when there is none.
   */
  async setRemoved(post: Address, isRemoved: boolean, now: number): Promise<ToRead | undefined> {
    const [changed] = await this.#change([post], (before) => ({ ...before, deleted: isRemoved }), now);
    return changed;
  }

  /**
   * Moves an entry before another one, or to the end of the list. Writes that entry alone, unless two machines gave its
   * new neighbours the same place.
   */
  async move(post: Address, before: Address | null, now: number): Promise<void> {
    const others = (await this.all()).filter((entry) => entry.post !== post);
    const found = others.findIndex((entry) => entry.post === before);
    const at = found === -1 ? others.length : found;
    const prev = others[at - 1]?.order ?? null;
    // Those behind that share the place of the one before would end up before the moved one.
    const alike = others.slice(at).filter(({ order }) => order === prev);
    const next = others[at + alike.length]?.order ?? null;
    const keys = generateNKeysBetween(prev, next, alike.length + 1);
    const places = new Map([post, ...alike.map((entry) => entry.post)].map((of, index) => [of, keys[index]]));
    await this.#change(
      [...places.keys()],
      (entry) => ({ ...entry, order: places.get(entry.post) ?? entry.order }),
      now,
    );
  }

  async #change(posts: readonly Address[], change: (before: ToRead) => ToRead, now: number): Promise<ToRead[]> {
    const instance = await this.instance.id();
    const changed = await this.connection.write(['toRead'], async ({ store }) => {
      const written: ToRead[] = [];
      for (const post of posts) {
        const before = wholeToRead(await store.get(post));
        if (before === undefined) continue;
        const after = { ...change(before), updatedAt: now };
        const stamp = stampFor(before, now, instance);
        const entry = restamped<ToRead>(TO_READ_GROUPS, { before, after, first: PLAIN_TO_READ }, stamp);
        await store.put(entry);
        written.push(entry);
      }
      return written;
    });
    this.#announce(changed);
    return changed;
  }

  #announce(entries: readonly ToRead[]): void {
    const [only] = entries;
    if (only === undefined) return;
    const { archive, post } = only;
    if (entries.length === 1 && archive !== null)
      this.changes.announce({ store: 'toRead', archive, post: post as never });
    else this.changes.announce({ store: 'toRead' });
  }
}

function listed(records: readonly unknown[]): ToRead[] {
  return records
    .flatMap((record) => wholeToRead(record) ?? [])
    .filter(({ deleted }) => !deleted)
    .toSorted(byOrder);
}

/** The list within a transaction, as far as links become posts in it. */
interface Links {
  readonly getAll: () => Promise<unknown[]>;
  readonly put: (entry: ToRead) => Promise<unknown>;
}

/**
 * Makes the links within an archive its posts. To be called in the transaction that adds it. Gives how many there were.
 */
export async function adoptLinks(entries: Links, archive: ArchiveId, instance: string, now: number): Promise<number> {
  const links = (await entries.getAll())
    .flatMap((record) => wholeToRead(record) ?? [])
    .filter((entry) => entry.archive === null && contains(archive, entry.post));
  for (const before of links) {
    const after = { ...before, archive, updatedAt: now };
    const stamp = stampFor(before, now, instance);
    await entries.put(restamped<ToRead>(TO_READ_GROUPS, { before, after, first: PLAIN_TO_READ }, stamp));
  }
  return links.length;
}
