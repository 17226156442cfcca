import type { NewMark } from '../messages/table';
import { archiveOf } from '../model/archive';
import type { Highlight, HighlightId, PageMark } from '../model/highlight';
import type { PostUrl } from '../model/post';
import type { Store } from '../store/open';

/** Keeps what the reader marked. Null for a page of no known archive. */
export async function keepMark(
  store: Store,
  { address, passage, colour }: NewMark,
  now: number,
): Promise<Highlight | null> {
  const archive = archiveOf(await store.archives.all(), address);
  if (archive === null) return null;
  const kept = await store.highlights.add({
    id: crypto.randomUUID() as HighlightId,
    post: address,
    archive: archive.id,
    passage,
    colour,
    note: '',
    evidence: null,
    createdAt: now,
    updatedAt: now,
    deleted: false,
  });
  return kept ?? null;
}

/** What the page of a post is to paint. */
export async function pageMarks(store: Store, post: PostUrl): Promise<PageMark[]> {
  return (await store.highlights.of([post])).map(({ id, passage, colour, note }) => ({
    id,
    passage,
    colour,
    hasNote: note !== '',
  }));
}
