/**
 * The one family of errors that Waymark raises itself. The code selects a sentence of the message catalogue
 * (`problem_<code>`), so that a reader is told what happened in words; `detail` is for a log, never for the interface.
 */
export type ProblemCode =
  | 'offline'
  | 'timeout'
  | 'too-large'
  | 'not-found'
  | 'server-error'
  | 'refused'
  | 'wrong-content'
  | 'not-allowed'
  | 'left-the-site'
  | 'unreadable'
  /** A site was read, and nothing in it looks like a dated post. */
  | 'no-posts'
  | 'storage-full'
  | 'storage-blocked'
  | 'storage-broken'
  | 'unknown';

export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: ProblemCode,
    readonly detail = '',
    /** How long the site asks to be left alone (`Retry-After`): milliseconds; null when it did not say. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(detail === '' ? code : `${code}: ${detail}`);
  }
}

/** The problem behind any thrown value; what Waymark did not raise itself is `unknown`. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  return new Problem('unknown', thrown instanceof Error ? thrown.message : String(thrown));
}

type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : S;

/** The key of a problem's sentence in the message catalogue. The browsers allow no hyphen in one. */
export function messageKey(code: ProblemCode): `problem_${Underscored<ProblemCode>}` {
  return `problem_${code.replaceAll('-', '_') as Underscored<ProblemCode>}`;
}
