import type { Archive, ArchiveId, LookPause } from './archive';
import { isAhead, isRecent } from './clock';
import type { KnownText } from './knownText';
import { LONGEST_WAIT_MS } from './refreshing';

/** Which posts of an archive Waymark may look through. */
export const LOOKING_AT = [
  /** All of a small archive; of a larger one those of the topics that the reader opens. */
  'by-itself',
  'all',
  /** None: guides and topics are made of titles and summaries. */
  'titles',
] as const;

/** The reader's choice for an archive. */
export interface Looking {
  readonly at: (typeof LOOKING_AT)[number];
  /** Set aside by the reader, to be gone on with. */
  readonly stopped: boolean;
}

export const LOOKING_BY_ITSELF: Looking = { at: 'by-itself', stopped: false };

/** An archive of at most so many posts is looked through whole by itself. */
export const SMALL_ARCHIVE = 100;
/** Of a larger one so many posts of a topic, the newest. */
export const MOST_OF_TOPIC = 60;

/** Between two requests for posts' pages: milliseconds. A reader of all these pages would be no faster. */
export const LOOK_DELAY_MS = 1_000;
/**
 * What a post's page takes where none was read yet: bytes. Of ten blogs' built pages the mean was between 20 and 90.
 */
const USUAL_PAGE = 50_000;

const DAY_MS = 24 * 3_600_000;
/** A post whose text could not be read so often is not asked for any more. */
export const MOST_FAILURES = 4;

/** How many posts Waymark may look through: of the whole archive, of the open topics, or none. */
export type LookingScope = 'whole' | 'topics' | 'none';

/**
 * What the choice comes to.
 *
 * @param posts how many the archive has
 * @param savesData the browser asks to save data: then nothing is read that the reader did not ask for
 */
export function lookingScope({ at, stopped }: Looking, posts: number, savesData: boolean): LookingScope {
  if (stopped || at === 'titles') return 'none';
  if (at === 'all') return 'whole';
  if (savesData) return 'none';
  return posts <= SMALL_ARCHIVE ? 'whole' : 'topics';
}

/** Whether a post whose text could not be read is to be asked for once more: after one day, three, nine. */
export function isDueAgain({ failures, readAt }: Pick<KnownText, 'failures' | 'readAt'>, now: number): boolean {
  return failures < MOST_FAILURES && !isRecent(readAt, DAY_MS * 3 ** Math.max(0, failures - 1), now);
}

/** Whether the looking through is not to go on yet. A time too far ahead is of a clock that was wrong. */
export function isPaused(pause: LookPause | null | undefined, now: number): boolean {
  return pause != null && isAhead(pause.until, LONGEST_WAIT_MS, now);
}

/** What is asked before looking through posts, as far as it can be told. */
export interface LookingCost {
  readonly posts: number;
  /** At least 1. */
  readonly minutes: number;
  readonly bytes: number;
}

/** @param page bytes of a post's page, the mean of those read so far; null where none was */
export function costOf(posts: number, page: number | null): LookingCost {
  return {
    posts,
    minutes: Math.max(1, Math.round((posts * LOOK_DELAY_MS) / 60_000)),
    bytes: posts * (page ?? USUAL_PAGE),
  };
}

/** How far the looking through posts has come. */
export interface LookedSoFar {
  readonly posts: number;
  readonly looked: number;
  /** Posts whose text could not be read. */
  readonly unreadable: number;
}

/** How the looking through the posts of a topic, or of an archive, stands: what the reader is shown. */
export interface LookingView extends LookedSoFar {
  readonly archive: Pick<Archive, 'id' | 'name'>;
  readonly choice: Looking;
  /** `waiting`: the archive's posts are still being found. */
  readonly state: 'going' | 'waiting' | 'resting' | 'stopped' | 'done' | 'off';
  /** Why it rests; null unless it does. */
  readonly pause: LookPause | null;
  /** All posts of the archive. */
  readonly cost: LookingCost;
  /** The whole archive is, or will be, looked through. */
  readonly isWhole: boolean;
  /** All posts of the archive that are left; null where nothing is offered. */
  readonly offer: LookingCost | null;
}

/** Whether more will soon be known of the posts: they are still being found, or looked through. */
export function isUnderWay({ state }: Pick<LookingView, 'state'>): boolean {
  return state === 'going' || state === 'waiting';
}

/** What the settings show of an archive's texts. */
export interface LookingFigures {
  readonly view: LookingView;
  /** The browser asks to save data. */
  readonly savesData: boolean;
  /** Bytes that the texts take on this machine, about. */
  readonly space: number;
}

/** What a look at the store gave, for {@link lookingView}. */
export interface LookingFacts {
  readonly archive: { readonly id: ArchiveId; readonly name: string; readonly pause: LookPause | null };
  readonly choice: Looking;
  readonly savesData: boolean;
  /** Its posts are being found. */
  readonly isDiscovering: boolean;
  readonly whole: LookedSoFar;
  /** Of the topic that is shown; null where the whole archive is. */
  readonly topic: LookedSoFar | null;
  readonly page: number | null;
}

/** How things stand, from what is stored alone: so it is the same after a restart. */
export function lookingView(facts: LookingFacts, now: number): LookingView {
  const { archive, choice, savesData, isDiscovering, whole, topic, page } = facts;
  const shown = topic ?? whole;
  const scope = lookingScope(choice, whole.posts, savesData);
  const left = leftOf(shown, scope === 'topics');
  const pause = isPaused(archive.pause, now) ? archive.pause : null;
  const state =
    left === 0
      ? 'done'
      : choice.at !== 'titles' && choice.stopped
        ? 'stopped'
        : scope === 'none' || (scope === 'topics' && topic === null)
          ? 'off'
          : isDiscovering
            ? 'waiting'
            : pause === null
              ? 'going'
              : 'resting';
  const rest = leftOf(whole, false);
  const isOffered = scope !== 'whole' && !choice.stopped && rest > 0 && !isDiscovering;
  return {
    ...shown,
    archive: { id: archive.id, name: archive.name },
    choice,
    state,
    pause: state === 'resting' ? pause : null,
    cost: costOf(whole.posts, page),
    isWhole: scope === 'whole',
    offer: isOffered ? costOf(rest, page) : null,
  };
}

function leftOf({ posts, looked, unreadable }: LookedSoFar, isOfTopic: boolean): number {
  const all = isOfTopic ? Math.min(posts, MOST_OF_TOPIC) : posts;
  return Math.max(0, all - looked - unreadable);
}
