import { isRecent } from './clock';

/** What pages can make Waymark keep or ask, without the reader doing more than having them open. */
export interface Spending {
  /** Posts that nobody told of before the page was opened. */
  readonly posts: number;
  /** Addresses asked for the first time because a page links to them. */
  readonly pages: number;
  /** Characters of articles' texts that were not kept before. */
  readonly characters: number;
}

/** What the pages of one archive have spent of their allowance. */
export interface Spent extends Spending {
  /** When the day of this count began: milliseconds since 1970. */
  readonly since: number;
}

const DAY_MS = 24 * 3_600_000;

/**
 * The allowance of one archive for a day. Ten hours of reading at 300 words a minute are a million characters; nobody
 * opens three hundred posts of one archive in a day that no list of it names. A script that changes its page's address
 * does, in minutes.
 */
export const DAILY: Spending = { posts: 300, pages: 1_000, characters: 5_000_000 };

const NOTHING: Spending = { posts: 0, pages: 0, characters: 0 };

/** What is spent after this too; null when it is more than a day's allowance. */
export function spentAfter(before: Spent | undefined, more: Partial<Spending>, now: number): Spent | null {
  const today = before !== undefined && isRecent(before.since, DAY_MS, now) ? before : { ...NOTHING, since: now };
  const after = {
    since: today.since,
    posts: today.posts + (more.posts ?? 0),
    pages: today.pages + (more.pages ?? 0),
    characters: today.characters + (more.characters ?? 0),
  };
  const isTooMuch = after.posts > DAILY.posts || after.pages > DAILY.pages || after.characters > DAILY.characters;
  return isTooMuch ? null : after;
}
