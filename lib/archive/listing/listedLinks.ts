import { type Address, atHome, normaliseAddress } from '../../model/address';
import { type ArchiveId, contains } from '../../model/archive';
import { oneLine } from '../../model/text';
import { isPostLike } from '../postPath';

/** An element of this kind is an item by itself; lists and page parts are never one. */
const ITEM = new Set(['article', 'li', 'tr', 'dd']);
const LIST = new Set(['main', 'body', 'html', 'ul', 'ol', 'table', 'tbody', 'dl']);

/**
 * For each link, the part of the page that is about its post alone: the largest element around it that holds no link to
 * another post. This finds the items of any list without knowing its markup. Each element is entered at most twice.
 */
export function itemsOf(links: readonly { readonly anchor: Element; readonly url: Address }[]): Map<Element, Element> {
  const about = new Map<Element, Address | 'several'>();
  for (const { anchor, url } of links) {
    for (let element: Element | null = anchor; element !== null; element = element.parentElement) {
      const known = about.get(element);
      // What holds for an element holds for all around it.
      if (known === url || known === 'several') break;
      about.set(element, known === undefined ? url : 'several');
    }
  }
  return new Map(links.map(({ anchor, url }) => [anchor, itemAround(anchor, url, about)]));
}

function itemAround(anchor: Element, url: Address, about: ReadonlyMap<Element, Address | 'several'>): Element {
  let item = anchor;
  while (!ITEM.has(item.localName)) {
    const parent: Element | null = item.parentElement;
    if (parent === null || about.get(parent) !== url || LIST.has(parent.localName)) break;
    item = parent;
  }
  return item;
}

/** Headings and links of one page that are looked at. */
const ELEMENT_LIMIT = 20_000;
/** Image, title, date and "Read more" may all lead to one post. */
const LINKS_PER_POST = 8;
/** A longer paragraph is read as running text without looking closer. Characters. */
const PARAGRAPH_LOOK = 2000;
/** Characters of a heading over a part of the list. */
const HEADING_LOOK = 200;
/** `NodeFilter.SHOW_TEXT`, without the global. */
const SHOW_TEXT = 4;
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
export const ENTRY = 'article, .h-entry, .hentry, [itemprop~="blogPost"]';

/** Parts of a page that hold no posts of the list. A `header` counts only when it is the page's, not an article's. */
const CHROME = [
  'nav, aside, [role="navigation"], [role="complementary"], [role="contentinfo"], [role="search"], [hidden]',
  '[class~="sidebar"], [id="sidebar"], [class~="tags"], [class~="menu"], [id="comments"]',
  '[class~="pagination"], [class~="breadcrumb"], [class~="breadcrumbs"]',
].join(', ');
const PAGE_FRAME = 'header, footer';

/** How headings begin over posts that stand on a topic's page without having the topic: a line a language. */
const OTHER_POSTS_BEGINNINGS = [
  'related|similar|see also|recent|latest|popular|recommended|you (?:may|might)|more from|elsewhere|adjacent',
  'verwandt|ähnlich|siehe auch|neueste|beliebt',
  'à lire|voir aussi|articles? (?:liés|similaires|récents)',
  'relacionad',
];
const OTHER_POSTS = new RegExp(String.raw`^[^\p{L}]*(?:${OTHER_POSTS_BEGINNINGS.join('|')})`, 'iu');

/** A link that may be one of a post, with what its place on the page tells. */
export interface ListedLink {
  readonly url: Address;
  /** Every link to this page within the list, in order. */
  readonly anchors: readonly Element[];
  /** The part of the page that is about this post alone. */
  readonly item: Element;
  /** The heading that is a link, or lies in one. */
  readonly heading: Element | null;
  /** The heading over its part of the list, when it names a year: `2024`, `January 2024`. */
  readonly period: string | null;
}

export interface ListingPlace {
  readonly base: string;
  readonly page: Address | null;
  readonly archive: ArchiveId;
  readonly onTopicPage: boolean;
}

interface Candidate {
  readonly anchor: Element;
  readonly url: Address;
  readonly entry: Element | null;
  readonly heading: Element | null;
  readonly period: string | null;
}

