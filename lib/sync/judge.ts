import { canonicalJson, isOfMove, type Removal } from '../model/record';
import { isRemovedBy } from '../model/removed';
import { isNumber, isText, orMissing, shape } from '../model/shape';
import { nameOf, type Held, type Told, type Travelling } from '../model/sync';
import { shortHash } from '../model/text';
import { mergedCopy } from '../store/mergedCopy';
import { archiveOfRecord } from '../store/travelling';
import { guardedStores } from './guard';
import type { Arrived } from './readPeers';

const REMOVALS = 'removals';

/** What is to be done with what arrived. */
export interface Judged {
  readonly records: readonly Arrived[];
  readonly gone: readonly (Pick<Travelling, 'store' | 'key'> & { readonly at: number })[];
  readonly held: readonly Held[];
  /** What goes because the reader removed it elsewhere, and is so much that they are told. */
  readonly told: readonly Omit<Told, 'at' | 'posts'>[];
  /** Hashes of records that are now as another machine's files have them. */
  readonly covered: Readonly<Record<string, string>>;
  /** This machine's records as they will be. */
  readonly after: ReadonlyMap<string, Travelling>;
}

/** Records are never changed, only put in the place of others; each is asked for its hash several times a sync. */
const HASHES = new WeakMap<object, string>();

/** The hash by which copies of a record are compared: of its content, whatever the order of its making. */
export function hashOf(record: object): string {
  const known = HASHES.get(record);
  if (known !== undefined) return known;
  const hash = shortHash(canonicalJson(record));
  HASHES.set(record, hash);
  return hash;
}

/** The marks of removals by what they are, among records of any kind. */
export function removalsIn(records: Iterable<Travelling>): Map<string, Removal> {
  const isRemoval = shape<Removal>({ mark: isText, at: isNumber, by: orMissing(isText) });
  const found = new Map<string, Removal>();
  for (const { store, record } of records) {
    if (store !== REMOVALS || !isRemoval(record)) continue;
    const other = found.get(record.mark);
    if (other === undefined || other.at < record.at) found.set(record.mark, record);
  }
  return found;
}

interface Asking {
  /** A machine that joins knows of no removal: each that would take something of its reader's is asked about. */
  readonly isFirst?: boolean;
  /** Archives of which something waits already for the reader's word. */
  readonly waiting?: ReadonlySet<string>;
}

/**
 * Merges what arrived with what is here, on paper: the transaction does it once more with what is here by then.
 *
 * @param removalOf the latest removal that is known of a record, if any
 */
