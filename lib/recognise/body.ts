/** What stands beside an article, wherever a theme puts it. */
const BESIDE =
  'nav, aside, footer, form, dialog, [role="navigation"], [role="complementary"], [role="contentinfo"], [hidden], [aria-hidden="true"], ' +
  '[id*="comment" i], [class*="comment" i], [class*="related" i], [class*="share" i], [class*="sidebar" i], [class*="newsletter" i], ' +
  '[class*="author-b" i], [class*="post-nav" i], [class*="pagination" i], [class*="breadcrumb" i]';
const BLOCKS = 'p, li, pre, blockquote, figure, table, h2, h3, h4, h5, h6, dt, dd';
const DECLARED = '[itemprop~="articleBody"], .e-content, .entry-content, .post-content, .post-body, .article-body, .article-content';

/**
 * The element that holds the article's text: the one that says so, else the one with the most text of its own in
 * paragraphs. Null when the page has no prose.
 */
export function articleBody(page: Document): Element | null {
  const declared = [...page.querySelectorAll(DECLARED)].filter((element) => element.closest(BESIDE) === null);
  const [only] = declared;
  if (only !== undefined && declared.length === 1 && bodyBlocks(only).length > 0) return only;
  return densest(page);
}

/**
 * The blocks of a body in document order, the outermost of nested ones, without what stands beside the article. The same
 * blocks at every reading of an unchanged page.
 */
export function bodyBlocks(body: Element): Element[] {
  const blocks: Element[] = [];
  for (const block of body.querySelectorAll(BLOCKS)) {
    const last = blocks.at(-1);
    if (last?.contains(block) === true || isBeside(block, body) || !hasContent(block)) continue;
    blocks.push(block);
  }
  return blocks;
}

function isBeside(block: Element, body: Element): boolean {
  const beside = block.closest(BESIDE);
  return beside !== null && beside !== body && body.contains(beside);
}

function hasContent(block: Element): boolean {
  return /\S/.test(block.textContent ?? '') || block.querySelector('img, picture, video, svg, canvas, iframe') !== null;
}

/**
 * Each paragraph gives its length to its parent, and half of it to the grandparent: themes wrap the parts of one text in
 * sections of their own. The element with the most wins.
 */
function densest(page: Document): Element | null {
  const scores = new Map<Element, number>();
  const give = (element: Element | null | undefined, score: number): void => {
    if (element != null) scores.set(element, (scores.get(element) ?? 0) + score);
  };
  for (const paragraph of page.querySelectorAll('p, pre, blockquote')) {
    const length = paragraph.textContent?.trim().length ?? 0;
    if (length < 40 || paragraph.closest(BESIDE) !== null) continue;
    give(paragraph.parentElement, length);
    give(paragraph.parentElement?.parentElement, length / 2);
  }
  let best: Element | null = null;
  for (const [element, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = element;
  return best;
}
