import type { Body } from '../model/body';
import type { PostUrl } from '../model/post';
import type { Changes } from './changes';
import type { Connection } from './connection';

/** The texts of the posts as they were last read. */
export class Bodies {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  get(post: PostUrl): Promise<Body | undefined> {
    return this.connection.run((database) => database.get('bodies', post));
  }

  /** Reads and writes in one transaction. `undefined` from the change leaves things as they are. */
  async change(post: PostUrl, change: (before: Body | undefined) => Body | undefined): Promise<void> {
    const after = await this.connection.write(['bodies'], async (writing) => {
      const before = await writing.store.get(post);
      const body = change(before);
      if (body === undefined || body === before) return undefined;
      await writing.store.put(body);
      return body;
    });
    if (after !== undefined) this.changes.announce({ store: 'bodies', archive: after.archive, post });
  }
}

/** What is left of a body when its reader's data is deleted: the mark alone. */
export function emptiedBody(body: Body, now: number): Body {
  return { ...body, text: '', blocks: [], away: [], words: 0, deleted: true, updatedAt: now };
}
