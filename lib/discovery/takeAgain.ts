import type { Parts } from '../companion/parts';
import type { ArchiveId } from '../model/archive';
import { LOOK_RULES } from '../model/knownText';
import type { PostUrl } from '../model/post';
import { inSlices } from '../model/slices';
import { lookingThrough } from './lookThrough';

/** Texts of one write: what a worker that dies has to do again. */
const AT_ONCE = 20;

/**
 * Looks once more through the stored texts of an archive of which other rules took something, without asking the site
 * for anything. The archive remembers by which rules all of them were looked through.
 */
export async function takeAgain({ store }: Pick<Parts, 'store'>, id: ArchiveId): Promise<void> {
  const archive = await store.archives.get(id);
  if (archive === undefined || archive.lookRules === LOOK_RULES) return;
  let after: PostUrl | null = null;
  for (;;) {
    const { texts, last } = await store.texts.outdatedOf(id, after, AT_ONCE);
    if (last === null) break;
    after = last;
    const posts = new Map((await store.posts.of(texts.map(({ post }) => post))).map((post) => [post.url, post]));
    await store.texts.keep(id, await inSlices(lookingThrough(posts, texts)));
  }
  if (after !== null) await store.archives.changeState(id, (before) => ({ ...before, lookRules: LOOK_RULES }));
}