export function judge(
  local: ReadonlyMap<string, Travelling>,
  arrived: readonly Arrived[],
  removalOf: (name: string) => Removal | undefined,
  { isFirst = false, waiting = new Set() }: Asking = {},
): Judged {
  const going: Held[] = [];
  const taken: Arrived[] = [];
  const copies = byName(arrived);
  const merged = new Map<string, Travelling>();
  for (const [name, group] of copies) {
    const theirs = group.reduce<Arrived | null>((all, one) => (all === null ? one : both(all, one)), null);
    const mine = local.get(name);
    const removal = removalOf(name);
    if (theirs === null || (removal !== undefined && isRemovedBy(theirs.record, removal))) continue;
    const record = mergedCopy(theirs.store, mine?.record, theirs.record);
    // Of a kind that this version does not know, or unreadable.
    if (record === undefined) continue;
    if (mine !== undefined && !isDeleted(mine.record) && isDeleted(record)) {
      const archive = archiveOfRecord(theirs.store, record);
      going.push({
        store: theirs.store,
        key: theirs.key,
        from: theirs.from,
        archive,
        copy: theirs.record,
        removal: null,
      });
    }
    taken.push(theirs);
    merged.set(name, { store: theirs.store, key: theirs.key, record });
  }
  const gone = [...local].flatMap(([name, { store, key, record }]) => {
    const removal = removalOf(name);
    if (removal === undefined || !isRemovedBy(merged.get(name)?.record ?? record, removal)) return [];
    const [from, archive] = [fromOf(arrived, removal), archiveOfRecord(store, record)];
    return [{ name, held: { store, key, from, archive, copy: null, removal } satisfies Held, record }];
  });
  // What nobody chose, as an archive that comes with Waymark, is no loss.
  const isDear = (record: object): boolean => !isDeleted(record) && !isRemovedBy(record, { at: 0 });
  going.push(...gone.filter(({ record }) => isDear(record)).map(({ held }) => held));
  const guarded = guardedStores(going, liveIn(local));
  const isAsked = ({ store, removal }: Held): boolean =>
    (guarded.has(store) && removal?.by === undefined) || (isFirst && removal !== null);
  const asked = going.filter(isAsked);
  // An archive is removed as a whole, or not yet: its posts and its part of the backups go with it.
  const ofAsked = new Set([...waiting, ...asked.map(({ archive }) => archive)].filter((archive) => archive));
  const isHeld = (one: Held): boolean => isAsked(one) || ofAsked.has(one.archive);
  const others = gone.filter(({ record }) => !isDear(record)).map(({ held: one }) => one);
  const beside = others.flatMap((one) => (ofAsked.has(one.archive) ? [{ ...one, isBeside: true as const }] : []));
  const held: Held[] = [...going.filter(isHeld), ...beside];
  const heldNames = new Set(held.map(nameOf));
  const heldMarks = new Set(held.flatMap(({ removal }) => removal?.mark ?? []));
  const records = taken.filter(
    (one) => !heldNames.has(nameOf(one)) && !(one.store === REMOVALS && heldMarks.has(String(one.key))),
  );
  const after = new Map(local);
  for (const one of records) after.set(nameOf(one), merged.get(nameOf(one)) ?? one);
  const removed = gone.filter(({ name }) => !heldNames.has(name));
  for (const { name } of removed) after.delete(name);
  return {
    records,
    gone: removed.map(({ held: { store, key, removal } }) => ({ store, key, at: removal.at })),
    held,
    told: toldOf(
      going.filter((one) => !heldNames.has(nameOf(one))),
      guarded,
      local,
    ),
    covered: coveredBy(copies, after),
    after,
  };

  function both(a: Arrived, b: Arrived): Arrived {
    return { ...b, record: mergedCopy(b.store, a.record, b.record) ?? b.record };
  }
}

/**
 * All that went by one removal of the reader's, where some of it would have been asked about. What went because its blog
 * has moved is at its new address.
 */
function toldOf(
  going: readonly Held[],
  guarded: ReadonlySet<string>,
  local: ReadonlyMap<string, Travelling>,
): Judged['told'] {
  const presses = new Set(going.flatMap(({ removal }) => removal?.by ?? []));
  return [...presses].flatMap((by) => {
    if (isOfMove(by)) return [];
    const all = going.filter(({ removal }) => removal?.by === by);
    if (!all.some(({ store }) => guarded.has(store))) return [];
    const removedAt = Math.max(...all.map(({ removal }) => removal?.at ?? 0));
    return [{ by, from: all[0]?.from ?? '', removedAt, records: all.flatMap((one) => local.get(nameOf(one)) ?? []) }];
  });
}

function byName(arrived: readonly Arrived[]): Map<string, Arrived[]> {
  const groups = new Map<string, Arrived[]>();
  for (const one of arrived) {
    const name = nameOf(one);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return groups;
}

/** A record that is the same here as in a file of somebody's need not be written once more. */
function coveredBy(
  copies: ReadonlyMap<string, readonly Arrived[]>,
  after: ReadonlyMap<string, Travelling>,
): Record<string, string> {
  const covered: Record<string, string> = {};
  for (const [name, group] of copies) {
    const here = after.get(name);
    if (here === undefined) continue;
    const hash = hashOf(here.record);
    if (group.some(({ record }) => hashOf(record) === hash)) covered[name] = hash;
  }
  return covered;
}

function liveIn(local: ReadonlyMap<string, Travelling>): Map<string, number> {
  const live = new Map<string, number>();
  for (const { store, record } of local.values()) {
    if (!isDeleted(record)) live.set(store, (live.get(store) ?? 0) + 1);
  }
  return live;
}

function fromOf(arrived: readonly Arrived[], { mark }: Removal): string {
  return arrived.find(({ store, key }) => store === REMOVALS && key === mark)?.from ?? '';
}

export function isDeleted(record: object): boolean {
  return (record as { readonly deleted?: unknown }).deleted === true;
}
