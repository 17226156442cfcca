import type { ArchiveId } from './archive';
import type { PostUrl } from './post';
import type { PromptChoice, PromptDecision, PromptRefusal } from './prompt';

/** Maximum number of decisions remembered. */
const MEMORY = 30;

type ShownDecision = Extract<PromptDecision, { show: true }>;

/** One decision on a card: that one was shown and how it ended (null: not yet), or why none was. */
export type PromptOutcome =
  | { readonly kind: 'shown'; readonly card: ShownDecision['what']; readonly ended: PromptChoice | null }
  | { readonly kind: 'refused'; readonly because: PromptRefusal };

export interface PromptNote {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly archive: ArchiveId;
  readonly topic: string;
  readonly post: PostUrl;
  readonly title: string;
  readonly outcome: PromptOutcome;
}

/** The log after one more decision, latest first. */
export function logged(before: readonly PromptNote[], note: PromptNote): PromptNote[] {
  return [note, ...before].slice(0, MEMORY);
}

/** The log after a card ended. */
export function loggedEnd(before: readonly PromptNote[], post: PostUrl, ended: PromptChoice): PromptNote[] {
  const at = before.findIndex(
    (note) => note.post === post && note.outcome.kind === 'shown' && note.outcome.ended === null,
  );
  return before.map((note, index) =>
    index === at && note.outcome.kind === 'shown' ? { ...note, outcome: { ...note.outcome, ended } } : note,
  );
}
