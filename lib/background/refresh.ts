import { pageErrand } from '../archive/pageErrands';
import type { Parts } from '../companion/parts';
import { readPostPages, isThin } from '../discovery/readPostPages';
import { speaksFor, type Archive, type ArchiveId } from '../model/archive';
import { Problem, type ProblemCode } from '../model/problem';
import { isDue } from '../model/refreshing';
import { errandsForNews, errandsToRefresh } from './errands';
import { readErrands } from './readErrands';
import { discoverAgain } from './resumeDiscoveries';

/**
 * Reads an archive anew because the reader asked. Returns the first problem; throws only when there is no such archive.
 * A discovery that found nothing or was cancelled is begun again instead.
 */
export async function refreshArchive(parts: Parts, id: ArchiveId): Promise<ProblemCode | null> {
  const archive = await parts.store.archives.get(id);
  if (archive === undefined) throw new Problem('not-found', id);
  const discovery = await parts.store.discoveries.get(id);
  if (discovery !== undefined && /^(?:failed|cancelled|paused)$/.test(discovery.state.kind)) {
    await discoverAgain(parts, id);
    return null;
  }
  const guides = await parts.store.guides.ofArchive(id);
  const pages = guides.map((guide) => guide.source);
  return readErrands(parts, archive, errandsToRefresh(archive, discovery?.fresh ?? [], pages), { force: true });
}

/**
 * Refreshes the archives whose time has come, each for itself: one that does not answer delays no other. `isAllowed`:
 * whether the browser lets us read a site.
 */
export async function refreshDue(parts: Parts, isAllowed: (origin: string) => Promise<boolean>): Promise<void> {
  const archives = await parts.store.archives.all();
  await Promise.allSettled(
    archives.map(async (archive) => {
      const interval = await parts.store.settings.refreshInterval(archive.id);
      if (!isDue(archive, interval, parts.now()) || !(await isAllowed(new URL(archive.id).origin))) return;
      await checkForNewPosts(parts, archive);
    }),
  );
}

/**
 * Asks an archive for new posts, by two conditional requests at most. Only when there are some, more is asked: the
 * published guides of their topics, and the posts' own pages for what the feed leaves out.
 */
export async function checkForNewPosts(parts: Parts, archive: Archive): Promise<ProblemCode | null> {
  const { store } = parts;
  const before = new Set(await store.posts.urlsOf(archive.id));
  const discovery = await store.discoveries.get(archive.id);
  const problem = await readErrands(parts, archive, errandsForNews(archive, discovery?.fresh ?? []), { force: true });
  const added = (await store.posts.ofArchive(archive.id)).filter(({ url }) => !before.has(url));
  if (added.length === 0) return problem;
  const topics = new Set(added.flatMap((post) => post.topics.map(({ slug }) => slug)));
  const guides = (await store.guides.ofArchive(archive.id)).filter(({ topic }) => topics.has(topic.slug));
  await readPostPages(
    parts,
    archive,
    added.filter((post) => isThin(post) || post.topics.length === 0),
  );
  const own = guides.filter(({ source }) => speaksFor(archive, source));
  const pages = own.map(({ source }) => pageErrand('topic', source, 1));
  return pages.length === 0 ? problem : readErrands(parts, archive, pages, { force: true });
}
