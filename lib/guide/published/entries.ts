import type { Address } from '../../model/address';
import { slugOf } from '../../model/text';
import { inAllLanguages } from '../words/allWords';
import type { Block, BlockLink } from './blocks';
import { hasMarker } from './markers';

/** The blocks of a section that are about one post. */
export type Entry = readonly Block[];

const NO_TITLES = new Set(inAllLanguages((words) => words.readMore).map(slugOf));
/** Text between the links of a line that lists several posts: commas and an "and". Characters per link. */
const MOST_BETWEEN = 6;

/** How to read the paragraphs of a section. */
export interface EntryReading {
  /** Whether a block is known to begin an entry, besides those that show it by their form. */
  readonly begins: (block: Block) => boolean;
  /** What a plain paragraph is: a title each, by turns title and summary, or text about the entry before it. */
  readonly plain: 'title' | 'alternate' | 'text';
}

/**
 * Divides a section that lists posts into its entries: by its list items; else a new entry begins at each title. Titles
 * are headings and terms; where there is none, paragraphs that begin with a link, bold words or a marker. What
 * introduces the list is dropped.
 */
export function entriesIn(blocks: readonly Block[], reading: EntryReading): Entry[] {
  const listed = blocks.filter((block) => block.items.length > 0);
  const isList = new Set(listed.map(({ items }) => items[0])).size >= 2;
  const isTitled = blocks.some((block) => block.kind !== 'text');
  const begins = (block: Block): boolean =>
    reading.begins(block) || block.kind !== 'text' || (!isTitled && (hasMarker(block.text) || isLed(block)));
  const from = blocks.findIndex((block) => block.items.length > 0 || begins(block));
  const entries: Block[][] = [];
  for (const block of (isList ? listed : blocks.slice(Math.max(0, from))).flatMap(oneLinkEach)) {
    const open = entries.at(-1);
    if (open === undefined || !continues(open, block, { ...reading, begins })) entries.push([block]);
    else open.push(block);
  }
  return entries;
}

function continues(open: readonly Block[], block: Block, { begins, plain }: EntryReading): boolean {
  if (block.items.length > 0) return open[0]?.items[0] === block.items[0];
  const [link] = titleLinks(block);
  // A card links all of its blocks to one post.
  if (begins(block)) return link !== undefined && open.some(({ links }) => links.some(({ url }) => url === link.url));
  if (plain === 'text' || (link === undefined && block.links.length > 0)) return true;
  const isSummarised = open.some((one) => one !== open[0] && one.items.length === 0);
  return plain === 'alternate' && !isSummarised;
}

/** Whether a paragraph begins with the link or the bold words that are a title. */
function isLed(block: Block): boolean {
  const [first] = titleLinks(block);
  return (first !== undefined && block.text.startsWith(first.text)) || block.bold !== '';
}

/** The links of a block that can be a post's title. */
export function titleLinks(block: Block): readonly BlockLink[] {
  return block.links.filter(({ text }) => !NO_TITLES.has(slugOf(text.slice(0, 40))));
}

/** A line of several links with hardly a word between them lists as many posts. */
function oneLinkEach(block: Block): readonly Block[] {
  const links = titleLinks(block);
  if (block.items.length > 0 || new Set(links.map(({ url }) => url)).size < 2) return [block];
  const linked = links.reduce((sum, { text }) => sum + text.length, 0);
  if (block.text.length - linked > MOST_BETWEEN * links.length) return [block];
  return links.map((link) => ({ ...block, text: link.text, links: [link], bold: '' }));
}

/** The first link of an entry that leads anywhere. */
export function firstAddress(blocks: readonly Block[]): Address | null {
  for (const { links } of blocks) for (const { url } of links) if (url !== null) return url;
  return null;
}
