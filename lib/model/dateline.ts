import { dateWord } from './dateWords';
import { dayInOrder, findDay, numericOrder, type FoundDay } from './day';

/** A longer line is prose, and what is dated in it is part of the story. Characters. */
const LONGEST_LINE = 160;
/** More days around one title are those of a list. */
const MOST_DAYS = 2;
/** What separates the facts of a line of small print. */
const SEPARATOR = /[\n·•|‖│;–—()[\]]|\s[-/~]\s|\s{3,}/;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/**
 * The day of publication that stands in the short lines around a title: alone, or with the words of a dateline before
 * it ("Posted by Ann on August 27, 2015", `发表于 2015年8月27日`). Null when there is none, or a whole list of them. A day of
 * a change, a day within a sentence and one that can be read in two ways (`03/04/2015`) are none.
 *
 * @param lines nearest to the title first
 * @param month the month of publication, `YYYY-MM`, where the page's address tells it: it decides how figures are read
 */
export function publishedDay(lines: readonly string[], month: string | null = null): string | null {
  const order = numericOrder(lines, month);
  const dated = lines.filter((line) => line.length <= LONGEST_LINE).flatMap((line) => dayOfLine(line, order) ?? []);
  if (new Set(dated.map(({ date }) => date)).size > MOST_DAYS) return null;
  return (dated.find(({ isLabelled }) => isLabelled) ?? dated[0])?.date ?? null;
}

interface DatedLine {
  readonly date: string;
  /** The line says that the day is one of publication. */
  readonly isLabelled: boolean;
}

type Order = ReturnType<typeof numericOrder>;

/** Facts of a line apart; where that gives none, together: a date may be in several elements. */
function dayOfLine(line: string, order: Order): DatedLine | null {
  return (
    dayInParts(line.split(SEPARATOR), order) ??
    (line.includes('\n') ? dayInParts([line.replaceAll('\n', ' ')], order) : null)
  );
}

function dayInParts(parts: readonly string[], order: Order): DatedLine | null {
  /** What the words since the last date say of the next one. */
  let label: 'published' | 'changed' | null = null;
  for (const part of parts) {
    const found = findDay(part) ?? dayInOrder(part, order);
    const own = labelIn(found?.before ?? part);
    if (own !== null) label = own;
    if (found === null) continue;
    if (label !== 'changed' && isDateline(found, label === 'published'))
      return { date: found.date, isLabelled: label === 'published' };
    label = null;
  }
  return null;
}

/** Whether a line speaks of a change, as `Updated: May 3, 2020` does. */
export function isOfChange(line: string): boolean {
  return labelIn(line) === 'changed';
}

function labelIn(text: string): 'published' | 'changed' | null {
  const kinds = new Set(wordsOf(text).map(dateWord));
  return kinds.has('changed') ? 'changed' : kinds.has('published') ? 'published' : null;
}

/**
 * Nothing but words of a dateline before the day, or a label or an author; after it nothing, a word of that kind, or a
 * name behind a comma.
 */
function isDateline({ before, after }: FoundDay, isLabelled: boolean): boolean {
  const lead = wordsOf(before);
  const rest = wordsOf(after);
  const leads = isLabelled || dateWord(lead[0] ?? '') === 'by' || lead.every((word) => dateWord(word) !== null);
  const [next] = rest;
  const kind = dateWord(next ?? '');
  const ends =
    next === undefined ||
    (kind === 'changed' ? isLabelled : kind !== null) ||
    (rest.length <= WORDS_OF_NAME && /^\s*[,،、]/.test(after));
  return leads && ends && lead.length <= WORDS_OF_LEAD;
}

/** A label, a weekday and an author. */
const WORDS_OF_LEAD = 12;
const WORDS_OF_NAME = 3;

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
