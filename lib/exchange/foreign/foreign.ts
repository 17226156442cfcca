import { webUrl } from '../../model/address';
import type { LeftOut, LeftReason } from '../../model/exchange';
import { oneLine, shortened } from '../../model/text';

/** A page of someone's reading list. */
export interface ForeignPage {
  readonly url: string;
  /** Empty where the list has none. */
  readonly title: string;
  readonly tags: readonly string[];
  /** Milliseconds since 1970; null where the list does not say. */
  readonly addedAt: number | null;
  /** Put aside as read: there, on a day that nobody knows. */
  readonly isRead: boolean;
  /** How much of it was read: 0–1. */
  readonly share: number;
}

/** A passage that someone marked elsewhere. */
export interface ForeignMark {
  /** As it is called there; null where it has no name. */
  readonly id: string | null;
  readonly url: string;
  readonly title: string;
  readonly exact: string;
  /** What stands around it; empty where that is not told. */
  readonly prefix: string;
  readonly suffix: string;
  readonly position: { readonly start: number; readonly end: number } | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** Milliseconds since 1970; null where it is not told. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
}

/** A site that someone is subscribed to. */
export interface ForeignBlog {
  readonly url: string;
  readonly name: string;
}

/** What a file of another program has for us. */
export interface Foreign {
  readonly pages: readonly ForeignPage[];
  readonly marks: readonly ForeignMark[];
  readonly blogs: readonly ForeignBlog[];
  readonly left: readonly LeftOut[];
}

export const NOTHING_FOREIGN: Foreign = { pages: [], marks: [], blogs: [], left: [] };

export function joined(all: readonly Foreign[]): Foreign {
  return {
    pages: all.flatMap(({ pages }) => pages),
    marks: all.flatMap(({ marks }) => marks),
    blogs: all.flatMap(({ blogs }) => blogs),
    left: all.flatMap(({ left }) => left),
  };
}

/** Characters of a tag, and how many of one page are taken. */
const LONGEST_TAG = 60;
const MOST_TAGS = 30;
/** Characters of a title, and of a passage or a note. */
const LONGEST_TITLE = 300;
const LONGEST_WORDS = 20_000;

const LABEL = 120;

export function leftOut(store: string, label: string, why: LeftReason): LeftOut {
  return { store, label: shortened(oneLine(label), LABEL), why };
}

/** What is in a list's rows: each a page, or left out with its reason. */
export function pagesOf(rows: readonly (ForeignPage | LeftOut)[]): Foreign {
  const pages: ForeignPage[] = [];
  const left: LeftOut[] = [];
  for (const row of rows) {
    if ('why' in row) left.push(row);
    else if (webUrl(row.url) === null) left.push(leftOut('toRead', row.title || row.url, 'address'));
    else pages.push({ ...row, title: titleIn(row.title), tags: tagsIn(row.tags) });
  }
  return { ...NOTHING_FOREIGN, pages, left };
}

/** The same for passages. */
export function marksOf(rows: readonly (ForeignMark | LeftOut)[]): Foreign {
  const marks: ForeignMark[] = [];
  const left: LeftOut[] = [];
  for (const row of rows) {
    if ('why' in row) left.push(row);
    else if (row.exact.trim() === '' || row.exact.length > LONGEST_WORDS)
      left.push(leftOut('highlights', row.exact || row.note || row.title || row.url, 'no-words'));
    else if (webUrl(row.url) === null) left.push(leftOut('highlights', row.exact, 'address'));
    else
      marks.push({
        ...row,
        title: titleIn(row.title),
        note: row.note.slice(0, LONGEST_WORDS),
        tags: tagsIn(row.tags),
      });
  }
  return { ...NOTHING_FOREIGN, marks, left };
}

function titleIn(title: string): string {
  return shortened(oneLine(title), LONGEST_TITLE);
}

function tagsIn(tags: readonly string[]): string[] {
  const named = tags.map((tag) => shortened(oneLine(tag), LONGEST_TAG)).filter((tag) => tag !== '');
  return [...new Set(named)].slice(0, MOST_TAGS);
}

/** A moment as lists write it: seconds or milliseconds since 1970, or a date. Null for none. */
export function momentIn(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (text === '') return null;
  const at = /^\d{1,10}(?:\.\d+)?$/.test(text)
    ? Number(text) * 1_000
    : /^\d{11,14}$/.test(text)
      ? Number(text)
      : Date.parse(text);
  return Number.isFinite(at) && at > 0 ? at : null;
}
