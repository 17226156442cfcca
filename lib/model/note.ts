import { mergeStamped, restamped, type Groups, type Stamped, type Unstamped } from './record';
import { asItLay } from './shape';
import { compareStamps, stampAfter, type Stamp } from './stamp';

/** A note as the reader changed it: what it was where it was typed, and what it is to be. Empty: there is none. */
export interface NoteChange {
  readonly from: string;
  readonly to: string;
  /** The other version, by its stamp, that the reader has decided on: they have taken its text, or it goes. */
  readonly other?: Stamp;
}

/**
 * The note that is stored after a change. Where another window has written meanwhile, both texts are kept, that one
 * first: nobody has seen the two together, so nobody has chosen.
 */
export function noteAfter(stored: string, { from, to }: NoteChange): string {
  if (stored === from || to.startsWith(stored)) return to;
  // Also where the reader took the note away that another window has gone on with.
  return stored.startsWith(to) ? stored : `${stored}\n\n${to}`;
}

/** A note with what is typed to it: on lines of its own. */
export function noteWith(base: string, words: string): string {
  return base === '' ? words : `${base}\n\n${words}`;
}

/** What was typed on a surface and is not stored yet: it outlasts the surface. */
export interface Draft {
  /** What was stored when it was begun. */
  readonly from: string;
  readonly text: string;
}

/** The drafts of all surfaces, by the field they belong to. */
export interface Drafts {
  readonly get: (field: string) => Draft | undefined;
  /** Null when there is nothing any more that is not stored. */
  readonly keep: (field: string, draft: Draft | null) => void;
}

/** A note's text as one machine wrote it, not knowing of what another one wrote. */
export interface OtherNote {
  readonly text: string;
  readonly stamp: Stamp;
}

/** What a record with a note carries of it. */
export interface Noted {
  readonly note: string;
  /** What other machines wrote without knowing of it, latest first. Absent where there is nothing. */
  readonly was?: readonly OtherNote[];
  /**
   * The latest change of each machine that the texts here were written with, or after. What is among these and is not
   * here was replaced by someone who had read it. Absent where it is the texts' own stamps.
   */
  readonly seen?: readonly Stamp[];
  /** The text that the reader took away when there was none left; absent where they did not, and after thirty days. */
  readonly cleared?: string;
}

type NotedRecord = Stamped & Noted;

/** Other versions that are kept when the note is changed, the latest. */
const MOST_OTHERS = 3;

/** The fields of a note, for a record's groups. */
export const NOTE_FIELDS = ['note', 'was', 'seen', 'cleared'] as const;

/** The same as `restamped`. A new text takes the place of the one that it was made from, and of no other version. */
export function restampedNote<T extends NotedRecord>(
  groups: Groups<T>,
  change: { readonly before: T | undefined; readonly after: Unstamped<T>; readonly first: Partial<T> },
  stamp: Stamp,
): T {
  const record = restamped(groups, change, stamp);
  if (record.stamps['note'] !== stamp) return record;
  const { before } = change;
  const { cleared: _cleared, ...rest } = record;
  const text = record.note === '' ? (before?.note ?? '') : '';
  const kept = (text === '' ? rest : { ...rest, cleared: text }) as T;
  const others = before?.was?.slice(0, MOST_OTHERS) ?? [];
  return withVersions(kept, [{ text: record.note, stamp }, ...others], [...(before ? stampsSeen(before) : []), stamp]);
}

/**
 * A record without the note that was deleted for good; one that was written since stays. That is no change of the
 * reader's: it has the time and the maker of the deletion, so that it hides nothing that another machine has written
 * since, and comes out the same wherever it is done.
 */
export function withoutCleared<T extends NotedRecord>(groups: Groups<T>, before: T, instance: string): T {
  if (before.note !== '') return before;
  const { cleared: _cleared, ...rest } = before;
  const deletedAt = before.stamps['note'];
  const stamp = stampAfter(deletedAt, 0, deletedAt?.[2] ?? instance);
  return restampedNote(groups, { before, after: rest as unknown as T, first: {} }, stamp);
}

/** The latest version of a note that says something else than the note; undefined where there is none. */
export function otherVersionOf({ note, was = [] }: Pick<Noted, 'note' | 'was'>): OtherNote | undefined {
  return was.find(({ text }) => text !== '' && text !== note);
}

