import { comparable } from './text';

/** What templates put between a title and a name. A colon parts a title and its second half as often: it is none. */
const SEPARATOR = /\s[-–—·•|»«/~]+\s|[|｜–—_»«]/gu;
/** Separators of one title that are looked at: a site names itself at one end, or at both, and its section, too. */
const MOST_SEPARATORS = 8;

/**
 * Whether a longer title is this one and a name, with a separator between: `Digital plumbing | Queues` of `Queues`.
 * Both are compared by their letters and digits: feeds write quotes and dashes in other ways than pages.
 */
export function isPartOfTitle(part: string, title: string): boolean {
  const wanted = comparable(part);
  if (wanted.length < 2 || part.length >= title.length) return false;
  const whole = comparable(title);
  if (!whole.startsWith(wanted) && !whole.endsWith(wanted)) return false;
  const separators = [...title.matchAll(SEPARATOR)];
  const outer = new Set([...separators.slice(0, MOST_SEPARATORS), ...separators.slice(-MOST_SEPARATORS)]);
  return [...outer].some(({ index, 0: sign }) =>
    [title.slice(0, index), title.slice(index + sign.length)].some((side) => comparable(side) === wanted),
  );
}
