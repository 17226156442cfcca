import type { Address } from '../model/address';
import type { AddressReason } from '../model/page';
import { topicSlugIn } from '../model/topic';

/** Ends of the paths of pages that list posts. */
const LISTING_PATH = new RegExp(
  [
    String.raw`/(?:page|seite)/\d+$`,
    String.raw`/(?:tags?|topics?|categor(?:y|ies)|labels?|archives?|authors?|search|blog|posts|articles)$`,
    String.raw`/(?:authors?|search)/[^/]+$`,
    String.raw`/\d{4}(?:/\d{1,2}){0,2}$`,
  ].join('|'),
  'i',
);
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
const STANDING_NAMES = [
  // Of the author and the site.
  'about(?:-(?:me|us|this-site|the-author))?|bio|cv|resume|contact(?:-(?:me|us))?|now|uses|colophon|faqs?',
  'frequently-asked-questions|projects|portfolio|speaking|blogroll|guestbook|donate|newsletter|subscribe|404',
  // What the law asks for.
  'impressum|imprint|datenschutz|privacy(?:-policy)?|terms(?:-of-(?:service|use))?|disclaimer|mentions-legales',
  // In other languages.
  'ueber-mich|ueber|kontakt|a-propos|sobre|sobre-mi|contacto|contato|chi-sono|contatti',
];
const STANDING_PAGE = new RegExp(String.raw`^(?:/[^/]+)?/(?:${STANDING_NAMES.join('|')})(?:\.x?html?)?$`, 'i');

/** Whether an address is one of a page about the site or its author, which no archive counts among its posts. */
export function isStandingPage(address: Address): boolean {
  return STANDING_PAGE.test(new URL(address).pathname);
}
