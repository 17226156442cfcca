import { hostName } from '../model/archive';
import { BIN_MS } from '../model/bin';
import type { LibraryContent } from '../model/library';
import type { Store } from '../store/open';

const DAY_MS = 86_400_000;

/** What can be brought back of what the reader deleted, as far as its archive is followed. */
export async function readBin(store: Store, now: number): Promise<LibraryContent> {
  const [all, archives] = await Promise.all([store.bin.list(), store.archives.all()]);
  const followed = new Set(archives.map(({ id }) => id));
  const entries = all.filter(({ archive }) => followed.has(archive));
  const posts = [...new Set(entries.flatMap(({ post }) => post ?? []))];
  const known = await Promise.all(posts.map(async (url) => [url, (await store.posts.byUrl(url))?.title] as const));
  const titles = new Map(known);
  return {
    view: 'bin',
    entries: entries.map((entry) => ({
      ...entry,
      title: (entry.post === null ? undefined : titles.get(entry.post)) ?? hostName(entry.archive),
      daysLeft: Math.max(1, Math.ceil((entry.deletedAt + BIN_MS - now) / DAY_MS)),
    })),
  };
}
