import type { ArchiveId } from '../model/archive';
import { topicKind } from '../model/foundSlug';
import type { SearchSuggestion } from '../model/search';
import type { Topic } from '../model/topic';
import type { Store } from '../store/open';

/** Topics that are suggested, the current one included. */
const TOPICS_SUGGESTED = 4;
/** A topic of fewer posts is no place to look around in; where all are so small, none is the largest. */
const POSTS_AT_LEAST = 2;

/**
 * What to search for while nothing is typed: what the reader has begun, not read, or written on, the topic at hand and
 * the archive's largest. Only what there is.
 */
export async function suggestionsFrom(
  store: Store,
  archive: ArchiveId | null,
  current: Topic | null,
): Promise<SearchSuggestion[]> {
  const [begun, highlights, topics] = await Promise.all([
    store.readings.latest(1),
    store.searchable.highlights(),
    archive === null ? [] : topicsToSuggest(store, archive, current),
  ]);
  const hasNotes = highlights.some(({ note }) => note !== '');
  return [
    ...(begun.length > 0 ? [{ kind: 'under-way' as const, query: 'is:reading', name: '' }] : []),
    { kind: 'unread', query: 'is:unread', name: '' },
    ...(hasNotes ? [{ kind: 'notes' as const, query: 'has:note', name: '' }] : []),
    ...(highlights.length > 0 ? [{ kind: 'highlights' as const, query: 'has:highlight', name: '' }] : []),
    ...topics.map(({ slug, name }) => ({ kind: 'topic' as const, query: `topic:${slug}`, name })),
  ];
}

/**
 * The current one first, then by posts; of equals the one with the newest post, so that the alphabet decides nothing.
 */
async function topicsToSuggest(store: Store, archive: ArchiveId, current: Topic | null): Promise<readonly Topic[]> {
  const topics = await store.topicSummaries.ofArchive(archive);
  const largest = topics
    .filter(({ slug, posts }) => posts >= POSTS_AT_LEAST && slug !== current?.slug)
    .toSorted((one, other) => other.posts - one.posts || ((one.last ?? '') < (other.last ?? '') ? 1 : -1));
  // What was found is no topic of the posts that search looks through.
  const open = current === null || topicKind(current.slug) !== 'named' ? [] : [current];
  return [...open, ...largest].slice(0, TOPICS_SUGGESTED);
}
