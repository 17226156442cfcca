import { showTopic, topicsOfPost } from '../companion/showTopic';
import { followedSites } from '../companion/sites';
import { normaliseAddress } from '../model/address';
import type { Archive, ArchiveId } from '../model/archive';
import { isUnderWay, progressOf } from '../model/discovery';
import type { DiscoveryUnderWay, Elsewhere } from '../model/elsewhere';
import type { PageLook } from '../model/page';
import type { PostUrl } from '../model/post';
import type { Surface } from '../model/surface';
import { holdsSite } from '../platform/permissions';
import { addingOf } from '../session/addingHere';
import { resumableOn } from '../session/resumable';
import type { Visit } from '../session/visits';
import type { Store } from '../store/open';
import { asHeld } from './asHeld';
import { archiveAround, offerOf } from './offer';
import { surfaceOfChosen, topicSurface, type Chosen } from './topicSurface';
import { underWayOf } from './underWay';

/** What decides on a surface beside the visit. */
export interface SurfaceContext extends Chosen {
  /** What one look at the page gave, where Waymark saw nothing; null when it could not be looked at, or was not yet. */
  readonly page?: PageLook | null;
  /** The sites that the reader was asked about by this very surface. */
  readonly asking?: ReadonlySet<ArchiveId>;
}

/** What a surface shows for a page: `visit` is what Waymark saw there, null when nothing. */
export async function surfaceOf(
  store: Store,
  visit: Visit | null,
  { pinned, lookedAt = null, page = null, asking = new Set(), seenBefore, resumeAt = null }: SurfaceContext,
): Promise<Surface> {
  const chosen = await surfaceOfChosen(store, visit, { pinned, lookedAt, seenBefore, resumeAt });
  if (chosen !== null) return chosen;
  const archive = await archiveHere(store, visit, page);
  if (visit === null || archive === null || visit.recognition.kind !== 'post') {
    const discovering = archive === null ? null : await discoveryUnderWay(store, archive);
    const offer = archive === null && page !== null ? await offered(store, page, asking) : {};
    return { kind: 'elsewhere', elsewhere: { ...(await elsewhere(store)), ...offer, discovering, here: archive } };
  }
  const { recognition } = visit;
  const post = await store.posts.byUrl(visit.address);
  const topics = post === undefined ? [] : await topicsOfPost(store, post);
  const [first] = topics;
  if (first !== undefined) {
    const view = await showTopic(store, archive, first, {
      post: visit.address,
      topics,
      look: await seenBefore(store, archive.id, first.slug),
    });
    return topicSurface(store, view, { pinned: false, back: null, recognition, resumeAt });
  }
  // While the archive is still being asked, "no topic" would be said too early.
  if (visit.errands.length > 0) return { kind: 'loading' };
  const discovering = await discoveryUnderWay(store, archive);
  if (discovering !== null) return { kind: 'elsewhere', elsewhere: { ...(await elsewhere(store)), discovering } };
  return { kind: 'no-topic', archive, recognition, resumeAt };
}

/** How far a tab's post was read when its page was opened: percent; null when it was finished since, or gone on with. */
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

async function discoveryUnderWay(store: Store, archive: Archive): Promise<DiscoveryUnderWay | null> {
  const discovery = await store.discoveries.get(archive.id);
  if (discovery === undefined || !isUnderWay(discovery)) return null;
  const [posts, topics] = await Promise.all([store.posts.countOf(archive.id), store.posts.topicsOf(archive.id)]);
  return { ...progressOf(discovery), archive, posts, topics: topics.length };
}

async function elsewhere(store: Store): Promise<Elsewhere> {
  const archives = await followedSites(store);
  const held = await Promise.all(archives.map(asHeld));
  const builtIn = archives.find((archive) => archive.builtIn);
  const begin = builtIn === undefined ? null : normaliseAddress(builtIn.id);
  return {
    underWay: await underWayOf(store, archives),
    offer: null,
    withdrawn: held.filter(({ problem }) => problem?.code === 'not-allowed'),
    begin: builtIn === undefined || begin === null ? null : { name: builtIn.name, url: begin },
  };
}
