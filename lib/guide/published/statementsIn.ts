import { MOST_ENTRIES } from '../../model/guide';
import { comparable } from '../../model/text';
import { clipped, MOST_CHARACTERS, type Block } from './blocks';
import { hasMarker, withoutMarker } from './markers';

/**
 * The sentences that a section lists, whatever it lists them as: list items, terms or smaller headings with what
 * follows them, paragraphs with markers, else paragraphs. What introduces a list is not part of it. Each is said once.
 */
export function statementsIn(blocks: readonly Block[]): string[] {
  const known = new Set<string>();
  const statements: string[] = [];
  for (const group of groups(blocks)) {
    const text = withoutMarker(clipped(group.reduce(joined, '')));
    const key = comparable(text);
    if (key === '' || known.has(key)) continue;
    known.add(key);
    statements.push(text);
    if (statements.length === MOST_ENTRIES) break;
  }
  return statements;
}

function groups(blocks: readonly Block[]): readonly (readonly Block[])[] {
  if (blocks.some((block) => block.items.length > 0)) return byItem(blocks);
  if (blocks.some((block) => block.kind !== 'text')) return byTitle(blocks);
  const marked = blocks.filter((block) => hasMarker(block.text));
  return (marked.length > 0 ? marked : blocks).map((block) => [block]);
}

/** An item within an item is one of its own. */
function byItem(blocks: readonly Block[]): Block[][] {
  const found = new Map<number, Block[]>();
  for (const block of blocks) {
    const item = block.items.at(-1);
    if (item === undefined) continue;
    const group = found.get(item);
    if (group === undefined) found.set(item, [block]);
    else group.push(block);
  }
  return [...found.values()];
}

function byTitle(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  for (const block of blocks) {
    if (block.kind !== 'text') found.push([block]);
    else found.at(-1)?.push(block);
  }
  return found;
}

/** A title is joined to its explanation by a colon, unless it ends as a sentence does. */
function joined(text: string, block: Block, index: number, group: readonly Block[]): string {
  if (text === '') return block.text;
  if (text.length >= MOST_CHARACTERS) return text;
  const before = group[index - 1];
  const isTitle = before !== undefined && (before.kind !== 'text' || before.bold === before.text);
  return isTitle && !/[.!?:;…。！？]$/u.test(text) ? `${text}: ${block.text}` : `${text} ${block.text}`;
}
