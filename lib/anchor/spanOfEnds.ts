import { likenesses, type Likeness } from './likeness';
import { fitOf, type Fit, type Surroundings } from './surroundings';
import { tightEnds } from './tightEnds';

/** A passage shorter than this has no two ends to know it by. */
const SHORTEST = 90;
/** Characters of each end that are looked for. */
const END = 40;
const MOST_ERRORS = 0.2;
const EDGE_ERRORS = 0.1;
const HELD = 0.75;
/** How much the middle may have shrunk or grown. */
const SHRUNK = 0.4;
const GROWN = 2;
/** Share of the passage's runs of so many words that must still be between its ends. */
const KEPT = 0.6;
const RUN = 3;

/**
 * A long passage in whose middle something was put in or taken out: from where it began to where it ended, if both are
 * beyond doubt and most of its words are still between them.
 */
export function spanOfEnds(text: string, quote: string, { prefix, suffix }: Surroundings): Likeness | null {
  if (quote.length < SHORTEST) return null;
  const middle = quote.slice(END, -END);
  const head = only(text, quote.slice(0, END), { prefix, suffix: middle }, 'before');
  const tail = only(text, quote.slice(-END), { prefix: middle, suffix }, 'after');
  if (head === null || tail === null || tail.start < head.end) return null;
  const span = text.slice(head.start, tail.end);
  if (span.length < quote.length * SHRUNK || span.length > quote.length * GROWN) return null;
  return keptRuns(span, quote) < KEPT ? null : { start: head.start, end: tail.end, errors: head.errors + tail.errors };
}

/**
 * The one stretch like an end, if nothing else comes near, one side of it holds, and its outer edge is beyond doubt.
 */
function only(text: string, end: string, around: Surroundings, outer: keyof Fit): Likeness | null {
  const [first, second] = likenesses(text, end, Math.floor(end.length * MOST_ERRORS));
  const match = first === undefined || second !== undefined ? null : tightEnds(text, first, end);
  if (match === null) return null;
  const fit = fitOf(text, match, around);
  const isEdge = (fit[outer] ?? 0) >= HELD || match.errors <= end.length * EDGE_ERRORS;
  return isEdge && Math.max(fit.before ?? 0, fit.after ?? 0) >= HELD ? match : null;
}

function keptRuns(span: string, quote: string): number {
  const there = new Set(runsOf(span));
  const runs = runsOf(quote);
  return runs.filter((run) => there.has(run)).length / runs.length;
}

function runsOf(text: string): string[] {
  const words = text.split(' ');
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}
