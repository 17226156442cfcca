import { topicSlugIn } from '../model/topic';

const PAGE_OF_TOPIC = /\/(?:(?:page|p|seite)\/?\d{1,4}|\d{1,3})\/?$/i;
/** Only categories have parents in their addresses: `/category/code/go/`. */
const NESTED_CATEGORY = /\/[ck]ategor(?:y|i\w{1,2})\/(?:[^/]+\/)+([^/]+)\/?$/i;
/** The list of all topics, and topics named by a number, which could as well be its pages. */
const TOPIC_INDEX =
  /\/(?:tags?|topics?|[ck]ategor(?:y|i\w{1,2})|labels?|themen|thema|etiquet(?:as?|tes)|sujets?)(?:\/\d+)?\/?$/i;

/**
 * The slug of the topic whose page, or further page, an address is: `/tags/scale/page/2` → `scale`; null for any other.
 */
export function topicSlugOf(url: URL): string | null {
  const path = url.pathname.replace(PAGE_OF_TOPIC, '').replace(/\.x?html?$/i, '');
  const slug = topicSlugIn(path) ?? decoded(NESTED_CATEGORY.exec(path)?.[1] ?? null);
  return slug ?? (url.searchParams.get('tag') || url.searchParams.get('category') || null);
}

/** Whether an address is of a topic's page or of the list of all topics. */
export function isTopicAddress(url: URL): boolean {
  return topicSlugOf(url) !== null || TOPIC_INDEX.test(url.pathname);
}

function decoded(slug: string | null): string | null {
  try {
    return slug === null ? null : decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
