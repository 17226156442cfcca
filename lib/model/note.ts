/** A note as the reader changed it: what it was where it was typed, and what it is to be. Empty: there is none. */
export interface NoteChange {
  readonly from: string;
  readonly to: string;
}

/**
 * The note that is stored after a change. Where another window has written meanwhile, both texts are kept, that one
 * first: nobody has seen the two together, so nobody has chosen.
 */
export function noteAfter(stored: string, { from, to }: NoteChange): string {
  if (stored === from || to.startsWith(stored)) return to;
  // Also where the reader took the note away that another window has gone on with.
  return stored.startsWith(to) ? stored : `${stored}\n\n${to}`;
}

/** A note with what is typed to it: on lines of its own. */
export function noteWith(base: string, words: string): string {
  return base === '' ? words : `${base}\n\n${words}`;
}

/** What was typed on a surface and is not stored yet: it outlasts the surface. */
export interface Draft {
  /** What was stored when it was begun. */
  readonly from: string;
  readonly text: string;
}

/** The drafts of all surfaces, by the field they belong to. */
export interface Drafts {
  readonly get: (field: string) => Draft | undefined;
  /** Null when there is nothing any more that is not stored. */
  readonly keep: (field: string, draft: Draft | null) => void;
}
