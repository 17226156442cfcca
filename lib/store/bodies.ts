import type { Body } from '../model/body';
import type { PostUrl } from '../model/post';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { markForSearch } from './searchParts';

/** The texts of the posts as they were last read. */
export class Bodies {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  get(post: PostUrl): Promise<Body | undefined> {
    return this.connection.run((database) => database.get('bodies', post));
  }

  /**
   * Reads and writes in one transaction, which also marks the post for search when its words are others now: most writes
   * only tell what of them was read. `undefined` from the change leaves things as they are; so does an archive that is not
   * followed (any more).
   */
  async change(post: PostUrl, change: (before: Body | undefined) => Body | undefined): Promise<void> {
    const written = await this.connection.write(['bodies', 'archives', 'searchParts'], async (writing) => {
      const store = writing.objectStore('bodies');
      const before = await store.get(post);
      const body = change(before);
      if (body === undefined || body === before) return undefined;
      const { archive } = body;
      if (!(await isFollowed(writing.objectStore('archives'), archive))) return undefined;
      await store.put(body);
      const isMarked = searchedText(body) !== searchedText(before);
      if (isMarked) await markForSearch(writing.objectStore('searchParts'), archive, [post]);
      return { archive, isMarked };
    });
    if (written === undefined) return;
    this.changes.announce({ store: 'bodies', archive: written.archive, post });
    if (written.isMarked) this.changes.announce({ store: 'searchParts', archive: written.archive });
  }
}

/** What search finds of a body. */
export function searchedText(body: Body | undefined): string {
  return body === undefined || body.deleted ? '' : body.text;
}
