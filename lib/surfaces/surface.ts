import type { NewsOf } from '../companion/seenArchives';
import type { SeenBefore } from '../companion/seenBefore';
import { showTopic, topicsOfPost } from '../companion/showTopic';
import { followedSites } from '../companion/sites';
import { showTopicPage } from '../companion/topicPages';
import { offeredIn } from '../companion/topicPosts';
import { normaliseAddress } from '../model/address';
import type { Archive, ArchiveId } from '../model/archive';
import { isUnderWay } from '../model/discovery';
import type { Elsewhere } from '../model/elsewhere';
import { FEWEST_POSTS } from '../model/foundTopic';
import { archiveOfGuide } from '../model/ownPath';
import type { PageLook } from '../model/page';
import type { Post, PostUrl } from '../model/post';
import { shownPost, type ShownPost } from '../model/shownPost';
import type { Surface, TopicSearch } from '../model/surface';
import { holdsSite } from '../platform/permissions';
import { addingOf } from '../session/addingHere';
import { resumableOn } from '../session/resumable';
import type { Visit } from '../session/visits';
import type { Store } from '../store/open';
import { archiveView } from './archiveSurface';
import { asHeld } from './asHeld';
import { archiveAround, offerOf } from './offer';
import { surfaceOfChosen, topicSurface, type Chosen } from './topicSurface';
import { underWayOf } from './underWay';

/** What decides on a surface beside the visit. */
export interface SurfaceContext extends Chosen {
  /** What came out in an archive since the reader last looked at it. */
  readonly newsOf: NewsOf;
  /** What one look at the page gave, where Waymark saw nothing; null when it could not be looked at, or was not yet. */
  readonly page?: PageLook | null;
  /** It was looked at, whatever came of it. */
  readonly isPageAsked?: boolean;
  /** The sites that the reader was asked about by this very surface. */
  readonly asking?: ReadonlySet<ArchiveId>;
  /** Slug of the topic that is shown for the open post at this moment. */
  readonly shown?: string | null;
}

/** What a surface shows for a page: `visit` is what Waymark saw there, null when nothing. */
export async function surfaceOf(
  store: Store,
  visit: Visit | null,
  {
    pinned,
    lookedAt = null,
    page = null,
    isPageAsked = false,
    asking = new Set(),
    shown = null,
    seenBefore,
    newsOf,
    resumeAt = null,
  }: SurfaceContext,
): Promise<Surface> {
  const chosen = await surfaceOfChosen(store, visit, { pinned, lookedAt, seenBefore, resumeAt });
  if (chosen !== null) return chosen;
  const archive = await archiveHere(store, visit, page);
  if (archive === null) {
    const offer = page === null ? {} : await offered(store, page, asking);
    const here: Elsewhere = { ...(await elsewhere(store)), ...offer };
    // A page of a site that was withdrawn may not be looked at either.
    const isNoSite = isPageAsked && here.offer === null && (here.withdrawn ?? []).length === 0;
    return { kind: 'elsewhere', elsewhere: isNoSite ? { ...here, isNoSite } : here };
  }
  const own =
    visit === null
      ? null
      : visit.recognition.kind === 'post'
        ? await surfaceOfPost(store, visit, archive, { seenBefore, resumeAt, shown })
        : await surfaceOfTopicPage(store, visit, archive, seenBefore);
  if (own !== null) return own;
  const view = await archiveView(store, archive, {
    page: visit?.address ?? page?.evidence.address ?? null,
    newsOf,
  });
  // Before it was asked for the first time, "no posts" would be said too early.
  if (view.posts === 0 && view.discovering === null && (visit?.errands.length ?? 0) > 0) return { kind: 'loading' };
  return { kind: 'archive', view };
}

/** Null for a post without a topic whose archive is still being discovered. */
async function surfaceOfPost(
  store: Store,
  visit: Visit,
  archive: Archive,
  { seenBefore, resumeAt = null, shown = null }: Pick<SurfaceContext, 'seenBefore' | 'resumeAt' | 'shown'>,
): Promise<Surface | null> {
  const { recognition, address } = visit;
  const post = await store.posts.byUrl(address);
  const topics = post === undefined ? [] : await topicsOfPost(store, post, shown);
  const [first] = topics;
  if (first !== undefined) {
    const look = await seenBefore(store, archiveOfGuide(archive.id, first.slug), first.slug);
    const view = await showTopic(store, archive, first, { post: address, topics, look });
    return topicSurface(store, view, { pinned: false, back: null, recognition, resumeAt });
  }
  // While the archive is still being asked, "no topic" would be said too early.
  if (visit.errands.length > 0) return { kind: 'loading' };
  const discovery = await store.discoveries.get(archive.id);
  if (discovery !== undefined && isUnderWay(discovery)) return null;
  return {
    kind: 'no-topic',
    archive,
    recognition,
    resumeAt,
    search: await topicSearch(store, archive.id, visit.address),
    beside: post === undefined ? [] : await besideOf(store, post),
  };
}

