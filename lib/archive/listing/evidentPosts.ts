import type { Address } from '../../model/address';
import { areDated } from '../../model/datedPosts';
import { dayInPath } from '../../model/day';
import { isDated } from './dayOfItem';
import { ENTRY, type ListedLink } from './listedLinks';

/** What the caller knows of the archive's posts. */
export interface ListingHints {
  /** Source of a regular expression that a post's path matches. When given, only such links count. */
  readonly postPattern?: string | null;
  /** Whether a page is known to be a post. */
  readonly isKnown?: (url: Address) => boolean;
}

/** The links that are evidently ones of posts; see `readListing` for the rules. */
export function evidentPosts(
  links: readonly ListedLink[],
  { postPattern = null, isKnown }: ListingHints,
): ListedLink[] {
  if (postPattern !== null) {
    const pattern = new RegExp(postPattern, 'u');
    return links.filter(({ url }) => pattern.test(new URL(url).pathname));
  }
  const hasDay = (link: ListedLink): boolean =>
    isDatedPath(new URL(link.url).pathname) || link.period !== null || isDated(link);
  const shapes = new Map<string, { all: number; dated: number }>();
  for (const link of links) {
    const { all, dated } = shapes.get(headingShape(link)) ?? { all: 0, dated: 0 };
    shapes.set(headingShape(link), { all: all + 1, dated: dated + Number(hasDay(link)) });
  }
  // Items of one look, with a heading that is the link; where they have their days, one without is something else.
  const isItem = (link: ListedLink): boolean => {
    const { all, dated } = shapes.get(headingShape(link)) ?? { all: 0, dated: 0 };
    return link.heading !== null && (all > 1 || link.item.matches(ENTRY)) && !areDated(dated, all);
  };
  return links.filter((link) => isKnown?.(link.url) === true || hasDay(link) || isItem(link));
}

function headingShape({ heading, item }: ListedLink): string {
  return heading === null ? '' : `${heading.localName} in ${item.localName}`;
}

/** A path with a day, or in the folders of a year and month. */
export function isDatedPath(path: string): boolean {
  return dayInPath(path) !== null || /\/(?:19|20)\d{2}\/(?:0[1-9]|1[0-2])\/[^/]+\/?$/.test(path);
}