/** The links of a page that may be posts, each page once, in order. */
export function listedLinks(document: Document, place: ListingPlace): ListedLink[] {
  const candidates = ownOfEntries(candidatesIn(document, place));
  const items = itemsOf(candidates);
  const byUrl = new Map<Address, Candidate[]>();
  for (const candidate of candidates) {
    const group = byUrl.get(candidate.url);
    if (group === undefined) byUrl.set(candidate.url, [candidate]);
    else if (group.length < LINKS_PER_POST) group.push(candidate);
  }
  return [...byUrl].flatMap(([url, group]) => {
    const main = group.find(({ heading }) => heading !== null) ?? group[0];
    if (main === undefined) return [];
    const item = items.get(main.anchor) ?? main.anchor;
    return [{ url, anchors: group.map(({ anchor }) => anchor), item, heading: main.heading, period: main.period }];
  });
}

function candidatesIn(document: Document, place: ListingPlace): Candidate[] {
  const found: Candidate[] = [];
  const isWithinSentence = sentences();
  let section = { level: 0, text: '' };
  for (const element of [...document.querySelectorAll(`${HEADINGS}, a[href]`)].slice(0, ELEMENT_LIMIT)) {
    if (element.localName !== 'a') {
      const level = Number(element.localName.slice(1));
      const isTitle = element.querySelector('a[href]') !== null || element.closest('a[href]') !== null;
      // Under "Related" and "2024", deeper headings are titles of items that are linked elsewhere.
      const holds = level > section.level && (OTHER_POSTS.test(section.text) || isPeriod(section.text));
      if (!isTitle && !holds) section = { level, text: oneLine(beginningOf(element)) };
      continue;
    }
    const url = pageAddress(element, place);
    if (url === null || isChrome(element) || isWithinSentence(element)) continue;
    if (place.onTopicPage && OTHER_POSTS.test(section.text)) continue;
    const heading = element.closest(HEADINGS) ?? element.querySelector(HEADINGS);
    const period = isPeriod(section.text) ? section.text : null;
    found.push({ anchor: element, url, entry: element.closest(ENTRY), heading, period });
  }
  return found;
}

/** As much of a heading's text as is looked at: each link below it asks. */
function beginningOf(heading: Element): string {
  const walker = heading.ownerDocument.createTreeWalker(heading, SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node !== null && text.length < HEADING_LOOK; node = walker.nextNode())
    text += node.nodeValue ?? '';
  return text.slice(0, HEADING_LOOK);
}

/** `2024`, `January 2024`, `2024 (12)` */
function isPeriod(heading: string): boolean {
  return /^\D{0,16}(?:19|20)\d{2}(?:\W*|\s*\(\d+\))$/.test(heading);
}

function pageAddress(anchor: Element, { base, page, archive }: ListingPlace): Address | null {
  const written = normaliseAddress(anchor.getAttribute('href') ?? '', base);
  const address = written === null ? null : atHome(written, new URL(archive));
  if (address === null || address === page || !contains(archive, address)) return null;
  return isPostLike(address, archive) ? address : null;
}

function isChrome(anchor: Element): boolean {
  if (anchor.closest(CHROME) !== null || /\b(?:tag|author|bookmark-icon)\b/.test(anchor.getAttribute('rel') ?? ''))
    return true;
  const frame = anchor.closest(PAGE_FRAME);
  return frame !== null && frame.closest(`${ENTRY}, main, li, section`) === null;
}

/** Says of a link whether it stands in running text: with words of a sentence before or after it in its paragraph. */
function sentences(): (anchor: Element) => boolean {
  // A paragraph may hold thousands of links: it is read once.
  const known = new Map<Element, string | null>();
  const textOf = (block: Element): string | null => {
    const text = known.get(block) ?? (block.querySelector('br, time') === null ? oneLine(block.textContent) : null);
    known.set(block, text);
    return text;
  };
  return (anchor) => {
    const block = anchor.closest('p, blockquote, figcaption');
    const text = block === null ? null : textOf(block);
    if (text === null || text.length > PARAGRAPH_LOOK) return text !== null;
    const own = oneLine(anchor.textContent);
    const before = text.indexOf(own);
    return before > 40 || text.length - before - own.length > 60;
  };
}

/** In an entry with a link in its heading, that is the entry's post; its other links are the author's references. */
function ownOfEntries(candidates: readonly Candidate[]): Candidate[] {
  const posts = new Map<Element, Address>();
  for (const { entry, heading, url } of candidates) {
    if (entry !== null && heading !== null && !posts.has(entry)) posts.set(entry, url);
  }
  return candidates.filter(({ entry, url }) => entry === null || (posts.get(entry) ?? url) === url);
}
