import type { Address } from './address';
import type { ArchiveId } from './archive';
import type { Paced } from './pace';
import type { PostUrl } from './post';
import { mergeStamped, type Groups, type Stamped } from './record';
import { compareStamps, type Stamp } from './stamp';

/**
 * Where the reader stopped: a block of the article's body and how far in it, with words of it and around it, so that it
 * is found again in a changed page, another window and another font.
 */
export interface Place extends Spot {
  /** The first words of the block, one line, at most 120 characters. */
  readonly quote: string;
  /** The end of the block before, at most 40 characters; empty at the start. */
  readonly before: string;
  /** The start of the block after, at most 40 characters; empty at the end. */
  readonly after: string;
}

/** A place by its numbers alone, which hold only while the page stays as it is. */
export interface Spot {
  /** The index of the block in the body. */
  readonly block: number;
  /** The share of the block that was read: 0–1. */
  readonly fraction: number;
  /** When the reader was there: milliseconds since 1970. */
  readonly at: number;
}

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
 * What one page view adds up to since it began. Totals may be told again after a failure, late, or by two messages that
 * cross: they count once.
 */
export interface ViewTotals {
  /** Tells the views of a post apart; those that began later come later. */
  readonly pageView: string;
  /** Active time: milliseconds. */
  readonly activeMs: number;
  /** What it tells of the reader's pace: words, and the milliseconds that they took. */
  readonly paced: Paced;
}

/** Maximum number of pages of one post that are told apart: a reader has no more of them open at once. */
const MOST_VIEWS = 8;

/** What totals add to those that are counted already. */
export function addedBy(
  { pageView, activeMs, paced }: ViewTotals,
  counted: readonly ViewTotals[] = [],
): Omit<ViewTotals, 'pageView'> {
  const before = counted.find((one) => one.pageView === pageView);
  const since = (total: number, then = 0): number => Math.max(0, total - then);
  return {
    activeMs: since(activeMs, before?.activeMs),
    paced: { words: since(paced.words, before?.paced.words), ms: since(paced.ms, before?.paced.ms) },
  };
}

/** The totals that are counted after more were. */
export function countedAfter(told: ViewTotals, counted: readonly ViewTotals[] = []): ViewTotals[] {
  const { pageView, activeMs, paced } = told;
  return mergeTotals(counted, [{ pageView, activeMs, paced }]).slice(-MOST_VIEWS);
}

function mergeTotals(a: readonly ViewTotals[], b: readonly ViewTotals[]): ViewTotals[] {
  const byView = new Map(a.map((totals) => [totals.pageView, totals]));
  for (const { pageView, activeMs, paced } of b) {
    const other = byView.get(pageView) ?? { activeMs: 0, paced: { words: 0, ms: 0 } };
    byView.set(pageView, {
      pageView,
      activeMs: Math.max(activeMs, other.activeMs),
      paced: { words: Math.max(paced.words, other.paced.words), ms: Math.max(paced.ms, other.paced.ms) },
    });
  }
  return [...byView.values()].toSorted((one, other) => (one.pageView < other.pageView ? -1 : 1));
}

/** What the page reports while it is read. */
export interface ReadingReport extends ViewTotals {
  /** The share of the article that was read: 0–1. */
  readonly progress: number;
  /** Words of the article, with what is known to be there but not shown yet. */
  readonly length: number;
  /** Null when nothing of the article is in view. */
  readonly place: Spot | null;
  /** The end of the body was in view and the reader was active long enough. */
  readonly finished: boolean;
}

/** A report with the words of its place, as far as a reading takes it in. `activeMs`: what it adds to the reading's. */
export type PlacedReport = Pick<ReadingReport, 'progress' | 'finished' | 'activeMs'> & Pick<Reading, 'place'>;

/** A block of the body as the page shows it. */
export interface BlockReport {
  readonly text: string;
  /** The share of it that was read: 0–1. */
  readonly share: number;
}

/** A report on its way. The blocks come when they are new, with a finish and with a leave. */
export interface ToldReading {
  readonly address: Address;
  readonly report: ReadingReport;
  readonly blocks: readonly BlockReport[] | null;
}

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
    place: stopAfter(base.place, report.place, now),
    activeMs: base.activeMs + Math.max(0, report.activeMs),
    finishedAt: base.finishedAt ?? (report.finished ? now : null),
    updatedAt: now,
  };
}

/**
 * A report that comes late leaves a later stop where it is; but no stop is later than now, whatever the clock once
 * said.
 */
function stopAfter(before: Place | null, told: Place | null, now: number): Place | null {
  if (before === null || told === null) return told ?? before;
  return told.at < before.at && before.at <= now ? before : told;
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
