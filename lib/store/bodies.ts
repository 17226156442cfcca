import type { Body } from '../model/body';
import type { PostUrl } from '../model/post';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { wholeBody } from './readerRecords';
import { markForSearch } from './searchIndexes';

/** The texts of the posts as they were last read. */
export class Bodies {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  async get(post: PostUrl): Promise<Body | undefined> {
    return wholeBody(await this.connection.run((database) => database.get('bodies', post)));
  }

  /**
   * Reads and writes in one transaction, which also marks the post for search when its words are others now: most
   * writes only tell what of them was read. `undefined` from the change leaves things as they are; so does an archive
   * that is not followed (any more).
   */
  async change(post: PostUrl, change: (before: Body | undefined) => Body | undefined): Promise<void> {
    const written = await this.connection.write(['bodies', 'archives', 'searchIndexes'], async (writing) => {
      const bodies = writing.objectStore('bodies');
      const before = wholeBody(await bodies.get(post));
      const body = change(before);
      if (body === undefined || !(await isFollowed(writing.objectStore('archives'), body.archive))) return undefined;
      const put = await putBody({ bodies, marks: writing.objectStore('searchIndexes') }, body, before);
      return { archive: body.archive, put };
    });
    if (written !== undefined) announceBody(this.changes, { archive: written.archive, post }, written.put);
  }
}

/** What became of a body: left as it was, written, or written with other words, so that search is to take it up. */
type BodyPut = 'same' | 'written' | 'reworded';

/** The stores of a transaction that a body is written to. */
interface BodyWriting {
  readonly bodies: { readonly put: (body: Body) => Promise<unknown> };
  readonly marks: Parameters<typeof markForSearch>[0];
}

/** Writes a body, if it is another one, and marks its post for search when its words are. */
export async function putBody(
  writing: BodyWriting,
  body: Body | undefined,
  before: Body | undefined,
): Promise<BodyPut> {
  if (body === undefined || body === before) return 'same';
  await writing.bodies.put(body);
  if (searchedText(body) === searchedText(before)) return 'written';
  await markForSearch(writing.marks, body.archive, [body.post]);
  return 'reworded';
}

/** To be called after the commit. */
export function announceBody(changes: Changes, { archive, post }: Pick<Body, 'archive' | 'post'>, put: BodyPut): void {
  if (put === 'same') return;
  changes.announce({ store: 'bodies', archive, post });
  if (put === 'reworded') changes.announce({ store: 'searchIndexes', archive });
}

/** What search finds of a body. */
export function searchedText(body: Body | undefined): string {
  return body === undefined || body.deleted ? '' : body.text;
}
