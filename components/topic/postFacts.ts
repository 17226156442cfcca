import { minutesLeft, type ShownPost } from '../../lib/model/view';
import { text, textCount, textPercent } from '../text';

/**
 * The reader's state on a post, and how long it takes: `Unread` and `6 min`, `40% read` and `4 min left`, `Read` and `6
 * min`.
 */
export function postFacts({ state, minutes }: Pick<ShownPost, 'state' | 'minutes'>): string[] {
  const left = minutesLeft({ state, minutes });
  const time = left === null ? [] : [textCount(state.kind === 'reading' ? 'minutesLeft' : 'minutes', left)];
  switch (state.kind) {
    case 'unread':
      return [text('stateUnread'), ...time];
    case 'reading':
      return [text('stateReading', textPercent(state.percent)), ...time];
    case 'read':
      return [text('stateRead'), ...time];
  }
}
