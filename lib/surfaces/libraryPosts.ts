import { hostName, type Archive, type ArchiveId } from '../model/archive';
import type { LibraryPost } from '../model/library';
import type { PostUrl } from '../model/post';
import { shownPost } from '../model/shownPost';
import type { Store } from '../store/open';

/** Posts as the library lists them, by address; none for one of which neither a post nor a reading is known. */
export async function libraryPosts(store: Store, urls: readonly PostUrl[]): Promise<Map<PostUrl, LibraryPost>> {
  const [archives, posts, readings, paces] = await Promise.all([
    store.archives.all(),
    store.searchable.posts(urls),
    store.readings.of(urls),
    store.settings.paces(),
  ]);
  const names = new Map<ArchiveId, string>(archives.map(({ id, name }) => [id, name]));
  const named = (id: ArchiveId): Pick<Archive, 'id' | 'name'> => ({ id, name: names.get(id) ?? hostName(id) });
  return new Map(
    urls.flatMap((url, at) => {
      const post = posts[at];
      const reading = readings.get(url);
      const archive = post?.archive ?? reading?.archive;
      if (archive === undefined) return [];
      const facts = post ?? { title: url.replace(/^https?:\/\//, ''), url, words: null, language: null, date: null };
      const { current: _current, ...shown } = shownPost(facts, reading, paces);
      return [
        [
          url,
          {
            ...shown,
            url,
            archive: named(archive),
            isElsewhere: reading?.elsewhere === true,
            isGone: post === undefined,
          },
        ] as const,
      ];
    }),
  );
}
