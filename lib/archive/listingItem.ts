import { dayIn, dayInPath, ownDay } from '../model/day';
import { LONGEST_LINE, oneLine, shortened } from '../model/text';
import type { ListedLink } from './listingLinks';
import { summaryOfText } from './summary';

/** A shorter text is a label, not a summary. */
const SUMMARY_LEAST = 20;
/** A date stands by itself or among few words; in a longer text it is part of the story. */
const DATE_TEXT = 60;
const TEXT_NODES = 400;
const SHOW_TEXT = 4;

const NAME = 'h1, h2, h3, h4, h5, h6, .p-name, [itemprop~="headline"], [itemprop~="name"], [class*="title" i]';
const DATE = 'time, .dt-published, [itemprop~="datePublished"], [class*="date" i]';
const CHANGED = '.dt-updated, [class*="update" i]:not(.published), [itemprop~="dateModified"]';
const SUMMARY =
  '.p-summary, [itemprop~="description"], [class*="excerpt" i], [class*="summary" i], [class*="description" i], p';

/** What links to a post say when they do not say its title: a line a language. */
const READ_ON = [
  String.raw`(?:read|continue|keep|learn|see|view)(?: (?:more|on|reading|(?:the )?(?:post|article|full \w+)|the rest))*`,
  'more|full (?:post|article|story)|permalink|link',
  'weiterlesen|mehr(?: lesen| erfahren)?',
  'lire (?:la suite|plus)|la suite',
  'leer más|seguir leyendo',
  'leggi (?:tutto|di più|ancora)',
  'ler mais',
  'lees (?:meer|verder)',
  'läs mer|les mer|læs mere',
  'czytaj (?:dalej|więcej)',
  'читать (?:далее|дальше)',
  '続きを読む',
  '阅读更多|閱讀更多',
  // … and what they say of its comments.
  String.raw`(?:\d+|no|leave a) (?:comments?|kommentare?|commentaires?|responses?|repl(?:y|ies))`,
];
const GENERIC = new RegExp(String.raw`^(?:${READ_ON.join('|')})[\s…→»›>.:]*$`, 'iu');

/** The post's title as the list shows it; empty when only an image or "Read more" leads to it. */
export function titleOfItem({ anchors, item, heading }: ListedLink): string {
  const linked = anchors.map(nameOfLink).filter((text) => !isGeneric(text));
  const headed = heading === null ? '' : nameOfLink(anchors.find((anchor) => heading.contains(anchor)) ?? heading);
  const candidates = [
    headed,
    ...linked,
    textOf(item.querySelector(NAME)),
    ...anchors.map((anchor) => anchor.getAttribute('title') ?? ''),
  ];
  return shortened(oneLine(candidates.find((text) => text !== '' && !isGeneric(text)) ?? ''), LONGEST_LINE);
}

function nameOfLink(anchor: Element): string {
  const name = anchor.querySelector(NAME);
  return withoutSmallPrint(name ?? anchor) || textOf(name ?? anchor);
}

/** `<h2><small>Essay</small> Queues</h2>` is called `Queues`. */
function withoutSmallPrint(element: Element): string {
  const isTitle = (node: Text): boolean => (node.parentElement?.closest('small, time, svg, style') ?? null) === null;
  return oneLine(
    [...textsIn(element)]
      .filter(isTitle)
      .map(({ data }) => data)
      .join(''),
  );
}

function isGeneric(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    GENERIC.test(text) ||
    (text.length <= 28 && dayIn(text) !== null && !/\p{L}{4,}.*\p{L}{4,}.*\p{L}{4,}/u.test(text))
  );
}

/** Days that were found: what counts as a post asks for them, and then its account. */
const days = new WeakMap<ListedLink, string | null>();

/** The day of publication that the item shows, or that its address holds. */
export function dayOfItem(link: ListedLink): string | null {
  const known = days.get(link);
  if (known !== undefined) return known;
  const day = findDay(link);
  days.set(link, day);
  return day;
}

function findDay(link: ListedLink): string | null {
  const inPath = dayInPath(new URL(link.url).pathname);
  return markedDay(link.item, inPath) ?? inPath ?? writtenDay(link) ?? dayBeside(link);
}

/** A day in an element made for dates. The first that is not marked as the day of a change. */
function markedDay(root: Element, inPath: string | null): string | null {
  const marked = [...(root.matches(DATE) ? [root] : []), ...root.querySelectorAll(DATE)];
  for (const element of marked.slice(0, 20)) {
    if (element.closest(CHANGED) !== null) continue;
    const shown = shortDay(textOf(element), null);
    const day =
      ownDay(element.getAttribute('datetime') ?? element.getAttribute('content') ?? '', [shown, inPath]) ?? shown;
    if (day !== null) return day;
  }
  return null;
}

