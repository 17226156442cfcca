import type { ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import type { Store } from '../store/open';
import type { SearchIndexState, SearchMark } from '../store/searchIndexes';
import { documentOf, shortUrl } from './documents';
import type { SearchedIndex } from './index/candidates';
import { indexOf } from './index/indexWriter';
import { FORMAT, openIndex } from './index/saved';
import { plainDocument, type PlainDocument } from './index/scan';
import { cut, type CutDocument } from './index/searchDocument';
import type { WordIndex } from './index/wordIndex';

/** Posts read at a time where there is no index yet. */
const PLAIN_AT_ONCE = 250;

/** One archive as it can be searched now. */
export interface SearchableArchive {
  readonly id: ArchiveId;
  /** What is saved, and what was written since. */
  readonly indexes: readonly SearchedIndex<ArchiveId>[];
  /** All posts while there is no index: they are looked through as they are. */
  readonly plain: readonly PlainDocument[];
  /** How many posts the index that is being made has, of how many; null when none is. */
  readonly making: { readonly done: number; readonly total: number } | null;
}

/** What the marked posts are, by their short addresses; null for one that is gone. */
interface Fresh {
  readonly marks: ReadonlySet<string>;
  readonly documents: ReadonlyMap<string, CutDocument | null>;
}

const NOTHING_FRESH: Fresh = { marks: new Set(), documents: new Map() };

/**
 * The saved index in the memory of one page. What is read once is kept: it never changes, and of the marks only new
 * ones are looked at. Marked posts are indexed here, in memory, so that a search knows of a post from the moment it was
 * written.
 */
export class SearchIndex {
  readonly #saved = new Map<ArchiveId, { readonly key: string; readonly index: WordIndex }>();
  readonly #fresh = new Map<ArchiveId, Fresh>();
  readonly #plain = new Map<ArchiveId, readonly PlainDocument[]>();
  readonly #reading = new Map<ArchiveId, Promise<unknown>>();

  constructor(private readonly store: Store) {}

  /** An archive as it is now. A damaged or outdated index is begun anew, and the posts are looked through meanwhile. */
  read(archive: ArchiveId): Promise<SearchableArchive> {
    // One after the other: an older reading must not put an older text in the place of a newer one.
    const before = this.#reading.get(archive) ?? Promise.resolve();
    const reading = before.catch(() => undefined).then(() => this.#read(archive));
    this.#reading.set(archive, reading);
    return reading;
  }

  /** Drops what is saved of all archives, to be made anew: it is outdated, or cannot be read. */
  async startOver(): Promise<void> {
    const archives = await this.store.archives.all();
    await this.store.searchIndexes.startOver(
      FORMAT,
      archives.map(({ id }) => id),
    );
  }

  async #read(archive: ArchiveId): Promise<SearchableArchive> {
    const known = this.#saved.get(archive);
    const { state, index } = await this.store.searchIndexes.read(archive, (key) => key === known?.key);
    if (state.format === FORMAT) {
      if (index === null) return this.#searchable(archive, state, state.key === null ? null : (known?.index ?? null));
      try {
        const opened = openIndex(index.value);
        this.#saved.set(archive, { key: index.key, index: opened });
        return await this.#searchable(archive, state, opened);
      } catch {
        // Nothing to report: what is derived is made again, and the answer says so until it is.
      }
    }
    await this.startOver();
    return this.#searchable(archive, await this.store.searchIndexes.state(archive), null);
  }

  async #searchable(archive: ArchiveId, state: SearchIndexState, saved: WordIndex | null): Promise<SearchableArchive> {
    const { documents } = await this.#freshOf(archive, state.marks);
    const there = [...documents.values()].filter((document) => document !== null);
    const indexes = [
      ...(saved === null ? [] : [{ owner: archive, index: saved, hidden: hiddenIn(saved, documents) }]),
      ...(there.length === 0 ? [] : [{ owner: archive, index: indexOf(there), hidden: null }]),
    ];
    if (state.making === null) {
      this.#plain.delete(archive);
      return { id: archive, indexes, plain: [], making: null };
    }
    const [plain, total] = await Promise.all([this.#plainOf(archive), this.store.posts.countOf(archive)]);
    return { id: archive, indexes, plain, making: { done: state.making.done, total } };
  }

  async #freshOf(archive: ArchiveId, marks: readonly SearchMark[]): Promise<Fresh> {
    const keys = new Set(marks.map(({ key }) => key));
    const known = this.#fresh.get(archive) ?? NOTHING_FRESH;
    const isTakenUp = [...known.marks].some((key) => !keys.has(key));
    const { marks: seen, documents: before } = isTakenUp ? NOTHING_FRESH : known;
    const unseen = [...new Set(marks.filter(({ key }) => !seen.has(key)).flatMap(({ posts }) => posts))];
    if (unseen.length === 0 && !isTakenUp) return known;
    const fresh = { marks: keys, documents: new Map([...before, ...(await this.#cutPosts(archive, unseen))]) };
    this.#fresh.set(archive, fresh);
    return fresh;
  }

  async #cutPosts(archive: ArchiveId, urls: readonly PostUrl[]): Promise<Map<string, CutDocument | null>> {
    const [posts, bodies] = await Promise.all([this.store.searchable.posts(urls), this.store.searchable.bodies(urls)]);
    return new Map(
      urls.map((url, at) => {
        const post = posts[at];
        return [shortUrl(archive, url), post === undefined ? null : cut(documentOf(post, bodies.get(url)))];
      }),
    );
  }

  async #plainOf(archive: ArchiveId): Promise<readonly PlainDocument[]> {
    const known = this.#plain.get(archive);
    // What is written while the index is made is marked, and these overlap: a post found twice is shown once.
    if (known !== undefined) return known;
    const documents: PlainDocument[] = [];
    for (let after: PostUrl | null = null; ;) {
      const posts = await this.store.searchable.postsAfter(archive, after, PLAIN_AT_ONCE);
      const bodies = await this.store.searchable.bodies(posts.map(({ url }) => url));
      documents.push(...posts.map((post) => plainDocument(documentOf(post, bodies.get(post.url)))));
      const last = posts.at(-1);
      if (last === undefined || posts.length < PLAIN_AT_ONCE) break;
      after = last.url;
    }
    this.#plain.set(archive, documents);
    return documents;
  }
}

/** What of an index is told anew by the marked posts. */
function hiddenIn(index: WordIndex, fresh: Fresh['documents']): Uint8Array | null {
  if (fresh.size === 0) return null;
  const hidden = new Uint8Array(index.count);
  for (const url of fresh.keys()) {
    const document = index.document(url);
    if (document >= 0) hidden[document] = 1;
  }
  return hidden;
}
