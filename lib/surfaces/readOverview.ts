import { readFigures } from '../companion/readLooking';
import type { Archive, ArchiveId } from '../model/archive';
import { progressOf } from '../model/discovery';
import type { ArchiveOverview, Overview, Shortcut } from '../model/overview';
import { holdsSite } from '../platform/permissions';
import { notedProblems } from '../session/problemLog';
import type { Store } from '../store/open';
import { asHeld } from './asHeld';

/** What the options page cannot find out from the store. */
export interface OptionsSurroundings {
  readonly version: string;
  readonly shortcuts: () => Promise<readonly Shortcut[]>;
}

/**
 * What there is to see and set, but for damage, which is dear to find. `refreshing`: the archives that are being read
 * right now.
 */
export async function readOverview(
  store: Store,
  { version, shortcuts }: OptionsSurroundings,
  refreshing: ReadonlySet<ArchiveId>,
): Promise<Omit<Overview, 'damage'>> {
  const { settings } = store;
  const [archives, promptsOn, promptsPausedUntil, resumesByItself, daysKept, keys, storage, isUntouched, problems] =
    await Promise.all([
      store.archives.all(),
      settings.promptsOn(),
      settings.promptsPausedUntil(),
      settings.resumesByItself(),
      settings.daysKept(),
      shortcuts(),
      navigator.storage.estimate(),
      store.isUntouched(),
      notedProblems(),
    ]);
  return {
    archives: await Promise.all(
      archives.map(async (archive) => ({
        ...(await archiveOverview(store, archive)),
        refreshing: refreshing.has(archive.id),
      })),
    ),
    promptsOn,
    promptsPausedUntil,
    resumesByItself,
    daysKept,
    // An empty database takes megabytes, too: those are the browser's, and nothing that is kept.
    bytes: isUntouched ? 0 : (storage.usage ?? null),
    version,
    shortcuts: keys,
    problems,
    browser: navigator.userAgent,
    now: Date.now(),
  };
}

async function archiveOverview(store: Store, archive: Archive): Promise<Omit<ArchiveOverview, 'refreshing'>> {
  const [posts, topics, promptsOn, allowed, interval, discovery, looking] = await Promise.all([
    store.posts.countOf(archive.id),
    store.posts.topicsOf(archive.id),
    store.settings.promptsOnAt(archive.id),
    holdsSite(archive.id),
    store.settings.refreshInterval(archive.id),
    store.discoveries.get(archive.id),
    readFigures(store, archive.id, Date.now()),
  ]);
  return {
    archive: await asHeld(archive),
    posts,
    topics: topics.length,
    allowed,
    promptsOn,
    interval,
    looking,
    discovery: discovery === undefined ? null : progressOf(discovery),
  };
}
