import { normaliseAddress } from '../model/address';
import type { TopicLink } from '../model/page';
import { oneLine, slugOf } from '../model/text';
import { topicOf, topicSlugIn } from '../model/topic';
import { unclobbered } from '../model/unclobbered';
import { attributeOf } from './attributeOf';
import { isOfPost } from './beside';
import { elementsIn, writtenIn } from './elementsIn';

/** The folders that `topicSlugIn` knows; a first choice that costs little. */
const CANDIDATES = ['/tag', '/topic', 'ategor', '/label', '/them', '/etiquet', '/sujet'].map(
  (folder) => `a[href*="${folder}" i]`,
);

export interface FoundTopicLink extends TopicLink {
  /** The link says of itself that it is a tag of this page. */
  readonly isRelTag: boolean;
}

/** The links of a post to the pages of its topics, in the order of the page, each page once. */
export function readTopicLinks(page: Document, base: string, body: Element | null): FoundTopicLink[] {
  const found = new Map<string, FoundTopicLink>();
  const { origin } = new URL(base);
  for (const link of elementsIn(page, `a[href][rel~="tag"], ${CANDIDATES.join()}`)) {
    // Before its address is read: on most pages nearly all such links stand in a menu or a cloud.
    if (!isOfPost(link, body)) continue;
    const target = normaliseAddress(attributeOf(link, 'href'), base);
    if (target === null || found.has(target) || new URL(target).origin !== origin) continue;
    const isRelTag = link.matches('[rel~="tag"]');
    const slug = topicSlugIn(new URL(target).pathname);
    if (slug === null && !isRelTag) continue;
    const name = oneLine(writtenIn(link));
    // A sentence of the post may lead to a topic without being about it: "my notes on databases".
    const isMention =
      !isRelTag &&
      slug !== null &&
      slugOf(name) !== slugOf(slug) &&
      body !== null &&
      unclobbered(body).contains(link.closest('p, blockquote, td') ?? page);
    const topic = topicOf(name || (slug ?? '').replace(/[-_]+/g, ' '), slug ?? undefined);
    if (topic !== null && !isMention) found.set(target, { topic, page: target, isRelTag });
  }
  return [...found.values()];
}
