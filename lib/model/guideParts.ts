import { itemIdOf, type ChecklistItem } from './checklist';
import type { EditedListKind, GuideLine, GuidePart } from './edition';
import type { Guide } from './guide';
import type { Statement } from './statement';

/** The posts or lines of a section of a guide, each with what names it there. */
export function partsIn(guide: Guide, section: EditedListKind): readonly GuidePart[] {
  switch (section) {
    case 'steps':
    case 'checklist':
    case 'related':
    case 'references':
      return guide[section].content;
    default:
      return guide.edition?.lines[section] ?? guide[section].content.map(lineOf);
  }
}

export function lineOf(statement: Statement): GuideLine & ChecklistItem {
  return { id: itemIdOf(statement.text), statement };
}

/** The words that a guide has for its topic; empty where it has only figures. */
export function definitionIn({ definition: { content } }: Guide): string {
  return content.text ?? content.mined?.text ?? '';
}
