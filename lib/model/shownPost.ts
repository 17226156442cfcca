import { paceIn, type Paces } from './pace';
import type { Post, PostRef } from './post';
import { readingState, type Reading, type ReadingState } from './reading';

/** A post in a list, with the reader's state. */
export interface ShownPost extends PostRef {
  readonly state: ReadingState;
  /** When it was finished: milliseconds since 1970; null while it is not. */
  readonly finishedAt: number | null;
  /** Day of publication, `YYYY-MM-DD`; null when it is not known. */
  readonly date: string | null;
  /** The post open in the tab. */
  readonly current: boolean;
  /** Estimated reading time of the whole post; null when its length is not known. */
  readonly minutes: number | null;
  /** Its archive has it no more: what the reader made of it is kept. Absent for all others. */
  readonly isGone?: boolean;
}

/** A post as lists show it that are of no open post. */
export function shownPost(
  { title, url, words, language, date }: PostRef & Pick<Post, 'words' | 'language' | 'date'>,
  reading: Reading | undefined,
  paces: Paces,
): ShownPost {
  return {
    title,
    url,
    state: readingState(reading),
    finishedAt: reading === undefined || reading.deleted ? null : reading.finishedAt,
    date,
    current: false,
    minutes: shownMinutes({ words, language }, paces),
  };
}

/** Estimated reading time in whole minutes, at least one. `pace`: words per minute. */
export function readingMinutes(words: number, pace: number): number {
  return Math.max(1, Math.round(words / pace));
}

/** The same for a post as it is known; null when its length is not. */
export function shownMinutes({ words, language }: Pick<Post, 'words' | 'language'>, paces: Paces): number | null {
  return words === null ? null : readingMinutes(words, paceIn(paces, language));
}

/** What is left of a begun post's reading time; the whole of any other. In whole minutes, null when it is not known. */
export function minutesLeft({ minutes, state }: Pick<ShownPost, 'minutes' | 'state'>): number | null {
  if (minutes === null || state.kind !== 'reading') return minutes;
  return Math.max(1, Math.ceil((minutes * (100 - state.percent)) / 100));
}
