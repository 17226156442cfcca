import type { Parts } from '../companion/parts';
import type { Archive, ArchiveId } from '../model/archive';
import { isDeadly } from '../model/deaths';
import type { Findings } from '../model/errand';
import type { KnownText } from '../model/knownText';
import type { WholeEntry } from '../model/pageReading';
import { inSlices } from '../model/slices';
import { lookingThrough } from './lookThrough';

/** Entries of one question to the document's reader, and of one write: characters of markup. */
const AT_ONCE = 200_000;

/**
 * Looks through the posts that a feed holds in full, as far as their texts are not known: their pages need not be asked
 * for. To be called once the posts are stored; what a worker that dies leaves undone is asked of the pages. An entry
 * that cannot be read is left to its page, too. The errand is settled by then, so that deaths count by themselves: those
 * that it died of again and again are left alone, and the feed is read all the same.
 *
 * @param feed where they stood
 */
export async function keepWhole(
  { store, readEntries, now }: Pick<Parts, 'store' | 'readEntries' | 'now'>,
  { id }: Pick<Archive, 'id'>,
  { whole }: Pick<Findings, 'whole'>,
  feed: string,
): Promise<void> {
  if (whole.length === 0) return;
  const name = `${feed}#whole`;
  if (isDeadly((await store.fetches.get(name))?.deaths, now())) return;
  await store.fetches.begin(name, id, now());
  try {
    await keepEach({ store, readEntries, now }, id, whole);
  } finally {
    await store.fetches.fail(name);
  }
}

async function keepEach(
  { store, readEntries, now }: Pick<Parts, 'store' | 'readEntries' | 'now'>,
  id: ArchiveId,
  whole: Findings['whole'],
): Promise<void> {
  const known = await store.texts.urlsOf(id);
  for (const entries of batches(whole.filter(({ url }) => !known.has(url)))) {
    const read = await readEntries(entries).catch(() => []);
    const texts = entries.flatMap(({ url }, at): KnownText[] => {
      const text = read[at] ?? null;
      return text === null ? [] : [{ post: url, archive: id, text, from: 'feed', readAt: now(), failures: 0 }];
    });
    const posts = new Map((await store.posts.of(entries.map(({ url }) => url))).map((post) => [post.url, post]));
    const looked = await inSlices(lookingThrough(posts, texts));
    if ((await store.settings.looking(id)).at === 'titles') return;
    await store.texts.keep(id, looked);
  }
}

function batches(entries: readonly WholeEntry[]): WholeEntry[][] {
  const all: WholeEntry[][] = [];
  let length = Infinity;
  for (const entry of entries) {
    if (length + entry.html.length > AT_ONCE) {
      all.push([]);
      length = 0;
    }
    length += entry.html.length;
    all.at(-1)?.push(entry);
  }
  return all;
}
