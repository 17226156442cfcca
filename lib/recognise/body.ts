import { unclobbered } from '../model/unclobbered';
import { isBeside } from './beside';
import { elementsIn, parentOf, writtenIn } from './elementsIn';

const BLOCK = /^(?:p|li|pre|blockquote|figure|table|h[2-6]|d[td])$/;
/** An image without an alternative text is there for its looks. */
const MEDIA = 'img:not([alt=""]), video, canvas, iframe, math';
/** Blocks that may hold a whole page. */
const FRAME = /^(?:li|dd|table)$/;
/** What tells a table that lays out text from one of data. */
const LAYOUT = 'h1, table, p ~ p, br ~ br';
/** How templates name the article's text, surest first. */
const DECLARED = [
  '[itemprop~="articleBody"]',
  '.e-content',
  '.entry-content, .post-content, .post-body, .article-body, .article-content',
];
/** What a reader presses to be shown the rest of a text. */
const ASKS = 'button, [role="button"], [href="#"]';
/** `Node.DOCUMENT_POSITION_FOLLOWING`, and not within. */
const FOLLOWING = 4;
/** Text of its own that makes an element more than a wrapper. Characters. */
const PROSE = 40;

/** The text of an article: the element that holds it, and its blocks. */
export interface ArticleText {
  readonly body: Element;
  readonly blocks: readonly Element[];
}

/**
 * The article's text, or null when the page has none. Its body is the element that says so, else the smallest that
 * holds nearly all text of the article, of the main part, or around the heading.
 */
export function articleText(page: Document): ArticleText | null {
  const { blocks, weights } = weighed(page.body);
  const weight: Weight = (element) => weights.get(element) ?? 0;
  if (weight(page.body) === 0) return null;
  const first = firstOfMany(page);
  const body = declared(first ?? page, weight) ?? narrowed(first ?? mainPart(page, weight), weight, blocks);
  return { body, blocks: blocks.filter((block) => unclobbered(body).contains(block)) };
}

/**
 * The article's text where the reader has picked its body; where the page has no such element, see {@link articleText}.
 */
export function pickedText(page: Document, selector: string | null): ArticleText | null {
  const body = selector === null ? null : page.querySelector(selector);
  return body === null ? articleText(page) : { body, blocks: bodyBlocks(body) };
}

/** The element that holds the article's text, see {@link articleText}. */
export function articleBody(page: Document): Element | null {
  return articleText(page)?.body ?? null;
}

/** The first of several whole articles: an endless page puts the next below the one that was asked for. */
function firstOfMany(page: Document): Element | null {
  const [first, second] = elementsIn(page, 'article h1');
  const article = first?.closest('article') ?? null;
  return second === undefined || article?.contains(second) ? null : article;
}

/** Characters of text in an element, without what stands beside the article. */
type Weight = (element: Element) => number;

function declared(part: ParentNode, weight: Weight): Element | undefined {
  for (const selector of DECLARED) {
    const [only, ...others] = elementsIn(part, selector).filter((element) => weight(element) > 0);
    if (others.length === 0 && only !== undefined) return only;
  }
  return undefined;
}

/** The article, or the main part, or what surrounds the heading, with more than half of the page's text. */
function mainPart(page: Document, weight: Weight): Element {
  const isMost = (element: Element): boolean => weight(element) * 2 > weight(page.body);
  let part =
    elementsIn(page, 'article').concat(elementsIn(page, 'main, [role="main"]')).find(isMost) ??
    page.querySelector('h1');
  while (part !== null && !isMost(part)) part = parentOf(part);
  return part ?? page.body;
}

/** A part that holds nine tenths of the text is the text; the rest is a date line, a teaser, a stray footer. */
function narrowed(element: Element, weight: Weight, blocks: readonly Element[]): Element {
  const heart = [...unclobbered(element).children].find(
    (child) =>
      weight(child) * 10 >= weight(element) * 9 &&
      !(BLOCK.test(unclobbered(child).localName) && blocks.includes(child)),
  );
  return heart === undefined ? element : narrowed(heart, weight, blocks);
}

/**
 * The blocks of a body in document order, the outermost of nested ones, without what stands beside the article. The
 * same blocks at every reading of an unchanged page.
 */
export function bodyBlocks(body: Element): Element[] {
  return isProse(body) ? [body] : weighed(body).blocks;
}

/**
 * Whether something to press stands where a body's text ends: a page may show the rest only to those who ask for it.
 */
export function mayGoOn(body: Element, last: Element | undefined): boolean {
  const control = elementsIn(body, ASKS).at(-1);
  return (control && last?.compareDocumentPosition(control)) === FOLLOWING;
}

interface Weighed {
  readonly blocks: Element[];
  readonly weights: Map<Element, number>;
}

/** One walk over all that is not in a block or beside the article: every page pays for it. */
function weighed(parent: Element, into: Weighed = { blocks: [], weights: new Map() }): Weighed {
  let sum = 0;
  for (const child of unclobbered(parent).children) {
    const name = unclobbered(child).localName;
    if (name === 'header' || isBeside(child)) continue;
    const length = lengthAsBlock(child, name);
    if (length === null) weighed(child, into);
    else {
      into.blocks.push(child);
      into.weights.set(child, length);
    }
    sum += into.weights.get(child) ?? 0;
  }
  into.weights.set(parent, sum);
  return into;
}

/** Characters of a block; null for what is none: a wrapper, or a block without content. */
function lengthAsBlock(element: Element, name: string): number | null {
  if (!BLOCK.test(name)) return isProse(element) ? lengthOf(element) : null;
  if (FRAME.test(name) && element.querySelector(name === 'table' ? LAYOUT : 'h1') !== null) return null;
  const text = writtenIn(element);
  return /\S/.test(text) || element.querySelector(MEDIA) !== null ? text.length : null;
}

/** Old templates put the text straight into a `div`, with `<br>` between paragraphs. A form is no text. */
function isProse(element: Element): boolean {
  let own = 0;
  if (unclobbered(element).localName === 'form') return false;
  for (const node of element.childNodes) if (node.nodeType === 3) own += node.nodeValue?.trim().length ?? 0;
  return own >= PROSE && own * 3 > lengthOf(element);
}

function lengthOf(element: Element): number {
  return writtenIn(element).trim().length;
}
