import type { ArchiveId } from '../model/archive';
import type { BlogMove } from '../model/blogMove';
import { EDITION_GROUPS, NOTHING_EDITED, type Edition } from '../model/edition';
import { HIGHLIGHT_GROUPS, PLAIN_HIGHLIGHT, type Highlight } from '../model/highlight';
import type { PostUrl } from '../model/post';
import { Problem } from '../model/problem';
import type { ReadingDay } from '../model/readingDay';
import { canonicalJson, pressOfMove, restamped, type Groups, type Stamped } from '../model/record';
import { PLAIN_TO_READ, TO_READ_GROUPS, type ToRead } from '../model/toRead';
import { storesOf, type AnyStore, type StoreIn } from './anyStore';
import { takeBack, withstanding, type Gone, type Moved, type Written } from './blogMoveBack';
import type { Changes } from './changes';
import { choiceAfter } from './choices';
import type { Bringing } from './comingIn';
import type { Connection, StoresOf } from './connection';
import { isFollowed } from './followed';
import { newInstance, stampFor, type Instance } from './instance';
import { movedRecord } from './movedRecords';
import { wholeChoice } from './readerRecords';
import { removeAfter } from './removing';
import type { SettingRecord, StoreName } from './schema';
import { markForSearch } from './searchIndexes';
import { archiveOfSetting, isTravelling } from './settingsTable';
import { mergedRecords } from './sifting';
import { storeNames, STORES } from './stores';

/** Stores whose records may name a blog's posts and guides though they are of another one, or of none. */
const NAMING: readonly StoreName[] = ['editions', 'highlights', 'settings'];
/** What is not removed with the old address: copies of what the reader had before are theirs to go back to. */
const KEPT: ReadonlySet<StoreName> = new Set(['backups']);
/** What is made again where a move is undone. All else of the old address is put back as it was. */
const MADE_AGAIN: ReadonlySet<StoreName> = new Set([...KEPT, 'mined', 'phrases', 'searchIndexes', 'snapshots']);

/** Blogs that have gone to another address. */
export class BlogMoves {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
  ) {}

  /**
   * All that the reader made of a blog goes on at its new address, in one transaction, by the merges of the stores;
   * what names its posts elsewhere follows. The old archive ends by that. What is of a post that is not found there
   * goes along, too, under its old address. Throws `not-found` where one of both is not followed (any more). Gives
   * what takes all of it back, as far as the reader has changed nothing of it since.
   */
  async move(move: BlogMove, now: number): Promise<() => Promise<void>> {
    const instance = await this.instance.id();
    const { made, marks } = await removeAfter(this.connection, move.from, now, {
      stores: storeNames().filter((name) => !KEPT.has(name)),
      by: pressOfMove(newInstance()),
      first: (writing) => moveWithin(writing, move, { instance, now }),
    });
    const written = await withstanding(this.connection, made.written, instance);
    this.changes.announce({ store: 'all' });
    return async () => {
      const by = { instance: await this.instance.id(), now: Date.now() };
      await takeBack(this.connection, move.from, { ...made, written, marks }, by);
      this.changes.announce({ store: 'all' });
    };
  }
}

async function moveWithin(writing: StoresOf<StoreName[]>, move: BlogMove, by: Bringing): Promise<Moved> {
  const { from, to } = move;
  const storeIn = storesOf(writing);
  const archives = writing.objectStore('archives');
  for (const id of [from, to]) if (!(await isFollowed(archives, id))) throw new Problem('not-found', id);
  const written: Written[] = [];
  const put: Put = async (store, key, before, after) => {
    await storeIn(store).put(after);
    written.push({ store, key, before, after });
  };
  const old = await recordsOf(storeIn, from);
  await carryName(storeIn('archives'), move, by, put);
  for (const one of old) await moveOne(storeIn, one, move, by, put);
  // What is of other blogs, or of none, names posts and guides of this one, too.
  for (const store of NAMING)
    for (const record of await storeIn(store).getAll()) await rename(store, record, move, by, put);
  const texts = written.filter(({ store }) => store === 'bodies').map(({ key }) => key as PostUrl);
  await markForSearch(writing.objectStore('searchIndexes'), to, texts);
  await writing.objectStore('snapshots').clear();
  const kept = new Set(written.map(({ store, key }) => JSON.stringify([store, key])));
  return { written, removed: old.filter(({ store, key }) => !kept.has(JSON.stringify([store, key]))) };
}

