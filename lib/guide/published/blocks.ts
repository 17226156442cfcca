import { type Address, normaliseAddress } from '../../model/address';
import { oneLine } from '../../model/text';
import { markedLines } from './markers';
import { headingLevel, INLINE, isSkipped } from './pageParts';

/** A link of a block. The address is null when it leads to no other http(s) page: `javascript:`, `#place`. */
export interface BlockLink {
  readonly text: string;
  readonly url: Address | null;
}

/** One run of text of a page, whatever its markup. */
export interface Block {
  readonly kind: 'heading' | 'term' | 'text';
  /** 1–6 for headings, 7 for others. */
  readonly level: number;
  /** One line, at most {@link MOST_CHARACTERS}. Of a heading without its small print. */
  readonly text: string;
  /**
   * Of a heading: the element within the line that it begins with, where more follows (`<small>Topic</small> Scale`);
   * else empty.
   */
  readonly lead: string;
  /** Of a heading: its small print, where it has other text. */
  readonly small: string;
  readonly links: readonly BlockLink[];
  /** The bold words that the text begins with; all of it when all is bold. */
  readonly bold: string;
  /** The list items around it, outermost first. */
  readonly items: readonly number[];
  /** The element that holds the text. */
  readonly element: Element;
}

/** The text of a page as a flat list. Headings, lists and wrappers are kept only as properties of the blocks. */
export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** The index after the last block within an element. */
  readonly endOf: (element: Element) => number;
}

export const MOST_CHARACTERS = 2000;
/** `Node.ELEMENT_NODE` and `Node.TEXT_NODE`, without the global. */
const ELEMENT = 1;
const TEXT = 3;
const MOST_BLOCKS = 20_000;
const MOST_LINKS = 50;
/** List items nested deeper count as part of this one. */
const MOST_NESTED = 16;

/**
 * Reads the blocks of a part of a page in the order of the page. Takes time linear in the size of the page and no
 * stack, however deep it is nested: pages are anyone's.
 *
 * @param base what relative links refer to
 * @param page links to this page itself are none
 */
export function readBlocks(root: Element, base: string, page: Address): PageBlocks {
  const reader = new BlockReader(base, page);
  let node: Node = root;
  reader.enter(root);
  for (let inside = true; reader.blocks.length < MOST_BLOCKS; inside = visit(node, reader)) {
    if (inside && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (inside && node !== root && isElement(node)) reader.leave(node);
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode ?? root;
      if (node !== root && isElement(node)) reader.leave(node);
    }
    if (node === root) break;
    node = node.nextSibling ?? root;
  }
  reader.leave(root);
  const { blocks, ends } = reader;
  return { blocks, endOf: (element) => ends.get(element) ?? blocks.length };
}

