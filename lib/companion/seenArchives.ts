import type { ArchiveId } from '../model/archive';
import type { Post } from '../model/post';
import { isNews, seeTopic, type SeenTopic } from '../model/seenTopic';
import { noting } from '../session/problemLog';
import type { Store } from '../store/open';

/** So many of the newest posts are looked at for news; no reader counts more. */
const MOST_LOOKED_AT = 200;

/** Gives the posts that came out since the reader last looked at an archive, before this surface was opened. */
export type NewsOf = (store: Store, archive: ArchiveId) => Promise<readonly Post[]>;

/**
 * The posts that came out in an archive since the reader last looked at it, which this is not. Of one that was never
 * looked at nothing is news, and all that comes from now on is.
 */
export async function newsIn(store: Store, archive: ArchiveId, now: () => number = Date.now): Promise<Post[]> {
  const seen = await store.settings.seenArchive(archive);
  if (seen !== null) return newsSince(store, archive, seen, now());
  await store.settings.setSeenArchive(archive, await lookAt(store, archive, now())).catch(noting('archive seen'));
  return [];
}

/** Takes all that there is in archives as seen. Gives what takes that back. */
export async function seeArchives(
  store: Store,
  archives: readonly ArchiveId[],
  now: number,
): Promise<() => Promise<void>> {
  const before = await Promise.all(
    archives.map(async (archive) => [archive, await store.settings.seenArchive(archive)] as const),
  );
  for (const archive of archives) await store.settings.setSeenArchive(archive, await lookAt(store, archive, now));
  return async () => {
    for (const [archive, seen] of before) if (seen !== null) await store.settings.setSeenArchive(archive, seen);
  };
}

async function lookAt(store: Store, archive: ArchiveId, now: number): Promise<SeenTopic> {
  const newest = await store.posts.newestOf(archive);
  return seeTopic(newest === undefined ? [] : [newest], now);
}

async function newsSince(store: Store, archive: ArchiveId, seen: SeenTopic, now: number): Promise<Post[]> {
  const latest = await store.posts.latestOf(archive, MOST_LOOKED_AT, seen.newest ?? '');
  return latest.filter((post) => isNews(post, seen, now));
}

/**
 * What was seen of archives before one popup or panel. The first time it shows an archive is seen, and that is kept;
 * what is new stays new as long as the surface is open. Posts without a date are no news: nothing tells them from old
 * ones.
 */
export function rememberArchives(now: () => number = Date.now): NewsOf {
  const before = new Map<ArchiveId, Promise<SeenTopic | null>>();
  const take = async (store: Store, archive: ArchiveId): Promise<SeenTopic | null> => {
    const [seen, look] = await Promise.all([store.settings.seenArchive(archive), lookAt(store, archive, now())]);
    // What cannot be kept is new once more the next time; the archive is shown all the same.
    await store.settings.setSeenArchive(archive, look).catch(noting('archive seen'));
    return seen;
  };
  return async (store, archive) => {
    const taken = before.get(archive) ?? take(store, archive);
    before.set(archive, taken);
    const seen = await taken;
    return seen === null ? [] : newsSince(store, archive, seen, now());
  };
}
