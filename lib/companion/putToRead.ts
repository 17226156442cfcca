import { normaliseAddress, type Address } from '../model/address';
import { archiveOf } from '../model/archive';
import { oneLine, LONGEST_LINE } from '../model/text';
import { isWaiting, type ToRead } from '../model/toRead';
import type { Store } from '../store/open';

/**
 * Puts a page on the list to read: as the post that it is, or as a link where it lies outside of every archive. Gives
 * the entry; undefined for what is no web address.
 *
 * @param called what a page is called of which no post is known
 */
export async function putToRead(
  store: Store,
  address: string,
  now: number,
  called: string | null = null,
): Promise<ToRead | undefined> {
  const url = normaliseAddress(address);
  if (url === null) return undefined;
  const [archives, known] = await Promise.all([store.archives.all(), store.posts.byUrl(url)]);
  const name = oneLine(called ?? '').slice(0, LONGEST_LINE) || url.replace(/^https?:\/\//, '');
  const archive = archiveOf(archives, url)?.id ?? null;
  const [entry] = await store.toRead.add(
    [{ post: url, archive, title: known?.title ?? name, date: known?.date ?? null }],
    now,
  );
  return entry;
}

/** The entries of the list that are still to be read, in the reader's own order. */
export async function waitingToRead(store: Store): Promise<ToRead[]> {
  const entries = await store.toRead.all();
  const readings = await store.readings.of(entries.map(({ post }) => post as Address));
  return entries.filter((entry) => isWaiting(entry, readings.get(entry.post)));
}
