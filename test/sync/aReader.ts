import type { ArchiveId } from '../../lib/model/archive';
import { HIGHLIGHT_GROUPS, PLAIN_HIGHLIGHT, type Highlight } from '../../lib/model/highlight';
import { restampedNote } from '../../lib/model/note';
import type { PostUrl } from '../../lib/model/post';
import { markedRead, NOTHING_READ, READING_GROUPS, type Reading } from '../../lib/model/reading';
import { restamped } from '../../lib/model/record';
import { stampFor } from '../../lib/store/instance';
import type { Carrier } from '../../lib/sync/carrier';
import { firstMemory } from '../../lib/sync/memory';
import type { Sealing } from '../../lib/sync/sealing';
import { syncOnce, type Synced } from '../../lib/sync/syncOnce';
import { aHighlight } from '../model/aHighlight';
import { MemoryReplica } from './memoryReplica';

const ARCHIVE = 'https://a.example' as ArchiveId;

/** A reader at a machine whose records are in memory. */
export interface Reader {
  readonly replica: MemoryReplica;
  readonly sync: () => Promise<Synced>;
  /** Marks a post as read. */
  readonly read: (slug: string) => void;
  readonly hasRead: (slug: string) => boolean;
  readonly mark: (id: string) => void;
  readonly change: (id: string, change: Partial<Highlight>) => void;
  readonly marked: (id: string) => Highlight | undefined;
}

export function aReader(carrier: Carrier, sealing: Sealing): Reader {
  const replica = new MemoryReplica();
  const memory = firstMemory('a machine', replica.schema);
  const urlOf = (slug: string): PostUrl => `${ARCHIVE}/${slug}` as PostUrl;
  const marked = (id: string): Highlight | undefined => replica.get<Highlight>('highlights', id);
  const keep = (before: Highlight | undefined, after: Highlight): void => {
    const stamp = stampFor(before, Date.now(), memory.incarnation);
    const change = { before, after: { ...after, updatedAt: Date.now() }, first: PLAIN_HIGHLIGHT };
    replica.put('highlights', after.id, restampedNote<Highlight>(HIGHLIGHT_GROUPS, change, stamp));
  };
  return {
    replica,
    sync: () => syncOnce({ carrier, sealing, replica, app: 'test', now: Date.now, readme: 'of Waymark' }, memory),
    read: (slug) => {
      const url = urlOf(slug);
      const after = markedRead(undefined, { url, archive: ARCHIVE }, Date.now());
      const stamp = stampFor(undefined, Date.now(), memory.incarnation);
      replica.put(
        'readings',
        url,
        restamped<Reading>(READING_GROUPS, { before: undefined, after, first: NOTHING_READ }, stamp),
      );
    },
    hasRead: (slug) => replica.get<Reading>('readings', urlOf(slug)) !== undefined,
    mark: (id) => keep(undefined, aHighlight({ id: id as Highlight['id'] })),
    change: (id, change) => {
      const before = marked(id);
      if (before !== undefined) keep(before, { ...before, ...change });
    },
    marked,
  };
}