/** Whether the walk is to go inside the node. */
function visit(node: Node, reader: BlockReader): boolean {
  if (node.nodeType === TEXT) reader.read(node.nodeValue ?? '');
  if (!isElement(node) || isSkipped(node)) return false;
  reader.enter(node);
  return true;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly ends = new Map<Element, number>();
  private readonly containers: Element[] = [];
  private items: readonly number[] = [];
  private nestedTooDeep = 0;
  private seenItems = 0;
  private heading: { readonly element: Element; readonly level: number } | null = null;
  private term: Element | null = null;
  private anchor: { readonly element: Element; readonly url: Address | null } | null = null;
  private bold = 0;
  private small = 0;
  private run = emptyRun();

  constructor(
    private readonly base: string,
    private readonly page: Address,
  ) {}

  enter(element: Element): void {
    const name = element.localName;
    if (name === 'br') {
      // Within a heading a line break is only layout.
      if (this.heading === null) this.flush();
      else this.read(' ');
      return;
    }
    if (name === 'a' && this.anchor === null) this.anchor = { element, url: this.addressOf(element) };
    if (isBold(name)) this.bold += 1;
    if (name === 'small') this.small += 1;
    if (INLINE.has(name) && headingLevel(element) === null) {
      if (this.run.text === '' && this.run.small === '') this.run.leading ??= element;
      return;
    }
    this.flush();
    this.containers.push(element);
    if (name === 'li') this.enterItem();
    if (name === 'dt') this.term ??= element;
    const level = headingLevel(element);
    if (level !== null) this.heading ??= { element, level };
  }

  leave(element: Element): void {
    const name = element.localName;
    if (name === 'br') return;
    const inline = this.containers.at(-1) !== element;
    if (!inline) {
      this.flush();
      this.containers.pop();
      this.ends.set(element, this.blocks.length);
      if (name === 'li') this.leaveItem();
      if (this.term === element) this.term = null;
      if (this.heading?.element === element) this.heading = null;
    }
    if (isBold(name)) this.bold -= 1;
    if (name === 'small') this.small -= 1;
    if (this.run.leading === element) {
      this.run.lead = this.run.text || this.run.small;
      this.run.leading = null;
    }
    if (this.anchor?.element === element) {
      this.run.openLink = null;
      this.anchor = null;
    }
  }

  read(text: string): void {
    const { run } = this;
    if (run.text.length >= 2 * MOST_CHARACTERS) return;
    const more = text.slice(0, 2 * MOST_CHARACTERS);
    if (this.heading !== null && this.small > 0) {
      run.small += run.small.length < MOST_CHARACTERS ? more : '';
      return;
    }
    if (run.text === '' && more.trim() === '') return;
    run.text += more;
    if (this.bold > 0 && run.boldOpen) run.bold += more;
    else if (more.trim() !== '') run.boldOpen = false;
    if (this.anchor === null) return;
    if (run.openLink === null && run.links.length < MOST_LINKS) {
      run.openLink = { text: '', url: this.anchor.url };
      run.links.push(run.openLink);
    }
    if (run.openLink !== null) run.openLink.text += more;
  }

  private flush(): void {
    const { run } = this;
    this.run = emptyRun();
    const element = this.containers.at(-1);
    const small = clipped(run.small);
    const isSmall = run.text.trim() === '';
    if (element === undefined || (isSmall && small === '')) return;
    const words = isSmall ? small : run.text;
    const lead = clipped(run.lead);
    const links = run.links
      .map(({ text, url }) => ({ text: clipped(text), url }))
      // Permalink marks (`#`, `¶`) and pictures name nothing.
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const kind = this.heading !== null ? 'heading' : this.term !== null ? 'term' : 'text';
    const level = this.heading?.level ?? 7;
    const common = { kind, level, items: this.items, element } as const;
    const lines = kind === 'text' && links.length === 0 ? markedLines(words) : [words];
    const print = { lead: kind === 'heading' && lead !== clipped(words) ? lead : '', small: isSmall ? '' : small };
    for (const line of lines) {
      const bold = lines.length === 1 ? clipped(run.bold) : '';
      this.blocks.push({ ...common, ...print, text: clipped(line), links, bold });
    }
  }

  private enterItem(): void {
    this.seenItems += 1;
    if (this.items.length < MOST_NESTED) this.items = [...this.items, this.seenItems];
    else this.nestedTooDeep += 1;
  }

  private leaveItem(): void {
    if (this.nestedTooDeep > 0) this.nestedTooDeep -= 1;
    else this.items = this.items.slice(0, -1);
  }

  private addressOf(anchor: Element): Address | null {
    const href = anchor.getAttribute('href');
    const url = href === null || href.length > MOST_CHARACTERS ? null : normaliseAddress(href, this.base);
    return url === this.page ? null : url;
  }
}

interface Run {
  text: string;
  readonly links: { text: string; url: Address | null }[];
  openLink: { text: string; url: Address | null } | null;
  bold: string;
  boldOpen: boolean;
  /** The small print within a heading. */
  small: string;
  /** The element within the line that it begins with, while it is open; and its text. */
  leading: Element | null;
  lead: string;
}

function emptyRun(): Run {
  return { text: '', links: [], openLink: null, bold: '', boldOpen: true, small: '', leading: null, lead: '' };
}

function isBold(name: string): boolean {
  return name === 'b' || name === 'strong';
}

/** One line of at most {@link MOST_CHARACTERS} UTF-16 units, never ending in half a character. */
export function clipped(text: string): string {
  const line = oneLine(text.slice(0, 2 * MOST_CHARACTERS));
  return line.length <= MOST_CHARACTERS ? line : line.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '');
}
