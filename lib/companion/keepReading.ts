import type { PageAnswer } from '../messages/table';
import { archiveOf } from '../model/archive';
import { bodyAfter, bodyRead, knownBlocks, placeIn, readShare, shareAfter } from '../model/body';
import { paceIn, pacesAfter } from '../model/pace';
import type { PostUrl } from '../model/post';
import { afterReport, markedRead, markedUnread, type BlockReport, type ReadingReport } from '../model/reading';
import type { Store } from '../store/open';

/** What a page tells of its reading. The blocks come when they are new, with a finish and with a leave. */
export interface Told {
  readonly report: ReadingReport;
  readonly blocks: readonly BlockReport[] | null;
}

/**
 * Adds what a page reports to the post's reading, body and pace. Gives whether the post was finished by it. A post of no
 * known archive is left alone.
 */
export async function keepReport(store: Store, url: PostUrl, { report, blocks }: Told, now: number): Promise<boolean> {
  const archive = archiveOf(await store.archives.all(), url);
  if (archive === null) return false;
  const language = (await store.posts.byUrl(url))?.language ?? null;
  const before = await store.readings.get(url);
  const isFinish = report.finished && (before === undefined || before.deleted || before.finishedAt === null);
  const round = before?.round ?? 0;
  const old = await store.bodies.get(url);
  if (blocks !== null) {
    const told = { post: url, archive: archive.id, round };
    await store.bodies.change(url, (body) => bodyAfter(body, blocks, told, { language, isFinish, now }));
  }
  const body = await store.bodies.get(url);
  // Of two places the later counts: one in the future would count for ever.
  const at = Math.min(report.place?.at ?? 0, now);
  const place = report.place === null || body === undefined ? null : placeIn(body, { ...report.place, at });
  // Two tabs on one post, or a page that shows only a part: what was read in all.
  const isKnown = body?.round === round;
  const progress = isKnown ? readShare(body, report) : report.progress;
  await store.readings.change(url, (reading) => {
    const soFar = reading && isKnown ? { ...reading, progress: shareAfter(reading.progress, old, body) } : reading;
    return afterReport(soFar, { ...report, progress, place }, { url, archive: archive.id }, now);
  });
  if (report.paced.words > 0) await store.settings.changePaces((paces) => pacesAfter(paces, language, report.paced));
  return isFinish;
}

/** Marks a post as read or unread by hand. Marking an unread post unread changes nothing. */
export async function markPost(store: Store, url: PostUrl, as: 'read' | 'unread', now: number): Promise<void> {
  const archive = archiveOf(await store.archives.all(), url);
  if (archive === null) return;
  await store.readings.change(url, (before) => {
    if (as === 'read') return markedRead(before, { url, archive: archive.id }, now);
    return before === undefined ? undefined : markedUnread(before, now);
  });
  if (as === 'read') await store.bodies.change(url, (before) => (before === undefined ? undefined : bodyRead(before, now)));
}

/** What a page that shows this post needs to go on from where the reader stopped. */
export async function trackingOf(store: Store, url: PostUrl): Promise<PageAnswer> {
  const archive = archiveOf(await store.archives.all(), url);
  const [reading, body, post, paces, picked] = await Promise.all([
    store.readings.get(url),
    store.bodies.get(url),
    store.posts.byUrl(url),
    store.settings.paces(),
    archive === null ? null : store.settings.bodyOf(archive.id),
  ]);
  const pace = paceIn(paces, post?.language ?? null);
  if (reading === undefined || reading.deleted) {
    return { kind: 'track', progress: 0, activeMs: 0, finished: false, known: null, body: picked, pace };
  }
  const { progress, activeMs, finishedAt } = reading;
  const known = knownBlocks(body, reading);
  return { kind: 'track', progress, activeMs, finished: finishedAt !== null, known, body: picked, pace };
}
