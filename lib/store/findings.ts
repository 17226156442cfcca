import { contains, type Archive, type ArchiveId } from '../model/archive';
import type { Findings as Found } from '../model/errand';
import { ownFeeds, withFeed } from '../model/feeds';
import { faultyAfter } from '../model/guideFault';
import { isOnlyListed, type PostUrl } from '../model/post';
import { wholePost } from './archiveRecords';
import { changeState } from './archives';
import type { Changes } from './changes';
import { partOf, type Connection, type StoresOf } from './connection';
import { isFollowed } from './followed';
import { addPosts } from './posts';
import type { FetchRecord } from './schema';
import { markForSearch } from './searchIndexes';
import { announceTexts, keepLooked } from './texts';
import { countPosts } from './topicSummaries';

/** What keeping findings reads and writes. */
export const FOUND_IN = [
  'archives',
  'archiveStates',
  'posts',
  'guides',
  'fetches',
  'topicSummaries',
  'searchIndexes',
  'texts',
  'mined',
  'phrases',
] as const;
type WritingFound = StoresOf<typeof FOUND_IN>;

/** What an errand asked for, and what it brought. */
export interface Brought {
  readonly archive: ArchiveId;
  readonly url: string;
  readonly found: Found;
}

/** What was read of archives: posts, guides, their feeds. */
export class Findings {
  constructor(
    private readonly connection: Connection,
    private readonly changes: Changes,
  ) {}

  /** Keeps what an errand brought in one transaction, unless its archive is not followed (any more). */
  async keep(brought: Brought, now: number): Promise<void> {
    const kept = await this.connection.write(FOUND_IN, async (writing) => {
      const followed = await isFollowed(writing.objectStore('archives'), brought.archive);
      return followed ? keepFindings(writing, brought, now) : NOTHING_KEPT;
    });
    announceFindings(this.changes, brought, kept);
  }
}

interface Kept {
  readonly posts: number;
  readonly texts: readonly PostUrl[];
  readonly archive: boolean;
  readonly guide: boolean;
}

const NOTHING_KEPT: Kept = { posts: 0, texts: [], archive: false, guide: false };

/** Keeps what an errand brought within a transaction. */
export async function keepFindings(writing: WritingFound, brought: Brought, now: number): Promise<Kept> {
  const { archive, found } = brought;
  const own = found.posts.filter((post) => contains(archive, post.url));
  const posts = await addPosts(partOf(writing), archive, own, now);
  await forgetPosts(writing, archive, found.noPosts);
  const texts = await keepLooked(partOf(writing), archive, found.looked);
  const guide = await keepGuide(writing, archive, found);
  await keepFetch(writing, brought, now);
  const state = await learnState(writing, archive, found);
  return { posts: posts.length + found.noPosts.length, texts, archive: state, guide };
}

export function announceFindings(changes: Changes, { archive, found }: Brought, kept: Kept): void {
  if (kept.archive) changes.announce({ store: 'archives', archive });
  if (kept.posts > 0) changes.announce({ store: 'posts', archive });
  announceTexts(changes, archive, kept.texts);
  const topic = found.guide?.topic.slug ?? found.noGuide?.topic;
  if (kept.guide && topic !== undefined) changes.announce({ store: 'guides', archive, topic });
}

async function keepGuide(writing: WritingFound, archive: ArchiveId, { guide, noGuide }: Found): Promise<boolean> {
  const guides = writing.objectStore('guides');
  if (guide !== null) {
    await guides.put(guide);
    return true;
  }
  if (noGuide === null) return false;
  const before = await guides.get([archive, noGuide.topic]);
  // A guide of the topic from another page stays.
  if (before?.source !== noGuide.source) return false;
  await guides.delete([archive, noGuide.topic]);
  return true;
}

/** Remembers when an address was read and what a conditional request needs; the errand at it has come to its end. */
async function keepFetch(writing: WritingFound, { archive, url, found }: Brought, now: number): Promise<void> {
  const fetches = writing.objectStore('fetches');
  if (found.validators !== null) await fetches.put({ ...found.validators, archive, fetchedAt: now });
  const before = await fetches.get(url);
  if (before === undefined || found.validators?.url === url) return;
  if (before.fetchedAt === 0) await fetches.delete(url);
  else await fetches.put({ ...ended(before), fetchedAt: now });
}

/** A record without the count of its errand's deaths. */
export function ended({ url, archive, etag, lastModified, fetchedAt }: FetchRecord): FetchRecord {
  return { url, archive, etag, lastModified, fetchedAt };
}

/** Takes back what only a list said to be a post. */
async function forgetPosts(writing: WritingFound, archive: ArchiveId, urls: Found['noPosts']): Promise<void> {
  if (urls.length === 0) return;
  const posts = writing.objectStore('posts');
  const known = await Promise.all([...new Set(urls)].map(async (url) => wholePost(await posts.get(url))));
  const gone = known.flatMap((post) => (post !== undefined && isOnlyListed(post) ? [post] : []));
  await countPosts(
    partOf(writing),
    archive,
    gone.map((before) => ({ before })),
  );
  await Promise.all(gone.map(({ url }) => posts.delete(url)));
  const ofTexts = (['texts', 'mined', 'phrases'] as const).map((name) => writing.objectStore(name));
  await Promise.all(gone.flatMap(({ url }) => ofTexts.map((store) => store.delete(url))));
  await markForSearch(writing.objectStore('searchIndexes'), archive, urls);
}

function withGuideData(archive: Archive, { page, fault }: NonNullable<Found['guideData']>): Archive {
  const before = archive.faultyGuides ?? [];
  const faultyGuides = faultyAfter(before, page, fault);
  return faultyGuides === before ? archive : { ...archive, faultyGuides };
}

/** What is known of the archive after its home named something, a feed was read well, or it gave its own name. */
function learnState(
  writing: WritingFound,
  id: ArchiveId,
  { announced, startHere, feed, name, guideData }: Found,
): Promise<boolean> {
  const stores = { archives: writing.objectStore('archives'), states: writing.objectStore('archiveStates') };
  return changeState(stores, id, (before) => {
    const named: Archive = announced === null ? before : { ...before, announced, startHere };
    const own = announced === null ? named : { ...named, feeds: ownFeeds(named) };
    const fed = feed === null ? own : withFeed(own, feed);
    const called = name === null || before.ownName != null ? fed : { ...fed, ownName: name };
    return guideData === null ? called : withGuideData(called, guideData);
  });
}
