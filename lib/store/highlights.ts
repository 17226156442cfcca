import type { Highlight, HighlightChange, HighlightId } from '../model/highlight';
import { noteAfter } from '../model/note';
import type { PostUrl } from '../model/post';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { wholeHighlight } from './readerRecords';

/** The passages that the reader marked, with their notes. */
export class Highlights {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  /** Those of some posts, the oldest first, without the deleted ones. */
  of(posts: readonly PostUrl[]): Promise<Highlight[]> {
    return this.connection.run(async (database) => {
      const index = database.transaction('highlights').store.index('post');
      const found = await Promise.all([...new Set(posts)].map((post) => index.getAll(post)));
      return found
        .flat()
        .flatMap((record) => wholeHighlight(record) ?? [])
        .filter((highlight) => !highlight.deleted)
        .toSorted((a, b) => a.createdAt - b.createdAt);
    });
  }

  async get(id: HighlightId): Promise<Highlight | undefined> {
    const highlight = wholeHighlight(await this.connection.run((database) => database.get('highlights', id)));
    return highlight?.deleted === false ? highlight : undefined;
  }

  /**
   * Keeps a highlight. The same passage of the same post, marked again, keeps its id and note and takes the new colour.
   * Undefined, and nothing kept, when its archive is not followed (any more).
   */
  async add(highlight: Highlight): Promise<Highlight | undefined> {
    const kept = await this.connection.write(['highlights', 'archives'], async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), highlight.archive))) return undefined;
      const highlights = writing.objectStore('highlights');
      const others = (await highlights.index('post').getAll(highlight.post)).flatMap(
        (record) => wholeHighlight(record) ?? [],
      );
      const before = others.find((other) => !other.deleted && isSamePassage(other, highlight));
      const after =
        before === undefined ? highlight : { ...before, colour: highlight.colour, updatedAt: highlight.updatedAt };
      await highlights.put(after);
      return after;
    });
    if (kept !== undefined) this.#announce(kept);
    return kept;
  }

  /**
   * Changes a highlight, a deleted one too: that is how a deletion is undone. Undefined when there is none with this
   * id, or its archive is not followed (any more).
   *
   * @param post only a highlight of this one
   */
  async change(
    id: HighlightId,
    { note, ...change }: HighlightChange,
    now: number,
    post?: PostUrl,
  ): Promise<Highlight | undefined> {
    const changed = await this.connection.write(['highlights', 'archives'], async (writing) => {
      const highlights = writing.objectStore('highlights');
      const before = wholeHighlight(await highlights.get(id));
      if (before === undefined || (post !== undefined && before.post !== post)) return undefined;
      if (!(await isFollowed(writing.objectStore('archives'), before.archive))) return undefined;
      const after = { ...before, ...change, ...(note && { note: noteAfter(before.note, note) }), updatedAt: now };
      await highlights.put(after);
      return after;
    });
    if (changed !== undefined) this.#announce(changed);
    return changed;
  }

  #announce({ archive, post }: Highlight): void {
    this.changes.announce({ store: 'highlights', archive, post });
  }
}

function isSamePassage({ passage: a }: Highlight, { passage: b }: Highlight): boolean {
  return a.quote.exact === b.quote.exact && a.quote.prefix === b.quote.prefix && a.quote.suffix === b.quote.suffix;
}
