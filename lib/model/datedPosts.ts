/** Fewer posts do not tell whether a site dates what it publishes. */
const FEWEST = 5;
/** Share of posts with a day from which on the others are pages of another kind. */
const MOSTLY = 2 / 3;

/**
 * Whether an archive, or one list of it, dates its posts. Then what has no day among them is no post but a page of the
 * site: about its author, questions and answers, a shop.
 */
export function areDated(dated: number, all: number): boolean {
  return all >= FEWEST && dated >= MOSTLY * all;
}
