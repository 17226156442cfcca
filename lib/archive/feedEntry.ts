import { normaliseAddress, webUrl, type Address } from '../model/address';
import { dayIn, dayInPath, isInUtc, ownDay } from '../model/day';
import type { ListedPost } from '../model/pageReading';
import { LONGEST_LINE, oneLine, shortened } from '../model/text';
import { distinctTopics, isNoTopic, MOST_TOPICS, topicOf, type Topic } from '../model/topic';
import { languageTag } from './language';
import { titleText } from './plainText';
import { summaryOfMarkup, summaryOfText } from './summary';

/** Dates and categories of one entry that are looked at. */
const MOST_DATES = 10;
const MOST_CATEGORIES = 500;

/** A text as a feed writes it, and whether it may hold markup. */
export interface WrittenText {
  readonly value: string;
  readonly markup: boolean;
}

export interface WrittenCategory {
  readonly name: string;
  /** The machine's name for it, when the feed tells both. */
  readonly term?: string;
}

/** An entry in the feed's own words, whatever its format. The first usable of several alternatives counts. */
export interface WrittenEntry {
  readonly links: readonly string[];
  readonly base: string | undefined;
  readonly title: WrittenText | null;
  readonly dates: readonly (string | undefined)[];
  readonly summaries: readonly (WrittenText | null)[];
  /** What may hold the whole post. */
  readonly contents: readonly (WrittenText | null)[];
  readonly categories: readonly WrittenCategory[];
  readonly language: string | undefined;
}

/**
 * The post that an entry tells of, or null when it names no page. `base`: the address that relative links are resolved
 * against; `language`: the feed's own, for entries that do not tell.
 */
export function postOfEntry(entry: WrittenEntry, base: string, language: string | null): ListedPost | null {
  const entryBase = entry.base === undefined ? base : (webUrl(entry.base, base)?.href ?? base);
  const url = firstAddress(entry.links, entryBase);
  if (url === null) return null;
  const inPath = dayInPath(new URL(url).pathname);
  const written = entry.dates.slice(0, MOST_DATES).find((date) => dayIn(date ?? '') !== null) ?? '';
  const date = ownDay(written, [inPath]);
  return {
    url,
    account: {
      source: 'feed',
      title: entry.title === null ? '' : textOfTitle(entry.title),
      date,
      ...(date !== null && date !== inPath && isInUtc(written) && { utc: true as const }),
      summary: firstSummary(entry.summaries),
      topics: topicsOf(entry.categories),
      language: languageTag(entry.language) ?? language,
      words: null,
    },
  };
}

function firstAddress(links: readonly string[], base: string): Address | null {
  for (const link of links) {
    const address = normaliseAddress(secured(link, base), base);
    if (address !== null) return address;
  }
  return null;
}

/** A site that moved to https still has `http:` links in old entries: they are the same pages. */
function secured(link: string, base: string): string {
  const url = webUrl(link, base);
  const home = webUrl(base);
  if (url === null || home === null || url.protocol === home.protocol || url.hostname !== home.hostname) return link;
  // Only upwards, and only between default ports: another port is another server.
  if (home.protocol !== 'https:' || url.port !== '' || home.port !== '') return link;
  url.protocol = 'https:';
  return url.href;
}

/** A title as one line of at most {@link LONGEST_LINE} characters. */
export function textOfTitle({ value, markup }: WrittenText): string {
  return markup ? titleText(value) : shortened(oneLine(value), LONGEST_LINE);
}

function firstSummary(written: readonly (WrittenText | null)[]): string | null {
  for (const text of written) {
    const line = text === null ? null : text.markup ? summaryOfMarkup(text.value) : summaryOfText(text.value);
    if (line !== null) return line;
  }
  return null;
}

function topicsOf(categories: readonly WrittenCategory[]): Topic[] {
  const topics = categories
    .slice(0, MOST_CATEGORIES)
    .flatMap(({ name, term }) => topicOf(titleText(name), termSlug(term)) ?? []);
  return distinctTopics(topics)
    .filter((topic) => !isNoTopic(topic))
    .slice(0, MOST_TOPICS);
}

/** A term that is a word is the tag's slug on the site; one that is a URI or a sentence is not. */
function termSlug(term: string | undefined): string | undefined {
  return term !== undefined && /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(term) ? term : undefined;
}
