import { asItLay } from './shape';
import { compareStamps, laterStamp, type Stamp } from './stamp';

/** What every record made by the reader carries, however its copies are merged. */
export interface Dated {
  /** When the reader last changed it, by the clock of the machine: milliseconds since 1970-01-01 UTC. */
  readonly updatedAt: number;
  readonly deleted: boolean;
}

/**
 * When each group of a record's fields was last changed; a group that is as it was at first has none. `deleted` is the
 * last deletion, `restored` the last time that one was taken back.
 */
export type Stamps = Readonly<Record<string, Stamp>>;

/**
 * A record whose fields are changed and merged group by group. What the reader takes away by itself is marked as
 * deleted, and comes back by any change that is later than the deletion; what goes with its archive is removed, and
 * leaves a mark elsewhere, see `Removal`.
 */
export interface Stamped extends Dated {
  readonly stamps: Stamps;
}

/** A record before the store has put the stamps of its change on it. */
export type Unstamped<T extends { readonly stamps: Stamps }> = Omit<T, 'stamps'>;

/**
 * The fields that are changed and merged as one, by the group's name. Those of no group follow the latest change.
 *
 * What a later version adds to a record is a group of one field, which has that field's name, and no field of a group
 * that is there: so a version that does not know it merges it all the same, by its stamp.
 */
export type Groups<T> = Readonly<Record<string, readonly (keyof T & string)[]>>;

/**
 * That a record was removed for good: all that is left of it. Whoever merges takes a copy of that record as removed
 * unless it was changed later than `at`; what is made anew afterwards is a new record.
 */
