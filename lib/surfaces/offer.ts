import { archiveBase } from '../archive/base';
import { archiveOf, speaksFor, type Archive } from '../model/archive';
import type { SiteOffer } from '../model/elsewhere';
import type { PageLook } from '../model/page';
import { judge, NOTHING_KNOWN } from '../recognise/judge';

/**
 * What is offered on a page of an unknown site, and why: it announces a feed, or is a dated article; else it is offered
 * as unsure, since following a site finds out what one page cannot tell. Null for a page that lies in no archive.
 */
export function offerOf({ evidence, topics }: PageLook): SiteOffer | null {
  const { origin, host } = new URL(evidence.address);
  const feeds = evidence.feeds.filter((feed) => new URL(feed).origin === origin);
  const { kind, facts } = judge(evidence, NOTHING_KNOWN);
  const isPost = kind === 'post';
  const archive = archiveBase({ address: evidence.address, feeds, topics, posts: [], isInside: isPost });
  if (archive === null) return null;
  return { host, because: feeds.length > 0 ? 'feed' : isPost && facts.date !== null ? 'article' : 'unsure', archive };
}

/**
 * The followed archive that a page belongs to: the one it lies in, or the one that all its feeds are of. `/` before a
 * followed `/blog` is the way into that, and no other archive to follow.
 */
export function archiveAround(archives: readonly Archive[], { evidence }: PageLook): Archive | null {
  const around = archiveOf(archives, evidence.address);
  if (around !== null) return around;
  const { origin } = new URL(evidence.address);
  const feeds = evidence.feeds.filter((feed) => new URL(feed).origin === origin);
  const isOwn = (archive: Archive): boolean =>
    feeds.every((feed) => speaksFor(archive, feed) || archive.feeds.includes(feed));
  return feeds.length === 0 ? null : (archives.find(isOwn) ?? null);
}
