import { trackingOf } from '../companion/keepReading';
import type { Parts } from '../companion/parts';
import { topicsOfPost } from '../companion/showTopic';
import { readPagesOfTopic } from '../discovery/readPostPages';
import type { Sender } from '../messages/router';
import type { PageAnswer } from '../messages/table';
import type { ArchiveId } from '../model/archive';
import type { PageEvidence } from '../model/page';
import { badgeText } from '../model/view';
import { showBadge, showIcon } from '../platform/badge';
import { spend } from '../session/allowances';
import { noting } from '../session/problemLog';
import { allVisits, forgetVisit, openVisits, rememberVisit, visitOf, type Visit } from '../session/visits';
import type { Store } from '../store/open';
import { watchDiscoveries } from './alarms';
import { affordable, errandsFor } from './errands';
import { lookAt } from './looking';
import { showMarks } from './marks';
import { readErrands } from './readErrands';
import { offerResume } from './resume';
import { discoverOnce } from './resumeDiscoveries';
import { seePage } from './seePage';
import { followTabs, viewOfTab, type TabFollower } from './tabViews';
import { topicOfPage } from './topicOfPage';

type PageSender = Extract<Sender, { kind: 'page' }>;

/**
 * A tab shows a page: recognise it, answer at once what the page needs, and ask the archive in the background.
 */
export async function answerPage(parts: Parts, evidence: PageEvidence, sender: PageSender): Promise<PageAnswer> {
  const { tab, url } = sender;
  const mayAdd = (id: ArchiveId): Promise<boolean> => spend(id, { posts: 1 }, parts.now());
  const seen = await seePage(parts.store, evidence, url, mayAdd);
  if (seen === null) {
    await Promise.all([forgetVisit(tab), showBadge(tab, ''), showIcon(tab, false)]);
    return { kind: 'ignore' };
  }
  const { archive, recognition } = seen;
  const wanted = errandsFor(archive, evidence, recognition, parts.now());
  const errands = await affordable(parts, wanted, (pages) => spend(archive.id, { pages }, parts.now()));
  const visit: Visit = {
    url,
    archive: archive.id,
    address: recognition.address,
    recognition,
    topic: await topicOfPage(parts.store, archive, recognition, url),
    errands,
    problem: null,
  };
  await rememberVisit(tab, visit);
  await showTab(parts.store, tab, visit);
  void readErrandsFor(parts, tab, visit);
  if (recognition.kind !== 'post') return { kind: 'ignore' };
  void offerResume(parts, recognition.address, sender);
  void showMarks(parts, tab, recognition.address);
  return trackingOf(parts.store, recognition.address);
}

/** Goes on with what a killed background left undone. */
export async function resumeErrands(parts: Parts): Promise<void> {
  const undone = (await allVisits()).filter(({ visit }) => visit.errands.length > 0);
  await Promise.all(undone.map(({ tab, visit }) => readErrandsFor(parts, tab, visit)));
}

const followers = new WeakMap<Store, TabFollower>();

/** What keeps the badges and icons of the open tabs true: one for each opening of the store. */
export function tabsOf(store: Store): TabFollower {
  const draw = (tab: number, visit: Visit): Promise<void> => showTab(store, tab, visit);
  const follower = followers.get(store) ?? followTabs(store, { visits: openVisits, draw });
  followers.set(store, follower);
  return follower;
}

async function readErrandsFor(parts: Parts, tab: number, visit: Visit): Promise<void> {
  const archive = await parts.store.archives.get(visit.archive);
  if (archive === undefined) return;
  const keep = async (change: Partial<Visit>): Promise<void> => {
    // The tab may show another page by now; its visit is not ours to write.
    if ((await visitOf(tab, visit.url)) !== null) await rememberVisit(tab, { ...visit, ...change });
  };
  const problem = await readErrands(parts, archive, visit.errands, { onProgress: (errands) => keep({ errands }) });
  // By now the guide may be known that was read from this very page.
  const topic = visit.topic ?? (await topicOfPage(parts.store, archive, visit.recognition, visit.url));
  await keep({ errands: [], problem, topic });
  await showTab(parts.store, tab, { ...visit, errands: [], topic });
  if (visit.recognition.kind === 'post') await readPagesOfTopic(parts, archive, visit.address);
  // After what the reader waits for.
  if (await discoverOnce(parts, archive.id)) watchDiscoveries();
  await lookAt(parts, archive.id, await topicShownOf(parts.store, visit)).catch(noting('looking through posts'));
}

async function showTab(store: Store, tab: number, visit: Visit): Promise<void> {
  const { archive, view } = await viewOfTab(store, visit);
  // Until the archive was asked for the first time, the few posts met so far would pass for the whole path.
  const isTooEarly = visit.errands.length > 0 && archive?.refreshedAt === null;
  await Promise.all([showBadge(tab, isTooEarly ? '' : badgeText(view)), showIcon(tab, archive !== undefined)]);
}

/** Slug of the topic that is shown first for a visit's post; null where it has none. */
async function topicShownOf(store: Store, { address }: Visit): Promise<string | null> {
  const post = await store.posts.byUrl(address);
  const [topic] = post === undefined ? [] : await topicsOfPost(store, post);
  return topic?.slug ?? null;
}
