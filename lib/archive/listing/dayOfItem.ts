import { isOfChange, publishedDay } from '../../model/dateline';
import { dayIn, dayInPath, monthInPath, ownDay } from '../../model/day';
import { oneLine } from '../../model/text';
import { isGeneric, textOf, textsIn } from './itemText';
import type { ListedLink } from './listedLinks';

/** What is said of a day within so many characters is hardly a story. */
const SHORT = 60;
/** A longer line is prose. */
const LONGEST_LINE = 160;

const DATE = 'time, .dt-published, [itemprop~="datePublished"], [class*="date" i]';
const CHANGED = '.dt-updated, [class*="update" i]:not(.published), [itemprop~="dateModified"]';
const BLOCK = 'p, div, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, header, footer, section, article, blockquote';

/** Days that were found: what counts as a post asks for them, and then its account. */
const days = new WeakMap<ListedLink, string | null>();

/**
 * The day of publication that the item shows, or that its address holds. A day that is said to be one of a change, or
 * that stands within a sentence, is none.
 */
export function dayOfItem(link: ListedLink): string | null {
  const known = days.get(link);
  if (known !== undefined) return known;
  const day = findDay(link);
  days.set(link, day);
  return day;
}

/** Whether an item names a day at all, whatever of: what a list dates is a post, mostly. */
export function isDated(link: ListedLink): boolean {
  return dayOfItem(link) !== null || linesOf(link).some((line) => isShort(line) && dayIn(line) !== null);
}

/** Whether a text is a line about a day, and no summary. */
export function isDateline(text: string): boolean {
  return (isShort(text) && dayIn(text) !== null) || publishedDay([text]) !== null;
}

function isShort(text: string): boolean {
  return text.length <= SHORT;
}

function findDay(link: ListedLink): string | null {
  const { pathname } = new URL(link.url);
  const inPath = dayInPath(pathname);
  const month = monthInPath(pathname);
  return (
    markedDay(link.item, inPath) ?? inPath ?? writtenDay(linesOf(link), link.period, month) ?? dayBeside(link, month)
  );
}

/** A day in an element made for dates. The first that is not marked as the day of a change. */
function markedDay(root: Element, inPath: string | null): string | null {
  const marked = [...(root.matches(DATE) ? [root] : []), ...root.querySelectorAll(DATE)];
  for (const element of marked.slice(0, 20)) {
    if (element.closest(CHANGED) !== null) continue;
    const text = textOf(element);
    const shown = publishedDay([text]) ?? (isShort(text) && !isOfChange(text) ? dayIn(text) : null);
    const day =
      ownDay(element.getAttribute('datetime') ?? element.getAttribute('content') ?? '', [shown, inPath]) ?? shown;
    if (day !== null) return day;
  }
  return null;
}

/** A day in plain words; its year may stand in the heading over the list. */
function writtenDay(lines: readonly string[], period: string | null, month: string | null): string | null {
  const year = /(?:19|20)\d{2}/.exec(period ?? '')?.[0];
  const day = publishedDay(lines, month);
  if (day !== null || year === undefined) return day;
  const short = lines.filter(isShort);
  return publishedDay(short.map((line) => `${line} ${year}`)) ?? publishedDay(short.map((line) => `${year}-${line}`));
}

/** The item's lines outside of its title, and links that say no more than a day. */
function linesOf({ item, anchors, heading }: ListedLink): string[] {
  const dates = anchors.map(textOf).filter((text) => text !== '' && isGeneric(text));
  const isTitle = (parent: Element): boolean =>
    heading?.contains(parent) === true || anchors.some((anchor) => anchor.contains(parent));
  return [...linesIn(item, isTitle), ...dates];
}

/**
 * The texts in an element, those of one block as one line with a break between elements: a date may be in several. Of
 * a block that is too long for a line each by itself.
 */
function linesIn(root: Element, isLeftOut: (parent: Element) => boolean = () => false): string[] {
  const blocks = new Map<Element | null, string[]>();
  for (const node of textsIn(root)) {
    const parent = node.parentElement;
    const text = oneLine(node.data);
    if (parent === null || text === '' || isLeftOut(parent)) continue;
    const block = parent.closest(BLOCK);
    blocks.set(block, [...(blocks.get(block) ?? []), text]);
  }
  return [...blocks.values()].flatMap((texts) => {
    const line = texts.join('\n').replaceAll(/\n(?=[,.،])/g, '');
    return line.length <= LONGEST_LINE ? [line] : texts;
  });
}

/**
 * A day beside the item, in lists whose items have no element of their own (`<h2>` `<p>` `<h2>` `<p>`, `<dt>` `<dd>`).
 * Dates lead or follow throughout a list: its first item shows which.
 */
function dayBeside({ item, period }: ListedLink, month: string | null): string | null {
  const side = datesLead(firstLike(item), period) ? 'previousSibling' : 'nextSibling';
  return dayOfNeighbour(item, side, period, month);
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
  const leads = leading.get(first) ?? dayOfNeighbour(first, 'previousSibling', period, null) !== null;
  leading.set(first, leads);
  return leads;
}

function dayOfNeighbour(
  item: Element,
  side: 'previousSibling' | 'nextSibling',
  period: string | null,
  month: string | null,
): string | null {
  let node = item[side];
  for (let steps = 0; node !== null && steps < 4; steps += 1, node = node[side]) {
    if (node.nodeType === 3) {
      const day = writtenDay([oneLine(node.nodeValue ?? '')], period, month);
      if (day !== null) return day;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === item.localName || element.querySelector('a[href]') !== null) return null;
      const day = markedDay(element, null) ?? writtenDay(linesIn(element), period, month);
      if (day !== null) return day;
    }
  }
  return null;
}
