import { Plus } from 'lucide';
import type { JSX, TargetedSubmitEvent } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { oneLine } from '../../lib/model/text';
import type { Attempt } from '../../lib/model/trouble';
import { Button } from '../Button';
import { DraftsContext } from '../draftsContext';
import { Icon } from '../Icon';
import { text } from '../text';
import styles from './AddItem.module.css';

interface AddItemProps {
  /** Names the field among all drafts. */
  readonly field: string;
  /** What it asks for. */
  readonly label?: string;
  readonly onAdd: (words: string) => Promise<Attempt<unknown>>;
}

/** A field for an item or a line of the reader's own. What is typed stays in it until it is stored. */
export function AddItem({ field, label = text('addItem'), onAdd }: AddItemProps): JSX.Element {
  const drafts = useContext(DraftsContext);
  const [words, setWords] = useState(() => drafts.get(field)?.text ?? '');
  const typed = useRef(words);
  const write = (typing: string): void => {
    typed.current = typing;
    setWords(typing);
    drafts.keep(field, typing === '' ? null : { from: '', text: typing });
  };
  const add = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const item = oneLine(typed.current);
    if (item === '') return;
    const { kept } = await onAdd(item);
    // The reader may be at the next item.
    if (kept && oneLine(typed.current) === item) write('');
  };
  return (
    <form class={styles.form} onSubmit={(event) => void add(event)}>
      <Icon node={Plus} size={18} />
      <input
        type="text"
        class={styles.field}
        value={words}
        maxLength={300}
        placeholder={label}
        aria-label={label}
        dir="auto"
        onInput={(event) => write(event.currentTarget.value)}
      />
      {oneLine(words) !== '' && (
        <Button look="primary" small type="submit">
          {text('add')}
        </Button>
      )}
    </form>
  );
}
