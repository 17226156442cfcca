import type { ArchiveId } from './archive';
import type { Place } from './place';
import type { PostUrl } from './post';
import type { ReadingReport } from './readingReport';
import { mergeStamped, type Groups, type Stamped } from './record';
import { compareStamps, type Stamp } from './stamp';
import { mergeTotals, type ViewTotals } from './viewTotals';

/** One time that the reader went through a post. Nothing in it goes backwards while its epoch lasts. */
export interface ReadingRound {
  /** Counts from 0: reading a post once more begins a new round. */
  readonly round: number;
  /** When its finish was last taken back, which is where its figures begin anew; absent where none was. */
  readonly epoch?: Stamp;
  /** Share of the body's words that were read: 0–1. */
  readonly progress: number;
  /** Time with the post in view and the reader active: milliseconds. */
  readonly activeMs: number;
  readonly startedAt: number;
  /** When it was finished or marked as read: milliseconds since 1970; null while it is not. */
  readonly finishedAt: number | null;
  /** It was read before Waymark or elsewhere, nobody knows when: it is finished, and of no day. */
  readonly elsewhere?: true;
}

/** The reader's state on one post, whatever topics and paths the post stands in: the round they are in. */
export interface Reading extends Stamped, ReadingRound {
  readonly post: PostUrl;
  readonly archive: ArchiveId;
  readonly place: Place | null;
  /** How much of which page views is in it, of the latest; absent where no page told so far. */
  readonly counted?: readonly ViewTotals[];
  /** The rounds before, earliest first; absent where there is none. */
  readonly earlier?: readonly ReadingRound[];
}

/** Where the reader is goes by the later change; all other figures have a rule of their own, see `mergeReadings`. */
export const READING_GROUPS = {
  place: ['place'],
  read: ['round', 'epoch', 'progress', 'activeMs', 'startedAt', 'finishedAt', 'elsewhere', 'counted', 'earlier'],
} as const satisfies Groups<Reading>;

/** A post of which nothing was read. */
export const NOTHING_READ = { place: null } as const satisfies Partial<Reading>;

export type ReadingState =
  | { readonly kind: 'unread' }
  | { readonly kind: 'reading'; readonly percent: number }
  | { readonly kind: 'read' };

/**
 * What a step shows of a reading. Below one per cent nothing was read; a post that is not finished never shows 100 %.
 */
export function readingState(reading: Reading | undefined): ReadingState {
  if (reading === undefined || reading.deleted) return { kind: 'unread' };
  if (reading.finishedAt !== null) return { kind: 'read' };
  const percent = Math.min(99, Math.floor(reading.progress * 100));
  return percent < 1 ? { kind: 'unread' } : { kind: 'reading', percent };
}

/** Share of a post that counts as done in a path's progress: 0–1. */
export function readingShare(state: ReadingState): number {
  return state.kind === 'read' ? 1 : state.kind === 'reading' ? state.percent / 100 : 0;
}

/**
 * Two copies of a reading as one: the latest round with all before it, each as far as either copy has it, and the place
 * of the later change. Commutative, associative and idempotent.
 */
export function mergeReadings(a: Reading, b: Reading): Reading {
  const {
    epoch: _epoch,
    elsewhere: _elsewhere,
    counted: _counted,
    earlier: _earlier,
    ...merged
  } = mergeStamped<Reading>(READING_GROUPS, a, b);
  const rounds = new Map<number, ReadingRound>();
  for (const one of [...roundsOf(a), ...roundsOf(b)]) {
    const other = rounds.get(one.round);
    rounds.set(one.round, other === undefined ? one : mergeRounds(one, other));
  }
  const last = rounds.get(Math.max(...rounds.keys())) ?? roundOf(a);
  const earlier = [...rounds.values()]
    .filter(({ round }) => round !== last.round)
    .toSorted((one, other) => one.round - other.round);
  const counted = mergeTotals(a.counted ?? [], b.counted ?? []);
  return {
    ...merged,
    ...last,
    ...(counted.length > 0 && { counted }),
    ...(earlier.length > 0 && { earlier }),
  };
}

function roundsOf(reading: Reading): ReadingRound[] {
  return [...(reading.earlier ?? []), roundOf(reading)];
}

function roundOf({ round, epoch, progress, activeMs, startedAt, finishedAt, elsewhere }: Reading): ReadingRound {
  const unknownDay = elsewhere && { elsewhere };
  return { round, ...(epoch && { epoch }), progress, activeMs, startedAt, finishedAt, ...unknownDay };
}

