import type { Address } from '../model/address';
import type { AddressReason } from '../model/page';
import { topicSlugIn } from '../model/topic';

const LISTING_PATH =
  /\/(?:page|seite)\/\d+$|\/(?:tags?|topics?|categor(?:y|ies)|labels?|archives?|authors?|search|blog|posts|articles)$|\/(?:authors?|search)\/[^/]+$|\/\d{4}(?:\/\d{1,2}){0,2}$/i;
const SEARCH = /[?&](?:s|q|query|search)=/;

/** Why an address is one of a listing, home, search or topic page; null when it is not. */
export function listingAddress(address: Address): AddressReason | null {
  const { pathname, search } = new URL(address);
  if (pathname === '/' && search === '') return 'root';
  if (SEARCH.test(search)) return 'search';
  return LISTING_PATH.test(pathname) || topicSlugIn(pathname) !== null ? 'listing-path' : null;
}

/**
 * Pages that stand beside the posts of a site, though themes mark them up like posts. Near the root: deeper, it is a
 * post's name.
 */
const STANDING_PAGE =
  /^(?:\/[^/]+)?\/(?:about(?:-(?:me|us|this-site|the-author))?|contact(?:-(?:me|us))?|impressum|imprint|datenschutz|privacy(?:-policy)?|terms(?:-of-(?:service|use))?|colophon|cv|resume|404)(?:\.x?html?)?$/i;

/** Whether an address is one of a page about the site or its author, which no archive counts among its posts. */
export function isStandingPage(address: Address): boolean {
  return STANDING_PAGE.test(new URL(address).pathname);
}
