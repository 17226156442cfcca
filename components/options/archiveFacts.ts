import type { ArchiveOverview } from '../../lib/model/overview';
import { text, textCount } from '../text';
import { timeAgo } from './amounts';
import { basedOnText } from './discoveryText';

/** What is known of an archive, in short: how much, from where, and how fresh. */
export function archiveFacts({ archive, posts, topics, discovery }: ArchiveOverview, now: number): readonly string[] {
  const { refreshedAt, builtIn } = archive;
  const isDone = discovery?.state.kind === 'done';
  return [
    ...(isDone ? [basedOnText(discovery, posts, topics)] : [textCount('posts', posts), textCount('topics', topics)]),
    refreshedAt === null ? text('neverRefreshed') : text('refreshedAgo', timeAgo(refreshedAt, now)),
    ...(discovery?.state.kind === 'cancelled' ? [text('discoveryCancelled')] : []),
    ...(discovery?.givenUp === undefined ? [] : [textCount('addressesGivenUp', discovery.givenUp)]),
    ...(builtIn ? [text('builtIn')] : []),
  ];
}
