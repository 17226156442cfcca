import { contains, type Archive } from '../model/archive';
import { normaliseAddress, type Address } from '../model/address';
import type { PageEvidence, Recognition } from '../model/page';
import type { Errand } from '../model/reader';

/** At most this many topic pages are asked for one post: sites that tag everything must not cause a crawl. */
const TOPIC_PAGES = 12;

/**
 * What to read after a page was seen: the feeds it announces, the topic pages a post links to, the listing itself. All
 * within the archive's own origin, the only one that may be asked.
 */
export function errandsFor(archive: Archive, evidence: PageEvidence, recognition: Recognition): Errand[] {
  const origin = new URL(archive.id).origin;
  const isOwn = (url: Address): boolean => new URL(url).origin === origin;
  const feeds = [...evidence.feeds, ...archive.feeds].filter(isOwn).map((url): Errand => ({ kind: 'feed', url }));
  const pages: Address[] = [];
  if (recognition.kind === 'post') pages.push(...evidence.topicLinks.map((link) => link.page).slice(0, TOPIC_PAGES));
  if (recognition.kind === 'listing' && contains(archive.id, evidence.address)) pages.push(evidence.address);
  // The topic pages come first: they carry the guide that the reader is waiting for.
  return distinct([...pages.filter(isOwn).map((url): Errand => ({ kind: 'page', url })), ...feeds]);
}

function distinct(errands: readonly Errand[]): Errand[] {
  return [...new Map(errands.map((errand) => [errand.url, errand])).values()];
}

/**
 * What to read when the reader asks for everything anew: the archive's feeds, its lists of the newest posts (its own page,
 * where none are known), its published guides.
 */
export function errandsToRefresh(archive: Archive, lists: readonly string[], guidePages: readonly Address[]): Errand[] {
  const pages = (lists.length > 0 ? lists : [archive.id]).flatMap((url) => normaliseAddress(url) ?? []);
  return distinct([
    ...archive.feeds.map((url): Errand => ({ kind: 'feed', url })),
    ...[...pages, ...guidePages].map((url): Errand => ({ kind: 'page', url })),
  ]);
}
