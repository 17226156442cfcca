import { normaliseAddress, webUrl } from '../../model/address';
import type { ArchiveId } from '../../model/archive';
import type { ListedPost } from '../../model/pageReading';
import type { Topic } from '../../model/topic';
import { languageTag } from '../language';
import { dayOfItem } from './dayOfItem';
import { evidentPosts, type ListingHints } from './evidentPosts';
import { listedLinks, type ListedLink } from './listedLinks';
import { listedTopic } from './listedTopic';
import { nextPage } from './nextPage';
import { summaryOfItem, titleOfItem } from './wordsOfItem';

/** Posts of one page that are read. */
export const POST_LIMIT = 1000;

export interface Listing {
  /** The topic whose page this is, so that every post on it has the topic; null on a home or archive page. */
  readonly topic: Topic | null;
  readonly listed: readonly ListedPost[];
  /** The content's other links into the archive: posts only if the caller knows their addresses as such. */
  readonly perhaps: readonly ListedPost[];
  /** The page of older posts: to be fetched as it is, so not in normal form. */
  readonly next: string | null;
}

/**
 * The posts that a home, archive, tag or category page lists. `url` is the address that answered, in whatever form.
 *
 * A link is one of a post only with evidence, and every link with evidence counts once:
 * 1. it leads into the archive, to a page and not to a file, tag, author, page number, or the page itself;
 * 2. it stands in the page's content: not in navigation, sidebar, footer, nor within a sentence;
 * 3. where an `<article>` or `h-entry` has a link in its heading, only that link is its post;
 * 4. and its address has the archive's own pattern (then nothing else counts); or the post is known; or a day stands in
 *    its address or in its item of the list; or it is a heading's link, as those of at least one more item are.
 *
 * On a topic's page, posts under headings such as "Related" or "Recent posts" are left out: they do not have the topic.
 * Linear in the size of the page.
 */
export function readListing(document: Document, url: string, archive: ArchiveId, hints: ListingHints = {}): Listing {
  const base = baseOf(document, url);
  const topic = listedTopic(document, url, archive);
  const links = listedLinks(document, { base, page: normaliseAddress(url), archive, onTopicPage: topic !== null });
  const language = languageTag(document.documentElement.getAttribute('lang'));
  const told = (link: ListedLink): ListedPost => ({ url: link.url, account: account(link, topic, language) });
  const evident = new Set(evidentPosts(links, hints));
  // With a pattern of its own the archive has said which addresses are posts.
  const others = (hints.postPattern ?? null) === null ? links.filter((link) => !evident.has(link)) : [];
  return {
    topic,
    listed: [...evident].slice(0, POST_LIMIT).map(told),
    perhaps: others.slice(0, POST_LIMIT).map(told),
    next: nextPage(document, base, archive),
  };
}

function account(link: ListedLink, topic: Topic | null, language: string | null): ListedPost['account'] {
  const title = titleOfItem(link);
  return {
    source: 'listing',
    title,
    date: dayOfItem(link),
    summary: summaryOfItem(link, title),
    topics: topic === null ? [] : [topic],
    language,
    words: null,
  };
}

/** A parsed page has no address of its own: `<base>` and the address that answered take its place. */
function baseOf(document: Document, url: string): string {
  const declared = document.querySelector('base[href]')?.getAttribute('href');
  return webUrl(declared ?? '', url)?.href ?? url;
}