export interface Removal {
  /** A keyed hash of the record's store and key: nobody without the key can tell which record it was. */
  readonly mark: string;
  /** Names what the reader removed with one confirmed press; absent where nobody was asked. */
  readonly by?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const OF_A_MOVE = 'moved ';

/** Names the press by which a blog went on at another address: what it removes is there. */
export function pressOfMove(press: string): string {
  return OF_A_MOVE + press;
}

export function isOfMove(press: string): boolean {
  return press.startsWith(OF_A_MOVE);
}

/**
 * Last writer wins; of two changes in the same millisecond the deletion wins, and of two values the later one by their
 * canonical JSON. A total order, so that merging by it is commutative, associative and idempotent: it must be all that
 * decides on the fields it is given.
 */
export function newest<T extends Dated>(a: T, b: T): T {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b;
  if (a.deleted !== b.deleted) return a.deleted ? a : b;
  return laterByJson(a, b);
}

/** The same for marks of one record: the later removal counts. */
export function laterRemoval(a: Removal, b: Removal): Removal {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return (a.by ?? '') >= (b.by ?? '') ? a : b;
}

/** The latest of a record's stamps; undefined for one that nobody has changed. */
export function latestOf(stamps: Stamps): Stamp | undefined {
  return Object.values<Stamp | undefined>(stamps).reduce(laterStamp, undefined);
}

/**
 * A record after a change, with its stamp on every group that the change has made different.
 *
 * @param first the fields of a record that nobody has changed: of a new one, what is as they are has no stamp
 */
export function restamped<T extends Stamped>(
  groups: Groups<T>,
  {
    before,
    after,
    first,
  }: { readonly before: T | undefined; readonly after: Unstamped<T>; readonly first: Partial<T> },
  stamp: Stamp,
): T {
  const changed = changedGroups(groups, before ?? first, after);
  const stamps: Record<string, Stamp> = { ...before?.stamps };
  for (const group of changed) stamps[group] = stamp;
  const wasDeleted = before?.deleted ?? false;
  // What is deleted stays so, whatever is changed of it.
  if (after.deleted && (!wasDeleted || changed.length > 0)) stamps['deleted'] = stamp;
  if (!after.deleted && wasDeleted && changed.length === 0) stamps['restored'] = stamp;
  // A change without a stamp is told from the one before by its time alone, which must not go back.
  const isStampless = before !== undefined && latestOf(stamps) === latestOf(before.stamps);
  const updatedAt = isStampless ? Math.max(before.updatedAt, after.updatedAt) : after.updatedAt;
  return { ...after, ...unseen(groups, before, changed), updatedAt, stamps } as T;
}

/** What this version does not know of a record, and what was mended of it, as it came: another version may know it. */
function unseen<T extends Stamped>(groups: Groups<T>, before: T | undefined, changed: readonly string[]): object {
  if (before === undefined) return {};
  const lay = asItLay(before);
  const isMended = (field: string): boolean => Reflect.get(lay, field) !== Reflect.get(before, field);
  const kept = Object.entries(groups).flatMap(([group, fields]) => (changed.includes(group) ? [] : fields));
  return picked(lay, [...kept.filter(isMended), ...unknownGroups(groups, before.stamps)]);
}

/** Stamps of no group: of the last deletion, and of the last time that one was taken back. */
const OF_NO_GROUP: readonly string[] = ['deleted', 'restored'];

/** The groups, each of one field, that a later version has added. */
function unknownGroups<T>(groups: Groups<T>, stamps: Stamps): string[] {
  const known = new Set<string>([
    ...Object.keys(groups),
    ...Object.values(groups).flat(),
    ...OF_NO_GROUP,
    'id',
    'stamps',
    'updatedAt',
  ]);
  return Object.keys(stamps).filter((name) => !known.has(name));
}

/** The groups with a field that is another one than before. */
export function changedGroups<T>(groups: Groups<T>, before: object, after: object): string[] {
  return Object.entries(groups).flatMap(([group, fields]) =>
    canonicalJson(picked(before, fields)) === canonicalJson(picked(after, fields)) ? [] : [group],
  );
}

/**
 * Two copies of a record as one: of each group the later one, and deleted unless something is later than the deletion.
 * Commutative, associative and idempotent.
 */
export function mergeStamped<T extends Stamped>(groups: Groups<T>, a: T, b: T): T {
  const merged = mergeGroups(groups, a, b, ['deleted']);
  return { ...merged, deleted: isDeleted(merged.stamps) };
}

/** The same for records that are never deleted. */
export function mergeGroups<T extends { readonly stamps: Stamps }>(
  groups: Groups<T>,
  a: T,
  b: T,
  apart: readonly (keyof T)[] = [],
): T {
  const stamps = laterStamps(a.stamps, b.stamps);
  const unknown = unknownGroups(groups, stamps);
  const all = [...Object.entries<readonly string[]>(groups), ...unknown.map((name) => [name, [name]] as const)];
  const grouped = new Set<PropertyKey>(['stamps', ...apart, ...all.flatMap(([, fields]) => fields)]);
  const [mine, theirs] = [asItLay(a), asItLay(b)];
  const others = (one: T): object =>
    picked(
      one,
      Object.keys(one).filter((field) => !grouped.has(field)),
    );
  const rest = laterValue([latestOf(a.stamps), others(a)], [latestOf(b.stamps), others(b)]);
  const fields = all.map(([group, names]) =>
    laterValue([a.stamps[group], picked(mine, names)], [b.stamps[group], picked(theirs, names)]),
  );
  return Object.assign({}, rest, ...fields, { stamps }) as T;
}

/** Whether the deletion of a record is its last change. */
export function isDeleted({ deleted, ...others }: Stamps): boolean {
  return deleted !== undefined && Object.values(others).every((stamp) => compareStamps(stamp, deleted) <= 0);
}

export function laterStamps(a: Stamps, b: Stamps): Stamps {
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => {
      const [here, there] = [a[name], b[name]];
      return [name, (compareStamps(here, there) >= 0 ? here : there) as Stamp];
    }),
  );
}

/** Of two values the one with the later stamp; of one moment the later one by canonical JSON. */
export function laterValue<V>(a: readonly [Stamp | undefined, V], b: readonly [Stamp | undefined, V]): V {
  const order = compareStamps(a[0], b[0]);
  if (order !== 0) return order > 0 ? a[1] : b[1];
  return laterByJson(a[1], b[1]);
}

function laterByJson<V>(a: V, b: V): V {
  return canonicalJson(a) >= canonicalJson(b) ? a : b;
}

/** The fields of a record that are there. */
function picked(record: object, fields: readonly string[]): object {
  const there = fields.map((field) => [field, Reflect.get(record, field) as unknown] as const);
  return Object.fromEntries(there.filter(([, value]) => value !== undefined));
}

/**
 * A value's JSON with the names of all objects sorted: the same on every machine, whatever the order of their making.
 */
export function canonicalJson(value: unknown): string {
  // Built by hand: `JSON.stringify` with a function that sorts takes three times as long, and merging asks for little else.
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value))
    return `[${value.map((part) => (part === undefined ? 'null' : canonicalJson(part))).join(',')}]`;
  let json = '';
  for (const name of Object.keys(value).toSorted()) {
    const part: unknown = Reflect.get(value, name);
    if (part !== undefined) json += `${json && ','}${JSON.stringify(name)}:${canonicalJson(part)}`;
  }
  return `{${json}}`;
}
