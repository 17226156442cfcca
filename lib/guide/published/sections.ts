import type { SectionKind } from '../../model/guide';
import { LONGEST_NAME, oneLine, shortened } from '../../model/text';
import type { Block, PageBlocks } from './blocks';
import { isCountLine, isListOfPosts, meaningOf, type HeadingMeaning } from './headingMeaning';
import { withoutMarker } from './markers';

/** A page divided by its headings. */
export interface PageSections {
  /** The content of each section that has some; list items around the whole section are taken off. */
  readonly contents: ReadonlyMap<SectionKind, readonly Block[]>;
  /** The heading of each of these, without what only decorates it. */
  readonly headings: Readonly<Partial<Record<SectionKind, string>>>;
  /** Index of the first section's heading. */
  readonly first: number;
  /** What stands before and between the sections and belongs to none. */
  readonly outside: readonly Block[];
}

interface Heading {
  readonly at: number;
  readonly level: number;
  readonly meaning: HeadingMeaning;
}

/** Below every real heading: a term of a definition list, then a paragraph that looks like a heading. */
const TERM_LEVEL = 7;
const LOOK_LEVEL = 8;
const LONGEST_LOOKALIKE = 80;
const LOOK_AHEAD = 50;
const HEADERS = new Set(['header', 'hgroup']);

/**
 * Divides a page into the sections of a guide. Real headings count first; only where they name fewer than two sections,
 * paragraphs that are all bold or consist of a section's name alone count too.
 */
export function divide(page: PageBlocks, topic: string | null): PageSections {
  const real = sectionsUnder(page, headingsOf(page.blocks, topic, false));
  return real.contents.size >= 2 ? real : sectionsUnder(page, headingsOf(page.blocks, topic, true));
}

function headingsOf(blocks: readonly Block[], topic: string | null, lookalikes: boolean): Heading[] {
  return blocks.flatMap((block, at): Heading[] => {
    if (block.kind === 'text' && !(lookalikes && looksLikeHeading(block))) return [];
    const meaning = meaningOf(block.text, topic);
    if (block.kind === 'heading') return [{ at, level: block.level, meaning }];
    const named = meaning.opens === 'section' && !meaning.weak;
    if (block.kind === 'term') return named ? [{ at, level: TERM_LEVEL, meaning }] : [];
    return named || isAllBold(block) ? [{ at, level: LOOK_LEVEL, meaning }] : [];
  });
}

/** Short, and no entry of a table of contents. */
function looksLikeHeading(block: Block): boolean {
  return block.text.length <= LONGEST_LOOKALIKE && block.links.length === 0;
}

function isAllBold(block: Block): boolean {
  return block.items.length === 0 && block.bold === block.text;
}

function sectionsUnder(page: PageBlocks, headings: readonly Heading[]): PageSections {
  const { blocks } = page;
  const contents = new Map<SectionKind, readonly Block[]>();
  const names: Partial<Record<SectionKind, string>> = {};
  const inside = new Set<number>();
  let first = blocks.length;
  let last = 0;
  headings.forEach((heading, index) => {
    const { meaning, at } = heading;
    // A heading within another section's content is content: a post may be called "Pitfalls".
    if (meaning.opens !== 'section' || contents.has(meaning.kind) || inside.has(at)) return;
    if (meaning.weak && !leadsToSection(headings, index)) return;
    const next = Math.min(scopeEnd(page, at), boundary(blocks, headings, index, contents));
    const end = termEnd(blocks, at, next);
    const content = blocks.slice(at + 1, end).filter((block) => !isCountLine(block.text));
    if (content.length === 0) return;
    contents.set(
      meaning.kind,
      content.map((block) => ({ ...block, items: itemsBelow(block, blocks[at]) })),
    );
    names[meaning.kind] = headingWords(blocks[at]?.text ?? '');
    for (let one = at; one < end; one += 1) inside.add(one);
    first = Math.min(first, at);
    last = end;
  });
  return { contents, headings: names, first, outside: blocks.slice(0, last).filter((_, at) => !inside.has(at)) };
}

/** `// 1. Definition:` and `## Definition ¶` → `Definition`. */
function headingWords(text: string): string {
  const words = withoutMarker(oneLine(text)).replace(/^[#/*=~>|\s]+/u, '');
  return shortened(words.replace(/[#¶§:：*=~/\s]+$/u, ''), LONGEST_NAME);
}

/** A weak name counts when the next heading of its rank opens a section that is no mere list of posts. */
function leadsToSection(headings: readonly Heading[], index: number): boolean {
  const level = headings[index]?.level ?? 0;
  const next = headings.slice(index + 1, index + 1 + LOOK_AHEAD).find((heading) => heading.level <= level);
  return next?.meaning.opens === 'section' && !next.meaning.weak && !isListOfPosts(next.meaning.kind);
}

/** Where the next part of the page begins: a heading of the same rank or above, or one that opens another part. */
function boundary(
  blocks: readonly Block[],
  headings: readonly Heading[],
  index: number,
  taken: ReadonlyMap<SectionKind, unknown>,
): number {
  const own = headings[index];
  if (own === undefined) return blocks.length;
  // By index: a copy of the rest for each heading would make a page of nothing but headings quadratic.
  for (let next = index + 1; next < headings.length; next += 1) {
    const { at, level, meaning } = headings[next] ?? own;
    if (level <= own.level || meaning.opens === 'foreign') return at;
    const repeats = meaning.opens === 'section' && (taken.has(meaning.kind) || isSame(meaning, own.meaning));
    if (meaning.opens === 'section' && !meaning.weak && !repeats) return at;
  }
  return blocks.length;
}

function isSame(meaning: HeadingMeaning, own: HeadingMeaning): boolean {
  return meaning.opens === 'section' && own.opens === 'section' && meaning.kind === own.kind;
}

/**
 * The end of the smallest element that holds the heading and the beginning of its content: what follows a wrapped
 * section (comments, share buttons) is no part of it.
 */
function scopeEnd({ blocks, endOf }: PageBlocks, at: number): number {
  let content = at + 1;
  while (content < blocks.length && isCountLine(blocks[content]?.text ?? '')) content += 1;
  let element: Element | null | undefined = blocks[at]?.element;
  while (element != null && (endOf(element) <= content || HEADERS.has(element.localName)))
    element = element.parentElement;
  return element == null ? blocks.length : endOf(element);
}

/**
 * Of a definition list whose terms are the headings, the next term ends the section, whatever it says. `end`: where it
 * ends otherwise, so that lists of one term each are not read to the end of the page.
 */
function termEnd(blocks: readonly Block[], at: number, end: number): number {
  const own = blocks[at];
  if (own?.kind !== 'term') return end;
  const list = own.element.parentElement;
  for (let next = at + 1; next < end; next += 1) {
    const block = blocks[next];
    if (block?.kind === 'term' && block.element.parentElement === list) return next;
  }
  return end;
}

function itemsBelow(block: Block, heading: Block | undefined): readonly number[] {
  const around = heading?.items ?? [];
  const common = block.items.findIndex((item, depth) => item !== around[depth]);
  return common < 0 ? [] : block.items.slice(common);
}
