import { summaryOfText } from '../archive/summary';
import type { Recognition } from '../model/page';
import type { PostAccount } from '../model/post';
import { LONGEST_LINE } from '../model/text';

/**
 * The page's own account. Topics that only the feed or a listing gave stay theirs, so that a correction there arrives.
 */
export function accountOf({ facts, topics, topicsFrom }: Recognition): PostAccount {
  const isOwn = topicsFrom !== 'feed' && topicsFrom !== 'listing';
  return {
    source: 'page',
    title: facts.title ?? '',
    date: facts.date,
    summary: facts.summary === null ? null : summaryOfText(facts.summary, LONGEST_LINE),
    topics: isOwn ? topics : [],
    language: facts.language,
    words: facts.words > 0 ? facts.words : null,
  };
}
