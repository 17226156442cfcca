import { normaliseAddress } from '../model/address';
import type { BlockKind, ItemKind, PostText, TextBlock, TextLink } from '../model/postText';
import { unclobbered } from '../model/unclobbered';
import { attributeOf } from './attributeOf';
import { isBeside } from './beside';
import { articleText } from './body';
import { parentOf } from './elementsIn';

/**
 * No article that is read by people has more. Characters of all, blocks, characters of one block, links of one block.
 */
const MOST_TEXT = 300_000;
const MOST_BLOCKS = 5_000;
const MOST_CHARACTERS = 20_000;
const MOST_LINKS = 200;
/** Lists nested deeper count as part of this one, and elements nested deeper are not looked into. */
const MOST_LEVELS = 8;
const MOST_DEPTH = 256;

const UNSEEN = /^(?:script|style|noscript|template|svg|math|button|select|textarea|iframe|video|audio|canvas|object)$/;
const LINES =
  /^(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|h[1-6]|header|hr|main|p|section|summary)$/;
const FIGURE = /^(?:table|figure)$/;
/** How the boxes of site generators and themes call themselves. */
const WARNING = /(?:^|[\s_-])(?:warning|caution|danger|attention|pitfall)(?:$|[\s_-])/i;

/**
 * The text of a page's article, block by block; null when it has none. Each block is one line, as the page shows it:
 * what is taken from it is found on the page again.
 *
 * @param base what relative links refer to
 */
export function postText(page: Document, base: string, language: string | null): PostText | null {
  const article = articleText(page);
  if (article === null) return null;
  const reader = new TextReader(base);
  for (const block of article.blocks) reader.readBlock(block, isInWarning(block, article.body));
  return { language, blocks: reader.blocks };
}

function isInWarning(block: Element, body: Element): boolean {
  for (let up: Element | null = block; up !== null && up !== body; up = parentOf(up)) if (isWarning(up)) return true;
  return false;
}

function isWarning(element: Element): boolean {
  return (
    /^(?:div|aside|section|blockquote)$/.test(unclobbered(element).localName) &&
    WARNING.test(attributeOf(element, 'class'))
  );
}

class TextReader {
  readonly blocks: TextBlock[] = [];
  #text = '';
  #links: TextLink[] = [];
  #kind: BlockKind = { kind: 'paragraph' };
  #lists = 0;
  #length = 0;
  /** The lists of the page that an item of the article's blocks stands in: the items come one by one. */
  readonly #known = new Map<Element, number>();

  constructor(private readonly base: string) {}

  /** A block of the article: whatever it holds, it stands on lines of its own. */
  readBlock(element: Element, isWarned: boolean): void {
    this.#kind = { kind: isWarned ? 'warning' : 'paragraph' };
    this.#enter(element, 0);
    this.#flush();
  }

  #enter(element: Element, depth: number): void {
    const name = unclobbered(element).localName;
    if (depth > MOST_DEPTH || this.#isFull()) return;
    if (name === 'br') this.#add(' ');
    else if (name === 'li') this.#within(element, this.#itemKind(element), depth);
    else if (name === 'pre') this.#within(element, { kind: 'code' }, depth);
    else if (FIGURE.test(name)) this.#within(element, { kind: 'figure' }, depth);
    else if (name === 'ul' || name === 'ol' || LINES.test(name))
      this.#within(element, this.#kindOf(element, name), depth);
    else if (name === 'a') this.#readLink(element, depth);
    else this.#walk(element, depth);
  }

  #walk(parent: Element, depth: number): void {
    for (const node of unclobbered(parent).childNodes) {
      if (node.nodeType === 3) this.#add(node.nodeValue ?? '');
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (!UNSEEN.test(unclobbered(element).localName) && !isBeside(element)) this.#enter(element, depth + 1);
    }
  }

  /** What is within code, a figure or a box of warning is of its kind whatever it is by itself. */
  #kindOf(element: Element, name: string): BlockKind {
    if (/^(?:code|figure|warning)$/.test(this.#kind.kind)) return this.#kind;
    if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name.charAt(1)) };
    if (isWarning(element)) return { kind: 'warning' };
    return name === 'blockquote' ? { kind: 'quote' } : this.#kind;
  }

  #itemKind(element: Element): BlockKind {
    const list = unclobbered(element).parentElement;
    if (/^(?:code|figure|warning)$/.test(this.#kind.kind)) return this.#kind;
    const level = this.#kind.kind === 'item' ? this.#kind.level + 1 : 1;
    const isOrdered = list !== null && unclobbered(list).localName === 'ol';
    return { kind: 'item', list: this.#numberOf(list), isOrdered, level: Math.min(level, MOST_LEVELS), goesOn: false };
  }

  #numberOf(list: Element | null): number {
    const known = list === null ? undefined : this.#known.get(list);
    if (known !== undefined) return known;
    this.#lists += 1;
    if (list !== null) this.#known.set(list, this.#lists);
    return this.#lists;
  }

  #within(element: Element, kind: BlockKind, depth: number): void {
    this.#flush();
    const before = this.#kind;
    const count = this.blocks.length;
    this.#kind = kind;
    this.#walk(element, depth);
    this.#flush();
    // What follows a list or a paragraph within an item still belongs to that item.
    this.#kind = before.kind === 'item' && this.blocks.length > count ? goingOn(before) : before;
  }

  #readLink(element: Element, depth: number): void {
    const start = this.#text.length;
    const { length } = this.blocks;
    this.#walk(element, depth);
    const url = normaliseAddress(attributeOf(element, 'href'), this.base);
    const isPlace = attributeOf(element, 'href').startsWith('#');
    if (url === null || isPlace || this.blocks.length !== length || this.#links.length >= MOST_LINKS) return;
    if (this.#text.length > start) this.#links.push({ start, end: this.#text.length, url });
  }

  #isFull(): boolean {
    return this.blocks.length >= MOST_BLOCKS || this.#length >= MOST_TEXT;
  }

  #add(written: string): void {
    if (this.#text.length >= MOST_CHARACTERS) return;
    const line = written.slice(0, MOST_CHARACTERS).replace(/\s+/gu, ' ');
    this.#text += this.#text === '' || this.#text.endsWith(' ') ? line.trimStart() : line;
  }

  #flush(): void {
    const text = this.#text.trimEnd();
    const links = this.#links
      .map((link) => ({ ...link, end: Math.min(link.end, text.length) }))
      .filter(({ start, end }) => start < end);
    this.#text = '';
    this.#links = [];
    if (text === '' || this.#isFull()) return;
    this.blocks.push({ ...this.#kind, text, links });
    this.#length += text.length;
    if (this.#kind.kind === 'item') this.#kind = goingOn(this.#kind);
  }
}

function goingOn(item: ItemKind): ItemKind {
  return { ...item, goesOn: true };
}
