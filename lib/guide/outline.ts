import { oneLine } from '../model/text';

/** A line of a page as it is read: one run of text in one block, with what its place says of it. */
export interface Line {
  readonly text: string;
  /** 1–6, or 0 for what is no heading. */
  readonly level: number;
  /** The list item it stands in, the innermost. Lines of one item belong together. */
  readonly item: Element | null;
  /** A term of a definition list, which can serve as a heading. */
  readonly isTerm: boolean;
  /** The whole line is emphasised, which some pages use for headings. */
  readonly isBold: boolean;
  /** The first link in it, unresolved, and that link's words. */
  readonly link: { readonly href: string; readonly text: string } | null;
}

interface Place {
  readonly isSkipped: boolean;
  readonly block: Element;
  readonly level: number;
  readonly item: Element | null;
  readonly isTerm: boolean;
  readonly isBold: boolean;
  readonly anchor: Element | null;
}

const SKIPPED = new Set(
  'NAV FOOTER ASIDE SCRIPT STYLE NOSCRIPT TEMPLATE FORM DIALOG SELECT BUTTON SVG MATH IFRAME OBJECT VIDEO AUDIO PRE'.split(' '),
);
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR INPUT IMG'.split(' '),
);
const BESIDE = /(?:^|[\s_-])(?:comments?|breadcrumbs?|sidebar|share|cookie\w*|newsletter|pagination)(?:$|[\s_-])/i;
/** More lines than any guide has. */
const MOST_LINES = 5_000;
const LONGEST_LINE = 2_000;

/**
 * The page as lines in reading order, without what stands beside its content. Independent of the markup: a line is text
 * that shares its nearest block element. One pass without recursion, so size and depth of a page cost only linearly.
 */
export function outlineOf(page: Document): Line[] {
  const root = page.body as HTMLElement | null;
  if (root === null) return [];
  const places = new Map<Element, Place>([
    [root, { isSkipped: false, block: root, level: 0, item: null, isTerm: false, isBold: false, anchor: null }],
  ]);
  const lines = new LineMaker();
  const SHOW_ELEMENT_AND_TEXT = 5;
  const walker = page.createTreeWalker(root, SHOW_ELEMENT_AND_TEXT);
  for (let node = walker.nextNode(); node !== null && lines.count < MOST_LINES; node = walker.nextNode()) {
    const around = node.parentElement === null ? undefined : places.get(node.parentElement);
    if (around === undefined) continue;
    if (node.nodeType === node.TEXT_NODE) lines.add(node.nodeValue ?? '', around);
    else if ((node as Element).tagName === 'BR') lines.end();
    else places.set(node as Element, placeOf(node as Element, around));
  }
  return lines.finish();
}

function placeOf(element: Element, around: Place): Place {
  const tag = element.tagName.toUpperCase();
  if (around.isSkipped || isSkipped(element, tag)) return around.isSkipped ? around : { ...around, isSkipped: true };
  const isBold = around.isBold || tag === 'B' || tag === 'STRONG';
  if (INLINE.has(tag)) {
    const isLink = tag === 'A' && element.hasAttribute('href');
    return isBold !== around.isBold || isLink ? { ...around, isBold, anchor: isLink ? element : around.anchor } : around;
  }
  const level = headingLevel(element, tag);
  return {
    isSkipped: false,
    block: element,
    level: level > 0 ? level : around.level,
    item: tag === 'LI' ? element : around.item,
    isTerm: tag === 'DT' || (around.isTerm && tag !== 'DD'),
    isBold: false,
    anchor: tag === 'A' ? element : around.anchor,
  };
}

function isSkipped(element: Element, tag: string): boolean {
  if (SKIPPED.has(tag) || element.hasAttribute('hidden')) return true;
  const role = element.getAttribute('role');
  if (role === 'navigation' || role === 'complementary' || role === 'contentinfo') return true;
  return BESIDE.test(element.id) || BESIDE.test(element.getAttribute('class') ?? '');
}

function headingLevel(element: Element, tag: string): number {
  if (/^H[1-6]$/.test(tag)) return Number(tag[1]);
  if (element.getAttribute('role') !== 'heading') return 0;
  return Math.min(6, Math.max(1, Number(element.getAttribute('aria-level')) || 2));
}

/** Gathers pieces of text into lines. */
class LineMaker {
  readonly #lines: Line[] = [];
  #place: Place | null = null;
  #text = '';
  #linkText = '';
  #anchor: Element | null = null;
  #isBold = true;

  get count(): number {
    return this.#lines.length;
  }

  add(text: string, place: Place): void {
    if (place.isSkipped) return;
    if (place.block !== this.#place?.block) this.end();
    this.#place = place;
    if (this.#text.length < LONGEST_LINE) this.#text += text;
    if (!/\S/.test(text)) return;
    this.#isBold &&= place.isBold;
    this.#anchor ??= place.anchor;
    if (place.anchor !== null && place.anchor === this.#anchor) this.#linkText += text;
  }

  end(): void {
    const text = oneLine(this.#text).slice(0, LONGEST_LINE);
    if (this.#place !== null && text !== '') {
      const { level, item, isTerm } = this.#place;
      const href = this.#anchor?.getAttribute('href') ?? null;
      const link = href === null ? null : { href, text: oneLine(this.#linkText) };
      this.#lines.push({ text, level, item, isTerm, isBold: this.#isBold, link });
    }
    this.#place = null;
    this.#text = '';
    this.#linkText = '';
    this.#anchor = null;
    this.#isBold = true;
  }

  finish(): Line[] {
    this.end();
    return this.#lines;
  }
}
