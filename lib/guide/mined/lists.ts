import type { TextPosition } from '../../model/passage';
import type { PostText, TextBlock } from '../../model/postText';

/** A list of a text: its items as they stand in the whole text, with what lies within them. */
export interface List extends TextPosition {
  readonly isOrdered: boolean;
  readonly items: readonly ListItem[];
  /** What leads up to it: the paragraph before it where that ends in a colon; else empty. */
  readonly lead: string;
  readonly section: string;
}

export interface ListItem extends TextPosition {
  /** Its first line. */
  readonly text: string;
  /** The share of its first line that is links: 0–1. */
  readonly linked: number;
}

/** The outermost lists of a text. */
export function listsIn({ blocks }: PostText, starts: readonly number[]): List[] {
  const lists: { list: number; isOrdered: boolean; items: ListItem[]; lead: string; section: string }[] = [];
  let section = '';
  let before: TextBlock | undefined;
  blocks.forEach((block, at) => {
    if (block.kind === 'heading') section = block.text;
    const start = starts[at] ?? 0;
    const end = start + block.text.length;
    const open = lists.at(-1);
    if (block.kind === 'item') {
      if (block.level === 1 && !block.goesOn) {
        const linked = block.links.reduce((sum, link) => sum + link.end - link.start, 0) / block.text.length;
        const item = { start, end, text: block.text, linked };
        if (open?.list === block.list) open.items.push(item);
        else {
          const lead = before?.kind === 'paragraph' && before.text.endsWith(':') ? before.text : '';
          lists.push({ list: block.list, isOrdered: block.isOrdered, items: [item], lead, section });
        }
      } else {
        const last = open?.items.at(-1);
        if (open !== undefined && last !== undefined) open.items[open.items.length - 1] = { ...last, end };
      }
    }
    before = block;
  });
  return lists.map(({ isOrdered, items, lead, section: under }) => ({
    isOrdered,
    items,
    lead,
    section: under,
    start: items[0]?.start ?? 0,
    end: items.at(-1)?.end ?? 0,
  }));
}
