import type { ProblemCode } from './problem';
import { asProblem } from './problem';

/** Something that went wrong, kept for a report of it. */
export interface ProblemNote {
  readonly code: ProblemCode;
  /** What was being done, in words of our own: a message's name, an action of a surface. */
  readonly place: string;
  /** The class of the error, such as `QuotaExceededError`. */
  readonly error: string;
  /** Where in our own files, innermost first: `background.js:1:2345`. */
  readonly trace: readonly string[];
  /** May hold addresses, titles and whatever else was read. */
  readonly detail: string;
  /** Waymark's. */
  readonly version: string;
  /** Of the first and the last time: milliseconds since 1970. */
  readonly first: number;
  readonly at: number;
  readonly times: number;
}

/** Maximum number of different problems kept: the latest. */
export const MOST_PROBLEMS = 50;
const MOST_TRACED = 5;
/** Characters. */
const LONGEST_DETAIL = 300;

/** The note of what was thrown, the first time. */
export function problemNote(place: string, thrown: unknown, version: string, at: number): ProblemNote {
  const { code, detail, name } = asProblem(thrown);
  const error = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : name;
  const kind = /^[A-Za-z]{1,40}$/.test(error) ? error : name;
  return {
    code,
    place,
    error: kind,
    trace: ownPlaces(thrown),
    detail: detail.slice(0, LONGEST_DETAIL),
    version,
    first: at,
    at,
    times: 1,
  };
}

/** Of a stack the places in files of ours alone: its first line is the error's message, which can say anything. */
function ownPlaces(thrown: unknown): string[] {
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at |@/.test(line))
    .flatMap((line) => /-extension:\/\/[\w-]+\/((?:[\w-]+\/)*[\w-]+\.js:\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .slice(0, MOST_TRACED);
}

/** Notes of one problem, which happens again and again, count as one. */
export function sameProblem(a: ProblemNote): string {
  return JSON.stringify([a.code, a.place, a.error, a.detail, a.version]);
}

/**
 * The notes as text to send to whoever mends it, the latest first. Without `detailed` it holds nothing but words of our
 * own: no address, no title, nothing that was read or written.
 */
export function problemReport(
  notes: readonly ProblemNote[],
  { version, browser, detailed }: { readonly version: string; readonly browser: string; readonly detailed: boolean },
): string {
  const lines = notes.toSorted((a, b) => b.at - a.at).map((note) => problemLine(note, detailed));
  return [`Waymark ${version}, ${browser}`, ...lines].join('\n');
}

function problemLine(
  { at, times, code, place, error, trace, detail, version }: ProblemNote,
  detailed: boolean,
): string {
  const often = times > 1 ? ` (${times} times)` : '';
  const where = trace.length === 0 ? '' : ` at ${trace.join(' < ')}`;
  const said = detailed && detail !== '' ? `\n  ${detail.replaceAll(/\s+/g, ' ')}` : '';
  return `${new Date(at).toISOString()} ${version} ${place}: ${code}, ${error}${where}${often}${said}`;
}
