import type { Archive, ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import { readingState, type Reading } from '../model/reading';
import type { FilterProblem } from '../model/search';
import { slugOf } from '../model/text';
import { fullUrl } from './documents';
import type { SearchedIndex } from './index/candidates';
import { fold } from './index/fold';
import type { Filters } from './index/query';
import { NO_DAY, TOPIC_TERM } from './index/searchDocument';
import type { WordIndex } from './index/wordIndex';
import type { SearchableArchive } from './savedIndex';

/** The archives that `archive:` names, by their name or address; all when it names none. */
export function archivesNamed(archives: readonly Archive[], { archives: named }: Pick<Filters, 'archives'>): Archive[] {
  if (named.length === 0) return [...archives];
  return archives.filter((archive) => named.some((name) => isCalled(archive, name)));
}

function isCalled({ id, name }: Archive, wanted: string): boolean {
  return fold(name).includes(fold(wanted)) || id.includes(fold(wanted));
}

/** Whether a topic is one that `topic:` names. A beginning is enough, for it is being typed. */
export function isTopicNamed(slug: string, { topics }: Pick<Filters, 'topics'>): boolean {
  return topics.length === 0 || topics.some((topic) => beginsSo(slug, topic));
}

/** Signs alone, as in `topic:+`, name no topic. */
function beginsSo(slug: string, topic: string): boolean {
  const beginning = slugOf(topic);
  return beginning !== '' && slug.startsWith(beginning);
}

/** The documents of an index with one of the topics; null when any will do. */
export function topicDocuments(
  { index }: SearchedIndex,
  { topics }: Pick<Filters, 'topics'>,
): ReadonlySet<number> | null {
  if (topics.length === 0) return null;
  const found = new Set<number>();
  for (const topic of topics) {
    const slug = slugOf(topic);
    const [first, end] = slug === '' ? [0, 0] : index.range(TOPIC_TERM + slug);
    for (let term = first; term < end; term += 1) index.visit(term, (document) => void found.add(document));
  }
  return found;
}

/** How many posts of an index have this very topic. */
export function topicSize({ index, hidden }: SearchedIndex, slug: string): number {
  const term = index.term(TOPIC_TERM + slug);
  let size = 0;
  if (term >= 0) index.visit(term, (document) => (size += hidden?.[document] === 1 ? 0 : 1));
  return size;
}

/** What filters ask that is not in the index. */
export interface ReaderState {
  readonly readings: ReadonlyMap<PostUrl, Reading>;
  readonly highlighted: ReadonlySet<PostUrl>;
  readonly noted: ReadonlySet<PostUrl>;
}

/** Whether a post passes all filters but those of topic and archive. */
export function passesFilters(
  filters: Filters,
  archive: ArchiveId,
  short: string,
  day: number,
  reader: ReaderState,
): boolean {
  const { before, after, states, highlighted, noted } = filters;
  if ((before !== null || after !== null) && day === NO_DAY) return false;
  if (before !== null && day >= before) return false;
  if (after !== null && day <= after) return false;
  if (states.size === 0 && !highlighted && !noted) return true;
  const url = fullUrl(archive, short);
  if (highlighted && !reader.highlighted.has(url)) return false;
  if (noted && !reader.noted.has(url)) return false;
  return states.size === 0 || states.has(readingState(reader.readings.get(url)).kind);
}

/**
 * Each name in the filters that no archive has, or no topic of the archives that are searched: only the reader's own
 * can tell.
 */
export function unknownNames(
  { archives: named, topics }: Filters,
  archives: readonly Archive[],
  searchable: readonly SearchableArchive[],
): FilterProblem[] {
  const unknown = named.filter((name) => !archives.some((archive) => isCalled(archive, name)));
  if (unknown.length === named.length && named.length > 0)
    return unknown.map((filter) => ({ code: 'no_archive', filter }));
  const isTopic = (topic: string): boolean =>
    searchable.some(({ indexes, plain }) => {
      return (
        indexes.some(({ index }) => hasTopic(index, topic)) ||
        plain.some(({ slugs }) => slugs.some((slug) => beginsSo(slug.slice(TOPIC_TERM.length), topic)))
      );
    });
  return [
    ...unknown.map((filter): FilterProblem => ({ code: 'no_archive', filter })),
    ...topics.filter((topic) => !isTopic(topic)).map((filter): FilterProblem => ({ code: 'no_topic', filter })),
  ];
}

function hasTopic(index: WordIndex, topic: string): boolean {
  const slug = slugOf(topic);
  const [first, end] = index.range(TOPIC_TERM + slug);
  return slug !== '' && end > first;
}
