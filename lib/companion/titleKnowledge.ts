import type { Archive } from '../model/archive';
import type { Post, PostUrl } from '../model/post';
import { comparable } from '../model/text';
import type { TitleKnowledge } from '../recognise/title';
import type { Store } from '../store/open';

/** So many other posts are looked at; a title that this many of them have is none of one post. */
const POSTS_LOOKED_AT = 40;
const SHARED_BY = 2;

/** What an archive knows that tells the title of one of its pages from its own name. */
export async function titleKnowledge(
  store: Store,
  archive: Pick<Archive, 'id' | 'name'>,
  url: PostUrl,
  known: Post | undefined,
): Promise<TitleKnowledge> {
  const others = (await store.posts.someOf(archive.id, POSTS_LOOKED_AT)).filter((post) => post.url !== url);
  const counts = new Map<string, number>();
  for (const { title } of others) counts.set(comparable(title), (counts.get(comparable(title)) ?? 0) + 1);
  return {
    siteNames: [archive.name],
    // A link's text may say anything.
    told: (known?.accounts ?? [])
      .filter(({ source }) => source !== 'page' && source !== 'link')
      .map(({ title }) => title),
    isShared: (title) => (counts.get(comparable(title)) ?? 0) >= SHARED_BY,
  };
}
