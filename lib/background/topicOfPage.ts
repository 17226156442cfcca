import { topicSlugOf } from '../archive/topicPath';
import { normaliseAddress } from '../model/address';
import type { Archive } from '../model/archive';
import type { Recognition } from '../model/page';
import { topicOf } from '../model/topic';
import type { Store } from '../store/open';

/**
 * The slug of the topic whose own page a page of an archive is; null for any other. It goes by the address that the
 * browser shows, which no page can choose, and else by the page that a published guide was read from.
 *
 * @param shown the page's address as the browser says it; it lies in the archive
 */
export async function topicOfPage(
  store: Store,
  archive: Archive,
  { kind }: Recognition,
  shown: string,
): Promise<string | null> {
  if (kind === 'post') return null;
  const slug = topicSlugOf(new URL(shown));
  if (slug !== null) return topicOf(slug, slug)?.slug ?? null;
  const address = normaliseAddress(shown);
  if (address === normaliseAddress(archive.id)) return null;
  return (await store.guides.ofArchive(archive.id)).find(({ source }) => source === address)?.topic.slug ?? null;
}
