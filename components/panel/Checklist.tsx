import { Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownItem } from '../../lib/model/checklist';
import type { Attempt } from '../../lib/model/trouble';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { text } from '../text';
import { AddItem } from './AddItem';
import { ChecklistRow, type ItemEvents } from './ChecklistRow';
import styles from './Checklist.module.css';

export interface ChecklistEvents extends ItemEvents {
  /** One line, not empty. */
  readonly onAddItem: (words: string) => Promise<Attempt<unknown>>;
  readonly onRemoveItem: (item: ShownItem) => Promise<Attempt<unknown>>;
  /** Undoes a removal: the item comes back with its tick and note. */
  readonly onRestoreItem: (item: ShownItem) => Promise<Attempt<unknown>>;
}

interface ChecklistProps extends ChecklistEvents {
  readonly items: readonly ShownItem[];
  /** Names the checklist among all drafts. */
  readonly name: string;
}

/** The guide's items, the reader's own, and those that the guide has dropped. */
export function Checklist({
  items,
  name,
  onAddItem,
  onRemoveItem,
  onRestoreItem,
  ...events
}: ChecklistProps): JSX.Element {
  const [removed, setRemoved] = useState<ShownItem | null>(null);
  const remove = (item: ShownItem): void => {
    void onRemoveItem(item).then(({ kept }) => kept && setRemoved(item));
  };
  const restore = (item: ShownItem): void => {
    void onRestoreItem(item).then(({ kept }) => kept && setRemoved(null));
  };
  const current = items.filter((item) => item.kind !== 'orphan');
  const orphans = items.filter((item) => item.kind === 'orphan');
  return (
    <>
      {current.length === 0 && <p class={styles.hint}>{text('checklistEmpty')}</p>}
      <Rows items={current} name={name} onRemove={remove} {...events} />
      {removed !== null && <Removed item={removed} onRestore={restore} />}
      <AddItem field={`${name} new`} onAdd={onAddItem} />
      {orphans.length > 0 && (
        <div class={styles.orphans}>
          <h3>{text('orphans')}</h3>
          <p class={styles.hint}>{text('orphansText')}</p>
          <Rows items={orphans} name={name} onRemove={remove} {...events} />
        </div>
      )}
    </>
  );
}

type RowsProps = ItemEvents & Pick<ChecklistProps, 'items' | 'name'> & { readonly onRemove: (item: ShownItem) => void };

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
