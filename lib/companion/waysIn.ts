import { saysStartHere } from '../language/startHere';
import type { ArchiveId } from '../model/archive';
import type { FoundInArchive } from '../model/foundTopic';
import type { Post } from '../model/post';
import type { Store } from '../store/open';
import { findSeries } from '../topics/series';

/** Up to so many posts are read as a whole where something is to be shown at once. */
const SMALL = 1_000;

/** What leads into an archive beside its topics. */
export interface WaysIn extends Pick<FoundInArchive, 'series'> {
  readonly found: FoundInArchive['topics'];
  /** Whether the series have paths of their own: those that were found just now have none yet. */
  readonly areKept: boolean;
  /** Posts that by their titles are to be read first; those of a large archive are not looked for. */
  readonly said: readonly Post[];
  /** All posts, newest first, where they are few; else null. */
  readonly all: readonly Post[] | null;
}

/**
 * What leads into an archive of so many posts: what was found before, and of a small one what its titles say. Costs by
 * {@link SMALL}, not by posts.
 */
export async function waysInto(store: Store, archive: ArchiveId, posts: number): Promise<WaysIn> {
  const [kept, all] = await Promise.all([
    store.foundTopics.get(archive),
    posts > SMALL ? null : store.posts.ofArchive(archive),
  ]);
  return {
    series: kept?.series ?? findSeries(all ?? []),
    found: kept?.topics ?? [],
    areKept: kept !== undefined,
    said: (all ?? []).filter(({ title }) => saysStartHere(title)),
    all,
  };
}
