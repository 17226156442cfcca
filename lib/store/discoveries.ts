import type { ArchiveId } from '../model/archive';
import type { Discovery, Findings } from '../model/discovery';
import type { PostSource } from '../model/post';
import type { Changes } from './changes';
import type { Connection, Writing } from './connection';
import { isFollowed } from './followed';
import { addPosts } from './posts';
import { markForSearch } from './searchParts';
import { countPosts } from './topicSummaries';

const SETTLED_IN = ['discoveries', 'archives', 'posts', 'guides', 'fetches', 'topicSummaries', 'searchParts'] as const;
/** Sources that do not say of a page that it is a post; they only list it. */
const WEAK: ReadonlySet<PostSource> = new Set(['sitemap', 'listing', 'link']);

/** How far the discovery of each archive has come. */
export class Discoveries {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  get(archive: ArchiveId): Promise<Discovery | undefined> {
    return this.connection.run((database) => database.get('discoveries', archive));
  }

  all(): Promise<Discovery[]> {
    return this.connection.run((database) => database.getAll('discoveries'));
  }

  /** Begins a discovery, in the place of an earlier one. False, and nothing done, when its archive is not followed (any more). */
  put(discovery: Discovery): Promise<boolean> {
    return this.#begin(discovery, () => true);
  }

  /** The same where there was none before: of two tabs that ask at once, one begins it. */
  addIfNew(discovery: Discovery): Promise<boolean> {
    return this.#begin(discovery, (before) => before === undefined);
  }

  /** Changes a discovery in one transaction; returns what it became, undefined when there is none (any more). */
  async change(archive: ArchiveId, change: (before: Discovery) => Discovery): Promise<Discovery | undefined> {
    const after = await this.connection.write(['discoveries'], async (writing) => {
      const before = await writing.store.get(archive);
      if (before === undefined) return undefined;
      const changed = change(before);
      if (changed !== before) await writing.store.put(changed);
      return changed;
    });
    if (after !== undefined) this.changes.announce({ store: 'discoveries', archive });
    return after;
  }

  async #begin(discovery: Discovery, isWanted: (before: Discovery | undefined) => boolean): Promise<boolean> {
    const { archive } = discovery;
    const begun = await this.connection.write(['discoveries', 'archives'], async (writing) => {
      const discoveries = writing.objectStore('discoveries');
      const isBegun = (await isFollowed(writing.objectStore('archives'), archive)) && isWanted(await discoveries.get(archive));
      if (isBegun) await discoveries.put(discovery);
      return isBegun;
    });
    if (begun) this.changes.announce({ store: 'discoveries', archive });
    return begun;
  }

  /**
   * Stores what an errand brought and what is left to do, in one transaction: a worker that dies loses neither, and does
   * nothing twice. Stores nothing when the discovery was cancelled or begun anew, or its archive removed, while the errand
   * was under way.
   */
  async settle({ archive, startedAt }: Pick<Discovery, 'archive' | 'startedAt'>, found: Findings, now: number, change: (before: Discovery) => Discovery): Promise<Discovery | undefined> {
    const settled = await this.connection.write(SETTLED_IN, async (writing) => {
      const before = await writing.objectStore('discoveries').get(archive);
      if (before === undefined || before.state.kind !== 'running' || before.startedAt !== startedAt) return { after: before, posts: 0 };
      const after = change(before);
      await writing.objectStore('discoveries').put(after);
      const posts = await addPosts(writing, archive, found.posts, now);
      await forgetPosts(writing, archive, found.noPosts);
      if (found.guide !== null) await writing.objectStore('guides').put(found.guide);
      if (found.validators !== null) await writing.objectStore('fetches').put({ ...found.validators, archive, fetchedAt: now });
      await changeArchive(writing, archive, found);
      return { after, posts: posts.length };
    });
    this.changes.announce({ store: 'discoveries', archive });
    if (settled.posts > 0) this.changes.announce({ store: 'posts', archive });
    if (found.guide !== null) this.changes.announce({ store: 'guides', archive, topic: found.guide.topic.slug });
    return settled.after;
  }
}

/** Takes back what only a list said to be a post. */
async function forgetPosts(writing: Writing<typeof SETTLED_IN>, archive: ArchiveId, urls: Findings['noPosts']): Promise<void> {
  if (urls.length === 0) return;
  const posts = writing.objectStore('posts');
  const known = await Promise.all([...new Set(urls)].map((url) => posts.get(url)));
  const gone = known.flatMap((post) => (post?.accounts.every(({ source }) => WEAK.has(source)) ? [post] : []));
  await countPosts(writing, archive, gone.map((before) => ({ before })));
  await Promise.all(gone.map(({ url }) => posts.delete(url)));
  await markForSearch(writing.objectStore('searchParts'), archive, urls);
}

/** The archive learns its feeds, and its own name in the place of the host's. */
async function changeArchive(writing: Writing<typeof SETTLED_IN>, id: ArchiveId, { feed, name }: Findings): Promise<void> {
  const archives = writing.objectStore('archives');
  const archive = await archives.get(id);
  if (archive === undefined) return;
  const isNewFeed = feed !== null && !archive.feeds.includes(feed);
  const isNewName = name !== null && isNamedByHost(archive.name, id);
  if (!isNewFeed && !isNewName) return;
  await archives.put({ ...archive, ...(isNewFeed && { feeds: [...archive.feeds, feed] }), ...(isNewName && { name }) });
}

function isNamedByHost(name: string, id: ArchiveId): boolean {
  return name === id.replace(/^https?:\/\//, '');
}