/** Where one can read on without a topic. */
async function besideOf(store: Store, post: Post): Promise<ShownPost[]> {
  const posts = await store.posts.beside(post);
  const [readings, paces] = await Promise.all([store.readings.of(posts.map(({ url }) => url)), store.settings.paces()]);
  return posts.map((one) => shownPost(one, readings.get(one.url), paces));
}

/** What was looked through for a post without a topic. */
async function topicSearch(store: Store, archive: ArchiveId, post: PostUrl): Promise<TopicSearch> {
  const [found, { topics }] = await Promise.all([store.foundTopics.get(archive), offeredIn(store, archive)]);
  if (topics.some(({ isHidden, posts }) => isHidden && posts.includes(post))) return 'hidden';
  if (found === undefined) return 'none';
  if (found.posts < FEWEST_POSTS) return 'few-posts';
  return found.texts * 2 < found.posts ? 'titles' : 'texts';
}

/** Null for a page that is no topic's own, or of a topic on which no post is known. */
async function surfaceOfTopicPage(
  store: Store,
  { topic }: Visit,
  archive: Archive,
  seenBefore: SeenBefore,
): Promise<Surface | null> {
  if (topic === null) return null;
  const view = await showTopicPage(store, archive, topic, ({ slug }) => seenBefore(store, archive.id, slug));
  if (view === null) return null;
  return topicSurface(store, view, { pinned: false, back: null, recognition: null, resumeAt: null });
}

/**
 * How far a tab's post was read when its page was opened: percent; null when it was finished since, or gone on with.
 */
export async function resumableAt(store: Store, tab: number, post: PostUrl): Promise<number | null> {
  const [resume, reading] = await Promise.all([resumableOn(tab, post), store.readings.get(post)]);
  const isOver = reading === undefined || reading.deleted || reading.finishedAt !== null;
  return resume === null || isOver ? null : resume.percent;
}

/**
 * The archive that the page belongs to: as it was seen, or by its address, where our script may not run or has not yet.
 */
async function archiveHere(store: Store, visit: Visit | null, page: PageLook | null): Promise<Archive | null> {
  let archive: Archive | null = null;
  if (visit !== null) archive = (await store.archives.get(visit.archive)) ?? null;
  else if (page !== null) archive = archiveAround(await followedSites(store), page);
  return archive === null ? null : asHeld(archive);
}

/** What is offered on a page of an unknown site, and how the adding of it stands. */
async function offered(store: Store, page: PageLook, asking: ReadonlySet<ArchiveId>): Promise<Partial<Elsewhere>> {
  const offer = offerOf(page);
  if (offer === null) return {};
  const adding = (await addingOf(offer.archive, Date.now()))?.adding ?? { kind: 'idle' };
  // What was added and is gone was removed since, and may be added again.
  if (adding.kind === 'added' && (await store.archives.get(adding.archive)) === undefined) return { offer };
  if (adding.kind !== 'asking' || asking.has(offer.archive)) return { offer, adding };
  // The browser's question, which closed the popup, has been answered when a popup opens again.
  return { offer, adding: { ...adding, kind: (await holdsSite(offer.archive)) ? 'reading' : 'refused' } };
}

async function elsewhere(store: Store): Promise<Elsewhere> {
  const archives = await followedSites(store);
  const held = await Promise.all(archives.map(asHeld));
  const withdrawn = held.filter(({ problem }) => problem?.code === 'not-allowed');
  const [underWay, begin] = await Promise.all([underWayOf(store, archives), beginningToOffer(store, held)]);
  return { underWay, offer: null, withdrawn, begin };
}

/** The archive to begin with: the one added last, else a built-in one. Null when there is none that can be read. */
export async function beginningToOffer(store: Store, held: readonly Archive[]): Promise<Elsewhere['begin']> {
  const readable = new Set(held.filter(({ problem }) => problem?.code !== 'not-allowed').map(({ id }) => id));
  const added = await store.archives.lastAdded();
  const first = [...added, ...held.filter(({ builtIn }) => builtIn)].find(({ id }) => readable.has(id));
  return first === undefined ? null : beginningOf(store, first);
}

/** Where to begin with an archive: its newest post, or its own page while no post of it is known. */
async function beginningOf(store: Store, { id, name, builtIn }: Archive): Promise<Elsewhere['begin']> {
  const newest = builtIn ? undefined : await store.posts.newestOf(id);
  const url = newest?.url ?? normaliseAddress(id);
  return url === null ? null : { name, url };
}
