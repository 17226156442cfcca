import type { ListingReason } from '../model/page';

const LISTING_PATH =
  /\/(?:page|seite)\/\d+\/?$|\/(?:tags?|topics?|categor(?:y|ies)|labels?|archives?|authors?|search)(?:\/[^/]*)?\/?$|\/\d{4}(?:\/\d{1,2})?\/?$/i;
const SEARCH = /[?&](?:s|q|query|search)=/;

/** Why a page looks like a listing, home, search or topic page; null when it does not. */
export function listingReason(page: Document, address: URL, saysListing: boolean): ListingReason | null {
  if (address.pathname === '/' && address.search === '') return 'root';
  if (SEARCH.test(address.search)) return 'search';
  if (LISTING_PATH.test(address.pathname)) return 'listing-path';
  if (saysListing) return 'listing-type';
  return hasManyArticles(page) ? 'many-articles' : null;
}

/** Several articles side by side, each with a link of its own; cards of related posts inside one article do not count. */
function hasManyArticles(page: Document): boolean {
  let teasers = 0;
  for (const article of page.querySelectorAll('article, .h-entry')) {
    if (article.parentElement?.closest('article, .h-entry, aside, footer') != null) continue;
    if (article.querySelector('h1') !== null) return false;
    if (article.querySelector('h2 a[href], h3 a[href], a[href] h2, a[href] h3') !== null) teasers += 1;
  }
  return teasers > 1;
}
