import {
  HIGHLIGHT_GROUPS,
  PLAIN_HIGHLIGHT,
  type Highlight,
  type HighlightChange,
  type HighlightId,
} from '../model/highlight';
import { decidedNote, noteAfter, restampedNote } from '../model/note';
import type { PostUrl } from '../model/post';
import type { Unstamped } from '../model/record';
import type { Changes } from './changes';
import type { Connection } from './connection';
import { isFollowed } from './followed';
import { stampFor, type Instance } from './instance';
import { wholeHighlight } from './readerRecords';

/** Records read at once. */
const PIECE = 500;

/** The passages that the reader marked, with their notes. */
export class Highlights {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
    private readonly instance: Instance,
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

  /** The latest, latest first, without the deleted ones. */
  latest(most: number): Promise<Highlight[]> {
    return this.connection.run(async (database) => {
      const found: Highlight[] = [];
      let cursor = await database.transaction('highlights').store.index('createdAt').openCursor(null, 'prev');
      for (; cursor !== null && found.length < most; cursor = await cursor.continue()) {
        const highlight = wholeHighlight(cursor.value);
        if (highlight?.deleted === false) found.push(highlight);
      }
      return found;
    });
  }

  count(): Promise<number> {
    return this.connection.run((database) => database.count('highlights'));
  }

  /** The same of all, read in pieces, so that a page with thousands of them answers meanwhile. */
  async all(): Promise<Highlight[]> {
    const keys = await this.connection.run((database) => database.getAllKeys('highlights'));
    const found: Highlight[] = [];
    for (let at = 0; at < keys.length; at += PIECE) {
      const range = IDBKeyRange.bound(keys[at], keys[Math.min(at + PIECE, keys.length) - 1]);
      const piece = await this.connection.run((database) => database.getAll('highlights', range));
      found.push(...piece.flatMap((record) => wholeHighlight(record) ?? []).filter(({ deleted }) => !deleted));
    }
    return found.toSorted((a, b) => b.createdAt - a.createdAt);
  }

  async get(id: HighlightId): Promise<Highlight | undefined> {
    const highlight = wholeHighlight(await this.connection.run((database) => database.get('highlights', id)));
    return highlight?.deleted === false ? highlight : undefined;
  }

  /**
   * Keeps a highlight. The same passage of the same post, marked again, keeps its id and note and takes the new colour.
   * Undefined, and nothing kept, when its archive is not followed (any more).
   */
  async add(highlight: Unstamped<Highlight>): Promise<Highlight | undefined> {
    const instance = await this.instance.id();
    const kept = await this.connection.write(['highlights', 'archives'], async (writing) => {
      if (!(await isFollowed(writing.objectStore('archives'), highlight.archive))) return undefined;
      const highlights = writing.objectStore('highlights');
      const others = (await highlights.index('post').getAll(highlight.post)).flatMap(
        (record) => wholeHighlight(record) ?? [],
      );
      const before = others.find((other) => !other.deleted && isSamePassage(other, highlight));
      const after =
        before === undefined ? highlight : { ...before, colour: highlight.colour, updatedAt: highlight.updatedAt };
      const stamped = stampedHighlight(before, after, instance);
      await highlights.put(stamped);
      return stamped;
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
    const instance = await this.instance.id();
    const changed = await this.connection.write(['highlights', 'archives'], async (writing) => {
      const highlights = writing.objectStore('highlights');
      const before = wholeHighlight(await highlights.get(id));
      if (before === undefined || (post !== undefined && before.post !== post)) return undefined;
      if (!(await isFollowed(writing.objectStore('archives'), before.archive))) return undefined;
      const after = { ...before, ...change, ...(note && { note: noteAfter(before.note, note) }), updatedAt: now };
      const by = { stamp: stampFor(before, now, instance), now };
      const stamped =
        note?.other === undefined
          ? stampedHighlight(before, after, instance)
          : decidedNote<Highlight>(HIGHLIGHT_GROUPS, before, note, by);
      await highlights.put(stamped);
      return stamped;
    });
    if (changed !== undefined) this.#announce(changed);
    return changed;
  }

  #announce({ archive, post }: Highlight): void {
    this.changes.announce({ store: 'highlights', archive, post });
  }
}

function stampedHighlight(before: Highlight | undefined, after: Unstamped<Highlight>, instance: string): Highlight {
  return restampedNote<Highlight>(
    HIGHLIGHT_GROUPS,
    { before, after, first: PLAIN_HIGHLIGHT },
    stampFor(before, after.updatedAt, instance),
  );
}

type WithPassage = Pick<Highlight, 'passage'>;

function isSamePassage({ passage: a }: WithPassage, { passage: b }: WithPassage): boolean {
  return a.quote.exact === b.quote.exact && a.quote.prefix === b.quote.prefix && a.quote.suffix === b.quote.suffix;
}
