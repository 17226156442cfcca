import type { ProblemCode } from '../lib/model/problem';
import { text } from './text';

type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : S;

/** What happened, as a sentence for the reader. The browsers allow no hyphen in a message's key. */
export function problemText(code: ProblemCode): string {
  return text(`problem_${code.replaceAll('-', '_') as Underscored<ProblemCode>}`);
}
