import type { FilterProblem } from '../../model/search';
import { type Word, wordsIn } from './words';

const WRITTEN = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * The first and the last day of a year, month or day `2024`, `2024-05`, `2024-05-17`, in days since 1970; null for
 * others.
 */
export function daysOf(written: string): { readonly first: number; readonly last: number } | null {
  const found = WRITTEN.exec(written);
  if (found === null) return null;
  const year = Number(found[1]);
  const month = found[2] === undefined ? null : Number(found[2]);
  const day = found[3] === undefined ? null : Number(found[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month === null) return { first: dayAt(year, 0, 1), last: dayAt(year + 1, 0, 0) };
  const last = dayAt(year, month, 0);
  if (day === null) return { first: dayAt(year, month - 1, 1), last };
  const exact = dayAt(year, month - 1, day);
  return day < 1 || exact > last ? null : { first: exact, last: exact };
}

function dayAt(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / 86_400_000;
}

/** A word to look for. The last one may be half typed, and so may any that is a prefix of a longer word. */
export interface QueryWord extends Word {
  /** It is written so in what is searched: no other word is meant. Absent before that was looked up. */
  readonly isKnown?: boolean;
}

export type PostState = 'unread' | 'reading' | 'read';
const STATES: readonly string[] = ['unread', 'reading', 'read'] satisfies PostState[];

export interface Filters {
  /** As written, of which each post must have one at least. */
  readonly topics: readonly string[];
  readonly archives: readonly string[];
  /** Empty: any. */
  readonly states: ReadonlySet<PostState>;
  /** Days since 1970, both exclusive. */
  readonly after: number | null;
  readonly before: number | null;
  readonly highlighted: boolean;
  /** With a note on a highlight. */
  readonly noted: boolean;
}

export interface Query {
  readonly words: readonly QueryWord[];
  /** Quoted phrases, each of two words at least; their words are among `words` too. */
  readonly phrases: readonly (readonly QueryWord[])[];
  readonly filters: Filters;
  readonly problems: readonly FilterProblem[];
}

/** A filter with its value, which may be quoted; or a phrase in quotes; or one word. A last quote may still be open. */
const QUOTED = String.raw`["“”„«]([^"“”«»]*)(?:["“”»]|$)`;
const FILTER = String.raw`(?<=^|\s)(topic|archive|blog|is|has|before|after):(?:${QUOTED}|(\S*))`;
const PART = new RegExp([FILTER, QUOTED, String.raw`[^\s"“”„«»]+`].join('|'), 'giu');
/** Longer queries are cut: nobody types so much, and a page's selection pasted by mistake must not stop the panel. */
const LONGEST = 400;
const MOST_WORDS = 12;

/**
 * Reads what the reader typed: words, phrases in quotes, and the filters `topic:`, `archive:` (or `blog:`), `is:`,
 * `has:`, `before:`, `after:`. Never throws: a filter that makes no sense is left out and told of in `problems`.
 */
export function parseQuery(typed: string): Query {
  const words: QueryWord[] = [];
  const phrases: (readonly QueryWord[])[] = [];
  const topics: string[] = [];
  const archives: string[] = [];
  const states = new Set<PostState>();
  const problems: FilterProblem[] = [];
  let before: number | null = null;
  let after: number | null = null;
  let highlighted = false;
  let noted = false;
  for (const [part, name, quoted, bare, phrase] of typed.slice(0, LONGEST).matchAll(PART)) {
    if (name === undefined) {
      const found = wordsIn(phrase ?? part);
      words.push(...found);
      if (phrase !== undefined && (found.length > 1 || (found[0]?.isUnspaced ?? false))) phrases.push(found);
      continue;
    }
    const value = (quoted ?? bare ?? '').trim();
    const says = (code: FilterProblem['code']): void => void problems.push({ code, filter: part });
    const which = name.toLowerCase();
    if (value === '') says('no_value');
    else if (which === 'topic') topics.push(value);
    else if (which === 'archive' || which === 'blog') archives.push(value);
    else if (which === 'is') {
      if (STATES.includes(value.toLowerCase())) states.add(value.toLowerCase() as PostState);
      else says('unknown_state');
    } else if (which === 'has') {
      if (/^highlights?$/i.test(value)) highlighted = true;
      else if (/^notes?$/i.test(value)) noted = true;
      else says('unknown_has');
    } else {
      const days = daysOf(value);
      if (days === null) says('bad_date');
      else if (which === 'before') before = Math.min(before ?? Infinity, days.first);
      else after = Math.max(after ?? -Infinity, days.last);
    }
  }
  if (before !== null && after !== null && before - after < 2)
    problems.push({ code: 'empty_range', filter: typed.trim() });
  return {
    words: words.slice(0, MOST_WORDS),
    phrases,
    filters: { topics, archives, states, before, after, highlighted, noted },
    problems,
  };
}

/** Whether nothing is asked, or nothing that makes sense. */
export function isEmpty({ words, filters }: Pick<Query, 'words' | 'filters'>): boolean {
  return words.length === 0 && filters.archives.length === 0 && !hasPostFilter(filters);
}

/** Whether something that only posts have is asked for. */
export function asksOfPosts({ states, before, after, highlighted, noted }: Filters): boolean {
  return states.size > 0 || before !== null || after !== null || highlighted || noted;
}

/** Whether not every post of the archives will do. */
export function hasPostFilter(filters: Filters): boolean {
  return filters.topics.length > 0 || asksOfPosts(filters);
}