/** The later epoch decides how far it is; within one, the most that was read and the first finish. */
function mergeRounds(a: ReadingRound, b: ReadingRound): ReadingRound {
  const order = compareStamps(a.epoch, b.epoch);
  const { elsewhere, ...later } = order >= 0 ? a : b;
  const figures =
    order === 0 ? { progress: Math.max(a.progress, b.progress), finishedAt: earliest(a.finishedAt, b.finishedAt) } : {};
  // A day that one of them knows is known.
  const isOfNoDay = order === 0 ? [a, b].every((one) => one.finishedAt === null || one.elsewhere) : elsewhere;
  return {
    ...later,
    ...figures,
    ...(isOfNoDay && (figures.finishedAt ?? later.finishedAt) !== null && { elsewhere: true }),
    activeMs: Math.max(a.activeMs, b.activeMs),
    startedAt: Math.min(a.startedAt, b.startedAt),
  };
}

function earliest(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/**
 * A report with the words of its place, as far as a reading takes it in. `activeMs`: what it adds to the reading's;
 * `viewMs`: that of the whole page view, absent where it is all that it adds.
 */
export type PlacedReport = Pick<ReadingReport, 'progress' | 'finished' | 'activeMs'> &
  Pick<Reading, 'place'> & { readonly viewMs?: number };

/** Milliseconds of a page view within which a reader who is back before the place only looks: nothing new was read. */
const GLANCE_MS = 30_000;

/** The reading after a report of the page. Never goes backwards. */
export function afterReport(
  before: Reading | undefined,
  report: PlacedReport,
  post: { readonly url: PostUrl; readonly archive: ArchiveId },
  now: number,
): Reading {
  const base = before ?? firstReading(post, now);
  return {
    ...base,
    deleted: false,
    progress: Math.max(base.progress, clampShare(report.progress)),
    place: stopAfter(base, report, now),
    activeMs: base.activeMs + Math.max(0, report.activeMs),
    finishedAt: base.finishedAt ?? (report.finished ? now : null),
    updatedAt: now,
  };
}

/**
 * A report that comes late leaves a later stop where it is, and so does a glance at what was read: who opens a post at
 * its beginning and goes again has not stopped there. But no stop is later than now, whatever the clock once said.
 */
function stopAfter({ place: before, progress }: Reading, report: PlacedReport, now: number): Place | null {
  const { viewMs = report.activeMs } = report;
  const told = report.place;
  if (before === null || told === null) return told ?? before;
  const isBack = told.block < before.block || (told.block === before.block && told.fraction < before.fraction);
  const isGlance = isBack && report.progress <= progress && viewMs < GLANCE_MS;
  if (before.at > now) return isGlance ? { ...before, at: now } : told;
  return isGlance || told.at < before.at ? before : told;
}

/** Marked as read by hand. */
export function markedRead(
  before: Reading | undefined,
  post: { readonly url: PostUrl; readonly archive: ArchiveId },
  now: number,
): Reading {
  const base = before ?? firstReading(post, now);
  return { ...base, deleted: false, finishedAt: base.finishedAt ?? now, updatedAt: now };
}

/** Marked as read with others at once: nobody knows when it was read. */
export function readElsewhere(
  before: Reading | undefined,
  post: { readonly url: PostUrl; readonly archive: ArchiveId },
  now: number,
): Reading {
  const base = before ?? firstReading(post, now);
  return { ...base, deleted: false, finishedAt: now, elsewhere: true, updatedAt: now };
}

/**
 * A finish that is taken back: as it was before, or with nothing read. Its figures begin anew with an epoch, so that no
 * copy of the finished reading brings the finish back.
 */
export function finishTakenBack(
  before: Reading | undefined,
  post: { readonly url: PostUrl; readonly archive: ArchiveId },
  { epoch, now }: { readonly epoch: Stamp; readonly now: number },
): Reading {
  return { ...(before ?? firstReading(post, now)), epoch, updatedAt: now };
}

/**
 * Marked as unread by hand: a new round, from nothing. What open pages have told of the rounds before stays counted.
 */
export function markedUnread(before: Reading, now: number): Reading {
  const { post, archive, round, counted, stamps } = before;
  return {
    ...firstReading({ url: post, archive }, now),
    round: round + 1,
    ...(counted && { counted }),
    earlier: roundsOf(before),
    stamps,
  };
}

function firstReading(post: { readonly url: PostUrl; readonly archive: ArchiveId }, now: number): Reading {
  return {
    post: post.url,
    archive: post.archive,
    round: 0,
    progress: 0,
    place: null,
    activeMs: 0,
    startedAt: now,
    finishedAt: null,
    updatedAt: now,
    deleted: false,
    stamps: {},
  };
}

function clampShare(share: number): number {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}
