import type { Archive, ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import { readingState, type Reading } from '../model/reading';
import type { FilterProblem } from '../model/search';
import { slugOf } from '../model/text';
import type { Searched } from '../search/candidates';
import { fold } from '../search/fold';
import type { LivePart } from '../search/live';
import type { Filters } from '../search/query';
import { NO_DAY, TOPIC_TERM } from '../search/segment';
import { fullUrl } from './searchDocuments';

/** The archives that `archive:` names, by their name or address; all when it names none. */
export function archivesNamed(archives: readonly Archive[], { archives: named }: Pick<Filters, 'archives'>): Archive[] {
  if (named.length === 0) return [...archives];
  const wanted = named.map(fold);
  return archives.filter(({ id, name }) => wanted.some((one) => fold(name).includes(one) || id.includes(one)));
}

/** Whether a topic is one that `topic:` names. A beginning is enough, for it is being typed. */
export function isTopicNamed(slug: string, { topics }: Pick<Filters, 'topics'>): boolean {
  return topics.length === 0 || topics.some((topic) => slug.startsWith(slugOf(topic)));
}

/** The documents of a part with one of the topics; null when any will do. */
export function topicDocuments({ segment }: Searched, { topics }: Pick<Filters, 'topics'>): ReadonlySet<number> | null {
  if (topics.length === 0) return null;
  const found = new Set<number>();
  for (const topic of topics) {
    const slug = slugOf(topic);
    const [first, end] = slug === '' ? [0, 0] : segment.range(TOPIC_TERM + slug);
    for (let term = first; term < end; term += 1) segment.visit(term, (document) => void found.add(document));
  }
  return found;
}

/** How many posts of a part have this very topic. */
export function topicSize({ segment, hidden }: LivePart, slug: string): number {
  const term = segment.term(TOPIC_TERM + slug);
  let size = 0;
  if (term >= 0) segment.visit(term, (document) => (size += hidden?.[document] === 1 ? 0 : 1));
  return size;
}

/** What filters ask that is not in the index. */
export interface ReaderState {
  readonly readings: ReadonlyMap<PostUrl, Reading>;
  readonly highlighted: ReadonlySet<PostUrl>;
}

/** Whether a post passes all filters but those of topic and archive. */
export function passesFilters(filters: Filters, archive: ArchiveId, short: string, day: number, reader: ReaderState): boolean {
  const { before, after, states, highlighted } = filters;
  if ((before !== null || after !== null) && day === NO_DAY) return false;
  if (before !== null && day >= before) return false;
  if (after !== null && day <= after) return false;
  if (states.size === 0 && !highlighted) return true;
  const url = fullUrl(archive, short);
  if (highlighted && !reader.highlighted.has(url)) return false;
  return states.size === 0 || states.has(readingState(reader.readings.get(url)).kind);
}

/** What is wrong with filters that only the reader's own archives and topics can tell. */
export function unknownNames(filters: Filters, found: { readonly archives: number; readonly hasTopic: boolean }): FilterProblem[] {
  if (found.archives === 0 && filters.archives.length > 0) return [{ code: 'no_archive', filter: filters.archives.join(', ') }];
  return found.hasTopic || filters.topics.length === 0 ? [] : [{ code: 'no_topic', filter: filters.topics.join(', ') }];
}
