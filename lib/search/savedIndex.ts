import type { ArchiveId } from '../model/archive';
import type { PostUrl } from '../model/post';
import type { Store } from '../store/open';
import type { SavedPart, SearchIndexState } from '../store/searchParts';
import { documentOf, shortUrl } from './documents';
import { buildSegment, type SearchDocument } from './index/build';
import type { SearchedPart } from './index/candidates';
import { liveParts } from './index/live';
import { FORMAT, openPart } from './index/saved';
import { plainDocument, type PlainDocument } from './index/scan';
import { Segment } from './index/segment';

/** Posts read at a time where there is no index yet. */
const PLAIN_AT_ONCE = 250;

/** One archive as it can be searched now. */
export interface SearchableArchive {
  readonly id: ArchiveId;
  readonly parts: readonly SearchedPart<ArchiveId>[];
  /** Posts that no part has yet: they are looked through as they are. */
  readonly plain: readonly PlainDocument[];
  /** How many posts the index has, of how many; null when it has all. */
  readonly making: { readonly done: number; readonly total: number } | null;
}

/**
 * The saved index in the memory of one page. What is read once is kept: parts never change, and of the marks only new
 * ones are looked at. Marked posts are indexed here, in memory, so that a search knows of a post from the moment it was
 * written.
 */
export class SearchIndex {
  readonly #parts = new Map<ArchiveId, ReadonlyMap<string, Segment>>();
  readonly #marked = new Map<string, readonly SearchDocument[]>();
  readonly #plain = new Map<ArchiveId, readonly PlainDocument[]>();

  constructor(private readonly store: Store) {}

  /** An archive as it is now. A damaged or outdated index is begun anew, and the posts are looked through meanwhile. */
  async read(archive: ArchiveId): Promise<SearchableArchive> {
    const { searchParts } = this.store;
    // At first all parts are wanted: they are read along with the list of them, which a moment later is what counts.
    // What cannot be read so is read once more one by one, and its error is that reading's.
    const first = this.#parts.has(archive) ? [] : searchParts.partsOf(archive).catch(() => []);
    const [state, saved] = await Promise.all([searchParts.state(archive), first]);
    if (state.format !== FORMAT) return this.#begin(archive);
    try {
      if (saved.length > 0) this.#parts.set(archive, opened(saved));
      return await this.#read(archive, state);
    } catch {
      // Nothing to report: what is derived is made again, and the answer says so until it is.
      return this.#begin(archive);
    }
  }

  async #begin(archive: ArchiveId): Promise<SearchableArchive> {
    this.#parts.clear();
    const archives = await this.store.archives.all();
    await this.store.searchParts.startOver(
      FORMAT,
      archives.map(({ id }) => id),
    );
    return this.#read(archive, await this.store.searchParts.state(archive));
  }

  async #read(archive: ArchiveId, state: SearchIndexState): Promise<SearchableArchive> {
    const saved = await this.#partsOf(archive, state.parts);
    const fresh = await this.#freshOf(archive, state);
    const parts = liveParts(fresh === null ? saved : [...saved, fresh]).map((part) => ({ owner: archive, ...part }));
    if (state.making === null) {
      this.#plain.delete(archive);
      return { id: archive, parts, plain: [], making: null };
    }
    const [plain, total] = await Promise.all([
      this.#plainOf(archive, state.making.after),
      this.store.posts.countOf(archive),
    ]);
    return { id: archive, parts, plain, making: { done: state.making.done, total } };
  }

  async #partsOf(archive: ArchiveId, keys: readonly string[]): Promise<Segment[]> {
    const before = this.#parts.get(archive);
    const read = await this.store.searchParts.parts(keys.filter((key) => before?.has(key) !== true));
    const fresh = opened(read);
    const now = new Map(
      keys.flatMap((key) => {
        const part = before?.get(key) ?? fresh.get(key);
        return part === undefined ? [] : [[key, part] as const];
      }),
    );
    this.#parts.set(archive, now);
    return [...now.values()];
  }

  /** The marked posts as a part of their own. */
  async #freshOf(archive: ArchiveId, { marks }: SearchIndexState): Promise<Segment | null> {
    if (marks.length === 0) return null;
    const unread = marks.filter(({ key }) => !this.#marked.has(key));
    // An older mark's post may have been written again by a newer one: all of its posts are read anew.
    const again = new Set(unread.flatMap(({ posts }) => posts));
    const stale = marks.filter(({ key, posts }) => !this.#marked.has(key) || posts.some((url) => again.has(url)));
    const urls = [...new Set(stale.flatMap(({ posts }) => posts))];
    const [posts, bodies] = await Promise.all([this.store.searchable.posts(urls), this.store.searchable.bodies(urls)]);
    const byUrl = new Map(posts.flatMap((post) => (post === undefined ? [] : [[post.url, post] as const])));
    for (const { key, posts: of } of stale) {
      this.#marked.set(
        key,
        of.flatMap((url) => {
          const post = byUrl.get(url);
          return post === undefined ? [] : [documentOf(post, bodies.get(url))];
        }),
      );
    }
    const documents = marks.flatMap(({ key }) => this.#marked.get(key) ?? []);
    return new Segment(
      buildSegment(
        documents,
        marks.flatMap(({ posts: of }) => of.map((url) => shortUrl(archive, url))),
      ),
    );
  }

  async #plainOf(archive: ArchiveId, after: PostUrl | null): Promise<readonly PlainDocument[]> {
    const known = this.#plain.get(archive);
    // While the making goes on, its parts and these overlap: a post found twice is shown once.
    if (known !== undefined) return known;
    const documents: PlainDocument[] = [];
    for (let from = after; ;) {
      const posts = await this.store.searchable.postsAfter(archive, from, PLAIN_AT_ONCE);
      const bodies = await this.store.searchable.bodies(posts.map(({ url }) => url));
      documents.push(...posts.map((post) => plainDocument(documentOf(post, bodies.get(post.url)))));
      const last = posts.at(-1);
      if (last === undefined || posts.length < PLAIN_AT_ONCE) break;
      from = last.url;
    }
    this.#plain.set(archive, documents);
    return documents;
  }
}

function opened(parts: readonly SavedPart[]): Map<string, Segment> {
  return new Map(parts.map(({ key, value }) => [key, openPart(value)]));
}
