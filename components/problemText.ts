import { messageKey, type ProblemCode } from '../lib/model/problem';
import { text } from './text';

/** What happened, as a sentence for the reader. */
export function problemText(code: ProblemCode): string {
  return text(messageKey(code));
}
