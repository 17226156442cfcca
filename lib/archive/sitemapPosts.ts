import { contains, type ArchiveId } from '../model/archive';
import { dayInPath } from '../model/day';
import type { ListedPost } from '../model/pageReading';
import { isDatedPath, type ListingHints } from './listing/evidentPosts';
import { isPostLike } from './postPath';
import type { SitemapPage } from './sitemap';

/** What a sitemap says by its own name: blog software splits posts from everything else. */
export type SitemapContent = 'posts' | 'other' | 'mixed';

const OTHER_CONTENT = new RegExp(
  `^(?:${[
    'wp-sitemap-(?:posts-(?!post-)|taxonomies-|users-)',
    '(?:page|category|post_tag|tag|author|product|local|video|attachment)-sitemap',
    'sitemap-(?:pages|tags|authors|products)',
  ].join('|')})`,
);

/** WordPress (`wp-sitemap-posts-post-1.xml`), Yoast and its kin (`post-sitemap2.xml`), Ghost (`sitemap-posts.xml`). */
export function sitemapContent(url: string): SitemapContent {
  const name = (url.split(/[?#]/)[0] ?? '').split('/').at(-1)?.toLowerCase() ?? '';
  if (/^(?:wp-sitemap-posts-post-\d+|post-sitemap\d*|sitemap-posts(?:-\d+)?)\.xml(?:\.gz)?$/.test(name)) return 'posts';
  return OTHER_CONTENT.test(name) ? 'other' : 'mixed';
}

/**
 * The posts among a sitemap's pages. A sitemap lists every page of a site, so a page counts only when the sitemap is
 * one of posts, or the archive's pattern, a day in the address, or the caller's knowledge says so. It tells no titles
 * (but for news) and no days: the last change is not the publication.
 */
export function sitemapPosts(
  pages: readonly SitemapPage[],
  archive: ArchiveId,
  content: SitemapContent,
  { postPattern = null, isKnown }: ListingHints = {},
): ListedPost[] {
  const pattern = postPattern === null ? null : new RegExp(postPattern, 'u');
  const isPost = ({ url, news }: SitemapPage): boolean => {
    const path = new URL(url).pathname;
    if (pattern !== null) return pattern.test(path);
    return (
      isKnown?.(url) === true || (content !== 'other' && (news !== null || isDatedPath(path) || content === 'posts'))
    );
  };
  return pages
    .filter((page) => contains(archive, page.url) && isPostLike(page.url, archive) && isPost(page))
    .map(({ url, news }) => ({
      url,
      account: {
        source: 'sitemap',
        title: news?.title ?? '',
        date: news?.date ?? dayInPath(new URL(url).pathname),
        summary: null,
        topics: [],
        language: news?.language ?? null,
        words: null,
      },
    }));
}
