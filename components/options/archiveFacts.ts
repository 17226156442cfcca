import type { ArchiveOverview } from '../../lib/model/overview';
import { text, textCount } from '../text';
import { timeAgo } from './amounts';

/** What is known of an archive, in short: how much, and how fresh. */
export function archiveFacts({ archive, posts, topics }: ArchiveOverview, now: number): readonly string[] {
  const { refreshedAt, builtIn } = archive;
  return [
    textCount('posts', posts),
    textCount('topics', topics),
    refreshedAt === null ? text('neverRefreshed') : text('refreshedAgo', timeAgo(refreshedAt, now)),
    ...(builtIn ? [text('builtIn')] : []),
  ];
}
