import { normaliseAddress } from '../model/address';
import type { TopicLink } from '../model/page';
import { topicOf, topicSlugIn } from '../model/topic';

/** Where a post's own topics do not stand. */
const ELSEWHERE = 'nav, aside, footer:not(article footer), [role="navigation"], [role="complementary"], .comments, #comments, .related';

export interface FoundTopicLink extends TopicLink {
  /** The link says of itself that it is a tag of this page. */
  readonly isRelTag: boolean;
}

/** The links of a post to the pages of its topics, in the order of the page, each page once. */
export function readTopicLinks(page: Document, base: string): FoundTopicLink[] {
  const found = new Map<string, FoundTopicLink>();
  const { origin } = new URL(base);
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href][rel~="tag"], a[href*="/tag"], a[href*="/topic"], a[href*="/categor"], a[href*="/label"], a[href*="/thema"], a[href*="/themen"], a[href*="/etiqueta"], a[href*="/kategorie"]')) {
    const target = normaliseAddress(link.getAttribute('href') ?? '', base);
    if (target === null || new URL(target).origin !== origin) continue;
    const isRelTag = link.relList.contains('tag');
    const slug = topicSlugIn(new URL(target).pathname);
    if ((slug === null && !isRelTag) || link.closest(ELSEWHERE) !== null) continue;
    const topic = topicOf(link.textContent ?? '', slug ?? undefined);
    if (topic !== null && !found.has(target)) found.set(target, { topic, page: target, isRelTag });
  }
  return [...found.values()];
}
