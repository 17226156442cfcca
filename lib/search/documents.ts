import type { ArchiveId } from '../model/archive';
import type { Post, PostUrl } from '../model/post';
import type { SearchDocument } from './index/searchDocument';

/** What is indexed of a post. */
export function documentOf(post: Post, body: string | undefined): SearchDocument {
  const { url, archive, date, title, topics, summary } = post;
  return { url: shortUrl(archive, url), date, title, topics, summary: summary ?? '', body: body ?? '' };
}

/** An address without what all posts of an archive share: the index keeps one for each post. */
export function shortUrl(archive: ArchiveId, url: PostUrl): string {
  return url.startsWith(archive) ? url.slice(archive.length) : url;
}

export function fullUrl(archive: ArchiveId, short: string): PostUrl {
  return (/^https?:/.test(short) ? short : archive + short) as PostUrl;
}
