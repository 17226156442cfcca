import { archiveOf } from '../model/archive';
import type { PostUrl } from '../model/post';
import { afterReport, markedRead, markedUnread, type ReadingReport } from '../model/reading';
import type { PageAnswer } from '../messages/table';
import type { Store } from '../store/open';

/** Adds what a page reports to the post's reading. A post of no known archive is left alone. */
export async function keepReport(store: Store, url: PostUrl, report: ReadingReport, now: number): Promise<void> {
  const archive = archiveOf(await store.archives.all(), url);
  if (archive === null) return;
  // Of two places the later counts: one in the future would count for ever.
  const place = report.place === null ? null : { ...report.place, at: Math.min(report.place.at, now) };
  await store.readings.change(url, (before) => afterReport(before, { ...report, place }, { url, archive: archive.id }, now));
}

/** Marks a post as read or unread by hand. Marking an unread post unread changes nothing. */
export async function markPost(store: Store, url: PostUrl, as: 'read' | 'unread', now: number): Promise<void> {
  const archive = archiveOf(await store.archives.all(), url);
  if (archive === null) return;
  await store.readings.change(url, (before) => {
    if (as === 'read') return markedRead(before, { url, archive: archive.id }, now);
    return before === undefined ? undefined : markedUnread(before, now);
  });
}

/** What a page that shows this post needs to go on from where the reader stopped. */
export async function trackingOf(store: Store, url: PostUrl): Promise<PageAnswer> {
  const reading = await store.readings.get(url);
  if (reading === undefined || reading.deleted) return { kind: 'track', progress: 0, activeMs: 0, finished: false };
  const { progress, activeMs, finishedAt } = reading;
  return { kind: 'track', progress, activeMs, finished: finishedAt !== null };
}
