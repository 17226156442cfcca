import { itemIdOf, type ChecklistItem } from '../../model/checklist';
import type { MinedLine } from '../../model/mined';
import type { MinedStatement } from '../../model/statement';
import { isTwinOf } from '../mined/twins';

/** A line of a post as a guide has it. */
export function statementOf({ text, start, end, post, language, reason, section, alsoIn }: MinedLine): MinedStatement {
  return { kind: 'mined', text, source: post, language, passage: { start, end }, reason, section, alsoIn };
}

/**
 * The items of authors' lists, list after list, each in its order. An item that two lists have stands once; one that is
 * hidden does not stand there.
 */
export function checklistOf(lists: readonly MinedLine[], hidden: readonly string[]): ChecklistItem[] {
  const isHidden = isTwinOf(hidden);
  const items = new Map<ChecklistItem['id'], ChecklistItem>();
  for (const list of lists) {
    for (const { start, end } of list.items) {
      const text = list.text.slice(start - list.start, end - list.start);
      const id = itemIdOf(text);
      if (items.has(id) || isHidden(text)) continue;
      items.set(id, { id, statement: { ...statementOf(list), text, passage: { start, end } } });
    }
  }
  return [...items.values()];
}
