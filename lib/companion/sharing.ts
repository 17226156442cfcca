import { archiveBase } from '../archive/base';
import { guideAsJsonLd } from '../guide/publish/guideData';
import { guideAsHtml } from '../guide/publish/html';
import { guideAsMarkdown } from '../guide/publish/markdown';
import { publishable } from '../guide/publish/publishable';
import { archiveOf, type Archive, type ArchiveId } from '../model/archive';
import { itemIdOf } from '../model/checklist';
import type { Guide } from '../model/guide';
import { OWN_PATHS, topicOfPath, type OwnPath } from '../model/ownPath';
import type { PublishForm } from '../model/publishForm';
import { contentOfShared, type SharedPath, type SharedSite, type SharedStep } from '../model/sharedPath';
import type { Store } from '../store/open';
import { followedSites } from './sites';

/** A guide as its topic's page, in one of the forms that Waymark reads. */
export function publishedAs(guide: Guide, form: PublishForm): string {
  const page = publishable(guide);
  switch (form) {
    case 'html':
      return guideAsHtml(page);
    case 'json-ld':
      return guideAsJsonLd(page);
    default:
      return guideAsMarkdown(page, form);
  }
}

/** The sites that a shared path leads to, each with what would be followed there. */
export async function sitesOf(store: Store, { steps }: SharedPath): Promise<SharedSite[]> {
  const archives = await followedSites(store);
  const sites = new Map<ArchiveId, SharedSite>();
  for (const step of steps) {
    const site = siteOf(step, archives, steps);
    if (site === null) continue;
    const known = sites.get(site.archive);
    sites.set(site.archive, { ...site, posts: (known?.posts ?? 0) + 1 });
  }
  return [...sites.values()];
}

function siteOf(
  { url }: SharedStep,
  archives: readonly Archive[],
  steps: readonly SharedStep[],
): Omit<SharedSite, 'posts'> | null {
  const { origin, host } = new URL(url);
  const followed = archiveOf(archives, url);
  if (followed !== null) return { archive: followed.id, host, isFollowed: true };
  const posts = steps.map((step) => step.url).filter((other) => new URL(other).origin === origin);
  const archive = archiveBase({ address: url, feeds: [], topics: [], posts, isInside: true });
  return archive === null ? null : { archive, host, isFollowed: false };
}

/** Makes a path of the reader's own of a shared one, with the ticks and notes that came with it. */
export async function keepSharedPath(store: Store, path: SharedPath, name: string, now: number): Promise<OwnPath> {
  const kept = await store.ownPaths.add(name, contentOfShared(path), now);
  const { slug } = topicOfPath(kept);
  for (const { text, done = false, note = '' } of path.checklist) {
    if (!done && note === '') continue;
    const key = { archive: OWN_PATHS, topic: slug, item: itemIdOf(text), text, own: false };
    // One after the other: each is a transaction of its own, and a checklist is short.
    // oxlint-disable-next-line no-await-in-loop
    await store.ticks.change(key, { done, ...(note !== '' && { note: { from: '', to: note } }) }, now);
  }
  return kept;
}
