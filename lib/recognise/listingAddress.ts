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
