import type { PageAnswer } from '../messages/table';
import { archiveOf, type ArchiveId } from '../model/archive';
import { bodyAfter, bodyRead, knownBlocks, placeIn, readShare, shareAfter } from '../model/body';
import { keptWhenBegun, type KeptPath } from '../model/keptPath';
import { paceIn, pacesAfter, type Paces } from '../model/pace';
import type { PostUrl } from '../model/post';
import { afterReport, markedRead, markedUnread, readingState } from '../model/reading';
import type { ToldReading } from '../model/readingReport';
import { addedBy, countedAfter } from '../model/viewTotals';
import type { Store } from '../store/open';
import type { NewTraces, Traces } from '../store/readings';
import { pathsBegunBy, type BegunPath } from './begunPaths';

/** What a page tells of its reading. */
export type PageReport = Pick<ToldReading, 'report' | 'blocks'>;

/**
 * Adds what a page reports to the post's reading, body and pace: all of it or, with a `Problem`, nothing. PageReport
 * again it adds nothing. Gives whether the post was finished by it. A post of no known archive is left alone.
 */
export async function keepReport(store: Store, url: PostUrl, told: PageReport, now: number): Promise<boolean> {
  const archive = archiveOf(await store.archives.all(), url);
  if (archive === null) return false;
  const language = (await store.posts.byUrl(url))?.language ?? null;
  const [begun, isLogged] = await Promise.all([pathsBegunBy(store, archive.id, url, now), store.settings.daysKept()]);
  let isFinish = false;
  await store.readings.changeTraces(archive.id, url, (before) => {
    isFinish =
      told.report.finished &&
      (before.reading === undefined || before.reading.deleted || before.reading.finishedAt === null);
    const traces = tracesAfter(before, told, { url, archive: archive.id, language, isFinish, isLogged, now });
    return { ...traces, ...keepingOf(begun, traces) };
  });
  return isFinish;
}

interface ReportOf {
  readonly url: PostUrl;
  readonly archive: ArchiveId;
  readonly language: string | null;
  readonly isFinish: boolean;
  /** The reader keeps a log of days. */
  readonly isLogged: boolean;
  readonly now: number;
}

function tracesAfter(
  before: Traces,
  { report, blocks }: PageReport,
  { url, archive, language, isFinish, isLogged, now }: ReportOf,
): NewTraces {
  const old = before.reading;
  const round = old?.round ?? 0;
  const body =
    blocks === null
      ? before.body
      : bodyAfter(before.body, blocks, { post: url, archive, round }, { language, isFinish, now });
  // Of two places the later counts: one in the future would count for ever.
  const at = Math.min(report.place?.at ?? 0, now);
  const place = report.place === null || body === undefined ? null : placeIn(body, { ...report.place, at });
  // Two tabs on one post, or a page that shows only a part: what was read in all.
  const isKnown = body?.round === round;
  const progress = isKnown ? readShare(body, report) : report.progress;
  const soFar = old && isKnown ? { ...old, progress: shareAfter(old.progress, before.body, body) } : old;
  const { activeMs, paced } = addedBy(report, old?.counted);
  const placed = { ...report, viewMs: report.activeMs, activeMs, progress, place };
  const reading = afterReport(soFar, placed, { url, archive }, now);
  return {
    reading: { ...reading, counted: countedAfter(report, old?.counted) },
    body,
    ...(isLogged && activeMs > 0 && { day: { activeMs, post: url, at: now } }),
    ...(paced.words > 0 && { changePaces: (paces: Paces) => pacesAfter(paces, language, paced) }),
  };
}

/** A path that the reader begins keeps the steps that it has. */
function keepingOf(begun: readonly BegunPath[], { reading }: NewTraces): NewTraces {
  if (begun.length === 0 || readingState(reading).kind === 'unread') return {};
  const keep = (path: BegunPath) => (before: readonly KeptPath[]) => keptWhenBegun(before, path);
  return { changeKeptPaths: new Map(begun.map((path) => [path.topic, keep(path)])) };
}

/** Marks a post as read or unread by hand. Marking an unread post unread changes nothing. */
export async function markPost(store: Store, url: PostUrl, as: 'read' | 'unread', now: number): Promise<void> {
  const archive = archiveOf(await store.archives.all(), url);
  if (archive === null) return;
  const begun = as === 'read' ? await pathsBegunBy(store, archive.id, url, now) : [];
  await store.readings.changeTraces(archive.id, url, ({ reading, body }) => {
    if (as === 'read') {
      const read = {
        reading: markedRead(reading, { url, archive: archive.id }, now),
        body: body && bodyRead(body, now),
      };
      return { ...read, ...keepingOf(begun, read) };
    }
    return { reading: reading && markedUnread(reading, now) };
  });
}

/** What a page that shows this post needs to go on from where the reader stopped. */
export async function trackingOf(store: Store, url: PostUrl): Promise<PageAnswer> {
  const archive = archiveOf(await store.archives.all(), url);
  const [reading, body, post, paces, picked] = await Promise.all([
    store.readings.get(url),
    store.bodies.get(url),
    store.posts.byUrl(url),
    store.settings.paces(),
    archive === null ? null : store.settings.articleSelectorOf(archive.id),
  ]);
  const pace = paceIn(paces, post?.language ?? null);
  if (reading === undefined || reading.deleted) {
    return { kind: 'track', progress: 0, activeMs: 0, finished: false, known: null, body: picked, pace };
  }
  const { progress, activeMs, finishedAt } = reading;
  const known = knownBlocks(body, reading);
  return { kind: 'track', progress, activeMs, finished: finishedAt !== null, known, body: picked, pace };
}
