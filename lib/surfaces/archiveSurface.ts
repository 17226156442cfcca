import type { NewsOf } from '../companion/seenArchives';
import { followedSites } from '../companion/sites';
import { normaliseAddress, type Address } from '../model/address';
import type { Archive } from '../model/archive';
import type { ArchiveView } from '../model/archiveView';
import { isUnderWay, progressOf } from '../model/discovery';
import { readingState } from '../model/reading';
import { shownPost } from '../model/shownPost';
import type { Store } from '../store/open';
import { beginningsOf } from './beginnings';
import { topicsOf } from './liveTopics';
import { underWayOf } from './underWay';

/** So many of the newest posts are told of by their titles. */
const MOST_TITLES = 3;
/** Of what is begun, here and elsewhere. */
const MOST_HERE = 4;
const MOST_ELSEWHERE = 3;
/** With fewer beginnings the newest posts are shown as well. */
const FEW_BEGINNINGS = 3;

/**
 * An archive as its own pages show it: what is begun there, what is new, where to begin. Costs by its topics, the
 * reader's readings and what is told of, not by its posts.
 */
export async function archiveView(
  store: Store,
  archive: Archive,
  { page, newsOf }: { readonly page: Address | null; readonly newsOf: NewsOf },
): Promise<ArchiveView> {
  const { id } = archive;
  const home = normaliseAddress(id);
  const read = store.readings.ofArchive(id);
  const [archives, posts, { rows }, discovery, readings, paces] = await Promise.all([
    followedSites(store),
    store.posts.countOf(id),
    topicsOf(store, archive, read),
    store.discoveries.get(id),
    read,
    store.settings.paces(),
  ]);
  const begun = await underWayOf(store, archives, MOST_HERE + MOST_ELSEWHERE);
  const underWay = begun.filter((one) => one.archive.id === id).slice(0, MOST_HERE);
  const byPost = new Map(readings.map((reading) => [reading.post, reading]));
  const isRunning = discovery !== undefined && isUnderWay(discovery);
  // While feeds and lists are read, topics and series come and go.
  const isTooEarly = posts === 0 || (discovery?.state.kind === 'running' && discovery.phase === 'sources');
  const beginnings = isTooEarly
    ? []
    : await beginningsOf(store, archive, {
        posts,
        rows,
        readings: byPost,
        underWay: new Set(underWay.flatMap(({ topic, path }) => (path === null ? [] : (topic?.slug ?? [])))),
        paces,
      });
  // What is found for the first time is no news, and no look at the archive either.
  const news = (isRunning || posts === 0 ? [] : await newsOf(store, id)).filter(
    ({ url }) => readingState(byPost.get(url)).kind === 'unread',
  );
  const isShort = beginnings.length < FEW_BEGINNINGS && news.length === 0 && !isTooEarly;
  const latest = isShort ? await latestOf(store, archive) : [];
  const shown = (one: (typeof latest)[number]): ArchiveView['latest'][number] =>
    shownPost(one, byPost.get(one.url), paces);
  return {
    archive,
    home: home === page ? null : home,
    posts,
    topics: rows.filter(({ isHidden }) => isHidden !== true).length,
    discovering: isRunning ? progressOf(discovery) : null,
    failed: posts === 0 && discovery?.state.kind === 'failed' ? discovery.state.code : null,
    underWay,
    news: { count: news.length, posts: news.slice(0, MOST_TITLES).map(shown) },
    beginnings,
    latest: latest.map(shown),
    elsewhere: begun.filter((one) => one.archive.id !== id).slice(0, MOST_ELSEWHERE),
  };
}

/** The newest posts; where none has a date, some of them. */
async function latestOf(store: Store, { id }: Archive) {
  const dated = await store.posts.latestOf(id, MOST_TITLES);
  return dated.length > 0 ? dated : store.posts.someOf(id, MOST_TITLES);
}
