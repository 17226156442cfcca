import type { ProblemCode } from './problem';

/**
 * What a surface has to say about what could not be done. `failed`: the reader's own action. `unsaved`: what is read on
 * pages cannot be kept at the moment, whatever the reader does here.
 */
export type Trouble =
  | { readonly kind: 'failed'; readonly code: ProblemCode; readonly canRetry: boolean }
  | { readonly kind: 'unsaved'; readonly code: ProblemCode };

/** What became of an attempt. What was not kept is to stay where the reader typed it. */
export type Attempt<T> = { readonly kept: true; readonly value: T } | { readonly kept: false };
