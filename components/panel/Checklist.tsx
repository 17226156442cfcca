import { Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownItem } from '../../lib/model/checklist';
import type { Guide } from '../../lib/model/guide';
import type { MinedStatement } from '../../lib/model/statement';
import type { Attempt } from '../../lib/model/trouble';
import { Button } from '../Button';
import type { OpenPage } from '../events';
import { Notice } from '../Notice';
import { text } from '../text';
import { AddItem } from './AddItem';
import { ChecklistRow, type ItemEvents } from './ChecklistRow';
import { LineSource } from './LineSource';
import { useHidden, type LineEvents } from './useHidden';
import styles from './Checklist.module.css';

export interface ChecklistEvents extends ItemEvents, LineEvents {
  /** One line, not empty. */
  readonly onAddItem: (words: string) => Promise<Attempt<unknown>>;
  readonly onRemoveItem: (item: ShownItem) => Promise<Attempt<unknown>>;
  /** Undoes a removal: the item comes back with its tick and note. */
  readonly onRestoreItem: (item: ShownItem) => Promise<Attempt<unknown>>;
}

interface ChecklistProps extends ChecklistEvents {
  readonly items: readonly ShownItem[];
  readonly guide: Guide;
  /** Names the checklist among all drafts. */
  readonly name: string;
  readonly onOpen: OpenPage;
}

/** The guide's items, the reader's own, and those that the guide has dropped. */
export function Checklist({
  items,
  guide,
  name,
  onOpen,
  onAddItem,
  onRemoveItem,
  onRestoreItem,
  onHideLines,
  ...events
}: ChecklistProps): JSX.Element {
  const [removed, setRemoved] = useState<ShownItem | null>(null);
  const { hide, notice } = useHidden(onHideLines);
  const remove = (item: ShownItem): void => {
    void onRemoveItem(item).then(({ kept }) => kept && setRemoved(item));
  };
  const restore = (item: ShownItem): void => {
    void onRestoreItem(item).then(({ kept }) => kept && setRemoved(null));
  };
  const current = items.filter((item) => item.kind !== 'orphan');
  const orphans = items.filter((item) => item.kind === 'orphan');
  const empty = current.length === 0 ? emptyText(guide) : null;
  const rows = { name, onRemove: remove, onHide: (item: ShownItem) => hide([item.statement.text]), ...events };
  return (
    <>
      {empty !== null && <p class={styles.hint}>{empty}</p>}
      {listsIn(current).map(({ line, items: own }) => (
        <div key={own[0]?.id} class={line === null ? undefined : styles.list}>
          {line !== null && (
            <LineSource
              line={line}
              guide={guide}
              onOpen={onOpen}
              onHide={() => hide(own.map(({ statement }) => statement.text))}
            />
          )}
          <Rows items={own} {...rows} />
        </div>
      ))}
      {notice}
      {removed !== null && <Removed item={removed} onRestore={restore} />}
      <AddItem field={`${name} new`} onAdd={onAddItem} />
      {orphans.length > 0 && (
        <div class={styles.orphans}>
          <h3>{text('orphans')}</h3>
          <p class={styles.hint}>{text('orphansText')}</p>
          <Rows items={orphans} {...rows} />
        </div>
      )}
    </>
  );
}

/** What was looked through in vain, or what the checklist is for. */
function emptyText({ looked, checklist, definition }: Guide): string {
  const { posts } = definition.content.coverage;
  const isLooked = looked > 0 && checklist.origin === 'compiled';
  return isLooked ? text('lookedForSteps', looked, posts) : text('checklistEmpty');
}

interface ItemList {
  /** The first item of a list that a post has; null for items that stand alone. */
  readonly line: MinedStatement | null;
  readonly items: readonly ShownItem[];
}

/** Items one after the other that are of one list of an author's. */
function listsIn(items: readonly ShownItem[]): ItemList[] {
  const lists: { line: MinedStatement | null; items: ShownItem[] }[] = [];
  for (const item of items) {
    const { statement } = item;
    const line = item.kind === 'guide' && statement.kind === 'mined' ? statement : null;
    const last = lists.at(-1);
    if (last !== undefined && last.line?.source === line?.source && last.line?.section === line?.section)
      last.items.push(item);
    else lists.push({ line, items: [item] });
  }
  return lists;
}

type RowsProps = ItemEvents &
  Pick<ChecklistProps, 'items' | 'name'> & {
    readonly onRemove: (item: ShownItem) => void;
    readonly onHide: (item: ShownItem) => void;
  };

function Rows({ items, name, ...events }: RowsProps): JSX.Element {
  return (
    <ul class={styles.rows}>
      {items.map((item) => (
        <ChecklistRow key={item.id} item={item} field={`${name} ${item.id}`} {...events} />
      ))}
    </ul>
  );
}

function Removed({
  item,
  onRestore,
}: {
  readonly item: ShownItem;
  readonly onRestore: (item: ShownItem) => void;
}): JSX.Element {
  const undo = (
    <Button look="quiet" small onClick={() => onRestore(item)}>
      {text('undo')}
    </Button>
  );
  return (
    <Notice icon={Undo2} action={undo}>
      {text('removedItem', item.statement.text)}
    </Notice>
  );
}
