import { archiveBase } from '../archive/base';
import type { SiteOffer } from '../model/elsewhere';
import type { PageLook } from '../model/page';
import { kindOf } from '../recognise/judge';

/**
 * Whether a page of an unknown site looks like part of an archive, why, and which: it announces a feed, or says of itself
 * that it is a dated article. Null when it does neither.
 */
export function offerOf({ evidence, topics }: PageLook): SiteOffer | null {
  const { origin, host } = new URL(evidence.address);
  const feeds = evidence.feeds.filter((feed) => new URL(feed).origin === origin);
  const isPost = kindOf(evidence) === 'post';
  const isDated = evidence.signals.some(({ written }) => written !== null) || evidence.fallback.written !== null;
  const archive = archiveBase({ address: evidence.address, feeds, topics, posts: [], isInside: isPost });
  if (archive === null || (feeds.length === 0 && !(isPost && isDated))) return null;
  return { host, because: feeds.length > 0 ? 'feed' : 'article', archive };
}
