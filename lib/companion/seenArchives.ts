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
 * What was seen of archives before one popup or panel. The first time it shows an archive is seen, and that is kept;
 * what is new stays new as long as the surface is open. Posts without a date are no news: nothing tells them from old
 * ones.
 */
export function rememberArchives(now: () => number = Date.now): NewsOf {
  const before = new Map<ArchiveId, Promise<SeenTopic | null>>();
  const take = async (store: Store, archive: ArchiveId): Promise<SeenTopic | null> => {
    const [seen, newest] = await Promise.all([store.settings.seenArchive(archive), store.posts.newestOf(archive)]);
    const look = seeTopic(newest === undefined ? [] : [newest], now());
    // What cannot be kept is new once more the next time; the archive is shown all the same.
    await store.settings.setSeenArchive(archive, look).catch(noting('archive seen'));
    return seen;
  };
  return async (store, archive) => {
    const taken = before.get(archive) ?? take(store, archive);
    before.set(archive, taken);
    const seen = await taken;
    if (seen === null) return [];
    const latest = await store.posts.latestOf(archive, MOST_LOOKED_AT, seen.newest ?? '');
    return latest.filter((post) => isNews(post, seen));
  };
}
