import { isBeside } from './beside';

const BLOCK = /^(?:p|li|pre|blockquote|figure|table|h[2-6]|d[td])$/;
const MEDIA = 'img, video, canvas, iframe, math';
/** Blocks that may hold a whole page. */
const FRAME = /^(?:li|dd|table)$/;
/** What tells a table that lays out text from one of data. */
const LAYOUT = 'h1, table, p ~ p, br ~ br';
/** How templates name the article's text, surest first. */
const DECLARED = ['[itemprop~="articleBody"]', '.e-content', '.entry-content, .post-content, .post-body, .article-body, .article-content'];
/** Text of its own that makes an element more than a wrapper. Characters. */
const PROSE = 40;

/**
 * The element that holds the article's text: the one that says so, else the smallest that holds nearly all text of the
 * article, of the main part, or around the heading. Null when the page has no text.
 */
export function articleBody(page: Document): Element | null {
  const blocks = bodyBlocks(page.body);
  const weights = new Map<Element | null, number>();
  for (const block of blocks) {
    const length = textOf(block).length;
    for (let up: Element | null = block; up !== null; up = up.parentElement) weights.set(up, (weights.get(up) ?? 0) + length);
  }
  const weight = (element: Element | null): number => weights.get(element) ?? 0;
  if (weight(page.body) === 0) return null;
  for (const selector of DECLARED) {
    const [only, ...others] = [...page.querySelectorAll(selector)].filter((element) => weight(element) > 0);
    if (only !== undefined && others.length === 0) return only;
  }
  let root: Element | null =
    [...page.querySelectorAll('article'), ...page.querySelectorAll('main, [role="main"]'), page.querySelector('h1')].find(
      (element) => weight(element) * 2 > weight(page.body),
    ) ?? page.querySelector('h1');
  while (root !== null && weight(root) * 2 < weight(page.body)) root = root.parentElement;
  return narrowed(root ?? page.body);

  /** A part that holds nine tenths of the text is the text; the rest is a date line, a teaser, a stray footer. */
  function narrowed(element: Element): Element {
    const heart = [...element.children].find(
      (child) => weight(child) * 10 >= weight(element) * 9 && !(BLOCK.test(child.localName) && blocks.includes(child)),
    );
    return heart === undefined ? element : narrowed(heart);
  }
}

/**
 * The blocks of a body in document order, the outermost of nested ones, without what stands beside the article. The same
 * blocks at every reading of an unchanged page.
 */
export function bodyBlocks(body: Element): Element[] {
  if (isProse(body)) return [body];
  const blocks: Element[] = [];
  collect(body, blocks);
  return blocks;
}

function collect(parent: Element, into: Element[]): void {
  for (const child of parent.children) {
    if (child.localName === 'header' || isBeside(child)) continue;
    if (isBlock(child)) into.push(child);
    else collect(child, into);
  }
}

function isBlock(element: Element): boolean {
  if (!BLOCK.test(element.localName)) return isProse(element);
  const isFrame = FRAME.test(element.localName) && element.querySelector(element.localName === 'table' ? LAYOUT : 'h1') !== null;
  return !isFrame && (/\S/.test(element.textContent ?? '') || element.querySelector(MEDIA) !== null);
}

/** Old templates put the text straight into a `div`, with `<br>` between paragraphs. */
function isProse(element: Element): boolean {
  let own = 0;
  for (const node of element.childNodes) if (node.nodeType === 3) own += node.nodeValue?.trim().length ?? 0;
  return own >= PROSE && own * 3 > textOf(element).length;
}

function textOf(element: Element): string {
  return element.textContent?.trim() ?? '';
}