type Put = (store: StoreName, key: IDBValidKey, before: unknown, after: unknown) => Promise<void>;

async function recordsOf(storeIn: StoreIn, archive: ArchiveId): Promise<Gone[]> {
  const found: Gone[] = [];
  for (const store of storeNames().filter((name) => !MADE_AGAIN.has(name)))
    for (const key of await STORES[store].ofArchive(storeIn(store), archive))
      found.push({ store, key: key as IDBValidKey, record: await storeIn(store).get(key as IDBValidKey) });
  return found;
}

/** What the reader called the blog it is called on, unless they have called it otherwise since. */
async function carryName(archives: AnyStore, { from, to }: BlogMove, by: Bringing, put: Put): Promise<void> {
  const [old, record] = await Promise.all([archives.get(from), archives.get(to)]);
  const [name, before] = [wholeChoice(old)?.name ?? null, wholeChoice(record)];
  if (name === null || before === undefined || before.name !== null) return;
  await put('archives', to, record, choiceAfter(before, { ...before, name, updatedAt: by.now }, by.instance));
}

/** A record of the old address, under the key that it has at the new one. */
async function moveOne(storeIn: StoreIn, one: Gone, move: BlogMove, by: Bringing, put: Put): Promise<void> {
  const { store, key, record } = one;
  const facts = STORES[store];
  if (facts.owner !== 'reader' || store === 'archives') return;
  const whole = facts.whole(record);
  const moved = whole === undefined ? null : movedRecord(store, whole, move);
  if (moved === null) return;
  const fresh = Reflect.get(moved as object, String(storeIn(store).keyPath)) as IDBValidKey;
  if (fresh === key) return put(store, key, record, stamped(store, whole, moved, by));
  const before = await storeIn(store).get(fresh);
  const there = facts.whole(before);
  // What was chosen at the new address is the later choice.
  if (store === 'settings' && there !== undefined) return;
  await put(store, fresh, before, there === undefined ? moved : joined(store, there, moved));
}

function joined(store: StoreName, there: unknown, moved: unknown): unknown {
  const merged = mergedRecords(store, there, moved);
  if (store !== 'days') return merged;
  // These are no two copies of one day, but both of it.
  const activeMs = (there as ReadingDay).activeMs + (moved as ReadingDay).activeMs;
  return { ...(merged as ReadingDay), activeMs };
}

async function rename(store: StoreName, record: unknown, move: BlogMove, by: Bringing, put: Put): Promise<void> {
  const facts = STORES[store];
  const whole = facts.owner === 'reader' ? facts.whole(record) : undefined;
  if (whole === undefined || isOfOld(store, whole, move)) return;
  const after = movedRecord(store, whole, move);
  if (canonicalJson(after) === canonicalJson(whole)) return;
  const key = store === 'settings' ? (whole as SettingRecord).key : (whole as Edition | Highlight).id;
  await put(store, key, record, stamped(store, whole, after, by));
}

/** Those are moved already, or removed with the old address. */
function isOfOld(store: StoreName, whole: unknown, { from }: BlogMove): boolean {
  return store === 'settings'
    ? archiveOfSetting((whole as SettingRecord).key) === from
    : (whole as Edition | Highlight).archive === from;
}

/** A change of a record that stays under its key has its stamp, as any change of the reader's. */
function stamped(store: StoreName, before: unknown, after: unknown, { instance, now }: Bringing): unknown {
  const { stamps = {} } = before as Partial<Stamped>;
  const stamp = stampFor({ stamps }, now, instance);
  const change = { ...(after as Stamped), updatedAt: now };
  const restampedBy = <T extends Stamped>(groups: Groups<T>, first: Partial<T>): T =>
    restamped<T>(groups, { before: before as T, after: change as unknown as T, first }, stamp);
  switch (store) {
    case 'editions':
      return restampedBy<Edition>(EDITION_GROUPS, NOTHING_EDITED);
    case 'highlights':
      return restampedBy<Highlight>(HIGHLIGHT_GROUPS, PLAIN_HIGHLIGHT);
    case 'toRead':
      return restampedBy<ToRead>(TO_READ_GROUPS, PLAIN_TO_READ);
    case 'settings':
      return isTravelling((after as SettingRecord).key) ? { ...change, stamps: { value: stamp } } : change;
    default:
      return after;
  }
}
