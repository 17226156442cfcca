import type { LibraryPost } from '../../lib/model/library';
import { localDay } from '../../lib/model/readingDay';
import { text, textDate } from '../text';
import { postFacts } from '../topic/postFacts';

/** What is said of a post where its archive is known already. */
export function postAbout(post: LibraryPost): string[] {
  return postFacts(post);
}

/** What is said of a post that was finished: its archive, and when that was. */
export function finishedAbout({ archive, finishedAt, isElsewhere, isGone }: LibraryPost): string[] {
  const gone = isGone === true ? [text('postGone')] : [];
  if (isElsewhere) return [...gone, archive.name, text('finishedElsewhere')];
  return [
    ...gone,
    archive.name,
    ...(finishedAt === null ? [text('stateUnread')] : [text('finishedOn', textDate(localDay(finishedAt)))]),
  ];
}