/**
 * A record after the reader has decided on another version of its note: where they have taken its text, the note that
 * was there is a version like the others now; where they have not, the note is no later than it was.
 */
export function decidedNote<T extends NotedRecord>(
  groups: Groups<T>,
  before: T,
  change: NoteChange,
  { stamp, now }: { readonly stamp: Stamp; readonly now: number },
): T {
  const others = versionsIn(before).filter((version) => compareStamps(version.stamp, change.other) !== 0);
  // The note itself is not touched where the other version goes, whatever was written in it meanwhile.
  const note = change.from === change.to ? before.note : noteAfter(before.note, change);
  if (note === before.note) return withVersions(asItLay(before), others, stampsSeen(before));
  const after = restamped(groups, { before, after: { ...before, note, updatedAt: now }, first: {} }, stamp);
  const versions = [{ text: note, stamp }, ...others.slice(0, MOST_OTHERS)];
  return withVersions(after, versions, [...stampsSeen(before), stamp]);
}

/**
 * Two copies of a record as one, as `mergeStamped` has it; of two texts that were written without knowing of each other
 * the later is the note, and the other is kept.
 */
export function mergeNoted<T extends NotedRecord>(groups: Groups<T>, a: T, b: T): T {
  const seen = [stampsSeen(a), stampsSeen(b)] as const;
  const [mine, others] = [versionsIn(a), versionsIn(b)];
  const isIn = (versions: readonly OtherNote[], { stamp }: OtherNote): boolean =>
    versions.some((other) => compareStamps(other.stamp, stamp) === 0);
  const kept = [
    ...mine.filter((version) => isIn(others, version) || !covers(seen[1], version.stamp)),
    ...others.filter((version) => isIn(mine, version) || !covers(seen[0], version.stamp)),
  ];
  return withVersions(mergeStamped(groups, a, b), kept, seen.flat());
}

/** The note of a record, with the other versions of it. */
function versionsIn({ note, was = [], stamps }: NotedRecord): OtherNote[] {
  const stamp = stamps['note'];
  return stamp === undefined ? [...was] : [{ text: note, stamp }, ...was];
}

/** What the texts of a record were written with, or after. */
export function stampsSeen(record: NotedRecord): readonly Stamp[] {
  return [...(record.seen ?? []), ...versionsIn(record).map(({ stamp }) => stamp)];
}

function covers(seen: readonly Stamp[], stamp: Stamp): boolean {
  return seen.some((one) => one[2] === stamp[2] && compareStamps(one, stamp) >= 0);
}

function withVersions<T extends NotedRecord>(record: T, versions: readonly OtherNote[], seen: readonly Stamp[]): T {
  const [first, ...replaced] = distinctVersions(versions);
  // Where one of them is that there was none, nothing is to be shown of it.
  const others = replaced.filter(({ text }) => text !== '');
  const { was: _was, seen: _seen, cleared, ...rest } = record;
  const latest = latestByMachine(seen);
  const ofVersions = latestByMachine([...(first ? [first.stamp] : []), ...others.map(({ stamp }) => stamp)]);
  return {
    ...rest,
    note: first?.text ?? '',
    stamps: first === undefined ? record.stamps : { ...record.stamps, note: first.stamp },
    ...(cleared !== undefined && (first?.text ?? '') === '' && { cleared }),
    ...(others.length > 0 && { was: others }),
    ...(String(latest) !== String(ofVersions) && { seen: latest }),
  } as unknown as T;
}

/** Latest first. Of one stamp there is one text, but for a copied profile: then the one that sorts last. */
function distinctVersions(versions: readonly OtherNote[]): OtherNote[] {
  const byStamp = new Map<string, OtherNote>();
  for (const { text, stamp } of versions) {
    const other = byStamp.get(String(stamp));
    if (other === undefined || other.text < text) byStamp.set(String(stamp), { text, stamp });
  }
  return [...byStamp.values()].toSorted((a, b) => compareStamps(b.stamp, a.stamp));
}

/** Of each machine its latest stamp, in the order of the machines. */
function latestByMachine(stamps: readonly Stamp[]): Stamp[] {
  const latest = new Map<string, Stamp>();
  for (const stamp of stamps) {
    if (compareStamps(latest.get(stamp[2]), stamp) < 0) latest.set(stamp[2], stamp);
  }
  return [...latest.values()].toSorted((a, b) => (a[2] < b[2] ? -1 : 1));
}
