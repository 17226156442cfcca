import type { Address } from '../../model/address';
import type { Reference } from '../../model/guide';
import { MOST_ENTRIES } from '../../model/guide';
import type { PostRef } from '../../model/post';
import { comparable, LONGEST_LINE, oneLine, shortened } from '../../model/text';
import type { Block } from './blocks';
import { entriesIn, firstAddress, titleLinks, type Entry } from './entries';
import { withoutMarker } from './markers';

/** A short line with a year and no sentence: the date of a listed post, not its summary. */
const DATE_LINE = /^(?=.*\b(?:19|20)\d{2}\b)[\p{L}\d\s.,/:()-]{4,30}$/u;
const SEPARATORS = /^[\s—–:·|,-]+/u;

/** The posts that a section names, without what it says of them. */
export function postsIn(blocks: readonly Block[]): PostRef[] {
  const entries = entriesIn(blocks, { begins: () => false, plain: 'title' });
  return distinctPosts(entries.flatMap((entry) => postOf(entry) ?? [])).map(({ title, url }) => ({ title, url }));
}

/**
 * The posts that a section names, each with its one-line summary where the section gives one.
 *
 * @param titles of posts that the page names elsewhere: where nothing is marked up, they tell titles from summaries
 */
export function referencesIn(blocks: readonly Block[], titles: readonly string[]): Reference[] {
  const known = new Set(titles.map(comparable));
  const begins = (block: Block): boolean => known.has(comparable(withoutMarker(block.text)));
  const isMarkedUp = blocks.some((block) => block.kind !== 'text' || titleLinks(block).length > 0);
  return distinctPosts(
    entriesIn(blocks, { begins, plain: isMarkedUp ? 'text' : 'alternate' }).flatMap((entry) => postOf(entry) ?? []),
  );
}

/** The first mention of each post: by address, or by title where it has none. */
export function distinctPosts<P extends PostRef>(posts: readonly P[]): P[] {
  const known = new Map<string, P>();
  for (const post of posts) {
    const key = post.url ?? comparable(post.title);
    if (key !== '' && !known.has(key)) known.set(key, post);
    if (known.size === MOST_ENTRIES) break;
  }
  return [...known.values()];
}

/**
 * What an entry says of its post; null when it has no title. The title is the entry's heading, else its first link,
 * else its first words that are no date.
 */
export function postOf(entry: Entry): Reference | null {
  const block =
    entry.find(isTitleBlock) ??
    entry.find((one) => titleLinks(one).length > 0) ??
    entry.find((one) => !DATE_LINE.test(one.text)) ??
    entry[0];
  if (block === undefined) return null;
  const [link] = titleLinks(block);
  const title = link === undefined ? plainTitle(block) : link.text;
  if (!/[\p{L}\p{N}]/u.test(title)) return null;
  const url = link === undefined ? firstAddress(entry) : link.url;
  const after = block.text.slice(block.text.indexOf(title) + title.length);
  return {
    title: shortened(title, LONGEST_LINE),
    url,
    summary: summaryOf(after, entry.slice(entry.indexOf(block) + 1), url),
  };
}

/** A heading, a term, or a paragraph of bold words alone is the title whatever is linked below it. */
function isTitleBlock(block: Block): boolean {
  return block.kind !== 'text' || (block.bold !== '' && block.bold === block.text);
}

function plainTitle(block: Block): string {
  return block.bold !== '' && block.kind === 'text'
    ? oneLine(block.bold.replace(/[:—–]\s*$/u, ''))
    : withoutMarker(block.text);
}

function summaryOf(after: string, following: readonly Block[], url: Address | null): string | null {
  const rest = after.replace(SEPARATORS, '');
  const texts = [rest, ...following.filter((block) => !isOnlyLinks(block, url)).map(withoutReadMore)];
  const said = texts.filter((text) => /[\p{L}\p{N}]/u.test(text) && !DATE_LINE.test(text));
  const summary = shortened(oneLine(said.slice(0, 10).join(' ')), LONGEST_LINE);
  return summary === '' ? null : summary;
}

/**
 * Whether a block is nothing but links to other pages: the post's tags. A card links what it says to the post itself.
 */
function isOnlyLinks({ text, links }: Block, url: Address | null): boolean {
  if (links.length === 0 || links.some((link) => link.url === url)) return false;
  return text.length - links.reduce((sum, link) => sum + link.text.length, 0) <= 2 * links.length;
}

function withoutReadMore(block: Block): string {
  const last = block.links.at(-1);
  const ends =
    last !== undefined && titleLinks({ ...block, links: [last] }).length === 0 && block.text.endsWith(last.text);
  return ends ? block.text.slice(0, -last.text.length).trim() : block.text;
}
