import type { TitleArea } from '../model/page';
import { comparable, oneLine } from '../model/text';
import { isPartOfTitle } from '../model/title';

/** What templates put between a title and the name of the site. */
const SEPARATOR = String.raw`\s*(?:\s[-–—·•|»«/~:]+\s|[|｜：–—_»«]|:\s|\s-)\s*`;
const ENDS = new RegExp(`^(.*\\S)${SEPARATOR}$`, 'su');
const BEGINS = new RegExp(`^${SEPARATOR}(\\S.*)$`, 'su');
/** Titles are looked at up to here. Characters. */
const LONGEST = 500;
/** A site may name itself at both ends, and its section, too. */
const MOST_NAMES_IN_TITLE = 3;

/** What the archive knows of titles. */
export interface TitleKnowledge {
  /** Names of the archive, beside those that the page gives. */
  readonly siteNames: readonly string[];
  /** Titles that the archive's feed and lists give to this post. */
  readonly told: readonly string[];
  /** Whether other posts of the archive have this title, too. */
  readonly isShared: (title: string) => boolean;
}

/**
 * The post's title: the heading that the archive's feed or lists have, too; else the first candidate that is not the
 * name of the site, without that name at either end. What the archive tells, or a heading, shows where a longer title
 * ends. Where each is shared with other posts, the first is the title all the same: some posts are all called "Links".
 * Null when no candidate is a title.
 *
 * @param claimed what the page claims, strongest first
 */
export function titleOf(claimed: readonly string[], area: TitleArea, knowledge: TitleKnowledge): string | null {
  const { siteNames, told, isShared } = knowledge;
  const names = namesOfSite([...area.siteNames, ...siteNames], area.documentTitle);
  const known = new Set(names.map(comparable));
  const isName = (title: string): boolean => title === '' || known.has(comparable(title));
  const isTitle = (title: string): boolean => !isName(title) && !isShared(title);
  const isToldToo = (heading: string): boolean => told.some((other) => comparable(other) === comparable(heading));
  const shown = [...told, ...area.headings].filter(isTitle);
  const confirmed = [...area.headings, ...area.otherHeadings].filter(isTitle).find(isToldToo);
  if (confirmed !== undefined) return confirmed;
  let likely: string | null = null;
  for (const candidate of [...claimed, ...area.headings, area.documentTitle ?? '', ...area.otherHeadings]) {
    const title = oneLine(candidate.slice(0, LONGEST));
    if (shown.some((other) => comparable(other) === comparable(title))) return title;
    const part = shown.find((other) => isPartOfTitle(other, title)) ?? withoutNames(title, names);
    if (isTitle(part)) return part;
    if (!isName(part)) likely ??= part;
  }
  return likely;
}

/**
 * Longest first. What a site's data calls the page itself is no name of the site: without the other names, the title is
 * that.
 */
function namesOfSite(given: readonly string[], documentTitle: string | null): string[] {
  const names = given.filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length);
  const title = oneLine((documentTitle ?? '').slice(0, LONGEST));
  return names.filter((name) => {
    const others = names.filter((other) => comparable(other) !== comparable(name));
    return comparable(title) === comparable(name) || comparable(withoutNames(title, others)) !== comparable(name);
  });
}

function withoutNames(title: string, names: readonly string[]): string {
  let bare = title;
  for (let count = 0; count < MOST_NAMES_IN_TITLE; count += 1) {
    const before = bare;
    for (const name of names) bare = withoutName(bare, name);
    if (bare === before) break;
  }
  return bare;
}

/** `Scaling teams | My blog` and `My blog: Scaling teams` → `Scaling teams` */
function withoutName(title: string, name: string): string {
  const same = (part: string): boolean => part.toLowerCase() === name.toLowerCase();
  if (same(title.slice(-name.length))) return ENDS.exec(title.slice(0, -name.length))?.[1] ?? title;
  if (same(title.slice(0, name.length))) return BEGINS.exec(title.slice(name.length))?.[1] ?? title;
  return title;
}
