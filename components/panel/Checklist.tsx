import { Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownItem } from '../../lib/model/checklist';
import { Button } from '../Button';
import { Notice } from '../Notice';
import { statementText } from '../statementText';
import { text } from '../text';
import { AddItem } from './AddItem';
import { ChecklistRow, type ItemEvents } from './ChecklistRow';
import styles from './Checklist.module.css';

export interface ChecklistEvents extends ItemEvents {
  /** One line, not empty. */
  readonly onAddItem: (words: string) => void;
  readonly onRemoveItem: (item: ShownItem) => void;
  /** Undoes a removal: the item comes back with its tick and note. */
  readonly onRestoreItem: (item: ShownItem) => void;
}

interface ChecklistProps extends ChecklistEvents {
  readonly items: readonly ShownItem[];
}

/** The guide's items, the reader's own, and those that the guide has dropped. */
export function Checklist({ items, onAddItem, onRemoveItem, onRestoreItem, ...events }: ChecklistProps): JSX.Element {
  const [removed, setRemoved] = useState<ShownItem | null>(null);
  const remove = (item: ShownItem): void => {
    setRemoved(item);
    onRemoveItem(item);
  };
  const restore = (item: ShownItem): void => {
    setRemoved(null);
    onRestoreItem(item);
  };
  const current = items.filter((item) => item.kind !== 'orphan');
  const orphans = items.filter((item) => item.kind === 'orphan');
  return (
    <>
      {current.length === 0 && <p class={styles.hint}>{text('checklistEmpty')}</p>}
      <Rows items={current} onRemove={remove} {...events} />
      {removed !== null && <Removed item={removed} onRestore={restore} />}
      <AddItem onAdd={onAddItem} />
      {orphans.length > 0 && (
        <div class={styles.orphans}>
          <h3>{text('orphans')}</h3>
          <p class={styles.hint}>{text('orphansText')}</p>
          <Rows items={orphans} onRemove={remove} {...events} />
        </div>
      )}
    </>
  );
}

function Rows({ items, ...events }: ItemEvents & { readonly items: readonly ShownItem[]; readonly onRemove: (item: ShownItem) => void }): JSX.Element {
  return (
    <ul class={styles.rows}>
      {items.map((item) => (
        <ChecklistRow key={item.id} item={item} {...events} />
      ))}
    </ul>
  );
}

function Removed({ item, onRestore }: { readonly item: ShownItem; readonly onRestore: (item: ShownItem) => void }): JSX.Element {
  const undo = (
    <Button look="quiet" small onClick={() => onRestore(item)}>
      {text('undo')}
    </Button>
  );
  return (
    <Notice icon={Undo2} action={undo}>
      {text('removedItem', statementText(item.statement, 'do'))}
    </Notice>
  );
}