/**
 * A day in the item's plain words, outside its title and its prose; the year may stand in the heading over the list.
 */
function writtenDay({ item, anchors, heading, period }: ListedLink): string | null {
  for (const node of textsIn(item)) {
    const parent = node.parentElement;
    if (
      parent === null ||
      heading?.contains(parent) === true ||
      anchors.some((anchor) => anchor.contains(parent) && !isDateLink(anchor))
    )
      continue;
    const day = shortDay(oneLine(node.data), period);
    if (day !== null) return day;
  }
  return (
    anchors
      .map((anchor) => (isDateLink(anchor) ? shortDay(textOf(anchor), period) : null))
      .find((day) => day !== null) ?? null
  );
}

function isDateLink(anchor: Element): boolean {
  return isGeneric(textOf(anchor));
}

function shortDay(text: string, period: string | null): string | null {
  if (text === '' || text.length > DATE_TEXT) return null;
  const year = /(?:19|20)\d{2}/.exec(period ?? '')?.[0];
  return dayIn(text) ?? (year === undefined ? null : (dayIn(`${text} ${year}`) ?? dayIn(`${year}-${text}`)));
}

/**
 * A day beside the item, in lists whose items have no element of their own (`<h2>` `<p>` `<h2>` `<p>`, `<dt>` `<dd>`).
 * Dates lead or follow throughout a list: its first item shows which.
 */
function dayBeside({ item, period }: ListedLink): string | null {
  return dayOfNeighbour(item, datesLead(firstLike(item), period) ? 'previousSibling' : 'nextSibling', period);
}

/** Siblings among which the first item of a list is looked for. */
const FIRST_LOOK = 20;

/** The first item of the list, where it stands near its beginning; else this one. */
function firstLike(item: Element): Element {
  let first = item.parentElement?.firstElementChild ?? null;
  for (let looked = 0; first !== null && looked < FIRST_LOOK; looked += 1, first = first.nextElementSibling) {
    if (first.localName === item.localName) return first;
  }
  return item;
}

/** What is known of first items: each of a thousand others asks. A fetched page does not change. */
const leading = new WeakMap<Element, boolean>();

function datesLead(first: Element, period: string | null): boolean {
  const leads = leading.get(first) ?? dayOfNeighbour(first, 'previousSibling', period) !== null;
  leading.set(first, leads);
  return leads;
}

function dayOfNeighbour(item: Element, side: 'previousSibling' | 'nextSibling', period: string | null): string | null {
  let node = item[side];
  for (let steps = 0; node !== null && steps < 4; steps += 1, node = node[side]) {
    if (node.nodeType === 3) {
      const day = shortDay(oneLine(node.nodeValue ?? ''), period);
      if (day !== null) return day;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === item.localName || element.querySelector('a[href]') !== null) return null;
      const day = markedDay(element, null) ?? shortDay(textOf(element), period);
      if (day !== null) return day;
    }
  }
  return null;
}

/** The line the list shows under the title. */
export function summaryOfItem({ item, heading }: ListedLink, title: string): string | null {
  const inside = [...item.querySelectorAll(SUMMARY)];
  const after = item.nextElementSibling;
  const beside = /^h[1-6]$/.test(item.localName) && after?.localName === 'p' ? [after] : [];
  for (const element of [...inside, ...beside].slice(0, 20)) {
    if (heading !== null && (element.contains(heading) || heading.contains(element))) continue;
    const text = proseOf(element);
    if (text.length >= SUMMARY_LEAST && text !== title && shortDay(text, null) === null) return summaryOfText(text);
  }
  return null;
}

/** The element's text without its "Read more". */
function proseOf(element: Element): string {
  const links = element.matches('a[href]') ? [] : [...element.querySelectorAll('a[href]')].slice(-2);
  const silent = links.filter((link) => isGeneric(textOf(link)));
  return oneLine(
    [...textsIn(element)]
      .filter((node) => !silent.some((link) => link.contains(node)))
      .map(({ data }) => data)
      .join(''),
  );
}

function textOf(element: Element | null): string {
  return oneLine(element?.textContent ?? '');
}

function* textsIn(root: Element): Generator<Text> {
  const walker = root.ownerDocument.createTreeWalker(root, SHOW_TEXT);
  for (let count = 0; count < TEXT_NODES; count += 1) {
    const node = walker.nextNode();
    if (node === null) return;
    yield node as Text;
  }
}
