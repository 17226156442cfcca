import type { Address } from '../../model/address';
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
  const shapes = new Map<string, number>();
  for (const link of links) shapes.set(headingShape(link), (shapes.get(headingShape(link)) ?? 0) + 1);
  return links.filter(
    (link) =>
      isKnown?.(link.url) === true ||
      isDatedPath(new URL(link.url).pathname) ||
      link.period !== null ||
      isDated(link) ||
      (link.heading !== null && (link.item.matches(ENTRY) || (shapes.get(headingShape(link)) ?? 0) > 1)),
  );
}

function headingShape({ heading, item }: ListedLink): string {
  return heading === null ? '' : `${heading.localName} in ${item.localName}`;
}

/** A path with a day, or in the folders of a year and month. */
export function isDatedPath(path: string): boolean {
  return dayInPath(path) !== null || /\/(?:19|20)\d{2}\/(?:0[1-9]|1[0-2])\/[^/]+\/?$/.test(path);
}
