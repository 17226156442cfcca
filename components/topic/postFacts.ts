import { minutesLeft, type ShownPost } from '../../lib/model/shownPost';
import { text, textCount, textDate, textPercent } from '../text';

/**
 * That a post is gone, where it is; the reader's state on it, how long it takes and when it was published: `Unread`, `6 min` and `24 Nov 2025`, or
 * `40% read` and `4 min left`, as far as it is known.
 */
export function postFacts(post: Pick<ShownPost, 'state' | 'minutes' | 'date' | 'isGone'>): string[] {
  return [...(post.isGone === true ? [text('postGone')] : []), ...factsThere(post)];
}

function factsThere({ state, minutes, date }: Pick<ShownPost, 'state' | 'minutes' | 'date'>): string[] {
  const left = minutesLeft({ state, minutes });
  const time = [
    ...(left === null ? [] : [textCount(state.kind === 'reading' ? 'minutesLeft' : 'minutes', left)]),
    ...(date === null ? [] : [textDate(date)]),
  ];
  switch (state.kind) {
    case 'unread':
      return [text('stateUnread'), ...time];
    case 'reading':
      return [text('stateReading', textPercent(state.percent)), ...time];
    case 'read':
      return [text('stateRead'), ...time];
  }
}
